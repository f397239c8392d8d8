import express from 'express';
import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { addresses, people } from '../../db/seed/demo.ts';
import { days } from '../../platform/kernel/clock.ts';
import { runJob } from '../../platform/jobs/worker.ts';
import { newId } from '../../platform/kernel/ids.ts';
import { listen } from '../../platform/server/http.ts';
import { FakeClock } from '../../platform/testing/clock.ts';
import { checkInvariants } from '../../scripts/invariants.ts';
import { jobsOf } from '../../subgraphs/jobs.ts';
import { testGraph, type Client, type Graph } from '../support/graph.ts';
import { userCaller } from '../support/world.ts';

type Answer = Record<string, { errors: unknown[]; [field: string]: unknown }>;

/** Sends one mutation with its input and answers its payload, which must be without errors. */
const change = async <T>(client: Client, name: string, inputType: string, selection: string, input: Record<string, unknown>): Promise<T> => {
  const { data, errors } = await client.run<Answer>(`mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} errors { code message path } } }`, { input });
  expect({ name, errors }).toEqual({ name, errors: undefined });
  expect({ name, errors: data![name]!.errors }).toEqual({ name, errors: [] });
  return data![name] as T;
};

const read = async <T>(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
  const { data, errors } = await client.run(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
};

const runScheduled = async (graph: Graph, name: string): Promise<void> => {
  const job = jobsOf(graph.subgraphs).find((each) => each.name === name);
  if (!job) throw new Error(`there is no job ${name}`);
  await runJob(graph.services, job, { id: newId(), data: {} });
  await graph.drain();
};

interface Line {
  id: string;
  title: string;
  quantity: number;
  total: { amount: string };
}

test('a vendor begins in the morning with an application and ends with a payout', async () => {
  const app = express();
  await using server = { ...(await listen(app, { port: 0 })), [Symbol.asyncDispose]: (): Promise<void> => server.close(0) };
  const clock = new FakeClock();
  await using graph = await testGraph({ demo: true, clock, env: { PUBLIC_URL: server.url } });
  for (const { routes } of graph.subgraphs) if (routes) app.use(routes(graph.services));
  const [ben, ana, carl, cleo, ada] = [people.ben, people.ana, people.carl, people.cleo, people.ada].map(({ id, roles }) => graph.as(userCaller(id, roles))) as [Client, Client, Client, Client, Client];
  const key = () => ({ idempotencyKey: newId() });

  // Ben applies, an admin looks at it and approves.
  const { vendor } = await change<{ vendor: { id: string; status: string } }>(ben, 'applyVendor', 'ApplyVendorInput', 'vendor { id status }', {
    name: 'Globes & Atlases', slug: 'globes-and-atlases', description: 'The world, flat and round.', currency: 'EUR', pickupAddress: '2 Rue Basse, Monaco', pickupLocation: { latitude: 43.7311, longitude: 7.4253 }, ...key(),
  });
  expect(vendor.status).toBe('APPLIED');
  const vendorId = vendor.id;
  for (const [action, status] of [['REVIEW', 'UNDER_REVIEW'], ['APPROVE', 'APPROVED']]) {
    const decided = await change(ada, 'adminManageVendors', 'AdminManageVendorsInput', 'vendor { status }', { vendorId, action, reason: 'papers are in order' });
    expect(decided).toMatchObject({ vendor: { status } });
  }

  // He puts two things on sale, and a coupon out.
  for (const [title, sku, price] of [['Moonlit Pocket Atlas', 'ATLAS', '2000'], ['Moonlit Desk Globe', 'GLOBE', '5000']]) {
    const { product } = await change<{ product: { id: string; status: string } }>(ben, 'createProduct', 'CreateProductInput', 'product { id status }', {
      vendorId, title, description: 'Printed by moonlight.', variants: [{ sku, title: 'Standard', price, stock: 10 }], ...key(),
    });
    expect(product.status).toBe('DRAFT');
    const published = await change(ben, 'publishProduct', 'PublishProductInput', 'product { status }', { productId: product.id });
    expect(published).toMatchObject({ product: { status: 'PUBLISHED' } });
  }
  await change(ben, 'upsertCoupon', 'UpsertCouponInput', 'coupon { id }', { vendorId, code: 'OPENING', name: 'First day', kind: 'PERCENT', basisPoints: 1_000, enabled: true, ...key() });
  await graph.drain();

  // Ana finds both, buys them with the coupon, and Ben is told.
  const orders = ben.subscribe(`subscription ($vendorId: ID!) { vendorOrderPlaced(vendorId: $vendorId) { order { id status lines { id title quantity total { amount } } } } }`, { vendorId });
  const firstOrder = orders.next();
  const { searchProducts } = await read<{ searchProducts: { nodes: { title: string; variants: { id: string }[] }[] } }>(ana, '{ searchProducts(query: "moonlit", first: 5) { nodes { title variants { id } } } }');
  expect(searchProducts.nodes.map(({ title }) => title).toSorted()).toEqual(['Moonlit Desk Globe', 'Moonlit Pocket Atlas']);
  let cartId: string | undefined;
  for (const { title, variants } of searchProducts.nodes) {
    const added = await change<{ cart: { id: string } }>(ana, 'addToCart', 'AddToCartInput', 'cart { id }', { cartId, variantId: variants[0]!.id, quantity: title.endsWith('Atlas') ? 2 : 1 });
    cartId = added.cart.id;
  }
  await change(ana, 'applyCoupon', 'ApplyCouponInput', 'cart { id }', { cartId, code: 'opening' });
  const { orderGroup } = await change<{ orderGroup: { total: { amount: string }; payment: { id: string }; orders: { id: string }[] } }>(
    ana, 'checkoutCart', 'CheckoutCartInput', 'orderGroup { total { amount } payment { id } orders { id } }', { cartId, addressId: addresses.ana.id, ...key() },
  );
  expect(orderGroup.total.amount).toBe('8100');
  await change(ana, 'confirmPayment', 'ConfirmPaymentInput', 'payment { id }', { paymentIntentId: orderGroup.payment.id, method: 'sim_card_ok', ...key() });
  await graph.drain();
  const { order } = ((await firstOrder).value as { data: { vendorOrderPlaced: { order: { id: string; status: string; lines: Line[] } } } }).data.vendorOrderPlaced;
  await orders.return!();
  expect(order.id).toBe(orderGroup.orders[0]!.id);
  const { invoices } = await read<{ invoices: { nodes: { kind: string; seller: { name: string }; buyer: unknown; lines: { title: string }[] }[] } }>(ana, '{ invoices(first: 5) { nodes { kind seller { name } buyer { name address } lines { title } } } }');
  const invoice = invoices.nodes.find(({ kind }) => kind === 'INVOICE')!;
  expect(invoice).toMatchObject({ seller: { name: 'Globes & Atlases' }, buyer: { name: 'Ana Rossi', address: ['12 Avenue de Grande Bretagne', '98000 Monaco', 'MC'] } });
  expect(invoice.lines.map(({ title }) => title).toSorted()).toEqual(['Moonlit Desk Globe – Standard', 'Moonlit Pocket Atlas – Standard']);
  expect(order.status).toBe('CONFIRMED');
  expect(order.lines.map(({ title, quantity, total }) => [title, quantity, total.amount]).toSorted()).toEqual([['Moonlit Desk Globe', 1, '4500'], ['Moonlit Pocket Atlas', 2, '3600']]);

  // He packs, a courier brings it.
  await change(ben, 'fulfillOrder', 'FulfillOrderInput', 'order { id }', { orderId: order.id });
  await graph.drain();
  const { order: carried } = await read<{ order: { delivery: { id: string; status: string; courier: { displayName: string } } } }>(ana, 'query ($id: ID!) { order(id: $id) { delivery { id status courier { displayName } } } }', { id: order.id });
  expect(carried.delivery.status).toBe('ASSIGNED');
  const courier = carried.delivery.courier.displayName === people.carl.displayName ? carl : cleo;
  for (const event of ['PICK_UP', 'DEPART_TO_DROPOFF', 'DELIVER']) {
    await change(courier, 'updateDeliveryStatus', 'UpdateDeliveryStatusInput', 'delivery { id }', { deliveryId: carried.delivery.id, event, ...key() });
    await graph.drain();
  }
  expect(await read(ana, 'query ($id: ID!) { order(id: $id) { status } }', { id: order.id })).toEqual({ order: { status: 'DELIVERED' } });

  // The globe goes back and is refunded.
  const globe = order.lines.find(({ title }) => title.endsWith('Globe'))!;
  const { returnRequest } = await change<{ returnRequest: { id: string } }>(ana, 'requestReturn', 'RequestReturnInput', 'returnRequest { id }', {
    orderId: order.id, lines: [{ orderLineId: globe.id, quantity: 1 }], reason: 'CHANGED_MIND', ...key(),
  });
  const returnId = returnRequest.id;
  const status = 'returnRequest { status }';
  expect(await change(ben, 'approveReturn', 'ApproveReturnInput', status, { returnId, ...key() })).toMatchObject({ returnRequest: { status: 'APPROVED' } });
  expect(await change(ana, 'markReturnSent', 'MarkReturnSentInput', status, { returnId, ...key() })).toMatchObject({ returnRequest: { status: 'IN_TRANSIT' } });
  expect(await change(ben, 'receiveReturn', 'ReturnInput', status, { returnId, ...key() })).toMatchObject({ returnRequest: { status: 'RECEIVED' } });
  const found = { returnId, lines: [{ orderLineId: globe.id, accepted: 1, restocked: 1 }], ...key() };
  expect(await change(ben, 'inspectReturn', 'InspectReturnInput', status, found)).toMatchObject({ returnRequest: { status: 'INSPECTED' } });
  expect(await change(ben, 'refundReturn', 'ReturnInput', 'returnRequest { status lines { refunded { amount } } }', { returnId, ...key() })).toEqual({
    returnRequest: { status: 'REFUNDED', lines: [{ refunded: { amount: '4500' } }] }, errors: [],
  });
  await graph.drain();

  // What is left matures after a week, and is paid out to the account that he set up.
  const balanceOf = () => read(ben, 'query ($id: ID!) { getVendorBalance(vendorId: $id, currency: "EUR") { pending { amount } available { amount } } }', { id: vendorId });
  const net = 3_600 - 432;
  expect(await balanceOf()).toEqual({ getVendorBalance: { pending: { amount: String(net) }, available: { amount: '0' } } });
  const { onboardingUrl } = await change<{ onboardingUrl: string }>(ben, 'createPayoutAccount', 'CreatePayoutAccountInput', 'onboardingUrl', { vendorId, country: 'MC', currency: 'EUR', ...key() });
  const chosen = await fetch(onboardingUrl, { method: 'POST', body: new URLSearchParams({ bank: 'sim_bank_ok' }), redirect: 'manual' });
  await chosen.body?.cancel();
  expect(chosen.status).toBe(303);
  await graph.drain();
  clock.advance(days(8));
  await runScheduled(graph, 'payments.matureEarnings');
  expect(await balanceOf()).toEqual({ getVendorBalance: { pending: { amount: '0' }, available: { amount: String(net) } } });
  const { payout } = await change<{ payout: { id: string } }>(ben, 'requestPayout', 'RequestPayoutInput', 'payout { id }', { vendorId, currency: 'EUR', ...key() });
  await graph.drain();
  expect(await read(ben, 'query ($id: ID!) { payout(id: $id) { status amount { amount } itemCount } }', { id: payout.id })).toEqual({ payout: { status: 'PAID', amount: { amount: String(net) }, itemCount: 2 } });
  expect(await balanceOf()).toEqual({ getVendorBalance: { pending: { amount: '0' }, available: { amount: '0' } } });

  // The books agree.
  expect(await read(ada, '{ trialBalance { balanced lines { currency difference { amount } } } }')).toEqual({ trialBalance: { balanced: true, lines: [{ currency: 'EUR', difference: { amount: '0' } }] } });
  const { rows } = await sql`select i.on_hand, i.reserved from stock_items i join ecommerce_variants v on v.id = i.variant_id where v.vendor_id = ${vendorId} order by v.sku`.execute(graph.db);
  expect(rows).toEqual([{ on_hand: 8, reserved: 0 }, { on_hand: 10, reserved: 0 }]);
  expect((await checkInvariants(graph.db)).broken).toEqual([]);
}, 120_000);
