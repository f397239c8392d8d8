import type { Logger } from 'pino';
import type { Answer, Events } from '../execution/outcome.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { ExecutableSubscription, Variables } from '../planning/prepared.ts';
import { declaredVariables, groupKey, type DependsOn } from './group-key.ts';
import { digestOf } from '../storage/digest.ts';
import { Places } from './places.ts';
import { goingAway, supergraphChanged } from './refusal.ts';
import { SharedUpstream, type UpstreamOptions } from './shared-upstream.ts';
import { Subscriber, type QueueLimits } from './subscriber.ts';

export interface SubscriptionOptions extends Omit<UpstreamOptions, 'isRevoked'>, Partial<QueueLimits> {
  /** Default: nobody's. */
  readonly isRevoked?: UpstreamOptions['isRevoked'];
  /** Subgraphs whose subscriptions begin with something that a late comer would miss, such as the present state. Default: none. */
  readonly unshared?: ReadonlySet<string>;
}

/** The plan that the new supergraph has for the operation of a running plan; null when it has none. */
export type Replace = (running: ExecutableSubscription) => ExecutableSubscription | null | Promise<ExecutableSubscription | null>;

export interface Subscriptions {
  /**
   * Subscribes until the events are left or `context.client.signal` aborts. Those who get equal answers share one upstream: the same
   * operation, variables, plan and whatever else it `dependsOn`. Never rejects: an answer says why there are no events.
   */
  subscribe(
    executable: ExecutableSubscription,
    dependsOn: DependsOn,
    variables: Variables,
    context: RequestContext,
  ): Promise<Answer | Events>;
  /**
   * To be called when new operations are planned with another supergraph and `sources` has its sources, before others are closed. Keeps
   * every subscription whose plan and source are the same there; ends the rest with `SUPERGRAPH_CHANGED`. Resolves when all is decided.
   */
  onReload(replace: Replace): Promise<void>;
  stats(): { readonly upstreams: number; readonly subscribers: number };
  /** Ends everything. */
  close(): void;
}

/** What tells one stream of events from another. */
interface Stream {
  readonly id: string;
  /** The same for streams that differ in where they began, and in nothing else; null when such are not known. */
  readonly family: string | null;
  /** Whether late comers would miss something. */
  readonly exclusive: boolean;
}

/** All subscriptions of this gateway. */
export const createSubscriptions = (options: SubscriptionOptions): Subscriptions => {
  const { isRevoked = () => false, unshared = new Set(), maxQueuedEvents = 1_000, maxQueuedCharacters = 1024 * 1024 } = options;
  const upstreamOptions = { ...options, isRevoked };
  const limits = { maxQueuedEvents, maxQueuedCharacters };
  const upstreams = new Set<SharedUpstream>();
  /** The newest upstream of each stream: the one that newcomers join, if any. */
  const newest = new Map<string, SharedUpstream>();
  const places = new Places<SharedUpstream>();
  let closed = false;

  const streamOf = (executable: ExecutableSubscription, given: Variables, dependsOn: DependsOn): Stream => {
    const { operation, fingerprint, resumption, subgraph } = executable;
    const { resume } = resumption;
    const variables = declaredVariables(operation.definition, given);
    const keyAt = (position: unknown) =>
      digestOf([fingerprint, groupKey(operation, resume ? { ...variables, [resume.variable]: position } : variables, dependsOn)]);
    return {
      id: keyAt(resume ? (variables[resume.variable] ?? null) : null),
      family: resume ? keyAt(null) : null,
      exclusive: resumption.resumes(variables) || unshared.has(subgraph),
    };
  };

  const open = (stream: Stream, executable: ExecutableSubscription, variables: Variables): SharedUpstream => {
    const upstream: SharedUpstream = new SharedUpstream(executable, variables, upstreamOptions, {
      delivered: (cursor) => mergeAt(upstream, stream, cursor),
      ended: () => {
        upstreams.delete(upstream);
        if (newest.get(stream.id) === upstream) newest.delete(stream.id);
        places.move(upstream, null);
      },
    });
    upstreams.add(upstream);
    newest.set(stream.id, upstream);
    return upstream;
  };

  /**
   * A cursor says what comes after it, so two streams of a family that have just delivered the same cursor go on alike: one is enough. Thus
   * those who come back, each with the cursor of their own, share an upstream again from the first event on that they have in common.
   */
  const mergeAt = (upstream: SharedUpstream, { family, exclusive }: Stream, cursor: string | undefined): void => {
    if (family === null) return;
    const place = cursor === undefined ? null : `${family}\n${cursor}`;
    const other = places.move(upstream, place);
    if (!other) return;
    const [kept, given] = exclusive ? [other, upstream] : [upstream, other];
    given.moveTo(kept);
    places.move(kept, place);
  };

  const join = (
    subscriber: Subscriber,
    executable: ExecutableSubscription,
    dependsOn: DependsOn,
    variables: Variables,
    context: RequestContext,
  ): SharedUpstream => {
    const stream = streamOf(executable, variables, dependsOn);
    const running = newest.get(stream.id);
    const upstream = running && !(stream.exclusive && running.hasBegun) ? running : open(stream, executable, variables);
    upstream.join(subscriber);
    if (upstream !== running) void upstream.run(context);
    return upstream;
  };

  return {
    subscribe: async (executable, dependsOn, variables, context) => {
      if (closed) return goingAway;
      const subscriber = new Subscriber(context, limits);
      const refused = subscriber.ended ? null : await join(subscriber, executable, dependsOn, variables, context).started;
      return refused ?? { kind: 'events', events: subscriber };
    },
    onReload: async (replace) => {
      const replacing = new Map<ExecutableSubscription, Promise<ExecutableSubscription | null>>();
      const replacementOf = (running: ExecutableSubscription) => {
        const known = replacing.get(running) ?? planAgain(replace, running, options.log);
        replacing.set(running, known);
        return known;
      };
      await Promise.all(
        [...upstreams].map(async (upstream) => {
          const replacement = await replacementOf(upstream.executable);
          if (!replacement || !upstream.replace(replacement)) upstream.end(supergraphChanged);
        }),
      );
    },
    stats: () => ({ upstreams: upstreams.size, subscribers: upstreams.values().reduce((sum, { size }) => sum + size, 0) }),
    close: () => {
      closed = true;
      for (const upstream of upstreams) upstream.end(null);
    },
  };
};

/** What cannot be planned any more has no plan: the operation's next caller hears why. */
const planAgain = async (replace: Replace, running: ExecutableSubscription, log: Logger): Promise<ExecutableSubscription | null> => {
  try {
    return await replace(running);
  } catch (error) {
    log.warn({ err: error }, 'a running subscription cannot be planned with the new supergraph');
    return null;
  }
};
