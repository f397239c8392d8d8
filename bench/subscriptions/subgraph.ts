import { createChannel } from '../../gateway/testing/channel.ts';
import { executorOf, type MadeUpSubgraph, type TestContext } from '../../gateway/testing/executor.ts';
import type { SubgraphExecutor } from '../../platform/graphql/request.ts';
import { serveSubgraph } from '../../platform/server/subgraph-server.ts';
import { answer } from './child.ts';
import { machineMilliseconds } from './clock.ts';
import { sdl, type SubgraphName } from './schema.ts';

/** The process of one of the two made-up subgraphs: its name and, when the gateway signs callers, the secret are the arguments. */
interface Tick {
  readonly number: number;
  readonly at: number;
}

const [name = '', secret] = process.argv.slice(2) as [SubgraphName, string?];
const ticks = createChannel<Tick>();
const counts = { subscriptions: 0, fetches: 0 };

const resolvers: Record<SubgraphName, MadeUpSubgraph['resolvers']> = {
  market: {
    Query: { symbols: () => ['LAMP'] },
    Subscription: {
      tick: {
        subscribe: (_: unknown, __: unknown, { signal }: TestContext) => ticks.listen(signal),
        resolve: (tick: Tick) => ({ ...tick, product: { id: '1' } }),
      },
    },
  },
  products: {
    Query: { product: () => ({ id: '1' }) },
    Product: { __resolveReference: ({ id }: { id: string }) => ({ id }), name: () => 'Lamp', units: () => 7 },
  },
};

const inner = executorOf({ name, sdl: sdl[name as SubgraphName], resolvers: resolvers[name as SubgraphName] }, secret ?? null);
const counting: SubgraphExecutor = {
  execute: (...call) => {
    counts.fetches += 1;
    return inner.execute(...call);
  },
  subscribe: (...call) => {
    counts.subscriptions += 1;
    return inner.subscribe(...call);
  },
};
const server = await serveSubgraph({ executor: counting, port: 0 });

let published = 0;
const publish = () => ticks.push({ number: (published += 1), at: machineMilliseconds() });

const commands = {
  url: () => server.url,
  /** What it was asked since it was started. */
  counts: () => ({ ...counts, listeners: ticks.listeners }),
  /** Publishes so many events at this rate (a second); answers the number of the last, once it is published. */
  publish: async ({ count, rate }: { count: number; rate: number }): Promise<number> => {
    const began = performance.now();
    for (let index = 0; index < count; index += 1) {
      const due = began + (index * 1000) / rate;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      publish();
    }
    return published;
  },
};

export type SubgraphCommands = typeof commands;

answer(commands);
