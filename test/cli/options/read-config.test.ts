/** The config file: what is taken from it, and what it cannot say. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/cli/options/read-config.js';
import { Config } from '../../../src/schema/config.js';
import { runCommand } from '../run-in-process.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'config-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = path.join(folder, 'config.json');
  writeFileSync(file, text);
  return file;
}

async function read(config: object): ReturnType<typeof readConfig> {
  return readConfig(write(JSON.stringify(config)));
}

describe('readConfig', () => {
  it('lets people comment', async () => {
    const text = '\uFEFF// Ours.\n{ /* a "page" */ "sites": ["a.test/x#//y"] // the last\n}\n';

    const { sites } = await readConfig(write(text));

    expect(sites).toEqual([{ url: 'https://a.test/x#//y' }]);
  });

  it('tells a broken line by its number, comments or not', async () => {
    const file = write('{\n  // one\n  /* two\n  three */ "sites": [,]\n}\n');

    await expect(readConfig(file)).rejects.toThrow(`${file}:4:22 is not JSON`);
  });

  it('keeps the help of each site, under a whole address', async () => {
    const help = { banner: '#notice', refuse: [{ click: '.more' }, { waitFor: 'dialog' }] };

    const { sites } = await read({ sites: ['a.test', { url: 'http://b.test/x', help }] });

    expect(sites).toEqual([{ url: 'https://a.test/' }, { url: 'http://b.test/x', help }]);
  });

  it('starts relative paths at its own folder, and leaves names alone', async () => {
    const { options } = await read({
      rules: ['eu-core', './ours', 'rules.json', '/rules/theirs'],
      output: 'report',
      browser: '../chrome',
    });

    expect(options).toMatchObject({
      rules: [
        'eu-core',
        path.join(folder, 'ours'),
        path.join(folder, 'rules.json'),
        '/rules/theirs',
      ],
      output: path.join(folder, 'report'),
      browser: path.join(folder, '../chrome'),
    });
  });

  it('says nothing of what the file leaves out', async () => {
    const { options } = await read({ repeat: 2, autoconsent: false });

    expect(JSON.parse(JSON.stringify(options))).toEqual({ repeat: 2, autoconsent: false });
  });
});

describe('the options of audit', () => {
  // What concerns the terminal or one page alone, where addresses come from, and what no file may
  // switch off unseen.
  const notInFile = [
    'config',
    'help',
    'input',
    'no-color',
    'no-progress',
    'no-sandbox',
    'quiet',
    'record',
    'replay',
    'version',
  ];

  it('have a field each', async () => {
    const { out } = await runCommand(['audit', '--help']);
    const options = [...out.matchAll(/^ +(?:-\w, )?--([a-z-]+)/gm)].map(([, name = '']) => name);
    const fields = Object.keys(Config.properties).filter(
      (name) => !['$schema', 'sites'].includes(name),
    );
    const named = fields.map((name) =>
      name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );

    expect(
      [...named.map((name) => name.replace(/^autoconsent$/, 'no-$&')), ...notInFile].toSorted(),
    ).toEqual(options.toSorted());
  });
});
