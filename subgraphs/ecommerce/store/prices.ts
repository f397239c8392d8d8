import { sql, type RawBuilder } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { PriceDraft } from '../domain/price.ts';
import type { VariantPriceRow } from '../rows.ts';

/**
 * What a variant costs, of `v`, an ecommerce_variants: the only place that knows. Whoever shows, accepts or charges a price reads it through these. A price of
 * ecommerce_prices that is valid at the instant comes first, then the variant's own in its own currency; what has neither is not sold in that currency.
 */
export const basePrice = sql<bigint>`v.price`;
export const baseCurrency = sql<string>`v.currency`;

const validAt = (at: Date) => sql`(x.starts_at is null or x.starts_at <= ${at}) and (x.ends_at is null or x.ends_at > ${at})`;

/** One piece at an instant in a currency, in minor units; null when it is not sold in that. */
export const unitPrice = (at: Date, currency: RawBuilder<string> = baseCurrency) => sql<bigint | null>`coalesce(
  (select x.amount from ecommerce_prices x where x.variant_id = v.id and x.currency = ${currency} and ${validAt(at)}),
  case when v.currency = ${currency} then v.price end)`;

/** A price beside the variant's own, as JSON carries it. */
export interface ValidPrice {
  readonly currency: string;
  readonly amount: string;
  readonly compareAt: string | null;
}

/** All prices beside its own that are valid at an instant. */
export const validPrices = (at: Date) => sql<ValidPrice[]>`coalesce(
  (select jsonb_agg(jsonb_build_object('currency', x.currency, 'amount', x.amount::text, 'compareAt', x.compare_at::text))
    from ecommerce_prices x where x.variant_id = v.id and ${validAt(at)}), '[]')`;

export interface Priced {
  readonly price: bigint;
  readonly compare_at_price: bigint | null;
  readonly currency: string;
  readonly valid_prices: readonly ValidPrice[];
}

/** What a variant that was read with `validPrices` costs in a currency, its own unless told; null when it is not sold in that. */
export const priceIn = ({ price, compare_at_price, currency: own, valid_prices }: Priced, currency: string = own): { amount: bigint; compareAt: bigint | null } | null => {
  const valid = valid_prices.find((each) => each.currency === currency);
  if (valid) return { amount: BigInt(valid.amount), compareAt: valid.compareAt === null ? null : BigInt(valid.compareAt) };
  return currency === own ? { amount: price, compareAt: compare_at_price } : null;
};

/** Prices beside their own of several variants, by currency and time. */
export const pricesByVariantIds = (db: Db, variantIds: readonly string[]): Promise<VariantPriceRow[]> =>
  db.selectFrom('ecommerce_prices').selectAll().where('variant_id', 'in', variantIds).orderBy('currency').orderBy(sql`starts_at nulls first`).execute();

/** Replaces a variant's prices beside its own. After locking its product, so that two of these do not meet. */
export const replacePrices = async (trx: Trx, variantId: string, prices: readonly PriceDraft[]): Promise<void> => {
  await trx.deleteFrom('ecommerce_prices').where('variant_id', '=', variantId).execute();
  if (prices.length === 0) return;
  const rows = prices.map((price) => ({
    id: newId(), variant_id: variantId, currency: price.currency, amount: price.amount, compare_at: price.compareAt ?? null, starts_at: price.startsAt ?? null, ends_at: price.endsAt ?? null,
  }));
  await trx.insertInto('ecommerce_prices').values(rows).execute();
};
