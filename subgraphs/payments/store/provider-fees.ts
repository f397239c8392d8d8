import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { ProviderFee } from '../domain/provider-fee.ts';

/** The payment whose charge, refund or dispute a provider calls so; null when it is none of ours. */
const intentOf = (provider: string, about: string | null) => sql<string | null>`(
  select intent_id from payment_attempts where provider = ${provider} and provider_reference = ${about}
  union all
  select r.intent_id from payment_refunds r join payment_attempts a on a.id = r.attempt_id where a.provider = ${provider} and r.provider_reference = ${about}
  union all
  select intent_id from payment_disputes where provider = ${provider} and provider_reference = ${about}
  limit 1
)`;

/** Writes down a fee with the payment that it belongs to. False when its line is written down already; waits for a concurrent twin to end. */
export const insertFee = async (trx: Trx, { provider, reference, about, amount, currency, at }: ProviderFee): Promise<boolean> => {
  const inserted = await trx
    .insertInto('payment_provider_fees')
    .values({ id: newId(), provider, reference, about, amount, currency, at, intent_id: intentOf(provider, about) })
    .onConflict((c) => c.columns(['provider', 'reference']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

export const findFee = (db: Db, provider: string, reference: string) =>
  db.selectFrom('payment_provider_fees').selectAll().where('provider', '=', provider).where('reference', '=', reference).executeTakeFirst();

/** Fees of payments, oldest first. */
export const feesByIntentIds = async (db: Db, intentIds: readonly string[]) => {
  const rows = await db.selectFrom('payment_provider_fees').selectAll().where('intent_id', 'in', [...intentIds]).orderBy('at').orderBy('id').execute();
  return rows.flatMap((row) => (row.intent_id === null ? [] : [{ ...row, intent_id: row.intent_id }]));
};
