/** Tells pages that stand where another should by what they are called. */
import { normalizeText } from '../text/normalize-text.js';
import {
  challengeEndings,
  challengeWords,
  doubtfulChallengeNames,
  errorWords,
  namesBesideStatus,
  noPageNames,
  type NoPageKind,
} from './no-page-names.js';

/** Between a page's own name and that of its site. */
const separator = / [|\-·•/] |[|·•]/u;
/** A longer part beside a name is no name of a site, but what the page is about. */
const mostSiteWords = 3;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu;

const exact = new Map<string, NoPageKind>();
const patterns: { readonly pattern: RegExp; readonly kind: NoPageKind }[] = [];
for (const kind of ['bot-challenge', 'access-denied', 'error-page'] as const) {
  for (const listed of noPageNames[kind]) {
    const name = withoutCommas(normalizeText(listed));
    if (!name.includes('~')) exact.set(name, kind);
    else patterns.push({ pattern: patternOf(name), kind });
  }
}
const besideStatus = new Map(Object.entries(namesBesideStatus));
const doubtful = new Set(doubtfulChallengeNames.map((name) => withoutCommas(normalizeText(name))));
const ending = new RegExp(` (?:${challengeEndings.map(normalizeText).join('|')})(?: .*)?$`, 'u');

const status = '[45]\\d\\d';
const word = `(?:${errorWords.join('|')})`;
/** A status with the word for an error, e.g. `error 500` or `500 - error`. */
const statusWithWord = new RegExp(`^(?:${word}[ :-]*${status}|${status}[ :-]*${word})$`, 'u');
/** A status before or after a name, e.g. `500 internal server error` or `http status 500 - …`. */
const leadingStatus = new RegExp(`^(?:${word}[ :-]*)?${status}[ .:-]+(?=\\p{L})`, 'u');
const closingStatus = new RegExp(`[ .:-]+\\(?(?:${word} )?${status}\\)?$`, 'u');

/**
 * Returns what a title or heading says the page is; null where it may be the name of any page. The
 * whole of it must be such a name, or the part beside the name of a site, as in `Access denied |
 * Example`.
 * @param text what the page says, which decides where the name leaves a doubt
 * @example kindOfName('Error 500: Internal Server Error', '') → 'error-page'
 * @example kindOfName('Access denied: how a museum lost its key', '') → null
 */
export function kindOfName(name: string, text: string): NoPageKind | null {
  const folded = withoutCommas(normalizeText(name));
  const parts = folded.split(separator);
  const named = parts.filter((_part, index) => {
    return parts.every((other, at) => at === index || other.split(' ').length <= mostSiteWords);
  });
  const isChallenge = challengeWords.test(normalizeText(text));
  for (const part of new Set([folded, ...named])) {
    const kind = kindOfPart(trimEdges(part));
    if (kind !== null) return kind;
    if (isChallenge && doubtful.has(trimEdges(part))) return 'bot-challenge';
  }
  return null;
}

function kindOfPart(part: string): NoPageKind | null {
  if (statusWithWord.test(part)) return 'error-page';
  const kind = exact.get(part) ?? patterns.find(({ pattern }) => pattern.test(part))?.kind;
  if (kind !== undefined) return kind;
  if (exact.get(trimEdges(part.replace(ending, ''))) === 'bot-challenge') return 'bot-challenge';
  const name = trimEdges(part.replace(leadingStatus, '').replace(closingStatus, ''));
  return name === part ? null : (exact.get(name) ?? besideStatus.get(name) ?? null);
}

function withoutCommas(text: string): string {
  return text.replaceAll(/[,\u3001\uFF0C\u060C]/g, '');
}

/** The name without marks around it. */
function trimEdges(text: string): string {
  return text.replaceAll(edges, '');
}

function patternOf(name: string): RegExp {
  const words = '\\S+(?: \\S+){0,3}';
  return new RegExp(
    `^${name
      .split('~')
      .map((part) => escape(part))
      .join(words)}$`,
    'u',
  );
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
