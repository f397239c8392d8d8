import { expect, test } from '@jest/globals';
import { localSource } from './local-source.ts';
import { protectedSource } from './protected-source.ts';
import {
  SubgraphUnavailable,
  type FailureKind,
  type SourceCall,
  type SubgraphRequest,
  type SubgraphResult,
  type SubgraphSource,
} from './source.ts';
import { withBreaker } from './with-breaker.ts';
import { withConcurrencyLimit } from './with-concurrency-limit.ts';
import { withDeduplication } from './with-deduplication.ts';
import { withRetries } from './with-retries.ts';

const query: SubgraphRequest = { kind: 'query', query: '{ a }', body: '{"query":"{ a }"}' };
const mutation: SubgraphRequest = { ...query, kind: 'mutation' };
const call: SourceCall = { requestId: 'r' };
const ok: SubgraphResult = { data: { a: 1 } };

interface Scripted {
  readonly source: SubgraphSource;
  readonly calls: SourceCall[];
}

/** A source that does what `behave` says for its n-th call, counted from 0. */
const scripted = (behave: (n: number, call: SourceCall) => Promise<SubgraphResult> | SubgraphResult): Scripted => {
  const calls: SourceCall[] = [];
  return {
    calls,
    source: {
      name: 'stock',
      execute: async (_request, received) => {
        calls.push(received);
        return behave(calls.length - 1, received);
      },
      subscribe: async () => ({ data: {} }),
      close: async () => {},
    },
  };
};

const unavailable = (kind: FailureKind): never => {
  throw new SubgraphUnavailable('stock', `made to fail: ${kind}`, kind);
};

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => value,
    (error: unknown) => (error instanceof SubgraphUnavailable ? error.reason : error),
  );

const gate = () => {
  let open: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
};

test.each<[FailureKind, number]>([
  ['connection', 2],
  ['overloaded', 2],
  ['timeout', 1],
  ['invalid', 1],
  ['refused', 1],
  ['cancelled', 1],
  ['busy', 1],
  ['circuit open', 1],
])('after %s a query is sent %i times in all, a mutation once', async (kind, times) => {
  for (const [request, expected] of [[query, times], [mutation, 1]] as const) {
    const { source, calls } = scripted(() => unavailable(kind));
    expect(await outcome(withRetries(source).execute(request, call))).toBe(`made to fail: ${kind}`);
    expect(calls).toHaveLength(expected);
  }
});

test('a further try helps, unless the client has gone or the deadline is near', async () => {
  const flaky = () => scripted((n) => (n === 0 ? unavailable('connection') : ok));
  expect(await withRetries(flaky().source).execute(query, call)).toBe(ok);
  const near = flaky();
  const soon = { ...call, deadline: performance.now() + 15 };
  expect(await outcome(withRetries(near.source).execute(query, soon))).toBe('made to fail: connection');
  const gone = new AbortController();
  const left = scripted(() => (gone.abort(), unavailable('connection')));
  await outcome(withRetries(left.source).execute(query, { ...call, signal: gone.signal }));
  expect([near.calls.length, left.calls.length]).toEqual([1, 1]);
});

test('further tries are at most one in five queries, and ten', async () => {
  const { source, calls } = scripted(() => unavailable('overloaded'));
  const retrying = withRetries(source, { backoffMs: [0, 0] });
  for (let i = 0; i < 500; i++) await outcome(retrying.execute(query, call));
  expect(calls.length).toBeGreaterThan(600);
  expect(calls.length).toBeLessThanOrEqual(500 * 1.2 + 10);
});

test('the circuit opens when more than half of ten calls fail, fails at once, and closes when a try succeeds', async () => {
  let healthy = false;
  let now = 0;
  const changes: string[] = [];
  const { source, calls } = scripted(() => (healthy ? ok : unavailable('timeout')));
  const guarded = withBreaker(source, { now: () => now, changed: (state) => changes.push(state) });
  for (let i = 0; i < 10; i++) expect(await outcome(guarded.execute(query, call))).toBe('made to fail: timeout');
  expect(await outcome(guarded.execute(query, call))).toBe('circuit open');
  expect(await outcome(guarded.subscribe(query, call))).toBe('circuit open');
  now += 4_999;
  expect(await outcome(guarded.execute(query, call))).toBe('circuit open');
  expect(calls).toHaveLength(10);

  now += 5_000;
  const tries = await Promise.all(Array.from({ length: 5 }, () => outcome(guarded.execute(query, call))));
  expect(tries).toEqual(['made to fail: timeout', ...Array.from({ length: 4 }, () => 'circuit open')]);
  expect(await outcome(guarded.execute(query, call))).toBe('circuit open');

  now += 5_000;
  healthy = true;
  expect(await guarded.execute(query, call)).toBe(ok);
  expect(await guarded.execute(query, call)).toBe(ok);
  healthy = false;
  expect(await outcome(guarded.execute(query, call))).toBe('made to fail: timeout');
  expect(await outcome(guarded.execute(query, call))).toBe('made to fail: timeout');
  expect(changes).toEqual(['open', 'closed']);
});

test('half of the calls may fail, and what is not the fault of the subgraph does not count', async () => {
  const half = scripted((n) => (n % 2 === 0 ? ok : unavailable('connection')));
  const guardedHalf = withBreaker(half.source);
  for (let i = 0; i < 100; i++) await outcome(guardedHalf.execute(query, call));
  expect(half.calls).toHaveLength(100);
  for (const kind of ['refused', 'cancelled', 'busy'] as const) {
    const { source, calls } = scripted(() => unavailable(kind));
    const guarded = withBreaker(source);
    for (let i = 0; i < 50; i++) await outcome(guarded.execute(query, call));
    expect(calls).toHaveLength(50);
  }
});

test('a try that the client gave up leaves room for the next', async () => {
  let now = 0;
  const { source } = scripted((n) => (n < 10 ? unavailable('connection') : n === 10 ? unavailable('cancelled') : ok));
  const guarded = withBreaker(source, { now: () => now });
  for (let i = 0; i < 10; i++) await outcome(guarded.execute(query, call));
  now += 5_000;
  expect(await outcome(guarded.execute(query, call))).toBe('made to fail: cancelled');
  expect(await guarded.execute(query, call)).toBe(ok);
});

test('so many run, so many wait in order, the rest is refused at once', async () => {
  const held = gate();
  const order: string[] = [];
  let most = 0;
  let running = 0;
  const { source } = scripted(async (_n, { requestId }) => {
    order.push(requestId);
    running += 1;
    most = Math.max(most, running);
    await held.opened;
    running -= 1;
    return ok;
  });
  const limited = withConcurrencyLimit(source, { running: 2, queued: 3 });
  const outcomes = Array.from({ length: 7 }, (_, index) => outcome(limited.execute(query, { requestId: String(index) })));
  expect(await Promise.all(outcomes.slice(5))).toEqual(['busy: 2 operations run and 3 wait', 'busy: 2 operations run and 3 wait']);
  held.open();
  expect(await Promise.all(outcomes.slice(0, 5))).toEqual([ok, ok, ok, ok, ok]);
  expect([most, running, order]).toEqual([2, 0, ['0', '1', '2', '3', '4']]);
  expect(await limited.execute(query, call)).toBe(ok);
});

test('who waits too long or goes away leaves the queue', async () => {
  const held = gate();
  const { source, calls } = scripted(async () => (await held.opened, ok));
  const limited = withConcurrencyLimit(source, { running: 1, queued: 2 });
  const first = limited.execute(query, call);
  const leaving = new AbortController();
  const late = outcome(limited.execute(query, { ...call, deadline: performance.now() + 20 }));
  const left = outcome(limited.execute(query, { ...call, signal: leaving.signal }));
  leaving.abort();
  expect(await left).toBe('the client has gone');
  expect(await late).toMatch(/^no answer within \d+ ms$/);
  const next = [limited.execute(query, call), limited.execute(query, call)];
  held.open();
  expect(await Promise.all([first, ...next])).toEqual([ok, ok, ok]);
  expect(calls).toHaveLength(3);
});

test('identical anonymous queries that run at once are one, and nobody shares data', async () => {
  const held = gate();
  const { source, calls } = scripted(async () => (await held.opened, { data: { list: [1] } }));
  const shared = withDeduplication(source, { propagate: ['accept-language'], insert: [] });
  const apart: [SubgraphRequest, SourceCall][] = [
    [{ ...query, body: '{"query":"{ b }"}' }, call],
    [mutation, call],
    [query, { ...call, callerToken: 'v1.ana' }],
    [query, { ...call, clientHeaders: { 'accept-language': 'de' } }],
  ];
  const same = [
    call,
    call,
    { ...call, callerToken: 'v1.nobody', anonymous: true },
    { ...call, clientHeaders: { cookie: 'a' } },
    { ...call, authorization: 'Bearer a' },
  ];
  const all = [...same.map((each) => [query, each] as const), ...apart];
  const answers = Promise.all(all.map(([request, each]) => shared.execute(request, each)));
  expect(calls).toHaveLength(1 + apart.length);
  held.open();
  const results = await answers;
  for (const { data } of results) (data as { list: number[] }).list.push(2);
  expect(results).toEqual(results.map(() => ({ data: { list: [1, 2] } })));
  await shared.execute(query, call);
  expect(calls).toHaveLength(2 + apart.length);
});

test('a shared query goes on for those who stay, and ends when all have gone', async () => {
  const held = gate();
  const { source, calls } = scripted(async () => (await held.opened, ok));
  const shared = withDeduplication(source, { propagate: [], insert: [] });
  const [first, second] = [new AbortController(), new AbortController()];
  const leaver = outcome(shared.execute(query, { ...call, signal: first.signal }));
  const stayer = shared.execute(query, { ...call, signal: second.signal });
  first.abort();
  expect(await leaver).toBe('the client has gone');
  expect(calls[0]!.signal!.aborted).toBe(false);
  held.open();
  expect(await stayer).toEqual(ok);

  const lonely = new AbortController();
  const hanging = scripted(() => new Promise<never>(() => {}));
  const gone = outcome(withDeduplication(hanging.source, { propagate: [], insert: [] }).execute(query, { ...call, signal: lonely.signal }));
  lonely.abort();
  expect(await gone).toBe('the client has gone');
  expect(hanging.calls[0]!.signal!.aborted).toBe(true);
});

test('a failure of a shared query is everybody’s', async () => {
  const { source, calls } = scripted(async () => (await Promise.resolve(), unavailable('invalid')));
  const shared = withDeduplication(source, { propagate: [], insert: [] });
  expect(await Promise.all([1, 2, 3].map(() => outcome(shared.execute(query, call))))).toEqual(Array(3).fill('made to fail: invalid'));
  expect(calls).toHaveLength(1);
});

test('one deadline covers waiting and further tries', async () => {
  const { source, calls } = scripted((n) => (n === 0 ? unavailable('connection') : ok));
  const started = performance.now();
  await protectedSource(source, { timeoutMs: 1_000 }).execute(query, call);
  expect(new Set(calls.map(({ deadline }) => deadline)).size).toBe(1);
  expect(calls[0]!.deadline! - started).toBeGreaterThanOrEqual(1_000);
  await protectedSource(source, { timeoutMs: 1_000 }).execute(query, { ...call, deadline: 5 });
  expect(calls.at(-1)!.deadline).toBe(5);
});

test('a subgraph in this process keeps the deadline too, and is told when nobody waits any more', async () => {
  const signals: AbortSignal[] = [];
  const never = (_request: unknown, _token: unknown, signal?: AbortSignal) => (signals.push(signal!), new Promise<never>(() => {}));
  const local = protectedSource(localSource('stock', { execute: never, subscribe: never }), { timeoutMs: 30 });
  expect(await outcome(local.execute(query, call))).toMatch(/^no answer within \d+ ms$/);
  expect(await outcome(local.subscribe(query, call))).toMatch(/^no answer within \d+ ms$/);
  const leaving = new AbortController();
  const left = outcome(localSource('stock', { execute: never, subscribe: never }).execute(query, { ...call, signal: leaving.signal }));
  leaving.abort();
  expect(await left).toBe('the client has gone');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
});

test('a subgraph in this process that throws is unavailable', async () => {
  const broken = async () => Promise.reject(new Error('out of reach'));
  expect(await outcome(localSource('stock', { execute: broken, subscribe: broken }).execute(query, call))).toBe('out of reach');
});
