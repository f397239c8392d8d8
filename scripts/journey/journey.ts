import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD, people, vendors } from '../../db/seed/demo.ts';
import { deliver } from './deliver.ts';
import { signIn, signUp, type Person, type Places } from './client.ts';
import * as operations from './operations.ts';

interface MoneyText {
  amount: string;
  decimal: string;
  currency: string;
}
interface Product {
  id: string;
  title: string;
  vendor: { id: string; name: string };
  variants: { id: string; title: string; sku: string; available: number; price: MoneyText }[];
}
export interface OrderGroup {
  id: string;
  code: string;
  total: MoneyText;
  payment: { id: string; status: string };
  orders: { id: string; code: string; status: string; total: { amount: string }; vendor: { id: string; name: string } }[];
}
interface Notification {
  cursor: string;
  notification: { id: string; type: string; title: string; body: string };
}
interface Placed {
  order: { id: string; code: string; status: string; customer: { displayName: string }; lines: { title: string; quantity: number }[] };
}

/** What happened, for a test to compare and a person to read. */
export interface Outcome {
  readonly group: OrderGroup;
  readonly placed: Placed['order'][];
  readonly statuses: Record<string, string[]>;
  readonly deliveries: Awaited<ReturnType<typeof deliver>>[];
  readonly notifications: Notification['notification'][];
  /** By vendor: what `pending` of their balance grew by, in minor units. */
  readonly earned: Record<string, bigint>;
  readonly commission: bigint;
  readonly trialBalance: { balanced: boolean; differences: string[] };
  readonly pages: unknown[];
}

export type Tell = (who: string, what: string) => void;

const HOME = { label: 'Home', recipient: 'Nora New', line1: '3 Boulevard des Moulins', city: 'Monaco', postalCode: '98000', country: 'MC', location: { latitude: 43.7401, longitude: 7.4274 } };

const find = async (customer: Person, words: string): Promise<Product> => {
  const { searchProducts } = await customer.ask<{ searchProducts: { nodes: Product[] } }>(operations.search, { words });
  const [product] = searchProducts.nodes;
  if (!product) throw new Error(`search found nothing for "${words}"`);
  return product;
};

/**
 * One order from the shelf to the door, on a Plaza with the demo data, through its public doors only: a new customer signs up,
 * buys from two vendors, pays; vendors pack, couriers deliver, money is shared out. Tells each step as it happens.
 */
export const playJourney = async (places: Places, tell: Tell): Promise<Outcome> => {
  const customer = await signUp(places, `nora-${randomUUID()}@plaza.test`, 'a long enough password', 'Nora New');
  tell('Nora', 'signs up with supabase-js and is signed in');
  const [vera, theo, carl, cleo, ada] = await Promise.all([people.vera, people.theo, people.carl, people.cleo, people.ada].map(({ email }) => signIn(places, email, DEMO_PASSWORD))) as [Person, Person, Person, Person, Person];
  const everybody = [customer, vera, theo, carl, cleo, ada];
  try {
    return await play({ customer, vera, theo, carl, cleo, ada }, tell);
  } finally {
    await Promise.all(everybody.map((person) => person.leave()));
  }
};

const play = async ({ customer, vera, theo, carl, cleo, ada }: Record<'customer' | 'vera' | 'theo' | 'carl' | 'cleo' | 'ada', Person>, tell: Tell): Promise<Outcome> => {
  await customer.ask(operations.profile, { input: { displayName: 'Nora New' } });
  const inbox = await customer.watch<Notification>(operations.inbox);
  const shops = [{ owner: vera, ...vendors.velo }, { owner: theo, ...vendors.atelier }];
  const before = await Promise.all(shops.map(({ owner, id }) => pendingOf(owner, id)));
  const ledgerBefore = await ledgerOf(ada);

  const products = [await find(customer, 'leather saddle'), await find(customer, 'linen shrt')];
  tell('Nora', `searches and finds ${products.map((product) => `"${product.title}" of ${product.vendor.name}`).join(' and ')}`);
  let cartId: string | undefined;
  for (const { variants } of products) {
    const { addToCart } = await customer.ask<{ addToCart: { cart: { id: string; itemCount: number; total: MoneyText } } }>(operations.addToCart, { input: { variantId: variants[0]!.id, quantity: 1 } });
    cartId = addToCart.cart.id;
    tell('Nora', `has ${addToCart.cart.itemCount} in the cart, ${addToCart.cart.total.decimal} ${addToCart.cart.total.currency}`);
  }

  const watches = await Promise.all(shops.map(({ owner, id }) => owner.watch<Placed>(operations.vendorOrders, { vendorId: id })));
  const { upsertAddress } = await customer.ask<{ upsertAddress: { address: { id: string } } }>(operations.saveAddress, { input: HOME });
  const { checkoutCart } = await customer.ask<{ checkoutCart: { orderGroup: OrderGroup } }>(operations.checkout, {
    input: { cartId, addressId: upsertAddress.address.id, idempotencyKey: randomUUID() },
  });
  const group = checkoutCart.orderGroup;
  tell('Nora', `checks out ${group.code}: ${group.orders.length} orders, ${group.total.decimal} ${group.total.currency}, stock is held for her`);
  const statuses = await Promise.all(group.orders.map((order) => customer.watch<{ status: string }>(operations.orderStatus, { orderId: order.id })));

  await customer.ask(operations.pay, { input: { paymentIntentId: group.payment.id, method: 'sim_card_ok', idempotencyKey: randomUUID() } });
  tell('Bank', 'takes the card and confirms by a signed webhook');
  const placed = await Promise.all(
    watches.map((watch) => watch.until('the order at the vendor', ({ order }) => group.orders.some(({ id }) => id === order.id)).then(({ order }) => order)),
  );
  placed.forEach((order, index) => tell(shops[index]!.name, `sees order ${order.code} of ${order.customer.displayName}: ${order.lines.map((line) => `${line.quantity} × ${line.title}`).join(', ')}`));

  const deliveries: Outcome['deliveries'] = [];
  for (const [index, order] of placed.entries()) {
    await shops[index]!.owner.ask(operations.fulfil, { input: { orderId: order.id } });
    tell(shops[index]!.name, `has packed ${order.code}`);
    deliveries.push(await deliver({ orderId: order.id, customer, couriers: [carl, cleo] }, tell));
  }
  for (const [index, watch] of statuses.entries()) await watch.until(`${group.orders[index]!.code} is delivered`, ({ status }) => status === 'DELIVERED');
  const delivered = () => inbox.seen.filter(({ notification }) => notification.type === 'delivery.delivered').length;
  await inbox.until('a notification of each delivery', () => delivered() >= deliveries.length);
  for (const { notification } of inbox.seen) tell('Inbox', notification.title);

  const after = await Promise.all(shops.map(({ owner, id }) => pendingOf(owner, id)));
  const ledgerAfter = await ledgerOf(ada);
  const earned = Object.fromEntries(shops.map(({ slug }, index) => [slug, after[index]! - before[index]!]));
  for (const { slug, name } of shops) tell(name, `has earned ${earned[slug]} cents after commission`);
  tell('Ledger', `${ledgerAfter.balanced ? 'balances to zero' : 'DOES NOT BALANCE'}; commission ${ledgerAfter.commission - ledgerBefore.commission} cents`);
  const pages = await Promise.all(group.orders.map(({ id }) => customer.ask<{ order: unknown }>(operations.orderPage, { id }).then(({ order }) => order)));
  return {
    group,
    placed,
    statuses: Object.fromEntries(group.orders.map(({ vendor }, index) => [vendor.name, statuses[index]!.seen.map(({ status }) => status)])),
    deliveries,
    notifications: inbox.seen.map(({ notification }) => notification),
    earned,
    commission: ledgerAfter.commission - ledgerBefore.commission,
    trialBalance: { balanced: ledgerAfter.balanced, differences: ledgerAfter.differences },
    pages,
  };
};

const pendingOf = async (owner: Person, vendorId: string): Promise<bigint> => {
  const { getVendorBalance } = await owner.ask<{ getVendorBalance: { pending: { amount: string } } }>(operations.balance, { vendorId });
  return BigInt(getVendorBalance.pending.amount);
};

const ledgerOf = async (admin: Person) => {
  const { trialBalance, ledgerAccount } = await admin.ask<{
    trialBalance: { balanced: boolean; lines: { currency: string; difference: { amount: string } }[] };
    ledgerAccount: { balance: { amount: string } } | null;
  }>(operations.trial);
  return { balanced: trialBalance.balanced, differences: trialBalance.lines.map((line) => line.difference.amount), commission: BigInt(ledgerAccount?.balance.amount ?? 0) };
};
