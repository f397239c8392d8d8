import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { limits } from '../domain/product.ts';
import { mayHandleGoods } from '../policy.ts';
import { adjust } from '../store/stock.ts';
import { findVariant } from '../store/variants.ts';
import { findRole } from './find-role.ts';
import { announceLow } from './hold-stock.ts';

export interface AdjustStock {
  readonly variantId: string;
  /** Pieces that came in; negative: that went. */
  readonly delta: number;
  readonly reason: 'RECEIVED' | 'CORRECTION' | 'DAMAGED' | 'LOST';
  readonly note?: string | null | undefined;
  readonly idempotencyKey: string;
}

const MAX_NOTE = 300;

/** Books goods that came in or went by hand. STOCK_RESERVED when fewer would remain than customers hold. */
export const adjustStock = (ctx: Context, { idempotencyKey, ...input }: AdjustStock) =>
  ctx.inTransaction(async (trx) => {
    const variant = await findVariant(trx, input.variantId, ctx.now());
    if (!variant || !mayHandleGoods(await findRole(ctx, trx, variant.vendor_id))) return fail('VARIANT_NOT_FOUND', 'input', 'variantId');
    const done = await ctx.once(trx, { operation: 'ecommerce.adjustStock', key: idempotencyKey, input }, async () => {
      const { delta, reason, note = null } = input;
      if (delta === 0 || Math.abs(delta) > limits.stock) return fail('VALUE_INVALID', 'input', 'delta');
      if (note !== null && note.length > MAX_NOTE) return fail('VALUE_INVALID', 'input', 'note');
      const booked = await adjust(trx, [{ variantId: variant.id, quantity: delta }], { reason, note, at: ctx.now() });
      if (!booked) return fail('STOCK_RESERVED', 'input', 'delta');
      await warn(ctx, trx, variant.id, delta);
      return ok(null);
    });
    return done.ok ? ok((await findVariant(trx, variant.id, ctx.now()))!) : done;
  });

/** Tells the vendor when what went brought the variant down to its threshold. After `adjust`, which keeps the row locked. */
const warn = async (ctx: Context, trx: Trx, variantId: string, delta: number): Promise<void> => {
  const { vendor_id, on_hand, reserved, low_stock_threshold: threshold } = (await findVariant(trx, variantId, ctx.now()))!;
  const free = on_hand - reserved;
  await announceLow(ctx, trx, vendor_id, { variantId, free, ranLow: threshold !== null && free <= threshold && free - delta > threshold });
};
