import { expect, test } from '@jest/globals';
import { minutes, seconds } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { userCaller, type World } from '../../../tests/support/world.ts';
import { deliverNotification } from '../actions/deliver-notification.ts';
import { recordOutcome } from '../actions/record-outcome.ts';
import { takeStep } from '../actions/take-step.ts';
import { updatePreferences } from '../actions/update-preferences.ts';
import { accepted, attemptsOf, communicationWorld, confirmOrder, failing, makePerson, notifyInTransaction, onlyNotification, ScriptedProviders } from './world.ts';

const addDevice = (world: World, userId: string, token: string) =>
  world.db.insertInto('device_tokens').values({ id: newId(), user_id: userId, token, platform: 'WEB', registered_at: world.services.clock.now() }).execute();

const deliver = async (world: World, { registry }: ScriptedProviders) => deliverNotification(world.context(), (await onlyNotification(world)).id, registry);

const mute = (world: World, userId: string, channel: 'EMAIL' | 'PUSH') =>
  updatePreferences(world.context(userCaller(userId)), [{ category: 'TRANSACTIONAL', channel, enabled: false }]);

const statusOf = async (world: World) => {
  const { status, status_reason: reason } = await onlyNotification(world);
  return [status, reason];
};

test('with local providers a message is written down for developers', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await confirmOrder(world, ana.id);
  expect(await world.drain()).toEqual(['communication.deliverNotification']);
  expect(await statusOf(world)).toEqual(['SENT', null]);
  const outbox = await world.db.selectFrom('local_outbox').select(['channel', 'destination', 'subject', 'body']).execute();
  expect(outbox).toEqual([
    { channel: 'EMAIL', destination: ana.email, subject: 'Order P-1001 is confirmed', body: 'Thank you. We received 64.90 EUR for order P-1001, and the shop is preparing it.' },
  ]);
});

test('the first channel that accepts ends it', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await addDevice(world, ana.id, 'device-1');
  await confirmOrder(world, ana.id);
  const providers = new ScriptedProviders(() => accepted);
  expect(await deliver(world, providers)).toBe('settled');
  expect(await deliver(world, providers)).toBe('settled');
  expect(providers.channels).toEqual(['EMAIL']);
  expect(await attemptsOf(world)).toEqual([{ channel: 'EMAIL', number: 1, status: 'SENT', error_code: null }]);
  expect(await statusOf(world)).toEqual(['SENT', null]);
});

test('a permanent failure goes on to the next channel at once', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await addDevice(world, ana.id, 'device-1');
  await confirmOrder(world, ana.id);
  const providers = new ScriptedProviders(({ channel }) => (channel === 'EMAIL' ? failing('permanent', 'HTTP 400') : accepted));
  expect(await deliver(world, providers)).toBe('settled');
  expect(providers.sent.map(({ channel, to }) => [channel, to])).toEqual([['EMAIL', [ana.email]], ['PUSH', ['device-1']]]);
  expect(await attemptsOf(world)).toEqual([
    { channel: 'EMAIL', number: 1, status: 'FAILED_PERMANENT', error_code: 'HTTP 400' },
    { channel: 'PUSH', number: 1, status: 'SENT', error_code: null },
  ]);
});

test('a passing failure comes back later, three times at most, then the next channel is asked', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await addDevice(world, ana.id, 'device-1');
  await confirmOrder(world, ana.id);
  const providers = new ScriptedProviders(({ channel }) => (channel === 'EMAIL' ? failing('retryable') : accepted));
  expect([await deliver(world, providers), await deliver(world, providers), await deliver(world, providers)]).toEqual(['retry', 'retry', 'settled']);
  expect(providers.channels).toEqual(['EMAIL', 'EMAIL', 'EMAIL', 'PUSH']);
  expect(await statusOf(world)).toEqual(['SENT', null]);
});

test('a job whose provider fails for now throws, so that the queue tries it again', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await confirmOrder(world, ana.id);
  const { id } = await onlyNotification(world);
  const job = world.subgraphs.flatMap((subgraph) => subgraph.allJobs).find(({ name }) => name === 'communication.deliverNotification')!;
  const other = await takeStep(world.context(), id, new ScriptedProviders(() => accepted).registry);
  expect(other.value.kind).toBe('send');
  await expect(job.runWith(world.context(), { notificationId: id })).rejects.toThrow('is not settled (busy)');
});

test('an unknown outcome is never repeated on its channel', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await confirmOrder(world, ana.id);
  const providers = new ScriptedProviders(() => failing('unknown', 'TIMEOUT'));
  expect(await deliver(world, providers)).toBe('settled');
  expect(await deliver(world, providers)).toBe('settled');
  expect(providers.channels).toEqual(['EMAIL']);
  expect(await statusOf(world)).toEqual(['DELIVERED', null]);
});

test('a provider that breaks counts as unknown; one that cannot be loaded has sent nothing', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await confirmOrder(world, ana.id);
  const absent = { name: 'absent', load: () => Promise.reject(new Error('no such module')) };
  const ctx = world.context();
  const { id } = await onlyNotification(world);
  expect(await deliverNotification(ctx, id, { EMAIL: absent, SMS: absent, PUSH: absent })).toBe('retry');
  expect(await deliver(world, new ScriptedProviders(() => Promise.reject(new Error('broken'))))).toBe('settled');
  expect(await attemptsOf(world)).toEqual([
    { channel: 'EMAIL', number: 1, status: 'FAILED_RETRYABLE', error_code: 'PROVIDER_NOT_LOADED' },
    { channel: 'EMAIL', number: 2, status: 'UNKNOWN', error_code: 'UNEXPECTED' },
  ]);
});

test('preferences count at the time of sending, not of queueing', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await addDevice(world, ana.id, 'device-1');
  await confirmOrder(world, ana.id);
  await mute(world, ana.id, 'EMAIL');
  const providers = new ScriptedProviders(() => accepted);
  await deliver(world, providers);
  expect(providers.channels).toEqual(['PUSH']);
});

test('they count between two channels too: what is muted meanwhile is not sent', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await addDevice(world, ana.id, 'device-1');
  await confirmOrder(world, ana.id);
  const providers = new ScriptedProviders(async () => {
    await mute(world, ana.id, 'PUSH');
    return failing('permanent');
  });
  expect(await deliver(world, providers)).toBe('settled');
  expect(providers.channels).toEqual(['EMAIL']);
  expect(await statusOf(world)).toEqual(['DELIVERED', null]);
});

test('a type that needs a phone is undeliverable without one, skipped when muted, and says so', async () => {
  await using world = await communicationWorld();
  const providers = new ScriptedProviders(() => failing('permanent', '30003'));
  const results: unknown[] = [];
  for (const [phone, muted] of [[false, false], [true, true], [true, false]] as const) {
    const person = await makePerson(world, { phone });
    if (muted) await updatePreferences(world.context(userCaller(person.id)), [{ category: 'TRANSACTIONAL', channel: 'SMS', enabled: false }]);
    await notifyInTransaction(world, { userId: person.id, type: 'sms.direct', variables: { text: 'Hello' }, subject: { type: 'Order', id: newId() }, dedupeKey: 's' });
    const row = await world.db.selectFrom('notifications').selectAll().where('user_id', '=', person.id).executeTakeFirstOrThrow();
    await deliverNotification(world.context(), row.id, providers.registry);
    results.push(await world.db.selectFrom('notifications').select(['status', 'status_reason', 'inbox_at']).where('id', '=', row.id).executeTakeFirst());
  }
  expect(results).toEqual([
    { status: 'UNDELIVERABLE', status_reason: 'NO_DESTINATION', inbox_at: null },
    { status: 'SKIPPED', status_reason: 'MUTED', inbox_at: null },
    { status: 'UNDELIVERABLE', status_reason: 'ALL_CHANNELS_FAILED', inbox_at: null },
  ]);
});

test('after the window nothing is sent any more', async () => {
  const clock = new FakeClock();
  await using world = await communicationWorld(clock);
  const ana = await makePerson(world);
  await notifyInTransaction(world, { userId: ana.id, type: 'sms.direct', variables: { text: 'Hello' }, subject: { type: 'Order', id: newId() }, dedupeKey: 's' });
  clock.advance(minutes(10));
  const providers = new ScriptedProviders(() => accepted);
  expect(await deliver(world, providers)).toBe('settled');
  expect(providers.channels).toEqual([]);
  expect(await statusOf(world)).toEqual(['UNDELIVERABLE', 'WINDOW_PASSED']);
});

test('eight workers on one message make one try between them, in each of 20 rounds', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  for (let round = 1; round <= 20; round += 1) {
    const orderId = await confirmOrder(world, ana.id);
    const { id } = await world.db.selectFrom('notifications').select('id').where('subject_id', '=', orderId).executeTakeFirstOrThrow();
    const down = new ScriptedProviders(() => failing('retryable'));
    expect(await deliverNotification(world.context(), id, down.registry)).toBe('retry');
    const providers = new ScriptedProviders(() => accepted);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => deliverNotification(world.context(), id, providers.registry)));
    expect(outcomes).toContain('settled');
    expect(providers.sent).toHaveLength(1);
  }
});

test('the claim itself keeps two workers apart', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await confirmOrder(world, ana.id);
  const { id } = await onlyNotification(world);
  const claim = (number: number) => ({ id: newId(), notification_id: id, channel: 'EMAIL', number, status: 'CLAIMED', provider: 'test', claimed_at: new Date() });
  await world.db.insertInto('notification_attempts').values(claim(1)).execute();
  await expect(world.db.insertInto('notification_attempts').values(claim(1)).execute()).rejects.toThrow('duplicate key');
  await expect(world.db.insertInto('notification_attempts').values(claim(2)).execute()).rejects.toThrow('notification_attempts_one_open');
});

test('a dead worker’s claim is given up after its lease, without sending there again; its late word still counts', async () => {
  const clock = new FakeClock();
  await using world = await communicationWorld(clock);
  const ana = await makePerson(world);
  await notifyInTransaction(world, { userId: ana.id, type: 'sms.direct', variables: { text: 'Hello' }, subject: { type: 'Order', id: newId() }, dedupeKey: 's' });
  const { id } = await onlyNotification(world);
  const providers = new ScriptedProviders(() => accepted);
  const { value: lost } = await takeStep(world.context(), id, providers.registry);
  if (lost.kind !== 'send') throw new Error(lost.kind);
  clock.advance(seconds(20));
  expect(await deliver(world, providers)).toBe('busy');
  clock.advance(1);
  expect(await deliver(world, providers)).toBe('settled');
  expect(providers.channels).toEqual([]);
  expect(await attemptsOf(world)).toEqual([{ channel: 'SMS', number: 1, status: 'UNKNOWN', error_code: 'WORKER_LOST' }]);
  expect(await statusOf(world)).toEqual(['UNDELIVERABLE', 'ALL_CHANNELS_FAILED']);
  await recordOutcome(world.context(), id, lost.message, accepted);
  await recordOutcome(world.context(), id, lost.message, failing('permanent'));
  expect(await attemptsOf(world)).toEqual([{ channel: 'SMS', number: 1, status: 'SENT', error_code: null }]);
  expect(await statusOf(world)).toEqual(['SENT', null]);
});

test('numbers that said STOP get nothing more, and tokens that are gone are forgotten', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await addDevice(world, ana.id, 'old');
  await addDevice(world, ana.id, 'new');
  const tell = async (type: 'delivery.delivered') => {
    const dedupeKey = newId();
    await notifyInTransaction(world, { userId: ana.id, type, variables: {}, subject: { type: 'Delivery', id: dedupeKey }, dedupeKey });
    return (await world.db.selectFrom('notifications').select('id').where('dedupe_key', '=', dedupeKey).executeTakeFirstOrThrow()).id;
  };
  const providers = new ScriptedProviders(({ channel }) =>
    channel === 'PUSH' ? { kind: 'permanent', code: 'GONE', goneTokens: ['old', 'new'] } : { kind: 'permanent', code: '21610', suppress: 'UNSUBSCRIBED' },
  );
  await deliverNotification(world.context(), await tell('delivery.delivered'), providers.registry);
  expect(providers.sent.map(({ channel, to }) => [channel, to.toSorted()])).toEqual([['PUSH', ['new', 'old']], ['SMS', [ana.phone]]]);
  await deliverNotification(world.context(), await tell('delivery.delivered'), providers.registry);
  expect(providers.sent).toHaveLength(2);
  expect(await world.db.selectFrom('suppressions').select(['channel', 'destination', 'reason']).execute()).toEqual([{ channel: 'SMS', destination: ana.phone, reason: 'UNSUBSCRIBED' }]);
});

test('every move is in the history', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await confirmOrder(world, ana.id);
  await world.drain();
  const history = await world.db.selectFrom('platform_transitions').select(['event', 'from_state', 'to_state', 'caller_id']).orderBy('id').execute();
  expect(history).toEqual([
    { event: 'dispatch', from_state: 'ACCEPTED', to_state: 'DISPATCHING', caller_id: 'worker' },
    { event: 'accept', from_state: 'DISPATCHING', to_state: 'SENT', caller_id: 'worker' },
  ]);
});
