import { membershipOf } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { CaptureRequest } from '../domain/capture.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { getIntent, lockIntent } from '../store/payment-intents.ts';
import { splitsByIntentIds } from '../store/payment-splits.ts';
import { captureLocked, type CapturePaymentRefusal, type RequestedCapture } from './capture-payment.ts';
import { SAFETY_NET, withinPatience } from './patience.ts';
import { adminId } from './require-admin.ts';
import { sendCaptures } from './send-captures.ts';

export interface CaptureOwnPayment extends CaptureRequest {
  readonly paymentIntentId: string;
  readonly idempotencyKey: string;
}

export type CaptureOwnRefusal = CapturePaymentRefusal | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** The splits whose money somebody decides over: all of them for an admin (null), else those of vendors that they own or manage. */
export const ownSplits = async (ctx: Context, trx: Trx, intentId: string): Promise<ReadonlySet<string> | null> => {
  if ((await adminId(ctx, trx)) !== null) return null;
  const { kind, id } = ctx.caller;
  if (kind !== 'user' || id === null) return new Set();
  const own = new Set<string>();
  const roles = new Map<string, string | null>();
  for (const split of await splitsByIntentIds(trx, [intentId])) {
    if (!roles.has(split.payee_id)) roles.set(split.payee_id, await membershipOf(trx, id, split.payee_id));
    const role = roles.get(split.payee_id);
    if (role === 'OWNER' || role === 'MANAGER') own.add(split.id);
  }
  return own;
};

const start = async (
  ctx: Context,
  trx: Trx,
  { paymentIntentId, ...request }: Omit<CaptureOwnPayment, 'idempotencyKey'>,
): Promise<Result<RequestedCapture, CapturePaymentRefusal>> => {
  const intent = isId(paymentIntentId) ? await lockIntent(trx, paymentIntentId) : undefined;
  const own = intent ? await ownSplits(ctx, trx, intent.id) : new Set<string>();
  if (!intent || own?.size === 0) return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
  return captureLocked(ctx, trx, intent, request, { callAt: later(ctx.now(), SAFETY_NET), own });
};

/**
 * Captures authorised money for an admin, or of the caller's own splits for the owner or manager of a vendor. Waits up to 5 s for the provider and
 * answers the payment as it stands then.
 */
export const captureOwnPayment = async (ctx: Context, { idempotencyKey, ...input }: CaptureOwnPayment): Promise<Result<PaymentIntentRow, CaptureOwnRefusal>> => {
  const started = await ctx.inTransaction((trx) =>
    ctx.once(trx, { operation: 'payments.capturePayment', key: idempotencyKey, input }, async (): Promise<Result<{ attemptId: string }, CapturePaymentRefusal>> => {
      const requested = await start(ctx, trx, input);
      return requested.ok ? ok({ attemptId: requested.value.attemptId }) : requested;
    }),
  );
  if (!started.ok) return started;
  const { attemptId } = started.value;
  await withinPatience(sendCaptures(ctx, attemptId).catch((err: unknown) => ctx.log.warn({ err, attemptId }, 'no answer to a capture yet')));
  return ok(await getIntent(ctx.db, input.paymentIntentId));
};
