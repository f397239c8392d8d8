import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { refundableLines } from '../store/commission-lines.ts';
import { lockSplit } from '../store/payment-splits.ts';

/** What is left of each line of a paid order, by the line's reference, in minor units. Locks the order's part of the payment: nobody refunds in between. Empty when there is none. */
export const lockRefundable = async (trx: Trx, { reference }: { readonly reference: string }): Promise<Map<string, bigint>> => {
  const split = await lockSplit(trx, reference);
  if (!split) return new Map();
  return new Map((await refundableLines(trx, split.id)).map((line) => [line.reference, line.parts.amount - line.refunded.amount]));
};

export interface RefundedReference {
  readonly reference: string;
  readonly amount: bigint;
  readonly refunded: bigint;
}

/** What of each of these orders went back so far, whoever returned it, in minor units. */
export const refundedOf = async (db: Db, references: readonly string[]): Promise<RefundedReference[]> => {
  const { rows } = await sql<RefundedReference>`
    select reference, amount, refunded from payment_splits where reference = any(${references}::uuid[]) and canceled_at is null`.execute(db);
  return rows;
};
