import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { people } from '../../../db/seed/demo.ts';
import { serviceCaller, userCaller } from '../../../tests/support/world.ts';
import { commissionRevenue, escrow, exchangeRevenue, liquidity, suspense, vendorPending, wallet, type Account } from '../domain/chart-of-accounts.ts';
import { accountId } from '../store/ledger.ts';
import { balanceOf, post, provider, transfer, transactionIdOf, violations } from './ledger-world.ts';
import { ada, ana, ben, paidByWebhook, paymentsWorld, velo, vera, type PaymentsWorld } from './payments-world.ts';

let shop: PaymentsWorld;
/** A second admin: the demo has one. */
const bea = userCaller(people.cleo.id);
beforeAll(async () => {
  shop = await paymentsWorld();
  await shop.world.db.insertInto('account_roles').values({ user_id: people.cleo.id, role: 'admin', granted_at: new Date() }).execute();
  await post(shop.world, transfer(provider, commissionRevenue, 10_000n));
  await post(shop.world, transfer(provider, suspense, 500n));
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask<Record<string, never>>('payments', caller, query, variables);
  return { data: data as Record<string, unknown> | null, codes: errors?.map((error) => error.extensions?.['code']) ?? [] };
};
const run = async (caller: Caller, name: string, field: string, selection: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`.replace(/^(Approve|Reject)/, 'Decide');
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${field} { ${selection} } errors { code path } } }`;
  const { data, codes } = await ask(caller, query, { input });
  return data ? (data[name] as Record<string, never> & { errors: { code: string; path: string[] | null }[] }) : { [field]: null, errors: codes };
};
const adjust = (caller: Caller, name: string, input: Record<string, unknown>) =>
  run(caller, name, 'adjustment', 'id status availableTransitions lines { account { code } amount { amount currency } } transaction { id kind note } proposedBy { id } decidedBy { id }', input);
const pend = (caller: Caller, name: string, input: Record<string, unknown>) =>
  run(caller, name, 'pendingTransfer', 'id status availableTransitions amount { amount } postedAmount { amount } from { code available { amount } } to { code pending { in { amount } } } transaction { kind }', input);
const line = ({ code }: Account, amount: string, currency = 'EUR') => ({ code, currency, amount });
const lines = [line(suspense, '-120'), line(commissionRevenue, '120')];
const refused = (code: string, ...path: string[]) => ({ errors: [{ code, path: path.length > 0 ? ['input', ...path] : null }] });
const strangers = [ana, vera, { ...ben, roles: ['admin', 'staff'] }, serviceCaller('payments')];

test('an adjustment takes two admins: one proposes, another posts, once', async () => {
  const input = { lines, reason: 'found the payer', idempotencyKey: newId() };
  const made = await adjust(ada, 'postLedgerAdjustment', input);
  expect(made).toMatchObject({
    adjustment: { status: 'PROPOSED', availableTransitions: ['approve', 'reject'], proposedBy: { id: ada.id }, decidedBy: null, transaction: null, lines: [{ account: { code: suspense.code }, amount: { amount: '-120', currency: 'EUR' } }, { amount: { amount: '120' } }] },
    errors: [],
  });
  expect(await adjust(ada, 'postLedgerAdjustment', input)).toEqual(made);
  expect(await adjust(ada, 'postLedgerAdjustment', { ...input, reason: 'other' })).toMatchObject(refused('IDEMPOTENCY_MISMATCH', 'idempotencyKey'));
  expect(await balanceOf(shop.world, suspense)).toBe(500n);
  const { id } = made['adjustment'] as unknown as { id: string };
  for (const caller of strangers) expect(await adjust(caller, 'approveLedgerAdjustment', { id })).toEqual({ adjustment: null, ...refused('ADJUSTMENT_NOT_FOUND', 'id') });
  expect(await adjust(ada, 'approveLedgerAdjustment', { id })).toMatchObject(refused('ADJUSTMENT_OWN', 'id'));
  expect(await adjust(bea, 'approveLedgerAdjustment', { id: newId() })).toMatchObject(refused('ADJUSTMENT_NOT_FOUND', 'id'));
  const results = values(await race(6, () => adjust(bea, 'approveLedgerAdjustment', { id })));
  expect(results.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(results.find(({ errors }) => errors.length === 0)).toMatchObject({ adjustment: { status: 'POSTED', availableTransitions: [], decidedBy: { id: bea.id }, transaction: { kind: 'ADJUSTMENT', note: 'found the payer' } } });
  expect(await adjust(bea, 'rejectLedgerAdjustment', { id })).toMatchObject(refused('ADJUSTMENT_DECIDED', 'id'));
  expect([await balanceOf(shop.world, suspense), await balanceOf(shop.world, commissionRevenue)]).toEqual([380n, 10_120n]);
  expect(await violations(shop.world)).toEqual([]);
});

test('of forty who decide on an adjustment at once, one does, twenty rounds', async () => {
  const before = await balanceOf(shop.world, suspense);
  let posted = 0n;
  for (let round = 0; round < 20; round += 1) {
    const made = await adjust(ada, 'postLedgerAdjustment', { lines: [line(suspense, '-1'), line(commissionRevenue, '1')], reason: `round ${round}`, idempotencyKey: newId() });
    const { id } = made['adjustment'] as unknown as { id: string };
    const decided = await race(40, (n) => adjust(n % 8 === 7 ? ada : bea, n % 4 === 3 ? 'rejectLedgerAdjustment' : 'approveLedgerAdjustment', { id }));
    const results = values(decided) as unknown as { adjustment: { status: string } | null; errors: { code: string }[] }[];
    const winners = results.flatMap(({ adjustment }) => (adjustment ? [adjustment.status] : []));
    expect(winners).toHaveLength(1);
    posted += winners[0] === 'POSTED' ? 1n : 0n;
    const codes = new Set(results.flatMap(({ errors }) => errors.map(({ code }) => code)));
    expect([...codes].every((code) => code === 'ADJUSTMENT_DECIDED' || code === 'ADJUSTMENT_OWN')).toBe(true);
  }
  expect(await balanceOf(shop.world, suspense)).toBe(before - posted);
  // what this took is put back, for those who count after it
  await post(shop.world, transfer(commissionRevenue, suspense, posted));
  expect(await violations(shop.world)).toEqual([]);
}, 60_000);

test('what cannot be posted by hand is refused with its line; a rejected one never is', async () => {
  const propose = (more: object) => adjust(ada, 'postLedgerAdjustment', { lines, reason: 'why', idempotencyKey: newId(), ...more });
  const held = escrow(newId());
  await post(shop.world, transfer(provider, held, 50n));
  expect(await propose({ lines: [lines[0], line(commissionRevenue, '119')] })).toMatchObject(refused('LEDGER_UNBALANCED', 'lines'));
  expect(await propose({ lines: [lines[0]] })).toMatchObject(refused('LEDGER_UNBALANCED', 'lines'));
  expect(await propose({ lines: [line(suspense, '0'), line(commissionRevenue, '0')] })).toMatchObject(refused('AMOUNT_INVALID', 'lines'));
  expect(await propose({ lines: [line(suspense, '-1000000000001'), line(commissionRevenue, '1000000000001')] })).toMatchObject(refused('AMOUNT_INVALID', 'lines'));
  expect(await propose({ lines: [lines[0], line(wallet(newId()), '120')] })).toMatchObject(refused('LEDGER_ACCOUNT_NOT_FOUND', 'lines', '1'));
  expect(await propose({ lines: [lines[0], line(commissionRevenue, '120', 'USD')] })).toMatchObject(refused('LEDGER_ACCOUNT_NOT_FOUND', 'lines', '1'));
  expect(await propose({ lines: [line(held, '-50'), line(commissionRevenue, '50')] })).toMatchObject(refused('LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'lines', '0'));
  expect(await propose({ reason: '' })).toMatchObject(refused('REASON_INVALID', 'reason'));
  for (const caller of strangers) expect(await adjust(caller, 'postLedgerAdjustment', { lines, reason: 'why', idempotencyKey: newId() })).toEqual({ adjustment: null, ...refused('LEDGER_ACCOUNT_NOT_FOUND') });
  const purse = wallet(newId());
  await post(shop.world, transfer(provider, purse, 10n));
  const tooMuch = (await propose({ lines: [line(purse, '-11'), line(commissionRevenue, '11')] }))['adjustment'] as unknown as { id: string };
  expect(await adjust(bea, 'approveLedgerAdjustment', { id: tooMuch.id })).toMatchObject({ adjustment: null, errors: [{ code: 'INSUFFICIENT_FUNDS' }] });
  const list = 'query ($status: LedgerAdjustmentStatus) { ledgerAdjustments(status: $status, first: 100) { nodes { id status } } }';
  expect((await ask(ada, list, { status: 'PROPOSED' })).data).toMatchObject({ ledgerAdjustments: { nodes: [{ id: tooMuch.id, status: 'PROPOSED' }] } });
  expect(await adjust(bea, 'rejectLedgerAdjustment', { id: tooMuch.id })).toMatchObject({ adjustment: { status: 'REJECTED', transaction: null }, errors: [] });
  for (const caller of strangers) expect((await ask(caller, list)).data).toEqual({ ledgerAdjustments: { nodes: [] } });
  expect((await ask(anonymous, list)).codes).toEqual(['UNAUTHENTICATED']);
  expect(await balanceOf(shop.world, purse)).toBe(10n);
});

test('a transfer is reversed by two admins and shows both ways', async () => {
  const posting = transfer(provider, wallet(newId()), 33n);
  await post(shop.world, posting);
  const transactionId = await transactionIdOf(shop.world, posting.reference);
  const input = { transactionId, reason: 'twice', idempotencyKey: newId() };
  const made = await adjust(ada, 'reverseLedgerTransaction', input);
  expect(made).toMatchObject({ adjustment: { status: 'PROPOSED', lines: [{ amount: { amount: '33' } }, { amount: { amount: '-33' } }] }, errors: [] });
  const again = values(await race(4, () => adjust(bea, 'reverseLedgerTransaction', { ...input, idempotencyKey: newId() })));
  for (const each of again) expect(each).toMatchObject(refused('LEDGER_ALREADY_REVERSED', 'transactionId'));
  expect(await adjust(bea, 'approveLedgerAdjustment', { id: (made['adjustment'] as unknown as { id: string }).id })).toMatchObject({ adjustment: { status: 'POSTED', transaction: { kind: 'REVERSAL', note: 'twice' } } });
  const query = 'query ($id: ID!) { ledgerTransaction(id: $id) { kind entries { amount { amount } account { code } } reverses { id } reversedBy { id kind reverses { id } entries { amount { amount } balanceAfter { amount } } } } }';
  expect((await ask(ada, query, { id: transactionId })).data).toMatchObject({
    ledgerTransaction: {
      kind: 'TRANSFER', entries: [{ amount: { amount: '-33' }, account: { code: provider.code } }, { amount: { amount: '33' } }], reverses: null,
      reversedBy: { kind: 'REVERSAL', reverses: { id: transactionId }, entries: [{ amount: { amount: '33' }, balanceAfter: null }, { amount: { amount: '-33' } }] },
    },
  });
  for (const caller of strangers) expect((await ask(caller, query, { id: transactionId })).data).toEqual({ ledgerTransaction: null });
  const { attemptId } = await paidByWebhook(shop);
  expect(await adjust(ada, 'reverseLedgerTransaction', { ...input, transactionId: await transactionIdOf(shop.world, `capture:${attemptId}`), idempotencyKey: newId() })).toMatchObject(refused('LEDGER_NOT_REVERSIBLE', 'transactionId'));
  expect(await adjust(ada, 'reverseLedgerTransaction', { ...input, transactionId: 'nonsense', idempotencyKey: newId() })).toMatchObject(refused('LEDGER_TRANSACTION_NOT_FOUND', 'transactionId'));
  for (const caller of strangers) expect(await adjust(caller, 'reverseLedgerTransaction', { ...input, idempotencyKey: newId() })).toEqual({ adjustment: null, ...refused('LEDGER_TRANSACTION_NOT_FOUND', 'transactionId') });
  expect(await violations(shop.world)).toEqual([]);
});

test('money is set aside, posted in part and voided by an admin', async () => {
  const [from, to] = [wallet(newId()), wallet(newId())];
  for (const account of [from, to]) await post(shop.world, transfer(provider, account, 100n));
  const input = { from: from.code, to: to.code, currency: 'EUR', amount: '80', reason: 'deposit', idempotencyKey: newId() };
  const made = await pend(ada, 'openPendingTransfer', input);
  expect(made).toMatchObject({ pendingTransfer: { status: 'PENDING', availableTransitions: ['post', 'void', 'expire'], amount: { amount: '80' }, postedAmount: null, from: { available: { amount: '20' } }, to: { pending: { in: { amount: '80' } } } }, errors: [] });
  expect(await pend(ada, 'openPendingTransfer', input)).toEqual(made);
  expect(await pend(ada, 'openPendingTransfer', { ...input, idempotencyKey: newId() })).toMatchObject(refused('INSUFFICIENT_FUNDS'));
  expect(await pend(ada, 'openPendingTransfer', { ...input, to: 'nobody', idempotencyKey: newId() })).toMatchObject(refused('LEDGER_ACCOUNT_NOT_FOUND', 'to'));
  const { id } = made['pendingTransfer'] as unknown as { id: string };
  for (const caller of strangers) {
    expect(await pend(caller, 'openPendingTransfer', { ...input, idempotencyKey: newId() })).toEqual({ pendingTransfer: null, ...refused('LEDGER_ACCOUNT_NOT_FOUND', 'from') });
    for (const name of ['postPendingTransfer', 'voidPendingTransfer']) expect(await pend(caller, name, { id })).toEqual({ pendingTransfer: null, ...refused('PENDING_TRANSFER_NOT_FOUND', 'id') });
    expect((await ask(caller, 'query ($id: ID!) { pendingTransfer(id: $id) { id } pendingTransfers { nodes { id } } }', { id })).data).toEqual({ pendingTransfer: null, pendingTransfers: { nodes: [] } });
  }
  expect(await pend(ada, 'postPendingTransfer', { id, amount: '81' })).toMatchObject(refused('PENDING_TRANSFER_TOO_SMALL', 'amount'));
  expect(await pend(ada, 'postPendingTransfer', { id, amount: '30' })).toMatchObject({ pendingTransfer: { status: 'POSTED', availableTransitions: [], postedAmount: { amount: '30' }, from: { available: { amount: '70' } }, transaction: { kind: 'TRANSFER' } }, errors: [] });
  expect(await pend(ada, 'voidPendingTransfer', { id })).toMatchObject(refused('PENDING_TRANSFER_RESOLVED', 'id'));
  const other = await pend(ada, 'openPendingTransfer', { ...input, amount: '5', idempotencyKey: newId() });
  expect(await pend(ada, 'voidPendingTransfer', { id: (other['pendingTransfer'] as unknown as { id: string }).id })).toMatchObject({ pendingTransfer: { status: 'VOIDED', transaction: null }, errors: [] });
  const list = 'query ($after: String) { pendingTransfers(first: 1, after: $after) { nodes { status } pageInfo { hasNextPage endCursor } } }';
  const first = (await ask(ada, list)).data as { pendingTransfers: { pageInfo: { endCursor: string } } };
  expect(first).toMatchObject({ pendingTransfers: { nodes: [{ status: 'VOIDED' }], pageInfo: { hasNextPage: true } } });
  expect((await ask(ada, list, { after: first.pendingTransfers.pageInfo.endCursor })).data).toMatchObject({ pendingTransfers: { nodes: [{ status: 'POSTED' }], pageInfo: { hasNextPage: false } } });
});

test('an account shows its statement to who may see it, and staff take it home as CSV', async () => {
  const account = vendorPending(velo);
  await post(shop.world, { ...transfer(provider, account, 1_250n, { reference: '=cmd("x")' }), note: 'first, "quoted"' });
  await post(shop.world, transfer(account, provider, 50n, { reference: 'second' }));
  const query = 'query ($code: String!) { ledgerAccount(code: $code, currency: "EUR") { entries(first: 1) { nodes { kind amount { amount } balanceAfter { decimal } account { code } transaction { reference } } pageInfo { hasNextPage } } } }';
  const node = { kind: 'TRANSFER', amount: { amount: '-50' }, balanceAfter: { decimal: '12.00' }, account: { code: account.code } };
  expect((await ask(ada, query, { code: account.code })).data).toEqual({ ledgerAccount: { entries: { nodes: [{ ...node, transaction: { reference: 'second' } }], pageInfo: { hasNextPage: true } } } });
  expect((await ask(vera, query, { code: account.code })).data).toEqual({ ledgerAccount: { entries: { nodes: [{ ...node, transaction: null }], pageInfo: { hasNextPage: true } } } });
  for (const caller of [ana, ben]) expect((await ask(caller, query, { code: account.code })).data).toEqual({ ledgerAccount: null });

  const csv = 'query ($code: String!, $first: Int, $after: String) { exportLedgerStatement(code: $code, currency: "EUR", first: $first, after: $after) { csv pageInfo { hasNextPage endCursor } } }';
  type Export = { exportLedgerStatement: { csv: string; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  const pages: string[] = [];
  for (let after: string | null = null; ; ) {
    const { exportLedgerStatement: page } = (await ask(ada, csv, { code: account.code, first: 1, after })).data as Export;
    pages.push(page.csv);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  const whole = ((await ask(ada, csv, { code: account.code })).data as Export).exportLedgerStatement.csv;
  expect(pages.join('')).toBe(whole);
  const [head, first, second, end] = whole.split('\r\n');
  expect(head).toBe('at,entry,transaction,kind,reference,note,currency,amount,balance');
  expect(first).toMatch(/^20.*,TRANSFER,"'=cmd\(""x""\)","first, ""quoted""",EUR,12\.50,12\.50$/);
  expect(second).toMatch(/,TRANSFER,second,,EUR,-0\.50,12\.00$/);
  expect(end).toBe('');
  for (const caller of strangers) expect((await ask(caller, csv, { code: account.code })).data).toEqual({ exportLedgerStatement: null });
  expect((await ask(ada, csv, { code: account.code, first: 5_001 })).codes).toEqual(['BAD_USER_INPUT']);
});

test('an exchange is two balanced legs through liquidity, with the spread on a line of its own', async () => {
  const purse = wallet(newId());
  await post(shop.world, transfer(provider, purse, 10_000n));
  const rate = (caller: Caller, input: object) => run(caller, 'upsertExchangeRate', 'exchangeRate', 'sell buy rate spreadBasisPoints', { sell: 'EUR', buy: 'JPY', rate: '161.237', spreadBasisPoints: 150, ...input });
  const exchange = (caller: Caller, input: object) => run(caller, 'exchangeCurrency', 'exchange', 'sold { amount } spread { amount } bought { amount currency } rate transaction { kind entries { account { code currency } amount { amount } } }', { code: purse.code, sell: 'EUR', buy: 'JPY', amount: '3333', idempotencyKey: newId(), ...input });
  expect(await exchange(ada, {})).toMatchObject(refused('EXCHANGE_RATE_NOT_FOUND', 'buy'));
  for (const caller of strangers) expect(await rate(caller, {})).toMatchObject(refused('EXCHANGE_RATE_NOT_FOUND'));
  for (const bad of ['0', '-1', '1e3', '1.1234567890123', 'abc']) expect(await rate(ada, { rate: bad })).toMatchObject(refused('EXCHANGE_RATE_INVALID', 'rate'));
  expect(await rate(ada, { buy: 'EUR' })).toMatchObject(refused('EXCHANGE_RATE_INVALID', 'buy'));
  expect(await rate(ada, { spreadBasisPoints: 1_001 })).toMatchObject(refused('EXCHANGE_RATE_INVALID', 'spreadBasisPoints'));
  expect(await rate(ada, { buy: 'XXX' })).toMatchObject(refused('CURRENCY_UNKNOWN', 'buy'));
  expect(await rate(ada, {})).toMatchObject({ exchangeRate: { rate: '161.237', spreadBasisPoints: 150 }, errors: [] });
  expect((await ask(ana, '{ exchangeQuote(sell: "EUR", buy: "JPY", amount: "3333") { spread { amount } bought { amount } } none: exchangeQuote(sell: "JPY", buy: "EUR", amount: "3333") { rate } }')).data)
    .toEqual({ exchangeQuote: { spread: { amount: '50' }, bought: { amount: '5293' } }, none: null });

  const key = newId();
  expect(await exchange(ada, { minBought: '5294' })).toMatchObject(refused('EXCHANGE_BELOW_MINIMUM', 'minBought'));
  expect(await exchange(ada, { amount: '10001' })).toMatchObject(refused('INSUFFICIENT_FUNDS', 'amount'));
  expect(await exchange(ada, { code: 'nobody' })).toMatchObject(refused('LEDGER_ACCOUNT_NOT_FOUND', 'code'));
  for (const caller of strangers) expect(await exchange(caller, {})).toMatchObject(refused('LEDGER_ACCOUNT_NOT_FOUND', 'code'));
  const made = await exchange(ada, { idempotencyKey: key, minBought: '5293' });
  expect(made).toMatchObject({
    exchange: {
      sold: { amount: '3333' }, spread: { amount: '50' }, bought: { amount: '5293', currency: 'JPY' }, rate: '161.237',
      transaction: {
        kind: 'EXCHANGE',
        entries: [
          { account: { code: purse.code, currency: 'EUR' }, amount: { amount: '-3333' } }, { account: { code: liquidity.code, currency: 'EUR' }, amount: { amount: '3283' } },
          { account: { code: exchangeRevenue.code, currency: 'EUR' }, amount: { amount: '50' } }, { account: { code: liquidity.code, currency: 'JPY' }, amount: { amount: '-5293' } },
          { account: { code: purse.code, currency: 'JPY' }, amount: { amount: '5293' } },
        ],
      },
    },
    errors: [],
  });
  await rate(ada, { rate: '150' });
  expect(await exchange(ada, { idempotencyKey: key, minBought: '5293' })).toEqual(made);
  expect(await exchange(ada, { code: liquidity.code, idempotencyKey: newId() })).toMatchObject(refused('LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'code'));
  expect([await balanceOf(shop.world, purse), await balanceOf(shop.world, purse, { currency: 'JPY' })]).toEqual([6_667n, 5_293n]);
  expect(await shop.world.db.selectFrom('ledger_accounts').select('min_balance').where('id', '=', accountId(purse.code, 'JPY')).execute()).toEqual([{ min_balance: 0n }]);
  expect(await violations(shop.world)).toEqual([]);
});

test('the trial balance shows each kind of account', async () => {
  const { data } = await ask(ada, '{ trialBalance { balanced lines { currency kinds { kind balance { amount } } } } }');
  const { lines: perCurrency } = (data as { trialBalance: { lines: { currency: string; kinds: { kind: string; balance: { amount: string } }[] }[] } }).trialBalance;
  for (const { kinds } of perCurrency) expect(kinds.reduce((sum, { balance }) => sum + BigInt(balance.amount), 0n)).toBe(0n);
  expect(perCurrency.find(({ currency }) => currency === 'JPY')).toEqual({ currency: 'JPY', kinds: [{ kind: 'WALLET', balance: { amount: '5293' } }, { kind: 'LIQUIDITY', balance: { amount: '-5293' } }] });
});
