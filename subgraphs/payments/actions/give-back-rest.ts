import type { Trx } from '../../../platform/db/database.ts';
import { refundSteps, spreadRefund } from '../domain/proration.ts';
import { insertSteps, refundableLines } from '../store/commission-lines.ts';
import { cancelSplits, splitsByIntentIds } from '../store/payment-splits.ts';

/**
 * Nothing more is captured of a locked payment: what was authorised and not taken is taken back of the splits' frozen lines as a refund would,
 * without money, so that commission and tax are due on what was captured. A split of which nothing was captured is canceled.
 */
export const giveBackRest = async (trx: Trx, intentId: string, at: Date): Promise<void> => {
  const short = (await splitsByIntentIds(trx, [intentId])).filter(({ canceled_at, captured, amount }) => canceled_at === null && captured < amount);
  await cancelSplits(trx, short.filter(({ captured }) => captured === 0n).map(({ id }) => id), at);
  for (const { id, captured, amount } of short.filter((split) => split.captured > 0n)) {
    const lines = await refundableLines(trx, id);
    await insertSteps(trx, null, refundSteps(lines, spreadRefund(lines, amount - captured)));
  }
};
