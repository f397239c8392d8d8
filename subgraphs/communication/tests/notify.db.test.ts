import { expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { notify } from '../contract.ts';
import { communicationWorld, confirmOrder, makePerson, notifyInTransaction, onlyNotification } from './world.ts';

test('a message is in the inbox, published and queued when the transaction commits', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world, { locale: 'fr-MC' });
  const orderId = await confirmOrder(world, ana.id);
  const row = await onlyNotification(world);
  expect(row).toMatchObject({ user_id: ana.id, type: 'order.confirmed', category: 'TRANSACTIONAL', title: 'Commande P-1001 confirmée', subject_type: 'Order', subject_id: orderId, status: 'ACCEPTED', read_at: null });
  expect(row.data).toEqual({ orderCode: 'P-1001', total: '64.90 EUR' });
  const events = await world.db.selectFrom('platform_events').select(['topic', 'key', 'payload']).execute();
  expect(events).toEqual([{ topic: 'communication.notification.created', key: ana.id, payload: { notificationId: row.id, userId: ana.id } }]);
  expect(row.inbox_at).toEqual(row.created_at);
  expect(await world.drain()).toEqual(['communication.deliverNotification']);
});

test('nothing of it is left when the transaction rolls back', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const ctx = world.context();
  const message = { userId: ana.id, type: 'payment.refunded', variables: { amount: '1.00 EUR' }, subject: { type: 'PaymentIntent', id: newId() }, dedupeKey: 'r' } as const;
  const failed = ctx.inTransaction(async (trx) => {
    await notify(ctx, trx, message);
    throw new Error('after notify');
  });
  await expect(failed).rejects.toThrow('after notify');
  expect(await world.db.selectFrom('notifications').selectAll().execute()).toEqual([]);
  expect(await world.db.selectFrom('platform_events').selectAll().execute()).toEqual([]);
  expect(await world.drain()).toEqual([]);
});

test('50 concurrent messages with one key are one message, in each of 20 rounds', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  for (let round = 1; round <= 20; round += 1) {
    const orderId = newId();
    await Promise.all(Array.from({ length: 50 }, () => confirmOrder(world, ana.id, orderId)));
    const rows = await world.db.selectFrom('notifications').select('id').where('subject_id', '=', orderId).execute();
    expect(rows).toHaveLength(1);
    const { count } = await world.db.selectFrom('platform_events').select((q) => q.fn.countAll().as('count')).executeTakeFirstOrThrow();
    expect(count).toBe(BigInt(round));
  }
  expect(await world.drain()).toHaveLength(20);
});

test('one key is free for other types and other people', async () => {
  await using world = await communicationWorld();
  const [ana, ben] = [await makePerson(world), await makePerson(world)];
  const subject = { type: 'Order', id: newId() } as const;
  await confirmOrder(world, ana.id, subject.id);
  await confirmOrder(world, ben.id, subject.id);
  await notifyInTransaction(world, { userId: ana.id, type: 'order.cancelled', variables: { orderCode: 'P-1', reason: 'sold out' }, subject, dedupeKey: subject.id });
  await confirmOrder(world, ana.id, subject.id);
  const rows = await world.db.selectFrom('notifications').select(['type', 'user_id']).orderBy('id').execute();
  expect(rows).toEqual([
    { type: 'order.confirmed', user_id: ana.id },
    { type: 'order.confirmed', user_id: ben.id },
    { type: 'order.cancelled', user_id: ana.id },
  ]);
});

test('a person accounts does not know (yet) is told in English', async () => {
  await using world = await communicationWorld();
  const userId = newId();
  await confirmOrder(world, userId);
  expect(await onlyNotification(world)).toMatchObject({ user_id: userId, title: 'Order P-1001 is confirmed' });
  await world.drain();
  expect(await onlyNotification(world)).toMatchObject({ status: 'DELIVERED', status_reason: null });
});

test('a value that is too long is cut, so that it never spoils what it tells about', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const reason = `${'x'.repeat(999)}😀`;
  await notifyInTransaction(world, { userId: ana.id, type: 'order.cancelled', variables: { orderCode: 'P-1', reason }, subject: { type: 'Order', id: newId() }, dedupeKey: 'c' });
  expect((await onlyNotification(world)).data).toEqual({ orderCode: 'P-1', reason: `${'x'.repeat(999)}\uFFFD` });
});

test('telling somebody costs six statements at most, and four the second time', async () => {
  await using world = await communicationWorld();
  const ana = await makePerson(world);
  const ctx = world.context();
  const subject = { type: 'Order', id: newId() } as const;
  const message = { userId: ana.id, type: 'order.confirmed', variables: { orderCode: 'P-1', total: '1.00 EUR' }, subject, dedupeKey: subject.id } as const;
  const tell = () =>
    ctx.inTransaction(async (trx) => {
      await notify(ctx, trx, message);
      return ok(null);
    });
  await confirmOrder(world, ana.id);
  const first = await world.statementsOf(tell);
  const second = await world.statementsOf(tell);
  expect([first.length, second.length]).toEqual([6, 4]);
});
