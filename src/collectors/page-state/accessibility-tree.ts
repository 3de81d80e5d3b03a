/**
 * The roles, names and states that assistive technology is given for an element, as a tree.
 * @see CDP `Accessibility.queryAXTree`
 */
import type { Protocol } from 'puppeteer-core';
import { awaitAnswer, type FrameWorld } from '../../browser/frames/frame-worlds.js';

/** One node of the tree; nodes that assistive technology ignores are left out. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  /** The states and properties that are set, e.g. `focusable`, `checked`. */
  readonly states: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly AccessibleNode[];
}

type Node = Protocol.Accessibility.AXNode;

const mostNodes = 5000;
const longestText = 2000;
const deepest = 100;

/**
 * States that describe a control; the values of fields are left out, since a visitor typed them.
 */
const keptStates: ReadonlySet<string> = new Set([
  'busy',
  'checked',
  'disabled',
  'expanded',
  'focusable',
  'focused',
  'hasPopup',
  'hidden',
  'invalid',
  'level',
  'live',
  'modal',
  'pressed',
  'readonly',
  'required',
  'selected',
]);

/**
 * Reads the tree of the element marked with `key` in the frame's isolated world.
 * @throws where the element is gone, or its tree has more nodes than are kept
 */
export async function readAccessibilityTree(
  world: FrameWorld,
  key: string,
): Promise<readonly AccessibleNode[]> {
  const { session, contextId } = world;
  const { result } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function (key) { return bandeau.marked(key); }',
    executionContextId: contextId,
    arguments: [{ value: key }],
  });
  const { objectId } = result;
  if (objectId === undefined) throw new Error('The banner is not in its document any more.');
  try {
    const { nodes } = await awaitAnswer(world, (within) =>
      session.send('Accessibility.queryAXTree', { objectId }, within),
    );
    return assembleTree(nodes);
  } finally {
    await session.send('Runtime.releaseObject', { objectId });
  }
}

/**
 * Builds a tree from a list of nodes whose first one is the root.
 * @throws where there are more nodes than are kept
 */
export function assembleTree(nodes: readonly Node[]): AccessibleNode[] {
  if (nodes.length > mostNodes) throw new Error(`The banner has more than ${mostNodes} nodes.`);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  return root ? toTree(root, byId, 0) : [];
}

/** An ignored node is replaced by its children. */
function toTree(node: Node, byId: ReadonlyMap<string, Node>, depth: number): AccessibleNode[] {
  const inner = depth < deepest ? (node.childIds ?? []) : [];
  const children = inner.flatMap((id) => {
    const child = byId.get(id);
    return child ? toTree(child, byId, depth + 1) : [];
  });
  const role = textOf(node.role);
  if (node.ignored || role === 'InlineTextBox' || role === 'none') return children;
  const description = textOf(node.description);
  const name = textOf(node.name);
  return [{ role, name, ...(description && { description }), states: statesOf(node), children }];
}

function textOf(value: Protocol.Accessibility.AXValue | undefined): string {
  return typeof value?.value === 'string' ? value.value.slice(0, longestText) : '';
}

function statesOf({ properties = [] }: Node): AccessibleNode['states'] {
  const set = properties.flatMap(({ name, value: { value } }) => {
    const isKept = keptStates.has(name) && value !== false && value !== 'false';
    return isKept && isScalar(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(set);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
