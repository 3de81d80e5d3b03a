/**
 * Measures the caption classifier on labelled captions and prints a table per language.
 *
 * Call: `npm run captions -- <file.jsonl> [--disagreements]`, or with BANDEAU_CAPTIONS set to the
 * file. Each line is `{ text, class, occurrences }`; classes are accept, reject, settings,
 * acknowledge, other. A random 60 % is for development, the rest is held out; both are printed.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { classifyControlText } from '../../src/banner/captions/classify-control-text.js';
import type { ControlRole } from '../../src/schema/vocabulary.js';

interface LabelledCaption {
  readonly text: string;
  readonly class: string;
  readonly occurrences: number;
}

interface Judged extends LabelledCaption {
  readonly role: ControlRole;
  readonly confidence: number;
  readonly language: string;
  readonly heldOut: boolean;
}

interface Score {
  readonly recall: number;
  readonly precision: number;
}

type Measured = 'accept' | 'refuse' | 'customize';

/** The class each measured role has in the labelled data. */
const classOf: Readonly<Record<Measured, string>> = {
  accept: 'accept',
  refuse: 'reject',
  customize: 'settings',
};

/** Roles that are right for a class: the data has no class for saving, withdrawing, subscribing. */
const rightRoles: Readonly<Record<string, readonly ControlRole[]>> = {
  accept: ['accept', 'save'],
  reject: ['refuse', 'withdraw', 'subscribe'],
  settings: ['customize'],
  acknowledge: ['acknowledge', 'close', 'save'],
  other: ['other', 'policy', 'partners', 'subscribe', 'close', 'save', 'acknowledge'],
};

const measured: readonly Measured[] = ['refuse', 'accept', 'customize'];
const heldOutShare = 0.4;

main();

function main(): void {
  const args = process.argv.slice(2);
  const file = args.find((arg) => !arg.startsWith('--')) ?? process.env['BANDEAU_CAPTIONS'];
  if (file === undefined) {
    print('No captions: call `npm run captions -- <file.jsonl>` or set BANDEAU_CAPTIONS.');
    process.exitCode = 2;
    return;
  }
  const captions = readCaptions(file);
  const startedAtMs = performance.now();
  const judged = captions.map(judge);
  const tookMs = performance.now() - startedAtMs;
  printTables(judged);
  print(
    `\n${captions.length} captions in ${Math.round(tookMs)} ms (${Math.round((tookMs / captions.length) * 10_000)} ms per 10,000)`,
  );
  if (args.includes('--disagreements')) printDisagreements(judged);
}

function readCaptions(file: string): LabelledCaption[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledCaption);
}

function judge(caption: LabelledCaption): Judged {
  const { role, confidence, language } = classifyControlText(caption.text);
  const digest = createHash('sha256').update(caption.text).digest();
  const heldOut = digest.readUInt16BE(0) / 65_536 < heldOutShare;
  return { ...caption, role, confidence, language: language ?? '-', heldOut };
}

function printTables(judged: readonly Judged[]): void {
  const heads = measured.map((role) => `${role} n  recall  w.recall  precision  w.prec`);
  print(`set         captions  ${heads.join('  ')}`);
  const groups: [string, readonly Judged[]][] = [
    ['all', judged],
    ['developed', judged.filter(({ heldOut }) => !heldOut)],
    ['held out', judged.filter(({ heldOut }) => heldOut)],
  ];
  for (const language of [...new Set(judged.map((row) => row.language))].toSorted()) {
    groups.push([language, judged.filter((row) => row.language === language)]);
  }
  for (const [name, rows] of groups) printGroup(name, rows);
  const asAccept = judged.filter((row) => row.class === 'reject' && row.role === 'accept');
  const asRefuse = judged.filter((row) => row.class === 'accept' && row.role === 'refuse');
  print(`\nrefuse taken for accept: ${describe(asAccept)}`);
  print(`accept taken for refuse: ${describe(asRefuse)}`);
}

function describe(rows: readonly Judged[]): string {
  const list = rows.map(({ text, occurrences }) => `${JSON.stringify(text)} ×${occurrences}`);
  return `${rows.length}${list.length > 0 ? `: ${list.join(', ')}` : ''}`;
}

function printGroup(name: string, rows: readonly Judged[]): void {
  const cells = measured.map((role) => {
    const count = rows.filter((row) => row.class === classOf[role]).length;
    const plain = score(rows, role, () => 1);
    const weighted = score(rows, role, (row) => row.occurrences);
    const numbers = [plain.recall, weighted.recall, plain.precision, weighted.precision];
    return `${String(count).padStart(8)}  ${numbers.map(format).join('   ')}`;
  });
  print(`${name.padEnd(12)}${String(rows.length).padStart(6)}  ${cells.join('  ')}`);
}

function score(rows: readonly Judged[], role: Measured, weigh: (row: Judged) => number): Score {
  const sum = (chosen: readonly Judged[]): number =>
    chosen.reduce((total, row) => total + weigh(row), 0);
  const labelled = rows.filter((row) => row.class === classOf[role]);
  const right = labelled.filter((row) => rightRoles[row.class]?.includes(row.role));
  const taken = rows.filter((row) => row.role === role);
  const rightlyTaken = taken.filter((row) => rightRoles[row.class]?.includes(row.role));
  return { recall: sum(right) / sum(labelled), precision: sum(rightlyTaken) / sum(taken) };
}

function printDisagreements(judged: readonly Judged[]): void {
  print('\ncaptions that came out otherwise than labelled (developed part only):');
  const rows = judged
    .filter((row) => !row.heldOut && !rightRoles[row.class]?.includes(row.role))
    .toSorted((left, right) => right.occurrences - left.occurrences);
  for (const row of rows) {
    print(
      `${String(row.occurrences).padStart(5)}  ${row.class.padEnd(11)} ${row.role.padEnd(11)} ${row.confidence.toFixed(2)} ${row.language.padEnd(3)} ${row.text.slice(0, 90)}`,
    );
  }
}

function format(value: number): string {
  return Number.isNaN(value) ? '    -' : value.toFixed(3);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
