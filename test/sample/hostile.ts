/** The sample as a hostile page would have it: every text it controls tries to break out. */
import { parseEvidence, parseReport } from '../../src/schema/parse.js';
import type { ReportInput } from '../../src/schema/report.js';
import { loadSample } from './load-sample.js';

/** What a hostile page writes wherever it may write text. */
const hostileTexts: readonly string[] = [
  '<script>document.title="owned"</script>',
  '"><img src=x onerror=document.title="owned">',
  `' onmouseover='document.title="owned"' style='position:fixed`,
  ']]><!-- --></style></title></textarea>',
  "$& $1 $` $' ${7*7} {{7*7}} %s %n",
  'nul \u0000 bell \u0007 escape \u001b[31mred\u001b]0;owned\u0007 next \u0085 delete \u007f',
  '\u202egnissim si etis siht\u202c \u2067rtl\u200f \u061c مرحبا שלום',
  'javascript:document.title="owned"',
  'lone \ud800 surrogates \udfff and \ufffe non-characters \uffff',
  'data:text/html,<script>document.title="owned"</script>',
  'line\u2028paragraph\u2029feed\r\nreturn\r tab\t end',
  '&lt;b&gt; &amp; &#60;script&#62; \\u003cscript\\u003e',
  '//owned.test/x.png" onload="document.title=1',
  '',
  'url(https://owned.test/x.png);}</style><style>*{display:none}',
  '__proto__',
];

const writable = new Set(
  `text name message title finalUrl url sentence reason target key origin host domain path label concept
  entity initiator remediation section pointer cmp language tags color background element href file
  screenshot when code collector frame locale timezone userAgent version id help helpUrl targets
  purposeSource site secondPage call script parameter clickIds purposeText lifetimeText fingerprint forms normalized impact value type method description
  evidence ruleId ruleSet`.split(/\s+/u),
);
const closed = new Set(['/tool/name', '/schemaVersion', '/startedAt', '/finishedAt']);
const longEvery = 150;

/** Builds the hostile document: valid by the schemas, frozen, and the same at every call. */
export function buildHostile(): ReportInput {
  const sample = loadSample();
  let count = 0;
  const next = (): string => {
    count += 1;
    if (count % longEvery === 0) return `<i>${'long "\u202e '.repeat(12_500)}`;
    return hostileTexts[count % hostileTexts.length] ?? '';
  };
  const report = parseReport(addPages(replaceTexts(sample.report, '', next)), 'hostile report');
  const evidence = [...sample.evidence, ...sample.evidence].map((document) =>
    parseEvidence(addScenarios(replaceTexts(document, '', next)), 'hostile evidence'),
  );
  const image = new TextEncoder().encode('<svg onload="document.title=1">');
  const images = [new Map(hostileTexts.map((file) => [file, image]))];
  return deepFreeze({ report, evidence, images });
}

function replaceTexts(value: unknown, path: string, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => replaceTexts(entry, path, next));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        replaceTexts(entry, `${path}/${key}`, next),
      ]),
    );
  }
  const key = path.slice(path.lastIndexOf('/') + 1);
  if (typeof value !== 'string' || !writable.has(key) || closed.has(path)) return value;
  if (!path.includes('/sources/')) return next();
  return `${key === 'url' ? 'https://owned.test/' : 'Source '}${next().slice(0, 150)}`;
}

function addPages(report: unknown): unknown {
  const document = report as { summary: Record<string, number>; pages: unknown[] };
  const pages = hostileTexts.map((text) => ({
    url: text,
    status: 'not-audited',
    error: { code: text, message: text },
    findings: [],
  }));
  const summary = {
    ...document.summary,
    pages: pages.length + 2,
    audited: 2,
    notAudited: pages.length,
  };
  return { ...document, summary, pages: [...document.pages, ...document.pages, ...pages] };
}

function addScenarios(evidence: unknown): unknown {
  const document = evidence as { scenarios: Record<string, unknown> };
  const names = [...hostileTexts, 'constructor', 'toString', 'hasOwnProperty'];
  const blocked = { status: 'blocked', reason: hostileTexts[0], failures: [], steps: [] };
  const extra = Object.fromEntries(names.map((name) => [name, blocked]));
  return { ...document, scenarios: { ...document.scenarios, ...extra } };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const entry of Object.values(value)) deepFreeze(entry);
  return Object.freeze(value);
}
