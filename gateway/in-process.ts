import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../platform/auth/caller.ts';
import type { OperationRequest } from '../platform/graphql/request.ts';
import type { Outcome } from './execution/outcome.ts';
import { formatThrown } from './execution/present-errors.ts';
import type { Client } from './execution/request-context.ts';
import { refuse } from './execution/respond.ts';
import type { Engine, RunOptions } from './transports/engine.ts';

/** Who runs an operation in process: a caller that is known already, or credentials to verify. Neither: anonymous. */
export type As = { readonly caller: Caller } | { readonly authorization?: string | undefined };

type Results = AsyncIterableIterator<FormattedExecutionResult>;

/** The engine without a socket, through the same checks. */
export interface InProcess {
  /** One query or mutation. */
  execute(request: OperationRequest, as?: As): Promise<FormattedExecutionResult>;
  /** The events of a subscription. One that is refused yields a single result with `errors` and no data. */
  subscribe(request: OperationRequest, as?: As): Results;
}

const client: Client = { transport: 'in-process', address: null, headers: {}, signal: undefined };

export const createInProcess = (engine: Engine, log: Logger): InProcess => {
  /** Credentials that are refused are the answer. */
  const run = async (request: OperationRequest, as: As, options: RunOptions): Promise<Outcome> => {
    const requestId = randomUUID();
    const authorization = 'authorization' in as ? as.authorization : undefined;
    try {
      const verified = 'caller' in as ? { caller: as.caller, expiresAt: null } : await engine.authenticate(authorization, requestId);
      return await engine.run(request, engine.contextOf(verified, client, authorization, requestId), options);
    } catch (error) {
      return refuse([formatThrown(error, requestId, log)]);
    }
  };
  return {
    execute: async (request, as = {}) => {
      const outcome = await run(request, as, { mutations: true, subscriptions: false, incremental: false });
      if (outcome.kind !== 'answer') throw new Error('A single answer was asked for.');
      return JSON.parse(outcome.text) as FormattedExecutionResult;
    },
    subscribe: (request, as = {}) => lazily(run(request, as, { mutations: false, subscriptions: true, incremental: false })),
  };
};

/** An iterator before its subscription has started. Leaving it early leaves the subscription as soon as it exists. */
const lazily = (starting: Promise<Outcome>): Results => {
  const started = starting.then((outcome) => (outcome.kind === 'events' ? outcome.events : once(outcome)));
  return {
    next: async () => {
      const step = await (await started).next();
      return step.done ? { done: true, value: undefined } : { done: false, value: JSON.parse(step.value) as FormattedExecutionResult };
    },
    return: async () => {
      await (await started).return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

async function* once(outcome: Outcome): AsyncIterableIterator<string> {
  if (outcome.kind === 'answer') yield outcome.text;
}
