import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { organizationsOf } from '../../accounts/contract.ts';
import { needsResponse } from '../domain/dispute-states.ts';
import { readEvidence, type EvidenceField } from '../domain/evidence.ts';
import { sendEvidence } from '../jobs/send-evidence.ts';
import type { DisputeRow } from '../rows.ts';
import { findDispute, getDispute, lockDispute } from '../store/disputes.ts';
import { insertEvidence } from '../store/dispute-evidence.ts';
import { splitsByIntentIds } from '../store/payment-splits.ts';
import { adminId } from './require-admin.ts';

/** In whose name somebody speaks about a dispute: an admin for the platform, a vendor's member for the vendor. */
export interface Voice {
  readonly userId: string;
  /** The vendors of the payment in which they have a place; null for an admin. */
  readonly payeeIds: readonly string[] | null;
  /** Every vendor of the payment. */
  readonly concerned: readonly string[];
}

/** Who the caller is to a dispute, by the database and not by their token; null for those to whom it does not exist. */
export const voiceIn = async (ctx: Context, trx: Trx, dispute: Pick<DisputeRow, 'intent_id'>): Promise<Voice | null> => {
  const { kind, id } = ctx.caller;
  if (kind !== 'user' || id === null) return null;
  const concerned = [...new Set((await splitsByIntentIds(trx, [dispute.intent_id])).map((split) => split.payee_id))];
  if ((await adminId(ctx, trx)) !== null) return { userId: id, payeeIds: null, concerned };
  const mine = new Set(await organizationsOf(trx, id, 'VENDOR'));
  const payeeIds = concerned.filter((payee) => mine.has(payee));
  return payeeIds.length > 0 ? { userId: id, payeeIds, concerned } : null;
};

export type SubmitEvidence = Readonly<Partial<Record<EvidenceField, string | null | undefined>>> & { readonly disputeId: string; readonly idempotencyKey: string };

export type EvidenceRefusal = 'DISPUTE_NOT_FOUND' | 'DISPUTE_CLOSED' | 'EVIDENCE_INVALID' | 'EVIDENCE_LATE' | 'EVIDENCE_SUBMITTED' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/**
 * Takes down what a vendor's member or an admin has to say against a dispute, before its time is over, and has a job bring it to the bank. Once for
 * an inquiry and once for the dispute that it becomes. The dispute's row is locked: evidence and expiry come one after the other.
 */
export const submitEvidence = (ctx: Context, { idempotencyKey, ...input }: SubmitEvidence): Promise<Result<DisputeRow, EvidenceRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<DisputeRow, EvidenceRefusal>> => {
    const known = isId(input.disputeId) ? await findDispute(trx, input.disputeId) : undefined;
    const voice = known && (await voiceIn(ctx, trx, known));
    if (!known || !voice) return fail('DISPUTE_NOT_FOUND', 'input', 'disputeId');
    const request = { operation: 'payments.submitDisputeEvidence', key: idempotencyKey, input };
    const stored = await ctx.once(trx, request, async (): Promise<Result<{ evidenceId: string }, EvidenceRefusal>> => {
      const fields = readEvidence(input);
      if (!fields.ok) return fields;
      const dispute = (await lockDispute(trx, known.id)) ?? known;
      if (!needsResponse(dispute.status) || dispute.accepted_at !== null) return fail('DISPUTE_CLOSED', 'input', 'disputeId');
      if (dispute.evidence_due_by !== null && dispute.evidence_due_by <= ctx.now()) return fail('EVIDENCE_LATE', 'input', 'disputeId');
      const row = {
        id: newId(), dispute_id: dispute.id, inquiry: dispute.status === 'WARNING_NEEDS_RESPONSE', payee_id: voice.payeeIds?.[0] ?? null,
        submitted_by: voice.userId, fields: JSON.stringify(fields.value), status: 'PENDING', created_at: ctx.now(),
      };
      if (!(await insertEvidence(trx, row))) return fail('EVIDENCE_SUBMITTED', 'input', 'disputeId');
      await ctx.enqueue(trx, sendEvidence, { evidenceId: row.id }, { once: row.id });
      return ok({ evidenceId: row.id });
    });
    return stored.ok ? ok(await getDispute(trx, known.id)) : stored;
  });
