import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { sign } from '../providers/signature.ts';
import { simulatorSecret } from '../providers/simulator-secret.ts';

const TIMEOUT_MS = 10_000;

/** Tells Plaza, as a provider would, over HTTP, how a dispute stood at some time. Anything but a 2xx answer is tried again. */
export const sendSimulatorDispute = defineJob('payments.sendSimulatorDispute', z.object({ id: z.string(), type: z.string(), data: z.record(z.string(), z.unknown()) }), {
  retries: 12,
  timeout: 30,
  run: async (ctx, { id, type, data }) => {
    const body = Buffer.from(JSON.stringify({ id, type, data }));
    const response = await fetch(`${ctx.config.publicUrl}/hooks/payments/simulator`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'plaza-signature': sign(simulatorSecret(ctx.config), body, ctx.now()) },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the dispute webhook was answered ${response.status}`);
  },
});
