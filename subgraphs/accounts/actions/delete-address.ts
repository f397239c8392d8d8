import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { removeOwnAddress } from '../store/addresses.ts';

/** Removes an address of the caller. Answers what it was. */
export const deleteAddress = (ctx: Context, { id }: { readonly id: string }) =>
  ctx.inTransaction(async (trx) => {
    const { kind, id: userId } = ctx.caller;
    const removed = kind === 'user' && userId !== null && isId(id) ? await removeOwnAddress(trx, userId, id) : undefined;
    return removed ? ok(removed) : fail('ADDRESS_NOT_FOUND', 'input', 'id');
  });
