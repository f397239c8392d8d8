import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { crashAfter, crashEverywhere } from '../../../platform/testing/crash.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { seededRandom } from '../../../tests/support/random.ts';
import { cancelOwnPayment } from '../../payments/actions/cancel-payment.ts';
import { applyCoupon } from '../actions/apply-coupon.ts';
import { cancelOrder } from '../actions/cancel-order.ts';
import { confirmOrders } from '../actions/confirm-orders.ts';
import { endCanceledPurchase } from '../actions/end-canceled-purchase.ts';
import { expireOrderGroup } from '../actions/expire-order-group.ts';
import { apply, begun, readBooks, type Basket, type Books, type Operation } from './purchase-model.ts';
import { ada, buyers, cartOf, checkout, openShop, startPayment, variantOf, type Shop } from './shop-world.ts';
import { newCoupon } from './coupon-fixtures.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await newCoupon(shop, ada, { code: 'TENTH', kind: 'PERCENT', basisPoints: 1_000, usageLimit: 10_000, customerLimit: 10_000 });
  // What the money's arrival sets off is called by the tests themselves, when they want it.
  await sql`delete from platform_event_consumers where consumer in ('ecommerce.confirmOrders', 'ecommerce.endCanceledPurchase')`.execute(shop.world.db);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** 2 × 19.90 and 3 × 5.90 from two vendors, less a tenth. */
const basket: Basket = { pieces: 5, orders: 2, total: 5_175n, coupons: 1 };

/** A purchase on its way through its life: each operation may be sent again, with the same key, however often. */
class Purchase {
  readonly buyer: Caller;
  readonly cartId: string;
  readonly #key = newId();
  #groupId = '';

  constructor(buyer: Caller, cartId: string) {
    this.buyer = buyer;
    this.cartId = cartId;
  }

  static async begin(): Promise<Purchase> {
    const [buyer] = await buyers(shop, 1);
    const cartId = await cartOf(shop, buyer!, [[variantOf('brass-bell'), 2], [variantOf('lavender-soap'), 3]]);
    expect(await applyCoupon(shop.world.context(buyer), { cartId, code: 'tenth' })).toMatchObject({ ok: true });
    return new Purchase(buyer!, cartId);
  }

  async #group(): Promise<string> {
    const row = await shop.world.db.selectFrom('ecommerce_order_groups').select('id').where('cart_id', '=', this.cartId).executeTakeFirstOrThrow();
    return (this.#groupId ||= row.id);
  }

  async #lapse(): Promise<void> {
    const id = await this.#group();
    await sql`update ecommerce_order_groups set hold_expires_at = now() - interval '1 minute' where id = ${id} and paid_at is null and ended_at is null`.execute(shop.world.db);
  }

  /** What is written before the operation, not by it. */
  async prepare(operation: Operation): Promise<void> {
    if (operation === 'expire') await this.#lapse();
    if (operation !== 'checkout') await this.#group();
  }

  async run(operation: Operation): Promise<unknown> {
    const ctx = shop.world.context(this.buyer);
    const { db } = shop.world;
    if (operation === 'checkout') return checkout(shop, this.buyer, this.cartId, this.#key);
    const groupId = this.#groupId;
    const intents = db.selectFrom('payment_intents').select('id').where('subject_id', '=', groupId);
    switch (operation) {
      case 'pay':
        await startPayment(shop, this.buyer, groupId);
        return shop.world.drain();
      case 'confirm': {
        const { rows } = await sql<{ id: string }>`select id::text from platform_events where topic = 'payments.payment.succeeded' and payload->>'subjectId' = ${groupId}`.execute(db);
        expect(rows).toHaveLength(1);
        return confirmOrders(ctx, { orderGroupId: groupId, eventId: rows[0]!.id });
      }
      case 'expire':
        return expireOrderGroup(ctx, groupId);
      case 'cancelPayment':
        await cancelOwnPayment(ctx, { paymentIntentId: (await intents.executeTakeFirstOrThrow()).id });
        return endCanceledPurchase(ctx, groupId);
      case 'cancel':
      case 'cancelPaid':
        for (const { id } of await db.selectFrom('ecommerce_orders').select('id').where('order_group_id', '=', groupId).orderBy('id').execute()) {
          await cancelOrder(ctx, { orderId: id, reason: 'changed my mind', idempotencyKey: `${this.#key}:${id}` });
          if (operation === 'cancel') return undefined;
        }
        return undefined;
    }
  }
}

const broken = async () => (await checkInvariants(shop.world.db)).broken;

/** Moves a purchase on without a crash. */
const advance = async (purchase: Purchase, operations: readonly Operation[]): Promise<void> => {
  for (const operation of operations) {
    await purchase.prepare(operation);
    await purchase.run(operation);
  }
};

test.each<[Operation, Operation[]]>([
  ['checkout', []],
  ['cancel', ['checkout']],
  ['expire', ['checkout']],
  ['confirm', ['checkout', 'pay']],
])('%s, struck down after each of its statements, is done wholly or not at all, and once however often it is sent', async (operation, before) => {
  const purchase = await Purchase.begin();
  await advance(purchase, before);
  await purchase.prepare(operation);
  const start = await readBooks(shop.world);
  const end = apply(start, operation, basket);
  let done = false;
  const count = await crashEverywhere(shop.world.services.statements, () => purchase.run(operation), async ({ after, commits }) => {
    done ||= commits > 0;
    expect({ after, books: await readBooks(shop.world) }).toEqual({ after, books: done ? end : start });
    if (done) expect(await broken()).toEqual([]);
  });
  expect(done).toBe(true);
  expect(count).toBeGreaterThan(2); // of the last run, which found it done
  await purchase.run(operation);
  await shop.world.drain();
  expect(await readBooks(shop.world)).toEqual(end);
}, 120_000);

test('orders of a paid purchase that are cancelled, struck down after each statement, end cancelled, returned and refunded once', async () => {
  const purchase = await Purchase.begin();
  await advance(purchase, ['checkout', 'pay', 'confirm']);
  await purchase.prepare('cancelPaid');
  const start = await readBooks(shop.world);
  await crashEverywhere(shop.world.services.statements, () => purchase.run('cancelPaid'), async () => {
    const books = await readBooks(shop.world);
    const cancelled = (books.orders['CANCELLED'] ?? 0) - (start.orders['CANCELLED'] ?? 0);
    const pieces = books.onHand - start.onHand;
    expect([[0, 0], [1, 2], [1, 3], [2, 5]]).toContainEqual([cancelled, pieces]);
  });
  await shop.world.drain();
  expect(await readBooks(shop.world)).toEqual(apply(start, 'cancelPaid', basket));
  expect(await broken()).toEqual([]);
}, 120_000);

/** What may happen next to a purchase after what happened last. */
const ways: Readonly<Record<'begin' | Operation, readonly Operation[]>> = {
  begin: ['checkout'],
  checkout: ['pay', 'expire', 'cancel', 'cancelPayment'],
  pay: ['confirm'],
  confirm: ['cancelPaid'],
  expire: [],
  cancel: [],
  cancelPayment: [],
  cancelPaid: [],
};

test('purchases side by side, each step struck down at a random statement and sent again, agree with a model that does one after the other', async () => {
  const random = seededRandom(20_261_122);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const STEPS = 120;
  const { statements } = shop.world.services;
  let model: Books = await readBooks(shop.world);
  let crashes = 0;
  const open: { purchase: Purchase; last: 'begin' | Operation }[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const live = open.filter(({ last }) => ways[last].length > 0);
    if (live.length < 3) {
      open.push({ purchase: await Purchase.begin(), last: 'begin' });
      model = begun(model);
      continue;
    }
    const entry = pick(live);
    const operation = pick(ways[entry.last]);
    await entry.purchase.prepare(operation);
    if (operation !== 'pay') {
      const crash = await crashAfter(statements, 1 + Math.floor(random() * 30), () => entry.purchase.run(operation));
      crashes += Number(crash.struck);
    }
    await entry.purchase.run(operation);
    model = apply(model, operation, basket);
    expect({ step, operation, books: await readBooks(shop.world) }).toEqual({ step, operation, books: model });
    entry.last = operation;
  }
  await shop.world.drain();
  expect(await readBooks(shop.world)).toEqual(model);
  expect(await broken()).toEqual([]);
  expect(crashes).toBeGreaterThan(STEPS / 3);
  process.stdout.write(`property 13: ${STEPS} steps, ${crashes} crashes, books equal the model's after each\n`);
}, 180_000);
