import type { ExecutionResult } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { createEventQueue } from './event-queue.ts';
import { forwardedHeaders, type SubgraphHeaders } from './header-rules.ts';
import type { Loss, Sockets } from './remote-socket.ts';
import { SubgraphUnavailable, type SourceCall, type SubgraphRequest } from './source.ts';

/** Unread events. Whoever does not read for so long has lost the subscription. */
const MAX_UNREAD = 1_000;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 5_000;
const GIVE_UP_MS = 30_000;
/** A subscription that ran this long, or brought an event, has recovered: the next loss is a new one. */
const STABLE_MS = 5_000;

export interface RemoteSubscriptions {
  readonly name: string;
  readonly sockets: Sockets;
  readonly headers: SubgraphHeaders;
}

/**
 * The events of a subscription in another process. When its socket is lost, it starts again after the last cursor that was seen, if
 * `request.resume` says how; nobody notices. Otherwise, when there is no cursor to start from, or when the subgraph stays away for 30 s, it
 * throws `SubgraphUnavailable`: events are never lost silently.
 */
export const subscribeRemotely = (
  { name, sockets, headers }: RemoteSubscriptions,
  request: SubgraphRequest,
  call: SourceCall,
): AsyncIterableIterator<ExecutionResult> => {
  const { resume } = request;
  let cursor = resume && textOf(request.variables?.[resume.variable]);
  let leave = () => {};
  let retry: NodeJS.Timeout | undefined;
  let attempts = 0;
  let startedAt = 0;
  let lostAt = 0;
  let hasRun = false;

  const end = () => {
    stop();
    queue.end();
  };
  const stop = () => {
    call.signal?.removeEventListener('abort', end);
    clearTimeout(retry);
    leave();
  };
  const fail = (reason: string) => {
    stop();
    queue.fail(new SubgraphUnavailable(name, reason));
  };
  const queue = createEventQueue<ExecutionResult>(MAX_UNREAD, stop);
  const start = (current: SourceCall) => {
    startedAt = performance.now();
    leave = sockets.subscribe(payloadOf(request, resume && cursor !== undefined ? { [resume.variable]: cursor } : {}, headers, current), {
      event: (result) => {
        hasRun = true;
        attempts = 0;
        cursor = textOf(resume?.cursorOf(result)) ?? cursor;
        if (!queue.push(result)) fail(`${MAX_UNREAD} events wait to be read`);
      },
      refused: (errors) => {
        queue.push({ errors } as unknown as ExecutionResult);
        end();
      },
      ended: end,
      lost: (loss) => (mayResume(loss) ? startAgainSoon(loss) : fail(loss.reason)),
    });
  };

  const mayResume = ({ wasRunning, transient }: Loss): boolean => {
    hasRun ||= wasRunning;
    return transient && hasRun && cursor !== undefined;
  };

  const startAgainSoon = ({ reason, wasRunning }: Loss) => {
    const now = performance.now();
    if (wasRunning && now - startedAt > STABLE_MS) attempts = 0;
    if (attempts === 0) lostAt = now;
    if (now - lostAt > GIVE_UP_MS) return fail(reason);
    const delay = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** attempts) * (0.5 + Math.random() / 2);
    attempts += 1;
    retry = setTimeout(() => {
      try {
        start(call.renew?.() ?? call);
      } catch (error) {
        fail(String(error));
      }
    }, delay);
  };

  if (call.signal?.aborted) end();
  else {
    call.signal?.addEventListener('abort', end);
    start(call);
  }
  return queue.events;
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** On a socket that many share, what belongs to one caller travels with the operation. */
const payloadOf = (
  { query, variables, operationName }: SubgraphRequest,
  position: Readonly<Record<string, string>>,
  rules: SubgraphHeaders,
  { callerToken, authorization, clientHeaders, headers = [] }: SourceCall,
): SubscribePayload => {
  const forwarded = [...forwardedHeaders(rules, clientHeaders, authorization), ...headers];
  const pairs = forwarded.flatMap((header, index) => (index % 2 === 0 ? [[header, forwarded[index + 1]!] as const] : []));
  return {
    query,
    variables: { ...variables, ...position },
    operationName: operationName ?? null,
    extensions: {
      ...(callerToken ? { caller: callerToken } : {}),
      ...(rules.propagate.includes('authorization') && authorization ? { authorization } : {}),
      ...(pairs.length > 0 ? { headers: Object.fromEntries(pairs) } : {}),
    },
  };
};
