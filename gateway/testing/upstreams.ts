import { parse, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { createContext, type RequestContext } from '../execution/request-context.ts';
import type { ExecutableSubscription, Variables } from '../planning/prepared.ts';
import type { SourceCall, SubgraphRequest, SubgraphSource } from '../sources/source.ts';
import type { DependsOn } from '../subscriptions/group-key.ts';
import { resumptionOf } from '../subscriptions/resumption.ts';
import { createChannel } from './channel.ts';

export const SIGNED = 'a secret that signs callers in tests';

interface PlanOptions {
  readonly fingerprint?: string;
  /** Shown in every response. */
  readonly plan?: string;
}

/** A subgraph in memory that only publishes, with a record of who subscribed and what was completed. */
export const createPublisher = () => {
  const channel = createChannel<ExecutionResult>();
  const subscribed: { readonly request: SubgraphRequest; readonly call: SourceCall }[] = [];
  const completed: { readonly event: ExecutionResult; readonly variables: Variables; readonly context: RequestContext }[] = [];
  const publisher = {
    channel,
    subscribed,
    completed,
    /** What a subscription does before it gets events. Replace it to hold one up, or to refuse it. */
    onStart: async (_call: SourceCall): Promise<ExecutionResult | void> => {},
    /** What completing an event waits for. */
    onComplete: async (_event: ExecutionResult): Promise<void> => {},
    /** Replace it to have streams that begin in the past. */
    listen: (_request: SubgraphRequest, call: SourceCall): AsyncIterableIterator<ExecutionResult> => channel.listen(call.signal),
  };
  const source: SubgraphSource = {
    name: 'news',
    execute: async () => Promise.reject(new Error('only subscriptions here')),
    subscribe: async (request, call) => {
      subscribed.push({ request, call });
      return (await publisher.onStart(call)) ?? publisher.listen(request, call);
    },
    close: async () => {},
  };
  /** An event's response is the event itself, with the name of the plan when it has one. */
  const executable = (query: string, { fingerprint = 'plan', plan }: PlanOptions = {}): ExecutableSubscription => {
    const document = parse(query);
    const definition = document.definitions[0] as OperationDefinitionNode;
    const resumption = resumptionOf({ document, definition });
    return {
      operation: { hash: query, definition },
      subgraph: 'news',
      fingerprint,
      resumption,
      upstream: (variables) => {
        const body = JSON.stringify({ query, variables });
        return { kind: 'subscription', query, variables, body, resume: resumption.resume };
      },
      complete: async (event, variables, context) => {
        completed.push({ event, variables, context });
        await publisher.onComplete(event);
        return JSON.stringify({ ...event, ...(plan ? { extensions: { plan } } : {}) });
      },
    };
  };
  return Object.assign(publisher, { sources: new Map([['news', source]]), executable });
};

/** Where only the operation and its variables matter. */
export const everybody: DependsOn = { rights: '', caller: null, headers: {} };

export type Publisher = ReturnType<typeof createPublisher>;

let requests = 0;

/** A client's request as a transport makes it; `leave` is what it does when the client goes. */
export const clientOf = (caller: Caller = anonymous): { readonly context: RequestContext; readonly leave: () => void } => {
  const gone = new AbortController();
  const client = { transport: 'websocket', address: null, headers: {}, signal: gone.signal } as const;
  const forwarded = { caller, requestId: `request ${(requests += 1)}` };
  const context = createContext(forwarded, client, undefined, { internalSecret: SIGNED, now: () => new Date() });
  return { context, leave: () => gone.abort() };
};
