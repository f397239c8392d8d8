import { expect, test } from '@jest/globals';
import { addresses, people, variantId, vendors } from '../db/seed/demo.ts';
import { anonymous, type Caller } from '../platform/auth/caller.ts';
import { workerCaller } from '../platform/auth/worker-caller.ts';
import { newId } from '../platform/kernel/ids.ts';
import { confirmOrders } from '../subgraphs/ecommerce/actions/confirm-orders.ts';
import { testGraph, type Graph } from './support/graph.ts';
import { serviceCaller, userCaller } from './support/world.ts';

const viewers = {
  nobody: anonymous,
  customer: userCaller(people.ana.id),
  stranger: userCaller(people.ben.id),
  owner: userCaller(people.vera.id),
  rival: userCaller(people.theo.id),
  courier: userCaller(people.carl.id),
  staff: userCaller(people.ada.id, ['admin', 'staff']),
  pretender: userCaller(people.ben.id, ['admin', 'staff']),
  service: serviceCaller('orders:read'),
} satisfies Record<string, Caller>;
type Viewer = keyof typeof viewers;

/** Reading trusts the roles of a token (dismissal revokes it within 2 s); money and messages never do: there the pretender is nobody. */
const trustsToken = ['staff', 'pretender'] as const;

/** One thing to read, and who may. Everybody else gets null, as if it did not exist, or is told that it takes more. */
interface Door {
  readonly query: string;
  readonly open: readonly Viewer[];
}

const things = async (graph: Graph) => {
  const ana = graph.as(viewers.customer);
  const added = await ana.run<{ addToCart: { cart: { id: string } } }>('mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id } errors { code } } }', {
    input: { variantId: variantId(3, 0), quantity: 1 },
  });
  const cartId = added.data!.addToCart.cart.id;
  const checkedOut = await ana.run<{ checkoutCart: { orderGroup: { id: string; payment: { id: string }; orders: { id: string }[] } } }>(
    'mutation ($input: CheckoutCartInput!) { checkoutCart(input: $input) { orderGroup { id payment { id } orders { id } } errors { code message } } }',
    { input: { cartId, addressId: addresses.ana.id, idempotencyKey: newId() } },
  );
  const group = checkedOut.data!.checkoutCart.orderGroup;
  const orderId = group.orders[0]!.id;
  await confirmOrders(graph.context(workerCaller), { orderGroupId: group.id, eventId: '1' });
  const { id: deliveryId } = await graph.db.selectFrom('deliveries').select('id').where('order_id', '=', orderId).executeTakeFirstOrThrow();
  const { id: notificationId } = await graph.db.selectFrom('notifications').select('id').where('user_id', '=', people.ana.id).executeTakeFirstOrThrow();
  const returnId = newId();
  await graph.db.insertInto('return_requests').values({ id: returnId, order_id: orderId, vendor_id: vendors.velo.id, customer_id: people.ana.id, status: 'REQUESTED', reason: 'DAMAGED' }).execute();
  return { cartId, groupId: group.id, orderId, paymentId: group.payment.id, deliveryId, notificationId, returnId };
};

const doorsOf = ({ cartId, groupId, orderId, paymentId, deliveryId, notificationId, returnId }: Awaited<ReturnType<typeof things>>): Record<string, Door> => ({
  order: { query: `{ it: order(id: "${orderId}") { code } }`, open: ['customer', 'owner', ...trustsToken] },
  'the whole purchase': { query: `{ it: orderGroup(id: "${groupId}") { code address { line1 } } }`, open: ['customer', ...trustsToken] },
  payment: { query: `{ it: payment(id: "${paymentId}") { status } }`, open: ['customer', 'owner', 'staff'] },
  delivery: { query: `{ it: delivery(id: "${deliveryId}") { status dropoff { address } } }`, open: ['customer', 'owner', ...trustsToken] },
  'tracking by id': { query: `{ it: trackDelivery(id: "${deliveryId}") { publicStatus } }`, open: ['customer', 'owner', ...trustsToken] },
  notification: { query: `{ it: notification(id: "${notificationId}") { title } }`, open: ['customer'] },
  "the vendor's balance": { query: `{ it: getVendorBalance(vendorId: "${vendors.velo.id}", currency: "EUR") { pending { amount } } }`, open: ['owner', 'staff'] },
  "the vendor's dashboard": { query: `{ it: vendorDashboard(vendorId: "${vendors.velo.id}", range: LAST_DAY) { orders } }`, open: ['owner', ...trustsToken] },
  'what the platform keeps of the order': { query: `{ it: commissionPreview(orderId: "${orderId}") { commission { amount } } }`, open: ['owner', 'staff'] },
  'what the platform would keep of the cart': { query: `{ it: commissionPreview(cartId: "${cartId}") { commission { amount } } }`, open: ['staff'] },
  'a return with what was sent for it': { query: `{ it: returnRequest(id: "${returnId}") { status replacements { carrier } } }`, open: ['customer', 'owner', ...trustsToken] },
  'the rules against fraud': { query: '{ it: velocityRules { name } }', open: ['staff'] },
  'the trial balance': { query: '{ it: trialBalance { balanced } }', open: ['staff'] },
});

const visible = (answer: { data?: Record<string, unknown> | null; errors?: readonly { extensions?: { code?: unknown } }[] }): 'seen' | 'absent' | unknown => {
  if (answer.errors) return answer.errors.map((error) => error.extensions?.code);
  return answer.data?.['it'] === null ? 'absent' : 'seen';
};

test('every thing × every viewer: seen by whom it concerns, absent for everybody else', async () => {
  await using graph = await testGraph({ demo: true });
  const doors = doorsOf(await things(graph));
  const seen = Object.fromEntries(
    await Promise.all(
      Object.entries(doors).map(async ([name, { query }]) => {
        const outcomes = await Promise.all(Object.entries(viewers).map(async ([viewer, caller]) => [viewer, visible(await graph.as(caller).run(query))]));
        return [name, Object.fromEntries(outcomes) as Record<Viewer, unknown>];
      }),
    ),
  ) as Record<string, Record<Viewer, unknown>>;
  const outcomeFor = (viewer: Viewer, { open }: Door, name: string) =>
    open.includes(viewer) ? 'seen' : viewer === 'nobody' && name !== 'tracking by id' ? ['UNAUTHORIZED_FIELD_OR_TYPE'] : 'absent';
  const expected = Object.fromEntries(
    Object.entries(doors).map(([name, door]) => [name, Object.fromEntries((Object.keys(viewers) as Viewer[]).map((viewer) => [viewer, outcomeFor(viewer, door, name)]))]),
  );
  expect(seen).toEqual(expected);
});

test('what does not exist looks like what is not yours', async () => {
  await using graph = await testGraph({ demo: true });
  const ids = await things(graph);
  const missing = newId();
  const stranger = graph.as(viewers.stranger);
  for (const { query } of Object.values(doorsOf(ids))) {
    const foreign = await stranger.run(query);
    const absent = await stranger.run(query.replaceAll(/"[0-9a-f-]{36}"/g, `"${missing}"`));
    expect(absent).toEqual(foreign);
  }
});

test("a person's private fields are theirs, also through the graph of somebody else's order", async () => {
  await using graph = await testGraph({ demo: true });
  const { orderId } = await things(graph);
  const query = `{ order(id: "${orderId}") { customer { displayName email phone addresses { line1 } orders { nodes { code } } notifications { nodes { title } } } notifications { title } vendor { name balance(currency: "EUR") { pending { amount } } } } }`;
  const asOwner = await graph.as(viewers.owner).run(query);
  expect(asOwner).toEqual({
    data: {
      order: {
        customer: { displayName: 'Ana Rossi', email: null, phone: null, addresses: null, orders: null, notifications: null },
        notifications: [{ title: expect.stringMatching(/^New order P/) }],
        vendor: { name: 'Vélo Monaco', balance: { pending: { amount: '0' } } },
      },
    },
  });
  const asCustomer = await graph.as(viewers.customer).run<{ order: { customer: { email: string }; vendor: { balance: unknown } } }>(query);
  expect(asCustomer.data!.order.customer.email).toBe('ana@plaza.test');
  expect(asCustomer.data!.order.vendor.balance).toBeNull();
});
