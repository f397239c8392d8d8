import { afterEach, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { eventually } from '../../platform/testing/eventually.ts';
import type { Answer, Events } from '../execution/outcome.ts';
import { SubgraphUnavailable } from '../sources/source.ts';
import { clientOf, createPublisher, everybody } from '../testing/upstreams.ts';
import { createSubscriptions, type SubscriptionOptions } from './subscriptions.ts';

const silent = pino({ level: 'silent' });
const event = (title: string) => ({ data: { news: { title } } });
const text = (title: string) => JSON.stringify(event(title));
const end = { done: true, value: undefined };

let publisher = createPublisher();
const start = (options: Partial<SubscriptionOptions> = {}) => {
  publisher = createPublisher();
  return createSubscriptions({ sources: publisher.sources, log: silent, renew: (context) => context, ...options });
};
afterEach(async () => publisher.channel.until(0));

const eventsOf = (outcome: Answer | Events): AsyncIterableIterator<string> => {
  if (outcome.kind === 'answer') throw new Error(outcome.text);
  return outcome.events;
};
const errorsOf = (step: IteratorResult<string>) => JSON.parse(step.value).errors;
const plan = () => publisher.executable('subscription { news { title } }');
const none = { upstreams: 0, subscribers: 0 };

test('a subscriber that does not read is cut off; the others go on', async () => {
  let cuts = 0;
  const subscriptions = start({ maxQueuedEvents: 5, cut: () => void (cuts += 1) });
  const [slow, quick] = [clientOf(), clientOf()];
  const stalled = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, slow.context));
  const stream = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, quick.context));
  for (let number = 1; number <= 6; number += 1) {
    const next = stream.next();
    publisher.channel.push(event(String(number)));
    expect((await next).value).toBe(text(String(number)));
  }
  expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 1 });
  expect(errorsOf(await stalled.next())).toEqual([
    { message: 'You read your events too slowly. Subscribe again with your cursor.', extensions: { code: 'SUBSCRIBER_TOO_SLOW' } },
  ]);
  expect(await stalled.next()).toEqual(end);
  expect(cuts).toBe(1);
  quick.leave();
  expect(subscriptions.stats()).toEqual(none);
});

test('what waits is bounded in characters too, but one event of any size goes through', async () => {
  const subscriptions = start({ maxQueuedCharacters: 1_000 });
  const stream = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, clientOf().context));
  publisher.channel.push(event('x'.repeat(5_000)));
  await eventually('it is completed', () => publisher.completed.length === 1);
  expect((await stream.next()).value).toBe(text('x'.repeat(5_000)));
  publisher.channel.push(event('x'.repeat(600)));
  publisher.channel.push(event('y'.repeat(600)));
  await eventually('the slow one has left', () => subscriptions.stats().subscribers === 0);
  expect(errorsOf(await stream.next())[0].extensions.code).toBe('SUBSCRIBER_TOO_SLOW');
});

test('events wait for a client that is busy for a moment', async () => {
  const subscriptions = start();
  const stream = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, clientOf().context));
  const titles = Array.from({ length: 100 }, (_, index) => String(index));
  for (const title of titles) publisher.channel.push(event(title));
  publisher.channel.end();
  await eventually('the upstream has ended', () => subscriptions.stats().upstreams === 0);
  expect(await Array.fromAsync(stream)).toEqual(titles.map(text));
});

test('several reads at once are answered in order', async () => {
  const subscriptions = start();
  const stream = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, clientOf().context));
  const reads = Promise.all([stream.next(), stream.next(), stream.next()]);
  publisher.channel.push(event('a'));
  publisher.channel.push(event('b'));
  publisher.channel.end();
  expect(await reads).toEqual([{ done: false, value: text('a') }, { done: false, value: text('b') }, end]);
});

test('a refusal answers everybody who waits, and is forgotten', async () => {
  const subscriptions = start();
  const { promise: held, resolve: decide } = Promise.withResolvers<void>();
  const path = ['news'];
  publisher.onStart = async () => {
    await held;
    const extensions = { code: 'UNAUTHENTICATED', serviceName: 'news', stacktrace: [] };
    return { errors: [new GraphQLError('Sign in first.', { path, extensions })] };
  };
  const waiting = [1, 2, 3].map(() => subscriptions.subscribe(plan(), everybody, {}, clientOf().context));
  decide();
  const errors = [{ message: 'Sign in first.', path, extensions: { code: 'UNAUTHENTICATED' } }];
  const refused = { kind: 'answer', text: JSON.stringify({ errors }), refusal: errors, status: 401, headers: {} };
  expect(await Promise.all(waiting)).toEqual([refused, refused, refused]);
  expect(publisher.subscribed).toHaveLength(1);
  expect(subscriptions.stats()).toEqual(none);

  publisher.onStart = async () => {};
  const later = clientOf();
  eventsOf(await subscriptions.subscribe(plan(), everybody, {}, later.context));
  expect(publisher.subscribed).toHaveLength(2);
  later.leave();
});

const starts: [string, () => Promise<never>, string, number][] = [
  ['is out of reach', () => Promise.reject(new SubgraphUnavailable('news', 'no route')), 'SUBGRAPH_UNAVAILABLE', 503],
  ['breaks', () => Promise.reject(new Error('canary')), 'INTERNAL_SERVER_ERROR', 500],
];
test.each(starts)('a subgraph that %s is a refusal', async (_, onStart, code, status) => {
  const subscriptions = start();
  publisher.onStart = onStart;
  const outcome = await subscriptions.subscribe(plan(), everybody, {}, clientOf().context);
  expect(outcome).toMatchObject({ kind: 'answer', status, refusal: [{ extensions: { code } }] });
  expect(JSON.stringify(outcome)).not.toContain('canary');
  expect(subscriptions.stats()).toEqual(none);
});

test('a subgraph that the supergraph does not have is a refusal', async () => {
  const subscriptions = start({ sources: new Map() });
  const outcome = await subscriptions.subscribe(plan(), everybody, {}, clientOf().context);
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'news' };
  expect(outcome).toMatchObject({ kind: 'answer', status: 503, refusal: [{ extensions }] });
});

test('the loss of the subgraph is one last response to everybody, after the events before it', async () => {
  const subscriptions = start();
  const streams = (await Promise.all([1, 2].map(() => subscriptions.subscribe(plan(), everybody, {}, clientOf().context)))).map(eventsOf);
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  publisher.onComplete = () => held;
  publisher.channel.push(event('before'));
  publisher.channel.fail(new SubgraphUnavailable('news', 'socket closed'));
  release();
  for (const stream of streams) {
    expect((await stream.next()).value).toBe(text('before'));
    expect(errorsOf(await stream.next())).toEqual([
      { message: 'The subgraph "news" is unavailable.', extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'news' } },
    ]);
    expect(await stream.next()).toEqual(end);
  }
  expect(subscriptions.stats()).toEqual(none);
});

test('an event that cannot be completed does not disturb the next', async () => {
  const subscriptions = start();
  const client = clientOf();
  const stream = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, client.context));
  publisher.onComplete = async ({ data }) => {
    if (JSON.stringify(data).includes('bad')) throw new Error('canary');
  };
  publisher.channel.push(event('bad'));
  publisher.channel.push(event('good'));
  const failed = (await stream.next()).value;
  expect(JSON.parse(failed).errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(failed).not.toContain('canary');
  expect((await stream.next()).value).toBe(text('good'));
  client.leave();
});

test('who leaves while the upstream starts stops it, if it was the last', async () => {
  const subscriptions = start();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  publisher.onStart = () => held;
  const [one, two] = [clientOf(), clientOf()];
  const starting = [one, two].map(({ context }) => subscriptions.subscribe(plan(), everybody, {}, context));
  one.leave();
  expect(publisher.subscribed[0]!.call.signal!.aborted).toBe(false);
  two.leave();
  expect(publisher.subscribed[0]!.call.signal!.aborted).toBe(true);
  expect(subscriptions.stats()).toEqual(none);
  for (const outcome of await Promise.all(starting)) expect(await eventsOf(outcome).next()).toEqual(end);
  release();
  await publisher.channel.until(0);
});

test('who has gone already subscribes to nothing', async () => {
  const subscriptions = start();
  const client = clientOf();
  client.leave();
  expect(await eventsOf(await subscriptions.subscribe(plan(), everybody, {}, client.context)).next()).toEqual(end);
  expect(publisher.subscribed).toHaveLength(0);
});

test('leaving while an event is awaited ends the wait', async () => {
  const subscriptions = start();
  const stream = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, clientOf().context));
  const waiting = stream.next();
  await stream.return!();
  expect(await waiting).toEqual(end);
  expect(await stream.next()).toEqual(end);
  expect(subscriptions.stats()).toEqual(none);
});

test('closing ends everything, and nothing starts any more', async () => {
  const subscriptions = start();
  const stream = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, clientOf().context));
  subscriptions.close();
  expect(await stream.next()).toEqual(end);
  expect(subscriptions.stats()).toEqual(none);
  const refused = await subscriptions.subscribe(plan(), everybody, {}, clientOf().context);
  expect(refused).toMatchObject({ kind: 'answer', status: 503, refusal: [{ extensions: { code: 'GOING_AWAY' } }] });
});

test('a new supergraph keeps what still holds and ends the rest', async () => {
  const subscriptions = start();
  const query = 'subscription { news { title } }';
  const [kept, changed, removed] = ['kept', 'changed', 'removed'].map((fingerprint) => publisher.executable(query, { fingerprint }));
  const clients = [clientOf(), clientOf(), clientOf(), clientOf()];
  const plans = [kept!, kept!, changed!, removed!];
  const streams = (
    await Promise.all(plans.map((executable, index) => subscriptions.subscribe(executable, everybody, {}, clients[index]!.context)))
  ).map(eventsOf);
  expect(subscriptions.stats()).toEqual({ upstreams: 3, subscribers: 4 });

  const asked: unknown[] = [];
  await subscriptions.onReload(async (running) => {
    asked.push(running);
    if (running === removed) return null;
    return publisher.executable(query, { fingerprint: running === kept ? 'kept' : 'changed twice', plan: 'new' });
  });
  expect(asked).toEqual([kept, changed, removed]);
  expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 2 });
  for (const stream of streams.slice(2)) {
    expect(errorsOf(await stream.next())).toEqual([
      { message: 'The schema changed. Subscribe again with your cursor.', extensions: { code: 'SUPERGRAPH_CHANGED' } },
    ]);
    expect(await stream.next()).toEqual(end);
  }
  publisher.channel.push(event('after'));
  const expected = JSON.stringify({ ...event('after'), extensions: { plan: 'new' } });
  expect([(await streams[0]!.next()).value, (await streams[1]!.next()).value]).toEqual([expected, expected]);
  expect(publisher.subscribed).toHaveLength(3);
  for (const { leave } of clients) leave();
});

test('a subscription at a subgraph that has moved is ended', async () => {
  const subscriptions = start();
  const running = plan();
  const stream = eventsOf(await subscriptions.subscribe(running, everybody, {}, clientOf().context));
  await subscriptions.onReload(() => running);
  expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 1 });
  publisher.sources.set('news', createPublisher().sources.get('news')!);
  await subscriptions.onReload(() => running);
  expect(errorsOf(await stream.next())[0].extensions.code).toBe('SUPERGRAPH_CHANGED');
  expect(subscriptions.stats()).toEqual(none);
});

test('a plan that fails to be made anew ends its subscriptions only', async () => {
  const subscriptions = start();
  const stream = eventsOf(await subscriptions.subscribe(plan(), everybody, {}, clientOf().context));
  await subscriptions.onReload(() => {
    throw new Error('no plan');
  });
  expect(errorsOf(await stream.next())[0].extensions.code).toBe('SUPERGRAPH_CHANGED');
});

test('a subscription that is starting when its plan goes is refused', async () => {
  const subscriptions = start();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  publisher.onStart = () => held;
  const starting = subscriptions.subscribe(plan(), everybody, {}, clientOf().context);
  await subscriptions.onReload(() => null);
  release();
  expect(await starting).toMatchObject({ kind: 'answer', status: 503, refusal: [{ extensions: { code: 'SUPERGRAPH_CHANGED' } }] });
});

test('newcomers with a changed plan do not join those with the old one', async () => {
  const subscriptions = start();
  const query = 'subscription { news { title } }';
  await subscriptions.subscribe(publisher.executable(query, { fingerprint: 'old' }), everybody, {}, clientOf().context);
  await subscriptions.subscribe(publisher.executable(query, { fingerprint: 'new' }), everybody, {}, clientOf().context);
  expect(subscriptions.stats()).toEqual({ upstreams: 2, subscribers: 2 });
  subscriptions.close();
});
