/** `bandeau verify` on folders written by `evaluate`, whole, tampered with and hostile. */
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { takeManifest, writeManifest } from '../../../src/integrity/write-manifest.js';
import { readSigner } from '../../../src/integrity/signature.js';
import type { Manifest } from '../../../src/schema/manifest.js';
import { parseManifest } from '../../../src/schema/parse.js';
import { runCommand, type CommandRun } from '../run-in-process.js';

const sample = fileURLToPath(new URL('../../../../test/sample/evidence.json', import.meta.url));

let place = '';
/** A folder that `evaluate` wrote; each test has a copy of its own. */
let original = '';
let folder = '';

beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'verify-'));
  original = path.join(place, 'original');
  writeKeys('ours');
  writeKeys('theirs');
  await runCommand(['evaluate', sample, '-o', original, '--fail-on', 'never', '-q']);
});

beforeEach(() => {
  folder = path.join(place, 'copy');
  rmSync(folder, { recursive: true, force: true });
  cpSync(original, folder, { recursive: true });
});

afterAll(() => {
  rmSync(place, { recursive: true });
});

function writeKeys(name: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(inPlace(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(inPlace(`${name}.pub`), publicKey.export({ type: 'spki', format: 'pem' }));
}

const inPlace = (name: string): string => path.join(place, name);
const inFolder = (name: string): string => path.join(folder, name);
const verify = (...args: string[]): Promise<CommandRun> => runCommand(['verify', folder, ...args]);

function readManifest(): Manifest {
  const text = readFileSync(inFolder('manifest.json'), 'utf8');
  return parseManifest(JSON.parse(text), 'manifest.json');
}

function rewriteManifest(change: (manifest: Record<string, unknown>) => void): void {
  const manifest = JSON.parse(readFileSync(inFolder('manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  change(manifest);
  writeFileSync(inFolder('manifest.json'), JSON.stringify(manifest));
}

async function sign(key: string): Promise<void> {
  const { files: _files, ...head } = readManifest();
  const known = await takeManifest(folder);
  await writeManifest(folder, head, { known, signer: await readSigner(inPlace(key)) });
}

describe('a folder that nobody touched', () => {
  it('is unchanged, and says when it was written and by which version', async () => {
    const { out, exitCode } = await verify();

    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^Unchanged: \d+ files, written 20\S+Z by bandeau \d+\.\d+\.\d+\nNot signed\n$/,
    );
  });

  it('lists every file but the manifest itself, sorted', () => {
    const { files, ruleSets, environment } = readManifest();

    expect(files.map(({ path: each }) => each)).toEqual(['report.html', 'report.json']);
    expect(ruleSets).toContainEqual({ id: 'eu-core', version: '0.1.0' });
    expect(environment.node).toBe(process.version);
  });
});

describe('a folder that somebody touched', () => {
  it.each<[string, () => void, string]>([
    ['a byte added', () => appendFileSync(inFolder('report.json'), ' '), 'changed  report.json'],
    [
      'bytes exchanged',
      () => {
        const text = readFileSync(inFolder('report.json'), 'utf8');
        writeFileSync(inFolder('report.json'), text.replace('failed', 'passed'));
      },
      'changed  report.json',
    ],
    ['a file removed', () => rmSync(inFolder('report.html')), 'missing  report.html'],
    ['a file added', () => writeFileSync(inFolder('notes.txt'), 'x'), 'added    notes.txt'],
    [
      'a file that a killed run left half written',
      () => writeFileSync(inFolder('.report.json.unfinished'), '{'),
      'added    .report.json.unfinished',
    ],
    [
      'a link in its place',
      () => {
        renameSync(inFolder('report.json'), inPlace('elsewhere.json'));
        symlinkSync(inPlace('elsewhere.json'), inFolder('report.json'));
      },
      'changed  report.json',
    ],
  ])('is named: %s', async (_what, touch, line) => {
    touch();

    const { out, exitCode } = await verify();

    expect(exitCode).toBe(1);
    expect(out).toContain(`${line}\nChanged: 1 file; 2 listed, written`);
  });

  it('cannot pass a name off as a line of ours', async () => {
    writeFileSync(inFolder('x\nUnchanged: 2 files'), '');

    const { out } = await verify();

    expect(out).toContain('added    x Unchanged: 2 files\n');
  });
});

describe('a manifest that proves nothing', () => {
  it.each<[string, (manifest: Record<string, unknown>) => void, string]>([
    ['a path out of the folder', addPath('../report.json'), '/files/2/path leads out'],
    ['an absolute path', addPath('/etc/passwd'), '/files/2/path leads out'],
    ['paths out of order', addPath('a'), '/files/2/path must come after'],
    ['a path twice', addPath('report.json'), '/files/2/path must come after'],
    ['a field missing', (manifest) => delete manifest['tool'], 'lacks "tool"'],
  ])('is refused: %s', async (_what, change, message) => {
    rewriteManifest(change);

    const { err, exitCode } = await verify();

    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });

  it('is refused where it is no JSON', async () => {
    writeFileSync(inFolder('manifest.json'), '{');

    expect(await verify()).toMatchObject({ exitCode: 2 });
  });

  it('is missed where there is none', async () => {
    rmSync(inFolder('manifest.json'));

    const { err, exitCode } = await verify();

    expect(exitCode).toBe(2);
    expect(err).toContain('manifest.json does not exist');
  });
});

function addPath(added: string) {
  return (manifest: Record<string, unknown>): void => {
    const entry = { path: added, sha256: '0'.repeat(64), sizeBytes: 0 };
    manifest['files'] = [...(manifest['files'] as unknown[]), entry];
  };
}

describe('a signature', () => {
  it('is told with its key, and that nobody checked whose that is', async () => {
    await sign('ours.pem');

    const { out, exitCode } = await verify();

    expect(exitCode).toBe(0);
    expect(out).toMatch(/Signed by SHA-256 [0-9a-f]{64}, key not checked: give it with --key\n$/);
  });

  it('is accepted from the key that is demanded, and from no other', async () => {
    await sign('ours.pem');

    const ours = await verify('--key', inPlace('ours.pub'));
    const theirs = await verify('--key', inPlace('theirs.pub'));

    expect(ours.exitCode).toBe(0);
    expect(ours.out).toContain(', the key given\n');
    expect(theirs.exitCode).toBe(1);
    expect(theirs.out).toContain('Signed by another key');
  });

  it('does not hold for a manifest that was changed, even to fit the files', async () => {
    await sign('ours.pem');
    const { files, signedBy, ...head } = readManifest();
    const signature = readFileSync(inFolder('manifest.json.sig'));
    writeFileSync(inFolder('report.json'), '{}');
    await writeManifest(folder, head, {
      known: files.filter((file) => file.path !== 'report.json'),
    });
    rewriteManifest((manifest) => {
      manifest['signedBy'] = signedBy;
    });
    writeFileSync(inFolder('manifest.json.sig'), signature);

    const { out, exitCode } = await verify();

    expect(exitCode).toBe(1);
    expect(out).toContain('The signature does not match the manifest');
  });

  it('is missed where it is demanded, or was taken away', async () => {
    const unsigned = await verify('--key', inPlace('ours.pub'));
    await sign('ours.pem');
    rmSync(inFolder('manifest.json.sig'));
    const taken = await verify();

    expect(unsigned.exitCode).toBe(1);
    expect(unsigned.out).toContain('Not signed, though a key was demanded');
    expect(taken.exitCode).toBe(1);
  });

  it('is refused from something that is no key, before any browser starts', async () => {
    const args = ['--browser', '/nowhere', '-o', inPlace('never')];

    const { err, exitCode } = await runCommand(['audit', 'a.test', '--sign', sample, ...args]);

    expect(exitCode).toBe(2);
    expect(err).toContain('openssl genpkey -algorithm ed25519');
  });

  it('can be checked with OpenSSL alone', async () => {
    await sign('ours.pem');
    const { status: hasOpenSsl } = spawnSync('openssl', ['version']);
    expect(hasOpenSsl).toBe(0);

    const files = ['-in', inFolder('manifest.json'), '-sigfile', inFolder('manifest.json.sig')];
    const key = ['-pubin', '-inkey', inPlace('ours.pub')];
    const told = execFileSync('openssl', ['pkeyutl', '-verify', '-rawin', ...key, ...files]);

    expect(told.toString()).toContain('Signature Verified Successfully');
  });
});

describe('the journal of a run', () => {
  it('is among the files that are to stay as they are', async () => {
    const journal = {
      schemaVersion: 1,
      tool: { name: 'bandeau', version: '1.0.0' },
      startedAt: '2026-01-01T00:00:00.000Z',
      changedAt: '2026-01-01T00:01:00.000Z',
      pages: [{ url: 'https://a.example/', status: 'unfinished' }],
    };
    writeFileSync(inFolder('journal.json'), JSON.stringify(journal));
    const { exitCode } = await runCommand(['evaluate', folder, '-o', folder, '-q']);
    expect(exitCode).toBe(3);
    expect(await verify()).toMatchObject({ exitCode: 0 });

    writeFileSync(inFolder('journal.json'), JSON.stringify({ ...journal, pages: [] }));

    expect(await verify()).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('changed  journal.json\n'),
    });
  });
});

describe('a folder that is written to again', () => {
  it('is unchanged with what a killed run left half written: it is removed', async () => {
    writeFileSync(inFolder('.report.json.unfinished'), '{');
    await runCommand(['evaluate', sample, '-o', folder, '-f', 'json', '--fail-on', 'never', '-q']);

    expect(await verify()).toMatchObject({ exitCode: 0 });
  });

  it('keeps a change of a file that is not written anew to be seen', async () => {
    appendFileSync(inFolder('report.html'), 'x');
    await runCommand(['evaluate', sample, '-o', folder, '-f', 'json', '--fail-on', 'never', '-q']);

    const { out, exitCode } = await verify();

    expect(exitCode).toBe(1);
    expect(out).toContain('changed  report.html');
  });
});
