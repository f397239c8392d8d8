import { z } from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { askForAuthorization } from '../actions/ask-for-authorization.ts';
import { askForCharge } from '../actions/ask-for-charge.ts';
import { askForPayout } from '../actions/ask-for-payout.ts';
import { askForMethod } from '../actions/ask-for-method.ts';
import { askForRefund } from '../actions/ask-for-refund.ts';
import { letGoOfCharge } from '../actions/let-go-of-charge.ts';
import { askForCapture } from '../actions/send-captures.ts';
import { sendIncrement } from '../actions/send-increment.ts';
import { TOO_MANY_ASKS, waitBeforeAsking } from '../domain/asking.ts';
import { claimUnansweredPayouts } from '../store/payouts.ts';
import { claimExpiredAttempts, claimUnansweredAttempts, claimUnansweredCaptures, claimUnansweredIncrements, claimUnansweredMethods, claimUnansweredRefunds, claimUnwantedHolds, type Unanswered } from '../store/unanswered.ts';

/** Questions of one run, of each kind, and of them at the same time: kind to the provider's rate limit. */
const BATCH = 100;
const AT_ONCE = 5;

const waits = Array.from({ length: TOO_MANY_ASKS }, (_, asks) => waitBeforeAsking(asks));

/** Asks about each; one without an answer waits for its next turn and does not stop the others. */
const askAll = async (ctx: Context, what: string, unanswered: readonly Unanswered[], ask: (ctx: Context, id: string) => Promise<void>): Promise<void> => {
  const queue = [...unanswered];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { id, asks } = next;
      await ask(ctx, id).catch((err: unknown) => ctx.log[asks >= TOO_MANY_ASKS ? 'error' : 'warn']({ err, id, asks }, `no outcome of ${what} yet`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};

/**
 * Every minute: asks the provider about attempts, captures, increments, payouts, methods and refunds that have no outcome, and about authorisations whose
 * time is over or that nobody wants, whatever became of the job that started them or of their webhook. Each waits longer from one question to the next. May run any number of times, also at once.
 */
export const askProvider = defineJob('payments.askProvider', z.object({}), {
  retries: 0,
  timeout: 300,
  concurrency: 1,
  schedule: '* * * * *',
  run: async (ctx) => {
    await askAll(ctx, 'an attempt', await claimUnansweredAttempts(ctx.db, ctx.now(), waits, BATCH), askForCharge);
    await askAll(ctx, 'a capture', await claimUnansweredCaptures(ctx.db, ctx.now(), waits, BATCH), askForCapture);
    await askAll(ctx, 'an increment', await claimUnansweredIncrements(ctx.db, ctx.now(), waits, BATCH), sendIncrement);
    await askAll(ctx, 'an authorisation', await claimExpiredAttempts(ctx.db, ctx.now(), waits, BATCH), askForAuthorization);
    await askAll(ctx, 'a payout', await claimUnansweredPayouts(ctx.db, ctx.now(), waits, BATCH), askForPayout);
    await askAll(ctx, 'an unwanted authorisation', await claimUnwantedHolds(ctx.db, ctx.now(), waits, BATCH), letGoOfCharge);
    await askAll(ctx, 'a method', await claimUnansweredMethods(ctx.db, ctx.now(), waits, BATCH), askForMethod);
    await askAll(ctx, 'a refund', await claimUnansweredRefunds(ctx.db, ctx.now(), waits, BATCH), askForRefund);
  },
});
