/** Leaves out of a page's HTML what is likely to tell a person; what the page shows stays. */
import { leaveOutValues } from './leave-out-values.js';

/**
 * The parts of HTML as browsers serialise it: comments, elements that hold raw text, and tags; an
 * attribute's value stands in double quotes, with those inside it escaped.
 * @see HTML, § 13.3
 */
const parts =
  /<!--[^]*?-->|<(script|style|xmp|iframe|noembed|noframes|noscript)((?: [^\s=>]+(?:="[^"]*")?)*)>([^]*?)<\/\1>|<([a-z][^\s>]*)((?: [^\s=>]+(?:="[^"]*")?)*)>/gi;

const attribute = / ([^\s=>]+)="([^"]*)"/g;

/** Attributes that are a program, or a document of its own. */
const programs = /^(on.+|srcdoc|nonce)$/i;

/** What the names of `<meta>` tags with a token in them look like. */
const tokenNames = / (?:name|property)="[^"]*(?:csrf|xsrf|token|session|nonce|auth|key)[^"]*"/i;

/**
 * Leaves out comments, the text of scripts, event handlers, values of fields and the values in
 * addresses, wherever these stand.
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

/** The value of a button is its caption, that of a box stands for a choice. */
function isButton(attributes: string): boolean {
  return / type="(?:submit|button|reset|checkbox|radio)"/i.test(attributes);
}
