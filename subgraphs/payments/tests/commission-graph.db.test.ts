import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { categories, commissionRates } from '../../../db/seed/demo.ts';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { setCommissionTax } from '../actions/set-commission-tax.ts';
import { setVendorTaxCountry } from '../actions/set-vendor-tax-country.ts';
import type { StoredRate } from '../store/commission-rates.ts';
import { sold, writeRule } from './commission-world.ts';
import { ada, ana, atelier, ben, paymentsWorld, theo, velo, vera, type PaymentsWorld } from './payments-world.ts';

const standard = commissionRates[0].id;
const bicycles = categories[0].id;
const order = newId();
const [bike, bell] = [newId(), newId()];

let shop: PaymentsWorld;
let secret: StoredRate;
let special: StoredRate;
let paymentId: string;
beforeAll(async () => {
  shop = await paymentsWorld();
  const { world } = shop;
  const ctx = world.context(ada);
  secret = await writeRule(world, { name: 'Theo', vendorIds: [atelier], basisPoints: 300, position: 1 });
  special = await writeRule(world, { name: 'Bicycles', vendorIds: [velo], categoryIds: [bicycles], basisPoints: 500, position: 2, amounts: [{ currency: 'EUR', fixed: '0.30', max: '50' }] });
  await writeRule(world, { name: 'Over', basisPoints: 1, position: 3, validFrom: new Date('2020-01-01'), validUntil: new Date('2021-01-01') });
  await writeRule(world, { name: 'Never', vendorIds: [velo], basisPoints: 1, position: 50 });
  await world.db.updateTable('commission_rates').set({ position: 10 }).where('id', '=', standard).execute();
  await setVendorTaxCountry(ctx, { vendorId: velo, country: 'FR' });
  await setCommissionTax(ctx, { country: 'FR', basisPoints: 2000 });
  const lines = [{ reference: bike, amount: 64_900n, categoryIds: [bicycles], listingType: 'PRODUCT' as const }, { reference: bell, amount: 1_990n }];
  paymentId = await sold(world, [{ reference: order, payeeId: velo, amount: 66_890n, lines }]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask('payments', caller, query, variables);
  return { data, codes: errors?.map((error) => error.extensions?.['code']) ?? [] };
};
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const strangers = [ana, vera, theo, ben, { ...ben, roles: ['admin', 'staff'] }, serviceCaller('payments')];

test('only staff read rules, categories and taxes; anonymous are told to sign in', async () => {
  const query = `{ commissionRates { nodes { id } } commissionRate(id: "${special.id}") { id } commissionCategories { id } commissionTaxes { country } }`;
  const nothing = { commissionRates: null, commissionRate: null, commissionCategories: null, commissionTaxes: null };
  for (const caller of strangers) expect(await ask(caller, query)).toEqual({ data: nothing, codes: [] });
  expect(await ask(anonymous, query)).toEqual({ data: nothing, codes: Array(4).fill('UNAUTHENTICATED') });
  expect((await ask(ada, query)).data).toMatchObject({ commissionRate: { id: special.id }, commissionTaxes: [{ country: 'FR' }] });
  expect((await ask(ada, '{ commissionCategories(area: HOTELS) { id } }')).data).toEqual({ commissionCategories: [] });
});

test('rules are listed in the order they are tried, page by page and filtered, with what shadows them', async () => {
  const query = `query ($first: Int, $after: String, $vendorId: ID, $enabled: Boolean) {
    commissionRates(first: $first, after: $after, vendorId: $vendorId, enabled: $enabled) { nodes { name position shadowedBy { name } } pageInfo { hasNextPage endCursor } } }`;
  const names = async (variables: object) => {
    const { data } = await ask(ada, query, { ...variables });
    return (data as { commissionRates: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }).commissionRates;
  };
  const first = await names({ first: 3 });
  expect([first.nodes.map(({ name }) => name), first.pageInfo.hasNextPage]).toEqual([['Theo', 'Bicycles', 'Over'], true]);
  const second = await names({ first: 3, after: first.pageInfo.endCursor });
  expect(second).toMatchObject({ nodes: [{ name: 'Standard', position: 10, shadowedBy: null }, { name: 'Never', shadowedBy: { name: 'Standard' } }], pageInfo: { hasNextPage: false } });
  expect((await names({ vendorId: atelier })).nodes.map(({ name }) => name)).toEqual(['Theo', 'Over', 'Standard']);
  expect((await names({ vendorId: 'nonsense' })).nodes).toEqual([]);
  expect((await names({ enabled: false })).nodes).toEqual([]);
  const statements = await shop.world.statementsOf(() => names({ first: 100 }));
  expect(statements.filter((text) => text.includes('commission_'))).toHaveLength(2);
});

const UPSERT = `mutation ($input: UpsertCommissionRateInput!) { upsertCommissionRate(input: $input) {
  commissionRate { id version name basisPoints areas vendors { id } categories { name area } amounts { currency fixed { amount currency } min { amount } max { decimal } } changedBy { id } } errors { code path } } }`;

test('an admin writes rules and reads their history; others find none', async () => {
  const input = { name: 'Launch', position: 70, vendorIds: [velo], categoryIds: [bicycles], areas: ['ECOMMERCE'], basisPoints: 500, amounts: [{ currency: 'USD', fixed: '0.30', max: '9' }] };
  const upsert = async (change: object = {}, caller: Caller = ada) => {
    const { data } = await ask(caller, UPSERT, { input: { ...input, ...change } });
    return (data as { upsertCommissionRate: { commissionRate: { id: string } | null; errors: { code: string; path: string[] }[] } }).upsertCommissionRate;
  };
  for (const caller of strangers) expect(await upsert({}, caller)).toEqual({ commissionRate: null, errors: [{ code: 'RATE_NOT_FOUND', path: null }] });
  const made = await upsert();
  expect(made).toMatchObject({
    commissionRate: {
      version: 1, name: 'Launch', areas: ['ECOMMERCE'], vendors: [{ id: velo }], categories: [{ name: 'Bicycles', area: 'ECOMMERCE' }], changedBy: { id: ada.id },
      amounts: [{ currency: 'USD', fixed: { amount: '30', currency: 'USD' }, min: null, max: { decimal: '9.00' } }],
    },
    errors: [],
  });
  const id = made.commissionRate!.id;
  for (const [change, code] of [
    [{ basisPoints: 10_001 }, 'RATE_INVALID'], [{ vendorIds: [] }, 'RATE_INVALID'], [{ vendorIds: [newId()] }, 'VENDOR_UNKNOWN'], [{ categoryIds: [newId()] }, 'CATEGORY_UNKNOWN'],
    [{ listingTypes: ['RIDE'] }, 'LISTING_TYPE_UNKNOWN'], [{ amounts: [{ currency: 'XXX' }] }, 'CURRENCY_UNKNOWN'], [{ amounts: [{ currency: 'USD', fixed: '0.001' }] }, 'AMOUNT_TOO_PRECISE'],
    [{ amounts: [{ currency: 'USD', fixed: '-1' }] }, 'AMOUNT_INVALID'], [{ id: newId(), version: 1 }, 'RATE_NOT_FOUND'], [{}, 'RATE_POSITION_TAKEN'], [{ id, version: 7 }, 'RATE_CHANGED'],
  ] as const) {
    expect((await upsert(change)).errors.map((error) => error.code)).toEqual([code]);
  }
  expect(await upsert({ id, version: 1, basisPoints: 600, position: null })).toMatchObject({ commissionRate: { version: 2, basisPoints: 600 }, errors: [] });
  const history = `query ($after: String) { commissionRate(id: "${id}") { history(first: 1, after: $after) { nodes { version basisPoints } pageInfo { endCursor hasNextPage } } } }`;
  const page = (await ask(ada, history)).data as { commissionRate: { history: { pageInfo: { endCursor: string } } } };
  expect(page.commissionRate.history).toMatchObject({ nodes: [{ version: 2, basisPoints: 600 }], pageInfo: { hasNextPage: true } });
  expect((await ask(ada, history, { after: page.commissionRate.history.pageInfo.endCursor })).data).toMatchObject({ commissionRate: { history: { nodes: [{ version: 1, basisPoints: 500 }], pageInfo: { hasNextPage: false } } } });
  await upsert({ id, version: 2, enabled: false, position: null });
});

test('an admin reorders rules and sets taxes through the graph', async () => {
  const { nodes } = ((await ask(ada, '{ commissionRates(first: 100) { nodes { id } } }')).data as { commissionRates: { nodes: { id: string }[] } }).commissionRates;
  const reorder = 'mutation ($ids: [ID!]!) { reorderCommissionRates(input: { ids: $ids }) { commissionRates { id } errors { code } } }';
  const ids = nodes.map(({ id }) => id);
  expect((await ask(ada, reorder, { ids })).data).toEqual({ reorderCommissionRates: { commissionRates: nodes, errors: [] } });
  expect((await ask(ada, reorder, { ids: ids.slice(1) })).data).toEqual({ reorderCommissionRates: { commissionRates: null, errors: [{ code: 'RATE_ORDER_INCOMPLETE' }] } });
  expect((await ask(vera, reorder, { ids })).data).toEqual({ reorderCommissionRates: { commissionRates: null, errors: [{ code: 'RATE_NOT_FOUND' }] } });
  const tax = 'mutation ($country: String!) { setCommissionTax(input: { country: $country, basisPoints: 1900 }) { commissionTax { country basisPoints } errors { code } } }';
  expect((await ask(ada, tax, { country: 'DE' })).data).toEqual({ setCommissionTax: { commissionTax: { country: 'DE', basisPoints: 1900 }, errors: [] } });
  expect((await ask(ada, tax, { country: 'de' })).data).toEqual({ setCommissionTax: { commissionTax: null, errors: [{ code: 'COUNTRY_UNKNOWN' }] } });
  expect((await ask(theo, tax, { country: 'DE' })).data).toEqual({ setCommissionTax: { commissionTax: null, errors: [{ code: 'RATE_NOT_FOUND' }] } });
  const home = 'mutation ($vendorId: ID!) { setVendorTaxCountry(input: { vendorId: $vendorId, country: "DE" }) { vendor { id commissionTaxCountry } errors { code } } }';
  expect((await ask(ada, home, { vendorId: atelier })).data).toEqual({ setVendorTaxCountry: { vendor: { id: atelier, commissionTaxCountry: 'DE' }, errors: [] } });
  expect((await ask(theo, home, { vendorId: atelier })).data).toEqual({ setVendorTaxCountry: { vendor: null, errors: [{ code: 'VENDOR_UNKNOWN' }] } });
});

const TERMS = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Vendor { id commissionTaxCountry
  commissionTerms { rateId special basisPoints taxBasisPoints categories { name } amounts { currency fixed { amount } max { amount } } } } } }`;

test('a vendor reads its own terms in order, without other vendors\' rules; so do staff; nobody else', async () => {
  const seen = async (caller: Caller, ...ids: string[]) => (await ask(caller, TERMS, { r: ids.map((id) => ({ __typename: 'Vendor', id })) })).data?.['_entities'];
  const own = [
    { rateId: special.id, special: true, basisPoints: 500, taxBasisPoints: 2000, categories: [{ name: 'Bicycles' }], amounts: [{ currency: 'EUR', fixed: { amount: '30' }, max: { amount: '5000' } }] },
    { rateId: standard, special: false, basisPoints: 1200, taxBasisPoints: 2000, categories: null, amounts: null },
    { special: true, basisPoints: 1 },
  ];
  expect(await seen(vera, velo)).toMatchObject([{ commissionTaxCountry: 'FR', commissionTerms: own }]);
  expect(await seen(theo, atelier)).toMatchObject([{ commissionTerms: [{ rateId: secret.id, taxBasisPoints: 1900 }, { rateId: standard }] }]);
  for (const caller of [ana, theo, ben, anonymous, { ...ben, roles: ['admin'] }]) expect(await seen(caller, velo)).toEqual([{ id: velo, commissionTaxCountry: null, commissionTerms: null }]);
  const statements = await shop.world.statementsOf(() => seen(ada, velo, atelier));
  expect(statements.filter((text) => text.includes('commission_'))).toHaveLength(3);
});

test('members of a vendor and staff read the frozen lines of a split; its payer does not', async () => {
  const query = `{ payment(id: "${paymentId}") { splits { commissionLines { reference quantity listingType amount { amount } commission { amount } commissionTax { amount } net { amount }
    commissionReversed { amount } rateId rateVersion basisPoints taxBasisPoints taxCountry } } } }`;
  const lines = [
    { reference: bike, quantity: 1, listingType: 'PRODUCT', amount: { amount: '64900' }, commission: { amount: '3275' }, commissionTax: { amount: '655' }, net: { amount: '60970' }, commissionReversed: { amount: '0' }, rateId: special.id, rateVersion: 1, basisPoints: 500, taxBasisPoints: 2000, taxCountry: 'FR' },
    { reference: bell, quantity: 1, listingType: null, amount: { amount: '1990' }, commission: { amount: '239' }, commissionTax: { amount: '48' }, net: { amount: '1703' }, commissionReversed: { amount: '0' }, rateId: standard, rateVersion: 2, basisPoints: 1200, taxBasisPoints: 2000, taxCountry: 'FR' },
  ];
  for (const caller of [vera, ada]) expect((await ask(caller, query)).data).toEqual({ payment: { splits: [{ commissionLines: lines }] } });
  expect((await ask(ana, query)).data).toEqual({ payment: { splits: [{ commissionLines: null }] } });
  for (const caller of [theo, ben]) expect((await ask(caller, query)).data).toEqual({ payment: null });
  const back = `mutation ($lines: [RefundLineInput!]!) { refundPayment(input: { orderId: "${order}", lines: $lines, reason: "Dented", idempotencyKey: "one" }) { refund { amount { amount } } errors { code path } } }`;
  expect((await ask(ada, back, { lines: [{ reference: newId(), amount: '1' }] })).data).toEqual({ refundPayment: { refund: null, errors: [{ code: 'LINE_NOT_FOUND', path: ['input', 'lines', '0', 'reference'] }] } });
  expect((await ask(vera, back, { lines: [{ reference: bike, amount: '64900' }] })).data).toMatchObject({ refundPayment: { errors: [{ code: 'SPLIT_NOT_FOUND' }] } });
  expect((await ask(ada, back, { lines: [{ reference: bike, amount: '64900' }] })).data).toEqual({ refundPayment: { refund: { amount: { amount: '64900' } }, errors: [] } });
  expect((await ask(vera, query)).data).toMatchObject({ payment: { splits: [{ commissionLines: [{ commissionReversed: { amount: '3275' } }, { commissionReversed: { amount: '0' } }] }] } });
});

const QUOTE = `query ($input: QuoteCommissionInput!) { quoteCommission(input: $input) { errors { code path } quote { taxCountry amount { amount currency } commission { amount currency } tax { amount } net { amount }
  lines { commission { amount } rate { name } taxBasisPoints tried { fits misses rate { name } } } } } }`;

test('staff try a basket: which rule fits each line, and why each before it does not', async () => {
  const line = (price: string, change: object = {}) => ({ price, currency: 'EUR', ...change });
  const input = { vendorId: velo, lines: [line('649.00', { categoryIds: [bicycles] }), line('19.9')] };
  const tried = (name: string, ...misses: string[]) => ({ fits: misses.length === 0, misses, rate: { name } });
  expect((await ask(ada, QUOTE, { input })).data).toEqual({
    quoteCommission: {
      errors: [],
      quote: {
        taxCountry: 'FR', amount: euros('66890'), commission: euros('3514'), tax: { amount: '703' }, net: { amount: '62673' },
        lines: [
          { commission: { amount: '3275' }, rate: { name: 'Bicycles' }, taxBasisPoints: 2000, tried: [tried('Theo', 'OTHER_VENDOR'), tried('Bicycles')] },
          { commission: { amount: '239' }, rate: { name: 'Standard' }, taxBasisPoints: 2000, tried: [tried('Theo', 'OTHER_VENDOR'), tried('Bicycles', 'OTHER_CATEGORY'), tried('Over', 'NO_LONGER_VALID'), tried('Standard')] },
        ],
      },
    },
  });
  const then = { ...input, at: '2020-06-01T00:00:00Z', lines: [line('100')] };
  expect((await ask(ada, QUOTE, { input: then })).data).toMatchObject({ quoteCommission: { quote: { commission: euros('1'), lines: [{ rate: { name: 'Over' } }] } } });
  const refused = async (change: object) => ((await ask(ada, QUOTE, { input: { ...input, ...change } })).data as { quoteCommission: { errors: { code: string; path: string[] }[] } }).quoteCommission.errors;
  for (const [change, code, path] of [
    [{ vendorId: newId() }, 'VENDOR_UNKNOWN', ['vendorId']], [{ vendorId: 'x' }, 'VENDOR_UNKNOWN', ['vendorId']], [{ lines: [] }, 'LINES_INVALID', ['lines']],
    [{ lines: [line('1'), line('1', { currency: 'USD' })] }, 'CURRENCY_MIXED', ['lines', '1', 'currency']], [{ lines: [line('1', { currency: 'XXX' })] }, 'CURRENCY_UNKNOWN', ['lines', '0', 'currency']],
    [{ lines: [line('1.001')] }, 'AMOUNT_TOO_PRECISE', ['lines', '0', 'price']], [{ lines: [line('1.5', { currency: 'JPY' })] }, 'AMOUNT_TOO_PRECISE', ['lines', '0', 'price']],
    [{ lines: [line('-1')] }, 'AMOUNT_INVALID', ['lines', '0', 'price']], [{ lines: [line('0')] }, 'AMOUNT_INVALID', ['lines']], [{ lines: [line('99999999999999')] }, 'AMOUNT_INVALID', ['lines', '0', 'price']],
    [{ lines: [line('1', { categoryIds: [newId()] })] }, 'CATEGORY_UNKNOWN', ['lines', '0', 'categoryIds']], [{ lines: [line('1', { listingType: 'RIDE' })] }, 'LINES_INVALID', ['lines']],
    [{ lines: [line('1', { quantity: 0 })] }, 'LINES_INVALID', ['lines']],
  ] as const) {
    expect(await refused(change)).toEqual([{ code, path: ['input', ...path] }]);
  }
  for (const caller of strangers) expect(await ask(caller, QUOTE, { input })).toEqual({ data: { quoteCommission: null }, codes: [] });
});
