/** Files that are kept beside the evidence of one scenario, where they are asked for. */
import type { LayerReading } from '../banner/reading/read-layer.js';
import type { Visit } from '../browser/visit/visit.js';
import { readAccessibilityTree } from '../collectors/page-state/accessibility-tree.js';
import { readFinalHtml } from '../collectors/page-state/final-html.js';
import { har } from '../collectors/har/har.js';
import type { VisitLogs } from '../collectors/logs/visit-logs.js';
import { leaveOutOfHtml } from '../redact/leave-out-of-html.js';
import { leaveOutValues } from '../redact/leave-out-values.js';
import type { GuardedRecorder, CollectorGuard } from './collector-guard.js';

/**
 * Keeps the files of one visit; a file that cannot be made is recorded as a failure and left out.
 */
export class FileKeeper {
  readonly files = new Map<string, string>();
  readonly #visit: Visit;
  readonly #guard: CollectorGuard;
  readonly #har: GuardedRecorder<string> | undefined;

  constructor(
    { visit, logs }: { readonly visit: Visit; readonly logs: VisitLogs },
    guard: CollectorGuard,
  ) {
    this.#visit = visit;
    this.#guard = guard;
    const isKept = visit.options.keep?.includes('har') === true;
    const note = (message: string): void => guard.note('har', message);
    this.#har = isKept ? guard.start('har', () => har.start({ visit, logs, note })) : undefined;
  }

  /** The recorders that must watch the visit from its beginning. */
  get recorders(): readonly GuardedRecorder<unknown>[] {
    return this.#har ? [this.#har] : [];
  }

  /** Keeps an open layer of the banner. */
  async keepLayer({ ref, layer }: LayerReading, asked: string): Promise<void> {
    const { keep, includeValues } = this.#visit.options;
    if (!keep?.includes('accessibility-tree')) return;
    const tree = await this.#guard.observe('accessibility-tree', () =>
      readAccessibilityTree(ref.world, ref.key),
    );
    if (!tree) return;
    const redacted = includeValues ? tree : leaveOutValues(tree, asked);
    const name = `banner-layer-${layer}.accessibility.json`;
    this.files.set(name, `${JSON.stringify(redacted, null, 2)}\n`);
  }

  /**
   * Keeps the files about the visit as a whole, at its end. The HTML is the page's own and may be
   * harmful when opened, so its file name marks it as text.
   */
  async keepVisit(scenario: string, asked: string): Promise<void> {
    const { keep, includeValues } = this.#visit.options;
    const archive = await this.#har?.result();
    if (archive !== undefined) this.files.set(`${scenario}.har`, archive);
    if (!keep?.includes('html')) return;
    const html = await this.#guard.observe('html', () => readFinalHtml(this.#visit));
    if (html === undefined) return;
    this.files.set(`${scenario}.html.txt`, includeValues ? html : leaveOutOfHtml(html, asked));
  }
}
