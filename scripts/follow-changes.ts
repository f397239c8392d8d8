import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Gateway } from '../gateway/gateway.ts';
import type { Services } from '../platform/context/services.ts';
import type { Invalidation } from '../platform/events/invalidation.ts';
import type { Subgraph } from '../platform/graphql/subgraph.ts';

const RETRY_MS = 1_000;

/** Tells the gateway's caches what subgraphs publish as changed, until the signal aborts. Resolves when it follows. */
export const followChanges = async (
  subgraphs: readonly Subgraph[],
  { bus, log }: Pick<Services, 'bus' | 'log'>,
  gateway: Pick<Gateway, 'invalidate'>,
  signal: AbortSignal,
): Promise<void> => {
  const follow = async ({ event, key, entitiesOf }: Invalidation, following: () => void): Promise<void> => {
    let after: string | undefined;
    while (!signal.aborted) {
      try {
        const changes = await bus.subscribe([event], { key, after, signal });
        following();
        for await (const change of changes) {
          await gateway.invalidate(entitiesOf(change.payload));
          after = change.cursor;
        }
      } catch (err) {
        if (signal.aborted) return;
        // The log no longer reaches back to where we were: nothing that was kept then lives any more.
        if (err instanceof GraphQLError) after = undefined;
        following();
        log.warn({ err, topic: event.topic }, 'changes cannot be followed: copies live as long as their hints say');
      }
      if (!signal.aborted) await delay(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const invalidations = subgraphs.flatMap(({ invalidates = [] }) => invalidates);
  await Promise.all(invalidations.map((invalidation) => new Promise<void>((following) => void follow(invalidation, following))));
};
