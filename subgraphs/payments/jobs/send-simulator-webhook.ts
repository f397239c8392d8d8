import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { sign } from '../providers/signature.ts';
import { webhookBody } from '../providers/simulator-webhook.ts';
import { getSimulatorCharge } from '../store/simulator-charges.ts';

const REASON = 'card_declined';
const TIMEOUT_MS = 10_000;

/** Tells Plaza, as a provider would, over HTTP, what came of a charge or refund. Anything but a 2xx answer is tried again. */
export const sendSimulatorWebhook = defineJob(
  'payments.sendSimulatorWebhook',
  z.object({ chargeId: z.uuid(), type: z.enum(['charge.succeeded', 'charge.failed', 'refund.succeeded', 'refund.failed']) }),
  {
    retries: 12,
    timeout: 30,
    run: async (ctx, { chargeId, type }) => {
      const { reference, amount, currency } = await getSimulatorCharge(ctx.db, chargeId);
      const reason = type.endsWith('.failed') ? REASON : null;
      const body = webhookBody({ id: `evt_${chargeId}`, type, data: { chargeId, reference, amount: String(amount), currency, reason } });
      const response = await fetch(`${ctx.config.publicUrl}/hooks/payments/simulator`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'plaza-signature': sign(ctx.config.providers.payments.webhookSecret, body, ctx.now()) },
        body: new Uint8Array(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the payment webhook was answered ${response.status}`);
    },
  },
);
