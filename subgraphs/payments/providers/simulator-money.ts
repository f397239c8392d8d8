import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { divideHalfUp } from '../../../platform/kernel/money.ts';
import { ok } from '../../../platform/kernel/result.ts';
import {
  findSimulatorChargeByKey, findSimulatorChargeByReference, insertSimulatorCharge, listSimulatorMovements, listSimulatorTakings, lockSimulatorCharge, sumOfSimulatorCharges, updateSimulatorCharge, type SimulatorCharge,
} from '../store/simulator-charges.ts';
import { findSimulatorDisputeOf, listSimulatorDisputes } from '../store/simulator-disputes.ts';
import type { SettlementLine } from '../domain/settlement.ts';
import { done, refused, type Answer, type CaptureRequest, type ProviderNews, type ReturnRequest } from './provider.ts';
import { send, standing, type Message } from './simulator-books.ts';
import { linesOfDispute, withholds } from './simulator-disputes.ts';
import { findScript, type Script } from './simulator-methods.ts';
import { isLapsed } from './simulator-news.ts';
import { returnedLines } from './simulator-transfers.ts';

const REFUND_FAILURE = 'expired_or_canceled_card';

/** Takes reserved money, once for a key. The charge succeeds when the last capture is final, or nothing is left; a final one of zero takes nothing. */
export const capture = async (ctx: Context, { idempotencyKey, chargeReference, amount, currency, final }: CaptureRequest): Promise<Answer<ProviderNews>> => {
  const captured = await ctx.inTransaction(async (trx) => {
    const charge = await lockSimulatorCharge(trx, chargeReference);
    if (!charge || charge.currency !== currency) return ok(null);
    const known = await findSimulatorChargeByKey(trx, idempotencyKey);
    if (known) return ok(charge);
    const left = charge.amount - (await sumOfSimulatorCharges(trx, 'CAPTURE', charge.id));
    const nothing = amount === 0n && final && left < charge.amount;
    if (nothing && charge.outcome === 'SUCCEEDED') return ok(charge);
    const at = ctx.now();
    if (charge.outcome !== 'AUTHORIZED' || isLapsed(charge, at) || (amount <= 0n && !nothing) || amount > left) return ok(null);
    const row = { id: newId(), idempotency_key: idempotencyKey, kind: 'CAPTURE', reference: charge.id, charge_id: charge.id, amount, currency, outcome: 'SUCCEEDED', decides_at: at, created_at: at };
    if (!nothing) await insertSimulatorCharge(trx, row);
    if (!final && amount < left) return ok(charge);
    await send(ctx, trx, charge.id, [{ type: 'charge.succeeded', forged: false }], 0);
    return ok(await updateSimulatorCharge(trx, charge.id, { outcome: 'SUCCEEDED' }));
  });
  return captured.value === null ? refused('amount_not_capturable') : done(await standing(ctx, captured.value));
};

/** Lets go of a charge that is open, waits for its payer, or is only reserved and not yet captured at all. */
export const cancelCharge = async (ctx: Context, chargeReference: string): Promise<Answer<ProviderNews>> => {
  const { value: charge } = await ctx.inTransaction(async (trx) => {
    const locked = await lockSimulatorCharge(trx, chargeReference);
    if (!locked) return ok(null);
    const untouched = locked.outcome === 'AUTHORIZED' && (await sumOfSimulatorCharges(trx, 'CAPTURE', locked.id)) === 0n;
    if (locked.outcome !== null && !untouched) return ok(locked);
    return ok(await updateSimulatorCharge(trx, locked.id, { outcome: 'CANCELED', reason: 'canceled', decides_at: ctx.now() }));
  });
  return charge === null ? refused('charge_unknown') : done(await standing(ctx, charge));
};

const refundMessages = ({ refunds }: Script): readonly Message[] => {
  const succeeded = { type: 'refund.succeeded', forged: false } as const;
  const failed = { type: 'refund.failed', forged: false } as const;
  if (refunds === 'RETURNED') return [succeeded, failed];
  return [refunds === 'FAIL' ? failed : succeeded];
};

/** Returns money of a charge, once for a key, and never more than it took. */
export const refund = async (ctx: Context, { idempotencyKey, refundId, chargeReference, amount, currency }: ReturnRequest): Promise<Answer<ProviderNews>> => {
  const booked = await ctx.inTransaction(async (trx) => {
    const charge = await lockSimulatorCharge(trx, chargeReference);
    const known = await findSimulatorChargeByReference(trx, 'REFUND', refundId);
    const script = findScript(charge?.method ?? '');
    if (known || !charge || !script) return ok(known ?? null);
    const taken = charge.capture === 'MANUAL' ? await sumOfSimulatorCharges(trx, 'CAPTURE', charge.id) : charge.outcome === 'SUCCEEDED' ? charge.amount : 0n;
    const returned = await sumOfSimulatorCharges(trx, 'REFUND', charge.id);
    if (charge.currency !== currency || amount <= 0n || returned + amount > taken) return ok(null);
    if (withholds(await findSimulatorDisputeOf(trx, charge.id))) return ok(null);
    const fails = script.refunds !== 'SUCCEED';
    const at = ctx.now();
    const row = {
      id: newId(), idempotency_key: idempotencyKey, kind: 'REFUND', reference: refundId, charge_id: charge.id, method: charge.method, amount, currency,
      outcome: fails ? 'FAILED' : 'SUCCEEDED', reason: fails ? REFUND_FAILURE : null, decides_at: at, created_at: at,
    };
    const { charge: created } = await insertSimulatorCharge(trx, row);
    if (script.webhooks !== 'NEVER') await send(ctx, trx, created.id, refundMessages(script), 0);
    return ok(created);
  });
  if (booked.value === null) return refused('charge_not_refundable');
  return done({ ...(await standing(ctx, booked.value)), type: 'refund.pending', reason: null });
};

export const findRefund = async (ctx: Context, { refundId }: Pick<ReturnRequest, 'refundId'>): Promise<Answer<ProviderNews | null>> => {
  const found = await findSimulatorChargeByReference(ctx.db, 'REFUND', refundId);
  return done(found ? await standing(ctx, found) : null);
};

/** What the simulator keeps of a charge: 1.5 % and 25 minor units, never more than the charge. */
const feeOf = (amount: bigint): bigint => {
  const fee = divideHalfUp(amount * 150n, 10_000n) + 25n;
  return fee < amount ? fee : amount;
};

const lineOf = (row: SimulatorCharge): SettlementLine => {
  const incoming = row.kind === 'CHARGE' || row.kind === 'CAPTURE';
  return {
    id: row.id,
    kind: incoming ? 'CHARGE' : row.kind === 'REFUND' ? 'REFUND' : 'TRANSFER',
    reference: row.charge_id !== null && incoming ? row.charge_id : row.id,
    amount: incoming ? row.amount : -row.amount,
    fee: incoming ? feeOf(row.amount) : 0n,
    currency: row.currency,
    at: row.decides_at ?? row.created_at,
  };
};

export async function* settlement(ctx: Context, from: Date, to: Date): AsyncGenerator<SettlementLine> {
  const disputes = (await listSimulatorDisputes(ctx.db, from, to)).flatMap(linesOfDispute).filter(({ at }) => at >= from && at < to);
  const lines = [...(await listSimulatorMovements(ctx.db, from, to)).map(lineOf), ...disputes, ...(await returnedLines(ctx, from, to))];
  yield* lines.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** The lines of its books about a charge: it, or its captures. */
export const linesOfCharge = async (ctx: Context, chargeReference: string): Promise<Answer<SettlementLine[]>> =>
  done((await listSimulatorTakings(ctx.db, chargeReference)).map(lineOf));
