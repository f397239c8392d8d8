import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { notificationMachine } from '../domain/notification.ts';
import type { ChannelMessage, Outcome } from '../providers/provider.ts';
import { updateEnd } from '../store/attempts.ts';
import { removeTokens } from '../store/devices.ts';
import { lockNotification, updateStatusReason } from '../store/notifications.ts';
import { insertSuppression } from '../store/suppressions.ts';

const statuses = { accepted: 'SENT', retryable: 'FAILED_RETRYABLE', permanent: 'FAILED_PERMANENT', unknown: 'UNKNOWN' } as const;

/** Records what the provider said about an attempt, and what follows from it, in one transaction. Recording twice changes nothing. */
export const recordOutcome = (ctx: Context, notificationId: string, { attemptId, channel, to }: ChannelMessage, outcome: Outcome): Promise<unknown> =>
  ctx.inTransaction(async (trx) => {
    const row = await lockNotification(trx, notificationId);
    const accepted = outcome.kind === 'accepted';
    await updateEnd(trx, attemptId, {
      status: statuses[outcome.kind],
      providerMessageId: accepted ? outcome.messageId : null,
      errorCode: accepted ? null : outcome.code.slice(0, 200),
      at: ctx.now(),
    });
    if (accepted) {
      if (row?.status === 'UNDELIVERABLE') await updateStatusReason(trx, notificationId, null);
      // Refused when it is settled already, by another channel or in the inbox: then nothing is left to do.
      await ctx.transition(trx, notificationMachine, { id: notificationId, event: 'accept' });
    }
    if (outcome.goneTokens && outcome.goneTokens.length > 0) await removeTokens(trx, outcome.goneTokens);
    if (outcome.suppress && channel !== 'PUSH') await insertSuppression(trx, { channel, destination: to[0]!, reason: outcome.suppress }, ctx.now());
    return ok(null);
  });
