import { randomBytes } from 'node:crypto';
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Store } from '../storage/store.ts';
import { LONGEST_MS } from './cache-policy.ts';
import { keyText, type EntityKeys } from './entity-keys.ts';
import { generationOfAny, generationOfEntity, generationOfType } from './generations.ts';

/** What has changed: one entity, or, without a key, possibly any of its type. */
export interface InvalidationTag {
  readonly typename: string;
  /** The fields of one of its `@key`s. An entity that is also fetched by another key needs a tag for that one too. */
  readonly key?: Readonly<Record<string, unknown>> | undefined;
}

/** Whoever knows what changes: an event bus, a message queue. */
export interface InvalidationSource {
  /** Calls back with every change from now on; the function it returns ends that. */
  subscribe(onChange: (tags: readonly InvalidationTag[]) => void): () => void;
}

export interface InvalidationOptions {
  readonly store: Store;
  /** The supergraph's: a type stands for its interfaces too, an interface for its types. */
  readonly schema: GraphQLSchema;
  readonly keys: EntityKeys;
  /** How long to wait before a store that could not be told is told again, in milliseconds. */
  readonly retryMs?: number;
}

export interface Invalidator {
  /** Resolves when the store knows: nothing that was fetched before is served after that. Tries until the store can be reached. */
  invalidate(tags: readonly InvalidationTag[]): Promise<void>;
  /** Gives up what could not be told yet. */
  close(): void;
}

const RETRY_MS = 250;

export const createInvalidator = ({ store, schema, keys, retryMs = RETRY_MS }: InvalidationOptions): Invalidator => {
  const closing = new AbortController();

  const relatives = (typename: string): string[] => {
    const type = schema.getType(typename);
    if (isObjectType(type)) return [typename, ...type.getInterfaces().map(({ name }) => name)];
    return isInterfaceType(type) ? [typename, ...schema.getPossibleTypes(type).map(({ name }) => name)] : [typename];
  };
  const generationsOf = ({ typename, key }: InvalidationTag): string[] =>
    relatives(typename).flatMap((name) => {
      const texts = key ? (keys.get(name) ?? []).flatMap((fields) => keyText(fields, key) ?? []) : [];
      // A key that the type does not have may be any of its entities.
      const own = texts.length > 0 ? texts.map((text) => generationOfEntity(name, text)) : [generationOfType(name)];
      return [generationOfAny(name), ...own];
    });
  const begin = async (generation: string): Promise<void> => {
    while (!closing.signal.aborted) {
      const done = await store.set(generation, randomBytes(9).toString('base64url'), LONGEST_MS).then(() => true, () => false);
      if (done) return;
      await pause(retryMs, closing.signal);
    }
  };

  return {
    invalidate: async (tags) => {
      await Promise.all([...new Set(tags.flatMap(generationsOf))].map(begin));
    },
    close: () => closing.abort(),
  };
};

/** Keeps no process alive. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms).unref();
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
