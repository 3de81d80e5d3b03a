/** How Chrome or Chromium is installed with each system's own package manager. */

/** One package manager: its program, and its calls in order. */
export interface PackageManager {
  readonly program: string;
  readonly platform: NodeJS.Platform;
  /** Arguments of each call; the last one installs the browser. */
  readonly calls: readonly (readonly string[])[];
  /** Whether it must run as root. */
  readonly needsRoot: boolean;
  /** Systems (`ID` of os-release) whose package of this name contains no browser. */
  readonly exceptOn?: readonly string[];
}

/** A Debian image may have no font at all, and a page without fonts has no useful layout. */
const debianPackages = ['chromium', 'chromium-sandbox', 'fonts-liberation'];

/** Every package manager bandeau can use, in the order they are tried. */
export const packageManagers: readonly PackageManager[] = [
  {
    program: 'apt-get',
    platform: 'linux',
    calls: [['update'], ['install', '--yes', '--no-install-recommends', ...debianPackages]],
    needsRoot: true,
    // Ubuntu's package only installs the snap, which cannot use a profile in the temporary folder.
    exceptOn: ['ubuntu'],
  },
  {
    program: 'dnf',
    platform: 'linux',
    calls: [['install', '--assumeyes', 'chromium', 'liberation-fonts']],
    needsRoot: true,
  },
  {
    program: 'apk',
    platform: 'linux',
    calls: [['add', 'chromium', 'font-liberation']],
    needsRoot: true,
  },
  {
    program: 'pacman',
    platform: 'linux',
    calls: [['--sync', '--noconfirm', '--needed', 'chromium', 'ttf-liberation']],
    needsRoot: true,
  },
  {
    program: 'zypper',
    platform: 'linux',
    calls: [['--non-interactive', 'install', 'chromium', 'liberation-fonts']],
    needsRoot: true,
  },
  {
    program: 'brew',
    platform: 'darwin',
    calls: [['install', '--cask', 'google-chrome']],
    needsRoot: false,
  },
  {
    program: 'winget',
    platform: 'win32',
    calls: [
      ['install', '--id', 'Google.Chrome', '--exact', '--silent', '--accept-source-agreements'],
    ],
    needsRoot: false,
  },
];

/** Returns the command lines for doing the same by hand. */
export function commandLines(manager: PackageManager): string[] {
  const prefix = manager.needsRoot ? 'sudo ' : '';
  return manager.calls.map((call) => `${prefix}${manager.program} ${call.join(' ')}`);
}
