import type { ExecutionResult } from 'graphql';
import { expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller, userCaller, type World } from '../../../tests/support/world.ts';
import { communicationWorld, confirmOrder, makePerson, onlyNotification } from './world.ts';

interface Received {
  notificationReceived: { cursor: string; notification: { subject: { id: string } } };
}

const NOTHING_TO_SEE = { notification: null, myNotifications: { nodes: [] }, unreadCount: 0 };

/** Listens to an inbox; `take` waits for so many events more. */
const listen = async (world: World, caller: Caller, after: string | null = null) => {
  const ended = new AbortController();
  const query = 'subscription ($after: String) { notificationReceived(after: $after) { cursor notification { subject { id } } } }';
  const stream = await world.executor('communication').subscribe({ query, variables: { after } }, world.token(caller), ended.signal);
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const take = async (count: number) => {
    const events: Received['notificationReceived'][] = [];
    while (events.length < count) {
      const step = (await stream.next()) as IteratorResult<ExecutionResult<Received>>;
      if (step.done) throw new Error('the stream ended');
      events.push(step.value.data!.notificationReceived);
    }
    return events;
  };
  return { take, stop: () => ended.abort() };
};

const subjects = (events: readonly Received['notificationReceived'][]) => events.map((event) => event.notification.subject.id);

test('the inbox is live, and a reader who comes back with a cursor misses nothing and sees nothing twice', async () => {
  await using world = await communicationWorld();
  const [ana, ben] = [await makePerson(world), await makePerson(world)];
  const first = await listen(world, userCaller(ana.id));
  const orders: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    orders.push(await confirmOrder(world, ana.id));
    await confirmOrder(world, ben.id);
  }
  const seen = await first.take(5);
  expect(subjects(seen)).toEqual(orders);
  first.stop();
  for (let n = 0; n < 5; n += 1) orders.push(await confirmOrder(world, ana.id));
  const second = await listen(world, userCaller(ana.id), seen[2]!.cursor);
  for (let n = 0; n < 5; n += 1) orders.push(await confirmOrder(world, ana.id));
  expect(subjects(await second.take(12))).toEqual(orders.slice(3));
  second.stop();
});

test('the unread count follows', async () => {
  await using world = await communicationWorld();
  const ana = userCaller((await makePerson(world)).id);
  const stream = await world.executor('communication').subscribe({ query: 'subscription { unreadCountChanged { unreadCount } }' }, world.token(ana));
  if (!(Symbol.asyncIterator in stream)) throw new Error('refused');
  const next = async () => (await stream.next()).value.data.unreadCountChanged.unreadCount as number;
  await confirmOrder(world, ana.id!);
  expect(await next()).toBe(1);
  await confirmOrder(world, ana.id!);
  expect(await next()).toBe(2);
  expect(await world.ask('communication', ana, 'mutation { markAllRead(input: {}) { unreadCount errors { code } } }')).toEqual({ data: { markAllRead: { unreadCount: 0, errors: [] } } });
  expect(await next()).toBe(0);
  await stream.return?.();
});

test('subscriptions and mutations need somebody signed in', async () => {
  await using world = await communicationWorld();
  const refused = await world.executor('communication').subscribe({ query: 'subscription { notificationReceived { cursor } }' }, world.token(anonymous));
  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  const { errors } = await world.ask('communication', anonymous, '{ unreadCount }');
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('pages of the inbox are newest first and meet without gap or overlap', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const orders: string[] = [];
  for (let n = 0; n < 5; n += 1) orders.unshift(await confirmOrder(world, ana.id));
  const page = (after: string | null) =>
    world.ask<{ myNotifications: { nodes: { subject: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      'communication',
      userCaller(ana.id),
      'query ($after: String) { myNotifications(first: 2, after: $after) { nodes { subject { id } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
  const seen: string[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { data } = await page(after);
    seen.push(...data!.myNotifications.nodes.map((node) => node.subject.id));
    after = data!.myNotifications.pageInfo.endCursor;
    more = data!.myNotifications.pageInfo.hasNextPage;
  }
  expect(seen).toEqual(orders);
  for (const wrong of ['x', Buffer.from('["a","b"]').toString('base64url')]) {
    expect(await page(wrong)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  }
});

test('reading, archiving and filtering', async () => {
  await using world = await communicationWorld();
  const ana = userCaller((await makePerson(world)).id);
  const [one, two] = [await confirmOrder(world, ana.id!), await confirmOrder(world, ana.id!)];
  const idOf = async (orderId: string) => (await world.db.selectFrom('notifications').select('id').where('subject_id', '=', orderId).executeTakeFirstOrThrow()).id;
  const [first, second] = [await idOf(one), await idOf(two)];
  const mark = 'mutation ($ids: [ID!]!) { markRead(input: { notificationIds: $ids }) { notifications { id readAt } errors { code path } } }';
  const read = await world.ask<{ markRead: { notifications: { id: string; readAt: string }[] } }>('communication', ana, mark, { ids: [second, second] });
  expect(read.data!.markRead.notifications.map((n) => n.id)).toEqual([second]);
  expect(await world.ask('communication', ana, mark, { ids: [second] })).toEqual(read.data ? { data: { markRead: { notifications: read.data.markRead.notifications, errors: [] } } } : {});
  await world.ask('communication', ana, 'mutation ($id: ID!) { archiveNotification(input: { notificationId: $id }) { errors { code } } }', { id: first });
  const lists = await world.ask(
    'communication',
    ana,
    `{ all: myNotifications { nodes { id } } unread: myNotifications(filter: { unreadOnly: true }) { nodes { id } }
       archived: myNotifications(filter: { archived: true }) { nodes { id archivedAt } } social: myNotifications(filter: { category: SOCIAL }) { nodes { id } } unreadCount }`,
  );
  expect(lists).toMatchObject({ data: { all: { nodes: [{ id: second }] }, unread: { nodes: [] }, archived: { nodes: [{ id: first }] }, social: { nodes: [] }, unreadCount: 0 } });
});

test('somebody else’s notification is as absent as one that never was, and nothing changes', async () => {
  await using world = await communicationWorld();
  const [ana, ben] = [await makePerson(world), await makePerson(world)];
  const orderId = await confirmOrder(world, ana.id);
  const before = await onlyNotification(world);
  const strangers = [userCaller(ben.id), userCaller(ben.id, ['staff', 'admin']), serviceCaller('notifications:send', 'notifications:process')];
  const query = `query ($id: ID!, $entities: [_Any!]!) { notification(id: $id) { id } myNotifications { nodes { id } } unreadCount
    _entities(representations: $entities) {
      ... on Notification { title } ... on User { notifications { nodes { id } } unreadNotifications } ... on Order { told: notifications { id } } } }`;
  const entities = [{ __typename: 'Notification', id: before.id }, { __typename: 'User', id: ana.id }, { __typename: 'Order', id: orderId }];
  for (const caller of strangers) {
    const orders = caller.kind === 'user' ? [] : null;
    expect(await world.ask('communication', caller, query, { id: before.id, entities })).toEqual({
      data: { ...NOTHING_TO_SEE, _entities: [null, { notifications: null, unreadNotifications: null }, { told: orders }] },
    });
    for (const id of [before.id, newId(), 'nonsense']) {
      const answer = await world.ask(
        'communication',
        caller,
        'mutation ($id: ID!) { markRead(input: { notificationIds: [$id] }) { errors { code } } archiveNotification(input: { notificationId: $id }) { errors { code } } }',
        { id },
      );
      expect(answer).toEqual({ data: { markRead: { errors: [{ code: 'NOTIFICATION_NOT_FOUND' }] }, archiveNotification: { errors: [{ code: 'NOTIFICATION_NOT_FOUND' }] } } });
    }
    await world.ask('communication', caller, 'mutation { markAllRead(input: {}) { errors { code } } }');
  }
  expect(await onlyNotification(world)).toEqual(before);
});

test('one id that is not ours keeps all unread', async () => {
  await using world = await communicationWorld();
  const [ana, ben] = [await makePerson(world), await makePerson(world)];
  await confirmOrder(world, ana.id);
  await confirmOrder(world, ben.id);
  const ids = (await world.db.selectFrom('notifications').select('id').execute()).map((row) => row.id);
  const answer = await world.ask('communication', userCaller(ana.id), 'mutation ($ids: [ID!]!) { markRead(input: { notificationIds: $ids }) { notifications { id } errors { code path } } }', { ids });
  expect(answer).toEqual({ data: { markRead: { notifications: null, errors: [{ code: 'NOTIFICATION_NOT_FOUND', path: ['input', 'notificationIds'] }] } } });
  expect(await world.db.selectFrom('notifications').select('id').where('read_at', 'is not', null).execute()).toEqual([]);
});

test('many orders show what their reader was told in one statement', async () => {
  await using world = await communicationWorld();
  const [ana, ben] = [await makePerson(world), await makePerson(world)];
  const orders = await Promise.all(Array.from({ length: 10 }, () => confirmOrder(world, ana.id)));
  await confirmOrder(world, ben.id, orders[0]);
  const entities = [...orders, 'nonsense'].map((id) => ({ __typename: 'Order', id }));
  const ask = () => world.ask('communication', userCaller(ana.id), 'query ($entities: [_Any!]!) { _entities(representations: $entities) { ... on Order { id notifications { title recipient { id } } } } }', { entities });
  await ask();
  let answer: unknown;
  const statements = await world.statementsOf(async () => {
    answer = await ask();
  });
  const told = [{ title: 'Order P-1001 is confirmed', recipient: { id: ana.id } }];
  expect(answer).toEqual({ data: { _entities: [...orders.map((id) => ({ id, notifications: told })), { id: 'nonsense', notifications: null }] } });
  expect(statements).toHaveLength(1);
});

test('mandatory categories cannot be muted, by the mutation or by the table', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const change = (preferences: readonly object[]) =>
    world.ask<{ updateNotificationPreferences: { preferences: { enabled: boolean }[] | null; errors: object[] } }>(
      'communication',
      userCaller(ana.id),
      'mutation ($p: [NotificationPreferenceInput!]!) { updateNotificationPreferences(input: { preferences: $p }) { preferences { category channel enabled mandatory } errors { code path } } }',
      { p: preferences },
    );
  const social = { category: 'SOCIAL', channel: 'EMAIL', enabled: false };
  for (const muted of [{ category: 'TRANSACTIONAL', channel: 'IN_APP', enabled: false }, { category: 'SECURITY', channel: 'EMAIL', enabled: false }]) {
    const { data } = await change([social, muted]);
    expect(data!.updateNotificationPreferences).toEqual({ preferences: null, errors: [{ code: 'CATEGORY_MANDATORY', path: ['input', 'preferences', '1'] }] });
    const row = { user_id: ana.id, ...muted, updated_at: new Date() };
    await expect(world.db.insertInto('notification_preferences').values(row).execute()).rejects.toThrow('notification_preferences_mandatory');
  }
  expect(await world.db.selectFrom('notification_preferences').selectAll().execute()).toEqual([]);
  const { data } = await change([social]);
  expect(data!.updateNotificationPreferences.preferences!.find((p) => JSON.stringify(p).includes('"SOCIAL","channel":"EMAIL"'))).toEqual({ ...social, mandatory: false });
});

test('a device belongs to who registered it last, and a person has at most 20', async () => {
  await using world = await communicationWorld();
  const [ana, ben] = [userCaller((await makePerson(world)).id), userCaller((await makePerson(world)).id)];
  const register = (caller: Caller, token: string) =>
    world.ask<{ registerDevice: { device: { id: string } | null } }>('communication', caller, 'mutation ($t: String!) { registerDevice(input: { token: $t, platform: WEB }) { device { id platform } errors { code } } }', { t: token });
  const unregister = (caller: Caller, token: string) => world.ask('communication', caller, 'mutation ($t: String!) { unregisterDevice(input: { token: $t }) { errors { code } } }', { t: token });
  const devicesOf = async (caller: Caller) => (await world.ask<{ myDevices: unknown[] }>('communication', caller, '{ myDevices { id } }')).data!.myDevices.length;
  for (let n = 0; n < 22; n += 1) await register(ana, `token-${n}`);
  expect(await devicesOf(ana)).toBe(20);
  await register(ben, 'token-21');
  expect([await devicesOf(ana), await devicesOf(ben)]).toEqual([19, 1]);
  expect(await unregister(ana, 'token-21')).toEqual({ data: { unregisterDevice: { errors: [{ code: 'DEVICE_NOT_FOUND' }] } } });
  expect(await unregister(ben, 'token-21')).toEqual({ data: { unregisterDevice: { errors: [] } } });
  for (const token of ['', ' ', 'x'.repeat(4_097)]) {
    expect(await register(ben, token)).toEqual({ data: { registerDevice: { device: null, errors: [{ code: 'DEVICE_TOKEN_INVALID' }] } } });
  }
});
