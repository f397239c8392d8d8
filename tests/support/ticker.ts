import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createChannel } from '../../gateway/testing/channel.ts';
import { executorOf, type MadeUpSubgraph } from '../../gateway/testing/executor.ts';
import { serveSubgraph } from '../../platform/server/subgraph-server.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

interface Tick {
  readonly cursor: string;
  readonly product: { readonly id: string };
}

/** Two small subgraphs on ports of their own: a log of events that can be followed from a cursor, and what completes them. */
export interface Ticker extends AsyncDisposable {
  /** A supergraph file that names both. */
  readonly supergraph: string;
  /** The cursors of all events so far. */
  readonly log: readonly string[];
  tick(): void;
}

export const startTicker = async (): Promise<Ticker> => {
  const log: Tick[] = [];
  const channel = createChannel<Tick>();
  const subgraphs: MadeUpSubgraph[] = [
    {
      name: 'ticks',
      sdl: `${LINK}
        type Query { product(id: ID!): Product }
        type Subscription { tick("Cursor of the last event you have seen." after: String): Tick! }
        type Tick { cursor: String! product: Product! }
        type Product @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { product: (_: unknown, { id }: { id: string }) => ({ id }) },
        Subscription: {
          tick: {
            subscribe: (_: unknown, { after }: { after?: string | null }, { signal }: { signal: AbortSignal | undefined }) =>
              preceded(after == null ? [] : log.slice(Number(after)), channel.listen(signal)),
            resolve: (tick: Tick) => tick,
          },
        },
      },
    },
    {
      name: 'names',
      sdl: `${LINK}
        type Product @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Product: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `Product ${id}` }) } },
    },
  ];
  const servers = await Promise.all(subgraphs.map((subgraph) => serveSubgraph({ executor: executorOf(subgraph, null), port: 0 })));
  const folder = await mkdtemp(path.join(tmpdir(), 'ticker-'));
  const supergraph = path.join(folder, 'supergraph.yaml');
  const entries = subgraphs.map(({ name }, index) => `  ${name}: { routing_url: "${servers[index]!.url}", schema: { file: ${name}.graphql } }\n`);
  await Promise.all([
    writeFile(supergraph, `subgraphs:\n${entries.join('')}`),
    ...subgraphs.map(({ name, sdl }) => writeFile(path.join(folder, `${name}.graphql`), sdl)),
  ]);
  return {
    supergraph,
    get log() {
      return log.map(({ cursor }) => cursor);
    },
    tick: () => {
      const tick = { cursor: String(log.length + 1), product: { id: String(log.length % 10) } };
      log.push(tick);
      channel.push(tick);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => server.close(100)));
      await rm(folder, { recursive: true });
    },
  };
};

/** Events that were missed, then those that come. */
const preceded = <T>(missed: T[], coming: AsyncIterableIterator<T>): AsyncIterableIterator<T> => ({
  next: async () => (missed.length > 0 ? { done: false, value: missed.shift()! } : coming.next()),
  return: () => coming.return!(),
  [Symbol.asyncIterator]() {
    return this;
  },
});
