/** The usual places of browsers on each system. */
import { describe, expect, it } from '@jest/globals';
import { systemBrowserPaths } from '../../../src/browser/machine/system-browsers.js';

describe('systemBrowserPaths', () => {
  it('looks through PATH before the usual folders, and for Chrome before Chromium', () => {
    const paths = systemBrowserPaths('linux', { PATH: '/opt/mine/bin::relative:/usr/bin' });

    expect(paths[0]).toBe('/opt/mine/bin/google-chrome-stable');
    expect(paths).toContain('/usr/bin/chromium');
    expect(paths.indexOf('/usr/bin/google-chrome')).toBeLessThan(
      paths.indexOf('/usr/bin/chromium'),
    );
    expect(paths.every((each) => each.startsWith('/'))).toBe(true);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('looks into the applications of the system and of the user on macOS', () => {
    const paths = systemBrowserPaths('darwin', { HOME: '/Users/ada' });

    expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('looks into the program folders the environment of Windows names', () => {
    const paths = systemBrowserPaths('win32', { PROGRAMFILES: 'C:\\Program Files' });

    expect(paths).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(systemBrowserPaths('win32', {})).toEqual([]);
  });
});
