import type { Operation } from '../planning/prepared.ts';
import type { CacheHints } from './cache-hints.ts';
import { SelectionPolicy } from './selection-policy.ts';

/**
 * Whether the events of a subscription are the same for everybody: its root field and all that is selected of it are declared public and
 * may be kept for a while. What says nothing is taken to depend on who asks.
 */
export const isPublicSubscription = (hints: CacheHints, { definition, document, schema }: Pick<Operation, 'definition' | 'document' | 'schema'>): boolean => {
  const root = schema.getSubscriptionType();
  if (definition.operation !== 'subscription' || !root) return false;
  const selection = new SelectionPolicy(hints, schema, document, true);
  selection.visit(definition.selectionSet, root);
  return selection.policy.scope === 'PUBLIC' && selection.policy.maxAge > 0;
};
