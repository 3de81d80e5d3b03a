/** JSON as people write it, with comments and commas at the end of lists, made plain. */
import { createScanner } from 'jsonc-parser';

/** Puts blanks where comments and such commas were, so that lines and columns stay what they are. */
export function plainJson(text: string): string {
  const tokens = tokensOf(text);
  let before = '';
  let comma: number | undefined;
  for (const [index, token] of tokens.entries()) {
    if (/^\s*$/.test(token)) continue;
    if (comma !== undefined && /^[\]}]$/.test(token)) tokens[comma] = ' ';
    comma = token === ',' && !/^[[{]?$/.test(before) ? index : undefined;
    before = token;
  }
  return tokens.join('');
}

/** Signs, values and what is between them, in order; a comment as blanks. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const scanner = createScanner(text);
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const from = scanner.getTokenOffset();
    const token = text.slice(from, from + scanner.getTokenLength());
    tokens.push(isComment(token) ? token.replaceAll(/[^\r\n]/g, ' ') : token);
  }
  return tokens;
}

/** One that is never closed is none. */
function isComment(token: string): boolean {
  return token.startsWith('//') || /^\/\*[^]*\*\/$/.test(token);
}
