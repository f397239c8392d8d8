import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { minutes, seconds } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { deliverNotification } from '../actions/deliver-notification.ts';
import { takeStep } from '../actions/take-step.ts';
import { accepted, communicationWorld, confirmOrder, failing, makePerson, notifyInTransaction, ScriptedProviders } from './world.ts';

const rules = readFileSync(new URL('../../../db/invariants/communication.sql', import.meta.url), 'utf8')
  .replace(/^--.*$/gm, '')
  .split(';')
  .filter((query) => query.trim() !== '');

/** The same every time: a small linear congruential generator (Numerical Recipes). */
const dice = (seed: number) => () => (seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;

test('with one channel down, another failing a fifth of the time, and workers dying, every message reaches its reader once', async () => {
  const clock = new FakeClock();
  await using world = await communicationWorld(clock);
  const roll = dice(7);
  const people = await Promise.all(Array.from({ length: 40 }, () => makePerson(world)));
  for (const { id } of people) {
    await world.db.insertInto('device_tokens').values({ id: newId(), user_id: id, token: id, platform: 'WEB', registered_at: clock.now() }).execute();
    await notifyInTransaction(world, { userId: id, type: 'delivery.pickedUp', variables: { courierName: 'Carl' }, subject: { type: 'Delivery', id }, dedupeKey: id });
    await confirmOrder(world, id);
  }
  const providers = new ScriptedProviders(({ channel }) => (channel === 'PUSH' || roll() < 0.2 ? failing('retryable') : accepted));
  const rows = await world.db.selectFrom('notifications').select('id').execute();
  for (const [n, { id }] of rows.entries()) if (n % 10 === 0) await takeStep(world.context(), id, providers.registry);
  const open = new Set(rows.map((row) => row.id));
  for (let second = 0; open.size > 0 && second < 60; second += 5) {
    const ids = [...open].flatMap((id) => [id, id]);
    const work = async () => {
      for (let id = ids.pop(); id; id = ids.pop()) if ((await deliverNotification(world.context(), id, providers.registry)) === 'settled') open.delete(id);
    };
    await Promise.all(Array.from({ length: 6 }, work));
    clock.advance(seconds(5));
  }
  expect(open.size).toBe(0);
  const sent = await world.db.selectFrom('notification_attempts').select((q) => ['notification_id', q.fn.countAll().as('count')]).where('status', '=', 'SENT').groupBy('notification_id').execute();
  expect(sent.every((row) => row.count === 1n)).toBe(true);
  const unread = await world.db.selectFrom('notifications').select('id').where('inbox_at', 'is', null).execute();
  expect(unread).toEqual([]);
  const unsent = await world.db.selectFrom('notifications').select('id').where('status', 'not in', ['SENT', 'DELIVERED']).execute();
  expect(unsent).toEqual([]);
  clock.advance(minutes(10));
  for (const query of rules) expect((await sql.raw(query).execute(world.db)).rows).toEqual([]);
}, 60_000);

test('the rules see what breaks them', async () => {
  await using world = await communicationWorld(new FakeClock());
  const ana = await makePerson(world);
  await confirmOrder(world, ana.id);
  await sql`update notifications set status = 'DELIVERED', inbox_at = null`.execute(world.db);
  const broken = await Promise.all(rules.map(async (query) => (await sql.raw(query).execute(world.db)).rows.length));
  expect(broken).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
});
