import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sendCaptures } from '../actions/send-captures.ts';
import { sendIncrement } from '../actions/send-increment.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { brokenRules, capture, capturesWorld, stand, type Authorized } from './captures-world.ts';
import { asBefore, dueNow, grown, holding, increment, openedForOne } from './increments-world.ts';
import { ada, chargeNow, confirmAgain, type PaymentsWorld } from './payments-world.ts';
import { stripeServer, stripeSettings, type StripeServer, type Trouble } from './stripe-server.ts';

let server: StripeServer;
let shop: PaymentsWorld;
beforeAll(async () => {
  server = await stripeServer();
  shop = await capturesWorld(stripeSettings(server));
});
afterEach(async () => {
  expect(await brokenRules(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const ctx = () => shop.world.context(ada);
const held = async (method = 'pm_card_visa'): Promise<Authorized & { reference: string }> => {
  const payment = await openedForOne(shop.world);
  const attemptId = await confirmAgain(shop.world, payment.intentId, method);
  return { ...payment, attemptId, reference: (await chargeNow(shop.world, attemptId))! };
};
/** Notes an increment to 749.00 EUR; answers what sends it. */
const asked = async (payment: Authorized): Promise<() => Promise<void>> => {
  const requested = await increment(ctx(), payment, 74_900n);
  if (!requested.ok) throw new Error(requested.code);
  return () => sendIncrement(ctx(), requested.value.incrementId);
};
const sweep = async () => {
  await dueNow(shop.world);
  await askProvider.run(ctx(), {});
};
const incrementsOf = ({ reference }: { reference: string }) => server.increments.filter((line) => line.startsWith(`${reference} `));

test('asked for where the card can, up to a total, under our key, and captured then', async () => {
  const payment = await held();
  expect(server.asked.find(({ path, params }) => path === '/v1/payment_intents' && params['metadata[attempt]'] === payment.attemptId)?.params).toMatchObject({
    'payment_method_options[card][request_incremental_authorization]': 'if_available',
  });
  await (await asked(payment))();
  const { id } = await shop.world.db.selectFrom('payment_increments').select('id').where('intent_id', '=', payment.intentId).executeTakeFirstOrThrow();
  expect(server.asked.at(-1)).toMatchObject({ path: `/v1/payment_intents/${payment.reference}/increment_authorization`, key: `increment:${id}`, params: { amount: '74900' } });
  expect(await holding(shop.world, payment)).toEqual(grown);
  await capture(ctx(), payment);
  await sendCaptures(ctx(), payment.attemptId);
  expect(await stand(shop.world, payment.intentId)).toMatchObject({ intent: 'SUCCEEDED', captured: 74_900n });
});

test('a bank that declines, and a charge that Stripe does not increase: what is held stays', async () => {
  const tight = await held('pm_card_tight');
  await (await asked(tight))();
  expect(await holding(shop.world, tight)).toEqual({ ...asBefore, increments: ['74900 FAILED insufficient_funds'] });
  const captured = await held();
  const send = await asked(captured);
  server.intents.set(captured.reference, { ...server.intents.get(captured.reference)!, status: 'canceled', cancellation_reason: 'automatic' } as never);
  await send();
  expect(await holding(shop.world, captured)).toEqual({ ...asBefore, intent: 'REQUIRES_PAYMENT_METHOD 64900', increments: ['74900 FAILED authorization_over'] });
});

const troubles: Trouble[] = ['RATE_LIMIT', 'CUT', 'CUT_AFTER'];

test.each(troubles)('%s at an increment, and at the question about it: asked, and in the end increased once', async (trouble) => {
  const payment = await held();
  server.trouble(/POST .*increment_authorization$/, trouble);
  await expect((await asked(payment))()).rejects.toThrow('no answer from stripe');
  expect(await holding(shop.world, payment)).toEqual({ ...asBefore, increments: ['74900 PENDING'] });
  server.trouble(/GET .*payment_intents/, trouble);
  for (let round = 0; round < 3; round += 1) await sweep();
  expect(await holding(shop.world, payment)).toEqual(grown);
  expect(incrementsOf(payment)).toEqual([`${payment.reference} 74900`]);
});

test('a lost answer is looked up before anything is asked again, also when Stripe remembers no key', async () => {
  const payment = await held();
  server.trouble(/POST .*increment_authorization$/, 'CUT_AFTER');
  const send = await asked(payment);
  await expect(send()).rejects.toThrow('no answer from stripe');
  server.forgetKeys();
  const before = server.asked.length;
  await send();
  expect(server.asked.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([`GET /v1/payment_intents/${payment.reference}`]);
  expect(await holding(shop.world, payment)).toEqual(grown);
});
