/** The switches a browser is started with. */
import { describe, expect, it } from '@jest/globals';
import {
  assertOwnProfile,
  composeFlags,
  keepsSandbox,
} from '../../../src/browser/launch/browser-flags.js';

function valuesOf(flags: readonly string[], name: string): string[] {
  return flags
    .filter((flag) => flag.startsWith(`${name}=`))
    .map((flag) => flag.split('=')[1] ?? '');
}

describe('composeFlags', () => {
  it('keeps the sandbox unless the person who audits takes it away', () => {
    expect(keepsSandbox(composeFlags({}, '/p'))).toBe(true);
    expect(keepsSandbox(composeFlags({ sandbox: false }, '/p'))).toBe(false);
    expect(keepsSandbox(composeFlags({ browserArgs: ['--no-sandbox'] }, '/p'))).toBe(false);
  });

  it.each(['--disable-namespace-sandbox', '--disable-seccomp-filter-sandbox', '--single-process'])(
    'does not call a sandbox whole without one of its layers: %s',
    (flag) => {
      expect(keepsSandbox(composeFlags({ browserArgs: [flag] }, '/p'))).toBe(false);
    },
  );

  it('lets the browser hold back a page that floods it', () => {
    expect(composeFlags({}, '/p')).not.toContain('--disable-ipc-flooding-protection');
  });

  it('refuses a profile that is not its own', () => {
    expect(() => assertOwnProfile({ browserArgs: ['--user-data-dir=/home/me'] })).toThrow(
      '--user-data-dir',
    );
  });

  it('does not let an environment variable of puppeteer take the sandbox away', () => {
    process.env['PUPPETEER_DANGEROUS_NO_SANDBOX'] = 'true';
    try {
      expect(keepsSandbox(composeFlags({}, '/p'))).toBe(true);
    } finally {
      delete process.env['PUPPETEER_DANGEROUS_NO_SANDBOX'];
    }
  });

  it('joins all disabled features in one switch, since Chromium obeys only the last', () => {
    const flags = composeFlags({ browserArgs: ['--disable-features=Mine,Yours'] }, '/p');

    const values = valuesOf(flags, '--disable-features');
    expect(values).toHaveLength(1);
    expect(values[0]?.split(',')).toEqual(
      expect.arrayContaining(['Translate', 'WebUIOmniboxPopup', 'Mine', 'Yours']),
    );
  });

  it('joins all enabled features in one switch too', () => {
    const flags = composeFlags(
      { browserArgs: ['--enable-features=A', '--enable-features=B'] },
      '/p',
    );

    const values = valuesOf(flags, '--enable-features');
    expect(values).toHaveLength(1);
    expect(values[0]?.split(',')).toEqual(expect.arrayContaining(['A', 'B']));
  });

  it('passes the switches of the user as they are, after its own', () => {
    const rule = '--host-resolver-rules=MAP * 127.0.0.1:8443';

    expect(composeFlags({ browserArgs: [rule, 'about:blank'] }, '/p').slice(-2)).toEqual([
      rule,
      'about:blank',
    ]);
  });

  it('leaves out what would let a page do more than in a visitor’s browser', () => {
    expect(composeFlags({}, '/p')).not.toContain('--disable-popup-blocking');
  });

  it('turns each option into its switch', () => {
    const flags = composeFlags(
      {
        ignoreHttpsErrors: true,
        proxy: 'http://127.0.0.1:3128',
        userAgent: 'Auditor/1.0',
        locale: 'fr-FR',
      },
      '/profile',
    );

    expect(flags).toEqual(
      expect.arrayContaining([
        '--ignore-certificate-errors',
        '--proxy-server=http://127.0.0.1:3128',
        '--user-agent=Auditor/1.0',
        '--lang=fr-FR',
        '--accept-lang=fr-FR,fr,en-US,en',
        '--user-data-dir=/profile',
        '--remote-debugging-pipe',
        '--no-startup-window',
      ]),
    );
  });
});
