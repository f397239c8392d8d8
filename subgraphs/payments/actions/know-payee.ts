import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { Payee } from '../domain/payees.ts';
import { DEFAULT_SCHEDULE, nextPayoutAt } from '../domain/payout-schedule.ts';
import { findPayee, insertPayee, type PayoutPayee } from '../store/payees.ts';

/** The terms of a payee, made with the usual ones the first time somebody asks. */
export const knowPayee = async (ctx: Context, trx: Trx, payee: Payee): Promise<PayoutPayee> => {
  const known = await findPayee(trx, payee);
  if (known) return known;
  const at = ctx.now();
  await insertPayee(trx, payee, nextPayoutAt(DEFAULT_SCHEDULE, at) ?? at, at);
  const made = await findPayee(trx, payee);
  if (!made) throw new Error(`payee ${payee.kind} ${payee.id} is gone`);
  return made;
};
