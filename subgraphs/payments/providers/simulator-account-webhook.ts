import { z } from 'zod';
import type { AccountEvent } from './provider.ts';

/** What the simulator posts about a payee's account. */
export const accountData = z.object({
  accountId: z.uuid(),
  providerReference: z.string().regex(/^[\w-]{1,255}$/),
  status: z.enum(['PENDING', 'ACTIVE', 'RESTRICTED', 'REJECTED']),
  reason: z.string().regex(/^[\w.:-]{1,100}$/).nullable(),
  at: z.iso.datetime(),
});

const webhook = z.object({ id: z.string().regex(/^[\w.:-]{1,255}$/), type: z.literal('account.updated'), data: accountData });

export type SimulatorAccountWebhook = z.input<typeof webhook>;

export const accountBody = (content: SimulatorAccountWebhook): Buffer => Buffer.from(JSON.stringify(content));

/** The event in a body that was parsed, if it is about an account. */
export const readAccountEvent = (parsed: unknown): AccountEvent | null => {
  const { success, data } = webhook.safeParse(parsed);
  return success ? { id: data.id, type: data.type, ...data.data, at: new Date(data.data.at) } : null;
};
