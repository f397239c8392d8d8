import type { Caller } from '../../platform/auth/caller.ts';
import type { Store } from '../storage/store.ts';

/** How long after a mutation its caller is spared what is kept: by then events have said what is out of date. */
const SPARED_MS = 5_000;

/** Where the store says that a caller has written something recently; null for those who cannot be told apart. */
export const recentWriteKey = ({ kind, id }: Caller): string | null => (id === null ? null : `w:${kind}:${id}`);

/** Makes sure that a caller sees its own change, which others may see a moment later. Resolves also when the store cannot be reached. */
export const noteWrite = async (store: Store, caller: Caller): Promise<void> => {
  const key = recentWriteKey(caller);
  if (key !== null) await store.set(key, '1', SPARED_MS).catch(() => undefined);
};
