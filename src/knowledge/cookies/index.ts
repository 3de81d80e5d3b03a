/** The tables of known names: every group of cookies and of storage keys, one entry per name. */
import { advertising } from './advertising.js';
import { analytics } from './analytics.js';
import { audience } from './audience.js';
import { consentRecords } from './consent-records.js';
import { functional } from './functional.js';
import { google } from './google.js';
import type { KnownName, NameGroup } from './known-name.js';
import { necessary } from './necessary.js';
import { social } from './social.js';
import { storageKeys } from './storage-keys.js';

const cookieGroups: readonly NameGroup[] = [
  ...google,
  ...social,
  ...analytics,
  ...advertising,
  ...audience,
  ...consentRecords,
  ...functional,
  ...necessary,
];

/** Every known cookie name; a name may be repeated for the hosts of different owners. */
export const cookieTable: readonly KnownName[] = cookieGroups.flatMap(entriesOf);

/** Every known key of localStorage, sessionStorage and IndexedDB. */
export const storageTable: readonly KnownName[] = storageKeys.flatMap(entriesOf);

function entriesOf({ owner, purpose, names, hosts }: NameGroup): KnownName[] {
  return Object.entries(names).map(([name, lifetimeDays]) => ({
    name,
    owner,
    purpose,
    lifetimeDays,
    ...(hosts !== undefined && { hosts }),
  }));
}
