import { seconds } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { type Result } from '../../../platform/kernel/result.ts';
import type { Caller } from '../../../platform/auth/caller.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import type { World } from '../../../tests/support/world.ts';
import { createPayoutAccount } from '../actions/create-payout-account.ts';
import { matureAll } from '../actions/mature-earnings.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { requestPayout } from '../actions/request-payout.ts';
import { vendorPayee } from '../domain/payees.ts';
import { ada, balances, paid, vera, velo, type PaymentsWorld } from './payments-world.ts';


/** Has Vélo, or another vendor, set up an account with a bank of the simulator: link, page, choice, webhook. Answers our id of it. */
export const onboarded = async ({ world }: Pick<PaymentsWorld, 'world'>, bank: string, { vendorId = velo, owner = vera, currency = 'EUR' }: { vendorId?: string; owner?: Caller; currency?: string } = {}): Promise<string> => {
  const made = await createPayoutAccount(world.context(owner), { vendorId, country: 'MC', currency, idempotencyKey: newId() });
  if (!made.ok) throw new Error(made.code);
  await choose(made.value.onboardingUrl, bank);
  await world.drain();
  return made.value.payoutAccount.id;
};

/** Chooses a bank on the simulator's page; answers the HTTP status. */
export const choose = async (url: string, bank: string): Promise<number> => {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ bank }), redirect: 'manual' });
  await response.body?.cancel();
  return response.status;
};

export interface Sold {
  readonly orderId: string;
  readonly net: bigint;
}

/** An order of 649.00 EUR of Vélo's, paid and released: 571.12 of it are its own. */
export const sold = async ({ world }: Pick<PaymentsWorld, 'world'>): Promise<Sold> => {
  const { veloOrder } = await paid(world);
  await release(world, veloOrder);
  return { orderId: veloOrder, net: 57_112n };
};

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

export const release = async (world: World, reference: string): Promise<void> => {
  const ctx = world.context(ada);
  must(await ctx.inTransaction((trx) => releaseSplit(ctx, trx, { reference })));
};

export const refund = async (world: World, reference: string, amount?: bigint): Promise<string> => {
  const ctx = world.context(ada);
  return must(await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference, ...(amount === undefined ? {} : { amount }), reason: 'Broken' }))).refundId;
};

/** Everything that Vélo, or another vendor, has earned so far matures: an eighth day has come. */
export const mature = async (world: World, vendorId = velo): Promise<void> => {
  const ctx = world.context(ada);
  await matureAll({ ...ctx, now: () => new Date(ctx.now().getTime() + seconds(8 * 86_400)) }, vendorPayee(vendorId));
};

/** Asks for a payout of Vélo's euros; answers its id. Its job waits. */
export const requested = async (world: World, { vendorId = velo, owner = vera as Caller, currency = 'EUR' } = {}): Promise<string> =>
  must(await requestPayout(world.context(owner), { vendorId, currency, idempotencyKey: newId() })).id;

export const payoutOf = (world: World, id: string) => world.db.selectFrom('vendor_payouts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const statusOfPayout = async (world: World, id: string): Promise<string> => (await payoutOf(world, id)).status;

/** Vélo's own accounts, in transit in sum, and what the provider holds; zero where there is nothing. */
export const moneyOf = async (world: World, vendorId = velo) => {
  const all = await balances(world);
  const inTransit = Object.entries(all).filter(([code]) => code.endsWith(':in_transit')).reduce((sum, [, amount]) => sum + amount, 0n);
  return { pending: all[`vendor:${vendorId}:pending`] ?? 0n, available: all[`vendor:${vendorId}:available`] ?? 0n, inTransit };
};

/** The rules for payments, the ledger and payouts that are broken now, with rows that break them. */
export const violations = async (world: World): Promise<unknown[]> =>
  (await Promise.all(['payments.sql', 'ledger.sql', 'payouts.sql'].map((file) => checkInvariants(world.db, file)))).flatMap(({ broken }) => broken);
