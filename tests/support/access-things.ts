import { setTimeout as delay } from 'node:timers/promises';
import express, { type Express } from 'express';
import { addresses, categories, commissionRates, couriers, people, productId, variantId, vendors } from '../../db/seed/demo.ts';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { newId } from '../../platform/kernel/ids.ts';
import type { Result } from '../../platform/kernel/result.ts';
import { listen } from '../../platform/server/http.ts';
import { insertUser } from '../../subgraphs/accounts/store/users.ts';
import { refundReturn } from '../../subgraphs/ecommerce/actions/manage-return.ts';
import { startRefresh } from '../../subgraphs/ecommerce/actions/refresh-recommendations.ts';
import { arrive, inspected } from '../../subgraphs/ecommerce/tests/after-sale-world.ts';
import { confirmPayment } from '../../subgraphs/payments/actions/confirm-payment.ts';
import { savePaymentMethod } from '../../subgraphs/payments/actions/save-payment-method.ts';
import { topUpWallet } from '../../subgraphs/payments/actions/top-up-wallet.ts';
import { news, post } from '../../subgraphs/payments/tests/payments-world.ts';
import { mature, onboarded, release, requested } from '../../subgraphs/payments/tests/payouts-world.ts';
import { reconcile, strangeCharge } from '../../subgraphs/payments/tests/reconciliation-world.ts';
import type { Things } from './access-questions.ts';
import type { Viewer } from './access-table.ts';
import { testGraph, type Graph } from './graph.ts';
import { serviceCaller, userCaller } from './world.ts';

export interface Town extends AsyncDisposable {
  readonly graph: Graph;
  readonly viewers: Readonly<Record<Viewer, Caller>>;
  readonly things: Things;
  /** What none of the outsiders may be told: ids and words of what is Ana's or Vélo's alone. */
  readonly secrets: readonly string[];
}

interface Thing {
  readonly id: string;
}
type Purchase = Thing & { readonly payment: Thing; readonly orders: readonly (Thing & { readonly lines: readonly Thing[] })[] };

/** Does as a person what makes something, and answers what the payload holds under `part`. Throws when it was refused. */
const make = async <T = Thing>(graph: Graph, caller: Caller, mutation: string, part: string, input: Record<string, unknown>, selection = 'id'): Promise<T> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${part}${selection && ` { ${selection} }`} errors { code path } } }`;
  const { data, errors } = await graph.as(caller).run<Record<string, Record<string, T | null>>>(text, { input });
  const made = data?.[mutation]?.[part];
  if (!made) throw new Error(`${mutation}: ${JSON.stringify(errors ?? data)}`);
  return made;
};

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

/** As actions, since the mutations wait for what the provider says, and its jobs run later. */
const topUp = async (graph: Graph, ana: Caller, amount: bigint): Promise<string> => {
  const { id } = must(await topUpWallet(graph.context(ana), { amount, currency: 'EUR', idempotencyKey: newId() }));
  must(await confirmPayment(graph.context(ana), { paymentIntentId: id, method: 'sim_card_ok', idempotencyKey: newId() }));
  return id;
};

/** A purchase of Ana's of one piece from Vélo, paid; jobs and webhooks wait. */
const buy = async (graph: Graph, ana: Caller, variant: string, method: string) => {
  const { id: cartId } = await make(graph, ana, 'addToCart', 'cart', { variantId: variant, quantity: 1 });
  const input = { cartId, addressId: addresses.ana.id, idempotencyKey: newId() };
  const selection = 'id payment { id } orders { id lines { id } }';
  const { id: orderGroupId, payment, orders } = await make<Purchase>(graph, ana, 'checkoutCart', 'orderGroup', input, selection);
  must(await confirmPayment(graph.context(ana), { paymentIntentId: payment.id, method, idempotencyKey: newId() }));
  return { orderGroupId, orderId: orders[0]!.id, orderLineId: orders[0]!.lines[0]!.id, paymentIntentId: payment.id };
};

/** Three purchases: one that Carl is to bring; one that came, was reviewed and sent back, and whose refund failed; one that the bank disputes. */
const trade = async (graph: Graph, { ana, vera, stranger }: Record<'ana' | 'vera' | 'stranger', Caller>): Promise<Record<string, string>> => {
  const shop = { world: graph, [Symbol.asyncDispose]: () => Promise.resolve() };
  const brought = await buy(graph, ana, variantId(0, 0), 'sim_card_ok');
  const returned = await buy(graph, ana, variantId(3, 0), 'sim_card_refund_fails');
  await buy(graph, ana, variantId(4, 0), 'sim_card_disputed');
  await graph.drain();
  await make(graph, vera, 'fulfillOrder', 'order', { orderId: brought.orderId, idempotencyKey: newId() });
  await arrive(shop, returned);
  const review = { productId: productId(3), rating: 5, title: 'Fine', body: 'A fine saddle.', idempotencyKey: newId() };
  const { id: reviewId } = await make(graph, ana, 'createReview', 'review', review);
  await make(graph, stranger, 'reportReview', 'reviewId', { reviewId, reason: 'SPAM' }, '');
  const returnId = await inspected(shop, { buyer: ana, orderId: returned.orderId }, [returned.orderLineId, 1]);
  must(await refundReturn(graph.context(vera), { returnId, idempotencyKey: newId() }));
  await release(graph, brought.orderId);
  await mature(graph);
  const payoutAccountId = await onboarded(shop, 'sim_bank_ok');
  const payoutId = await requested(graph);
  await graph.drain();
  const { db } = graph;
  const deliveries = db.selectFrom('deliveries').select('id').where('order_id', '=', brought.orderId);
  const delivery = await deliveries.where('courier_id', '=', couriers.carl.id).executeTakeFirstOrThrow();
  const refund = await db.selectFrom('payment_refunds').select('id').where('status', '=', 'FAILED').executeTakeFirstOrThrow();
  const fulfillment = await db.selectFrom('ecommerce_fulfillments').select('id').where('order_id', '=', returned.orderId).executeTakeFirstOrThrow();
  const invoice = await db.selectFrom('payment_invoices').select('id').where('kind', '=', 'INVOICE').executeTakeFirstOrThrow();
  const dispute = await db.selectFrom('payment_disputes').select('id').executeTakeFirstOrThrow();
  const transaction = await db.selectFrom('ledger_transactions').select('id').executeTakeFirstOrThrow();
  return {
    ...brought, returnedOrderId: returned.orderId, orderLineId: returned.orderLineId, reviewId, returnId, returnRequestId: returnId, payoutAccountId, payoutId,
    deliveryId: delivery.id, refundId: refund.id, fulfillmentId: fulfillment.id, invoiceId: invoice.id, disputeId: dispute.id, transactionId: transaction.id,
  };
};

/** Two sign-ins of Ana's: one that goes on, and one that she has ended. */
const sessions = async (graph: Graph, ana: Caller): Promise<{ sessionId: string; ended: string }> => {
  const [sessionId, ended] = [newId(), newId()];
  const at = { user_id: people.ana.id, created_at: new Date(), refreshed_at: new Date() };
  await graph.db.insertInto('account_sessions').values([sessionId, ended].map((id) => ({ id, ...at }))).execute();
  await make(graph, ana, 'revokeSession', 'session', { id: ended });
  return { sessionId, ended };
};

/** What Ana keeps: a cart with something in it, a wish list, a device, money and a method to pay with. */
const household = async (graph: Graph, ana: Caller): Promise<Record<string, string>> => {
  const method = must(await savePaymentMethod(graph.context(ana), { method: 'sim_card_ok', idempotencyKey: newId() }));
  const topUpId = await topUp(graph, ana, 5_000n);
  await make(graph, ana, 'registerDevice', 'device', { token: 'the-phone-of-ana', platform: 'IOS' });
  const cart = await make<Thing & { lines: Thing[] }>(graph, ana, 'addToCart', 'cart', { variantId: variantId(5, 0), quantity: 2 }, 'id lines { id }');
  const wishlist = await make<Thing & { items: Thing[] }>(graph, ana, 'addToWishlist', 'wishlist', { productId: productId(5) }, 'id items { id }');
  const notification = await graph.db.selectFrom('notifications').select('id').where('user_id', '=', people.ana.id).executeTakeFirstOrThrow();
  return {
    addressId: addresses.ana.id, paymentMethodId: method.id, cartId: cart.id, lineId: cart.lines[0]!.id,
    wishlistId: wishlist.id, itemId: wishlist.items[0]!.id, notificationId: notification.id, topUpId,
  };
};

/** What Vélo keeps: a draft, a coupon, a rate, an import, an invitation, and somebody who worked there. */
const shopkeeping = async (graph: Graph, vera: Caller, former: string): Promise<Record<string, string>> => {
  const vendorId = vendors.velo.id;
  const key = () => newId();
  const draft = { vendorId, title: 'Cargo Bike', description: 'Next year.', variants: [{ sku: 'CARGO', title: 'One', price: '199000' }], idempotencyKey: key() };
  const product = await make(graph, vera, 'createProduct', 'product', draft);
  const coupon = { vendorId, code: 'VELO10', name: 'Ten', kind: 'PERCENT', basisPoints: 1000, enabled: true, idempotencyKey: key() };
  const invite = async (owner: Caller, organizationId: string, email: string) =>
    (await make(graph, owner, 'inviteMember', 'invitation', { organizationId, email, role: 'STAFF', idempotencyKey: key() })).id;
  await graph.db.insertInto('account_memberships').values({ organization_id: vendorId, user_id: former, role: 'MANAGER', created_at: new Date() }).execute();
  await make(graph, vera, 'removeMember', 'organization', { organizationId: vendorId, userId: former });
  await make(graph, vera, 'setStockPolicy', 'level', { variantId: variantId(0, 0), lowStockThreshold: 1000 }, 'variant { id }');
  return {
    vendorId, organizationId: vendorId, draftId: product.id,
    couponId: (await make(graph, vera, 'upsertCoupon', 'coupon', coupon)).id,
    rateId: (await make(graph, vera, 'upsertShippingRate', 'rate', { vendorId, name: 'Post', price: '500', enabled: true, idempotencyKey: key() })).id,
    productImportId: (await make(graph, vera, 'bulkImportProducts', 'productImport', { vendorId, idempotencyKey: key() })).id,
    invitationId: await invite(vera, vendorId, people.carl.email),
    otherInvitationId: await invite(vera, vendorId, 'new@plaza.test'),
    thirdInvitationId: await invite(userCaller(people.theo.id), vendors.atelier.id, people.carl.email),
  };
};

/** What the platform keeps for itself. */
const office = async (graph: Graph, hook: string, { ada, ana, sender }: Record<'ada' | 'ana' | 'sender', Caller>): Promise<Record<string, string>> => {
  const key = () => newId();
  const wallet = `user:${people.ana.id}:wallet`;
  const pending = { from: wallet, to: 'platform:revenue:commission', currency: 'EUR', amount: '100', reason: 'Set aside', idempotencyKey: key() };
  const lines = [['platform:revenue:commission', '-100'], [wallet, '100']].map(([code, amount]) => ({ code, currency: 'EUR', amount }));
  await make(graph, ada, 'upsertExchangeRate', 'exchangeRate', { sell: 'EUR', buy: 'USD', rate: '1.1', spreadBasisPoints: 0 }, '__typename');
  await make(graph, ada, 'upsertSearchSynonyms', 'synonyms', { key: 'bikes', words: ['bike', 'cycle'] }, '__typename');
  await make(graph, ada, 'setCommissionTax', 'commissionTax', { country: 'MC', basisPoints: 2000 }, '__typename');
  await make(graph, ada, 'setTaxRate', 'rate', { country: 'MC', category: 'STANDARD', name: 'TVA', basisPoints: 2000 });
  await startRefresh(graph.context(ada));
  await strangeCharge(graph);
  const run = await reconcile(graph);
  if ((await post({ world: graph, url: hook } as never, news('charge.succeeded', newId()))) !== 200) throw new Error('the webhook was refused');
  const item = await graph.db.selectFrom('payment_reconciliation_items').select('id').executeTakeFirstOrThrow();
  const webhook = await graph.db.selectFrom('payment_webhook_events').select('id').where('outcome', '=', 'UNMATCHED').executeTakeFirstOrThrow();
  const account = await make(graph, ada, 'createServiceAccount', 'serviceAccount', { name: 'warehouse', scopes: ['orders:read'] });
  const { key: apiKey } = await make<{ key: Thing }>(graph, ada, 'createApiKey', 'issued', { serviceAccountId: account.id, name: 'first' }, 'key { id }');
  const batch = { items: [{ userId: people.ana.id, type: 'announcement', variables: [], dedupeKey: key() }], idempotencyKey: key() };
  const rule = { name: 'Everything', measure: 'ATTEMPTS', per: 'PAYER', operations: ['TOP_UP'], windowSeconds: 3600, max: '0', action: 'REVIEW', enabled: true };
  const made = {
    pendingTransferId: (await make(graph, ada, 'openPendingTransfer', 'pendingTransfer', pending)).id,
    ledgerAdjustmentId: (await make(graph, ada, 'postLedgerAdjustment', 'adjustment', { lines, reason: 'Sorry', idempotencyKey: key() })).id,
    jobId: (await make(graph, ada, 'syncProductsToAlgolia', 'sync', { scope: 'VERIFY', idempotencyKey: key() })).id,
    notificationBatchId: (await make(graph, sender, 'batchQueueNotifications', 'batch', batch)).id,
    velocityRuleId: (await make(graph, ada, 'upsertVelocityRule', 'velocityRule', rule)).id,
  };
  await topUp(graph, ana, 700n);
  const review = await graph.db.selectFrom('payment_reviews').select('id').executeTakeFirstOrThrow();
  return {
    ...made, reconciliationRunId: run.id, reconciliationItemId: item.id, unmatchedWebhookId: webhook.id, paymentReviewId: review.id,
    serviceAccountId: account.id, apiKeyId: apiKey.id, commissionRateId: commissionRates[0].id, categoryId: categories[0].id,
  };
};

/** The demo with something of everything that belongs to somebody, and those who ask for it. */
export const openTown = async (): Promise<Town> => {
  const app = express();
  const server = await listen(app, { port: 0 });
  const graph = await testGraph({ demo: true, env: { PUBLIC_URL: server.url } });
  const dispose = async () => {
    await server.close(0);
    await graph[Symbol.asyncDispose]();
  };
  try {
    return { ...(await furnish(graph, app, server.url)), graph, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
};

/** Ids by the types that are answered for them. */
const aliases = ({ deliveryId, paymentIntentId, payoutId, transactionId, apiKeyId, orderGroupId, reconciliationItemId, categoryId }: Record<string, string>) => ({
  deliveryTrackingId: deliveryId!, paymentStatusId: paymentIntentId!, payoutStatementExportId: payoutId!, ledgerTransactionId: transactionId!, issuedApiKeyId: apiKeyId!,
  subjectId: orderGroupId!, matchTo: reconciliationItemId!, parentId: categoryId!, moveTo: categoryId!,
});

/** What was revoked is known everywhere after this time. */
const REVOKED_MS = 2_100;

/** Ids that everybody may come by. */
const common = new Set(['vendorId', 'organizationId', 'productId', 'variantId', 'categoryId', 'parentId', 'moveTo', 'userId', 'toUserId', 'customerId', 'reviewId']);

const furnish = async (graph: Graph, app: Express, url: string): Promise<Pick<Town, 'things' | 'viewers' | 'secrets'>> => {
  for (const { routes } of graph.subgraphs) if (routes) app.use(routes(graph.services));
  const former = newId();
  const at = graph.services.clock.now();
  await insertUser(graph.db, { id: former, display_name: 'Former', email: 'former@plaza.test', time_zone: 'UTC', created_at: at, updated_at: at });
  const ana = userCaller(people.ana.id);
  const ada = userCaller(people.ada.id, ['admin', 'staff']);
  const vera = userCaller(people.vera.id);
  const stranger = userCaller(people.ben.id);
  const sender = serviceCaller('notifications:send', 'notifications:process');
  const { sessionId, ended } = await sessions(graph, ana);
  const revocationKnown = delay(REVOKED_MS);
  const traded = await trade(graph, { ana, vera, stranger });
  const things: Record<string, string> = { sessionId, ...traded, ...(await household(graph, ana)), ...(await shopkeeping(graph, vera, former)) };
  await graph.drain();
  Object.assign(things, await office(graph, `${url}/hooks/payments/simulator`, { ada, ana, sender }));
  const persons = { userId: people.ana.id, toUserId: people.ana.id, customerId: people.ana.id, courierId: couriers.carl.id };
  Object.assign(things, aliases(things), persons, { productId: productId(0), variantId: variantId(0, 0) });
  await revocationKnown;
  const secrets = Object.entries(things).flatMap(([name, value]) => (common.has(name) ? [] : [value]));
  return {
    things,
    secrets: [...secrets, people.ana.email, people.ana.phone, addresses.ana.line1, 'the-phone-of-ana'],
    viewers: {
      customer: ana, owner: vera, carrier: userCaller(people.carl.id), admin: ada, sender,
      nobody: anonymous, stranger, rival: userCaller(people.theo.id), former: userCaller(former), courier: userCaller(people.cleo.id),
      pretender: userCaller(people.ben.id, ['admin', 'staff']), machine: serviceCaller(), revoked: { ...ana, sessionId: ended },
    },
  };
};
