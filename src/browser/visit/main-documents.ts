/**
 * Follows the documents of a page's main frame: the present one, its answer, and how each loaded.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';

/** A document of the main frame. */
export interface MainDocument {
  readonly loaderId: string;
  readonly url: string;
  /** The answer that it came with; undefined where no server sent it, as for `about:blank`. */
  readonly response: Protocol.Network.Response | undefined;
  /** Whether its DOM is complete. */
  readonly isComplete: boolean;
  /** Chromium's error text where loading failed; otherwise undefined. */
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

  /** Starts following; must be called before the page loads anything. */
  async watch(session: CDPSession): Promise<void> {
    session.on('Network.responseReceived', ({ type, loaderId, response }) => {
      if (type === 'Document') this.#responses.set(loaderId, response);
    });
    session.on('Network.loadingFailed', ({ type, requestId, canceled, errorText }) => {
      // Loading was canceled for another document; it did not fail.
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

  /** The address of the present document; scripts can change it without loading another one. */
  get url(): string {
    return this.#url;
  }

  /** The number of documents so far. */
  get count(): number {
    return this.#committed.length;
  }

  /** Returns the present document. */
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

  /** Whether a document was the present one at some time since there were `count` documents. */
  stoodSince(loaderId: string, count: number): boolean {
    return this.#committed.slice(count).some((document) => document.loaderId === loaderId);
  }

  /** Resolves as soon as a condition holds; the condition is checked after every change. */
  async until(holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve) => {
      this.#onChange = () => {
        if (holds()) resolve();
      };
    });
  }
}
