/** The users of the system, as its passwd file names them. */
import { describe, expect, it } from '@jest/globals';
import { parsePasswd } from '../../../src/browser/machine/unprivileged-user.js';

describe('parsePasswd', () => {
  it('reads names and numbers', () => {
    const text = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:99:98:Nobody:/:/sbin/nologin\n';

    expect(parsePasswd(text)).toEqual([{ name: 'nobody', uid: 99, gid: 98 }]);
  });

  it('leaves out a second root and lines it cannot read', () => {
    const text = 'toor:x:0:0::/root:\n# comment\n\n+::::::\nnobody:x:many:few::/:\n';

    expect(parsePasswd(text)).toEqual([]);
  });
});
