import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { ada, ana, atelier, ben, paymentsWorld, theo, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { choose, mature, onboarded, refund, requested, sold, violations } from './payouts-world.ts';

let shop: PaymentsWorld;
let payoutId: string;
let orderId: string;
let accountId: string;
beforeAll(async () => {
  shop = await paymentsWorld();
  accountId = await onboarded(shop, 'sim_bank_ok');
  orderId = (await sold(shop)).orderId;
  await refund(shop.world, orderId, 10_000n);
  await mature(shop.world);
  payoutId = await requested(shop.world);
});
afterAll(async () => {
  expect(await violations(shop.world)).toEqual([]);
  await shop[Symbol.asyncDispose]();
});

const strangers: readonly Caller[] = [ana, theo, ben, { ...ben, roles: ['admin', 'staff'] }, serviceCaller('payments')];
const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask('payments', caller, query, variables);
  return { data, codes: errors?.map((error) => error.extensions?.['code']) ?? [] };
};
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const M = '{ amount currency }';
const PAYOUT = `query ($id: ID!) { payout(id: $id) { status availableTransitions cause payeeKind vendor { id } user { id } amount ${M} itemCount gross ${M} commission ${M} commissionTax ${M}
  items(first: 1) { nodes { kind order { id } reference returnedPayout { id } gross ${M} commission ${M} commissionTax ${M} net ${M} } pageInfo { hasNextPage } } account { id } failureReason sentAt paidAt } }`;

test('a payout is itemised for members of its vendor and staff, and nobody else', async () => {
  const expected = {
    payout: {
      status: 'PENDING', availableTransitions: ['send', 'cancel'], cause: 'REQUEST', payeeKind: 'VENDOR', vendor: { id: velo }, user: null,
      amount: euros('48312'), itemCount: 2, gross: euros('54900'), commission: euros('6588'), commissionTax: euros('0'),
      items: {
        nodes: [{ kind: 'EARNING', order: { id: orderId }, reference: orderId, returnedPayout: null, gross: euros('64900'), commission: euros('7788'), commissionTax: euros('0'), net: euros('57112') }],
        pageInfo: { hasNextPage: true },
      },
      account: null, failureReason: null, sentAt: null, paidAt: null,
    },
  };
  for (const caller of [vera, ada]) expect(await ask(caller, PAYOUT, { id: payoutId })).toEqual({ data: expected, codes: [] });
  for (const caller of strangers) expect(await ask(caller, PAYOUT, { id: payoutId })).toEqual({ data: { payout: null }, codes: [] });
  for (const id of [newId(), 'nonsense']) expect(await ask(vera, PAYOUT, { id })).toEqual({ data: { payout: null }, codes: [] });
  expect(await ask(anonymous, PAYOUT, { id: payoutId })).toEqual({ data: { payout: null }, codes: ['UNAUTHENTICATED'] });
});

test('the balance follows the payout on its way', async () => {
  const query = `{ getVendorBalance(vendorId: "${velo}", currency: "EUR") { available ${M} pending ${M} reserved ${M} inEscrow ${M} negativeCarry ${M} nextPayoutAt } }`;
  const balance = async () => (await ask(vera, query)).data as { getVendorBalance: { nextPayoutAt: string } };
  const zero = euros('0');
  expect(await balance()).toEqual({ getVendorBalance: { available: euros('48312'), pending: zero, reserved: zero, inEscrow: zero, negativeCarry: zero, nextPayoutAt: expect.stringMatching(/T04:00:00.000Z$/) } });
  expect(new Date((await balance()).getVendorBalance.nextPayoutAt).getUTCDay()).toBe(1);
  await shop.world.db.updateTable('payment_simulator_accounts').set({ bank: 'sim_bank_timeout' }).execute();
  await expect(shop.world.drain()).rejects.toThrow('no answer');
  expect(await balance()).toMatchObject({ getVendorBalance: { available: zero, reserved: euros('48312') } });
  await refund(shop.world, orderId, 100n);
  expect(await balance()).toMatchObject({ getVendorBalance: { available: euros('-88'), negativeCarry: euros('88') } });
  await sql`update vendor_payouts set asked_at = '2000-01-01'`.execute(shop.world.db);
  await askProvider.run(shop.world.context(ada), {});
  expect(await balance()).toMatchObject({ getVendorBalance: { available: euros('-88'), reserved: zero } });
  expect((await ask(vera, PAYOUT, { id: payoutId })).data).toMatchObject({ payout: { status: 'PAID', account: { id: accountId } } });
  await shop.world.db.updateTable('payment_simulator_accounts').set({ bank: 'sim_bank_ok' }).execute();
});

test('a statement goes home as CSV, page by page, with every order', async () => {
  const query = 'query ($id: ID!, $first: Int, $after: String) { exportPayoutStatement(id: $id, first: $first, after: $after) { csv pageInfo { hasNextPage endCursor } } }';
  type Export = { exportPayoutStatement: { csv: string; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  const whole = ((await ask(vera, query, { id: payoutId })).data as Export).exportPayoutStatement.csv;
  const one = ((await ask(vera, query, { id: payoutId, first: 1 })).data as Export).exportPayoutStatement;
  const two = ((await ask(vera, query, { id: payoutId, first: 1, after: one.pageInfo.endCursor })).data as Export).exportPayoutStatement;
  expect([one.csv + two.csv, one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([whole, true, false]);
  const [head, earning, taken, end] = whole.split('\r\n');
  expect(head).toBe('at,item,kind,reference,currency,gross,commission,commissionTax,net');
  expect(earning).toMatch(new RegExp(`^20.*Z,[0-9a-f-]{36},EARNING,${orderId},EUR,649\\.00,77\\.88,0\\.00,571\\.12$`));
  expect(taken).toMatch(new RegExp(`,REFUND,${orderId},EUR,-100\\.00,-12\\.00,0\\.00,-88\\.00$`));
  expect(end).toBe('');
  for (const caller of strangers) expect((await ask(caller, query, { id: payoutId })).data).toEqual({ exportPayoutStatement: null });
  for (const first of [0, 5_001]) expect((await ask(vera, query, { id: payoutId, first })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await ask(vera, query, { id: payoutId, after: 'nonsense' })).codes).toEqual(['BAD_USER_INPUT']);
});

test('entities and lists obey the same rules, and cost the same for one payout as for many', async () => {
  const r = [{ __typename: 'Payout', id: payoutId }, { __typename: 'PayoutAccount', id: accountId }, { __typename: 'Vendor', id: velo }, { __typename: 'Payout', id: 'nonsense' }];
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Payout { amount ${M} } ... on PayoutAccount { status country currency vendor { id } reason availableTransitions }
    ... on Vendor { payouts { nodes { id } } payoutAccounts { id } payoutSchedule { interval holdDays minimums ${M} } } } }`;
  const seen = async (caller: Caller) => (await ask(caller, query, { r })).data?.['_entities'];
  for (const caller of [vera, ada]) {
    expect(await seen(caller)).toEqual([
      { amount: euros('48312') },
      { status: 'ACTIVE', country: 'MC', currency: 'EUR', vendor: { id: velo }, reason: null, availableTransitions: ['restrict', 'reject'] },
      { payouts: { nodes: [{ id: payoutId }] }, payoutAccounts: [{ id: accountId }], payoutSchedule: { interval: 'WEEKLY', holdDays: 7, minimums: [] } },
      null,
    ]);
  }
  for (const caller of [...strangers, anonymous]) expect(await seen(caller)).toEqual([null, null, { payouts: null, payoutAccounts: null, payoutSchedule: null }, null]);

  const list = `query ($vendorId: ID, $status: PayoutStatus) { payouts(vendorId: $vendorId, status: $status) { nodes { id itemCount gross ${M} account { id } } pageInfo { hasNextPage } } }`;
  const count = async (caller: Caller, variables: object = {}) => ((await ask(caller, list, { ...variables })).data as { payouts: { nodes: unknown[] } }).payouts.nodes.length;
  expect([await count(vera, { vendorId: velo }), await count(ada), await count(ada, { status: 'FAILED' }), await count(vera), await count(theo, { vendorId: velo }), await count(vera, { vendorId: 'nonsense' })]).toEqual([1, 1, 0, 0, 0, 0]);
  const cost = async () => (await shop.world.statementsOf(() => ask(vera, list, { vendorId: velo }))).filter((text) => /vendor_payouts|vendor_earnings|payout_accounts/.test(text)).length;
  const single = await cost();
  for (let n = 0; n < 3; n += 1) {
    await sold(shop);
    await mature(shop.world);
    await requested(shop.world);
    await shop.world.drain();
  }
  expect([single, await cost(), await count(vera, { vendorId: velo })]).toEqual([3, 3, 4]);
});

const mutation = (name: string, type: string, thing: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} errors { code path } } }`;
const CREATE = mutation('createPayoutAccount', 'CreatePayoutAccountInput', 'payoutAccount { id status } onboardingUrl');
const LINK = mutation('createOnboardingLink', 'CreateOnboardingLinkInput', 'payoutAccount { id } onboardingUrl');
const REQUEST = mutation('requestPayout', 'RequestPayoutInput', 'payout { status }');
const RETRY = mutation('retryPayout', 'RetryPayoutInput', 'payout { status }');
const CANCEL = mutation('cancelPayout', 'CancelPayoutInput', 'payout { status }');
const SCHEDULE = mutation('setPayoutSchedule', 'SetPayoutScheduleInput', `vendor { payoutSchedule { interval nextPayoutAt minimums ${M} } }`);
const HOLD = mutation('setHoldPeriod', 'SetHoldPeriodInput', 'vendor { payoutSchedule { holdDays } }');
const SWEEP = mutation('runPayoutSweep', 'RunPayoutSweepInput', 'payouts { status }');

test('who does not look after the money is told that there is none, and changes nothing', async () => {
  const before = await snapshot();
  const refusals: [string, object, string][] = [
    [CREATE, { vendorId: velo, country: 'MC', currency: 'USD', idempotencyKey: 'k' }, 'VENDOR_UNKNOWN'],
    [LINK, { payoutAccountId: accountId }, 'PAYOUT_ACCOUNT_NOT_FOUND'],
    [REQUEST, { vendorId: velo, currency: 'EUR', idempotencyKey: 'k' }, 'VENDOR_UNKNOWN'],
    [RETRY, { payoutId, idempotencyKey: 'k' }, 'PAYOUT_NOT_FOUND'],
    [CANCEL, { payoutId }, 'PAYOUT_NOT_FOUND'],
    [SCHEDULE, { vendorId: velo, interval: 'DAILY' }, 'VENDOR_UNKNOWN'],
    [HOLD, { vendorId: velo, days: 0 }, 'VENDOR_UNKNOWN'],
    [SWEEP, { idempotencyKey: 'k' }, 'VENDOR_UNKNOWN'],
  ];
  await shop.world.db.insertInto('account_memberships').values({ organization_id: velo, user_id: ben.id!, role: 'MANAGER', created_at: new Date() }).execute();
  for (const [query, input, code] of refusals) {
    for (const caller of [ana, theo, ben, serviceCaller('payments')]) expect(JSON.stringify((await ask(caller, query, { input })).data)).toContain(`"code":"${code}"`);
    expect((await ask(anonymous, query, { input })).codes).toEqual(['UNAUTHENTICATED']);
  }
  for (const [query, input] of refusals.slice(6)) expect(JSON.stringify((await ask(vera, query, { input })).data)).toContain('"code":"VENDOR_UNKNOWN"');
  expect(await snapshot()).toEqual(before);
  await sql`delete from account_memberships where user_id = ${ben.id} and organization_id = ${velo}`.execute(shop.world.db);
});

const snapshot = async () => {
  const tables = ['vendor_payouts', 'payout_accounts', 'payout_payees', 'payout_minimums', 'vendor_earnings', 'ledger_transactions'] as const;
  return Promise.all(tables.map(async (table) => (await sql<{ all: string }>`select coalesce(jsonb_agg(to_jsonb(t) order by t::text), '[]')::text as all from ${sql.table(table)} t`.execute(shop.world.db)).rows[0]!.all));
};

test('bad input is refused by name', async () => {
  const refused = async (caller: Caller, query: string, input: object) => Object.values((await ask(caller, query, { input })).data ?? {}).flatMap((payload) => (payload as { errors: unknown[] }).errors);
  const key = { idempotencyKey: newId() };
  const create = { vendorId: velo, country: 'MC', currency: 'USD', ...key };
  expect(await refused(vera, CREATE, { ...create, country: 'XX' })).toEqual([{ code: 'COUNTRY_UNKNOWN', path: ['input', 'country'] }]);
  expect(await refused(vera, CREATE, { ...create, currency: 'usd' })).toEqual([{ code: 'CURRENCY_UNKNOWN', path: ['input', 'currency'] }]);
  expect(await refused(vera, CREATE, { ...create, returnUrl: 'javascript:alert(1)' })).toEqual([{ code: 'RETURN_URL_INVALID', path: ['input', 'returnUrl'] }]);
  expect(await refused(vera, CREATE, { ...create, idempotencyKey: '' })).toEqual([{ code: 'IDEMPOTENCY_KEY_INVALID', path: ['input', 'idempotencyKey'] }]);
  expect(await refused(vera, CREATE, { ...create, currency: 'EUR' })).toEqual([{ code: 'PAYOUT_ACCOUNT_EXISTS', path: ['input', 'currency'] }]);
  expect(await refused(ada, CREATE, { ...create, vendorId: newId() })).toEqual([{ code: 'VENDOR_UNKNOWN', path: ['input', 'vendorId'] }]);
  expect(await refused(ada, CREATE, { ...create, vendorId: 'nonsense' })).toEqual([{ code: 'VENDOR_UNKNOWN', path: ['input', 'vendorId'] }]);
  expect(await refused(vera, LINK, { payoutAccountId: accountId, returnUrl: 'http://evil.example.com' })).toEqual([{ code: 'RETURN_URL_INVALID', path: ['input', 'returnUrl'] }]);
  expect(await refused(vera, REQUEST, { vendorId: velo, currency: 'XXX', ...key })).toEqual([{ code: 'CURRENCY_UNKNOWN', path: ['input', 'currency'] }]);
  expect(await refused(vera, REQUEST, { vendorId: velo, currency: 'EUR', ...key })).toEqual([{ code: 'NOTHING_TO_PAY_OUT', path: ['input', 'currency'] }]);
  expect(await refused(vera, RETRY, { payoutId, ...key })).toEqual([{ code: 'PAYOUT_NOT_RETRYABLE', path: ['input', 'payoutId'] }]);
  expect(await refused(vera, CANCEL, { payoutId })).toEqual([{ code: 'PAYOUT_NOT_CANCELABLE', path: ['input', 'payoutId'] }]);
  const minimums = (...list: object[]) => ({ vendorId: velo, interval: 'DAILY', minimums: list });
  expect(await refused(vera, SCHEDULE, minimums({ currency: 'EUR', amount: '0' }))).toEqual([{ code: 'AMOUNT_INVALID', path: ['input', 'minimums', '0', 'amount'] }]);
  expect(await refused(vera, SCHEDULE, minimums({ currency: 'EUR', amount: '1000000000001' }))).toEqual([{ code: 'AMOUNT_INVALID', path: ['input', 'minimums', '0', 'amount'] }]);
  expect(await refused(vera, SCHEDULE, minimums({ currency: 'EUR', amount: '1' }, { currency: 'EUR', amount: '2' }))).toEqual([{ code: 'CURRENCY_REPEATED', path: ['input', 'minimums', '1', 'currency'] }]);
  expect(await refused(vera, SCHEDULE, minimums({ currency: 'XXX', amount: '1' }))).toEqual([{ code: 'CURRENCY_UNKNOWN', path: ['input', 'minimums', '0', 'currency'] }]);
  for (const days of [-1, 91]) expect(await refused(ada, HOLD, { vendorId: velo, days })).toEqual([{ code: 'HOLD_PERIOD_INVALID', path: ['input', 'days'] }]);
  expect(await refused(ada, SWEEP, { vendorId: newId(), ...key })).toEqual([{ code: 'VENDOR_UNKNOWN', path: ['input', 'vendorId'] }]);
});

test('through the graph: schedule and hold period, an account for another currency, and every step of a payout to a subscriber', async () => {
  const { world } = shop;
  expect((await ask(vera, SCHEDULE, { input: { vendorId: velo, interval: 'MANUAL', minimums: [{ currency: 'JPY', amount: '500' }] } })).data).toEqual({
    setPayoutSchedule: { vendor: { payoutSchedule: { interval: 'MANUAL', nextPayoutAt: null, minimums: [{ amount: '500', currency: 'JPY' }] } }, errors: [] },
  });
  expect((await ask(ada, HOLD, { input: { vendorId: velo, days: 3 } })).data).toEqual({ setHoldPeriod: { vendor: { payoutSchedule: { holdDays: 3 } }, errors: [] } });
  const made = (await ask(theo, CREATE, { input: { vendorId: atelier, country: 'FR', currency: 'EUR', idempotencyKey: 'one' } })).data as { createPayoutAccount: { payoutAccount: { id: string }; onboardingUrl: string } };
  expect(made).toEqual({ createPayoutAccount: { payoutAccount: { id: expect.any(String), status: 'PENDING' }, onboardingUrl: expect.stringMatching(/\/hooks\/payments\/simulator\/onboarding\/[0-9a-f]{48}$/), errors: [] } });
  const { onboardingUrl } = made.createPayoutAccount;
  expect((await fetch(onboardingUrl)).status).toBe(200);
  expect(await choose(onboardingUrl, 'sim_bank_nowhere')).toBe(400);
  expect(await choose(onboardingUrl, 'sim_bank_ok')).toBe(303);
  expect((await fetch(onboardingUrl)).status).toBe(404);

  const query = 'subscription ($id: ID!, $after: String) { payoutUpdated(vendorId: $id, after: $after) { cursor payout { id status } } }';
  const ended = new AbortController();
  expect(await world.executor('payments').subscribe({ query, variables: { id: velo } }, world.token(theo), ended.signal)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const listen = async (after?: string) => {
    const events = await world.executor('payments').subscribe({ query, variables: { id: velo, after } }, world.token(vera), ended.signal);
    if (!(Symbol.asyncIterator in events)) throw new Error('the subscription was refused');
    return async () => ((await events.next()).value as { data: { payoutUpdated: { cursor: string; payout: { id: string; status: string } } } }).data.payoutUpdated;
  };
  const next = await listen();
  await sold(shop);
  await mature(world);
  expect((await ask(ada, SWEEP, { input: { vendorId: velo, idempotencyKey: 'sweep' } })).data).toEqual({ runPayoutSweep: { payouts: [{ status: 'PENDING' }], errors: [] } });
  const first = await next();
  expect(first.payout.status).toBe('PENDING');
  await world.drain();
  expect((await next()).payout).toEqual({ id: first.payout.id, status: 'PAID' });
  expect((await next()).payout).toEqual({ id: first.payout.id, status: 'PAID' });
  const again = await listen(first.cursor);
  await again();
  expect((await again()).payout.status).toBe('PAID');
  ended.abort();
});
