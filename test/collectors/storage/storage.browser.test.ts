/** Storage of a real browser: what is written, by which script, and what stays. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RawStorageItem } from '../../../src/collectors/storage/assemble-storage.js';
import { storage } from '../../../src/collectors/storage/storage.js';
import { startSite, watchVisit, type Routes, type WatchedSite } from '../watched-site.js';

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['news.test', 'cdn.test', 'tracker.test']);
}, 60_000);

afterAll(async () => {
  await site.close();
});

async function observe(routes: Routes): Promise<RawStorageItem[]> {
  site.routes = routes;
  const watched = await watchVisit(site, { storage });
  try {
    await watched.visit.goto('https://news.test/');
    await watched.visit.settle();
    await watched.phaseEnds();
    return (await watched.results()).storage;
  } finally {
    await watched.visit.close();
  }
}

const script = (body: string): { type: string; body: string } => ({
  type: 'text/javascript',
  body,
});

describe('storage', () => {
  it('tells each kind of storage with the script that wrote it', async () => {
    const found = await observe({
      'news.test/': '<script src="https://cdn.test/a.js"></script>',
      'cdn.test/a.js': script(`
        localStorage.setItem('visitor', '\\u00e9'); sessionStorage.setItem('tab', '1');
        indexedDB.open('events', 1);
      `),
    });

    const setBy = { how: 'script', url: 'https://cdn.test/a.js' };
    const there = { origin: 'https://news.test', setBy, presentIn: ['before-choice'] };
    expect(found).toMatchObject([
      { ...there, kind: 'indexedDB', key: 'events' },
      { ...there, kind: 'localStorage', key: 'visitor', sizeBytes: 9 },
      { ...there, kind: 'sessionStorage', key: 'tab', rewrittenIn: ['before-choice'] },
    ]);
  });

  it('sees an assignment that calls no function, and an item that is removed again', async () => {
    const found = await observe({
      'news.test/': `<script>
        localStorage.assigned = '1';
        localStorage.setItem('gone', '1'); localStorage.removeItem('gone');
      </script>`,
    });

    expect(found).toMatchObject([
      { key: 'assigned', setBy: { how: 'script', url: null }, presentIn: ['before-choice'] },
      { key: 'gone', setBy: { url: 'https://news.test/' }, presentIn: [] },
    ]);
  });

  it('sees the storage of a third party in a frame', async () => {
    const found = await observe({
      'news.test/':
        '<iframe src="https://tracker.test/"></iframe><iframe sandbox srcdoc="x"></iframe>',
      'tracker.test/': "<script>localStorage.setItem('uid', '7')</script>",
    });

    expect(found).toMatchObject([
      { origin: 'https://tracker.test', key: 'uid', setBy: { url: 'https://tracker.test/' } },
    ]);
  });

  it('is not deceived by a page that overrides what storage is read with', async () => {
    const found = await observe({
      'news.test/': `<script>
        localStorage.setItem('kept', '1');
        Object.entries = () => []; Storage.prototype.key = () => null; indexedDB.databases = null;
        Object.defineProperty(window, 'localStorage', { get: () => ({}) });
      </script>`,
    });

    expect(found).toMatchObject([{ key: 'kept', presentIn: ['before-choice'] }]);
  });
});
