import { expect, test } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { pino } from 'pino';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { verifyCaller } from '../../platform/auth/caller-token.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import type { Answer, Events } from '../execution/outcome.ts';
import { createContext, type RequestContext } from '../execution/request-context.ts';
import { clientOf, createPublisher, SIGNED } from '../testing/upstreams.ts';
import { groupKey, type DependsOn } from './group-key.ts';
import { createSubscriptions, type SubscriptionOptions } from './subscriptions.ts';

const query = 'subscription ($topic: String = "all", $page: Page) { news(topic: $topic, page: $page) { title } }';
const silent = pino({ level: 'silent' });
const event = (title: string) => ({ data: { news: { title } } });
const text = (title: string) => JSON.stringify(event(title));

const user: Caller = { kind: 'user', id: 'ana', roles: ['reader', 'editor'], scopes: ['news:read', 'news:write'], issuedAt: 1_000 };
const on = (caller: Caller | null, rights = 'all'): DependsOn => ({ rights, caller, headers: {} });

const start = (options: Partial<SubscriptionOptions> = {}) => {
  const publisher = createPublisher();
  const renew = ({ forwarded, client, call }: RequestContext) =>
    createContext(forwarded, client, call.authorization, { internalSecret: SIGNED, now: () => new Date() });
  const subscriptions = createSubscriptions({ sources: publisher.sources, log: silent, renew, ...options });
  const executable = publisher.executable(query);
  const subscribe = (context: RequestContext, dependsOn = on(context.forwarded.caller), variables = {}) =>
    subscriptions.subscribe(executable, dependsOn, variables, context);
  return { publisher, subscriptions, executable, subscribe };
};

const eventsOf = (outcome: Answer | Events): AsyncIterableIterator<string> => {
  if (outcome.kind === 'answer') throw new Error(outcome.text);
  return outcome.events;
};
const values = (steps: readonly IteratorResult<string>[]) => steps.map(({ value }) => value as string);

test('a thousand subscribers of one thing: one upstream, one completion an event, the very same text', async () => {
  const { publisher, subscriptions, subscribe } = start();
  const clients = Array.from({ length: 1_000 }, () => clientOf());
  const streams = (await Promise.all(clients.map(({ context }) => subscribe(context)))).map(eventsOf);
  expect(publisher.subscribed).toHaveLength(1);
  expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 1_000 });
  for (const title of ['one', 'two', 'three']) {
    const steps = Promise.all(streams.map((stream) => stream.next()));
    publisher.channel.push(event(title));
    const received = await steps;
    expect(new Set(values(received))).toEqual(new Set([text(title)]));
    expect(new Set(received).size).toBe(1); // not even an object for each subscriber
  }
  expect(publisher.completed).toHaveLength(3);
  for (const { leave } of clients) leave();
  await publisher.channel.until(0);
  expect(subscriptions.stats()).toEqual({ upstreams: 0, subscribers: 0 });
});

test('events are delivered in order, though several are completed at a time', async () => {
  const { publisher, subscribe } = start();
  const stream = eventsOf(await subscribe(clientOf().context));
  const held = new Map<string, () => void>();
  publisher.onComplete = async ({ data }) => new Promise((resolve) => held.set(JSON.parse(JSON.stringify(data)).news.title, resolve));
  const titles = Array.from({ length: 12 }, (_, index) => `number ${index}`);
  for (const title of titles) publisher.channel.push(event(title));
  await eventually('eight events are being completed', () => held.size === 8);
  await new Promise(setImmediate);
  expect([...held.keys()]).toEqual(titles.slice(0, 8));
  for (let index = 7; index >= 0; index -= 1) held.get(titles[index]!)!();
  await eventually('the others follow', () => held.size === 12);
  for (const title of titles.slice(8)) held.get(title)!();
  const received: string[] = [];
  while (received.length < 12) received.push((await stream.next()).value);
  expect(received).toEqual(titles.map(text));
  await stream.return!();
});

test('who joins later gets later events only', async () => {
  const { publisher, subscribe } = start();
  const first = eventsOf(await subscribe(clientOf().context));
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  publisher.onComplete = () => released;
  publisher.channel.push(event('old'));
  await eventually('the old event is being completed', () => publisher.completed.length === 1);
  const late = eventsOf(await subscribe(clientOf().context));
  publisher.channel.push(event('new'));
  release();
  expect(values([await first.next(), await first.next(), await late.next()])).toEqual([text('old'), text('new'), text('new')]);
  expect(publisher.subscribed).toHaveLength(1);
  await Promise.all([first.return!(), late.return!()]);
});

test('joining and leaving at the same moment loses nobody and leaks nothing, twenty times', async () => {
  const { publisher, subscriptions, subscribe } = start();
  for (let round = 0; round < 20; round += 1) {
    const staying = clientOf();
    const leaving = Array.from({ length: 20 }, () => clientOf());
    const { promise: barrier, resolve: go } = Promise.withResolvers<void>();
    publisher.onStart = async () => void (round % 2 === 0 ? await barrier : undefined);
    const all = leaving.map(async ({ context, leave }, index) => {
      if (index % 3 === 0) await barrier;
      const subscribing = subscribe(context);
      if (index % 2 === 0) leave();
      const stream = eventsOf(await subscribing);
      leave();
      expect(await stream.next()).toEqual({ done: true, value: undefined });
    });
    const joined = barrier.then(() => subscribe(staying.context));
    go();
    const stream = eventsOf(await joined);
    await Promise.all(all);
    expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 1 });
    await publisher.channel.until(1);
    const next = stream.next();
    publisher.channel.push(event(`round ${round}`));
    expect((await next).value).toBe(text(`round ${round}`));
    staying.leave();
    await publisher.channel.until(0);
    expect(subscriptions.stats()).toEqual({ upstreams: 0, subscribers: 0 });
  }
});

test('the upstream outlives the one who began it, and events are completed in the name of one who is there', async () => {
  const { publisher, subscribe } = start();
  const [first, second] = [clientOf(user), clientOf({ ...user, issuedAt: 2_000 })];
  const [gone, staying] = [eventsOf(await subscribe(first.context)), eventsOf(await subscribe(second.context))];
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  publisher.onComplete = () => released;
  publisher.channel.push(event('under way'));
  await eventually('it is being completed', () => publisher.completed.length === 1);
  first.leave();
  release();
  expect(await gone.next()).toEqual({ done: true, value: undefined });
  expect((await staying.next()).value).toBe(text('under way'));
  publisher.channel.push(event('next'));
  expect((await staying.next()).value).toBe(text('next'));
  expect(publisher.subscribed).toHaveLength(1);
  expect(publisher.subscribed[0]!.call.signal!.aborted).toBe(false);
  const [began, followed] = publisher.completed.map(({ context }) => context);
  expect(began!.call.signal).not.toBe(first.context.client.signal);
  expect(began!.call.signal!.aborted).toBe(false);
  const signed = (token: string | undefined) => verifyCaller(SIGNED, token, new Date())?.caller.issuedAt;
  expect([signed(began!.call.callerToken), signed(followed!.call.callerToken)]).toEqual([1_000, 2_000]);
  expect(signed(publisher.subscribed[0]!.call.renew!().callerToken)).toBe(2_000);
  second.leave();
  expect(publisher.subscribed[0]!.call.signal!.aborted).toBe(true);
});

test('events are not completed in the name of one whose credential was taken back', async () => {
  const { publisher, subscribe } = start({ isRevoked: ({ forwarded }) => forwarded.caller.sessionId === 'ended' });
  const [ended, running] = [clientOf({ ...user, sessionId: 'ended' }), clientOf({ ...user, sessionId: 'running' })];
  await subscribe(ended.context);
  const stream = eventsOf(await subscribe(running.context));
  publisher.channel.push(event('one'));
  await stream.next();
  expect(publisher.completed.map(({ context }) => context.forwarded.caller.sessionId)).toEqual(['running']);
  ended.leave();
  running.leave();
});

test('an upstream is for the same variables, person and rights, whatever the token', async () => {
  const { publisher, subscriptions, subscribe } = start();
  const other: Caller = { ...user, id: 'bob' };
  const reordered: Caller = {
    ...user,
    roles: ['editor', 'reader'],
    scopes: ['news:write', 'news:read'],
    issuedAt: 2_000,
    sessionId: 'another',
  };
  const upstreams = async (caller: Caller, variables = {}, rights = 'all') => {
    await subscribe(clientOf(caller).context, on(caller, rights), variables);
    return publisher.subscribed.length;
  };
  expect(await upstreams(user, { topic: 'art', page: { first: 1, size: 2 } })).toBe(1);
  expect(await upstreams(reordered, { page: { size: 2, first: 1 }, topic: 'art' })).toBe(1);
  expect(await upstreams(user, { topic: 'art', page: { first: 1, size: 2 }, undeclared: true })).toBe(1);
  expect(await upstreams(user, { topic: 'sport', page: { first: 1, size: 2 } })).toBe(2);
  expect(await upstreams(other, { topic: 'art', page: { first: 1, size: 2 } })).toBe(3);
  expect(await upstreams({ ...user, scopes: ['news:read'] }, { topic: 'art', page: { first: 1, size: 2 } })).toBe(4);
  expect(await upstreams({ ...user, kind: 'service' }, { topic: 'art', page: { first: 1, size: 2 } })).toBe(5);
  expect(await upstreams(user, { topic: 'art', page: { first: 1, size: 2 } }, 'without news:read')).toBe(6);
  expect(await upstreams(anonymous, { topic: 'art', page: { first: 1, size: 2 } })).toBe(7);
  expect(await upstreams(user, {})).toBe(8);
  expect(await upstreams(user, { topic: 'all' })).toBe(8);
  expect(subscriptions.stats()).toEqual({ upstreams: 8, subscribers: 11 });
  subscriptions.close();
  await publisher.channel.until(0);
});

test('where nothing depends on the caller, rights alone keep people apart', async () => {
  const { publisher, subscriptions, subscribe } = start();
  await subscribe(clientOf(user).context, on(null, 'all'));
  await subscribe(clientOf({ ...user, id: 'bob' }).context, on(null, 'all'));
  expect(publisher.subscribed).toHaveLength(1);
  await subscribe(clientOf({ ...user, id: 'eve' }).context, on(null, 'some'));
  expect(publisher.subscribed).toHaveLength(2);
  subscriptions.close();
});

test('a subgraph may be kept from sharing what has begun', async () => {
  const { publisher, subscriptions, subscribe } = start({ unshared: new Set(['news']) });
  const early = [clientOf(), clientOf()];
  const [first] = (await Promise.all(early.map(({ context }) => subscribe(context)))).map(eventsOf);
  expect(publisher.subscribed).toHaveLength(1);
  publisher.channel.push(event('the present state'));
  await first!.next();
  await subscribe(clientOf().context);
  expect(publisher.subscribed).toHaveLength(2);
  for (const { leave } of early) leave();
  await publisher.channel.until(1);
  await subscribe(clientOf().context);
  expect(publisher.subscribed).toHaveLength(2);
  expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 2 });
  subscriptions.close();
});

test.each(['hash', 'operation', 'variables', 'rights', 'kind', 'id', 'roles', 'scopes', 'header'])('a key tells by %s', (difference) => {
  const key = (changed: string) => {
    const definition = parse(`subscription ${changed === 'operation' ? 'B' : 'A'} { news }`).definitions[0] as OperationDefinitionNode;
    const operation = { hash: changed === 'hash' ? 'b' : 'a', definition };
    return groupKey(operation, changed === 'variables' ? { topic: 'art' } : {}, {
      rights: changed === 'rights' ? 'b' : 'a',
      caller: {
        ...user,
        ...(changed === 'kind' ? { kind: 'service' as const } : {}),
        ...(changed === 'id' ? { id: 'bob' } : {}),
        ...(changed === 'roles' ? { roles: ['reader'] } : {}),
        ...(changed === 'scopes' ? { scopes: [] } : {}),
      },
      headers: { news: ['accept-language', changed === 'header' ? 'fr' : 'en'] },
    });
  };
  expect(key(difference)).not.toBe(key('nothing'));
  expect(key('nothing')).toMatch(/^[\w-]{43}$/);
});
