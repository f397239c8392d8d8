import { z } from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { jsonOf } from '../../../platform/kernel/json.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { disputeStatuses, type DisputeStatus } from '../domain/dispute-states.ts';
import type { EvidenceFields } from '../domain/evidence.ts';
import type { SettlementLine } from '../domain/settlement.ts';
import { sendSimulatorDispute } from '../jobs/send-simulator-dispute.ts';
import type { SimulatorCharge } from '../store/simulator-charges.ts';
import { insertSimulatorDispute, lockSimulatorDispute, updateSimulatorDispute, type SimulatorDispute } from '../store/simulator-disputes.ts';
import type { DisputeDesk, DisputeNews } from './disputes.ts';
import { done, refused, type Answer } from './provider.ts';
import type { Script } from './simulator-methods.ts';

/** What the simulator keeps of a dispute, in minor units, and how long it takes evidence. */
const DISPUTE_FEE = 1_500n;
const DUE = days(7);

const statusOf = (status: string): DisputeStatus => disputeStatuses.find((known) => known === status.toUpperCase()) ?? 'NEEDS_RESPONSE';

/** The lines of the simulator's books about a dispute, oldest first. */
export const linesOfDispute = ({ id, amount, currency, withdrawn_at, reinstated_at }: SimulatorDispute): SettlementLine[] => [
  ...(withdrawn_at ? [{ id: `${id}:withdrawn`, kind: 'DISPUTE' as const, reference: id, amount: -amount, fee: DISPUTE_FEE, currency, at: withdrawn_at }] : []),
  ...(reinstated_at ? [{ id: `${id}:reinstated`, kind: 'DISPUTE' as const, reference: id, amount, fee: 0n, currency, at: reinstated_at }] : []),
];

const newsOf = (dispute: SimulatorDispute): DisputeNews => ({
  reference: dispute.id,
  chargeReference: dispute.charge_id,
  amount: dispute.amount,
  currency: dispute.currency,
  reason: dispute.reason,
  status: statusOf(dispute.status),
  evidenceDueBy: dispute.due_by,
  hasEvidence: dispute.evidence !== null,
  withdrawn: dispute.withdrawn_at ? dispute.amount : 0n,
  reinstated: dispute.reinstated_at ? dispute.amount : 0n,
  lines: linesOfDispute(dispute),
  createdAt: dispute.created_at,
});

const amount = z.string().regex(/^-?\d{1,18}$/).transform(BigInt);
const instant = z.iso.datetime().transform((text) => new Date(text));

/** What a webhook of the simulator says about a dispute: all that it knows then. Amounts are minor units as text. */
export const disputeMessage = z.object({
  reference: z.uuid(),
  chargeReference: z.uuid(),
  amount: amount.refine((value) => value > 0n),
  currency: z.string().regex(/^[A-Z]{3}$/),
  reason: z.string().regex(/^[\w.:-]{1,100}$/),
  status: z.enum(disputeStatuses),
  evidenceDueBy: instant.nullable(),
  hasEvidence: z.boolean(),
  withdrawn: amount.refine((value) => value >= 0n),
  reinstated: amount.refine((value) => value >= 0n),
  lines: z.array(z.object({ id: z.string().min(1).max(180), kind: z.literal('DISPUTE'), reference: z.uuid(), amount, fee: amount, currency: z.string().regex(/^[A-Z]{3}$/), at: instant })).max(20),
  createdAt: instant,
});

/** News as JSON: amounts and instants are text. */
export const toMessage = (news: DisputeNews): z.input<typeof disputeMessage> =>
  JSON.parse(jsonOf(news)) as z.input<typeof disputeMessage>;

const tell = async (ctx: Context, trx: Trx, dispute: SimulatorDispute, type: string): Promise<void> =>
  ctx.enqueue(trx, sendSimulatorDispute, { id: `evt_${newId()}`, type: `dispute.${type}`, data: toMessage(newsOf(dispute)) }, { once: `${dispute.id}:${type}:${dispute.status}` });

/** A payer questions a charge that has just succeeded, as the script of its method has it. An inquiry moves no money. */
export const openDispute = async (ctx: Context, trx: Trx, charge: SimulatorCharge, kind: Exclude<Script['dispute'], null>): Promise<void> => {
  const at = ctx.now();
  const row = {
    id: newId(), charge_id: charge.id, amount: charge.amount, currency: charge.currency, reason: kind === 'INQUIRY' ? 'general' : 'fraudulent',
    status: kind === 'INQUIRY' ? 'warning_needs_response' : 'needs_response', withdrawn_at: kind === 'INQUIRY' ? null : at, due_by: later(at, DUE), created_at: at,
  };
  await tell(ctx, trx, await insertSimulatorDispute(trx, row), 'created');
};

/** Whether money is withdrawn for a dispute that is not decided: what is refunded then would be paid twice. */
export const withholds = (dispute: SimulatorDispute | undefined): boolean => dispute !== undefined && ['needs_response', 'under_review'].includes(dispute.status);

type Change = Partial<Pick<SimulatorDispute, 'status' | 'withdrawn_at' | 'reinstated_at'>>;

/** `winning_evidence` wins and `undecided_evidence` stays under review, as words of any text; everything else loses. Lost inquiries become disputes. */
const verdict = (inquiry: boolean, fields: EvidenceFields, at: Date): Change | null => {
  const said = Object.values(fields).join(' ');
  if (said.includes('undecided_evidence')) return null;
  if (said.includes('winning_evidence')) return inquiry ? { status: 'warning_closed' } : { status: 'won', reinstated_at: at };
  return inquiry ? { status: 'needs_response', withdrawn_at: at } : { status: 'lost' };
};

const change = async (ctx: Context, id: string, work: (trx: Trx, dispute: SimulatorDispute) => Promise<SimulatorDispute | null>): Promise<Answer<DisputeNews>> => {
  if (!isId(id)) return refused('dispute_unknown');
  const { value } = await ctx.inTransaction(async (trx) => {
    const dispute = await lockSimulatorDispute(trx, id);
    return ok(dispute ? await work(trx, dispute) : null);
  });
  return value === null ? refused('dispute_not_open') : done(newsOf(value));
};

const overdue = (ctx: Context, { status, due_by }: SimulatorDispute): boolean => status === 'needs_response' && due_by <= ctx.now();

const findDispute: DisputeDesk['findDispute'] = (ctx, id) =>
  change(ctx, id, async (trx, dispute) => (overdue(ctx, dispute) ? updateSimulatorDispute(trx, id, { status: 'lost' }) : dispute));

const submitEvidence: DisputeDesk['submitEvidence'] = (ctx, { disputeReference: id, fields }) =>
  change(ctx, id, async (trx, dispute) => {
    if (!dispute.status.endsWith('needs_response') || dispute.due_by <= ctx.now() || dispute.evidence !== null) return null;
    const inquiry = dispute.status === 'warning_needs_response';
    const reviewed = await updateSimulatorDispute(trx, id, { evidence: JSON.stringify(fields), status: inquiry ? 'warning_under_review' : 'under_review' });
    await tell(ctx, trx, reviewed, 'updated');
    const decided = verdict(inquiry, fields, ctx.now());
    if (decided) await tell(ctx, trx, await updateSimulatorDispute(trx, id, decided.status === 'needs_response' ? { ...decided, evidence: null } : decided), 'closed');
    return reviewed;
  });

const acceptDispute: DisputeDesk['acceptDispute'] = (ctx, { disputeReference: id }) =>
  change(ctx, id, async (trx, dispute) => {
    if (dispute.status === 'lost') return dispute;
    if (dispute.status !== 'needs_response') return null;
    const lost = await updateSimulatorDispute(trx, id, { status: 'lost' });
    await tell(ctx, trx, lost, 'closed');
    return lost;
  });

export const simulatorDisputes: Omit<DisputeDesk, 'linesOfCharge'> = { findDispute, submitEvidence, acceptDispute };
