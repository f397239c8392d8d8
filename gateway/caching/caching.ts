import type { AccessRules } from '../authorization/read-rules.ts';
import type { Operation } from '../planning/prepared.ts';
import { remembered } from '../planning/remembered.ts';
import type { Store } from '../storage/store.ts';
import type { SchemaSet } from '../supergraph/schema-set.ts';
import type { GatewayMetrics } from '../telemetry/metrics.ts';
import { readCacheHints } from './cache-hints.ts';
import { createEntityCache, type EntityCache, type FetchTemplate } from './entity-cache.ts';
import { readEntityKeys } from './entity-keys.ts';
import { compileFetchPolicy, type FetchPolicy } from './fetch-policy.ts';
import { createInvalidator, type Invalidator } from './invalidation.ts';
import { compileOperationPolicy, type OperationPolicy } from './operation-policy.ts';
import { noteWrite } from './recent-writes.ts';
import { isPublicSubscription } from './public-subscription.ts';
import { createResponseCache, type ResponseCache } from './response-cache.ts';
import { RunningPolicies, type NotedAnswer } from './running-policy.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import type { RequestContext } from '../execution/request-context.ts';

export interface CachingOptions {
  readonly store: Store;
  readonly schemas: SchemaSet;
  readonly access: AccessRules;
  /** The client's headers that a subgraph gets, lower case. */
  readonly forwardedHeaders: (subgraph: string) => readonly string[];
  readonly responses: boolean;
  readonly entities: boolean;
  readonly now: () => Date;
  /** Where look-ups are counted. Default: nowhere. */
  readonly metrics?: Pick<GatewayMetrics, 'responseCache' | 'entityCache'>;
}

/** Both caches of one supergraph, and what feeds them. */
export interface Caching {
  /** Null when switched off. */
  readonly responses: ResponseCache | null;
  /** Null when switched off. */
  readonly entities: EntityCache | null;
  /** Whether the events of a subscription are the same for everybody. */
  isPublic(operation: Operation): boolean;
  /** To be told of every answer of a subgraph, by the context of its execution. */
  answered(context: RequestContext, answer: NotedAnswer): void;
  /** To be told of every mutation that was executed, whether or not it succeeded. */
  wrote(caller: Caller): Promise<void>;
  readonly invalidator: Invalidator;
}

/** Null when nothing is to be kept: the supergraph has no hints, or both caches are off. */
export const createCaching = (options: CachingOptions): Caching | null => {
  const { store, schemas, access, forwardedHeaders, now, metrics } = options;
  const hints = options.responses || options.entities ? readCacheHints(schemas.supergraph.schema, access) : null;
  if (!hints) return null;
  const keys = readEntityKeys(schemas.supergraph.schema);
  const running = new RunningPolicies();
  const shared = { store, supergraphId: schemas.id, running, now };
  const allForwarded = [...new Set([...schemas.urls.keys()].flatMap((subgraph) => forwardedHeaders(subgraph)))].toSorted();
  const policyOf = remembered((operation: Operation): OperationPolicy | null => compileOperationPolicy(hints, keys, operation));
  const fetchPolicyOf = remembered(({ query }: FetchTemplate): FetchPolicy | null =>
    compileFetchPolicy(hints, keys, schemas.supergraphSchema, query),
  );
  return {
    responses: options.responses
      ? createResponseCache({ ...shared, forwardedHeaders: allForwarded, policyOf, metrics: metrics?.responseCache })
      : null,
    entities: options.entities
      ? createEntityCache({ ...shared, keys, forwardedHeaders, policyOf: fetchPolicyOf, metrics: metrics?.entityCache })
      : null,
    isPublic: remembered((operation: Operation) => isPublicSubscription(hints, operation)),
    answered: (context, answer) => running.answered(context, answer),
    wrote: (caller) => noteWrite(store, caller),
    invalidator: createInvalidator({ store, schema: schemas.supergraphSchema, keys }),
  };
};
