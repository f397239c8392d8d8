import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';

/** Which payments or refunds are wanted; what is left out does not matter. */
export interface PaymentFilter {
  readonly payerId?: string | undefined;
  /** Those that pay this payee something. */
  readonly payeeId?: string | undefined;
  readonly status?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly currency?: string | undefined;
  /** Opened (of refunds: asked for) then or later. */
  readonly from?: Date | undefined;
  /** Opened (of refunds: asked for) before then. */
  readonly to?: Date | undefined;
}

/** Newest first. Cursor: (ISO instant, id). */
export const listPayments = (db: Db, { payerId, payeeId, status, subjectType, currency, from, to }: PaymentFilter, { limit, after }: Page) => {
  let query = db.selectFrom('payment_intents as i').selectAll('i').orderBy('i.created_at', 'desc').orderBy('i.id', 'desc').limit(limit);
  if (payerId !== undefined) query = query.where('i.payer_id', '=', payerId);
  if (status !== undefined) query = query.where('i.status', '=', status);
  if (subjectType !== undefined) query = query.where('i.subject_type', '=', subjectType);
  if (currency !== undefined) query = query.where('i.currency', '=', currency);
  if (from !== undefined) query = query.where('i.created_at', '>=', from);
  if (to !== undefined) query = query.where('i.created_at', '<', to);
  if (payeeId !== undefined) query = query.where((e) => e.exists(e.selectFrom('payment_splits as s').select('s.id').whereRef('s.intent_id', '=', 'i.id').where('s.payee_id', '=', payeeId)));
  if (after) query = query.where(sql<boolean>`(i.created_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.execute();
};

/** Newest first. Cursor: (ISO instant, id). */
export const listRefunds = (db: Db, { payerId, payeeId, status, currency, from, to }: Omit<PaymentFilter, 'subjectType'>, { limit, after }: Page) => {
  let query = db
    .selectFrom('payment_refunds as r')
    .innerJoin('payment_intents as i', 'i.id', 'r.intent_id')
    .selectAll('r')
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit);
  if (payerId !== undefined) query = query.where('i.payer_id', '=', payerId);
  if (status !== undefined) query = query.where('r.status', '=', status);
  if (currency !== undefined) query = query.where('r.currency', '=', currency);
  if (from !== undefined) query = query.where('r.created_at', '>=', from);
  if (to !== undefined) query = query.where('r.created_at', '<', to);
  if (payeeId !== undefined) query = query.where((e) => e.exists(e.selectFrom('payment_splits as s').select('s.id').whereRef('s.id', '=', 'r.split_id').where('s.payee_id', '=', payeeId)));
  if (after) query = query.where(sql<boolean>`(r.created_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.execute();
};
