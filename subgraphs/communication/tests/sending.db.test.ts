import { expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { serviceCaller, userCaller, type World } from '../../../tests/support/world.ts';
import { communicationWorld, confirmOrder, makePerson } from './world.ts';

const shop = serviceCaller('notifications:send');
const worker = serviceCaller('notifications:process');
const announcement = [{ name: 'title', value: 'Sale' }, { name: 'body', value: 'Everything must go.' }];

const sendMutation = 'mutation ($input: SendNotificationInput!) { sendNotification(input: $input) { notification { id type title status recipient { id } } errors { code path } } }';
const queueMutation = 'mutation ($input: QueueNotificationInput!) { queueNotification(input: $input) { notification { id status notBefore receivedAt } errors { code path } } }';
const batchMutation = `mutation ($input: BatchQueueNotificationsInput!) { batchQueueNotifications(input: $input) {
  batch { id submitted accepted duplicates rejected results { position outcome notificationId error { code } } } errors { code path } } }`;
const processMutation = 'mutation ($limit: Int!) { processNotificationQueue(input: { limit: $limit }) { run { taken settled retrying busy } errors { code } } }';

interface Batch {
  batchQueueNotifications: { batch: { id: string; accepted: number; results: { outcome: string; notificationId: string | null; error: { code: string } | null }[] } };
}

const countOf = async (world: World, table: 'notifications' | 'notification_batches' | 'local_outbox') => (await world.db.selectFrom(table).select('id').execute()).length;

const makePeople = async (world: World, count: number): Promise<string[]> => {
  const at = new Date();
  const people = Array.from({ length: count }, (_, n) => ({ id: newId(), display_name: `Person ${n}`, email: `person-${n}@plaza.test`, phone: null, locale: 'en', created_at: at, updated_at: at }));
  await world.db.insertInto('account_users').values(people).execute();
  return people.map((person) => person.id);
};

test('sending needs its scope, and without it nothing is sent', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const input = { userId: ana.id, type: 'announcement', variables: announcement, idempotencyKey: 'k' };
  const code = async (caller: Caller) => (await world.ask('communication', caller, sendMutation, { input })).errors?.map((error) => error.extensions?.['code']);
  expect([await code(anonymous), await code(userCaller(ana.id, ['staff', 'admin'])), await code(worker), await code(serviceCaller())]).toEqual([['UNAUTHENTICATED'], ['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN']]);
  expect(await world.ask('communication', shop, processMutation, { limit: 1 })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect(await countOf(world, 'notifications')).toBe(0);
});

test('sendNotification has one effect and one answer for a key; another input is refused', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const input = { userId: ana.id, type: 'announcement', variables: announcement, idempotencyKey: 'sale-1' };
  const send = (change: object = {}) => world.ask('communication', shop, sendMutation, { input: { ...input, ...change } });
  const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
  expect(answers[0]).toMatchObject({ data: { sendNotification: { notification: { type: 'announcement', title: 'Sale', status: 'ACCEPTED', recipient: { id: ana.id } }, errors: [] } } });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await countOf(world, 'notifications')).toBe(1);
  expect(await send({ type: 'sms.direct', variables: [{ name: 'text', value: 'x' }] })).toEqual({
    data: { sendNotification: { notification: null, errors: [{ code: 'IDEMPOTENCY_MISMATCH', path: ['input', 'idempotencyKey'] }] } },
  });
  expect(await send({ idempotencyKey: '' })).toMatchObject({ data: { sendNotification: { errors: [{ code: 'IDEMPOTENCY_KEY_INVALID' }] } } });
});

test.each([
  ['an unknown person', { userId: newId() }, 'RECIPIENT_NOT_FOUND'],
  ['an id that is none', { userId: "'; drop table notifications" }, 'RECIPIENT_NOT_FOUND'],
  ['an unknown type', { type: '__proto__' }, 'NOTIFICATION_TYPE_UNKNOWN'],
  ['missing variables', { variables: [] }, 'VARIABLES_INVALID'],
  ['a prototype’s name as a variable', { variables: [...announcement, { name: '__proto__', value: 'x' }] }, 'VARIABLES_INVALID'],
  ['an oversized value', { variables: [announcement[0], { name: 'body', value: 'x'.repeat(1_001) }] }, 'VARIABLES_INVALID'],
  ['a subject that is no entity', { subject: { type: 'Order', id: '1' } }, 'SUBJECT_INVALID'],
])('%s is refused by name and leaves nothing', async (_, change, code) => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const answer = await world.ask('communication', shop, sendMutation, { input: { userId: ana.id, type: 'announcement', variables: announcement, idempotencyKey: 'k', ...change } });
  expect(answer).toMatchObject({ data: { sendNotification: { notification: null, errors: [{ code }] } } });
  expect(await countOf(world, 'notifications')).toBe(0);
  expect(await world.db.selectFrom('platform_idempotency_keys').selectAll().execute()).toEqual([]);
});

test('NUL and half characters are refused before anything happens', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  for (const value of ['a\u0000b', 'a\ud800b']) {
    const answer = await world.ask('communication', shop, sendMutation, { input: { userId: ana.id, type: 'announcement', variables: [announcement[0], { name: 'body', value }], idempotencyKey: 'k' } });
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  }
  expect(await countOf(world, 'notifications')).toBe(0);
});

test('a queued message waits for its time, then appears in the inbox and goes out', async () => {
  const clock = new FakeClock();
  await using world = await communicationWorld(clock);
  const ana = await makePerson(world);
  const notBefore = new Date(clock.now().getTime() + minutes(60)).toISOString();
  const input = { userId: ana.id, type: 'order.confirmed', variables: [{ name: 'orderCode', value: 'P-1' }, { name: 'total', value: '1.00 EUR' }], notBefore, dedupeKey: 'o-1' };
  const queue = () => world.ask<{ queueNotification: { notification: { id: string } } }>('communication', shop, queueMutation, { input });
  const first = await queue();
  expect(first.data!.queueNotification).toMatchObject({ notification: { status: 'ACCEPTED', notBefore, receivedAt: null }, errors: [] });
  expect(await queue()).toEqual(first);
  const inbox = () => world.ask('communication', userCaller(ana.id), '{ unreadCount myNotifications { nodes { id } } }');
  const run = () => world.ask('communication', worker, processMutation, { limit: 10 });
  expect(await run()).toEqual({ data: { processNotificationQueue: { run: { taken: 0, settled: 0, retrying: 0, busy: 0 }, errors: [] } } });
  expect(await inbox()).toEqual({ data: { unreadCount: 0, myNotifications: { nodes: [] } } });
  clock.advance(minutes(60));
  expect(await run()).toEqual({ data: { processNotificationQueue: { run: { taken: 1, settled: 1, retrying: 0, busy: 0 }, errors: [] } } });
  expect(await run()).toMatchObject({ data: { processNotificationQueue: { run: { taken: 0 } } } });
  expect(await inbox()).toEqual({ data: { unreadCount: 1, myNotifications: { nodes: [{ id: first.data!.queueNotification.notification.id }] } } });
  expect(await countOf(world, 'local_outbox')).toBe(1);
  const events = await world.db.selectFrom('platform_events').select('topic').execute();
  expect(events).toEqual([{ topic: 'communication.notification.created' }]);
});

test('marketing goes to the inbox, and further only with consent; muted everywhere it is skipped', async () => {
  await using world = await communicationWorld();
  const [ana, ben, cleo] = [await makePerson(world), await makePerson(world), await makePerson(world)];
  const decide = (id: string, channel: string, enabled: boolean) =>
    world.ask('communication', userCaller(id), 'mutation ($p: NotificationPreferenceInput!) { updateNotificationPreferences(input: { preferences: [$p] }) { errors { code } } }', { p: { category: 'MARKETING', channel, enabled } });
  await decide(ben.id, 'EMAIL', true);
  await decide(cleo.id, 'IN_APP', false);
  for (const { id } of [ana, ben, cleo]) await world.ask('communication', shop, sendMutation, { input: { userId: id, type: 'announcement', variables: announcement, idempotencyKey: id } });
  await world.drain();
  const rows = await world.db.selectFrom('notifications').select(['user_id', 'status', 'status_reason']).orderBy('id').execute();
  expect(rows).toEqual([
    { user_id: ana.id, status: 'DELIVERED', status_reason: null },
    { user_id: ben.id, status: 'SENT', status_reason: null },
    { user_id: cleo.id, status: 'SKIPPED', status_reason: 'MUTED' },
  ]);
  expect(await world.ask('communication', userCaller(cleo.id), '{ unreadCount }')).toEqual({ data: { unreadCount: 0 } });
});

test('a text message goes to the phone and not to the inbox', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const sms = 'mutation ($text: String!, $userId: ID!) { sendSms(input: { userId: $userId, text: $text, idempotencyKey: "s" }) { notification { id } errors { code } } }';
  const send = (text: string) => world.ask('communication', shop, sms, { userId: ana.id, text });
  for (const text of ['', '  ', 'x'.repeat(1_001)]) expect(await send(text)).toEqual({ data: { sendSms: { notification: null, errors: [{ code: 'TEXT_INVALID' }] } } });
  await send('Your code is 1234');
  await world.drain();
  const outbox = await world.db.selectFrom('local_outbox').select(['channel', 'destination', 'body']).execute();
  expect(outbox).toEqual([{ channel: 'SMS', destination: ana.phone, body: 'Your code is 1234' }]);
  expect(await world.ask('communication', userCaller(ana.id), '{ unreadCount }')).toEqual({ data: { unreadCount: 0 } });
});

test('an order is confirmed once, whoever asks first', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const confirmation = 'mutation ($input: SendOrderConfirmationInput!) { sendOrderConfirmation(input: $input) { notification { id title } errors { code } } }';
  const orderId = newId();
  const ask = () => world.ask('communication', shop, confirmation, { input: { orderId, userId: ana.id, orderCode: 'P-1001', total: '64.90 EUR' } });
  const answers = await Promise.all([ask(), confirmOrder(world, ana.id, orderId).then(ask), ask()]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ data: { sendOrderConfirmation: { notification: { title: 'Order P-1001 is confirmed' }, errors: [] } } });
  expect(await countOf(world, 'notifications')).toBe(1);
});

const itemsFor = (userIds: readonly string[]) => userIds.map((userId) => ({ userId, type: 'announcement', variables: announcement, dedupeKey: 'sale' }));

test('a batch of 1,000 takes as few statements as a batch of one, and is delivered', async () => {
  await using world = await communicationWorld();
  const people = await makePeople(world, 1_001);
  const submit = (userIds: readonly string[], key: string) => () => world.ask('communication', shop, batchMutation.replace(/results .*? error \{ code \} \}/s, ''), { input: { items: itemsFor(userIds), idempotencyKey: key } });
  await submit(people.slice(0, 1), 'warm')();
  const one = await world.statementsOf(submit(people.slice(0, 1), 'one'));
  const many = await world.statementsOf(submit(people.slice(1), 'many'));
  expect(many.length).toBeLessThanOrEqual(one.length);
  expect(many.length).toBeLessThanOrEqual(10);
  await world.drain();
  const statuses = await world.db.selectFrom('notifications').select((q) => ['status', q.fn.countAll().as('count')]).groupBy('status').execute();
  expect(statuses).toEqual([{ status: 'DELIVERED', count: 1_001n }]);
}, 60_000);

test('every item has its result: accepted + duplicates + rejected = submitted', async () => {
  await using world = await communicationWorld();
  const [ana, ben] = await makePeople(world, 2);
  const items = [...itemsFor([ana!, ben!, ana!.toUpperCase()]), { ...itemsFor([ana!])[0]!, type: 'nothing' }, ...itemsFor([newId()])];
  const submit = (input: object) => world.ask<Batch>('communication', shop, batchMutation, { input });
  const first = await submit({ items, idempotencyKey: 'b-1' });
  const { id, results, ...counts } = first.data!.batchQueueNotifications.batch;
  expect(counts).toEqual({ submitted: 5, accepted: 2, duplicates: 1, rejected: 2 });
  expect(results.map(({ outcome, error }) => [outcome, error?.code ?? null])).toEqual([
    ['ACCEPTED', null],
    ['ACCEPTED', null],
    ['DUPLICATE', null],
    ['REJECTED', 'NOTIFICATION_TYPE_UNKNOWN'],
    ['REJECTED', 'RECIPIENT_NOT_FOUND'],
  ]);
  expect(results[2]!.notificationId).toBe(results[0]!.notificationId);
  expect(await submit({ items, idempotencyKey: 'b-1' })).toEqual(first);
  const second = await submit({ items: itemsFor([ana!]), idempotencyKey: 'b-2' });
  expect(second.data!.batchQueueNotifications.batch.results).toEqual([{ position: 0, outcome: 'DUPLICATE', notificationId: results[0]!.notificationId, error: null }]);
  const read = (caller: Caller) => world.ask('communication', caller, 'query ($id: ID!) { notificationBatch(id: $id) { rejected results(outcome: REJECTED) { position } } }', { id });
  expect(await read(shop)).toEqual({ data: { notificationBatch: { rejected: 2, results: [{ position: 3 }, { position: 4 }] } } });
  expect(await read(serviceCaller('notifications:send'))).toEqual({ data: { notificationBatch: null } });
});

test('overlapping batches in any order end without a deadlock, each message once', async () => {
  await using world = await communicationWorld();
  const people = await makePeople(world, 40);
  for (let round = 1; round <= 20; round += 1) {
    const items = people.map((userId) => ({ ...itemsFor([userId])[0]!, dedupeKey: `sale-${round}` }));
    const lists = [items, items.toReversed(), items.slice(20).concat(items.slice(0, 20))];
    const answers = await Promise.all(lists.map((list, n) => world.ask<Batch>('communication', shop, batchMutation, { input: { items: list, idempotencyKey: `r-${round}-${n}` } })));
    expect(answers.map((answer) => answer.data!.batchQueueNotifications.batch.accepted).reduce((a, b) => a + b)).toBe(40);
    expect(await countOf(world, 'notifications')).toBe(40 * round);
  }
}, 60_000);

test('batches that are empty or too large are refused', async () => {
  await using world = await communicationWorld();
  const submit = (count: number) => world.ask('communication', shop, batchMutation, { input: { items: Array.from({ length: count }, () => itemsFor([newId()])[0]), idempotencyKey: 'k' } });
  expect(await submit(0)).toMatchObject({ data: { batchQueueNotifications: { batch: null, errors: [{ code: 'BATCH_SIZE_INVALID', path: ['input', 'items'] }] } } });
  expect(await submit(10_001)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(await countOf(world, 'notification_batches')).toBe(0);
});

test('several processors share the queue', async () => {
  await using world = await communicationWorld();
  const people = await makePeople(world, 60);
  for (const id of people) await confirmOrder(world, id);
  const answers = await Promise.all(Array.from({ length: 4 }, () => world.ask<{ processNotificationQueue: { run: { taken: number; settled: number } } }>('communication', worker, processMutation, { limit: 20 })));
  const runs = answers.map((answer) => answer.data!.processNotificationQueue.run);
  expect(runs.map((run) => run.taken).reduce((a, b) => a + b)).toBe(60);
  expect(runs.every((run) => run.taken === run.settled && run.taken <= 20)).toBe(true);
  expect(await countOf(world, 'local_outbox')).toBe(60);
  await world.drain();
  expect(await countOf(world, 'local_outbox')).toBe(60);
  for (const limit of [0, 1_001, -1]) {
    expect(await world.ask('communication', worker, processMutation, { limit })).toEqual({ data: { processNotificationQueue: { run: null, errors: [{ code: 'LIMIT_INVALID' }] } } });
  }
});

test('the local outbox is for staff only', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  await confirmOrder(world, ana.id);
  await world.drain();
  const read = (caller: Caller) => world.ask('communication', caller, 'query ($to: String) { localOutbox(to: $to, channel: EMAIL) { nodes { channel to subject } pageInfo { hasNextPage } } }', { to: ana.email });
  expect(await read(userCaller(newId(), ['staff']))).toEqual({
    data: { localOutbox: { nodes: [{ channel: 'EMAIL', to: ana.email, subject: 'Order P-1001 is confirmed' }], pageInfo: { hasNextPage: false } } },
  });
  expect([await read(userCaller(ana.id)), await read(shop)]).toEqual([{ data: { localOutbox: null } }, { data: { localOutbox: null } }]);
});
