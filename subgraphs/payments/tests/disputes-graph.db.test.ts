import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { createContext } from '../../../platform/context/context.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { askForFees } from '../actions/ask-for-fees.ts';
import { broken, disputable, standing, tell, type Disputed } from './disputes-world.ts';
import { ada, ana, atelier, balances, ben, paid, paymentsWorld, theo, velo, vera, type PaymentsWorld } from './payments-world.ts';

let shop: PaymentsWorld;
let payment: Disputed;
let disputeId: string;
beforeAll(async () => {
  shop = await paymentsWorld();
  payment = await disputable(shop.world);
  await tell(shop, standing(payment, 'NEEDS_RESPONSE'));
  disputeId = (await shop.world.db.selectFrom('payment_disputes').select('id').executeTakeFirstOrThrow()).id;
});
afterAll(async () => {
  expect(await broken(shop.world)).toEqual([]);
  await shop[Symbol.asyncDispose]();
});

const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask('payments', caller, query, variables);
  return { data: data ?? null, codes: (errors ?? []).map((error) => error.extensions?.['code']) };
};

const DISPUTE = `query ($id: ID!) { dispute(id: $id) { id status availableTransitions reason amount { amount } takenBack { amount } withheld { amount } evidenceDueBy acceptedAt decidedAt
  payment { id amount { amount } } evidence { status texts { name text } } } }`;

test('vendors see their own part of a dispute, staff all of it, and it does not exist for the payer and anybody else', async () => {
  const own = (amount: string) => ({ dispute: { status: 'NEEDS_RESPONSE', reason: 'fraudulent', amount: { amount }, takenBack: { amount: '0' }, withheld: null, payment: { id: payment.intentId, amount: { amount } }, evidence: [], decidedAt: null } });
  expect((await ask(vera, DISPUTE, { id: disputeId })).data).toMatchObject(own('64900'));
  expect((await ask(theo, DISPUTE, { id: disputeId })).data).toMatchObject(own('35100'));
  expect((await ask(ada, DISPUTE, { id: disputeId })).data).toMatchObject({ dispute: { amount: { amount: '100000' }, withheld: { amount: '100000' } } });
  for (const caller of [ana, ben, { ...ben, roles: ['admin', 'staff'] }, serviceCaller('payments')]) expect(await ask(caller, DISPUTE, { id: disputeId })).toEqual({ data: { dispute: null }, codes: [] });
  for (const id of [newId(), 'nonsense']) expect(await ask(vera, DISPUTE, { id })).toEqual({ data: { dispute: null }, codes: [] });
  expect((await ask(anonymous, DISPUTE, { id: disputeId })).codes).toEqual(['UNAUTHENTICATED']);
  const r = [{ __typename: 'Dispute', id: disputeId }];
  const entity = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Dispute { status } } }';
  for (const [caller, seen] of [[vera, { status: 'NEEDS_RESPONSE' }], [ana, null], [ben, null], [anonymous, null]] as const) expect((await ask(caller, entity, { r })).data).toEqual({ _entities: [seen] });
});

test('a payment names its disputes to those who may see them', async () => {
  const query = 'query ($id: ID!) { payment(id: $id) { disputes { id } providerFees { amount { amount } about } } }';
  expect((await ask(ana, query, { id: payment.intentId })).data).toEqual({ payment: { disputes: [], providerFees: null } });
  expect((await ask(vera, query, { id: payment.intentId })).data).toEqual({ payment: { disputes: [{ id: disputeId }], providerFees: null } });
  expect((await ask(ada, query, { id: payment.intentId })).data).toEqual({ payment: { disputes: [{ id: disputeId }], providerFees: [{ amount: { amount: '1500' }, about: payment.reference }] } });
});

const LIST = 'query ($filter: DisputeFilter, $first: Int, $after: String) { disputes(filter: $filter, first: $first, after: $after) { nodes { id status } pageInfo { hasNextPage endCursor } } }';
type Page = { disputes: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
const listed = async (caller: Caller, variables: Record<string, unknown> = {}) => ((await ask(caller, LIST, variables)).data as unknown as Page).disputes;

test('lists: of one\'s vendors, filtered, in pages, newest first, with a number of statements that does not grow', async () => {
  for (let i = 0; i < 4; i += 1) await tell(shop, standing(await disputable(shop.world), i % 2 === 0 ? 'WON' : 'UNDER_REVIEW', { createdAt: new Date(Date.UTC(2026, 9, 1 + i)) }));
  const all = (await listed(ada)).nodes.map(({ id }) => id);
  expect(all).toHaveLength(5);
  expect((await listed(vera)).nodes.map(({ id }) => id)).toEqual(all);
  expect((await listed(theo, { filter: { vendorId: atelier } })).nodes).toHaveLength(5);
  for (const [caller, vendorId] of [[theo, velo], [ana, null], [ana, velo], [vera, 'nonsense']] as const) expect((await listed(caller, { filter: { vendorId } })).nodes).toEqual([]);
  expect((await listed(vera, { filter: { statuses: ['WON'] } })).nodes).toHaveLength(2);
  const first = await listed(vera, { first: 3 });
  const rest = await listed(vera, { first: 3, after: first.pageInfo.endCursor });
  expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage, [...first.nodes, ...rest.nodes].map(({ id }) => id)]).toEqual([true, false, all]);
  expect((await ask(vera, LIST, { after: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await ask(vera, LIST, { first: 101 })).codes).toEqual(['BAD_USER_INPUT']);
  const full = 'query ($first: Int) { disputes(first: $first) { nodes { amount { amount } takenBack { amount } evidence { status } payment { amount { amount } } } } }';
  const statements = async (n: number) => (await shop.world.statementsOf(() => ask(vera, full, { first: n }))).filter((text) => text.includes('payment_'));
  expect((await statements(5)).length).toBe((await statements(1)).length);
  expect((await statements(5)).length).toBeLessThanOrEqual(5);
});

test('evidence through the graph: what a vendor says is not the other\'s to read; a subscriber sees each step', async () => {
  const paidOne = await paid(shop.world, 'sim_card_disputed');
  const { id } = await shop.world.db.selectFrom('payment_disputes').select('id').where('intent_id', '=', paidOne.intentId).executeTakeFirstOrThrow();
  const subscribe = 'subscription ($id: ID!) { disputeUpdated(disputeId: $id) { cursor dispute { status } } }';
  const ended = new AbortController();
  const stranger = await shop.world.executor('payments').subscribe({ query: subscribe, variables: { id } }, shop.world.token(ana), ended.signal);
  expect(stranger).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const events = await shop.world.executor('payments').subscribe({ query: subscribe, variables: { id } }, shop.world.token(vera), ended.signal);
  if (!(Symbol.asyncIterator in events)) throw new Error('the subscription was refused');
  const submit = 'mutation ($input: SubmitDisputeEvidenceInput!) { submitDisputeEvidence(input: $input) { dispute { status evidence { status texts { name text } } } errors { code path } } }';
  const input = { disputeId: id, shippingTrackingNumber: '1Z999', uncategorizedText: 'winning_evidence', idempotencyKey: 'k' };
  for (const caller of [ana, ben]) expect((await ask(caller, submit, { input })).data).toEqual({ submitDisputeEvidence: { dispute: null, errors: [{ code: 'DISPUTE_NOT_FOUND', path: ['input', 'disputeId'] }] } });
  const texts = [{ name: 'uncategorizedText', text: 'winning_evidence' }, { name: 'shippingTrackingNumber', text: '1Z999' }];
  const said = (await ask(vera, submit, { input })).data as { submitDisputeEvidence: { dispute: { evidence: { texts: unknown[] }[] } } };
  expect(said).toMatchObject({ submitDisputeEvidence: { dispute: { status: 'NEEDS_RESPONSE', evidence: [{ status: 'PENDING' }] }, errors: [] } });
  expect(said.submitDisputeEvidence.dispute.evidence[0]!.texts).toEqual(expect.arrayContaining(texts));
  await shop.world.drain();
  expect((await ask(theo, DISPUTE, { id })).data).toMatchObject({ dispute: { status: 'WON', evidence: [], availableTransitions: [] } });
  expect((await ask(ada, DISPUTE, { id })).data).toMatchObject({ dispute: { evidence: [{ status: 'SUBMITTED' }] } });
  const seen: string[] = [];
  while (seen.at(-1) !== 'WON') seen.push(((await events.next()).value as { data: { disputeUpdated: { dispute: { status: string } } } }).data.disputeUpdated.dispute.status);
  ended.abort();
});

test('giving up through the graph, and what it took back of each', async () => {
  const paidOne = await paid(shop.world, 'sim_card_disputed');
  const { id } = await shop.world.db.selectFrom('payment_disputes').select('id').where('intent_id', '=', paidOne.intentId).executeTakeFirstOrThrow();
  const accept = 'mutation ($input: AcceptDisputeInput!) { acceptDispute(input: $input) { dispute { acceptedAt } errors { code } } }';
  expect((await ask(vera, accept, { input: { disputeId: id, idempotencyKey: 'k' } })).data).toEqual({ acceptDispute: { dispute: null, errors: [{ code: 'DISPUTE_SHARED' }] } });
  expect((await ask(ada, accept, { input: { disputeId: id, idempotencyKey: 'k' } })).data).toEqual({ acceptDispute: { dispute: { acceptedAt: expect.any(String) }, errors: [] } });
  await shop.world.drain();
  for (const [caller, amount] of [[vera, '64900'], [theo, '35100'], [ada, '100000']] as const) expect((await ask(caller, DISPUTE, { id })).data).toMatchObject({ dispute: { status: 'LOST', takenBack: { amount } } });
  const query = 'query ($id: ID!) { payment(id: $id) { refunds { amount { amount } status dispute { id } creditNote { id } } } }';
  expect((await ask(vera, query, { id: paidOne.intentId })).data).toEqual({ payment: { refunds: [{ amount: { amount: '64900' }, status: 'SUCCEEDED', dispute: { id }, creditNote: null }] } });
  expect((await ask(ana, query, { id: paidOne.intentId })).data).toMatchObject({ payment: { refunds: [{ dispute: null }, { dispute: null }] } });
});

test('the fee of a charge is an expense of its own, booked once, ten minutes later or when somebody asks', async () => {
  const { world } = shop;
  const before = await balances(world);
  const one = await paid(world);
  await world.db.updateTable('payment_attempts').set({ created_at: later(new Date(), minutes(-30)) }).where('id', '=', one.attemptId).execute();
  const waiting = await world.db.selectFrom('payment_provider_fees').select('id').where('intent_id', '=', one.intentId).execute();
  expect(waiting).toEqual([]);
  for (let i = 0; i < 2; i += 1) await askForFees(createContext(world.services, { caller: ada, requestId: newId() }), one.attemptId);
  const after = await balances(world);
  const moved = (code: string) => (after[code] ?? 0n) - (before[code] ?? 0n);
  // 1.5 % of 1,000.00 and 0.25.
  expect([moved('platform:expense:psp_fees'), moved('psp:simulator:clearing')]).toEqual([-1_525n, -100_000n + 1_525n]);
  const fees = 'query ($id: ID!) { payment(id: $id) { providerFees { amount { amount currency } at } } }';
  expect((await ask(ada, fees, { id: one.intentId })).data).toEqual({ payment: { providerFees: [{ amount: { amount: '1525', currency: 'EUR' }, at: expect.any(String) }] } });
});
