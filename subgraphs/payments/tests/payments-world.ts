import { readdir } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';
import { people, vendors } from '../../../db/seed/demo.ts';
import type { Clock } from '../../../platform/kernel/clock.ts';
import { listen } from '../../../platform/server/http.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { seedDemo } from '../../prepare.ts';
import { createOrganization } from '../../accounts/contract.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { testWorld, userCaller, type World } from '../../../tests/support/world.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { openPayment } from '../actions/open-payment.ts';
import { chargeAttempt } from '../jobs/charge-attempt.ts';
import type { ProviderEvent } from '../providers/provider.ts';
import { sign } from '../providers/signature.ts';
import { simulatorSecret } from '../providers/simulator-secret.ts';
import { webhookBody } from '../providers/simulator-webhook.ts';
import { routes } from '../routes.ts';

export const ana = userCaller(people.ana.id);
export const ben = userCaller(people.ben.id);
export const vera = userCaller(people.vera.id);
export const theo = userCaller(people.theo.id);
export const ada = userCaller(people.ada.id);
export const velo = vendors.velo.id;
export const atelier = vendors.atelier.id;

export interface PaymentsWorld extends AsyncDisposable {
  readonly world: World;
  /** Where the webhooks go. */
  readonly url: string;
}

/** Accounts, communication and payments with the demo's people and vendors, and a real HTTP server for the webhooks. */
export const paymentsWorld = async (env: Readonly<Record<string, string>> = {}, { clock }: { clock?: Clock } = {}): Promise<PaymentsWorld> => {
  const app = express();
  const server = await listen(app, { port: 0 });
  const world = await testWorld({ subgraphs: ['accounts', 'communication', 'payments'], env: { PUBLIC_URL: server.url, ...env }, ...(clock && { clock }) });
  await seedDemo(world.services, world.subgraphs);
  // Tests pay more often than people do. Velocity rules have tests of their own.
  await world.db.updateTable('payment_velocity_rules').set({ enabled: false }).execute();
  app.use(routes(world.services));
  const ctx = world.context(ada);
  await ctx.inTransaction(async (trx) => {
    for (const { id, name, ownerId } of Object.values(vendors)) await createOrganization(ctx, trx, { id, kind: 'VENDOR', name, ownerId });
    return ok(null);
  });
  const dispose = async () => {
    await server.close(0);
    await world[Symbol.asyncDispose]();
  };
  return { world, url: `${server.url}/hooks/payments/simulator`, [Symbol.asyncDispose]: dispose };
};

export interface Opened {
  readonly groupId: string;
  readonly veloOrder: string;
  readonly atelierOrder: string;
  readonly intentId: string;
}

/** Ana's payment of 1,000.00 EUR: 649.00 to Vélo, 351.00 to the Atelier. */
export const opened = async (world: World): Promise<Opened> => {
  const ids = { groupId: newId(), veloOrder: newId(), atelierOrder: newId() };
  const ctx = world.context(ana);
  const result = await ctx.inTransaction((trx) =>
    openPayment(ctx, trx, {
      subject: { type: 'ORDER_GROUP', id: ids.groupId },
      payerId: people.ana.id,
      currency: 'EUR',
      splits: [
        { reference: ids.veloOrder, payeeId: velo, amount: 64_900n },
        { reference: ids.atelierOrder, payeeId: atelier, amount: 35_100n },
      ],
    }),
  );
  if (!result.ok) throw new Error(result.code);
  return { ...ids, intentId: result.value.paymentIntentId };
};

/** The same, being charged; jobs wait. Answers the attempt too. */
export const confirmed = async (world: World, method = 'sim_card_ok'): Promise<Opened & { attemptId: string }> => {
  const payment = await opened(world);
  const attemptId = await confirmAgain(world, payment.intentId, method);
  return { ...payment, attemptId };
};

export const confirmAgain = async (world: World, intentId: string, method = 'sim_card_ok'): Promise<string> => {
  const result = await confirmPayment(world.context(ana), { paymentIntentId: intentId, method, idempotencyKey: newId() });
  if (!result.ok) throw new Error(result.code);
  const attempt = await world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', intentId).where('status', '=', 'STARTED').executeTakeFirstOrThrow();
  return attempt.id;
};

/** The same, paid. */
export const paid = async (world: World, method = 'sim_card_ok'): Promise<Opened & { attemptId: string }> => {
  const payment = await confirmed(world, method);
  await world.drain();
  return payment;
};

/** Runs the job that charges an attempt; answers the simulator's id for the charge, null when it was not charged. Its webhook waits in the queue. */
export const chargeNow = async (world: World, attemptId: string): Promise<string | null> => {
  await chargeAttempt.run(world.context(ada), { attemptId });
  return (await world.db.selectFrom('payment_attempts').select('provider_reference').where('id', '=', attemptId).executeTakeFirstOrThrow()).provider_reference;
};

/** What the simulator would say about an attempt of 1,000.00 EUR. */
export const news = (type: ProviderEvent['type'], attemptId: string, { id = `evt_${newId()}`, chargeId = null as string | null, amount = 100_000n } = {}) =>
  webhookBody({ id, type, data: { chargeId: chargeId ?? attemptId, reference: attemptId, amount: String(amount), currency: 'EUR', reason: type.endsWith('failed') ? 'card_declined' : null } });

/** Posts a webhook as the simulator does; answers the HTTP status. */
export const post = async ({ world, url }: PaymentsWorld, body: Buffer, signature = sign(simulatorSecret(world.services.config), body, new Date())): Promise<number> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'plaza-signature': signature }, body: new Uint8Array(body) });
  await response.body?.cancel();
  return response.status;
};

/** Ana's payment, paid by a webhook alone. */
export const paidByWebhook = async (shop: PaymentsWorld): Promise<Opened & { attemptId: string }> => {
  const payment = await confirmed(shop.world);
  if ((await post(shop, news('charge.succeeded', payment.attemptId))) !== 200) throw new Error('the webhook was refused');
  return payment;
};

/** Balances that are not zero, by code. */
export const balances = async (world: World): Promise<Record<string, bigint>> => {
  const rows = await world.db
    .selectFrom('ledger_entries as e')
    .innerJoin('ledger_accounts as a', 'a.id', 'e.account_id')
    .select(({ fn }) => ['a.code', fn.sum<string>('e.amount').as('balance')])
    .groupBy('a.code')
    .execute();
  return Object.fromEntries(rows.map(({ code, balance }) => [code, BigInt(balance)] as const).filter(([, balance]) => balance !== 0n));
};

export const statusOf = async (world: World, intentId: string): Promise<string> =>
  (await world.db.selectFrom('payment_intents').select('status').where('id', '=', intentId).executeTakeFirstOrThrow()).status;

/** How many events of each topic a payment has published, without the prefix. */
export const published = async (world: World, intentId: string): Promise<Record<string, number>> => {
  const rows = await world.db.selectFrom('platform_events').select(({ fn }) => ['topic', fn.countAll<bigint>().as('n')]).where('key', '=', intentId).groupBy('topic').execute();
  return Object.fromEntries(rows.map(({ topic, n }) => [topic.replace('payments.payment.', ''), Number(n)]));
};

/** The files of `db/invariants` about other areas' tables, and about both sides of a purchase. */
const elsewhere = new Set(['communication.sql', 'delivery.sql', 'ecommerce.sql', 'purchases.sql']);

/** The rules of payments, ledger, commission and all else that this subgraph keeps (`db/invariants`) that are broken now, with rows that break them. */
export const violations = async (world: World): Promise<unknown[]> => {
  const files = (await readdir(path.resolve(import.meta.dirname, '../../../db/invariants'))).filter((file) => file.endsWith('.sql') && !elsewhere.has(file));
  return (await Promise.all(files.map((file) => checkInvariants(world.db, file)))).flatMap(({ broken }) => broken);
};
