import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller, userCaller } from '../../../tests/support/world.ts';
import { cancel, soldOne } from './after-sale-world.ts';
import { ada, ben, bought, buyers, cartOf, openShop, theo, variantOf, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const [bell, light, soap] = [variantOf('brass-bell'), variantOf('front-light'), variantOf('lavender-soap')];
const parts = 'amount { amount } commission { amount } commissionTax { amount } net { amount } returned { amount }';
const query = `query ($c: ID, $o: ID) { commissionPreview(cartId: $c, orderId: $o) { vendor { name } frozen ${parts} lines { title quantity orderLine { sku } cartLine { quantity } ${parts} } } }`;
const ask = async (caller: Caller, ids: { c?: string; o?: string }) => {
  const { data, errors } = await shop.world.ask<{ commissionPreview: unknown }>('ecommerce', caller, query, ids);
  if (errors) throw new Error(errors[0]!.message);
  return data!.commissionPreview;
};
const kept = (amount: number, commission: number, returned = 0) => ({
  amount: { amount: String(amount) }, commission: { amount: String(commission) }, commissionTax: { amount: '0' }, net: { amount: String(amount - commission) }, returned: { amount: String(returned) },
});
/** Says by a token only that they work for Plaza. */
const pretender = userCaller(ben.id!, ['admin', 'staff']);

test('of an order the vendor and staff see what was frozen line by line, and what refunds gave back', async () => {
  const sold = await soldOne(shop, [[bell, 2], [light, 1]]);
  const [bells] = sold.lines as [string, string];
  const line = (title: string, sku: string, quantity: number) => ({ title, quantity, orderLine: { sku }, cartLine: null });
  const shown = [{
    vendor: { name: 'Vélo Monaco' }, frozen: true, ...kept(7_970, 957),
    lines: [{ ...line('Brass Bell – Standard', 'BELL', 2), ...kept(3_980, 478) }, { ...line('Front Light – Standard', 'LIGHT', 1), ...kept(3_990, 479) }],
  }];
  expect([await ask(vera, { o: sold.orderId }), await ask(ada, { o: sold.orderId })]).toEqual([shown, shown]);
  for (const stranger of [sold.buyer, theo, ben, pretender, serviceCaller()]) expect(await ask(stranger, { o: sold.orderId })).toBeNull();
  await cancel(shop, sold, [[bells, 1]]);
  expect(await ask(vera, { o: sold.orderId })).toMatchObject([{ ...kept(7_970, 957, 239), lines: [kept(3_980, 478, 239), kept(3_990, 479)] }]);
  await cancel(shop, sold);
  expect(await ask(vera, { o: sold.orderId })).toMatchObject([{ returned: { amount: '957' } }]);
});

test('before it is paid an order is no business of its vendor\'s; nor are two things, none, or what does not exist anybody\'s', async () => {
  const [buyer] = await buyers(shop, 1);
  const { orderIds } = await bought(shop, buyer!, [[bell, 1]]);
  expect(await ask(vera, { o: orderIds[0]! })).toBeNull();
  expect(await ask(ada, { o: orderIds[0]! })).toMatchObject([{ frozen: true, ...kept(1_990, 239) }]);
  for (const ids of [{}, { c: newId(), o: orderIds[0]! }, { o: newId() }, { c: newId() }, { o: 'nonsense' }, { c: 'nonsense' }]) expect(await ask(ada, ids)).toBeNull();
});

test('of a cart only staff see what would be kept, by the rules of now, in one statement whatever is in it', async () => {
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[soap, 3], [bell, 1]]);
  for (const stranger of [buyer!, vera, theo, pretender, serviceCaller()]) expect(await ask(stranger, { c: cartId })).toBeNull();
  const statements = await shop.world.statementsOf(async () => {
    expect(await ask(ada, { c: cartId })).toEqual([
      { vendor: { name: 'Vélo Monaco' }, frozen: false, ...kept(1_990, 239), lines: [{ title: 'Brass Bell – Standard', quantity: 1, orderLine: null, cartLine: { quantity: 1 }, ...kept(1_990, 239) }] },
      { vendor: { name: 'Atelier Azur' }, frozen: false, ...kept(1_770, 212), lines: [{ title: 'Lavender Soap – 100 g', quantity: 3, orderLine: null, cartLine: { quantity: 3 }, ...kept(1_770, 212) }] },
    ]);
  });
  expect(statements.filter((text) => text.includes('commission_rates'))).toHaveLength(1);
  const empty = await shop.world.db.insertInto('ecommerce_carts').values({ id: newId(), user_id: ben.id!, status: 'ABANDONED' }).returning('id').executeTakeFirstOrThrow();
  expect(await ask(ada, { c: empty.id })).toEqual([]);
});
