import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { createContext, type Context } from '../../../platform/context/context.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { race } from '../../../platform/testing/barrier.ts';
import { administer } from '../../../platform/testing/database.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { issueCommissionInvoices, issueInvoice, issueInvoices } from '../actions/issue-invoices.ts';
import { openPayment } from '../actions/open-payment.ts';
import type { SplitLine } from '../domain/opening.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { getIntent } from '../store/payment-intents.ts';
import { splitsByIntentIds } from '../store/payment-splits.ts';
import { disputable, standing, tell } from './disputes-world.ts';
import { ada, ana, atelier, ben, confirmAgain, news, paid, paymentsWorld, post, theo, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { pagesOf } from './pdf-text.ts';

const ROUNDS = 20;
const ISSUERS = 50;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld({ DATABASE_POOL_SIZE: String(ISSUERS), COMPANY_NAME: 'Plaza SAS', COMPANY_ADDRESS: '1 rue de Rivoli | 75001 Paris', COMPANY_TAX_NUMBER: 'FR123' });
});
afterEach(async () => {
  expect((await checkInvariants(shop.world.db, 'invoices.sql')).broken).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const YEAR = new Date().getUTCFullYear();
const documents = (intentId: string) => shop.world.db.selectFrom('payment_invoices').selectAll().where('intent_id', '=', intentId).orderBy('issued_at').orderBy('id').execute();
const refund = (reference: string, amount?: bigint) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference, amount, reason: 'Broken' }));
};
const inMonths = (n: number): Context => {
  const { services } = shop.world;
  const at = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + n, 1, 2));
  return createContext({ ...services, clock: { now: () => at } }, { caller: ada, requestId: newId() });
};

/** Ana's payment of lines with titles and tax, to Vélo alone; paid. */
const sale = async (lines: SplitLine[], currency = 'EUR', drain = true) => {
  const ctx = shop.world.context(ana);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0n);
  const order = newId();
  const opened = await ctx.inTransaction((trx) =>
    openPayment(ctx, trx, {
      subject: { type: 'ORDER_GROUP', id: newId() }, payerId: ana.id!, currency,
      buyer: { name: 'Ana Lôpez', address: ['12 avenue Foch', '98000 Monaco'] },
      splits: [{ reference: order, payeeId: velo, amount, lines, seller: { name: 'Vélo d’Été SARL', address: ['3 rue du Port', 'Nice'], taxNumber: 'FR99' } }],
    }),
  );
  if (!opened.ok) throw new Error(opened.code);
  const intentId = opened.value.paymentIntentId;
  await confirmAgain(shop.world, intentId);
  if (drain) await shop.world.drain();
  return { intentId, order };
};
const twoLines = (): SplitLine[] => [
  { reference: newId(), amount: 12_000n, quantity: 2, title: 'Casque « Été »', taxAmount: 2_000n },
  { reference: newId(), amount: 999n, title: 'Livraison', taxAmount: 167n },
];

test('a payment has a receipt, and each order its vendor\'s invoice, with what was known when it was issued', async () => {
  const { intentId, order } = await sale(twoLines());
  const [receipt, invoice] = (await documents(intentId)).toSorted((a, b) => (a.kind < b.kind ? 1 : -1));
  expect(receipt).toMatchObject({ kind: 'RECEIPT', number: `RCP-${intentId}`, issuer: 'platform', total: 12_999n, tax: 2_167n, sequence: null, seller: { name: 'Plaza SAS', address: ['1 rue de Rivoli', '75001 Paris'], taxNumber: 'FR123' } });
  expect(receipt?.lines).toEqual([{ reference: order, title: `Vélo d’Été SARL, order ${order}`, quantity: 1, amount: '12999', tax: '2167' }]);
  expect(invoice).toMatchObject({
    kind: 'INVOICE', issuer: velo, number: expect.stringMatching(new RegExp(`^INV-${YEAR}-\\d{6}$`)), total: 12_999n, tax: 2_167n, currency: 'EUR',
    seller: { name: 'Vélo d’Été SARL', address: ['3 rue du Port', 'Nice'], taxNumber: 'FR99' }, buyer: { name: 'Ana Lôpez', address: ['12 avenue Foch', '98000 Monaco'], taxNumber: null },
  });
  expect(invoice?.lines).toEqual(expect.arrayContaining([expect.objectContaining({ title: 'Casque « Été »', quantity: 2, amount: '12000', tax: '2000' }), expect.objectContaining({ title: 'Livraison', amount: '999', tax: '167' })]));
  await issueInvoices(shop.world.context(ada), intentId);
  expect(await documents(intentId)).toHaveLength(2);
});

test('without titles, seller and buyer an invoice shows the reference and names that we know', async () => {
  const { intentId, veloOrder } = await paid(shop.world);
  const invoice = (await documents(intentId)).find(({ payee_id }) => payee_id === velo);
  expect(invoice).toMatchObject({ total: 64_900n, tax: 0n, seller: { name: expect.stringMatching(/\w/), address: [] }, lines: [{ reference: veloOrder, title: veloOrder, quantity: 1, amount: '64900', tax: '0' }] });
});

test('a tax above its line, or below zero, is no sale', async () => {
  const ctx = shop.world.context(ana);
  for (const taxAmount of [101n, -1n]) {
    const lines = [{ reference: newId(), amount: 100n, taxAmount }];
    const request = { subject: { type: 'ORDER_GROUP' as const, id: newId() }, payerId: ana.id!, currency: 'EUR', splits: [{ reference: newId(), payeeId: velo, amount: 100n, lines }] };
    expect(await ctx.inTransaction((trx) => openPayment(ctx, trx, request))).toMatchObject({ ok: false, code: 'AMOUNT_INVALID' });
  }
});

test('refunds have credit notes that add up to the invoice, tax included; the loss of a dispute has none', async () => {
  const { intentId, order } = await sale([{ reference: newId(), amount: 1_000n, taxAmount: 167n, title: 'Cloche' }]);
  for (const amount of [333n, 333n, undefined]) expect(await refund(order, amount)).toMatchObject({ ok: true });
  await shop.world.drain();
  const all = await documents(intentId);
  const invoice = all.find(({ kind }) => kind === 'INVOICE')!;
  const refunds = await shop.world.db.selectFrom('payment_refunds').select('id').where('intent_id', '=', intentId).orderBy('created_at').orderBy('id').execute();
  const notes = refunds.map(({ id }) => all.find(({ kind, refund_id }) => kind === 'CREDIT_NOTE' && refund_id === id)!);
  expect(notes.map(({ total, tax, corrects }) => [total, tax, corrects])).toEqual([[333n, 56n, invoice.id], [333n, 55n, invoice.id], [334n, 56n, invoice.id]]);
  const payment = await disputable(shop.world);
  expect(await tell(shop, standing(payment, 'LOST'))).toBe(200);
  await shop.world.drain();
  expect((await documents(payment.intentId)).map(({ kind }) => kind).toSorted()).toEqual(['INVOICE', 'INVOICE', 'RECEIPT']);
});

test('50 who issue for one vendor at a time, a fifth of them giving up, 20 rounds: no number is missing or given twice', async () => {
  const numbers: number[] = [];
  const before = await shop.world.db.selectFrom('payment_invoice_series').select('last').where('issuer', '=', velo).where('kind', '=', 'INVOICE').executeTakeFirst();
  for (let round = 0; round < ROUNDS; round += 1) {
    const ctx = shop.world.context(ana);
    const splits = Array.from({ length: ISSUERS }, () => ({ reference: newId(), payeeId: velo, amount: 2_000n }));
    const opened = await ctx.inTransaction((trx) => openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: newId() }, payerId: ana.id!, currency: 'EUR', splits }));
    if (!opened.ok) throw new Error(opened.code);
    const intentId = opened.value.paymentIntentId;
    const attemptId = await confirmAgain(shop.world, intentId);
    expect(await post(shop, news('charge.succeeded', attemptId))).toBe(200);
    const [intent, rows] = [await getIntent(shop.world.db, intentId), await splitsByIntentIds(shop.world.db, [intentId])];
    const outcomes = await race(ISSUERS, (i) =>
      ctx.inTransaction(async (trx) => {
        const invoice = await issueInvoice(ctx, trx, intent, rows[i]!);
        return i % 5 === 0 ? fail('GAVE_UP') : ok(invoice!.sequence!);
      }),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') throw outcome.reason;
      if (outcome.value.ok) numbers.push(outcome.value.value);
    }
  }
  const first = (before?.last ?? 0) + 1;
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: (ROUNDS * ISSUERS * 4) / 5 }, (_, i) => first + i));
});

test('one split invoiced by ten at once has one invoice', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { intentId } = await sale(twoLines(), 'EUR', false);
    const attempt = await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', intentId).executeTakeFirstOrThrow();
    expect(await post(shop, news('charge.succeeded', attempt.id, { amount: 12_999n }))).toBe(200);
    const outcomes = await race(10, () => issueInvoices(shop.world.context(ada), intentId));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect((await documents(intentId)).map(({ kind }) => kind).toSorted()).toEqual(['INVOICE', 'RECEIPT']);
  }
});

test('nobody changes a document, and no number leaves a gap, whoever writes', async () => {
  const { intentId } = await sale(twoLines());
  const invoice = (await documents(intentId)).find(({ kind }) => kind === 'INVOICE')!;
  const { db } = shop.world;
  // The application may not, and the trigger stops the owner of the table, too.
  for (const statement of [`update payment_invoices set total = 1 where id = '${invoice.id}'`, `delete from payment_invoices where id = '${invoice.id}'`, 'truncate payment_invoices']) {
    await expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ code: '42501' });
    await expect(administer(shop.world.databaseUrl, statement)).rejects.toMatchObject({ code: '23001' });
  }
  const copy = (column: string, value: string) => sql`
    insert into payment_invoices select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'kind', 'COMMISSION_INVOICE', 'issuer', 'platform', 'number', 'X', 'month', '2020-01',
      'payer_id', null, 'intent_id', null, 'split_id', null, 'sequence', 1) || ${JSON.stringify({ [column]: value })}::jsonb)).* from payment_invoices i where id = ${invoice.id}`.execute(db);
  await expect(copy('sequence', '900')).rejects.toMatchObject({ code: '23514' });
  await expect(copy('total', '5000')).rejects.toMatchObject({ code: '23514' });
});

test('commission documents of a month are what the books say, once', async () => {
  const one = await paid(shop.world);
  const ctx = shop.world.context(ada);
  for (const reference of [one.veloOrder, one.atelierOrder]) expect(await ctx.inTransaction((trx) => releaseSplit(ctx, trx, { reference }))).toMatchObject({ ok: true });
  expect(await refund(one.atelierOrder, 10_000n)).toMatchObject({ ok: true });
  const next = inMonths(1);
  await issueCommissionInvoices(next);
  await issueCommissionInvoices(next);
  const rows = await shop.world.db.selectFrom('payment_invoices').selectAll().where('month', 'is not', null).orderBy('kind').orderBy('payee_id').execute();
  const month = new Date().toISOString().slice(0, 7);
  expect(rows.map(({ kind, payee_id, total, month: of }) => ({ kind, payee_id, total, of })).toSorted((a, b) => (`${a.kind}${a.payee_id}` < `${b.kind}${b.payee_id}` ? -1 : 1))).toEqual(
    [
      { kind: 'COMMISSION_CREDIT_NOTE', payee_id: atelier, total: 1_200n, of: month },
      { kind: 'COMMISSION_INVOICE', payee_id: velo, total: 7_788n, of: month },
      { kind: 'COMMISSION_INVOICE', payee_id: atelier, total: 4_212n, of: month },
    ].toSorted((a, b) => (`${a.kind}${a.payee_id}` < `${b.kind}${b.payee_id}` ? -1 : 1)),
  );
  expect(rows.every(({ issuer, sequence }) => issuer === 'platform' && sequence !== null)).toBe(true);
});

const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask('payments', caller, query, variables);
  return { data: data ?? null, codes: (errors ?? []).map((error) => error.extensions?.['code']) };
};
const INVOICE = 'query ($id: ID!) { invoice(id: $id) { kind number total { amount decimal } tax { amount } net { amount } seller { name taxNumber } buyer { name } lines { title quantity amount { amount } } payment { id } vendor { id } corrects { number } month pdfUrl } }';
const urlOf = async (id: string) => ((await ask(ada, INVOICE, { id })).data as { invoice: { pdfUrl: string } }).invoice.pdfUrl;

test('documents are for whom they are made out to, members of their vendor, and staff', async () => {
  const { intentId } = await sale(twoLines());
  const all = await documents(intentId);
  const [receipt, invoice] = [all.find(({ kind }) => kind === 'RECEIPT')!, all.find(({ kind }) => kind === 'INVOICE')!];
  for (const caller of [ana, vera, ada]) {
    expect((await ask(caller, INVOICE, { id: invoice.id })).data).toMatchObject({ invoice: { kind: 'INVOICE', total: { amount: '12999', decimal: '129.99' }, net: { amount: '10832' }, vendor: { id: velo }, payment: { id: intentId } } });
  }
  for (const caller of [theo, ben, { ...ben, roles: ['admin'] }, serviceCaller('payments')]) expect(await ask(caller, INVOICE, { id: invoice.id })).toEqual({ data: { invoice: null }, codes: [] });
  for (const caller of [ana, ada]) expect((await ask(caller, INVOICE, { id: receipt.id })).data).toMatchObject({ invoice: { kind: 'RECEIPT', vendor: null } });
  for (const caller of [vera, theo, ben]) expect(await ask(caller, INVOICE, { id: receipt.id })).toEqual({ data: { invoice: null }, codes: [] });
  expect((await ask(anonymous, INVOICE, { id: invoice.id })).codes).toEqual(['UNAUTHENTICATED']);
  expect(await ask(ana, INVOICE, { id: 'nonsense' })).toEqual({ data: { invoice: null }, codes: [] });

  const payment = 'query ($id: ID!) { payment(id: $id) { receipt { id } splits { invoice { id } } } }';
  expect((await ask(ana, payment, { id: intentId })).data).toEqual({ payment: { receipt: { id: receipt.id }, splits: [{ invoice: { id: invoice.id } }] } });
  expect((await ask(vera, payment, { id: intentId })).data).toEqual({ payment: { receipt: null, splits: [{ invoice: { id: invoice.id } }] } });
  const r = [{ __typename: 'Invoice', id: invoice.id }];
  const entity = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Invoice { number } } }';
  for (const [caller, seen] of [[ana, { number: invoice.number }], [ben, null], [anonymous, null], [theo, null]] as const) expect((await ask(caller, entity, { r })).data).toEqual({ _entities: [seen] });
});

test('lists are paged, newest first, and read in one statement', async () => {
  const { world } = shop;
  const query = 'query ($vendorId: ID, $after: String) { invoices(vendorId: $vendorId, first: 3, after: $after) { nodes { number kind } pageInfo { hasNextPage endCursor } } }';
  type Page = { invoices: { nodes: { number: string; kind: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  const first = (await ask(vera, query, { vendorId: velo })).data as unknown as Page;
  const second = (await ask(vera, query, { vendorId: velo, after: first.invoices.pageInfo.endCursor })).data as unknown as Page;
  const rows = await world.db.selectFrom('payment_invoices').select('number').where('payee_id', '=', velo).orderBy('issued_at', 'desc').orderBy('id', 'desc').limit(6).execute();
  expect([...first.invoices.nodes, ...second.invoices.nodes].map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  const statements = await world.statementsOf(() => ask(ana, query));
  expect(statements.filter((text) => text.includes('payment_'))).toHaveLength(1);
  expect(((await ask(ana, query)).data as unknown as Page).invoices.nodes.every(({ kind }) => ['INVOICE', 'RECEIPT', 'CREDIT_NOTE'].includes(kind))).toBe(true);
  for (const [caller, vendorId] of [[theo, velo], [ana, velo], [ben, null], [vera, newId()], [vera, 'nonsense']] as const) expect((await ask(caller, query, { vendorId })).data).toMatchObject({ invoices: { nodes: [] } });
  expect((await ask(vera, query, { vendorId: velo, after: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
});

const pdfOf = async (url: string): Promise<Buffer> => {
  const response = await fetch(url);
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'private, no-store']);
  return Buffer.from(await response.arrayBuffer());
};

test('a document as PDF: the same bytes each time, with € and accents, in the reader\'s way to write amounts', async () => {
  const { intentId } = await sale([...twoLines(), { reference: newId(), amount: 1_234_567n, title: 'Łódź 東京 œuvre', taxAmount: 0n }]);
  const invoice = (await documents(intentId)).find(({ kind }) => kind === 'INVOICE')!;
  const [one, two] = [await pdfOf(await urlOf(invoice.id)), await pdfOf(await urlOf(invoice.id))];
  expect(one.equals(two)).toBe(true);
  expect(one.subarray(0, 5).toString()).toBe('%PDF-');
  const [page] = pagesOf(one);
  for (const text of ['Invoice', `Number: ${invoice.number}`, 'Vélo d’Été SARL', 'Tax number: FR99', 'Ana Lôpez', '98000 Monaco', 'Casque « Été »', '€120.00', 'Lódz ?? œuvre', '€12,345.67', 'Total without tax', '€12,475.66']) expect(page).toContain(text);
  expect(page).toContain(`${invoice.number} - Page 1/1`);
});

test('a long document goes over pages and loses no line', async () => {
  const lines = Array.from({ length: 120 }, (_, i) => ({ reference: newId(), amount: 100n + BigInt(i), title: `Article no ${i} ${'très '.repeat(i % 30)}` }));
  const { intentId } = await sale(lines, 'JPY');
  const invoice = (await documents(intentId)).find(({ kind }) => kind === 'INVOICE')!;
  const pages = pagesOf(await pdfOf(await urlOf(invoice.id)));
  expect(pages.length).toBeGreaterThan(2);
  for (const [i, { amount }] of lines.entries()) {
    expect(pages.join('\n')).toContain(`Article no ${i}`);
    expect(pages.join('\n')).toContain(`¥${amount}`);
  }
  expect(pages.at(-1)).toContain(`Page ${pages.length}/${pages.length}`);
});

test('a link is not for another document, not for ever, and not for whoever writes one', async () => {
  const { intentId } = await sale(twoLines());
  const [one, other] = await documents(intentId);
  const url = await urlOf(one!.id);
  const statusOf = async (link: string) => {
    const response = await fetch(link);
    await response.body?.cancel();
    return response.status;
  };
  expect(await statusOf(url)).toBe(200);
  for (const link of [url.replace(one!.id, other!.id), url.replace(one!.id, newId()), url.replace(one!.id, 'nonsense'), url.replace(/expires=\d+/, 'expires=99999999999'), url.replace(/signature=\w/, 'signature=x'), url.split('?')[0]!, `${url}&signature=1`]) {
    expect(await statusOf(link)).toBe(404);
  }
  const late = createContext({ ...shop.world.services, clock: { now: () => later(new Date(), minutes(-11)) } }, { caller: ada, requestId: newId() });
  const { documentPath } = await import('../domain/document-link.ts');
  expect(await statusOf(`${new URL(url).origin}${documentPath(late.config.internalSecret, one!.id, late.now())}`)).toBe(404);
});
