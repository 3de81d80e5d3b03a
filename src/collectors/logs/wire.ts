/**
 * What a HAR contains of a request beyond what the evidence needs; kept only where a HAR is asked
 * for.
 * @see CDP `Network.Response`, `Network.ResourceTiming`
 */
import type { Protocol } from 'puppeteer-core';

/** Headers by name, as really sent or received where that is known. */
export type Headers = Readonly<Record<string, string>>;

/** One request and its answer. Times are CDP's monotonic times, in milliseconds. */
export interface Wire {
  readonly startedMs: number;
  /** The headers that the page asked for; the browser may have sent more. */
  readonly askedHeaders: Headers;
  readonly hasBody: boolean;
  /** The body as text; undefined where CDP does not give it. */
  readonly body: string | undefined;
  answer?: WireAnswer;
  /** Bytes of the answer's body as received, and after decoding. */
  receivedBytes: number;
  decodedBytes: number;
  endedMs?: number;
  errorText?: string;
}

/** An answer. */
export interface WireAnswer {
  readonly statusText: string;
  readonly headers: Headers;
  readonly mimeType: string;
  readonly httpVersion: string;
  readonly serverAddress: string;
  readonly connectionId: number;
  readonly timing: Protocol.Network.ResourceTiming | undefined;
}

/** Limits: headers per message; characters per header. */
const mostHeaders = 200;
const longestHeader = 8192;
const longestBody = 65_536;

/** Characters kept per visit; a page with more gets no HAR. */
const mostCharacters = 64 * 1024 * 1024;

/** Keeps the wire details of one visit and counts their characters. */
export class WireNotes {
  #characters = 0;

  /** @throws where the page sent more than is kept */
  assertComplete(): void {
    if (this.#characters <= mostCharacters) return;
    throw new Error(`The page's headers and bodies have more than ${mostCharacters} characters.`);
  }

  begin({ request, timestamp }: Protocol.Network.RequestWillBeSentEvent): Wire {
    return {
      startedMs: timestamp * 1000,
      askedHeaders: this.headers(request.headers),
      hasBody: request.hasPostData ?? false,
      body: request.postData && this.#text(request.postData, longestBody),
      receivedBytes: 0,
      decodedBytes: 0,
    };
  }

  answer(response: Protocol.Network.Response): WireAnswer {
    return {
      statusText: this.#text(response.statusText, longestHeader),
      headers: this.headers(response.headers),
      mimeType: this.#text(response.mimeType, longestHeader),
      httpVersion: response.protocol ?? '',
      serverAddress: (response.remoteIPAddress ?? '').replaceAll(/[[\]]/g, ''),
      connectionId: response.connectionId,
      timing: response.timing,
    };
  }

  headers(headers: Protocol.Network.Headers): Headers {
    const some = Object.entries(headers).slice(0, mostHeaders);
    return Object.fromEntries(
      some.map(([name, value]) => [
        this.#text(name, longestHeader),
        this.#text(value, longestHeader),
      ]),
    );
  }

  /** Above the limit, nothing more is kept. */
  #text(text: string, longest: number): string {
    const noted = text.slice(0, longest);
    this.#characters += noted.length;
    return this.#characters > mostCharacters ? '' : noted;
  }
}
