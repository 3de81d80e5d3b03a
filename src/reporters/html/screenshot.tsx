/** A screenshot inside the report, as a data URI. */
import type { VNode } from 'preact';
import { shorten, toVisible } from '../../text/printable.js';
import { Text } from './text.js';
import { Say, useWords } from './speech.js';

/** Shows one screenshot, or says that it is not part of this report. */
export function Screenshot({ file, images, caption }: ScreenshotProps): VNode {
  const words = useWords();
  const image = images.get(file);
  if (image === undefined || !isWebp(image)) {
    return (
      <p class="aside">
        <Say
          of={words.scenarios.noPicture}
          slots={{
            caption: <Text value={caption} maximum={200} />,
            file: <Text value={file} maximum={120} />,
          }}
        />
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
