/** A screenshot inside the report, as a data URI. */
import type { VNode } from 'preact';
import { shorten, toVisible } from '../../text/printable.js';
import { Text } from './text.js';

/** Shows one screenshot, or says that it is not part of this report. */
export function Screenshot({ file, images, caption }: ScreenshotProps): VNode {
  const image = images.get(file);
  if (image === undefined || !isWebp(image)) {
    return (
      <p class="aside">
        <Text value={caption} maximum={200} />: the screenshot <Text value={file} maximum={120} />{' '}
        is not part of this report.
      </p>
    );
  }
  const alt = toVisible(shorten(caption, 200));
  return (
    <figure>
      <img src={`data:image/webp;base64,${Buffer.from(image).toString('base64')}`} alt={alt} />
      <figcaption>
        <Text value={caption} maximum={200} />
      </figcaption>
    </figure>
  );
}

interface ScreenshotProps {
  readonly file: string;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly caption: string;
}

/** @see RFC 9649, § 2.4: a RIFF file whose form is `WEBP`. */
function isWebp(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return head.startsWith('RIFF') && head.endsWith('WEBP');
}
