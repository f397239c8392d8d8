import { z } from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { newsOf } from '../providers/simulator-news.ts';
import { sign } from '../providers/signature.ts';
import { simulatorEventType, webhookBody } from '../providers/simulator-webhook.ts';
import { simulatorSecret } from '../providers/simulator-secret.ts';
import { getSimulatorCharge, sumOfSimulatorCharges } from '../store/simulator-charges.ts';

const TIMEOUT_MS = 10_000;
const FORGED_SECRET = 'what-somebody-else-might-take-for-our-secret';

/** One message: news of a type, genuine or signed by somebody else. */
const message = z.object({ type: simulatorEventType, forged: z.boolean().default(false), mark: z.string().optional() });

const postTo = (ctx: Context, body: Buffer, secret: string): Promise<Response> =>
  fetch(`${ctx.config.publicUrl}/hooks/payments/simulator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'plaza-signature': sign(secret, body, ctx.now()) },
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });

/**
 * Tells Plaza, as a provider would, over HTTP, what came of a charge or refund: the messages one after the other. Anything but a 2xx answer to
 * a genuine one is tried again, with all messages.
 */
export const sendSimulatorWebhook = defineJob('payments.sendSimulatorWebhook', z.object({ chargeId: z.uuid(), messages: z.array(message).min(1) }), {
  retries: 12,
  timeout: 30,
  run: async (ctx, { chargeId, messages }) => {
    const charge = await getSimulatorCharge(ctx.db, chargeId);
    const captured = charge.capture === 'MANUAL' ? await sumOfSimulatorCharges(ctx.db, 'CAPTURE', chargeId) : null;
    const { subjectId, amount, currency, actionUrl } = newsOf(charge, ctx.config.publicUrl, ctx.now(), captured);
    for (const { type, forged, mark } of messages) {
      const reason = type.endsWith('.failed') || type === 'transfer.returned' ? (charge.reason ?? 'forged') : null;
      const data = { chargeId, reference: subjectId, amount: String(type === 'charge.succeeded' ? amount : charge.amount), currency, reason, actionUrl: type === 'charge.requires_action' ? actionUrl : null, captured: captured === null ? null : String(captured) };
      const body = webhookBody({ id: `evt_${chargeId}:${type}${mark === undefined ? '' : `:${mark}`}${forged ? ':forged' : ''}`, type, data });
      const response = await postTo(ctx, body, forged ? FORGED_SECRET : simulatorSecret(ctx.config));
      await response.body?.cancel();
      if (!forged && !response.ok) throw new Error(`the payment webhook was answered ${response.status}`);
    }
  },
});
