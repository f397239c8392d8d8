import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { days, hours, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { applyVendor } from '../actions/apply-vendor.ts';
import { manageVendor } from '../actions/manage-vendor.ts';
import { setVendorHoliday } from '../actions/set-vendor-holiday.ts';
import { ada, ana, atelier, ben, bought, buyers, cartOf, checkout, openShop, productOf, setStock, theo, variantOf, velo, vera, type Shop } from './shop-world.ts';

const clock = new FakeClock('2026-03-04T12:00:00Z');
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const codeOf = (result: { ok: true } | { ok: false; code: string }): string => (result.ok ? 'done' : result.code);
const ask = async <T>(caller: Caller, query: string, variables: Record<string, unknown>): Promise<T> => {
  const { data, errors } = await shop.world.ask<T>('ecommerce', caller, query, variables);
  if (errors) throw new Error(errors[0]!.message);
  return data!;
};

/** Purchases whose orders were placed `ago` milliseconds ago and are in this state now. */
const placed = async (lines: readonly (readonly [string, number])[], ago: number, status = 'CONFIRMED'): Promise<void> => {
  const [buyer] = (await buyers(shop, 1)) as [Caller];
  const { groupId } = await bought(shop, buyer, lines);
  await shop.world.db.updateTable('ecommerce_orders').set({ status, placed_at: later(clock.now(), -ago) }).where('order_group_id', '=', groupId).execute();
};

test('an application is taken up, then decided; each step only from where it makes sense, by admins only', async () => {
  const applied = await applyVendor(shop.world.context(ben), {
    name: 'Rocher', slug: 'rocher', description: '', currency: 'EUR', pickupAddress: '1 Rue Basse', pickupLocation: { latitude: 43.73, longitude: 7.42 }, idempotencyKey: newId(),
  });
  if (!applied.ok) throw new Error(applied.code);
  const { id } = applied.value;
  const act = async (caller: Caller, action: 'REVIEW' | 'APPROVE' | 'REJECT' | 'SUSPEND' | 'REINSTATE' | 'TERMINATE') => codeOf(await manageVendor(shop.world.context(caller), { vendorId: id, action, reason: 'Because' }));
  expect(await act(ben, 'REVIEW')).toBe('VENDOR_NOT_FOUND');
  expect(await act(ada, 'SUSPEND')).toBe('INVALID_TRANSITION');
  expect(await act(ada, 'REVIEW')).toBe('done');
  expect(await act(ada, 'REVIEW')).toBe('INVALID_TRANSITION');
  const shown = await ask<{ vendor: unknown }>(ben, 'query ($id: ID!) { vendor(id: $id) { status availableTransitions } }', { id });
  expect(shown.vendor).toEqual({ status: 'UNDER_REVIEW', availableTransitions: ['APPROVE', 'REJECT'] });
  expect(await act(ada, 'REJECT')).toBe('done');
  const again = await applyVendor(shop.world.context(ben), {
    name: 'Rocher', slug: 'rocher', description: 'Better', currency: 'EUR', pickupAddress: '1 Rue Basse', pickupLocation: { latitude: 43.73, longitude: 7.42 }, idempotencyKey: newId(),
  });
  expect(again).toMatchObject({ ok: true, value: { id, status: 'APPLIED' } });
  for (const action of ['REVIEW', 'APPROVE', 'SUSPEND', 'REINSTATE', 'TERMINATE'] as const) expect(await act(ada, action)).toBe('done');
  expect(await act(ada, 'REINSTATE')).toBe('INVALID_TRANSITION');
});

test('SET_COMMISSION makes the vendor’s own rule, ahead of the general ones, and a new version of it the next time', async () => {
  const set = async (caller: Caller, commissionBasisPoints: number | null) => codeOf(await manageVendor(shop.world.context(caller), { vendorId: velo, action: 'SET_COMMISSION', reason: 'Agreed', commissionBasisPoints }));
  const rules = () => shop.world.db.selectFrom('commission_rates').select(['vendor_ids', 'basis_points', 'version', 'position']).where('enabled', '=', true).orderBy('position').execute();
  const before = await rules();
  expect(await set(vera, 500)).toBe('VENDOR_NOT_FOUND');
  expect(await set(ada, null)).toBe('VALUE_INVALID');
  expect(await set(ada, 10_001)).toBe('VALUE_INVALID');
  expect(await rules()).toEqual(before);
  expect(await set(ada, 700)).toBe('done');
  const own = async () => (await rules()).find(({ vendor_ids }) => vendor_ids?.join() === velo)!;
  expect(await own()).toMatchObject({ basis_points: 700, version: 1 });
  const general = (await rules()).find(({ vendor_ids }) => vendor_ids === null);
  if (general) expect((await own()).position).toBeLessThan(general.position);
  expect(await set(ada, 900)).toBe('done');
  expect(await own()).toMatchObject({ basis_points: 900, version: 2 });
  expect(await rules()).toHaveLength(before.length + 1);
  const { groupId } = await bought(shop, ana, [[bell, 2]]);
  const split = await shop.world.db
    .selectFrom('payment_splits as s')
    .innerJoin('payment_intents as i', 'i.id', 's.intent_id')
    .innerJoin('commission_lines as l', 'l.split_id', 's.id')
    .select(['l.amount', 'l.commission', 'l.basis_points'])
    .where('i.subject_id', '=', groupId)
    .execute();
  for (const line of split) expect(line).toEqual({ amount: line.amount, basis_points: 900, commission: (line.amount * 900n + 5_000n) / 10_000n });
  expect(split.length).toBeGreaterThan(0);
  // Two admins at once agree on one rule.
  await Promise.all(Array.from({ length: 8 }, (_, n) => set(ada, 1_000 + n)));
  expect((await rules()).filter(({ vendor_ids }) => vendor_ids?.join() === velo)).toMatchObject([{ version: 10 }]);
});

test('a closed vendor shows all and sells nothing, for just that time', async () => {
  const [from, until] = [later(clock.now(), hours(1)), later(clock.now(), days(2))];
  const close = async (caller: Caller, holiday: { from: Date; until: Date; message: string | null } | null) => codeOf(await setVendorHoliday(shop.world.context(caller), { vendorId: velo, holiday }));
  const [buyer] = (await buyers(shop, 1)) as [Caller];
  const cartId = await cartOf(shop, buyer, [[bell, 1]]);
  for (const caller of [theo, ben, ada]) expect(await close(caller, { from, until, message: null })).toBe('VENDOR_NOT_FOUND');
  expect(await close(vera, { from: until, until: from, message: null })).toBe('VALUE_INVALID');
  expect(await close(vera, { from, until: later(from, days(181)), message: null })).toBe('VALUE_INVALID');
  expect(await close(vera, { from: later(from, -days(9)), until: clock.now(), message: null })).toBe('VALUE_INVALID');
  expect(await close(vera, { from, until, message: ' ' })).toBe('VALUE_INVALID');
  expect(await close(vera, { from, until, message: 'Back on Friday' })).toBe('done');
  const query = 'query ($id: ID!) { vendor(id: $id) { holiday { message active until } products { nodes { id } } } }';
  const shown = await ask<{ vendor: { holiday: unknown; products: { nodes: unknown[] } } }>(anonymous, query, { id: velo });
  expect(shown.vendor.holiday).toEqual({ message: 'Back on Friday', active: false, until: until.toISOString() });
  expect(shown.vendor.products.nodes.length).toBeGreaterThan(0);
  clock.advance(hours(1));
  const lines = await shop.world.db.selectFrom('ecommerce_cart_lines').select('id').where('cart_id', '=', cartId).execute();
  expect(await checkout(shop, buyer, cartId)).toEqual({ ok: false, code: 'VENDOR_CLOSED', path: ['cart', 'lines', lines[0]!.id] });
  expect(await ask(anonymous, 'query ($id: ID!) { vendor(id: $id) { holiday { active } } }', { id: velo })).toEqual({ vendor: { holiday: { active: true } } });
  expect(await close(vera, null)).toBe('done');
  expect((await checkout(shop, buyer, cartId)).ok).toBe(true);
  expect(await close(vera, { from: clock.now(), until: later(clock.now(), hours(1)), message: null })).toBe('done');
  clock.advance(hours(1));
  expect(await ask(anonymous, 'query ($id: ID!) { vendor(id: $id) { holiday { active } } }', { id: velo })).toEqual({ vendor: { holiday: null } });
  expect((await checkout(shop, buyer, await cartOf(shop, buyer, [[bell, 1]]))).ok).toBe(true);
});

test('the series cuts sales into days where the vendor lives, with days without sales, and counts what was paid', async () => {
  const soap = variantOf('lavender-soap');
  const price = (await shop.world.db.selectFrom('ecommerce_variants').select('price').where('id', '=', soap).executeTakeFirstOrThrow()).price;
  await setStock(shop, soap, 100);
  const noon = new Date('2026-03-02T12:00:00Z').getTime();
  const at = (iso: string) => clock.now().getTime() - new Date(iso).getTime();
  await placed([[soap, 2]], clock.now().getTime() - noon);
  // Half past eleven at night in London is the next day in Monaco.
  await placed([[soap, 1]], at('2026-03-02T23:30:00Z'), 'DELIVERED');
  await placed([[soap, 5]], at('2026-03-03T10:00:00Z'), 'CANCELLED');
  const query = `query ($v: ID!, $from: DateTime!, $to: DateTime!, $i: SalesInterval!, $tz: String!) {
    vendorSalesSeries(vendorId: $v, from: $from, to: $to, interval: $i, timeZone: $tz) { start orders units revenue { amount currency } } }`;
  const series = async (caller: Caller, more: Record<string, unknown> = {}) =>
    (await ask<{ vendorSalesSeries: unknown }>(caller, query, { v: atelier, from: '2026-03-01T23:00:00Z', to: '2026-03-03T23:00:00Z', i: 'DAY', tz: 'Europe/Monaco', ...more })).vendorSalesSeries;
  const point = (start: string, orders: number, units: number) => ({ start, orders, units, revenue: { amount: String(price * BigInt(units)), currency: 'EUR' } });
  expect(await series(theo)).toEqual([point('2026-03-01T23:00:00.000Z', 1, 2), point('2026-03-02T23:00:00.000Z', 1, 1)]);
  expect(await series(theo, { tz: 'UTC', from: '2026-03-01T00:00:00Z', to: '2026-03-04T00:00:00Z' })).toEqual([
    point('2026-03-01T00:00:00.000Z', 0, 0), point('2026-03-02T00:00:00.000Z', 2, 3), point('2026-03-03T00:00:00.000Z', 0, 0),
  ]);
  expect(await series(theo, { tz: 'UTC', i: 'WEEK', from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z' })).toEqual([point('2026-03-02T00:00:00.000Z', 2, 3)]);
  expect(await series(theo, { tz: 'UTC', i: 'MONTH', from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' })).toEqual([point('2026-03-01T00:00:00.000Z', 2, 3)]);
  expect(await series(ada, { tz: 'UTC', i: 'MONTH' })).toHaveLength(1);
  for (const caller of [vera, ben]) expect(await series(caller)).toBeNull();
  await expect(series(theo, { tz: 'Moon/Base' })).rejects.toThrow('IANA');
  await expect(series(theo, { to: '2026-03-01T23:00:00Z' })).rejects.toThrow('"to" must be later');
  await expect(series(theo, { to: '2028-03-01T23:00:00Z' })).rejects.toThrow('400 points');
});

test('orders that wait are told apart by age; the scarcest goods come first', async () => {
  const soap = variantOf('lavender-soap');
  await shop.world.db.updateTable('ecommerce_orders').set({ status: 'DELIVERED' }).where('vendor_id', '=', atelier).where('placed_at', 'is not', null).execute();
  for (const ago of [hours(1), hours(23), hours(24), days(3), days(7), days(40)]) await placed([[soap, 1]], ago);
  const aging = 'query ($v: ID!) { vendorOrderAging(vendorId: $v) { oldest ages { age orders } } }';
  expect(await ask(theo, aging, { v: atelier })).toEqual({
    vendorOrderAging: {
      oldest: later(clock.now(), -days(40)).toISOString(),
      ages: [{ age: 'UNDER_1_DAY', orders: 2 }, { age: 'UNDER_3_DAYS', orders: 1 }, { age: 'UNDER_7_DAYS', orders: 1 }, { age: 'OLDER', orders: 2 }],
    },
  });
  expect(await ask(ben, aging, { v: atelier })).toEqual({ vendorOrderAging: null });
  const low = 'query ($v: ID!) { vendorLowStock(vendorId: $v) { variant { id } low } }';
  await shop.world.db.updateTable('stock_items').set({ low_stock_threshold: null }).execute();
  expect(await ask(vera, low, { v: velo })).toEqual({ vendorLowStock: [] });
  const mine = (await shop.world.db.selectFrom('ecommerce_variants').select('id').where('product_id', '=', productOf('brass-bell')).execute()).map(({ id }) => id);
  await setStock(shop, mine[0]!, (await shop.world.db.selectFrom('stock_items').select('reserved').where('variant_id', '=', mine[0]!).executeTakeFirstOrThrow()).reserved + 3);
  await shop.world.db.updateTable('stock_items').set({ low_stock_threshold: 3 }).where('variant_id', '=', mine[0]!).execute();
  expect(await ask(vera, low, { v: velo })).toEqual({ vendorLowStock: [{ variant: { id: mine[0] }, low: true }] });
  for (const caller of [theo, ben]) expect(await ask(caller, low, { v: velo })).toEqual({ vendorLowStock: null });
  const top = await ask<{ vendorTopProducts: { units: number; product: { slug: string } }[] }>(theo, 'query ($v: ID!) { vendorTopProducts(vendorId: $v, range: LAST_90_DAYS) { units product { slug } } }', { v: atelier });
  expect(top.vendorTopProducts[0]).toMatchObject({ product: { slug: 'lavender-soap' } });
});

test('orders are exported by a link that opens just them, in full, with formulas made harmless', async () => {
  const query = 'query ($v: ID!, $from: DateTime!, $to: DateTime!) { vendorOrderExport(vendorId: $v, from: $from, to: $to) }';
  const range = { v: atelier, from: '2025-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
  const link = async (caller: Caller) => (await ask<{ vendorOrderExport: string | null }>(caller, query, range)).vendorOrderExport;
  for (const caller of [vera, ben]) expect(await link(caller)).toBeNull();
  await shop.world.db.updateTable('ecommerce_order_lines').set({ title: '=HYPERLINK("x")' }).where('product_id', '=', productOf('lavender-soap')).execute();
  const url = (await link(theo))!;
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = await answer.text();
  const lines = text.trimEnd().split('\r\n');
  const sold = await shop.world.db
    .selectFrom('ecommerce_order_lines as l')
    .innerJoin('ecommerce_orders as o', 'o.id', 'l.order_id')
    .select((e) => e.fn.countAll<bigint>().as('n'))
    .where('o.vendor_id', '=', atelier)
    .where('o.placed_at', 'is not', null)
    .executeTakeFirstOrThrow();
  expect(lines).toHaveLength(1 + Number(sold.n));
  expect(lines[0]).toBe('order,placed_at,status,sku,title,variant,quantity,unit_price,total,currency,city,country');
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
  for (const forged of [url.replace(atelier, velo), url.replace('2025-01-01', '2024-01-01'), url.replace(/signature=../, 'signature=00'), url.split('?')[0]!]) {
    expect((await fetch(forged)).status).toBe(404);
  }
  clock.advance(600_000);
  expect((await fetch(url)).status).toBe(404);
});
