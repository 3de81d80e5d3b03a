/** Turns JSON with comments and trailing commas, as people write it, into plain JSON. */
import { createScanner } from 'jsonc-parser';

/** Replaces comments and trailing commas by blanks, so that lines and columns stay the same. */
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

/** The tokens of the text in order, and what is between them; comments become blanks. */
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

/** A comment that is never closed does not count as one. */
function isComment(token: string): boolean {
  return token.startsWith('//') || /^\/\*[^]*\*\/$/.test(token);
}
