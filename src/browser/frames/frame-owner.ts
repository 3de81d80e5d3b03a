/** Finds a frame's element in the parent document, and its position in the page. */
import type { FrameWorld, FrameWorlds } from './frame-worlds.js';
import type { BandeauWorld } from './page/toolkit.js';

/** How a frame is placed in the page, through all frames around it. */
export interface FramePlace {
  /** Whether all frames around it and the frame itself are visible. */
  readonly visible: boolean;
  /** Whether one of them lies above the page rather than in its flow. */
  readonly raised: boolean;
  /** Whether it is the page itself, of a frameset or in one frame that fills the window. */
  readonly isPage: boolean;
  /** Top left corner of the frame's own viewport, in the page's viewport, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

const wholeWindow: FramePlace = { visible: true, raised: false, isPage: true, x: 0, y: 0 };

/** Returns a frame's place in the page; null where the frame, or one around it, is gone. */
export async function placeFrame(
  worlds: FrameWorlds,
  world: FrameWorld,
): Promise<FramePlace | null> {
  if (world.parentId === null) return wholeWindow;
  const parent = worlds.all().find(({ frameId }) => frameId === world.parentId);
  if (!parent) return null;
  const [around, own] = await Promise.all([placeFrame(worlds, parent), placeOwner(parent, world)]);
  if (!around || !own) return null;
  return {
    visible: around.visible && own.visible,
    raised: around.raised || own.raised,
    isPage: around.isPage && own.isPage,
    x: around.x + own.x,
    y: around.y + own.y,
  };
}

async function placeOwner(
  { session, contextId }: FrameWorld,
  { frameId }: FrameWorld,
): Promise<FramePlace | null> {
  const { backendNodeId } = await session.send('DOM.getFrameOwner', { frameId });
  const resolved = { backendNodeId, executionContextId: contextId };
  const { object } = await session.send('DOM.resolveNode', resolved);
  if (object.objectId === undefined) return null;
  const { result } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: readOwner.toString(),
    objectId: object.objectId,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId: object.objectId });
  return result.value as FramePlace;
}

/** Page function, called on the element that holds the frame. */
function readOwner(this: Element): FramePlace {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { x, y, width, height } = this.getBoundingClientRect();
  const style = getComputedStyle(this);
  const inset = (side: string): number =>
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) +
    Number.parseFloat(style.getPropertyValue(`padding-${side}`));
  const isRaised = (element: Element): boolean => {
    const { position, zIndex } = getComputedStyle(element);
    const isLayer =
      /fixed|sticky/.test(position) || (position === 'absolute' && Number(zIndex) >= 10);
    if (isLayer) return true;
    if (
      bandeau.ask(
        element,
        'matches',
        'dialog[open], [role=dialog], [aria-modal=true], :popover-open',
      )
    )
      return true;
    const parent = bandeau.parentOf(element);
    return parent !== null && isRaised(parent);
  };
  const raised = isRaised(this);
  // Around the frame there is nothing to see, nor to scroll to.
  const fillsWindow =
    width >= innerWidth * 0.9 &&
    height >= innerHeight * 0.9 &&
    bandeau.ask(this.ownerDocument, 'documentElement').scrollHeight <= innerHeight * 1.2;
  const isPage = this.localName === 'frame' || fillsWindow;
  const visible = bandeau.isVisible(this);
  return { visible, raised, isPage, x: x + inset('left'), y: y + inset('top') };
}
