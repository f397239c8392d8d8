import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { race as together, values } from '../../../platform/testing/barrier.ts';
import { capturePayment } from '../actions/capture-payment.ts';
import { incrementAuthorization } from '../actions/increment-authorization.ts';
import { incrementOwnAuthorization } from '../actions/increment-own-authorization.ts';
import { sendIncrement } from '../actions/send-increment.ts';
import { brokenRules, capturesWorld, stand } from './captures-world.ts';
import { asBefore, grown, held, holding, increment, reserved } from './increments-world.ts';
import { ada, vera, type PaymentsWorld } from './payments-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await capturesWorld({ DATABASE_POOL_SIZE: '20' });
});
afterEach(async () => {
  expect(await brokenRules(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const ctx = () => shop.world.context(ada);

/** Runs works in transactions of their own that have all begun before any of them goes on. */
const race = async (...works: ((ctx: Context, trx: Trx) => Promise<Result<unknown>>)[]): Promise<string[]> => {
  let waiting = works.length;
  const all = Promise.withResolvers<void>();
  const results = await Promise.all(
    works.map((work) =>
      ctx().inTransaction(async (trx) => {
        await trx.selectFrom('payment_intents').select('id').limit(1).execute();
        if (--waiting === 0) all.resolve();
        await all.promise;
        return work(ctx(), trx);
      }),
    ),
  );
  return results.map((result) => (result.ok ? 'OK' : result.code)).toSorted();
};
const subject = (id: string) => ({ type: 'ORDER_GROUP', id }) as const;

test('three increments at once: the bank is asked for one', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await held(shop.world);
    const works = [70_000n, 74_900n, 80_000n].map((amount) => (own: Context, trx: Trx) => incrementAuthorization(own, trx, { subject: subject(payment.groupId), amount }));
    expect(await race(...works)).toEqual(['AUTHORIZATION_INCREMENTING', 'AUTHORIZATION_INCREMENTING', 'OK']);
  }
});

test('an increment and a capture at once: one of both', async () => {
  const outcomes = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await held(shop.world);
    const outcome = await race(
      (own, trx) => incrementAuthorization(own, trx, { subject: subject(payment.groupId), amount: 74_900n }),
      (own, trx) => capturePayment(own, trx, { subject: subject(payment.groupId), amount: 1_000n }),
    );
    expect(outcome.filter((code) => code === 'OK')).toHaveLength(1);
    outcomes.add(outcome.join());
    expect((await stand(shop.world, payment.intentId)).captures).toHaveLength(outcome.includes('AUTHORIZATION_INCREMENTING') ? 0 : 1);
  }
  expect([...outcomes].every((each) => ['AUTHORIZATION_INCREMENTING,OK', 'AUTHORIZATION_NOT_INCREMENTABLE,OK'].includes(each))).toBe(true);
});

test('three runs that send one increment at once: the payment grows once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await held(shop.world);
    const asked = await increment(ctx(), payment, 74_900n);
    if (!asked.ok) throw new Error(asked.code);
    values(await together(3, () => sendIncrement(ctx(), asked.value.incrementId)));
    expect([await holding(shop.world, payment), await reserved(shop.world, payment)]).toEqual([grown, 74_900n]);
  }
});

test('one key sent four times at once is one increment and one answer', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await held(shop.world);
    expect((await holding(shop.world, payment)).intent).toBe(asBefore.intent);
    const request = { paymentIntentId: payment.intentId, amount: 74_900n, idempotencyKey: newId() };
    const answers = values(await together(4, () => incrementOwnAuthorization(shop.world.context(vera), request)));
    expect(answers.map((answer) => (answer.ok ? answer.value.id : answer.code))).toEqual(answers.map(() => payment.intentId));
    expect(await holding(shop.world, payment)).toEqual(grown);
  }
});
