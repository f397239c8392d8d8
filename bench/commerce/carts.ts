import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Market } from './market.ts';
import { VENDORS, variantId } from './fill.ts';

export interface FilledCart {
  readonly id: string;
  readonly userId: string;
}

const ADDRESS = { recipient: 'Bench', line1: '3 Boulevard des Moulins', city: 'Monaco', postalCode: '98000', country: 'MC', location: { latitude: 43.7401, longitude: 7.4274 } };

const checkout = /* GraphQL */ `mutation ($input: CheckoutCartInput!) {
  checkoutCart(input: $input) { orderGroup { id code total { amount } orders { id code total { amount } } } clientSecret errors { code message } }
}`;

interface CheckedOut {
  readonly checkoutCart: { readonly orderGroup: { readonly id: string } | null; readonly errors: readonly { readonly code: string }[] };
}

/** Carts of new people, each with one piece of each of these variants, at present prices. */
export const fillCarts = async ({ services }: Market, contents: readonly (readonly string[])[]): Promise<FilledCart[]> => {
  const carts = contents.map(() => ({ id: randomUUID(), userId: randomUUID() }));
  const lines = contents.flatMap((variants, index) => variants.map((variant) => ({ cart: carts[index]!.id, variant })));
  await sql`
    insert into ecommerce_carts (id, user_id, status) select id, user_id, 'ACTIVE'
    from unnest(${carts.map((cart) => cart.id)}::uuid[], ${carts.map((cart) => cart.userId)}::uuid[]) c(id, user_id)`.execute(services.db);
  await sql`
    insert into ecommerce_cart_lines (id, cart_id, variant_id, quantity, accepted_price)
    select gen_random_uuid(), l.cart, v.id, 1, v.price
    from unnest(${lines.map((line) => line.cart)}::uuid[], ${lines.map((line) => line.variant)}::uuid[]) l(cart, variant) join ecommerce_variants v on v.id = l.variant`.execute(services.db);
  return carts;
};

/** Three lines from two vendors, anywhere in the catalogue. */
export const anyBasket = ({ size }: Market): string[] => {
  const first = Math.floor(Math.random() * size);
  return [first, first + VENDORS, first + 1].map((product) => variantId(2 * (product % size)));
};

/** Buys a cart through the graph. Answers whether it was bought; refusals other than that goods are gone are failures. */
export const buy = async (market: Market, { id, userId }: FilledCart): Promise<boolean> => {
  const { checkoutCart } = await market.ask<CheckedOut>(userId, checkout, { input: { cartId: id, address: ADDRESS, idempotencyKey: randomUUID() } });
  const [refusal] = checkoutCart.errors;
  if (refusal && refusal.code !== 'INSUFFICIENT_STOCK') throw new Error(`a checkout was refused: ${refusal.code}`);
  return checkoutCart.orderGroup !== null;
};
