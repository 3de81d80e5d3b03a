/** Page function, run in each new document's and worker's own world before its scripts: reports reads that tell browsers apart. */

/**
 * Reports calls that read how this browser draws, sounds or spells, as `[token, 'read', URL, timeOrigin,
 * now, name of the call, how many of it so far, width, height, count]`. Of canvases width and height are
 * told, and as count how many different characters were drawn; of fonts, the count of different ones.
 * Each call is reported 20 times per document, and then whenever its number has doubled. Guarded
 * against the page like `reportCookieWrites`.
 * @see Englehardt and Narayanan, Online Tracking (CCS 2016), § 6.1: the calls that fingerprinting uses
 */
export function reportFingerprinting(token: string): void {
  const mostSingly = 20;
  // What is drawn or spelled beyond that adds nothing to a count.
  const longestText = 200;
  const mostFonts = 1000;
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { debug } = console;
  const page = globalThis as typeof globalThis & Readonly<Record<string, unknown>>;
  const { location, performance: clock } = page;
  const { now } = clock as unknown as { now: () => number };
  const { timeOrigin } = clock;
  const inherited = 'document' in page ? document.baseURI : location.href;
  const url = (): string => (location.protocol === 'about:' ? inherited : location.href);
  const { add, has } = Set.prototype as unknown as {
    add: (value: string) => void;
    has: (value: string) => boolean;
  };
  const size = getOwnPropertyDescriptor(Set.prototype, 'size')?.get as () => number;
  const { get: lookUp, set: keep } = WeakMap.prototype as unknown as {
    get: (key: unknown) => Set<string> | undefined;
    set: (key: unknown, value: Set<string>) => void;
  };
  const { slice } = String.prototype as unknown as {
    slice: (from: number, to: number) => string;
  };
  const counts = { __proto__: null } as unknown as Record<string, number>;
  const drawn = new WeakMap<object, Set<string>>();
  const fonts = new Set<string>();

  const prototypeOf = (name: string): object | undefined =>
    (page[name] as { prototype?: object } | undefined)?.prototype;
  const getterOf = (name: string, member: string): ((this: unknown) => unknown) | undefined => {
    const on = prototypeOf(name);
    return on && getOwnPropertyDescriptor(on, member)?.get;
  };
  /** Reads through a native getter; undefined where the object is of another kind. */
  const readWith = (getter: ((this: unknown) => unknown) | undefined, self: unknown): unknown => {
    try {
      return getter && apply(getter, self, []);
    } catch {
      // Expected of an object that the getter is not for: TypeError.
      return undefined;
    }
  };
  const canvasKinds = ['HTMLCanvasElement', 'OffscreenCanvas'];
  const contextKinds = [
    'CanvasRenderingContext2D',
    'OffscreenCanvasRenderingContext2D',
    'WebGLRenderingContext',
    'WebGL2RenderingContext',
  ];
  const widths = [getterOf('HTMLCanvasElement', 'width'), getterOf('OffscreenCanvas', 'width')];
  const heights = [getterOf('HTMLCanvasElement', 'height'), getterOf('OffscreenCanvas', 'height')];
  const measure = (
    canvas: unknown,
    getters: readonly (((this: unknown) => unknown) | undefined)[],
  ): unknown => readWith(getters[0], canvas) ?? readWith(getters[1], canvas);

  type Told = readonly [width: unknown, height: unknown, count: number];
  const nothing: Told = [null, null, 0];
  const tellCanvas = (canvas: unknown): Told => {
    const characters = typeof canvas === 'object' && apply(lookUp, drawn, [canvas]);
    const count = characters ? apply(size, characters, []) : 0;
    return [measure(canvas, widths), measure(canvas, heights), count];
  };
  const report = (call: string, [width, height, count]: Told): void => {
    const number = (counts[call] ?? 0) + 1;
    counts[call] = number;
    // A power of two has a single bit.
    if (number > mostSingly && (number & (number - 1)) !== 0) return;
    const at = apply(now, clock, []);
    debug(token, 'read', url(), timeOrigin, at, call, number, width, height, count);
  };
  const hook = (
    kind: string,
    [name, part]: readonly [string, 'value' | 'get'],
    before: (self: unknown, args: unknown[]) => void,
  ): void => {
    const on = prototypeOf(kind);
    const native = on && getOwnPropertyDescriptor(on, name);
    const called: unknown = native?.[part];
    if (!on || typeof called !== 'function') return;
    const trap = (target: () => unknown, self: unknown, args: unknown[]): unknown => {
      before(self, args);
      return apply(target, self, args as never);
    };
    const handler = { __proto__: null, apply: trap } as ProxyHandler<() => unknown>;
    defineProperty(on, name, {
      ...native,
      [part]: new Proxy(called as () => unknown, handler),
    });
  };

  for (const kind of canvasKinds) {
    for (const name of ['toDataURL', 'toBlob', 'convertToBlob']) {
      hook(kind, [name, 'value'], (self) => report(`${kind}.${name}`, tellCanvas(self)));
    }
  }
  for (const kind of contextKinds) {
    const canvasOf = getterOf(kind, 'canvas');
    for (const name of ['getImageData', 'readPixels']) {
      hook(kind, [name, 'value'], (self) => {
        report(`${kind}.${name}`, tellCanvas(readWith(canvasOf, self)));
      });
    }
    for (const name of ['fillText', 'strokeText']) {
      hook(kind, [name, 'value'], (self, args) => {
        const canvas = readWith(canvasOf, self);
        const [text] = args;
        if (typeof canvas !== 'object' || canvas === null || typeof text !== 'string') return;
        const characters = apply(lookUp, drawn, [canvas]) ?? new Set<string>();
        for (let at = 0; at < text.length && at < longestText; at += 1) {
          apply(add, characters, [text[at] as string]);
        }
        apply(keep, drawn, [canvas, characters]);
      });
    }
    const fontOf = getterOf(kind, 'font');
    hook(kind, ['measureText', 'value'], (self) => {
      spell(`${kind}.measureText`, readWith(fontOf, self));
    });
    hook(kind, ['getSupportedExtensions', 'value'], () => {
      report(`${kind}.getSupportedExtensions`, nothing);
    });
    hook(kind, ['getShaderPrecisionFormat', 'value'], () => {
      report(`${kind}.getShaderPrecisionFormat`, nothing);
    });
    // UNMASKED_VENDOR_WEBGL and UNMASKED_RENDERER_WEBGL of WEBGL_debug_renderer_info; others tell little.
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

  /** A font that was asked for already tells nothing new. */
  function spell(call: string, font: unknown): void {
    if (typeof font !== 'string' || font === '') return;
    const name = apply(slice, font, [0, longestText]);
    const known = apply(size, fonts, []);
    if (apply(has, fonts, [name]) || known >= mostFonts) return;
    apply(add, fonts, [name]);
    report(call, [null, null, known + 1]);
  }
  hook('FontFaceSet', ['check', 'value'], (_self, [font]) => spell('FontFaceSet.check', font));
  // Fonts are also told by the width of a text that is set in them, usually within a `span`.
  const styleOf = getterOf('HTMLElement', 'style');
  const nameOf = getterOf('Element', 'localName');
  const { getPropertyValue } = (prototypeOf('CSSStyleDeclaration') ?? {}) as unknown as {
    getPropertyValue?: (name: string) => string;
  };
  for (const name of ['offsetWidth', 'offsetHeight']) {
    hook('HTMLElement', [name, 'get'], (self) => {
      if (getPropertyValue === undefined || readWith(nameOf, self) !== 'span') return;
      const style = readWith(styleOf, self);
      if (style) spell(`HTMLElement.${name}`, apply(getPropertyValue, style, ['font-family']));
    });
  }
}
