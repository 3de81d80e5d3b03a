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

/** Runs the rules on the element and its content. */
export async function runAxeOn({ key, tags, withoutRules }: AxeOrder): Promise<AxeViolation[]> {
  interface Axe {
    run(context: Element, options: object): Promise<{ violations: Violation[] }>;
  }
  interface Violation extends Omit<AxeViolation, 'targets'> {
    readonly nodes: readonly { readonly target: readonly (string | readonly string[])[] }[];
  }
  const { axe, bandeauMarked } = globalThis as unknown as {
    axe: Axe;
    bandeauMarked: Map<string, Element>;
  };
  const element = bandeauMarked.get(key);
  if (!element?.isConnected) throw new Error('the banner is no longer there');
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(withoutRules.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
    elementRef: false,
    iframes: false,
  });
  return violations.map(({ id, impact, help, helpUrl, nodes }) => ({
    id,
    impact: impact ?? null,
    help,
    helpUrl,
    targets: nodes.slice(0, 20).map(({ target }) => target.flat().join(' >>> ').slice(0, 200)),
  }));
}
