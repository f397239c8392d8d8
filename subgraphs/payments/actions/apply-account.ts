import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { payeeOf } from '../domain/payees.ts';
import { overrules, payoutAccountMachine, type PayoutAccountStatus } from '../domain/payout-states.ts';
import { sendPayout } from '../jobs/send-payout.ts';
import type { AccountNews } from '../providers/provider.ts';
import { claimAccountReference, lockPayoutAccount, updateNews } from '../store/payout-accounts.ts';
import { listPendingPayoutIds } from '../store/payouts.ts';
import type { Outcome } from '../store/webhook-events.ts';

const events = { ACTIVE: 'activate', RESTRICTED: 'restrict', REJECTED: 'reject' } as const;

/**
 * Applies a provider's news about a payee's account, from a webhook or an answer. Ordered by the provider's own time, so that it ends in the same
 * state in whatever order and number it comes. Payouts that waited for the account go on when it becomes active.
 */
export const applyAccount = async (ctx: Context, trx: Trx, news: AccountNews): Promise<Outcome> => {
  const account = await lockPayoutAccount(trx, news.accountId);
  if (!account || (account.provider_reference !== null && account.provider_reference !== news.providerReference)) return 'UNMATCHED';
  const known = { status: account.status as PayoutAccountStatus, at: account.news_at };
  if (news.status === 'PENDING' || !overrules(news, known)) return 'IGNORED';
  await claimAccountReference(trx, account.id, news.providerReference);
  await updateNews(trx, account.id, news.at, news.reason);
  if (news.status === account.status) return 'APPLIED';
  const moved = await ctx.transition(trx, payoutAccountMachine, { id: account.id, event: events[news.status], ...(news.reason === null ? {} : { reason: news.reason }) });
  if (!moved.ok) throw new Error(`payout account ${account.id} cannot become ${news.status} from ${account.status}`);
  if (moved.value === 'ACTIVE') {
    for (const payoutId of await listPendingPayoutIds(trx, payeeOf(account), account.currency)) await ctx.enqueue(trx, sendPayout, { payoutId });
  }
  return 'APPLIED';
};
