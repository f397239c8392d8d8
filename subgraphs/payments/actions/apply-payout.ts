import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { payoutInTransit } from '../domain/chart-of-accounts.ts';
import { payeeAvailable, payeeOf } from '../domain/payees.ts';
import { payoutFailedPosting, payoutPaidPosting, payoutReturnedPosting } from '../domain/payout-postings.ts';
import { payoutMachine } from '../domain/payout-states.ts';
import type { Posting } from '../domain/postings.ts';
import type { ProviderNews } from '../providers/provider.ts';
import { insertEarning } from '../store/earnings.ts';
import { updateFailureReason, updatePaidAt, updateReference, type Payout } from '../store/payouts.ts';
import type { Outcome } from '../store/webhook-events.ts';
import { announcePayout, notifyPayout } from './announce-payout.ts';
import { lockPayoutOf, moneyOf } from './move-payout.ts';
import { postToLedger } from './post-to-ledger.ts';

/**
 * Applies a provider's news about a payout, from a webhook or an answer. Payee and payout are locked first; the machine decides what still counts,
 * so that news of one try may come in any order and number. `tries` says which try an answer is about: what is heard of an earlier one, by its
 * number or by its name at the provider, moves nothing.
 */
export const applyPayout = async (ctx: Context, trx: Trx, news: ProviderNews, tries?: number): Promise<Outcome> => {
  const payout = await lockPayoutOf(trx, news.subjectId);
  if (!payout || payout.amount !== news.amount || payout.currency !== news.currency) return 'UNMATCHED';
  if (tries !== undefined && tries !== payout.tries) return 'IGNORED';
  const reference = news.providerReference;
  if (reference !== null && payout.past_references.includes(reference)) return news.type === 'transfer.failed' || news.type === 'transfer.pending' ? 'IGNORED' : 'UNMATCHED';
  if (payout.tries === 0 || (payout.provider_reference !== null && reference !== null && payout.provider_reference !== reference)) return 'UNMATCHED';
  if (payout.provider_reference === null && reference !== null) await updateReference(trx, payout.id, reference);
  if (news.type === 'transfer.failed') return fail(ctx, trx, payout, news.reason ?? 'unknown');
  if (news.type === 'transfer.paid') return pay(ctx, trx, payout);
  if (news.type === 'transfer.returned') return giveBack(ctx, trx, payout, news.reason ?? 'unknown');
  return 'IGNORED';
};

const post = async (ctx: Context, trx: Trx, posting: Posting): Promise<void> => {
  const posted = await postToLedger(ctx, trx, posting);
  if (!posted.ok) throw new Error(`${posting.reference}: ${posted.code}`);
};

const fail = async (ctx: Context, trx: Trx, payout: Payout, reason: string): Promise<Outcome> => {
  const moved = await ctx.transition(trx, payoutMachine, { id: payout.id, event: 'fail', reason });
  if (!moved.ok) return 'IGNORED';
  await updateFailureReason(trx, payout.id, reason);
  await post(ctx, trx, payoutFailedPosting(moneyOf(payout)));
  await announcePayout(ctx, trx, payout, moved.value);
  await notifyPayout(ctx, trx, payout, reason);
  return 'APPLIED';
};

/** After a failure the money had gone back to the payee: then it is taken from there. One that was given up meanwhile is for a person to see to. */
const pay = async (ctx: Context, trx: Trx, payout: Payout): Promise<Outcome> => {
  if (payout.status === 'CANCELED') return 'UNMATCHED';
  const from = payout.status === 'FAILED' ? payeeAvailable(payeeOf(payout)) : payoutInTransit(payout.id);
  if (payout.status === 'PROCESSING' || payout.status === 'FAILED') await updatePaidAt(trx, payout.id, ctx.now());
  const moved = await ctx.transition(trx, payoutMachine, { id: payout.id, event: 'pay' });
  if (!moved.ok) return 'IGNORED';
  await post(ctx, trx, payoutPaidPosting(moneyOf(payout), from, providerNameOf(payout)));
  await announcePayout(ctx, trx, payout, moved.value);
  await notifyPayout(ctx, trx, payout, null);
  return 'APPLIED';
};

/** What came back had been paid, also when that was not heard of. The payee gets it as an item of its own, for the next payout. */
const giveBack = async (ctx: Context, trx: Trx, payout: Payout, reason: string): Promise<Outcome> => {
  if (payout.status === 'CANCELED') return 'UNMATCHED';
  if (payout.status !== 'PAID') await pay(ctx, trx, payout);
  const moved = await ctx.transition(trx, payoutMachine, { id: payout.id, event: 'return', reason });
  if (!moved.ok) return 'IGNORED';
  await updateFailureReason(trx, payout.id, reason);
  await post(ctx, trx, payoutReturnedPosting(moneyOf(payout), providerNameOf(payout)));
  const { payee_kind, payee_id, currency, amount } = payout;
  const at = ctx.now();
  await insertEarning(trx, {
    id: newId(), kind: 'RETURNED_PAYOUT', payee_kind, payee_id, currency, cause_id: payout.id, gross: amount, commission: 0n, tax: 0n, amount,
    available_at: at, matured_at: at, created_at: at,
  });
  await announcePayout(ctx, trx, payout, moved.value);
  await notifyPayout(ctx, trx, payout, reason);
  return 'APPLIED';
};

const providerNameOf = ({ id, provider }: Payout): string => {
  if (provider === null) throw new Error(`payout ${id} was never sent`);
  return provider;
};
