import os from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createIssuer } from '../gateway/testing/issuer.ts';
import { limits } from './limits.ts';
import { query, variables } from './subscriptions/schema.ts';
import { startWorld, type SignIn, type World } from './subscriptions/world.ts';

const USAGE = 'Usage: npm run bench:subscriptions -- [--idle N] [--subscribers N] [--rate N] [--seconds N]';
const IDLE_LIMIT_MEGABYTES = 250;
/** What the gateway did for the last connection is done. */
const SETTLE_MS = 5_000;
const WARM_UP_EVENTS = 25;

interface Line {
  readonly name: string;
  readonly value: string;
  /** Whether a promise is kept; undefined where there is none. */
  readonly met?: boolean;
}

/** Everybody has a subscription of their own to one thing, and the first event of it. */
const connect = async ({ clients, market, port }: World, count: number, tokens: readonly string[]): Promise<void> => {
  await clients.ask('connect', { port, count, query, variables, tokens });
  // A client cannot know when its subscription is in place: it is when an event comes. An event for some may still miss others.
  await delay(1_000);
  await clients.ask('until', await market.ask('publish', { count: 1, rate: 1 }));
};

const measureIdle = async (count: number): Promise<Line[]> => {
  await using world = await startWorld(null);
  const before = await world.gateway.ask('usage');
  await connect(world, count, []);
  await delay(SETTLE_MS);
  const after = await world.gateway.ask('usage');
  const { listeners, subscriptions } = await world.market.ask('counts');
  const { fetches } = await world.products.ask('counts');
  return [
    { name: 'gateway before', value: `${before.residentMegabytes.toFixed(0)} MB` },
    {
      name: `gateway with ${count} idle subscribers`,
      value: `${after.residentMegabytes.toFixed(0)} MB (limit ${IDLE_LIMIT_MEGABYTES})`,
      met: after.residentMegabytes <= IDLE_LIMIT_MEGABYTES,
    },
    { name: 'each', value: `${(((after.residentMegabytes - before.residentMegabytes) * 1024) / count).toFixed(1)} kB` },
    { name: 'upstreams, entity fetches of the one event', value: `${subscriptions}, ${fetches}`, met: listeners === 1 && subscriptions === 1 && fetches === 1 },
  ];
};

const measureLive = async (options: Options, signIn: SignIn | null, tokens: readonly string[]): Promise<Line[]> => {
  const { subscribers, rate, seconds } = options;
  await using world = await startWorld(signIn);
  const { gateway, market, products, clients } = world;
  await connect(world, subscribers, tokens);
  await clients.ask('until', await market.ask('publish', { count: WARM_UP_EVENTS, rate: 5 }));

  const [usage, fetched] = await Promise.all([gateway.ask('usage'), products.ask('counts')]);
  const began = performance.now();
  const count = rate * seconds;
  const received = await clients.ask('until', await market.ask('publish', { count, rate }));
  const elapsed = (performance.now() - began) / 1000;
  const [usageAfter, fetchedAfter, upstream] = await Promise.all([gateway.ask('usage'), products.ask('counts'), market.ask('counts')]);

  const lost = count * subscribers - received.delivered + received.wrong;
  const fetches = (fetchedAfter.fetches - fetched.fetches) / count;
  const cpu = (usageAfter.cpuMilliseconds - usage.cpuMilliseconds) / received.delivered;
  const { p50, p95, p99 } = received;
  return [
    {
      name: 'published → client, p50 / p95 / p99',
      value: `${p50.toFixed(1)} / ${p95.toFixed(1)} / ${p99.toFixed(1)} ms (limit of p95: ${limits.live.milliseconds})`,
      met: p95 < limits.live.milliseconds,
    },
    { name: 'delivered', value: `${(received.delivered / elapsed).toFixed(0)} events/s, ${received.delivered} in all` },
    { name: 'lost, twice or out of order', value: String(lost), met: lost === 0 },
    { name: 'CPU of the gateway for each', value: `${cpu.toFixed(4)} ms` },
    { name: 'upstreams', value: String(upstream.subscriptions), met: upstream.subscriptions === 1 },
    { name: 'entity fetches an event', value: String(fetches), met: fetches === 1 },
    { name: 'gateway', value: `${usageAfter.residentMegabytes.toFixed(0)} MB` },
  ];
};

/** Each client is somebody else. */
const measureSignedIn = async (options: Options): Promise<Line[]> => {
  await using issuer = await createIssuer();
  const users = Array.from({ length: options.subscribers }, (_, index) => `0190b0a0-0000-7000-8000-${String(index).padStart(12, '0')}`);
  const tokens = await Promise.all(users.map((sub) => issuer.token({ sub })));
  const signIn = { issuerOrigin: new URL(issuer.auth.issuers[0]!.issuer).origin, internalSecret: 'a secret of this bench, with 32 characters' };
  return await measureLive(options, signIn, tokens);
};

type Options = Readonly<Record<'idle' | 'subscribers' | 'rate' | 'seconds', number>>;

const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      idle: { type: 'string', default: '10000' },
      subscribers: { type: 'string', default: '1000' },
      rate: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '20' },
    },
  });
  const number = (text: string) => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`"${text}" is not a whole number.\n${USAGE}`);
    return Number(text);
  };
  return { idle: number(values.idle), subscribers: number(values.subscribers), rate: number(values.rate), seconds: number(values.seconds) };
};

const print = (title: string, lines: readonly Line[]): void => {
  const width = Math.max(...lines.map(({ name }) => name.length));
  const shown = lines.map(({ name, value, met }) => `  ${name.padEnd(width)}  ${value}${met === undefined ? '' : met ? '  ok' : '  MISSED'}`);
  process.stdout.write(`${title}\n${shown.join('\n')}\n\n`);
};

const options = readOptions();
const { idle, subscribers, rate } = options;
process.stdout.write(
  `${os.availableParallelism()} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}, load before ${os.loadavg()[0]!.toFixed(1)}; clients and subgraphs share the machine.\n\n`,
);
const idleLines = await measureIdle(idle);
print(`${idle} idle subscribers of one thing`, idleLines);
const live = await measureLive(options, null, []);
print(`${subscribers} subscribers of one thing, ${rate} events/s`, live);
const signedIn = await measureSignedIn(options);
print(`the same, each signed in as somebody else, to a public field`, signedIn);
const lost = [...live, ...signedIn].some(({ name, met }) => name.startsWith('lost') && met === false);
process.exitCode = lost ? 1 : 0;
