import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { checkoutCart } from '../actions/checkout-cart.ts';
import { mergeCarts } from '../actions/merge-carts.ts';
import { removeFromCart } from '../actions/remove-from-cart.ts';
import { updateCartLine } from '../actions/update-cart-line.ts';
import { cartChanged } from '../events.ts';
import { ada, address, ben, buyers, footprint, openShop, variantOf, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const soap = variantOf('lavender-soap');
const FIELDS = 'id status itemCount total { decimal currency } lines { id quantity variant { sku } unitPrice { amount } acceptedPrice { amount } total { amount } }';
interface CartShown {
  readonly id: string;
  readonly lines: { readonly id: string; readonly quantity: number }[];
}
const read = async (caller: Caller, guestToken: string | null = null) =>
  (await shop.world.ask<{ getUserCart: CartShown | null }>('ecommerce', caller, `query ($t: String) { getUserCart(guestToken: $t) { ${FIELDS} } }`, { t: guestToken })).data!.getUserCart;
const add = (caller: Caller, variantId: string, quantity: number, more: { cartId?: string; guestToken?: string } = {}) => addToCart(shop.world.context(caller), { variantId, quantity, ...more });

test('a person has one cart, wherever they add to it, also all at once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [buyer] = await buyers(shop, 1);
    const added = await Promise.all(Array.from({ length: 6 }, (_, n) => add(buyer!, n % 2 ? bell : soap, 1)));
    expect(new Set(added.map((result) => (result.ok ? result.value.cart.id : result.code))).size).toBe(1);
    const cart = await read(buyer!);
    expect(cart).toMatchObject({ status: 'ACTIVE', itemCount: 6, total: { decimal: '77.40', currency: 'EUR' } });
    expect(cart!.lines.map((line) => line.quantity)).toEqual([3, 3]);
  }
});

test('a guest has a cart by its token, of which only a hash is kept; signing in takes it along', async () => {
  const first = await add(anonymous, bell, 2);
  if (!first.ok || !first.value.guestToken) throw new Error('no token');
  const { guestToken, cart } = first.value;
  expect(guestToken).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await shop.world.db.selectFrom('ecommerce_carts').selectAll().where('id', '=', cart.id).executeTakeFirst())).not.toContain(guestToken);
  expect(await add(anonymous, soap, 1, { guestToken })).toMatchObject({ ok: true, value: { guestToken: null, cart: { id: cart.id } } });
  expect(await read(anonymous, guestToken)).toMatchObject({ id: cart.id, itemCount: 3 });
  expect(await read(anonymous)).toBeNull();
  expect(await read(anonymous, 'guess')).toBeNull();
  expect(await add(anonymous, soap, 1, { guestToken: 'guess' })).toEqual({ ok: false, code: 'CART_NOT_FOUND', path: ['input', 'guestToken'] });

  const [buyer] = await buyers(shop, 1);
  await add(buyer!, bell, 998);
  const merged = await Promise.all([0, 1].map(() => mergeCarts(shop.world.context(buyer!), { guestToken })));
  expect(merged.filter((result) => result.ok)).toHaveLength(1);
  expect(await read(buyer!)).toMatchObject({ itemCount: 1_000, lines: [{ quantity: 1, variant: { sku: 'SOAP' } }, { quantity: 999, variant: { sku: 'BELL' } }] });
  expect(await read(anonymous, guestToken)).toBeNull();
  expect(await add(anonymous, soap, 1, { cartId: cart.id, guestToken })).toEqual({ ok: false, code: 'CART_NOT_FOUND', path: ['input', 'cartId'] });
});

test('lines are changed and removed; a changed price is shown, and accepted by updating the line', async () => {
  const [buyer] = await buyers(shop, 1);
  const ctx = shop.world.context(buyer);
  await add(buyer!, bell, 1);
  const { id: cartId, lines } = (await read(buyer!))!;
  const lineId = lines[0]!.id;
  await shop.world.db.updateTable('ecommerce_variants').set({ price: 2_500n }).where('id', '=', bell).execute();
  expect(await read(buyer!)).toMatchObject({ lines: [{ unitPrice: { amount: '2500' }, acceptedPrice: { amount: '1990' } }] });
  expect(await checkoutCart(ctx, { cartId, address, idempotencyKey: newId() })).toMatchObject({ code: 'PRICE_CHANGED' });
  expect(await updateCartLine(ctx, { cartId, lineId, quantity: 2 })).toMatchObject({ ok: true });
  expect(await read(buyer!)).toMatchObject({ total: { decimal: '50.00' }, lines: [{ acceptedPrice: { amount: '2500' } }] });
  expect(await checkoutCart(ctx, { cartId, address, idempotencyKey: newId() })).toMatchObject({ ok: true });
  await shop.world.db.updateTable('ecommerce_variants').set({ price: 1_990n }).where('id', '=', bell).execute();
  expect(await removeFromCart(ctx, { cartId, lineId })).toEqual({ ok: false, code: 'CART_ALREADY_CHECKED_OUT', path: ['input', 'cartId'] });
  expect(await read(buyer!)).toBeNull();
});

test('quantities, unknown goods and foreign carts are refused, and nothing has changed', async () => {
  const [buyer] = await buyers(shop, 1);
  const own = await add(buyer!, bell, 998);
  if (!own.ok) throw new Error(own.code);
  const cartId = own.value.cart.id;
  const lineId = (await read(buyer!))!.lines[0]!.id;
  const before = { rows: await footprint(shop.world), cart: await read(buyer!) };
  for (const quantity of [0, -1, 1_000]) expect(await add(buyer!, bell, quantity)).toEqual({ ok: false, code: 'QUANTITY_INVALID', path: ['input', 'quantity'] });
  expect(await add(buyer!, bell, 2)).toEqual({ ok: false, code: 'QUANTITY_INVALID', path: ['input', 'quantity'] });
  for (const variant of [newId(), 'nonsense']) expect(await add(buyer!, variant, 1)).toEqual({ ok: false, code: 'VARIANT_NOT_FOUND', path: ['input', 'variantId'] });
  for (const stranger of [ben, vera, ada, anonymous]) {
    const ctx = shop.world.context(stranger);
    const refused = { ok: false, code: 'CART_NOT_FOUND', path: ['input', 'cartId'] };
    expect(await add(stranger, bell, 1, { cartId, guestToken: 'guess' })).toEqual(refused);
    expect(await updateCartLine(ctx, { cartId, lineId, quantity: 1 })).toEqual(refused);
    expect(await removeFromCart(ctx, { cartId, lineId })).toEqual(refused);
  }
  expect(await removeFromCart(shop.world.context(buyer), { cartId, lineId: newId() })).toMatchObject({ code: 'CART_LINE_NOT_FOUND' });
  expect({ rows: await footprint(shop.world), cart: await read(buyer!) }).toEqual(before);
});

test('one cart, one currency', async () => {
  const [buyer] = await buyers(shop, 1);
  await shop.world.db.updateTable('ecommerce_variants').set({ currency: 'USD' }).where('id', '=', soap).execute();
  await add(buyer!, bell, 1);
  expect(await add(buyer!, soap, 1)).toEqual({ ok: false, code: 'CURRENCY_MIX', path: ['input', 'variantId'] });
  await shop.world.db.updateTable('ecommerce_variants').set({ currency: 'EUR' }).where('id', '=', soap).execute();
});

test('a subscriber hears of each change of their cart, and nobody else may listen', async () => {
  const [buyer] = await buyers(shop, 1);
  const own = await add(buyer!, bell, 1);
  if (!own.ok) throw new Error(own.code);
  const cartId = own.value.cart.id;
  const query = `subscription ($c: ID!) { cartUpdated(cartId: $c) { cursor cart { itemCount } } }`;
  const open = (caller: Caller) => shop.world.executor('ecommerce').subscribe({ query, variables: { c: cartId } }, shop.world.token(caller));
  for (const stranger of [ben, ada, anonymous]) expect(await open(stranger)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const stream = await open(buyer!);
  if (!(Symbol.asyncIterator in stream)) throw new Error('refused');
  const next = stream.next();
  await add(buyer!, soap, 2);
  expect((await next).value).toMatchObject({ data: { cartUpdated: { cart: { itemCount: 3 } } } });
  await stream.return?.();
  expect(cartChanged.topic).toBe('ecommerce.cart.changed');
});
