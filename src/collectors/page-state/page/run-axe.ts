/** Page function: runs axe-core on one marked element of the isolated world. */

/** What axe-core is to check. */
export interface AxeOrder {
  /** Key of the element in `bandeauMarked`. */
  readonly key: string;
  readonly tags: readonly string[];
  /** Rules about whole pages, which do not apply to a part of one. */
  readonly withoutRules: readonly string[];
}

/** One violation; `targets` are CSS selectors, each a path through shadow roots joined by ` >>> `. */
export interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly helpUrl: string;
  readonly targets: readonly string[];
}

/** What axe-core found: what breaks a rule, and what it could not decide. */
export interface AxeResult {
  readonly violations: readonly AxeViolation[];
  readonly incomplete: readonly AxeViolation[];
}

/** Runs the rules on the element and its content. */
export async function runAxeOn({ key, tags, withoutRules }: AxeOrder): Promise<AxeResult> {
  interface Axe {
    run(
      context: Element,
      options: object,
    ): Promise<{ violations: Violation[]; incomplete: Violation[] }>;
  }
  interface Node {
    readonly target: readonly (string | readonly string[])[];
    readonly element?: Element;
  }
  interface Violation extends Omit<AxeViolation, 'targets'> {
    readonly nodes: readonly Node[];
  }
  interface Measured {
    readonly getBoundingClientRect: () => DOMRect;
    readonly getClientRects: () => Iterable<DOMRect>;
  }
  const { axe, bandeauMarked } = globalThis as unknown as {
    axe: Axe;
    bandeauMarked: Map<string, Element>;
  };
  const element = bandeauMarked.get(key);
  if (!element?.isConnected) throw new Error('the banner is no longer there');
  // For contrast, axe-core counts every element of the page into cells of 200 px; where a carousel
  // has grown to 33 million pixels, that takes it minutes. What is far away lies behind nothing here.
  const [aroundPx, mostPx] = [2000, 40_000];
  const own = element.getBoundingClientRect();
  const cut = (rect: DOMRect): DOMRect => {
    const x = Math.max(rect.left, own.left - aroundPx);
    const y = Math.max(rect.top, own.top - aroundPx);
    const right = Math.min(rect.right, own.right + aroundPx, own.left + mostPx);
    const bottom = Math.min(rect.bottom, own.bottom + aroundPx, own.top + mostPx);
    return new DOMRect(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
  };
  const { prototype } = Element as { readonly prototype: Measured };
  const { getBoundingClientRect, getClientRects } = prototype;
  Object.assign(prototype, {
    getBoundingClientRect(this: Element) {
      return cut(Reflect.apply(getBoundingClientRect, this, []));
    },
    getClientRects(this: Element) {
      return Array.from(Reflect.apply(getClientRects, this, []), (rect) => cut(rect));
    },
  });
  const run = axe.run(element, {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(withoutRules.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
    iframes: false,
  });
  const { violations, incomplete } = await run.finally(() => {
    Object.assign(prototype, { getBoundingClientRect, getClientRects });
  });
  const toEntry = ({ id, impact, help, helpUrl, nodes }: Violation): AxeViolation => ({
    id,
    impact: impact ?? null,
    help,
    helpUrl,
    targets: nodes.slice(0, 20).map(({ target }) => target.flat().join(' >>> ').slice(0, 200)),
  });
  // A sign such as × is no text that would have to be read, and no word of a name.
  const hasWords = ({ element: at }: Node): boolean =>
    !at || at.textContent.trim() === '' || /[\p{L}\p{N}]/u.test(at.textContent);
  return {
    violations: violations.map((each) => toEntry(each)),
    incomplete: incomplete.flatMap((each) => {
      const nodes = each.nodes.filter((node) => hasWords(node));
      return nodes.length > 0 ? [toEntry({ ...each, nodes })] : [];
    }),
  };
}
