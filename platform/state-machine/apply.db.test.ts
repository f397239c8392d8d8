import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { createContext } from '../context/context.ts';
import { newId } from '../kernel/ids.ts';
import { fail, ok } from '../kernel/result.ts';
import { race, values } from '../testing/barrier.ts';
import { administer } from '../testing/database.ts';
import { testServices } from '../testing/services.ts';
import { defineMachine } from './machine.ts';

const seat = defineMachine({
  table: 'seats',
  initial: 'FREE',
  transitions: [
    { event: 'take', from: ['FREE'], to: 'TAKEN' },
    { event: 'leave', from: ['TAKEN'], to: 'FREE' },
  ],
});

test('of 50 who take one seat exactly one wins, 20 rounds; the history tells who', async () => {
  await using env = await testServices({ env: { DATABASE_POOL_SIZE: '50' } });
  const { db } = env.services;
  await administer(env.databaseUrl, 'create table seats (id uuid primary key, status text not null)');
  for (let round = 0; round < 20; round += 1) {
    const id = newId();
    await sql`insert into seats values (${id}, 'FREE')`.execute(db);
    const callers = Array.from({ length: 50 }, () => ({ kind: 'user', id: newId(), roles: [], scopes: [], issuedAt: null }) as const);
    const outcomes = values(
      await race(50, (i) => {
        const ctx = createContext(env.services, { caller: callers[i]!, requestId: 'r' });
        return ctx.inTransaction((trx) => ctx.transition(trx, seat, { id, event: 'take' }));
      }),
    );
    const winner = outcomes.findIndex((outcome) => outcome.ok);
    expect(outcomes).toEqual(callers.map((_, i) => (i === winner ? ok('TAKEN') : fail('INVALID_TRANSITION'))));
    const history = await db.selectFrom('platform_transitions').select(['event', 'from_state', 'to_state', 'caller_id']).where('entity_id', '=', id).execute();
    expect(history).toEqual([{ event: 'take', from_state: 'FREE', to_state: 'TAKEN', caller_id: callers[winner]!.id }]);
  }
});

test('a row that does not exist moves nowhere', async () => {
  await using env = await testServices();
  await administer(env.databaseUrl, 'create table seats (id uuid primary key, status text not null)');
  const ctx = createContext(env.services, { caller: { kind: 'anonymous', id: null, roles: [], scopes: [], issuedAt: null }, requestId: 'r' });
  expect(await ctx.inTransaction((trx) => ctx.transition(trx, seat, { id: newId(), event: 'take' }))).toEqual(fail('INVALID_TRANSITION'));
});
