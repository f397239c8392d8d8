import { defineJob } from '../../../platform/jobs/job.ts';
import { sign } from '../providers/signature.ts';
import { accountBody, accountData } from '../providers/simulator-account-webhook.ts';
import { simulatorSecret } from '../providers/simulator-secret.ts';

const TIMEOUT_MS = 10_000;

/** Tells Plaza, as a provider would, over HTTP, how a payee's account stands. Anything but a 2xx answer is tried again. */
export const sendSimulatorAccount = defineJob('payments.sendSimulatorAccount', accountData, {
  retries: 12,
  timeout: 30,
  run: async (ctx, data) => {
    const body = accountBody({ id: `evt_${data.accountId}:${data.status}:${data.at}`, type: 'account.updated', data });
    const response = await fetch(`${ctx.config.publicUrl}/hooks/payments/simulator`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'plaza-signature': sign(simulatorSecret(ctx.config), body, ctx.now()) },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the account webhook was answered ${response.status}`);
  },
});
