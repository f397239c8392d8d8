import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../../../platform/log/log.ts';
import type { Store } from '../../storage/store.ts';
import { createOnceAMinute } from '../once-a-minute.ts';

export interface AutomaticOptions {
  /** Where gateways share what clients registered. */
  readonly store: Store;
  /** How long a document is kept after it was registered last, in milliseconds. */
  readonly ttlMs: number;
  readonly log: Logger;
}

/** Documents that clients registered by their SHA-256, as Apollo Client's automatic persisted queries do. */
export interface AutomaticQueries {
  find(hash: string): string | undefined | Promise<string | undefined>;
  /** Keeps a document that has been found good. */
  register(hash: string, query: string): void;
}

/** Characters of documents that are kept at hand, so that most requests need not ask the store. */
const AT_HAND = 8 * 1024 * 1024;
const KEY = 'persisted-query:';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const createAutomaticQueries = ({ store, ttlMs, log }: AutomaticOptions): AutomaticQueries => {
  const atHand = new LRUCache<string, string>({ maxSize: AT_HAND, sizeCalculation: (query) => query.length + 1, ttl: ttlMs });
  const unavailable = createOnceAMinute((err) => log.warn({ err }, 'persisted queries cannot be shared: clients send whole documents meanwhile'));

  const ask = async (hash: string): Promise<string | undefined> => {
    try {
      const query = await store.get(KEY + hash);
      if (query === undefined || sha256(query) !== hash) return undefined;
      atHand.set(hash, query);
      return query;
    } catch (error) {
      unavailable(error);
      return undefined;
    }
  };

  return {
    find: (hash) => atHand.get(hash) ?? ask(hash),
    register: (hash, query) => {
      if (atHand.has(hash)) return;
      atHand.set(hash, query);
      store.set(KEY + hash, query, ttlMs).catch(unavailable);
    },
  };
};
