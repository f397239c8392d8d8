import { expect, test } from '@jest/globals';
import { parse, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { pino } from 'pino';
import { eventually } from '../../platform/testing/eventually.ts';
import type { Answer, Events } from '../execution/outcome.ts';
import type { Variables } from '../planning/prepared.ts';
import { createChannel } from '../testing/channel.ts';
import { clientOf, createPublisher, everybody } from '../testing/upstreams.ts';
import { resumptionOf } from './resumption.ts';
import { createSubscriptions } from './subscriptions.ts';

const query = 'subscription ($after: String) { news(after: $after) { cursor title } }';
const event = (cursor: number) => ({ data: { news: { cursor: String(cursor), title: `number ${cursor}` } } });
const text = (cursor: number) => JSON.stringify(event(cursor));

/** A subgraph with a log: a subscription with a cursor gets what comes after it, then what is new. */
const start = () => {
  const publisher = createPublisher();
  let published = 0;
  publisher.listen = ({ variables }, { signal }) => {
    const channel = createChannel<ExecutionResult>();
    const live = publisher.channel.listen(signal);
    const own = channel.listen(signal);
    const after = variables?.['after'];
    for (let cursor = Number(after ?? published) + 1; cursor <= published; cursor += 1) channel.push(event(cursor));
    void (async () => {
      for await (const next of live) channel.push(next);
      channel.end();
    })();
    return own;
  };
  const subscriptions = createSubscriptions({ sources: publisher.sources, log: pino({ level: 'silent' }), renew: (context) => context });
  const executable = publisher.executable(query);
  const publish = (count = 1) => {
    for (let index = 0; index < count; index += 1) publisher.channel.push(event((published += 1)));
  };
  const subscribe = async (variables: Variables) => {
    const client = clientOf();
    const outcome: Answer | Events = await subscriptions.subscribe(executable, everybody, variables, client.context);
    if (outcome.kind === 'answer') throw new Error(outcome.text);
    return { ...client, events: outcome.events };
  };
  return { publisher, subscriptions, subscribe, publish };
};

const read = async (events: AsyncIterableIterator<string>, count: number): Promise<string[]> => {
  const received: string[] = [];
  while (received.length < count) received.push((await events.next()).value);
  return received;
};
const texts = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => text(first + index));

test('those who come back with the same cursor share an upstream as long as they miss nothing', async () => {
  const { publisher, subscriptions, subscribe, publish } = start();
  publish(3);
  const [one, two] = [await subscribe({ after: '3' }), await subscribe({ after: '3' })];
  expect(publisher.subscribed).toHaveLength(1);
  publish();
  expect(await read(one.events, 1)).toEqual(texts(4, 4));
  const three = await subscribe({ after: '3' });
  expect(publisher.subscribed).toHaveLength(2);
  expect(await read(three.events, 1)).toEqual(texts(4, 4));
  expect(await read(two.events, 1)).toEqual(texts(4, 4));
  subscriptions.close();
});

test('from the first event in common on, everybody shares one upstream again: nothing is lost, nothing comes twice', async () => {
  const { publisher, subscriptions, subscribe, publish } = start();
  publish(10);
  const live = await subscribe({});
  const resumed = await Promise.all([0, 3, 7, 9, 10].map(async (after) => ({ after, ...(await subscribe({ after: String(after) })) })));
  expect(subscriptions.stats()).toEqual({ upstreams: 6, subscribers: 6 });
  publish();
  await eventually('they have merged', () => subscriptions.stats().upstreams === 1);
  expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 6 });
  await publisher.channel.until(1);
  const completed = publisher.completed.length;
  publish(5);
  expect(await read(live.events, 6)).toEqual(texts(11, 16));
  for (const { after, events } of resumed) expect(await read(events, 16 - after)).toEqual(texts(after + 1, 16));
  expect(publisher.completed).toHaveLength(completed + 5);

  const newcomer = await subscribe({ after: null });
  expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 7 });
  publish();
  expect(await read(newcomer.events, 1)).toEqual(texts(17, 17));
  for (const client of [live, newcomer, ...resumed]) client.leave();
  expect(subscriptions.stats()).toEqual({ upstreams: 0, subscribers: 0 });
  await publisher.channel.until(0);
});

test('an upstream that merges while it completes later events delivers each once', async () => {
  const { publisher, subscriptions, subscribe, publish } = start();
  publish(2);
  const [live, resumed] = [await subscribe({}), await subscribe({ after: '1' })];
  expect(await read(resumed.events, 1)).toEqual(texts(2, 2));
  const held: (() => void)[] = [];
  publisher.onComplete = () => new Promise((resolve) => held.push(resolve));
  publish(4);
  await eventually('both complete all four', () => held.length === 8);
  for (const release of held.splice(0)) release();
  expect(await read(live.events, 4)).toEqual(texts(3, 6));
  expect(await read(resumed.events, 4)).toEqual(texts(3, 6));
  expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 2 });
  subscriptions.close();
});

test('twenty rounds of coming back at any place while events come: every log is complete and in order', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { subscriptions, subscribe, publish } = start();
    publish(20);
    const clients = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const after = (index * 7 + round) % 20;
        const { events } = await subscribe({ after: String(after) });
        publish();
        return { after, events };
      }),
    );
    publish(5);
    for (const { after, events } of clients) expect(await read(events, 35 - after)).toEqual(texts(after + 1, 35));
    expect(subscriptions.stats()).toEqual({ upstreams: 1, subscribers: 10 });
    subscriptions.close();
  }
});

const parts = (source: string) => {
  const document = parse(source);
  return resumptionOf({ document, definition: document.definitions[0] as OperationDefinitionNode });
};

test.each([
  ['subscription ($c: String) { a(after: $c) { id } }', { c: 'x' }, true],
  ['subscription ($c: String) { a(after: $c) { id } }', { c: null }, false],
  ['subscription ($c: String) { a(after: $c) { id } }', {}, false],
  ['subscription { a(after: "x") { id } }', {}, true],
  ['subscription { a(after: null) { id } }', {}, false],
  ['subscription { a(before: "x") { id } }', {}, false],
  ['subscription ($p: Page) { a(page: $p) { id } }', { p: { first: 1, after: 'x' } }, true],
  ['subscription ($p: Page) { a(page: $p) { id } }', { p: { first: 1, after: null } }, false],
  ['subscription ($c: String) { a(page: { after: $c }) { id } }', { c: 'x' }, true],
  ['subscription { ...F } fragment F on Subscription { a(after: "x") { id } }', {}, true],
])('%s with %j asks for what was before: %s', (source, variables, expected) => {
  expect(parts(source).resumes(variables)).toBe(expected);
});

test.each([
  ['subscription ($c: String) { a(after: $c) { cursor } }', { a: { cursor: '7' } }, { variable: 'c', cursor: '7' }],
  ['subscription ($c: String) { b: a(after: $c) { at: cursor } }', { b: { at: '7' } }, { variable: 'c', cursor: '7' }],
  ['subscription ($c: String) { ... { a(after: $c) { cursor } } }', { a: { cursor: '7' } }, { variable: 'c', cursor: '7' }],
  ['subscription ($c: String) { a(after: $c) { cursor } }', { a: null }, { variable: 'c', cursor: undefined }],
  ['subscription ($c: String) { a(after: $c) { cursor } }', null, { variable: 'c', cursor: undefined }],
  ['subscription ($c: String) { a(after: $c) { cursor: id } }', { a: { cursor: '7' } }, undefined],
  ['subscription ($c: String) { a(after: $c) { id } }', { a: { id: '7' } }, undefined],
  ['subscription ($c: String) { a(after: $c) { cursor b(after: $c) } }', { a: { cursor: '7' } }, undefined],
  ['subscription ($c: String) { a(after: $c) { cursor ...F } } fragment F on A { b(after: $c) }', { a: { cursor: '7' } }, undefined],
  ['subscription { a(after: "x") { cursor } }', { a: { cursor: '7' } }, undefined],
])('how %s goes on after %j', (source, data, expected) => {
  const { resume } = parts(source);
  expect(resume && { variable: resume.variable, cursor: resume.cursorOf({ data }) }).toEqual(expected);
});
