/** Reads that tell browsers apart, each made by a real script, against what that script reported to its server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fingerprinting } from '../../src/collectors/fingerprinting.js';
import type { FingerprintRead } from '../../src/schema/evidence/fingerprinting.js';
import { startSite, watchVisit, type Answer, type WatchedSite } from './watched-site.js';

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['news.test', 'probe.test']);
}, 60_000);

afterAll(async () => {
  await site.close();
});

const script = (body: string): Answer => ({ type: 'text/javascript', body });

/** Longest time that the script's report is waited for, in milliseconds. */
const reportMs = 30_000;

/**
 * Loads a page with a script of another host, which at last reports there how often it read.
 * @returns the reads, and the number that the script reported
 */
async function observe(
  body: string,
  page = '<!doctype html><script src="https://probe.test/probe.js"></script>',
): Promise<{ reads: FingerprintRead[]; reported: number }> {
  const report = "fetch('https://probe.test/report?' + reads, { mode: 'no-cors' })";
  site.served.length = 0;
  site.routes = {
    'news.test/': page,
    'probe.test/frame': '<!doctype html><script src="/probe.js"></script>',
    'probe.test/report': 'x',
    'probe.test/probe.js': script(`(async () => { let reads = 0; ${body}; await ${report}; })()`),
    'news.test/worker.js': script(`(async () => { let reads = 0; ${body}; await ${report}; })()`),
  };
  const watched = await watchVisit(site, { fingerprinting });
  try {
    await watched.visit.goto('https://news.test/');
    const reportOf = () => site.served.find(({ url }) => url.includes('/report?'));
    const untilMs = Date.now() + reportMs;
    do {
      await watched.visit.settle();
    } while (!reportOf() && Date.now() < untilMs);
    const reads = (await watched.results()).fingerprinting;
    return { reads, reported: Number(reportOf()?.url.split('?')[1]) };
  } finally {
    await watched.visit.close();
  }
}

const probe = { script: 'https://probe.test/probe.js', phase: 'before-choice' };
const canvas = (type: string): string => `
  const canvas = document.createElement('canvas');
  canvas.width = 240; canvas.height = 60;
  const context = canvas.getContext('${type}');`;

describe('fingerprinting', () => {
  it('tells a canvas that text was drawn on and that was read', async () => {
    const { reads, reported } = await observe(`${canvas('2d')}
      context.fillText('Cwm fjordbank', 2, 15);
      canvas.toDataURL(); reads += 1;
      context.getImageData(0, 0, 20, 20); reads += 1;
      canvas.toDataURL(); reads += 1;`);

    expect(reported).toBe(3);
    const drawn = { width: 240, height: 60, characters: new Set('Cwm fjordbank').size };
    expect(reads).toMatchObject([
      { ...probe, kind: 'canvas', call: 'HTMLCanvasElement.toDataURL', calls: 2, canvas: drawn },
      { ...probe, call: 'CanvasRenderingContext2D.getImageData', calls: 1, canvas: drawn },
    ]);
    expect(reads[0]?.where).toBe('https://news.test/');
    const places = reads[0]?.chain.map(({ url, line }) => `${url} ${line}`);
    expect(places).toEqual([
      'https://probe.test/probe.js 6',
      'https://probe.test/probe.js 8',
      'https://news.test/ 1',
    ]);
  });

  it('tells a canvas without text, which is seldom a fingerprint, as such', async () => {
    const { reads } = await observe(`${canvas('2d')}
      context.fillRect(0, 0, 10, 10); canvas.toBlob(() => {}); reads += 1;`);

    expect(reads).toMatchObject([
      { call: 'HTMLCanvasElement.toBlob', canvas: { width: 240, height: 60, characters: 0 } },
    ]);
  });

  it('tells WebGL parameters that name the graphics card, and no others', async () => {
    const { reads, reported } = await observe(`${canvas('webgl')}
      if (context) {
        context.getParameter(context.VERSION);
        const info = context.getExtension('WEBGL_debug_renderer_info');
        context.getParameter(info.UNMASKED_RENDERER_WEBGL); reads += 1;
        context.getParameter(info.UNMASKED_VENDOR_WEBGL); reads += 1;
        context.getSupportedExtensions(); reads += 1;
      }`);

    expect(reported).toBe(3);
    expect(reads).toMatchObject([
      { ...probe, kind: 'webgl', call: 'WebGLRenderingContext.getParameter', calls: 2 },
      { ...probe, kind: 'webgl', call: 'WebGLRenderingContext.getSupportedExtensions', calls: 1 },
    ]);
  });

  it('tells audio that is rendered to be read', async () => {
    const { reads, reported } = await observe(`
      const context = new OfflineAudioContext(1, 4410, 44100);
      const oscillator = context.createOscillator();
      oscillator.connect(context.destination);
      oscillator.start(0);
      const buffer = await context.startRendering(); reads += 1;
      buffer.getChannelData(0); reads += 1;`);

    expect(reported).toBe(2);
    expect(reads).toMatchObject([
      { ...probe, kind: 'audio', call: 'OfflineAudioContext.startRendering', calls: 1 },
      { ...probe, kind: 'audio', call: 'AudioBuffer.getChannelData', calls: 1 },
    ]);
  });

  it('tells how many fonts were tried, on a canvas and by the width of a text', async () => {
    const { reads, reported } = await observe(
      `${canvas('2d')}
      const span = document.body.appendChild(document.createElement('span'));
      span.textContent = 'mmmmmmmmmmlli';
      for (let at = 0; at < 40; at += 1) {
        context.font = '16px tried-' + at;
        context.measureText('mmmmmmmmmmlli'); reads += 1;
        span.style.fontFamily = 'spanned-' + at;
        span.offsetWidth; reads += 1;
        span.offsetWidth;
      }`,
      '<!doctype html><body><script src="https://probe.test/probe.js"></script>',
    );

    expect(reported).toBe(80);
    const calls = reads.map(({ call, kind }) => ({ call, kind }));
    expect(calls).toEqual([
      { kind: 'fonts', call: 'CanvasRenderingContext2D.measureText' },
      { kind: 'fonts', call: 'HTMLElement.offsetWidth' },
    ]);
    for (const read of reads) {
      expect(read.calls).toBeGreaterThanOrEqual(32);
      expect(read.fonts).toBeGreaterThanOrEqual(63);
    }
  });

  it('sees frames of other sites and workers', async () => {
    const inFrame = await observe(
      `${canvas('2d')} context.fillText('a', 1, 1); canvas.toDataURL(); reads += 1;`,
      '<!doctype html><iframe src="https://probe.test/frame"></iframe>',
    );
    const inWorker = await observe(
      `const canvas = new OffscreenCanvas(30, 30);
       canvas.getContext('2d').fillText('ab', 1, 1);
       await canvas.convertToBlob(); reads += 1;`,
      "<!doctype html><script>new Worker('/worker.js')</script>",
    );

    expect(inFrame.reads).toMatchObject([{ ...probe, where: 'https://probe.test/frame' }]);
    expect(inWorker.reads).toMatchObject([
      {
        call: 'OffscreenCanvas.convertToBlob',
        script: 'https://news.test/worker.js',
        where: 'https://news.test/worker.js',
        canvas: { width: 30, height: 30, characters: 2 },
      },
    ]);
  });

  it('counts many calls at least as often as it says, and stays native to a page that looks', async () => {
    const { reads, reported } = await observe(`${canvas('2d')}
      const native = (of) => /\\[native code\\]/.test(Function.prototype.toString.call(of));
      const own = Object.getOwnPropertyNames(HTMLCanvasElement.prototype);
      if (!native(HTMLCanvasElement.prototype.toDataURL) || !own.includes('toDataURL')) throw 1;
      if (HTMLCanvasElement.prototype.toDataURL.name !== 'toDataURL') throw 2;
      for (let at = 0; at < 100; at += 1) { canvas.toDataURL(); reads += 1; }`);

    expect(reported).toBe(100);
    expect(reads).toMatchObject([{ call: 'HTMLCanvasElement.toDataURL', calls: 64 }]);
  });

  it('counts for a script what that script called, not what others did', async () => {
    const page = `<!doctype html><script>
      const canvas = document.createElement('canvas');
      for (let at = 0; at < 5; at += 1) canvas.toDataURL();
    </script><script src="https://probe.test/probe.js"></script>`;
    const { reads, reported } = await observe('canvas.toDataURL(); reads += 1;', page);

    expect(reported).toBe(1);
    expect(reads.map((read) => ({ script: read.script, calls: read.calls }))).toEqual([
      { script: 'https://news.test/', calls: 5 },
      { script: 'https://probe.test/probe.js', calls: 1 },
    ]);
  });

  it('sees through a page that replaces what the reporting uses', async () => {
    const page = `<!doctype html><script>
      globalThis.Set = class { add() { throw new Error('replaced'); } };
      WeakMap.prototype.get = () => { throw new Error('replaced'); };
      Reflect.apply = () => { throw new Error('replaced'); };
      console.debug = () => undefined;
    </script><script src="https://probe.test/probe.js"></script>`;
    const { reads, reported } = await observe(
      `${canvas('2d')} context.fillText('abc', 1, 1); canvas.toDataURL(); reads += 1;`,
      page,
    );

    expect(reported).toBe(1);
    expect(reads).toMatchObject([
      { call: 'HTMLCanvasElement.toDataURL', canvas: { characters: 3 } },
    ]);
  });

  it('finds none where nothing is read', async () => {
    const { reads } = await observe(`${canvas('2d')} context.fillText('Weather', 1, 1);`);

    expect(reads).toEqual([]);
  });
});
