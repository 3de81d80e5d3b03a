/**
 * Opens closed shadow roots to page functions: the debugger has access that the page's scripts do
 * not have.
 */
import { awaitAnswer, type FrameWorld } from './frame-worlds.js';

const objectGroup = 'bandeau-hosts';
/** Levels of nested roots that are followed. */
const deepest = 4;

/**
 * Registers the closed shadow roots of a frame with its toolkit.
 * @see CDP `DOM.describeNode`, whose `shadowRoots` include closed roots
 * @throws CDP's own error where the frame is gone
 * @throws {AuditError} timed-out — the frame does not answer because its scripts never pause
 */
export async function openClosedRoots(world: FrameWorld): Promise<void> {
  for (let depth = 0; depth < deepest; depth += 1) {
    const hosts = await possibleHosts(world);
    const roots = await Promise.all(hosts.map((objectId) => closedRoot(world, objectId)));
    const found = roots.filter((root) => root !== undefined);
    await Promise.all(found.map((root) => openRoot(world, root)));
    if (hosts.length > 0) await world.session.send('Runtime.releaseObjectGroup', { objectGroup });
    if (found.length === 0) return;
  }
}

async function possibleHosts(world: FrameWorld): Promise<string[]> {
  const { session, contextId } = world;
  const asked = {
    functionDeclaration:
      'function () { const hosts = bandeau.possibleHosts(); return hosts.length > 0 ? hosts : null; }',
    executionContextId: contextId,
    objectGroup,
  };
  const { result } = await awaitAnswer(world, (within) =>
    session.send('Runtime.callFunctionOn', asked, within),
  );
  if (result.objectId === undefined) return [];
  const listed = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  return listed.result.flatMap(({ value }) =>
    value?.subtype === 'node' && value.objectId !== undefined ? [value.objectId] : [],
  );
}

async function closedRoot({ session }: FrameWorld, objectId: string): Promise<number | undefined> {
  const { node } = await session.send('DOM.describeNode', { objectId });
  const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  return root?.backendNodeId;
}

async function openRoot({ session, contextId }: FrameWorld, backendNodeId: number): Promise<void> {
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId,
    executionContextId: contextId,
    objectGroup,
  });
  if (object.objectId === undefined) return;
  await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { bandeau.openRoot(this); }',
    objectId: object.objectId,
  });
}
