import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { concedeDispute } from '../jobs/concede-dispute.ts';
import type { DisputeRow } from '../rows.ts';
import { findDispute, getDispute, lockDispute, updateDispute } from '../store/disputes.ts';
import { findStandingEvidence } from '../store/dispute-evidence.ts';
import { voiceIn } from './submit-evidence.ts';

export interface AcceptDispute {
  readonly disputeId: string;
  readonly idempotencyKey: string;
}

export type AcceptRefusal = 'DISPUTE_NOT_FOUND' | 'DISPUTE_CLOSED' | 'DISPUTE_SHARED' | 'EVIDENCE_SUBMITTED' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/**
 * Gives a dispute up: it is lost, which a job tells the provider. For admins, and for members of every vendor of the payment: nobody gives up what
 * belongs to somebody else. Not after evidence.
 */
export const acceptDispute = (ctx: Context, { disputeId, idempotencyKey }: AcceptDispute): Promise<Result<DisputeRow, AcceptRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<DisputeRow, AcceptRefusal>> => {
    const known = isId(disputeId) ? await findDispute(trx, disputeId) : undefined;
    const voice = known && (await voiceIn(ctx, trx, known));
    if (!known || !voice) return fail('DISPUTE_NOT_FOUND', 'input', 'disputeId');
    if (voice.payeeIds !== null && voice.payeeIds.length < voice.concerned.length) return fail('DISPUTE_SHARED', 'input', 'disputeId');
    const request = { operation: 'payments.acceptDispute', key: idempotencyKey, input: { disputeId } };
    const stored = await ctx.once(trx, request, async (): Promise<Result<{ disputeId: string }, AcceptRefusal>> => {
      const dispute = (await lockDispute(trx, known.id)) ?? known;
      if (dispute.status !== 'NEEDS_RESPONSE' || dispute.accepted_at !== null) return fail('DISPUTE_CLOSED', 'input', 'disputeId');
      if (await findStandingEvidence(trx, dispute.id, false)) return fail('EVIDENCE_SUBMITTED', 'input', 'disputeId');
      await updateDispute(trx, dispute.id, { accepted_by: voice.userId, accepted_at: ctx.now() });
      await ctx.enqueue(trx, concedeDispute, { disputeId: dispute.id }, { once: dispute.id });
      return ok({ disputeId: dispute.id });
    });
    return stored.ok ? ok(await getDispute(trx, known.id)) : stored;
  });
