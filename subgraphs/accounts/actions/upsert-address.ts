import { unauthenticated } from '../../../platform/errors/faults.ts';
import type { Context } from '../../../platform/context/context.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { MAX_ADDRESSES, parseAddress, type AddressInput } from '../domain/address.ts';
import { countAddresses, insertAddress, updateOwnAddress } from '../store/addresses.ts';
import { lockUser } from '../store/users.ts';
import { ensureUser } from './ensure-user.ts';

/** Adds an address of the caller or replaces one of theirs. */
export const upsertAddress = async (ctx: Context, { id, ...input }: AddressInput & { readonly id?: string | null | undefined }) => {
  const user = await ensureUser(ctx);
  if (!user) throw unauthenticated();
  const parsed = parseAddress(input);
  if (!parsed.ok) return parsed;
  return ctx.inTransaction(async (trx) => {
    const now = ctx.now();
    if (id != null) {
      const replaced = isId(id) ? await updateOwnAddress(trx, user.id, id, { ...parsed.value, updated_at: now }) : undefined;
      return replaced ? ok(replaced) : fail('ADDRESS_NOT_FOUND', 'input', 'id');
    }
    await lockUser(trx, user.id);
    if ((await countAddresses(trx, user.id)) >= MAX_ADDRESSES) return fail('ADDRESS_LIMIT_REACHED');
    return ok(await insertAddress(trx, { id: newId(), user_id: user.id, ...parsed.value, created_at: now, updated_at: now }));
  });
};
