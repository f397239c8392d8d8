import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { commissionRevenue, escrow, exchangeRevenue, suspense, vendorAvailable, wallet, writeOffs, type Account } from '../domain/chart-of-accounts.ts';
import { balanceOf, post as postTransfer, provider, transfer } from './ledger-world.ts';
import { ada, ana, ben, paymentsWorld, velo, vera, violations, type PaymentsWorld } from './payments-world.ts';
import { appoint, bea, charged, items, lastHours, mutate, openKinds, reconcile, sam, strangeCharge } from './reconciliation-world.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
  await appoint(shop.world);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const strangers = [ana, vera, { ...ben, id: newId(), roles: ['admin', 'staff'] }, serviceCaller('payments')];
const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask<Record<string, unknown>>('payments', caller, query, variables);
  return { data, codes: errors?.map((error) => error.extensions?.['code']) ?? [] };
};
const start = (caller: Caller, input: Record<string, unknown> = {}) => {
  const { provider: name, from, to } = lastHours();
  return mutate(shop.world, caller, 'reconcileSettlement', 'run', 'id provider status stage progress availableTransitions requestedBy { id } failure', {
    provider: name, from: from.toISOString(), to: to.toISOString(), idempotencyKey: newId(), ...input,
  });
};
const selection = 'id kind status availableTransitions resolution to reason matchTo { id } proposedBy { id } decidedBy { id } differences { amount currency } resolvedBy { kind note entries { account { code } amount { amount } } } suspenseTransaction { kind }';
const resolve = (caller: Caller, input: Record<string, unknown>) => mutate(shop.world, caller, 'resolveReconciliationItem', 'item', selection, { reason: 'looked at it', idempotencyKey: newId(), ...input });
const approve = (caller: Caller, id: string) => mutate(shop.world, caller, 'approveReconciliationItem', 'item', selection, { id });
const reject = (caller: Caller, id: string) => mutate(shop.world, caller, 'rejectReconciliationItem', 'item', selection, { id });
const refused = (code: string, ...path: string[]) => ({ errors: [{ code, path: ['input', ...path] }] });
const newest = async () => (await items(shop.world)).at(-1)!.id;
const suspended = () => balanceOf(shop.world, suspense);
/** A difference of a charge of so much that nobody knows; without its fee it is 1.5 % and 25 less. */
const found = async (amount: bigint) => {
  await strangeCharge(shop.world, { amount });
  await reconcile(shop.world);
  return newest();
};

test('an admin has a period compared: the job does it, once for a key, and one at a time', async () => {
  const { world } = shop;
  const { from, to } = lastHours();
  const input = { from: from.toISOString(), to: to.toISOString(), idempotencyKey: newId() };
  const made = await start(ada, input);
  expect(made).toMatchObject({ run: { provider: 'simulator', status: 'RUNNING', stage: 'READING', progress: 0, availableTransitions: ['finish', 'fail'], requestedBy: { id: ada.id } }, errors: [] });
  expect(await start(ada, input)).toEqual(made);
  expect(await start(ada, { ...input, to: from.toISOString() })).toMatchObject(refused('IDEMPOTENCY_MISMATCH', 'idempotencyKey'));
  expect(await start(ada, { ...input, idempotencyKey: newId() })).toEqual(made);
  expect(await start(ada)).toMatchObject(refused('RECONCILIATION_RUNNING', 'provider'));
  for (const caller of [...strangers, sam]) expect(await start(caller)).toEqual({ run: null, ...refused('PROVIDER_UNKNOWN', 'provider') });
  expect((await world.drain()).filter((name) => name === 'payments.reconcileSettlement')).toHaveLength(2);
  expect((await start(ada, input))['run']).toMatchObject({ status: 'DONE', stage: 'FINISHED', progress: 1, availableTransitions: [] });
  expect(await start(ada, { provider: 'paypal' })).toMatchObject(refused('PROVIDER_UNKNOWN', 'provider'));
  expect(await start(ada, { from: to.toISOString(), to: to.toISOString() })).toMatchObject(refused('PERIOD_INVALID', 'to'));
  expect(await start(ada, { to: new Date(Date.now() + 60_000).toISOString() })).toMatchObject(refused('PERIOD_INVALID', 'to'));
  expect(await start(ada, { from: new Date(Date.now() - 93 * 86_400_000).toISOString() })).toMatchObject(refused('PERIOD_INVALID', 'to'));
  expect(await start(ada, { idempotencyKey: '' })).toMatchObject(refused('IDEMPOTENCY_KEY_INVALID', 'idempotencyKey'));
});

test('a write-off takes two admins and leaves suspense once', async () => {
  const id = await found(5_000n);
  expect(await suspended()).toBe(4_900n);
  const input = { itemId: id, resolution: 'WRITE_OFF', idempotencyKey: newId() };
  const made = await resolve(ada, input);
  expect(made).toMatchObject({
    item: {
      kind: 'MISSING_IN_LEDGER', status: 'PROPOSED', availableTransitions: ['reject', 'approve', 'settle'], resolution: 'WRITE_OFF', reason: 'looked at it', to: null, matchTo: null,
      proposedBy: { id: ada.id }, decidedBy: null, differences: [{ amount: '4900', currency: 'EUR' }], resolvedBy: null, suspenseTransaction: { kind: 'RECONCILIATION' },
    },
    errors: [],
  });
  expect(await resolve(ada, input)).toEqual(made);
  expect(await resolve(bea, { itemId: id, resolution: 'IGNORE' })).toMatchObject(refused('RECONCILIATION_ITEM_PROPOSED', 'itemId'));
  for (const caller of [...strangers, sam]) {
    expect(await resolve(caller, { itemId: id, resolution: 'IGNORE' })).toEqual({ item: null, ...refused('RECONCILIATION_ITEM_NOT_FOUND', 'itemId') });
    for (const decide of [approve, reject]) expect(await decide(caller, id)).toEqual({ item: null, ...refused('RECONCILIATION_ITEM_NOT_FOUND', 'id') });
  }
  expect(await approve(ada, id)).toMatchObject(refused('RESOLUTION_OWN', 'id'));
  expect(await reject(ada, id)).toMatchObject(refused('RESOLUTION_OWN', 'id'));
  expect(await suspended()).toBe(4_900n);
  expect(await approve(bea, id)).toMatchObject({
    item: {
      status: 'RESOLVED', availableTransitions: [], decidedBy: { id: bea.id },
      resolvedBy: { kind: 'RECONCILIATION', note: 'looked at it', entries: [{ account: { code: suspense.code }, amount: { amount: '-4900' } }, { account: { code: writeOffs.code }, amount: { amount: '4900' } }] },
    },
    errors: [],
  });
  for (const decide of [approve, reject]) expect(await decide(bea, id)).toMatchObject(refused('RECONCILIATION_ITEM_CLOSED', 'id'));
  expect(await resolve(bea, { itemId: id, resolution: 'IGNORE' })).toMatchObject(refused('RECONCILIATION_ITEM_CLOSED', 'itemId'));
  expect([await suspended(), await balanceOf(shop.world, writeOffs)]).toEqual([0n, 4_900n]);
  expect(await reconcile(shop.world)).toMatchObject({ matched: 0, settled: 0, opened: 0 });
  expect(await violations(shop.world)).toEqual([]);
});

test('a proposal that is refused leaves the difference open; bad proposals are refused with what is wrong', async () => {
  const { world } = shop;
  const id = await found(6_000n);
  expect(await reject(bea, id)).toMatchObject(refused('RECONCILIATION_NOT_PROPOSED', 'id'));
  await resolve(ada, { itemId: id, resolution: 'WRITE_OFF' });
  expect(await reject(bea, id)).toMatchObject({ item: { status: 'OPEN', resolution: null, reason: null, proposedBy: null, decidedBy: null }, errors: [] });
  const held = escrow(newId());
  await postTransfer(world, transfer(exchangeRevenue, held, 50n));
  const bad: [Record<string, unknown>, string, string][] = [
    [{ resolution: 'WRITE_OFF', to: commissionRevenue.code }, 'RESOLUTION_INVALID', 'to'],
    [{ resolution: 'MOVE_FROM_SUSPENSE' }, 'RESOLUTION_INVALID', 'to'],
    [{ resolution: 'MATCH_TO' }, 'RESOLUTION_INVALID', 'matchTo'],
    [{ resolution: 'IGNORE', matchTo: newId() }, 'RESOLUTION_INVALID', 'matchTo'],
    [{ resolution: 'MATCH_TO', matchTo: newId() }, 'RECONCILIATION_ITEM_NOT_FOUND', 'matchTo'],
    [{ resolution: 'MATCH_TO', matchTo: 'nonsense' }, 'RECONCILIATION_ITEM_NOT_FOUND', 'matchTo'],
    [{ resolution: 'MATCH_TO', matchTo: id }, 'RECONCILIATION_NOT_PAIRABLE', 'matchTo'],
    [{ resolution: 'MOVE_FROM_SUSPENSE', to: wallet(newId()).code }, 'LEDGER_ACCOUNT_NOT_FOUND', 'to'],
    [{ resolution: 'MOVE_FROM_SUSPENSE', to: "'; drop table ledger_entries" }, 'LEDGER_ACCOUNT_NOT_FOUND', 'to'],
    [{ resolution: 'MOVE_FROM_SUSPENSE', to: held.code }, 'LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'to'],
    [{ resolution: 'MOVE_FROM_SUSPENSE', to: provider.code }, 'LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'to'],
    [{ resolution: 'MOVE_FROM_SUSPENSE', to: suspense.code }, 'LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'to'],
    [{ resolution: 'IGNORE', reason: '' }, 'REASON_INVALID', 'reason'],
    [{ resolution: 'IGNORE', itemId: newId() }, 'RECONCILIATION_ITEM_NOT_FOUND', 'itemId'],
    [{ resolution: 'IGNORE', itemId: 'nonsense' }, 'RECONCILIATION_ITEM_NOT_FOUND', 'itemId'],
    [{ resolution: 'IGNORE', idempotencyKey: 'x'.repeat(256) }, 'IDEMPOTENCY_KEY_INVALID', 'idempotencyKey'],
  ];
  for (const [input, code, field] of bad) expect(await resolve(ada, { itemId: id, ...input })).toEqual({ item: null, ...refused(code, field) });
  expect(await openKinds(world)).toEqual(['MISSING_IN_LEDGER']);
  await resolve(ada, { itemId: id, resolution: 'IGNORE' });
  expect(await approve(bea, id)).toMatchObject({ item: { status: 'RESOLVED', resolvedBy: { kind: 'REVERSAL' } }, errors: [] });
  expect(await suspended()).toBe(0n);
});

test('money moves out of suspense into an account, which may be too poor to give it back', async () => {
  const { world } = shop;
  const purse = wallet(newId());
  await postTransfer(world, transfer(exchangeRevenue, purse, 10n));
  const owed = vendorAvailable(velo);
  const gained = await move(purse, await found(7_000n));
  expect(gained).toMatchObject({ item: { status: 'RESOLVED', to: purse.code }, errors: [] });
  expect([await suspended(), await balanceOf(world, purse)]).toEqual([0n, 6_880n]);

  await postTransfer(world, transfer(provider, commissionRevenue, 9_000n)); // by hand, and the provider knows nothing of it
  await reconcile(world);
  const lost = (await items(world)).findLast(({ ledger_amount, status }) => ledger_amount === 9_000n && status === 'OPEN')!.id;
  expect(await move(purse, lost)).toMatchObject({ item: null, errors: [{ code: 'INSUFFICIENT_FUNDS' }] });
  await reject(bea, lost);
  expect(await move(owed, lost)).toMatchObject({ item: null, errors: [{ code: 'LEDGER_ACCOUNT_NOT_FOUND' }] });
  expect(await move(commissionRevenue, lost)).toMatchObject({ item: { status: 'RESOLVED' }, errors: [] });
  expect(await balanceOf(world, commissionRevenue)).toBe(0n);
  await reconcileAway();
  expect(await violations(world)).toEqual([]);
});

const move = async ({ code }: Account, itemId: string) => {
  const proposed = await resolve(ada, { itemId, resolution: 'MOVE_FROM_SUSPENSE', to: code });
  return proposed.errors.length > 0 ? proposed : approve(bea, itemId);
};

/** Ignores whatever is open. */
const reconcileAway = async () => {
  for (const { id, status } of await items(shop.world)) {
    if (status !== 'OPEN') continue;
    await resolve(ada, { itemId: id, resolution: 'IGNORE' });
    expect(await approve(bea, id)).toMatchObject({ errors: [] });
  }
  expect(await suspended()).toBe(0n);
};

test('a line whose name was lost is matched by hand to the booking that has none', async () => {
  const { world } = shop;
  const payment = await charged(shop);
  await world.db.updateTable('payment_attempts').set({ provider_reference: `lost-${newId()}` }).where('id', '=', payment.attemptId).execute();
  await reconcile(world);
  const open = (await items(world)).filter(({ status }) => status === 'OPEN');
  expect(open.map(({ kind }) => kind).sort()).toEqual(['MISSING_AT_PROVIDER', 'MISSING_IN_LEDGER']);
  const [line, missing] = ['MISSING_IN_LEDGER', 'MISSING_AT_PROVIDER'].map((kind) => open.find((item) => item.kind === kind)!.id) as [string, string];
  expect(await resolve(ada, { itemId: missing, resolution: 'MATCH_TO', matchTo: line })).toMatchObject({ item: { status: 'PROPOSED', matchTo: { id: line } }, errors: [] });
  expect(await approve(bea, missing)).toMatchObject({ item: { status: 'RESOLVED', resolvedBy: { kind: 'REVERSAL' } }, errors: [] });
  expect((await items(world)).filter(({ id }) => id === line || id === missing).map(({ status }) => status).sort()).toEqual(['RESOLVED', 'SETTLED']);
  expect(await suspended()).toBe(0n);
  expect(await reconcile(world)).toMatchObject({ matched: 0, settled: 0, opened: 0 });
  expect(await violations(world)).toEqual([]);
});

test('what was written off and arrives after all is a difference of its own', async () => {
  const { world } = shop;
  const payment = await charged(shop);
  const row = await world.db.selectFrom('payment_simulator_charges').selectAll().where('id', '=', payment.chargeId).executeTakeFirstOrThrow();
  await world.db.deleteFrom('payment_simulator_charges').where('id', '=', payment.chargeId).execute();
  await reconcile(world);
  const missing = await newest();
  await resolve(ada, { itemId: missing, resolution: 'WRITE_OFF' });
  await approve(bea, missing);
  await world.db.insertInto('payment_simulator_charges').values(row).execute();
  expect(await reconcile(world)).toMatchObject({ matched: 0, settled: 0, opened: 1 });
  expect(await openKinds(world)).toEqual(['DUPLICATE']);
  expect(await violations(world)).toEqual([]);
  await reconcileAway();
});

test('staff read runs, items and totals page by page; nobody else learns that there are any', async () => {
  const { world } = shop;
  const runId = (await reconcile(world)).id;
  const query = `query ($after: String) { reconciliationRuns(first: 1, provider: "simulator", status: DONE, after: $after) { nodes { id totals { currency lines amount { amount } matchedLines openLines } items(unresolved: false) { nodes { id } } } pageInfo { hasNextPage endCursor } } }`;
  const first = (await ask(sam, query)).data as { reconciliationRuns: { nodes: { id: string; totals: object[] }[]; pageInfo: { endCursor: string } } };
  expect(first.reconciliationRuns.nodes).toMatchObject([{ id: runId, totals: [{ currency: 'EUR', openLines: 0 }], items: { nodes: [] } }]);
  const second = (await ask(sam, query, { after: first.reconciliationRuns.pageInfo.endCursor })).data as typeof first;
  expect(second.reconciliationRuns.nodes[0]!.id).not.toBe(runId);
  const all = '{ reconciliationItems(unresolved: false, kind: MISSING_IN_LEDGER, first: 100) { nodes { id kind line { lineId kind reference amount { amount } fee { amount } at } transaction { id } run { id } matchTo { id } suspenseTransaction { id } resolvedBy { id } } } }';
  const statements = await world.statementsOf(async () => {
    const { data, codes } = await ask(sam, all);
    expect(codes).toEqual([]);
    expect((data as { reconciliationItems: { nodes: object[] } }).reconciliationItems.nodes.length).toBeGreaterThan(3);
  });
  expect(statements).toHaveLength(8); // 3 about the caller, the list, then lines, runs, what opened them, and what they were reversed by; however many items
  const item = await newest();
  const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ReconciliationRun { id status } ... on ReconciliationItem { id kind } } }';
  const representations = [{ __typename: 'ReconciliationRun', id: runId }, { __typename: 'ReconciliationItem', id: item }];
  expect((await ask(sam, entities, { r: representations })).data).toMatchObject({ _entities: [{ id: runId, status: 'DONE' }, { id: item }] });
  for (const caller of strangers) {
    expect((await ask(caller, entities, { r: representations })).data).toEqual({ _entities: [null, null] });
    expect((await ask(caller, `{ reconciliationRuns { nodes { id } } reconciliationItems { nodes { id } } reconciliationRun(id: "${runId}") { id } reconciliationItem(id: "${item}") { id } suspense { currency } }`)).data)
      .toEqual({ reconciliationRuns: { nodes: [] }, reconciliationItems: { nodes: [] }, reconciliationRun: null, reconciliationItem: null, suspense: [] });
  }
  expect((await ask(anonymous, '{ reconciliationRuns { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
  expect((await ask(sam, '{ reconciliationRun(id: "nonsense") { id } reconciliationItem(id: "nonsense") { id } }')).data).toEqual({ reconciliationRun: null, reconciliationItem: null });
  expect((await ask(sam, '{ reconciliationItems(first: 101) { nodes { id } } }')).codes).toEqual(['BAD_USER_INPUT']);
});

test('what suspense consists of adds up', async () => {
  const { world } = shop;
  await found(8_000n);
  await postTransfer(world, transfer(commissionRevenue, suspense, 30n));
  expect((await ask(sam, '{ suspense { currency balance { amount } failedRefunds { amount } failedRefundCount openItems { amount } openItemCount other { amount } } }')).data)
    .toEqual({ suspense: [{ currency: 'EUR', balance: { amount: '7885' }, failedRefunds: { amount: '0' }, failedRefundCount: 0, openItems: { amount: '7855' }, openItemCount: 1, other: { amount: '30' } }] });
  expect(await violations(world)).toEqual([]);
});
