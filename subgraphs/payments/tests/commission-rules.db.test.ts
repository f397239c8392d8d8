import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { categories } from '../../../db/seed/demo.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { announceCategories } from '../actions/announce-categories.ts';
import { quoteCommission } from '../actions/quote-commission.ts';
import { reorderCommissionRates } from '../actions/reorder-commission-rates.ts';
import { setCommissionTax } from '../actions/set-commission-tax.ts';
import { setVendorTaxCountry } from '../actions/set-vendor-tax-country.ts';
import { upsertCommissionRate, type UpsertCommissionRate } from '../actions/upsert-commission-rate.ts';
import { linesOf, noRules, open, opened, outcomes, ruleOf, violations, writeRule } from './commission-world.ts';
import { ada, ana, atelier, ben, paymentsWorld, velo, vera, type PaymentsWorld } from './payments-world.ts';

const ROUNDS = 20;
const [bicycles, parts, clothing] = categories.map((category) => category.id);

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
});
beforeEach(async () => {
  await noRules(shop.world);
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const write = (change: Partial<UpsertCommissionRate>, caller = ada) => upsertCommissionRate(shop.world.context(caller), ruleOf(change));
const reorder = (ids: readonly string[], caller = ada) => reorderCommissionRates(shop.world.context(caller), { ids });
const rules = () => shop.world.db.selectFrom('commission_rates').select(['id', 'position', 'version']).orderBy('position').execute();
const sale = (amount: bigint, change: object = {}) => {
  const reference = newId();
  return { reference, payeeId: velo, amount, ...change };
};
/** What is kept of 100.00 of a split sold now, and the version of the rule behind it. */
const keptOf = async (change: object = {}, currency = 'EUR') => {
  const split = sale(10_000n, change);
  await opened(shop.world, [split], currency);
  return (await linesOf(shop.world, split.reference)).map(({ commission, tax, rate_id, rate_version }) => ({ commission, tax, rate: rate_id, version: rate_version }));
};

test('only an admin writes rules, whatever a token says', async () => {
  const before = await rules();
  for (const caller of [ana, vera, { ...ben, roles: ['admin', 'staff'] }]) {
    expect(await write({}, caller)).toEqual({ ok: false, code: 'RATE_NOT_FOUND' });
    expect(await reorder(before.map(({ id }) => id), caller)).toEqual({ ok: false, code: 'RATE_NOT_FOUND' });
    expect(await setCommissionTax(shop.world.context(caller), { country: 'FR', basisPoints: 2000 })).toEqual({ ok: false, code: 'RATE_NOT_FOUND' });
    expect(await setVendorTaxCountry(shop.world.context(caller), { vendorId: velo, country: 'FR' })).toMatchObject({ code: 'VENDOR_UNKNOWN' });
  }
  expect(await rules()).toEqual(before);
});

test('a rule that names what does not exist is refused and changes nothing', async () => {
  const before = await rules();
  const refused = (change: Partial<UpsertCommissionRate>) => write(change);
  expect(await refused({ vendorIds: [velo, newId()] })).toEqual({ ok: false, code: 'VENDOR_UNKNOWN', path: ['input', 'vendorIds', '1'] });
  expect(await refused({ categoryIds: [bicycles!, newId()] })).toEqual({ ok: false, code: 'CATEGORY_UNKNOWN', path: ['input', 'categoryIds', '1'] });
  expect(await refused({ categoryIds: [bicycles!], areas: ['HOTELS'] })).toEqual({ ok: false, code: 'CATEGORY_UNKNOWN', path: ['input', 'categoryIds', '0'] });
  expect(await refused({ amounts: [{ currency: 'XXX' }] })).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  expect(await refused({ id: newId(), version: 1 })).toEqual({ ok: false, code: 'RATE_NOT_FOUND', path: ['input', 'id'] });
  expect(await refused({ id: 'nonsense', version: 1 })).toEqual({ ok: false, code: 'RATE_NOT_FOUND', path: ['input', 'id'] });
  expect(await refused({ position: before[0]!.position })).toEqual({ ok: false, code: 'RATE_POSITION_TAKEN', path: ['input', 'position'] });
  expect(await refused({ position: -1 })).toEqual({ ok: false, code: 'RATE_INVALID', path: ['input', 'position'] });
  expect(await refused({ position: 1_000_001 })).toMatchObject({ code: 'RATE_INVALID' });
  expect(await setCommissionTax(shop.world.context(ada), { country: 'XX', basisPoints: 1 })).toMatchObject({ code: 'COUNTRY_UNKNOWN' });
  expect(await setCommissionTax(shop.world.context(ada), { country: 'FR', basisPoints: -1 })).toMatchObject({ code: 'RATE_INVALID' });
  expect(await setCommissionTax(shop.world.context(ada), { country: 'FR', basisPoints: 1, validFrom: new Date('2020-01-01') })).toMatchObject({ code: 'DATES_INVALID' });
  expect(await setVendorTaxCountry(shop.world.context(ada), { vendorId: newId(), country: 'FR' })).toMatchObject({ code: 'VENDOR_UNKNOWN' });
  expect(await setVendorTaxCountry(shop.world.context(ada), { vendorId: velo, country: 'XX' })).toMatchObject({ code: 'COUNTRY_UNKNOWN' });
  expect(await rules()).toEqual(before);
});

test('a changed rule is a new version: what was sold keeps the old one, the next sale has the new one, and both can be read', async () => {
  const { world } = shop;
  const first = await writeRule(world, { basisPoints: 1000 });
  expect(await keptOf()).toEqual([{ commission: 1_000n, tax: 0n, rate: first.id, version: 1 }]);
  expect(await write({ id: first.id, basisPoints: 2000 })).toEqual({ ok: false, code: 'RATE_CHANGED', path: ['input', 'version'] });
  const second = await writeRule(world, { id: first.id, version: 1, basisPoints: 2000 });
  expect([second.version, second.position]).toEqual([2, first.position]);
  expect(await write({ id: first.id, version: 1, basisPoints: 3000 })).toMatchObject({ code: 'RATE_CHANGED' });
  expect(await keptOf()).toEqual([{ commission: 2_000n, tax: 0n, rate: first.id, version: 2 }]);
  const versions = () => world.db.selectFrom('commission_rate_versions').select(['version', 'basis_points', 'changed_by']).where('rate_id', '=', first.id).orderBy('version').execute();
  expect(await versions()).toEqual([{ version: 1, basis_points: 1000, changed_by: ada.id }, { version: 2, basis_points: 2000, changed_by: ada.id }]);
  await world.db.updateTable('commission_rates').set({ basis_points: 1, version: 1 }).where('id', '=', first.id).execute();
  expect((await versions()).map(({ version }) => version)).toEqual([1, 2, 3]);
  await expect(world.db.updateTable('commission_rate_versions').set({ basis_points: 0 }).execute()).rejects.toThrow('append-only');
  await expect(world.db.deleteFrom('commission_rate_versions').execute()).rejects.toThrow('append-only');
  await expect(world.db.deleteFrom('commission_rates').where('id', '=', first.id).execute()).rejects.toThrow('append-only');
});

test('a version in use cannot be taken from under its sales', async () => {
  const { id } = await writeRule(shop.world);
  await keptOf();
  await expect(shop.world.db.updateTable('commission_lines').set({ commission: 0n }).where('rate_id', '=', id).execute()).rejects.toThrow('append-only');
});

test('the first rule that fits decides, line by line, by area, vendor, category, kind, currency and date', async () => {
  const { world } = shop;
  const yen = await writeRule(world, { amounts: [{ currency: 'JPY', fixed: '30' }], basisPoints: 0 });
  const rides = await writeRule(world, { areas: ['TAXI'], basisPoints: 2500, taxBasisPoints: 1000 });
  await writeRule(world, { validFrom: new Date('2199-01-01'), basisPoints: 9999 });
  const bikes = await writeRule(world, { categoryIds: [bicycles!], basisPoints: 500 });
  const services = await writeRule(world, { listingTypes: ['SERVICE'], amounts: [{ currency: 'EUR', min: '20' }], basisPoints: 100 });
  const own = await writeRule(world, { vendorIds: [atelier], basisPoints: 700 });
  const rest = await writeRule(world, { basisPoints: 1200, amounts: [{ currency: 'EUR', fixed: '0.30', max: '10' }, { currency: 'KWD', fixed: '0.100' }] });
  const kept = (rate: { id: string } | null, commission: bigint, tax = 0n) => ({ commission, tax, rate: rate?.id ?? null, version: rate ? 1 : null });
  expect(await keptOf({}, 'JPY')).toEqual([kept(yen, 30n)]);
  expect(await keptOf({ area: 'TAXI' })).toEqual([kept(rides, 2_500n, 250n)]);
  expect(await keptOf({ payeeId: atelier })).toEqual([kept(own, 700n)]);
  expect(await keptOf()).toEqual([kept(rest, 1_000n)]);
  expect(await keptOf({}, 'KWD')).toEqual([kept(rest, 1_300n)]);
  expect(await keptOf({}, 'USD')).toEqual([kept(null, 0n)]);
  const ids = [newId(), newId(), newId()];
  const lines = [
    { reference: ids[0]!, amount: 6_000n, categoryIds: [parts!, bicycles!], listingType: 'PRODUCT' as const },
    { reference: ids[1]!, amount: 3_000n, categoryIds: [clothing!], listingType: 'SERVICE' as const },
    { reference: ids[2]!, amount: 1_000n, quantity: 4 },
  ];
  expect(await keptOf({ lines })).toEqual([kept(bikes, 300n), kept(services, 2_000n), kept(rest, 240n)]);
  const quote = await quoteCommission(world.db, {
    area: 'ECOMMERCE', payeeId: velo, currency: 'EUR', at: new Date(),
    lines: lines.map(({ reference, amount, quantity = 1, categoryIds = [], listingType = null }: { reference: string; amount: bigint; quantity?: number; categoryIds?: string[]; listingType?: 'PRODUCT' | 'SERVICE' | null }) => ({ reference, amount, quantity, categoryIds, listingType })),
  });
  expect(quote).toMatchObject({ ok: true, value: { amount: 10_000n, commission: 2_540n, net: 7_460n } });
});

test('without a rule that fits, the platform keeps nothing', async () => {
  expect(await keptOf()).toEqual([{ commission: 0n, tax: 0n, rate: null, version: null }]);
});

test('tax on commission is the rule\'s, or that of the vendor\'s country at the time of the sale', async () => {
  const { world } = shop;
  const ctx = world.context(ada);
  await writeRule(world, { basisPoints: 1000 });
  expect((await keptOf())[0]).toMatchObject({ commission: 1_000n, tax: 0n });
  expect(await setVendorTaxCountry(ctx, { vendorId: velo, country: 'FR' })).toEqual({ ok: true, value: { id: velo } });
  expect((await keptOf())[0]).toMatchObject({ tax: 0n });
  expect(await setCommissionTax(ctx, { country: 'FR', basisPoints: 2000 })).toMatchObject({ ok: true });
  expect(await setCommissionTax(ctx, { country: 'FR', basisPoints: 9000, validFrom: new Date(Date.now() + 3_600_000) })).toMatchObject({ ok: true });
  expect((await keptOf())[0]).toMatchObject({ commission: 1_000n, tax: 200n });
  expect((await keptOf({ payeeId: atelier }))[0]).toMatchObject({ tax: 0n });
  await setVendorTaxCountry(ctx, { vendorId: velo, country: 'MC' });
  expect((await keptOf())[0]).toMatchObject({ tax: 0n });
  await expect(world.db.deleteFrom('commission_taxes').execute()).rejects.toThrow('append-only');
});

test('rules can be put into another order; a list that is not complete is refused', async () => {
  const { world } = shop;
  const [low, high] = [await writeRule(world, { basisPoints: 100 }), await writeRule(world, { basisPoints: 900 })];
  expect((await keptOf())[0]).toMatchObject({ commission: 100n });
  const ids = (await rules()).map(({ id }) => id);
  for (const wrong of [ids.slice(1), [...ids, newId()], [...ids.slice(1), ids[1]!], ['x', ...ids.slice(1)]]) expect(await reorder(wrong)).toEqual({ ok: false, code: 'RATE_ORDER_INCOMPLETE', path: ['input', 'ids'] });
  const others = ids.filter((id) => id !== low.id && id !== high.id);
  expect(await reorder([high.id, low.id, ...others])).toMatchObject({ ok: true });
  expect((await keptOf())[0]).toMatchObject({ commission: 900n, rate: high.id, version: 2 });
  expect((await rules()).map(({ id, position }) => [id, position])).toEqual([high.id, low.id, ...others].map((id, place) => [id, place * 10]));
  const settled = await rules();
  expect(await reorder(settled.map(({ id }) => id))).toMatchObject({ ok: true });
  expect(await rules()).toEqual(settled);
});

test('two admins want one position, or change one rule: one gets it, the other is told', async () => {
  const { world } = shop;
  for (let round = 0; round < ROUNDS; round += 1) {
    const position = 100_000 + round;
    const made = values(await race(2, () => write({ position, name: `Round ${round}` })));
    expect(outcomes(made)).toEqual(['OK', 'RATE_POSITION_TAKEN']);
    const rule = made.find((each) => each.ok);
    if (!rule) throw new Error('nobody got it');
    const changed = values(await race(2, (n) => write({ id: rule.value.id, version: 1, basisPoints: n })));
    expect(outcomes(changed)).toEqual(['OK', 'RATE_CHANGED']);
  }
  expect(new Set((await rules()).map(({ position }) => position)).size).toBe((await rules()).length);
  const twice = { name: 'x', basis_points: 0, position: 100_000 };
  await expect(world.db.insertInto('commission_rates').values({ id: newId(), ...twice }).execute()).rejects.toThrow('commission_rates_position');
});

test('sales that make no sense are refused and leave no trace', async () => {
  const { world } = shop;
  const count = async () => (await world.db.selectFrom('payment_intents').select('id').execute()).length;
  const before = await count();
  const line = (amount: bigint, change: object = {}) => ({ reference: newId(), amount, ...change });
  const refused = (change: object, currency = 'EUR') => open(world, [sale(1_000n, change)], currency);
  expect(await refused({ lines: [line(999n)] })).toMatchObject({ code: 'LINES_INVALID' });
  expect(await refused({ lines: [line(1_001n), line(-1n)] })).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await refused({ lines: [] })).toMatchObject({ code: 'LINES_INVALID' });
  expect(await refused({ lines: [line(1_000n, { quantity: 0 })] })).toMatchObject({ code: 'LINES_INVALID' });
  expect(await refused({ lines: [line(1_000n, { listingType: 'RIDE' })] })).toMatchObject({ code: 'LINES_INVALID' });
  expect(await refused({ lines: [line(1_000n, { reference: 'x' })] })).toMatchObject({ code: 'LINES_INVALID' });
  expect(await refused({ lines: Array.from({ length: 1_001 }, () => line(0n)) })).toMatchObject({ code: 'LINES_INVALID' });
  expect(await refused({}, 'XXX')).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  expect(await count()).toBe(before);
});

test('the database refuses lines that do not add up to their split', async () => {
  const { world } = shop;
  await writeRule(world);
  const split = sale(10_000n);
  await opened(world, [split]);
  const line = await world.db.selectFrom('commission_lines as l').innerJoin('payment_splits as s', 's.id', 'l.split_id').selectAll('l').where('s.reference', '=', split.reference).executeTakeFirstOrThrow();
  await expect(world.db.insertInto('commission_lines').values({ ...line, id: newId(), reference: newId() }).execute()).rejects.toThrow('do not add up');
});

test('an area announces its categories, and renames them', async () => {
  const id = newId();
  const announce = (name: string) => shop.world.context(ada).inTransaction(async (trx) => ({ ok: true as const, value: await announceCategories(trx, 'HOTELS', [{ id, name }]) }));
  await announce('Spa');
  await announce('Wellness');
  expect(await shop.world.db.selectFrom('commission_categories').select(['area', 'name']).where('id', '=', id).execute()).toEqual([{ area: 'HOTELS', name: 'Wellness' }]);
  expect(await write({ categoryIds: [id], areas: ['HOTELS'] })).toMatchObject({ ok: true });
});

test('a payment is opened in two statements, whatever the number of vendors and rules', async () => {
  const { world } = shop;
  for (let n = 0; n < 10; n += 1) await writeRule(world, { basisPoints: n });
  const splits = [sale(500n), sale(700n, { payeeId: atelier })];
  const statements = await world.statementsOf(() => opened(world, splits));
  const own = statements.filter((text) => !/^(begin|commit|start|set)/i.test(text));
  process.stdout.write(`commission: ${own.length} statements open a payment of ${splits.length} vendors, 1 of them reads rules and taxes\n`);
  expect(own).toHaveLength(2);
});
