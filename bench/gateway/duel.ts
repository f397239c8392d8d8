import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compose } from '../../gateway/supergraph/compose.ts';
import { environment } from '../../platform/config/config.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { graphClient, type GraphClient } from '../load/graph-client.ts';
import { usageOf } from './process-tree.ts';

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '../..');
const WARM_UP_SECONDS = 3;
const PATIENCE = 60_000;

export interface DuelOptions {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
}

/** Medians over the rounds. */
export interface Contender {
  readonly name: 'plain' | 'ours';
  readonly cpuMillisecondsPerRequest: number;
  readonly residentMegabytes: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

interface Started extends AsyncDisposable {
  readonly pid: number;
  readonly client: GraphClient;
}

/**
 * Plain @apollo/gateway and ours in front of the same subgraphs, in turn, with the same query. Their replies must be equal. `name` is that of
 * the files beside this one.
 */
export const duel = async (name: string, { seconds, rounds, connections }: DuelOptions): Promise<Contender[]> => {
  const { typeDefs } = (await import(path.join(HERE, `${name}-subgraphs.mjs`))) as { typeDefs: Readonly<Record<string, string>> };
  const request = JSON.parse(await readFile(path.join(HERE, `${name}-query.json`), 'utf8')) as object;
  const directory = await mkdtemp(path.join(os.tmpdir(), 'plaza-bench-gateway-'));
  await using cleanUp = { [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) };
  const port = await freePort(3);
  const supergraph = path.join(directory, 'supergraph.graphql');
  const subgraphs = Object.entries(typeDefs).map(([subgraph, sdl]) => ({
    name: subgraph,
    url: `http://127.0.0.1:${port}/${subgraph}`,
    sdl,
  }));
  await writeFile(supergraph, compose(subgraphs).supergraphSdl);

  await using _subgraphs = start([path.join(HERE, `${name}-subgraphs.mjs`)], port);
  await using plain = start([path.join(HERE, 'plain.ts'), supergraph, String(port + 1)], port + 1);
  await using ours = start(['gateway/main.ts', '--supergraph', supergraph, '--port', String(port + 2)], port + 2);
  const contenders = { plain, ours };

  const replies: unknown[] = [];
  for (const { client } of [plain, ours]) {
    replies.push(await eventually('the gateway answers', () => client.post<unknown>('/graphql', request).catch(() => null), PATIENCE));
    await closedLoop(async () => void (await client.post('/graphql', request)), {
      connections,
      seconds: WARM_UP_SECONDS,
      supply: Number.POSITIVE_INFINITY,
    });
  }
  if (!isDeepStrictEqual(replies[0], replies[1])) throw new Error(`${name}: the two gateways answer differently`);

  const measured: Contender[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [contender, { pid, client }] of Object.entries(contenders)) {
      const before = usageOf(pid);
      const load = await closedLoop(async () => void (await client.post('/graphql', request)), {
        connections,
        seconds,
        supply: Number.POSITIVE_INFINITY,
      });
      const after = usageOf(pid);
      if (load.failures.length > 0)
        throw new Error(`${name}, ${contender}: ${load.failures.length} requests failed, the first with ${String(load.failures[0])}`);
      const times = load.latencies.toSorted((a, b) => a - b);
      measured.push({
        name: contender as Contender['name'],
        cpuMillisecondsPerRequest: (after.cpuMilliseconds - before.cpuMilliseconds) / times.length,
        residentMegabytes: after.residentMegabytes,
        requestsPerSecond: times.length / load.seconds,
        p50: times[Math.floor(times.length / 2)]!,
        p99: times[Math.floor(times.length * 0.99)]!,
      });
    }
  }
  void cleanUp;
  return (['plain', 'ours'] as const).map((contender) =>
    medians(
      contender,
      measured.filter(({ name: of }) => of === contender),
    ),
  );
};

const medians = (name: Contender['name'], rows: readonly Contender[]): Contender => {
  const of = (key: Exclude<keyof Contender, 'name'>) => rows.map((row) => row[key]).toSorted((a, b) => a - b)[Math.floor(rows.length / 2)]!;
  return {
    name,
    cpuMillisecondsPerRequest: of('cpuMillisecondsPerRequest'),
    residentMegabytes: of('residentMegabytes'),
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
  };
};

const start = (args: readonly string[], port: number): Started => {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: environment['PATH'], PORT: String(port), NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', LOG_LEVEL: 'warn' },
  });
  const client = graphClient(`http://127.0.0.1:${port}`);
  return { pid: child.pid!, client, [Symbol.asyncDispose]: () => stop(child, client) };
};

const stop = async (child: ChildProcess, client: GraphClient): Promise<void> => {
  client.close();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
};
