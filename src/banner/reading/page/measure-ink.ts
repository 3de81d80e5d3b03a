/** Page function: measures in a picture of the window whether anything is painted in parts of it. */

/** A picture and parts of it, in CSS pixels from its own top left corner. */
export interface InkOrder {
  /** PNG, as base64. */
  readonly picture: string;
  readonly width: number;
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/**
 * Returns for each part whether something stands out of its ground there. Own figures: a difference of
 * 12 of 255 in one channel, in four pixels.
 */
export async function measureInk({ picture, width, boxes }: InkOrder): Promise<boolean[]> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.codePointAt(0) ?? 0);
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The picture could not be read.');
  context.drawImage(bitmap, 0, 0);
  const scale = bitmap.width / width;
  /** Counts the colours, so that the most frequent one is the ground. */
  const groundOf = (pixels: Uint8ClampedArray): readonly number[] => {
    const counts = new Map<number, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const color =
        ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const [[color] = [0]] = [...counts].toSorted((a, b) => b[1] - a[1]);
    return [color >> 16, (color >> 8) & 255, color & 255];
  };
  const hasInk = (pixels: Uint8ClampedArray): boolean => {
    const ground = groundOf(pixels);
    let standing = 0;
    for (let at = 0; at < pixels.length && standing < 4; at += 4) {
      if (ground.some((value, part) => Math.abs((pixels[at + part] ?? 0) - value) >= 12)) {
        standing += 1;
      }
    }
    return standing >= 4;
  };
  // The border is left out: it shows that there is something, but not what it says.
  const edge = 3;
  return boxes.map((box) => {
    const inner = { x: box.x + edge, y: box.y + edge };
    const across = Math.round(Math.max(1, box.width - 2 * edge) * scale);
    const down = Math.round(Math.max(1, box.height - 2 * edge) * scale);
    const at = [Math.round(inner.x * scale), Math.round(inner.y * scale)] as const;
    return hasInk(context.getImageData(...at, across, down).data);
  });
}
