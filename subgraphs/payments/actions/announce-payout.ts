import { membersOf } from '../../accounts/contract.ts';
import { notify } from '../../communication/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import { payeeOf } from '../domain/payees.ts';
import { payoutUpdated, type PayoutStatusName } from '../events.ts';
import type { Payout } from '../store/payouts.ts';

/** Tells subscribers of a payee how one of its payouts stands now. */
export const announcePayout = (ctx: Context, trx: Trx, { id, payee_kind, payee_id }: Payout, status: PayoutStatusName): Promise<void> =>
  ctx.publish(trx, payoutUpdated, payee_id, { payoutId: id, payeeKind: payeeOf({ payee_kind, payee_id }).kind, payeeId: payee_id, status });

/** The people behind a payee who look after its money: owners and managers of a vendor, or the courier or driver. */
const peopleOf = async (trx: Trx, { payee_kind, payee_id }: Payout): Promise<string[]> =>
  payee_kind === 'VENDOR' ? (await membersOf(trx, payee_id)).filter(({ role }) => role !== 'STAFF').map(({ userId }) => userId) : [payee_id];

/** Tells them that the money arrived, or with a reason that it did not. Once for each try. */
export const notifyPayout = async (ctx: Context, trx: Trx, payout: Payout, reason: string | null): Promise<void> => {
  const amount = `${toDecimal(payout)} ${payout.currency}`;
  const about = { subject: { type: 'Vendor', id: payout.payee_id }, dedupeKey: `${payout.id}:${payout.tries}:${reason === null ? 'paid' : 'failed'}` } as const;
  for (const userId of await peopleOf(trx, payout)) {
    if (reason === null) await notify(ctx, trx, { ...about, userId, type: 'vendor.payoutPaid', variables: { amount } });
    else await notify(ctx, trx, { ...about, userId, type: 'vendor.payoutFailed', variables: { amount, reason } });
  }
};
