import type { RequestContext } from '../execution/request-context.ts';
import type { Variables } from '../planning/prepared.ts';
import type { Store } from '../storage/store.ts';
import { strictest, timeToLiveMs, type CachePolicy } from './cache-policy.ts';
import { callerKeyOf } from './caller-key.ts';
import { digestOf } from './digest.ts';
import { keyText, type EntityKeys } from './entity-keys.ts';
import type { EntityPolicy, FetchPolicy } from './fetch-policy.ts';
import { generationOfAny, generationOfEntity, generationOfType, stampOf } from './generations.ts';
import { recentWriteKey } from './recent-writes.ts';
import { headerOf } from './response-key.ts';
import type { RunningPolicies } from './running-policy.ts';

/** What never changes of a fetch. */
export interface FetchTemplate {
  readonly query: string;
  /** Of the variables beside `representations`. */
  readonly variableNames: readonly string[];
}

/** One fetch of one request: the same object for `lookup` and `remember`. */
export interface EntityScope {
  readonly subgraph: string;
  readonly template: FetchTemplate;
  readonly variables: Variables;
  readonly context: RequestContext;
}

/** Entities that were fetched for earlier requests, by the JSON text of their representation. */
export interface EntityCache {
  /** False for fetches of which nothing is ever kept. */
  keeps(template: FetchTemplate): boolean;
  /** The JSON text of each entity, in the order of `representations`; undefined where it has to be fetched. Never rejects. */
  lookup(scope: EntityScope, representations: readonly string[]): Promise<readonly (string | undefined)[]>;
  /**
   * Keeps what was fetched without any error: `entities[i]` is what `representations[i]`, looked up before, stands for. Reads the entities
   * before it returns. Resolves when they are written; never rejects.
   */
  remember(scope: EntityScope, representations: readonly string[], entities: readonly unknown[], cacheControl: CachePolicy | undefined): Promise<void>;
}

export interface EntityCacheOptions {
  readonly store: Store;
  readonly supergraphId: string;
  readonly keys: EntityKeys;
  /** The client's headers that a subgraph gets, lower case. */
  readonly forwardedHeaders: (subgraph: string) => readonly string[];
  readonly policyOf: (template: FetchTemplate) => FetchPolicy | null;
  readonly running: RunningPolicies;
  readonly now: () => Date;
}

/** Where an entity is kept, and the generations that it depends on. */
interface Place {
  readonly key: string;
  readonly policy: EntityPolicy;
  readonly generations: readonly string[];
}

/** A place and its generations as they were before the fetch. */
type Stamped = Place & { readonly stamp: string };

export const createEntityCache = (options: EntityCacheOptions): EntityCache => {
  const { store, supergraphId, keys, forwardedHeaders, policyOf, running, now } = options;
  const lookedUp = new WeakMap<EntityScope, Map<string, Stamped>>();

  const prefixOf = ({ subgraph, template, variables, context }: EntityScope): string => {
    const given = template.variableNames.map((name) => (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? null);
    return digestOf([supergraphId, subgraph, template.query, given, forwardedHeaders(subgraph).map((name) => headerOf(context, name) ?? null)]);
  };
  const placeOf = (representation: string, policies: FetchPolicy, prefix: string, callerKey: string | null): Place | undefined => {
    const values = JSON.parse(representation) as Readonly<Record<string, unknown>>;
    const typename = String(values['__typename']);
    const policy = policies.get(typename);
    if (!policy || (policy.scope === 'PRIVATE' && callerKey === null)) return undefined;
    const texts = (keys.get(typename) ?? []).flatMap((key) => keyText(key, values) ?? []);
    return {
      key: `e:${prefix}:${policy.scope === 'PRIVATE' ? digestOf(callerKey) : ''}:${nameOf(representation)}`,
      policy,
      generations: [generationOfType(typename), ...texts.map((text) => generationOfEntity(typename, text)), ...policy.shownTypes.map(generationOfAny)],
    };
  };

  return {
    keeps: (template) => policyOf(template) !== null,
    lookup: async (scope, representations) => {
      const policies = policyOf(scope.template);
      if (!policies) return [];
      const { caller } = scope.context.forwarded;
      const prefix = prefixOf(scope);
      const callerKey = callerKeyOf(caller);
      const places = representations.map((representation) => placeOf(representation, policies, prefix, callerKey));
      const wanted = places.filter((place) => place !== undefined);
      const wrote = recentWriteKey(caller);
      const asked = [...new Set([...wanted.flatMap(({ key, generations }) => [key, ...generations]), ...(wrote === null ? [] : [wrote])])];
      const answers = await store.getMany(asked).catch(() => null);
      if (!answers) return [];

      const found = new Map(asked.map((key, index) => [key, answers[index]]));
      const hasWritten = wrote !== null && found.get(wrote) !== undefined;
      const at = now().getTime();
      const stamped = new Map<string, Stamped>();
      lookedUp.set(scope, stamped);
      return places.map((place, index) => {
        if (!place) return undefined;
        const stamp = stampOf(place.generations.map((generation) => found.get(generation)));
        stamped.set(representations[index]!, { ...place, stamp });
        const kept = hasWritten ? undefined : read(found.get(place.key), stamp);
        if (kept) running.restrict(scope.context, { maxAge: Math.max(0, Math.floor((kept.expiresAt - at) / 1000)), scope: place.policy.scope });
        return kept?.text;
      });
    },
    remember: async (scope, representations, entities, cacheControl) => {
      const places = lookedUp.get(scope);
      if (!places) return;
      const at = now().getTime();
      const writes = representations.flatMap((representation, index) => {
        const entity = entities[index];
        const place = places.get(representation);
        if (!place || entity === null || entity === undefined) return [];
        const policy = cacheControl ? strictest(place.policy, cacheControl) : place.policy;
        // What the subgraph calls private may not stand where everybody looks.
        if (policy.maxAge <= 0 || policy.scope !== place.policy.scope) return [];
        const ttlMs = timeToLiveMs(policy);
        return [store.set(place.key, `${place.stamp} ${at + ttlMs}\n${JSON.stringify(entity)}`, ttlMs)];
      });
      await Promise.allSettled(writes);
    },
  };
};

/** Beyond this many characters, a representation is known by its digest. */
const LONG = 200;

const nameOf = (representation: string): string => (representation.length > LONG ? digestOf(representation) : representation);

const read = (stored: string | undefined, stamp: string): { readonly text: string; readonly expiresAt: number } | undefined => {
  if (!stored?.startsWith(`${stamp} `)) return undefined;
  const end = stored.indexOf('\n');
  return { text: stored.slice(end + 1), expiresAt: Number(stored.slice(stamp.length + 1, end)) };
};
