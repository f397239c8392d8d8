import { sql } from 'kysely';
import { variantId } from '../../db/seed/demo.ts';
import type { Db } from '../../platform/db/database.ts';
import { toCursor } from '../../platform/events/position.ts';
import type { Person } from '../../scripts/journey/client.ts';

const add = /* GraphQL */ `mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id lines { id } } errors { code message } } }`;
const update = /* GraphQL */ `mutation ($input: UpdateCartLineInput!) { updateCartLine(input: $input) { cart { id } errors { code message } } }`;

export const cartUpdates = /* GraphQL */ `subscription ($cartId: ID!, $after: String) { cartUpdated(cartId: $cartId, after: $after) { cursor cart { id itemCount } } }`;

/** Somebody who keeps changing their cart: each change is one event. */
export class CartWriter {
  readonly cartId: string;
  readonly #lineId: string;
  readonly #person: Person;
  #quantity = 1;
  #stopped = false;

  constructor(person: Person, cartId: string, lineId: string) {
    this.#person = person;
    this.cartId = cartId;
    this.#lineId = lineId;
  }

  async change(): Promise<void> {
    this.#quantity = (this.#quantity % 9) + 1;
    await this.#person.ask(update, { input: { cartId: this.cartId, lineId: this.#lineId, quantity: this.#quantity } });
  }

  /** Changes it again and again, one change after the other. */
  async keepChanging(): Promise<void> {
    while (!this.#stopped) await this.change();
  }

  stop(): void {
    this.#stopped = true;
  }
}

export const openCart = async (person: Person): Promise<CartWriter> => {
  const { addToCart } = await person.ask<{ addToCart: { cart: { id: string; lines: { id: string }[] } } }>(add, { input: { variantId: variantId(5, 0), quantity: 1 } });
  return new CartWriter(person, addToCart.cart.id, addToCart.cart.lines[0]!.id);
};

/** The cursors of all events of a cart in the log, in its order. */
export const loggedCursors = async (db: Db, cartId: string): Promise<string[]> => {
  const { rows } = await sql<{ xid: string; id: bigint }>`
    select xid::text, id from platform_events where key = ${cartId} and topic = 'ecommerce.cart.changed' order by platform_events.xid, id`.execute(db);
  return rows.map(({ xid, id }) => toCursor({ xid: BigInt(xid), id }));
};
