/**
 * Page function, run in the main world of each new document and worker before its scripts: reports
 * reads of graphics card, sound and fonts.
 */
import type { ReadTools, ReadDetails } from './install-read-tools.js';

/**
 * Reports calls that read the graphics card, rendered audio, and the installed fonts. A font is
 * reported when it is first asked for, on a canvas or by the width of a `span`.
 * @see Englehardt and Narayanan, Online Tracking (CCS 2016), § 6.2 and § 6.4; WEBGL_debug_renderer_info
 */
export function reportDeviceReads({ report, hook, getterOf, readWith }: ReadTools): void {
  const longestName = 200;
  const mostFonts = 1000;
  const { apply, getOwnPropertyDescriptor } = Reflect;
  const { add, has } = Set.prototype as unknown as {
    add: (value: string) => void;
    has: (value: string) => boolean;
  };
  const size = getOwnPropertyDescriptor(Set.prototype, 'size')?.get as () => number;
  const { slice } = String.prototype as unknown as {
    slice: (from: number, to: number) => string;
  };
  const nothing: ReadDetails = [null, null, 0];
  const fonts = new Set<string>();
  /** A font that was asked for before adds nothing. */
  const spell = (call: string, font: unknown): void => {
    if (typeof font !== 'string' || font === '') return;
    const name = apply(slice, font, [0, longestName]);
    const known = apply(size, fonts, []);
    if (apply(has, fonts, [name]) || known >= mostFonts) return;
    apply(add, fonts, [name]);
    report(call, [null, null, known + 1]);
  };
  for (const kind of ['WebGLRenderingContext', 'WebGL2RenderingContext']) {
    for (const name of ['getSupportedExtensions', 'getShaderPrecisionFormat']) {
      hook(kind, [name, 'value'], () => report(`${kind}.${name}`, nothing));
    }
    // UNMASKED_VENDOR_WEBGL and UNMASKED_RENDERER_WEBGL; other parameters reveal little.
    hook(kind, ['getParameter', 'value'], (_self, [parameter]) => {
      if (parameter === 0x92_45 || parameter === 0x92_46) report(`${kind}.getParameter`, nothing);
    });
  }
  for (const [kind, name] of [
    ['OfflineAudioContext', 'startRendering'],
    ['AudioBuffer', 'getChannelData'],
    ['AudioBuffer', 'copyFromChannel'],
    ['AnalyserNode', 'getFloatFrequencyData'],
    ['AnalyserNode', 'getByteFrequencyData'],
  ] as const) {
    hook(kind, [name, 'value'], () => report(`${kind}.${name}`, nothing));
  }
  for (const kind of ['CanvasRenderingContext2D', 'OffscreenCanvasRenderingContext2D']) {
    const fontOf = getterOf(kind, 'font');
    hook(kind, ['measureText', 'value'], (self) => {
      spell(`${kind}.measureText`, readWith(fontOf, self));
    });
  }
  hook('FontFaceSet', ['check', 'value'], (_self, [font]) => spell('FontFaceSet.check', font));
  const styleOf = getterOf('HTMLElement', 'style');
  const nameOf = getterOf('Element', 'localName');
  const { CSSStyleDeclaration: declaration } = globalThis as {
    CSSStyleDeclaration?: typeof CSSStyleDeclaration;
  };
  const { getPropertyValue } = (declaration?.prototype ?? {}) as unknown as {
    getPropertyValue: (name: string) => string;
  };
  for (const name of ['offsetWidth', 'offsetHeight']) {
    hook('HTMLElement', [name, 'get'], (self) => {
      if (readWith(nameOf, self) !== 'span') return;
      const style = readWith(styleOf, self);
      if (style) spell(`HTMLElement.${name}`, apply(getPropertyValue, style, ['font-family']));
    });
  }
}
