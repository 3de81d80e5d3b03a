/** The usual places of an installed Chrome or Chromium on Linux, macOS and Windows. */
import path from 'node:path';

// Edge, Brave and Opera are left out: their own tracking protection would hide what a site does.
const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
];

const usualUnixFolders = ['/usr/local/bin', '/usr/bin', '/snap/bin', '/opt/google/chrome'];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** Lists where a browser may be, best first; the files need not exist. */
export function systemBrowserPaths(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'darwin') return macPaths(environment);
  if (platform === 'win32') return windowsPaths(environment);
  return unixPaths(environment);
}

function unixPaths(environment: Readonly<Record<string, string | undefined>>): string[] {
  const folders = [
    ...(environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')),
    ...usualUnixFolders,
  ];
  return [
    ...new Set(
      linuxNames.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))),
    ),
  ];
}

function macPaths(environment: Readonly<Record<string, string | undefined>>): string[] {
  const roots = ['/Applications'];
  if (environment['HOME'] !== undefined) {
    roots.push(path.posix.join(environment['HOME'], 'Applications'));
  }
  return macApplications.flatMap((name) => roots.map((root) => path.posix.join(root, name)));
}

function windowsPaths(environment: Readonly<Record<string, string | undefined>>): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => environment[name])
    .filter((root) => root !== undefined);
  return windowsPrograms.flatMap((program) =>
    roots.map((root) => path.win32.join(root, ...program)),
  );
}
