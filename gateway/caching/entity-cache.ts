import type { RequestContext } from '../execution/request-context.ts';
import type { Variables } from '../planning/prepared.ts';
import type { Store } from '../storage/store.ts';
import type { CacheMetrics } from '../telemetry/metrics.ts';
import { strictest, timeToLiveMs, type CachePolicy } from './cache-policy.ts';
import { callerKeyOf } from './caller-key.ts';
import { digestOf } from '../storage/digest.ts';
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
  remember(
    scope: EntityScope,
    representations: readonly string[],
    entities: readonly unknown[],
    cacheControl: CachePolicy | undefined,
  ): Promise<void>;
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
  readonly metrics?: CacheMetrics | undefined;
}

/** Where an entity is kept, and the generations that it depends on. */
interface Place {
  readonly key: string;
  readonly policy: EntityPolicy;
  readonly generations: readonly string[];
}

/** A place and its generations as they were before the fetch. */
interface Stamped extends Pick<Place, 'key' | 'policy'> {
  readonly stamp: string;
}

/** Keys to ask the store for, each once. */
class Questions {
  readonly keys: string[] = [];
  readonly #indexes = new Map<string, number>();

  /** Where its answer will be; for null where there is none. */
  ask(key: string | null): number {
    if (key === null) return -1;
    let index = this.#indexes.get(key);
    if (index === undefined) this.#indexes.set(key, (index = this.keys.push(key) - 1));
    return index;
  }
}

export const createEntityCache = (options: EntityCacheOptions): EntityCache => {
  const { store, supergraphId, keys, forwardedHeaders, policyOf, running, now, metrics } = options;
  const lookedUp = new WeakMap<EntityScope, Map<string, Stamped>>();

  const prefixOf = ({ subgraph, template, variables, context }: EntityScope): string => {
    const given = template.variableNames.map((name) => (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? null);
    const headers = forwardedHeaders(subgraph).map((name) => headerOf(context, name) ?? null);
    return digestOf([supergraphId, subgraph, template.query, given, headers]);
  };
  const placeOf = (representation: string, policies: FetchPolicy, prefix: string, callerKey: string | null): Place | undefined => {
    const values = JSON.parse(representation) as Readonly<Record<string, unknown>>;
    const typename = String(values['__typename']);
    const policy = policies.get(typename);
    if (!policy || (policy.scope === 'PRIVATE' && callerKey === null)) return undefined;
    const generations = [generationOfType(typename)];
    for (const key of keys.get(typename) ?? []) {
      const text = keyText(key, values);
      if (text !== undefined) generations.push(generationOfEntity(typename, text));
    }
    for (const shown of policy.shownTypes) generations.push(generationOfAny(shown));
    return { key: `e:${prefix}:${policy.scope === 'PRIVATE' ? digestOf(callerKey) : ''}:${nameOf(representation)}`, policy, generations };
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
      const questions = new Questions();
      const wrote = questions.ask(recentWriteKey(caller));
      const asked = places.map(
        (place) => place && { at: questions.ask(place.key), generations: place.generations.map((each) => questions.ask(each)) },
      );
      const answers = await store.getMany(questions.keys).catch(() => null);
      if (!answers) return [];

      const hasWritten = answers[wrote] !== undefined;
      const at = now().getTime();
      const stamped = new Map<string, Stamped>();
      lookedUp.set(scope, stamped);
      return asked.map((question, index) => {
        const place = places[index];
        if (!place || !question) return undefined;
        const stamp = stampOf(question.generations.map((each) => answers[each]));
        stamped.set(representations[index]!, { key: place.key, policy: place.policy, stamp });
        const kept = hasWritten ? undefined : read(answers[question.at], stamp);
        if (!kept) {
          metrics?.miss();
          return undefined;
        }
        metrics?.hit();
        const maxAge = Math.max(0, Math.floor((kept.expiresAt - at) / 1000));
        running.restrict(scope.context, { maxAge, scope: place.policy.scope });
        return kept.text;
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
