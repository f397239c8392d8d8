import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { jsonOf } from '../../../platform/kernel/json.ts';
import type { Party } from '../domain/invoice.ts';

export interface NewPayment {
  readonly intent: Omit<Insertable<DB['payment_intents']>, 'captured' | 'charged_attempt_id' | 'succeeded_at' | 'buyer'> & { readonly buyer: Party | null };
  readonly splits: readonly (Omit<Insertable<DB['payment_splits']>, 'refunded' | 'captured' | 'capturing' | 'released_at' | 'canceled_at' | 'seller'> & { readonly seller: Party | null })[];
  /** The rules behind the splits' commission. */
  readonly lines: readonly Insertable<DB['commission_lines']>[];
}

/**
 * Writes an intent with its splits and their lines, in one statement. Not opened, and nothing written, when its subject has a current intent already; a
 * concurrent twin is waited for. Fewer splits than wanted are written when one of the references has a live split already: roll back.
 */
export const insertPayment = async (trx: Trx, { intent, splits, lines }: NewPayment): Promise<{ readonly opened: boolean; readonly splits: number }> => {
  const { rows } = await sql<{ opened: boolean; splits: number }>`
    with opened as (
      insert into payment_intents (id, subject_type, subject_id, payer_id, currency, amount, capture, buyer, client_secret, status, created_at)
      select id, subject_type, subject_id, payer_id, currency, amount, capture, buyer, client_secret, status, created_at
      from jsonb_populate_record(null::payment_intents, ${jsonOf(intent)}::jsonb)
      on conflict (subject_type, subject_id) where status <> 'CANCELED' do nothing
      returning id),
    split as (
      insert into payment_splits (id, intent_id, reference, payee_id, currency, amount, commission, tax, net, seller)
      select s.id, s.intent_id, s.reference, s.payee_id, s.currency, s.amount, s.commission, s.tax, s.net, s.seller
      from jsonb_populate_recordset(null::payment_splits, ${jsonOf(splits)}::jsonb) s join opened o on o.id = s.intent_id
      order by s.reference
      on conflict (reference) where canceled_at is null do nothing
      returning id),
    line as (
      insert into commission_lines (id, split_id, reference, area, listing_type, category_ids, quantity, country, rate_id, rate_version, basis_points, fixed, min, max,
        tax_basis_points, amount, commission, tax, title, tax_amount)
      select l.id, l.split_id, l.reference, l.area, l.listing_type, l.category_ids, l.quantity, l.country, l.rate_id, l.rate_version, l.basis_points, l.fixed, l.min, l.max,
        l.tax_basis_points, l.amount, l.commission, l.tax, l.title, l.tax_amount
      from jsonb_populate_recordset(null::commission_lines, ${jsonOf(lines)}::jsonb) l join split s on s.id = l.split_id)
    select exists (select from opened) as opened, (select count(*)::int from split) as splits`.execute(trx);
  return rows[0]!;
};
