/**
 * Page function, run in the main world of each new document and worker before its scripts: reports
 * canvases whose pixels are read.
 */
import type { ReadTools, ReadDetails } from './install-read-tools.js';

/**
 * Reports each read of a canvas, with its size and the number of different characters drawn on it.
 * @see Englehardt and Narayanan, Online Tracking (CCS 2016), § 6.1: these distinguish a fingerprint
 * from a chart
 */
export function reportCanvasReads({ report, hook, getterOf, readWith }: ReadTools): void {
  // Longer text adds nothing to the count.
  const longestText = 200;
  const { apply, getOwnPropertyDescriptor } = Reflect;
  const { Set: Characters } = globalThis;
  const { add } = Characters.prototype as unknown as { add: (value: string) => void };
  const size = getOwnPropertyDescriptor(Characters.prototype, 'size')?.get as () => number;
  const { get: lookUp, set: keep } = WeakMap.prototype as unknown as {
    get: (key: unknown) => Set<string> | undefined;
    set: (key: unknown, value: Set<string>) => void;
  };
  const drawn = new WeakMap<object, Set<string>>();
  const canvases = ['HTMLCanvasElement', 'OffscreenCanvas'];
  const contexts = [
    'CanvasRenderingContext2D',
    'OffscreenCanvasRenderingContext2D',
    'WebGLRenderingContext',
    'WebGL2RenderingContext',
  ];
  const widths = canvases.map((kind) => getterOf(kind, 'width'));
  const heights = canvases.map((kind) => getterOf(kind, 'height'));
  const describe = (canvas: unknown): ReadDetails => {
    const characters = typeof canvas === 'object' && apply(lookUp, drawn, [canvas]);
    const count = characters ? apply(size, characters, []) : 0;
    const width = readWith(widths[0], canvas) ?? readWith(widths[1], canvas);
    const height = readWith(heights[0], canvas) ?? readWith(heights[1], canvas);
    return [width, height, count];
  };
  const draw = (canvas: unknown, text: unknown): void => {
    if (typeof canvas !== 'object' || canvas === null || typeof text !== 'string') return;
    const characters = apply(lookUp, drawn, [canvas]) ?? new Characters<string>();
    for (let at = 0; at < text.length && at < longestText; at += 1) {
      apply(add, characters, [text[at] as string]);
    }
    apply(keep, drawn, [canvas, characters]);
  };
  for (const kind of canvases) {
    for (const name of ['toDataURL', 'toBlob', 'convertToBlob']) {
      hook(kind, [name, 'value'], (self) => report(`${kind}.${name}`, describe(self)));
    }
  }
  for (const kind of contexts) {
    const canvasOf = getterOf(kind, 'canvas');
    for (const name of ['getImageData', 'readPixels']) {
      hook(kind, [name, 'value'], (self) => {
        report(`${kind}.${name}`, describe(readWith(canvasOf, self)));
      });
    }
    for (const name of ['fillText', 'strokeText']) {
      hook(kind, [name, 'value'], (self, [text]) => draw(readWith(canvasOf, self), text));
    }
  }
}
