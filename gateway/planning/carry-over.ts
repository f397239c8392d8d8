import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Graph } from './graph.ts';
import type { PlannedOperation, Variant } from './planned-operation.ts';

/** How a client's operation was run. */
export interface Running {
  readonly query: string;
  readonly operation: PlannedOperation;
  readonly variant: Variant;
}

/**
 * The same operation for the same callers on another supergraph, planned; null when it is not valid there, or when rights or overrides mean
 * something else.
 */
export const carryOver = ({ query, operation, variant }: Running, from: Graph, to: Graph): Running | null => {
  const same = to.operations.find(query, operation.definition.name?.value);
  if ('refusal' in same) return null;
  if (JSON.stringify(from.accessOf(operation).requirements) !== JSON.stringify(to.accessOf(same).requirements)) return null;
  if (from.overrideLabels.all.join() !== to.overrideLabels.all.join()) return null;
  same.plan(variant);
  return { query, operation: same, variant };
};

/** Documents that are planned for a new supergraph before it takes over. */
const WARMED = 200;

/** Plans what clients have asked for most recently, a document at a time so that running requests go on. */
export const warm = async (from: Graph, to: Graph): Promise<void> => {
  for (const { query, operations } of from.operations.hottest(WARMED).toReversed()) {
    for (const operation of operations) for (const variant of operation.variants()) carryOver({ query, operation, variant }, from, to);
    await nextTurn();
  }
};
