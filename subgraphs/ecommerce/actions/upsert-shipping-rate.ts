import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { checkShippingRate, type ShippingRateDraft } from '../domain/shipping.ts';
import type { EcommerceErrorCode } from '../errors.ts';
import { mayEditCatalogue } from '../policy.ts';
import { findShippingRate, insertShippingRate, updateShippingRate } from '../store/shipping-rates.ts';
import { findRole } from './find-role.ts';

export interface UpsertShippingRate extends ShippingRateDraft {
  readonly vendorId: string;
  /** Which to change; a new one without it. */
  readonly rateId?: string | null | undefined;
  readonly enabled: boolean;
  readonly idempotencyKey: string;
}

/** Makes a shipping rate or replaces what one says, for the vendor's owners and managers. Orders keep what was charged. */
export const upsertShippingRate = (ctx: Context, { idempotencyKey, ...input }: UpsertShippingRate) =>
  ctx.inTransaction(async (trx) => {
    if (!mayEditCatalogue(await findRole(ctx, trx, input.vendorId))) return fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
    const done = await ctx.once(trx, { operation: 'ecommerce.upsertShippingRate', key: idempotencyKey, input }, () => save(ctx, trx, input));
    return done.ok ? ok((await findShippingRate(trx, done.value.rateId))!) : done;
  });

const save = async (ctx: Context, trx: Trx, { vendorId, rateId, ...draft }: Omit<UpsertShippingRate, 'idempotencyKey'>): Promise<Result<{ rateId: string }, EcommerceErrorCode>> => {
  const checked = checkShippingRate(draft);
  if (!checked.ok) return checked;
  if (rateId == null) {
    const id = newId();
    await insertShippingRate(trx, id, vendorId, draft, ctx.now());
    return ok({ rateId: id });
  }
  const known = await findShippingRate(trx, rateId);
  if (known?.vendor_id !== vendorId) return fail('SHIPPING_RATE_NOT_FOUND', 'input', 'rateId');
  await updateShippingRate(trx, rateId, draft);
  return ok({ rateId });
};
