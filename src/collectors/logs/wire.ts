/**
 * What a HAR tells of a request beyond what the evidence needs; noted only where one is asked for.
 * @see CDP `Network.Response`, `Network.ResourceTiming`
 */
import type { Protocol } from 'puppeteer';

/** Headers by name, as they went over the wire where that is known. */
export type Headers = Readonly<Record<string, string>>;

/** One request and its answer. Moments are CDP's monotonic ones, in milliseconds. */
export interface Wire {
  readonly startedMs: number;
  /** What the page asked for; the browser may have sent more. */
  readonly askedHeaders: Headers;
  readonly hasBody: boolean;
  /** The body as text; undefined where it was not told. */
  readonly body: string | undefined;
  answer?: WireAnswer;
  /** Bytes of the answer's body as they came, and after decoding. */
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

/** Headers of one message, and characters of one header, that are noted. */
const mostHeaders = 200;
const longestHeader = 8192;
const longestBody = 65_536;

/** Characters noted per visit; a page with more gets no HAR. */
const mostCharacters = 64 * 1024 * 1024;

/** Makes the notes of one visit and counts what they take. */
export class WireNotes {
  #characters = 0;

  /** @throws where the page sent more than is noted */
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

  /** Once there is too much, nothing more is noted. */
  #text(text: string, longest: number): string {
    const noted = text.slice(0, longest);
    this.#characters += noted.length;
    return this.#characters > mostCharacters ? '' : noted;
  }
}
