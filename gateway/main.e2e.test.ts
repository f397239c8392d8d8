import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { listen } from '../platform/server/http.ts';
import { serveSubgraph, type SubgraphServer } from '../platform/server/subgraph-server.ts';
import { eventually } from '../platform/testing/eventually.ts';
import { freePort } from '../platform/testing/free-port.ts';
import { executorOf } from './testing/executor.ts';
import { samplesOf } from './testing/samples.ts';
import { createShop, type Shop } from './testing/shop.ts';

let folder: string;
let shop: Shop;
let subgraphs: SubgraphServer[];
let supergraph: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  shop = createShop();
  subgraphs = await Promise.all(shop.subgraphs.map((subgraph) => serveSubgraph({ executor: executorOf(subgraph, null), port: 0 })));
  supergraph = join(folder, 'supergraph.yaml');
  const entries = shop.subgraphs.map(
    ({ name }, index) => `  ${name}: { routing_url: "${subgraphs[index]!.url}", schema: { file: ${name}.graphql } }\n`,
  );
  await Promise.all([
    writeFile(supergraph, `subgraphs:\n${entries.join('')}`),
    ...shop.subgraphs.map(({ name, sdl }) => writeFile(join(folder, `${name}.graphql`), sdl)),
  ]);
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(subgraphs.map((subgraph) => subgraph.close(100)));
  await rm(folder, { recursive: true });
});

const environment = { ...process.env, NODE_ENV: 'development', GATEWAY_FOREIGN_SUPERGRAPH: 'true', APOLLO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' };

const run = (...args: string[]) => runWith({}, ...args);

const runWith = (env: Readonly<Record<string, string>>, ...args: string[]) => {
  const child = spawn(process.execPath, ['gateway/main.ts', ...args], { env: { ...environment, ...env } });
  children.push(child);
  let output = '';
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const url = /"url":"([^"]+)"/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(output)));
  });
  listening.catch(() => {});
  const exit = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, listening, exit };
};

test('it serves a supergraph, drains on SIGTERM and exits with 0', async () => {
  const { child, listening, exit } = run('--supergraph', supergraph, '--port', '0');
  const url = await listening;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ product(id: 1) { name units rating } }"}',
  });
  expect(await response.json()).toEqual({ data: { product: { name: 'Lamp', units: 100, rating: 1.5 } } });

  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  const events = client.iterate({ query: 'subscription { productChanged { name units } }' });
  const first = events.next();
  await shop.changes.until(1);
  shop.changes.push({ id: '2' });
  expect((await first).value).toEqual({ data: { productChanged: { name: 'Chair', units: 200 } } });
  const lost = events.next().catch((event: CloseEvent) => event.code);
  child.kill('SIGTERM');
  expect(await lost).toBe(1001);
  expect((await exit).code).toBe(0);
  await shop.changes.until(0);
}, 30_000);

test('a new supergraph is taken and a broken one refused without a restart, and metrics tell', async () => {
  const metricsPort = await freePort();
  const { child, listening } = runWith({ METRICS_PORT: String(metricsPort), SUPERGRAPH_POLL_SECONDS: '0' }, '--supergraph', supergraph, '--port', '0');
  const url = await listening;
  const scrape = async () => samplesOf(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text());
  const reloads = async (outcome: string) => (await scrape()).get(`gateway_supergraph_reloads_total{outcome="${outcome}"}`);
  const ask = async (query: string) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    return response.json();
  };
  const stock = join(folder, 'stock.graphql');
  const before = await readFile(stock, 'utf8');
  const unknown = { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };

  await writeFile(stock, before.replace('warehouse: String', 'warehouse: String @nowhere'));
  child.kill('SIGHUP');
  await eventually('it is refused', async () => (await reloads('refused')) === 1);
  expect(await ask('{ warehouse }')).toEqual({ data: { warehouse: 'North' } });

  await writeFile(stock, before.replace('warehouse: String', 'depot: String'));
  child.kill('SIGHUP');
  await eventually('it is taken', async () => (await reloads('ok')) === 1);
  expect(await ask('{ warehouse }')).toMatchObject(unknown);
  expect(await ask('{ product(id: 1) { name units } }')).toEqual({ data: { product: { name: 'Lamp', units: 100 } } });
  expect((await scrape()).get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
}, 30_000);

test('a second signal exits at once', async () => {
  const hanging = await listen(() => {}, { port: 0 });
  await writeFile(supergraph, `subgraphs:\n  stock: { routing_url: "${hanging.url}/graphql", schema: { file: stock.graphql } }\n`);
  const { child, listening, exit } = run('--supergraph', supergraph, '--port', '0');
  const asked = once(hanging.server, 'request');
  const cut = fetch(await listening, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ warehouse }"}',
  }).catch(() => 'cut off');
  await asked;
  const draining = once(child.stdout!, 'data');
  child.kill('SIGINT');
  await draining;
  child.kill('SIGINT');
  expect((await exit).code).toBe(130);
  expect(await cut).toBe('cut off');
  await hanging.close(0);
}, 30_000);

test('what cannot start says why and exits with 1', async () => {
  const taken = await listen(() => {}, { port: 0 });
  await writeFile(join(folder, 'broken.yaml'), 'subgraphs:\n  a: { routing_url: "http://a", schema: { file: none.graphql } }\n');
  const outcomes = await Promise.all([
    run('--supergraph', supergraph, '--port', String(taken.port)).exit,
    run('--supergraph', join(folder, 'none.yaml')).exit,
    run('--supergraph', join(folder, 'broken.yaml')).exit,
    run('--supergraph', supergraph, '--port', 'many').exit,
    run('--unknown').exit,
  ]);
  await taken.close(0);
  expect(outcomes.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  const lines = outcomes.map(({ output }) => output.trim().split('\n'));
  expect(lines[0]).toEqual([`Port ${taken.port} is already in use. Stop the other program or choose another port.`]);
  expect(lines[1]).toEqual([expect.stringContaining('The supergraph file cannot be read')]);
  expect(lines[2]).toEqual(['Some subgraph schemas cannot be read:', expect.stringContaining('no such file')]);
  expect(lines[3]).toEqual(['--port must be a number from 0 to 65535, not "many".']);
  expect(lines[4]).toEqual([expect.stringContaining("Unknown option '--unknown'")]);
}, 30_000);
