import type { Answer, Incremental } from '../execution/outcome.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { Operation, Variables } from '../planning/prepared.ts';
import type { Store } from '../storage/store.ts';
import type { CacheMetrics } from '../telemetry/metrics.ts';
import { cacheHeaders } from './cache-headers.ts';
import { timeToLiveMs, type CachePolicy } from './cache-policy.ts';
import { generationOfAny, stampOf } from './generations.ts';
import type { OperationPolicy } from './operation-policy.ts';
import { recentWriteKey } from './recent-writes.ts';
import { responseKey } from './response-key.ts';
import type { RunningPolicies } from './running-policy.ts';

export interface ResponseCacheOptions {
  readonly store: Store;
  readonly supergraphId: string;
  /** The client's headers that any subgraph gets, lower case: answers may differ by them. */
  readonly forwardedHeaders: readonly string[];
  readonly policyOf: (operation: Operation) => OperationPolicy | null;
  readonly running: RunningPolicies;
  readonly now: () => Date;
  readonly metrics?: CacheMetrics | undefined;
}

export interface CacheableRequest {
  readonly operation: Operation;
  readonly variables: Variables;
  /** What chose the plan: the authorization requirements that hold for the caller, the labels of `@override`. */
  readonly rights: string;
  readonly context: RequestContext;
}

/** `context` is the one to execute with: what the execution learns about caching is noted by it. */
export type Execute = (context: RequestContext) => Promise<Answer | Incremental>;

export interface ResponseCache {
  /** The kept answer, or what `execute` answers, kept if it may be. Never rejects unless `execute` does. */
  answer(request: CacheableRequest, execute: Execute): Promise<Answer | Incremental>;
}

/** An answer that is kept. `storedAt` is Unix time in milliseconds. */
interface Kept {
  readonly policy: CachePolicy;
  readonly storedAt: number;
  readonly text: string;
}

/** Whole answers to queries, for as long as the hints of the supergraph and the subgraphs' own `Cache-Control` allow. */
export const createResponseCache = (options: ResponseCacheOptions): ResponseCache => {
  const { store, supergraphId, forwardedHeaders, policyOf, running, now, metrics } = options;
  /** Executions whose answer others are waiting for. */
  const flights = new Map<string, Promise<Kept | null>>();
  const replyWith = ({ policy, storedAt, text }: Kept, context: RequestContext): Answer => {
    const ageMs = now().getTime() - storedAt;
    return { kind: 'answer', text, refusal: null, status: 200, headers: cacheHeaders(policy, ageMs, context, forwardedHeaders) };
  };

  /** Executes and, when the answer may be kept, keeps it. */
  const execute = async (key: string, stamp: string, policy: CachePolicy, context: RequestContext, work: Execute) => {
    const own = { ...context };
    running.begin(own, policy);
    const answer = await work(own);
    const learned = running.end(own);
    // A subgraph that calls a public part private has the last word: the key is everybody's.
    const keep = learned.maxAge > 0 && learned.scope === policy.scope && isWhole(answer);
    const kept: Kept | null = keep ? { policy: learned, storedAt: now().getTime(), text: answer.text } : null;
    const written = kept && store.set(key, write(kept, stamp), timeToLiveMs(learned)).catch(() => undefined);
    return { answer, kept, written };
  };

  return {
    answer: async ({ operation, variables, rights, context }, work) => {
      const policy = policyOf(operation);
      const key = policy && responseKey({ supergraphId, operation, policy, variables, rights, context, forwardedHeaders });
      if (!policy || key === null) return work(context);

      const wrote = recentWriteKey(context.forwarded.caller);
      const keys = [key, ...policy.entityTypes.map(generationOfAny), ...(wrote === null ? [] : [wrote])];
      const found = await store.getMany(keys).catch(() => null);
      // A store that is down is no reason to let everybody compute the same; and nothing is written to it either.
      if (!found) return work(context);
      const stamp = stampOf(found.slice(1, 1 + policy.entityTypes.length));
      const hasWritten = wrote !== null && found.at(-1) !== undefined;

      // The stamp is part of it: who asks after an invalidation does not wait for an answer from before.
      const flight = `${key} ${stamp}`;
      const ready = hasWritten ? undefined : read(found[0], stamp);
      const underWay = hasWritten || ready ? undefined : flights.get(flight);
      const shared = ready ?? (underWay && (await underWay));
      if (shared) {
        metrics?.hit();
        return replyWith(shared, context);
      }
      metrics?.miss();
      const executed = execute(key, stamp, policy, context, work);
      if (!flights.has(flight)) {
        flights.set(flight, executed.then(({ kept }) => kept, () => null));
        void executed.then(({ written }) => written, () => undefined).then(() => flights.delete(flight));
      }
      const { answer, kept } = await executed;
      return kept && answer.kind === 'answer' ? { ...answer, headers: { ...answer.headers, ...replyWith(kept, context).headers } } : answer;
    },
  };
};

/** Errors come first in the text of an answer. */
const isWhole = (answer: Answer | Incremental): answer is Answer =>
  answer.kind === 'answer' && answer.refusal === null && answer.status === 200 && answer.text.startsWith('{"data":');

const write = ({ policy, storedAt, text }: Kept, stamp: string): string =>
  `${JSON.stringify([stamp, storedAt, policy.maxAge, policy.scope])}\n${text}`;

const read = (stored: string | undefined, stamp: string): Kept | undefined => {
  if (stored === undefined) return undefined;
  const end = stored.indexOf('\n');
  const [ofThen, storedAt, maxAge, scope] = JSON.parse(stored.slice(0, end)) as [string, number, number, CachePolicy['scope']];
  return ofThen === stamp ? { policy: { maxAge, scope }, storedAt, text: stored.slice(end + 1) } : undefined;
};
