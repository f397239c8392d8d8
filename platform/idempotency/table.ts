import type { Trx } from '../db/database.ts';

export interface KeyOf {
  readonly caller: string;
  readonly operation: string;
  readonly key: string;
}

/** The statements on `platform_idempotency_keys`. */
export const idempotencyTable = {
  /** True when the key is ours now; false when it was used before. Waits for a concurrent claim to end. */
  claim: async (trx: Trx, row: KeyOf & { request_hash: string }): Promise<boolean> => {
    const inserted = await trx.insertInto('platform_idempotency_keys').values(row).onConflict((c) => c.doNothing()).returning('key').executeTakeFirst();
    return inserted !== undefined;
  },
  answer: (trx: Trx, { caller, operation, key }: KeyOf, answer: string) =>
    trx.updateTable('platform_idempotency_keys').set({ answer }).where('caller', '=', caller).where('operation', '=', operation).where('key', '=', key).execute(),
  read: (trx: Trx, { caller, operation, key }: KeyOf) =>
    trx
      .selectFrom('platform_idempotency_keys')
      .select(['request_hash', 'answer'])
      .where('caller', '=', caller)
      .where('operation', '=', operation)
      .where('key', '=', key)
      .executeTakeFirstOrThrow(),
};
