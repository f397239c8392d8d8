import { people } from '../../../db/seed/demo.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import type { World } from '../../../tests/support/world.ts';
import { openPayment } from '../actions/open-payment.ts';
import { refundPayment, type RefundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { upsertCommissionRate, type UpsertCommissionRate } from '../actions/upsert-commission-rate.ts';
import type { SplitRequest } from '../domain/opening.ts';
import type { StoredRate } from '../store/commission-rates.ts';
import { ada, ana, confirmAgain } from './payments-world.ts';

/** A rule of 12 % for anything, with what is told instead. */
export const ruleOf = (change: Partial<UpsertCommissionRate> = {}): UpsertCommissionRate => ({ name: 'A rule', enabled: true, basisPoints: 1200, ...change });

export const writeRule = async (world: World, change: Partial<UpsertCommissionRate> = {}): Promise<StoredRate> => {
  const result = await upsertCommissionRate(world.context(ada), ruleOf(change));
  if (!result.ok) throw new Error(`${result.code} ${result.path?.join('.')}`);
  return result.value;
};

/** Switches every rule off, so that a test's own rules are the only ones. */
export const noRules = (world: World) => world.db.updateTable('commission_rates').set({ enabled: false }).where('enabled', '=', true).execute();

export const open = (world: World, splits: readonly SplitRequest[], currency = 'EUR') => {
  const ctx = world.context(ana);
  return ctx.inTransaction((trx) => openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: newId() }, payerId: people.ana.id, currency, splits }));
};

/** Opens a payment; answers its intent's id. */
export const opened = async (world: World, splits: readonly SplitRequest[], currency = 'EUR'): Promise<string> => {
  const result = await open(world, splits, currency);
  if (!result.ok) throw new Error(result.code);
  return result.value.paymentIntentId;
};

/** The same, paid. */
export const sold = async (world: World, splits: readonly SplitRequest[], currency = 'EUR'): Promise<string> => {
  const intentId = await opened(world, splits, currency);
  await confirmAgain(world, intentId);
  await world.drain();
  return intentId;
};

type RefundInput = Omit<RefundPayment, 'reason'>;
export const refundWork = (input: RefundInput) => (ctx: Context, trx: Trx): Promise<Result<unknown>> => refundPayment(ctx, trx, { ...input, reason: 'Scratched' });

export const refund = (world: World, input: RefundInput) => {
  const ctx = world.context(ada);
  return ctx.inTransaction((trx) => refundWork(input)(ctx, trx));
};

export const release = (world: World, reference: string) => {
  const ctx = world.context(ada);
  return ctx.inTransaction((trx) => releaseSplit(ctx, trx, { reference }));
};

/** Runs works in transactions of their own that have all begun before any of them goes on. */
export const together = async <T>(world: World, ...works: ((ctx: Context, trx: Trx) => Promise<Result<T>>)[]): Promise<Result<T>[]> => {
  let waiting = works.length;
  const all = Promise.withResolvers<void>();
  return Promise.all(
    works.map((work) => {
      const ctx = world.context(ada);
      return ctx.inTransaction(async (trx) => {
        await trx.selectFrom('payment_intents').select('id').limit(1).execute();
        if (--waiting === 0) all.resolve();
        await all.promise;
        return work(ctx, trx);
      });
    }),
  );
};

export const outcomes = (results: readonly Result<unknown>[]) => results.map((result) => (result.ok ? 'OK' : result.code)).sort();

/** The frozen lines of an order by reference, and what was taken back of each. */
export const linesOf = (world: World, order: string) =>
  world.db
    .selectFrom('commission_lines as l')
    .innerJoin('payment_splits as s', 's.id', 'l.split_id')
    .leftJoin('commission_reversals as r', (join) => join.onRef('r.line_id', '=', 'l.id').on(({ not, exists, selectFrom }) => not(exists(selectFrom('commission_reversals as n').whereRef('n.line_id', '=', 'l.id').whereRef('n.step', '>', 'r.step')))))
    .select(['l.reference', 'l.rate_id', 'l.rate_version', 'l.amount', 'l.commission', 'l.tax', 'r.amount_after', 'r.commission_after', 'r.tax_after'])
    .where('s.reference', '=', order)
    .orderBy('l.reference')
    .execute();

/** The rules of the payments that are broken now. */
export const violations = async (world: World): Promise<unknown[]> => [
  ...(await checkInvariants(world.db, 'payments.sql')).broken,
  ...(await checkInvariants(world.db, 'commission.sql')).broken,
];
