/** Removes from a page's HTML what is likely to identify a person; the visible text stays. */
import { leaveOutValues } from './leave-out-values.js';

/**
 * The parts of HTML as browsers serialise it: comments, elements with raw text, and tags. Attribute
 * values stand in double quotes; quotes inside them are escaped.
 * @see HTML, § 13.3
 */
const parts =
  /<!--[^]*?-->|<(script|style|xmp|iframe|noembed|noframes|noscript)((?: [^\s=>]+(?:="[^"]*")?)*)>([^]*?)<\/\1>|<([a-z][^\s>]*)((?: [^\s=>]+(?:="[^"]*")?)*)>/gi;

const attribute = / ([^\s=>]+)="([^"]*)"/g;

/** Attributes whose value is a program, a secret or a document. */
const programs = /^(on.+|srcdoc|nonce)$/i;

/** Names of `<meta>` tags whose content is a token. */
const tokenNames = / (?:name|property)="[^"]*(?:csrf|xsrf|token|session|nonce|auth|key)[^"]*"/i;

/**
 * Removes comments, the text of scripts, event handlers, the values of fields, and the values in
 * addresses.
 * @param asked the audited address, whose own parameters stay
 */
export function leaveOutOfHtml(html: string, asked: string): string {
  const bare = html.replaceAll(parts, (part: string, ...groups: (string | undefined)[]) => {
    const [rawName, rawAttributes = '', rawText = '', name, attributes = ''] = groups;
    if (rawName !== undefined) {
      const text = rawName.toLowerCase() === 'script' ? '' : rawText;
      return `<${rawName}${redactAttributes(rawName, rawAttributes)}>${text}</${rawName}>`;
    }
    if (name === undefined) return '<!---->';
    return part.replace(attributes, () => redactAttributes(name, attributes));
  });
  return leaveOutValues(bare, asked);
}

function redactAttributes(tag: string, attributes: string): string {
  return attributes.replaceAll(attribute, (whole: string, name: string, value: string) => {
    if (programs.test(name) || /^\s*javascript:/i.test(value)) return ` ${name}=""`;
    const isField = /^input$/i.test(tag) && name === 'value' && !isButton(attributes);
    const isToken = /^meta$/i.test(tag) && name === 'content' && tokenNames.test(attributes);
    return isField || isToken ? ` ${name}=""` : whole;
  });
}

/** The value of a button is its caption; the value of a checkbox names an option. */
function isButton(attributes: string): boolean {
  return / type="(?:submit|button|reset|checkbox|radio)"/i.test(attributes);
}
