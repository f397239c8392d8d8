import { expect, test } from '@jest/globals';
import type { Sink } from '../execution/outcome.ts';
import { clientOf } from '../testing/upstreams.ts';
import { Subscriber, type Step } from './subscriber.ts';

const step = (value: string): Step => ({ done: false, value });

const start = () => {
  const { context, leave } = clientOf();
  const subscriber = new Subscriber(context, { maxQueuedEvents: 2, maxQueuedCharacters: 100 });
  const got: string[] = [];
  const sink: Sink = { deliver: (text) => void got.push(text), finish: () => void got.push('the end'), fail: () => void got.push('failure') };
  return { subscriber, leave, got, sink };
};

test('a sink gets what waited, then each event at once, however many, then the last and the end', () => {
  const { subscriber, got, sink } = start();
  subscriber.push(step('1'));
  subscriber.push(step('2'));
  subscriber.sendTo(sink);
  expect(got).toEqual(['1', '2']);
  for (const text of ['3', '4', '5']) expect(subscriber.push(step(text))).toBe(true);
  subscriber.end(step('last'));
  subscriber.push(step('6'));
  expect(got).toEqual(['1', '2', '3', '4', '5', 'last', 'the end']);
});

test('a sink that comes after the end gets what waited and the end', () => {
  const { subscriber, got, sink } = start();
  subscriber.push(step('1'));
  subscriber.end(step('last'));
  subscriber.sendTo(sink);
  expect(got).toEqual(['1', 'last', 'the end']);
});

test.each(['by the signal', 'by return'])('a sink hears of the end once when the events are left %s', (how) => {
  const { subscriber, leave, got, sink } = start();
  subscriber.sendTo(sink);
  if (how === 'by return') void subscriber.return();
  leave();
  subscriber.push(step('1'));
  subscriber.end(step('last'));
  expect(got).toEqual(['the end']);
});

test('a sink that leaves in the middle of what waited gets no more of it', () => {
  const { subscriber, got, sink } = start();
  subscriber.push(step('1'));
  subscriber.push(step('2'));
  subscriber.sendTo({ ...sink, deliver: (text) => (sink.deliver(text), void subscriber.return()) });
  expect(got).toEqual(['1', 'the end']);
});

test('while it waits, neither the signal nor the token of its beginning is kept', () => {
  const { subscriber } = start();
  expect([subscriber.context.client.signal, subscriber.context.call.signal, subscriber.context.call.callerToken]).toEqual([undefined, undefined, undefined]);
});
