import type { Operation } from '../planning/prepared.ts';
import type { CacheHints } from './cache-hints.ts';
import type { CachePolicy } from './cache-policy.ts';
import type { EntityKeys } from './entity-keys.ts';
import { SelectionPolicy } from './selection-policy.ts';

/** For how long the answers to an operation may be kept. */
export interface OperationPolicy extends CachePolicy {
  /** Types of entities that answers show: a change of one of them makes an answer out of date. */
  readonly entityTypes: readonly string[];
}

/** Null when answers may not be kept at all. Good for all requests with this operation. */
export const compileOperationPolicy = (
  hints: CacheHints,
  keys: EntityKeys,
  { definition, document, schema }: Pick<Operation, 'definition' | 'document' | 'schema'>,
): OperationPolicy | null => {
  const root = schema.getQueryType();
  if (definition.operation !== 'query' || !root) return null;
  const selection = new SelectionPolicy(hints, schema, document, true);
  selection.visit(definition.selectionSet, root);
  const { policy, selected } = selection;
  if (policy.maxAge === 0 || policy.maxAge === Number.POSITIVE_INFINITY) return null;
  return { ...policy, entityTypes: [...selected.keys()].filter((type) => keys.has(type)).toSorted() };
};
