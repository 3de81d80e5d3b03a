/** The smallest parts of the HTML report: page text, links, marks, facts and folds. */
import type { ComponentChildren, VNode } from 'preact';
import { shorten, toVisible } from '../../text/printable.js';
import { parseHttpUrl } from '../wording/page-url.js';
import type { Mark } from '../wording/words.js';
import { Say, useWords } from './speech.js';
import { say } from '../words/say.js';
import type { Forms } from '../words/words-of-report.js';

const maximumText = 1200;
const mostFolded = 200;

/** Shows text that a page wrote: cut, what is unseen in it visible, its direction kept to itself. */
export function Text({ value, maximum = maximumText, language }: TextProps): VNode {
  const words = useWords();
  if (value === '') return <span class="none">{words.empty}</span>;
  const lang = language && isKnownLanguage(language) ? { lang: language } : {};
  return <bdi {...lang}>{toVisible(shorten(value, maximum))}</bdi>;
}

interface TextProps {
  readonly value: string;
  readonly maximum?: number;
  readonly language?: string | null;
}

/** Shows page text in a fixed-width font. */
export function Code({ value, maximum = 200 }: TextProps): VNode {
  return (
    <code>
      <Text value={value} maximum={maximum} />
    </code>
  );
}

/** Links http and https URLs; anything else is shown as text only. */
export function Link({ url, label = url }: { url: string; label?: string }): VNode {
  const href = parseHttpUrl(url);
  if (href === undefined) return <Text value={label} maximum={300} />;
  return (
    <a href={href} rel="noreferrer noopener">
      <Text value={label} maximum={300} />
    </a>
  );
}

/** Shows an outcome by sign and word; the colour only repeats them. */
export function Badge({ mark }: { mark: Mark }): VNode {
  return (
    <span class={`badge ${mark.tone}`}>
      <span aria-hidden="true">{mark.sign}</span> {mark.word}
    </span>
  );
}

/** A list of facts: pairs of what and which. */
export function Facts({ children }: { children: ComponentChildren }): VNode {
  return <dl class="facts">{children}</dl>;
}

/** One fact of such a list. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A table that scrolls by itself where it is too wide for the page. */
export function TableFrame({ label, children }: FrameProps): VNode {
  return (
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

interface FrameProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Shows the first entries of a long list, and folds the others. */
export function FoldedList({ entries, shown, more, marker }: FoldedListProps): VNode {
  const words = useWords();
  const rest = entries.slice(shown, mostFolded);
  const left = entries.length - shown - rest.length;
  return (
    <>
      <ul class={marker}>{entries.slice(0, shown)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>
            <Say of={more} slots={{ count: rest.length + left }} />
          </summary>
          <ul class={marker}>{rest}</ul>
          {left > 0 && <p class="aside">{say(words, words.othersInEvidence, { count: left })}</p>}
        </details>
      )}
    </>
  );
}

interface FoldedListProps {
  readonly entries: readonly VNode[];
  readonly shown: number;
  /** What the fold is called, by the number of entries in it. */
  readonly more: Forms;
  readonly marker: string;
}

/** Tells whether a language tag is well-formed and names a language, so that it may stand in `lang`. */
function isKnownLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/u.test(tag)) return false;
  return nameLanguage(tag) !== undefined;
}

/** Names a language in another, English where none is given; undefined where the tag names none. */
export function nameLanguage(tag: string, locale = 'en'): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/u.test(tag)) return undefined;
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag);
  } catch (error) {
    // RangeError: subtags that no language tag may have, e.g. a repeated variant.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
