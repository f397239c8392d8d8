import { newId } from '../../../platform/kernel/ids.ts';
import type { World } from '../../../tests/support/world.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import type { DisputeStatus } from '../domain/dispute-states.ts';
import type { DisputeNews } from '../providers/disputes.ts';
import { toMessage } from '../providers/simulator-disputes.ts';
import { paid, post, type Opened, type PaymentsWorld } from './payments-world.ts';

export type Disputed = Opened & { readonly attemptId: string; readonly chargeId: string; readonly reference: string };

/** Ana's payment, paid, with a name for a dispute of it that nobody has heard of yet. */
export const disputable = async (world: World): Promise<Disputed> => {
  const payment = await paid(world);
  const attempt = await world.db.selectFrom('payment_attempts').select('provider_reference').where('id', '=', payment.attemptId).executeTakeFirstOrThrow();
  return { ...payment, chargeId: attempt.provider_reference!, reference: newId() };
};

const CREATED = new Date('2026-11-01T00:00:00Z');

/** How the provider says a dispute of 1,000.00 EUR stands, with 15.00 EUR for the withdrawal. */
export const standing = ({ chargeId, reference }: Pick<Disputed, 'chargeId' | 'reference'>, status: DisputeStatus, change: Partial<DisputeNews> = {}): DisputeNews => {
  const { withdrawn = 100_000n, reinstated = 0n } = change;
  const line = (name: string, amount: bigint, fee: bigint) => ({ id: `${reference}:${name}`, kind: 'DISPUTE' as const, reference, amount, fee, currency: 'EUR', at: CREATED });
  return {
    reference, chargeReference: chargeId, amount: 100_000n, currency: 'EUR', reason: 'fraudulent', status, hasEvidence: false, evidenceDueBy: new Date(Date.now() + 7 * 86_400_000),
    withdrawn, reinstated, createdAt: CREATED,
    lines: [...(withdrawn > 0n ? [line('withdrawn', -withdrawn, 1_500n)] : []), ...(reinstated > 0n ? [line('reinstated', reinstated, 0n)] : [])],
    ...change,
  };
};

/** The webhook that says so; answers the HTTP status. */
export const tell = (shop: PaymentsWorld, news: DisputeNews, id = `evt_${newId()}`): Promise<number> =>
  post(shop, Buffer.from(JSON.stringify({ id, type: 'dispute.updated', data: toMessage(news) })));

export const disputeOf = (world: World, reference: string) =>
  world.db.selectFrom('payment_disputes').selectAll().where('provider_reference', '=', reference).executeTakeFirstOrThrow();

/** What was written down and booked of one payment: money by account, with ids of payments and disputes left out. */
export const booksOf = async (world: World, { intentId, groupId, reference, attemptId }: Disputed): Promise<Record<string, bigint>> => {
  const dispute = await world.db.selectFrom('payment_disputes').select('id').where('provider_reference', '=', reference).executeTakeFirst();
  const refunds = await world.db.selectFrom('payment_refunds').select('id').where('intent_id', '=', intentId).execute();
  const splits = await world.db.selectFrom('payment_splits').select('id').where('intent_id', '=', intentId).execute();
  const references = [
    `capture:${attemptId}`, ...refunds.map(({ id }) => `refund:${id}`), ...splits.map(({ id }) => `release:${id}`),
  ];
  const rows = await world.db
    .selectFrom('ledger_entries as e')
    .innerJoin('ledger_transactions as t', 't.id', 'e.transaction_id')
    .innerJoin('ledger_accounts as a', 'a.id', 'e.account_id')
    .select(({ fn }) => ['a.code', fn.sum<string>('e.amount').as('balance')])
    .where((w) => w.or([w('t.reference', 'in', references), w('t.reference', 'like', `dispute:${dispute?.id}:%`), w('t.reference', 'like', `fee:simulator:${reference}%`)]))
    .groupBy('a.code')
    .execute();
  const named = (code: string) => code.replace(groupId, 'group').replace(dispute?.id ?? '-', 'it');
  return Object.fromEntries(rows.flatMap(({ code, balance }) => (BigInt(balance) === 0n ? [] : [[named(code), BigInt(balance)]])));
};

/** The rules of this topic and of payments and commission that are broken now. */
export const broken = async (world: World): Promise<unknown[]> =>
  (await Promise.all(['disputes.sql', 'payments.sql', 'commission.sql'].map(async (file) => (await checkInvariants(world.db, file)).broken))).flat();
