import { newId } from '../../platform/kernel/ids.ts';
import { postToLedger } from '../../subgraphs/payments/actions/post-to-ledger.ts';
import type { Account } from '../../subgraphs/payments/domain/chart-of-accounts.ts';
import { transferEntries } from '../../subgraphs/payments/domain/postings.ts';
import type { Books } from './books.ts';

/** Posts one unit from one account to another in a transaction of its own, through the action that everything in payments posts with. */
export const postOnce = async ({ ctx }: Books, from: Account, to: Account): Promise<void> => {
  const posted = await ctx.inTransaction((trx) => postToLedger(ctx, trx, { reference: newId(), kind: 'TRANSFER', entries: transferEntries(from, to, 1n, 'EUR') }));
  if (!posted.ok) throw new Error(posted.code);
};

/** How often a second `writers` loops get through `work` in so many seconds, each waiting for its own answer. */
export const rateOf = async (writers: number, seconds: number, work: (writer: number) => Promise<void>): Promise<number> => {
  const began = performance.now();
  const until = began + seconds * 1_000;
  let done = 0;
  const loop = async (_: unknown, writer: number) => {
    while (performance.now() < until) {
      await work(writer);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, loop));
  return (done * 1_000) / (performance.now() - began);
};
