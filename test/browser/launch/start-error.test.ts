/** What a person is told when a browser does not start. */
import { describe, expect, it } from '@jest/globals';
import { startError } from '../../../src/browser/launch/start-error.js';

const failed = {
  path: '/opt/chrome',
  user: null,
  lines: [],
  cause: new Error('it ended by itself'),
};
const nobody = { name: 'nobody', uid: 65534, gid: 65534 };

describe('startError', () => {
  it.each([
    '[1:1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+',
    '[1:1:ERROR:zygote_host_impl_linux.cc(101)] Running as root without --no-sandbox is not supported.',
    'The setuid sandbox is not running as root; it is not configured correctly.',
    'Failed to move to new namespace: PID namespaces supported, but failed: errno = Operation not permitted',
  ])('knows the refusal of a sandbox: %s', (line) => {
    const error = startError({ ...failed, lines: [line] });

    expect(error.code).toBe('sandbox-unavailable');
    expect(error.exitCode).toBe(3);
    expect(error.message).toContain('namespaces');
    expect(error.message).toContain('--no-sandbox');
  });

  it('names the library the system lacks', () => {
    const line =
      '/opt/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file';

    const error = startError({ ...failed, lines: [line] });

    expect(error.code).toBe('browser-not-started');
    expect(error.message).toContain('libnss3.so');
    expect(error.message).toContain('doctor --install');
  });

  it('names the account that may not execute the browser', () => {
    const cause = Object.assign(new Error('spawn EACCES'), { code: 'EACCES' });

    expect(startError({ ...failed, cause, user: nobody }).message).toContain('"nobody"');
    expect(startError({ ...failed, cause }).message).toContain('this account');
  });

  it.each(['EPERM', 'EINVAL'])('says that root may not change to another user: %s', (code) => {
    const cause = Object.assign(new Error(code), { code });

    const error = startError({ ...failed, cause, user: nobody });

    expect(error.code).toBe('sandbox-unavailable');
    expect(error.message).toContain('ordinary user');
    expect(startError({ ...failed, cause }).code).toBe('browser-not-started');
  });

  it('quotes the last words of a browser that died, and keeps the cause', () => {
    const lines = ['one', 'two', 'three', 'four', 'five', 'six'];

    const error = startError({ ...failed, lines });

    expect(error.message).toContain('it ended by itself');
    expect(error.message).toContain('two | three | four | five | six');
    expect(error.message).not.toContain('one');
    expect(error.cause).toBe(failed.cause);
  });
});
