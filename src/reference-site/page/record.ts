/** The consent record: one cookie that keeps the visitor's choice for six months. */

/** What the visitor agreed to. */
export interface ConsentRecord {
  readonly social: boolean;
  readonly ads: boolean;
}

const name = 'cookie-consent';
const sixMonths = 182 * 24 * 60 * 60;

/** Reads the recorded choice; null where none was made. */
export function readRecord(): ConsentRecord | null {
  const value = readCookie(name);
  return value === null ? null : (JSON.parse(decodeURIComponent(value)) as ConsentRecord);
}

/** Records a choice. */
export function writeRecord({ social, ads }: ConsentRecord): void {
  const value = encodeURIComponent(JSON.stringify({ social, ads, v: 1 }));
  document.cookie = `${name}=${value}; path=/; max-age=${sixMonths}; secure; samesite=lax`;
}

/** Reads a cookie of the site; null where there is none of that name. */
export function readCookie(wanted: string): string | null {
  const found = document.cookie
    .split('; ')
    .map((pair) => pair.split(/=(.*)/s))
    .find(([cookie]) => cookie === wanted);
  return found?.[1] ?? null;
}

/** Deletes all cookies and storage of the site except the technical and audience ones. */
export async function deleteTraces(): Promise<void> {
  for (const pair of document.cookie.split('; ')) {
    const [cookie = ''] = pair.split('=');
    const stays = cookie === '' || cookie === name || cookie.startsWith('_pk_id');
    if (!stays) document.cookie = `${cookie}=; path=/; max-age=0; secure; samesite=lax`;
  }
  localStorage.clear();
  sessionStorage.clear();
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name: database = '' }) => deleteDatabase(database)));
}

function deleteDatabase(database: string): Promise<unknown> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(database);
    for (const end of ['success', 'error', 'blocked']) deleting.addEventListener(end, resolve);
  });
}
