import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { bringEvidence, seeToDispute } from '../actions/ask-about-dispute.ts';
import { remindOfDispute } from '../actions/tell-of-dispute.ts';
import { claimUnsentEvidence } from '../store/dispute-evidence.ts';
import { claimDueDisputes, claimUnreminded } from '../store/disputes.ts';
import { splitsByIntentIds } from '../store/payment-splits.ts';

const BATCH = 100;
/** How long before the end vendors are reminded. */
const REMINDER = days(2);

/**
 * Every minute: disputes whose time for evidence is over are asked about, and expire; losses that waited for their charge are settled; evidence and
 * surrenders whose jobs died are brought to the provider; vendors are reminded once, two days before the end. May run any number of times, also at once. One that fails holds up no other.
 */
export const watchDisputes = defineJob('payments.watchDisputes', z.object({}), {
  retries: 0,
  timeout: 300,
  concurrency: 1,
  schedule: '* * * * *',
  run: async (ctx) => {
    for (const id of await claimDueDisputes(ctx.db, ctx.now(), BATCH)) {
      await seeToDispute(ctx, id).catch((err: unknown) => ctx.log.warn({ err, disputeId: id }, 'a dispute could not be seen to yet'));
    }
    for (const id of await claimUnsentEvidence(ctx.db, ctx.now(), BATCH)) {
      await bringEvidence(ctx, id).catch((err: unknown) => ctx.log.warn({ err, evidenceId: id }, 'evidence could not be brought to the bank yet'));
    }
    await ctx.inTransaction(async (trx) => {
      for (const dispute of await claimUnreminded(trx, ctx.now(), later(ctx.now(), REMINDER), BATCH)) {
        await remindOfDispute(ctx, trx, { dispute, splits: await splitsByIntentIds(trx, [dispute.intent_id]) });
      }
      return ok(null);
    });
  },
});
