import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { sendSimulatorWebhook } from '../jobs/send-simulator-webhook.ts';
import { sumOfSimulatorCharges, updateSimulatorCharge, type SimulatorCharge } from '../store/simulator-charges.ts';
import type { ChargeNewsType, ProviderNews, RefundNewsType, TransferNewsType } from './provider.ts';
import { openDispute } from './simulator-disputes.ts';
import type { Script } from './simulator-methods.ts';
import { newsOf } from './simulator-news.ts';

export interface Message {
  readonly type: Exclude<ChargeNewsType, 'charge.open'> | RefundNewsType | TransferNewsType;
  readonly forged: boolean;
  /** Tells news of the same type apart. */
  readonly mark?: string;
}

const genuine = (type: Message['type']): Message => ({ type, forged: false });

/** Sends webhooks about a charge or refund, one after the other, when its time has come. */
export const send = async (ctx: Context, trx: Trx, chargeId: string, messages: readonly Message[], delay: number): Promise<void> => {
  const startAfter = delay > 0 ? { startAfter: later(ctx.now(), delay) } : {};
  const once = `${chargeId}:${messages.map(({ type, mark }) => (mark === undefined ? type : `${type}:${mark}`)).join()}`;
  await ctx.enqueue(trx, sendSimulatorWebhook, { chargeId, messages: [...messages] }, { once, ...startAfter });
};

/** How a charge or refund stands now. */
export const standing = async (ctx: Context, charge: SimulatorCharge): Promise<ProviderNews> => {
  const byHand = charge.kind === 'CHARGE' && charge.capture === 'MANUAL';
  return newsOf(charge, ctx.config.publicUrl, ctx.now(), byHand ? await sumOfSimulatorCharges(ctx.db, 'CAPTURE', charge.id) : null);
};

/** What is told of an outcome, as the script has it. */
const tell = (outcome: Message['type'], webhooks: Script['webhooks']): readonly Message[] => {
  if (webhooks === 'NEVER') return [];
  if (webhooks === 'TWICE') return [genuine(outcome), genuine(outcome)];
  if (webhooks === 'REORDERED') return [genuine(outcome), genuine('charge.pending')];
  if (webhooks === 'FORGED_FIRST') return [{ type: outcome === 'charge.failed' ? 'charge.succeeded' : 'charge.failed', forged: true }, genuine(outcome)];
  return [genuine(outcome)];
};

/** Decides what comes of a locked charge, and when; the webhooks follow by the script. */
export const decide = async (ctx: Context, trx: Trx, charge: SimulatorCharge, { failure, delay, webhooks, dispute }: Script): Promise<SimulatorCharge> => {
  const reserved = charge.capture === 'MANUAL';
  const outcome = failure !== null ? 'FAILED' : reserved ? 'AUTHORIZED' : 'SUCCEEDED';
  const type = failure !== null ? 'charge.failed' : reserved ? 'charge.authorized' : 'charge.succeeded';
  const messages = tell(type, webhooks);
  if (messages.length > 0) await send(ctx, trx, charge.id, messages, delay);
  if (outcome === 'SUCCEEDED' && dispute !== null) await openDispute(ctx, trx, charge, dispute);
  return updateSimulatorCharge(trx, charge.id, { outcome, reason: failure, decides_at: later(ctx.now(), delay) });
};
