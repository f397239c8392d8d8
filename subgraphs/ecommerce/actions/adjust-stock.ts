import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { limits } from '../domain/product.ts';
import { mayHandleGoods } from '../policy.ts';
import { adjust } from '../store/stock.ts';
import { findVariant } from '../store/variants.ts';
import { findRole } from './find-role.ts';

export interface AdjustStock {
  readonly variantId: string;
  /** Pieces that came in; negative: that went. */
  readonly delta: number;
  readonly reason: 'RECEIVED' | 'CORRECTION';
  readonly note?: string | null | undefined;
  readonly idempotencyKey: string;
}

const MAX_NOTE = 300;

/** Books goods that came in or got lost. STOCK_RESERVED when fewer would remain than customers hold. */
export const adjustStock = (ctx: Context, { idempotencyKey, ...input }: AdjustStock) =>
  ctx.inTransaction(async (trx) => {
    const variant = await findVariant(trx, input.variantId);
    if (!variant || !mayHandleGoods(await findRole(ctx, trx, variant.vendor_id))) return fail('VARIANT_NOT_FOUND', 'input', 'variantId');
    const done = await ctx.once(trx, { operation: 'ecommerce.adjustStock', key: idempotencyKey, input }, async () => {
      const { delta, reason, note = null } = input;
      if (delta === 0 || Math.abs(delta) > limits.stock) return fail('VALUE_INVALID', 'input', 'delta');
      if (note !== null && note.length > MAX_NOTE) return fail('VALUE_INVALID', 'input', 'note');
      const booked = await adjust(trx, [{ variantId: variant.id, quantity: delta }], { reason, note, at: ctx.now() });
      return booked ? ok(null) : fail('STOCK_RESERVED', 'input', 'delta');
    });
    return done.ok ? ok((await findVariant(trx, variant.id))!) : done;
  });
