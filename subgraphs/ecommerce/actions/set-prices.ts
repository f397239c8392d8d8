import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { checkPrices, type PriceDraft } from '../domain/price.ts';
import { replacePrices } from '../store/prices.ts';
import { findVariant } from '../store/variants.ts';
import { announceProduct, lockOwnVariant } from './lock-own-product.ts';

/** Replaces what a variant costs beside its own price. Carts hear of another price as PRICE_CHANGED at checkout, at the instant it becomes valid. */
export const setPrices = (ctx: Context, { variantId, prices }: { readonly variantId: string; readonly prices: readonly PriceDraft[] }) =>
  ctx.inTransaction(async (trx) => {
    const own = await lockOwnVariant(ctx, trx, variantId);
    if (!own.ok) return own;
    const checked = checkPrices(prices);
    if (!checked.ok) return checked;
    await replacePrices(trx, own.value.variant.id, prices);
    await announceProduct(ctx, trx, own.value.product);
    return ok((await findVariant(trx, own.value.variant.id, ctx.now()))!);
  });
