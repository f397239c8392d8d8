import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CALLER_HEADER, signCaller } from '../../platform/auth/caller-token.ts';
import { gatewayItself } from './introspect-key.ts';
import type { RevocationSource } from './revocation-feed.ts';

export interface HttpRevocationsOptions {
  /** The accounts subgraph's `/oauth/revocations`. */
  readonly url: string;
  readonly internalSecret: string;
  readonly now: () => Date;
}

const TIMEOUT_MS = 3_000;

const answer = z.object({ asOf: z.coerce.date(), revocations: z.array(z.object({ subject: z.string(), validAfter: z.coerce.date() })) });

/** Asks the accounts subgraph, as the gateway itself. */
export const httpRevocations =
  ({ url, internalSecret, now }: HttpRevocationsOptions): RevocationSource =>
  async (since) => {
    const address = new URL(url);
    if (since) address.searchParams.set('since', since.toISOString());
    const response = await fetch(address, {
      headers: { [CALLER_HEADER]: signCaller(internalSecret, { caller: gatewayItself, requestId: randomUUID() }, now()), accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`the accounts subgraph answered HTTP ${response.status}`);
    return answer.parse(await response.json());
  };
