import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { environment } from '../../platform/config/config.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { orderPage } from '../../scripts/journey/operations.ts';
import { subgraphNames } from '../../subgraphs/index.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { graphClient, type GraphClient } from '../load/graph-client.ts';
import { pick, randomFrom } from '../load/random.ts';
import { startPlazaProcess } from '../plaza/start.ts';
import { makeWorld, type World } from '../world/world.ts';
import type { DuelOptions } from './duel.ts';
import { usageOf } from './process-tree.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const WARM_UP_SECONDS = 4;
const PATIENCE = 120_000;

/** CPU of all of Plaza's processes for one order page, in milliseconds, medians over the rounds. PostgreSQL is not counted. */
export interface OrderPage {
  readonly oneProcess: number;
  readonly overHttp: number;
}

/**
 * The page that five subgraphs complete, asked of one process that has everything, and of a gateway in front of five processes, on the same
 * database with the same people, in turn.
 */
export const measureOrderPage = async ({ seconds, rounds, connections }: DuelOptions): Promise<OrderPage> => {
  const secret = randomBytes(32).toString('base64url');
  await using plaza = await startPlazaProcess(secret);
  const direct = graphClient(plaza.url);
  const world = await makeWorld(direct, 0);
  await plaza.analyze();
  await using apart = await startApart(plaza.url, plaza.databaseUrl, secret);
  const remote = graphClient(apart.url);

  const sum = async () => ({
    one: (await plaza.usage()).cpuMilliseconds,
    all: apart.pids.reduce((total, pid) => total + usageOf(pid).cpuMilliseconds, 0),
  });
  const load = (client: GraphClient, length: number) =>
    closedLoop(ask(world, client), { connections, seconds: length, supply: Number.POSITIVE_INFINITY });
  for (const client of [direct, remote]) await load(client, WARM_UP_SECONDS);

  const figures: { readonly one: number[]; readonly all: number[] } = { one: [], all: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [mode, client] of [
      ['one', direct],
      ['all', remote],
    ] as const) {
      const before = await sum();
      const { latencies, failures } = await load(client, seconds);
      const after = await sum();
      if (failures.length > 0) throw new Error(`order page: ${failures.length} requests failed, the first with ${String(failures[0])}`);
      figures[mode].push((after[mode] - before[mode]) / latencies.length);
    }
  }
  direct.close();
  remote.close();
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return { oneProcess: median(figures.one), overHttp: median(figures.all) };
};

const ask = ({ orders }: World, client: GraphClient) => {
  const random = randomFrom(1);
  return async (): Promise<void> => {
    const { id, customer } = pick(random, orders);
    const { order } = await client.ask<{ order: object | null }>(customer.token, orderPage, { id });
    if (order === null) throw new Error('the order was not found');
  };
};

interface Apart extends AsyncDisposable {
  readonly url: string;
  readonly pids: readonly number[];
}

/** Gateway and subgraphs as in production, each in a process of its own. People sign in at `issuer`. */
const startApart = async (issuer: string, databaseUrl: string, secret: string): Promise<Apart> => {
  const port = await freePort(subgraphNames.length + 1);
  const shared = {
    PATH: environment['PATH'],
    AUTH_LOCAL_URL: issuer,
    AUTH_INTROSPECTION_URL: `${issuer}/oauth/introspect`,
    PLAZA_INTERNAL_SECRET: secret,
    LOG_LEVEL: 'warn',
  };
  const routes = Object.fromEntries(
    subgraphNames.map((name, index) => [`${name.toUpperCase()}_URL`, `http://localhost:${port + 1 + index}/graphql`]),
  );
  const start = (args: readonly string[], own: number, env: Readonly<Record<string, string>>) =>
    spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...shared, ...env, PORT: String(own) } });
  const children = [
    ...subgraphNames.map((name, index) =>
      start(['subgraphs/main.ts', name], port + 1 + index, { DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: '10', PUBLIC_URL: issuer }),
    ),
    start(['gateway/main.ts'], port, routes),
  ];
  const close = async () => {
    await Promise.all(
      children
        .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
        .map(async (child) => {
          const exited = once(child, 'exit');
          child.kill('SIGTERM');
          await exited;
        }),
    );
  };
  try {
    const url = `http://localhost:${port}`;
    await eventually('gateway and subgraphs are ready', async () => (await fetch(`${url}/health/ready`).catch(() => null))?.ok, PATIENCE);
    return { url, pids: children.map(({ pid }) => pid!), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
};
