/** Follows the documents of a page's main frame: which one stands, what answered, what became of it. */
import type { CDPSession, Protocol } from 'puppeteer';

/** A document of the main frame. */
export interface MainDocument {
  readonly loaderId: string;
  readonly url: string;
  /** The answer it came with; undefined where none came from a server, as with `about:blank`. */
  readonly response: Protocol.Network.Response | undefined;
  /** Whether its DOM is complete. */
  readonly isComplete: boolean;
  /** Chromium's words for why it broke off; undefined where it did not. */
  readonly errorText: string | undefined;
}

/** Every document of the main frame since the visit began. */
export class MainDocuments {
  readonly #committed: { readonly loaderId: string; readonly url: string }[] = [];
  readonly #responses = new Map<string, Protocol.Network.Response>();
  readonly #complete = new Set<string>();
  readonly #errors = new Map<string, string>();
  #frameId: string | undefined;
  #url = 'about:blank';
  #onChange: () => void = () => undefined;

  /** Begins to follow; to be called before the page loads anything. */
  async watch(session: CDPSession): Promise<void> {
    session.on('Network.responseReceived', ({ type, loaderId, response }) => {
      if (type === 'Document') this.#responses.set(loaderId, response);
    });
    session.on('Network.loadingFailed', ({ type, requestId, canceled, errorText }) => {
      // Given up for another document, not broken off.
      if (type !== 'Document' || canceled === true) return;
      this.#errors.set(requestId, errorText);
      this.#onChange();
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.#frameId = frame.id;
      this.#url = `${frame.url}${frame.urlFragment ?? ''}`;
      this.#committed.push({ loaderId: frame.loaderId, url: frame.url });
      this.#onChange();
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#frameId) this.#url = url;
    });
    session.on('Page.lifecycleEvent', ({ name, loaderId }) => {
      if (name !== 'DOMContentLoaded') return;
      this.#complete.add(loaderId);
      this.#onChange();
    });
    await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  }

  /** The address of the document that stands now; scripts change it without loading another. */
  get url(): string {
    return this.#url;
  }

  /** How many documents there were so far. */
  get count(): number {
    return this.#committed.length;
  }

  /** The document that stands now. */
  latest(): MainDocument | undefined {
    const last = this.#committed.at(-1);
    return (
      last && {
        ...last,
        response: this.#responses.get(last.loaderId),
        isComplete: this.#complete.has(last.loaderId),
        errorText: this.#errors.get(last.loaderId),
      }
    );
  }

  /** Whether a document was, at some time since there were `count` of them, the one that stood. */
  stoodSince(loaderId: string, count: number): boolean {
    return this.#committed.slice(count).some((document) => document.loaderId === loaderId);
  }

  /** Resolves as soon as a condition holds; it is asked after every change. */
  async until(holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve) => {
      this.#onChange = () => {
        if (holds()) resolve();
      };
    });
  }
}
