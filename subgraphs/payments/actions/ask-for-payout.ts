import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { providerOf } from '../providers/choose.ts';
import { done, whenDone, type ProviderNews, type TransferRequest } from '../providers/provider.ts';
import { getPayoutAccount } from '../store/payout-accounts.ts';
import type { Payout } from '../store/payouts.ts';
import { applyPayout } from './apply-payout.ts';
import { giveUpPayout, lockPayoutOf, putInTransit } from './move-payout.ts';

/** The payout if it is in transit, after putting it there if it waited. One that is more than what is available is given up: the next takes what is left. */
const begin = async (ctx: Context, payoutId: string): Promise<Payout | null> => {
  const begun = await ctx.inTransaction(async (trx) => {
    const payout = await lockPayoutOf(trx, payoutId);
    if (payout?.status === 'PROCESSING') return ok(payout);
    if (payout?.status !== 'PENDING') return ok(null);
    const sent = await putInTransit(ctx, trx, payout, 'send');
    if (sent.ok) return ok(sent.value);
    if (sent.code === 'PAYOUT_EXCEEDS_AVAILABLE') await giveUpPayout(ctx, trx, payout, 'exceeds_available');
    return ok(null);
  });
  return begun.value;
};

const refusal = ({ transferId, amount, currency }: TransferRequest, reason: string): ProviderNews => ({
  type: 'transfer.failed', subjectId: transferId, providerReference: null, amount, currency, reason, actionUrl: null,
});

/**
 * Takes a payout to its provider, or asks what became of it, and applies the answer. The money is in transit and committed before the provider is
 * called; there it is looked up before it is asked for, and always asked for with the same key, so that it is paid once however often this runs
 * and wherever it dies. Without an active account it waits. Throws when the provider does not answer.
 */
export const askForPayout = async (ctx: Context, payoutId: string): Promise<void> => {
  const payout = await begin(ctx, payoutId);
  if (payout?.account_id == null || payout.provider === null) return;
  const account = await getPayoutAccount(ctx.db, payout.account_id);
  if (account.provider_reference === null) throw new Error(`payout account ${account.id} has no provider reference`);
  const provider = providerOf(ctx.config, payout.provider);
  const { amount, currency } = payout;
  const request = { idempotencyKey: `payout:${payout.id}:${account.id}`, transferId: payout.id, destination: account.provider_reference, amount, currency };
  const isPast = ({ providerReference }: ProviderNews) => providerReference !== null && payout.past_references.includes(providerReference);
  const found = await provider.findTransfer(ctx, payout.id);
  const answer = await whenDone(found, async (news) => (news === null || isPast(news) ? provider.transfer(ctx, request) : done(news)));
  if (answer.kind === 'UNKNOWN') throw new Error(`no answer from ${provider.name} about payout ${payout.id}: ${answer.reason}`);
  const news = answer.kind === 'DONE' ? answer.value : refusal(request, answer.reason);
  const { value: outcome } = await ctx.inTransaction(async (trx) => ok(await applyPayout(ctx, trx, news, payout.tries)));
  if (outcome === 'UNMATCHED') ctx.log.error({ payoutId, type: news.type, amount: String(news.amount) }, 'a provider says something else about a payout');
};
