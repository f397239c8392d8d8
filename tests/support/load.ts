import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { variantId } from '../../db/seed/demo.ts';
import { signIn, signUp, type Person, type Places } from '../../scripts/journey/client.ts';

const PAUSE = 25;
/** One request is sent again for so long at most. */
const PATIENCE = 180_000;
export const PASSWORD = 'a long enough password';
const ADDRESS = { recipient: 'Lou Load', line1: '3 Boulevard des Moulins', city: 'Monaco', postalCode: '98000', country: 'MC', location: { latitude: 43.7401, longitude: 7.4274 } };
/** One of each vendor, of which there is plenty: inner tubes and soap. */
export const bought = [variantId(5, 0), variantId(11, 0)] as const;

const cartQuery = /* GraphQL */ `query { getUserCart { id lines { variant { id } } } }`;
const add = /* GraphQL */ `mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id } errors { code message } } }`;
const checkout = /* GraphQL */ `mutation ($input: CheckoutCartInput!) {
  checkoutCart(input: $input) { orderGroup { id orders { id } payment { id } } errors { code message } }
}`;
const pay = /* GraphQL */ `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { payment { id } errors { code message } } }`;

interface Cart {
  id: string;
  lines: { variant: { id: string } }[];
}

/** What the client was told, and so may rely on. */
export interface Purchase {
  readonly groupId: string;
  readonly orderIds: readonly string[];
  readonly paymentIntentId: string;
  readonly checkout: { readonly key: string; readonly cartId: string };
  readonly payment: { readonly key: string };
}

export interface Shopper {
  readonly person: Person;
  readonly email: string;
  readonly purchases: Purchase[];
}

/** No answer came: the request may have had its effect or not. (Not by instanceof: jest's modules have a TypeError of their own.) */
const isLost = (error: unknown): boolean => typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';

/** Customers who buy one cart after another, and after a lost connection send the same request again until they have an answer. */
export class Load implements Disposable {
  readonly shoppers: Shopper[] = [];
  readonly #places: Places;
  #sent = 0;
  #repeated = 0;
  #stopped = false;
  #abandoned = false;
  #waiting: { count: number; resolve: () => void }[] = [];

  constructor(places: Places) {
    this.#places = places;
  }

  /** Requests sent so far, and how many of them because no answer came. */
  get counts(): { sent: number; repeated: number } {
    return { sent: this.#sent, repeated: this.#repeated };
  }

  get purchases(): Purchase[] {
    return this.shoppers.flatMap(({ purchases }) => purchases);
  }

  /** Resolves just as the `count`th request from now is being sent. */
  afterRequests(count: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ count: this.#sent + count, resolve });
    return promise;
  }

  /** Everybody finishes the purchase they are at. */
  stop(): void {
    this.#stopped = true;
  }

  /** Nobody sends anything again: for a test that has failed. */
  [Symbol.dispose](): void {
    this.#stopped = true;
    this.#abandoned = true;
  }

  /** `shoppers` people at a time, each new one buying `purchases` carts, until stopped. Rejects on an answer that is not the one to expect. */
  async run({ shoppers, purchases }: { shoppers: number; purchases: number }): Promise<void> {
    const one = async () => {
      while (!this.#stopped) {
        const shopper = await this.register();
        for (let n = 0; n < purchases && !this.#stopped; n += 1) await this.buy(shopper);
      }
    };
    await Promise.all(Array.from({ length: shoppers }, one));
  }

  /** Sends what was acknowledged once more, with the same keys; answers the ids that come back. */
  async sendAgain({ person }: Shopper, { checkout: { cartId, key }, payment, paymentIntentId }: Purchase) {
    const again = await this.#checkout(person, cartId, key);
    await this.#pay(person, paymentIntentId, payment.key);
    return again;
  }

  /** A new person, signed in. */
  async register(): Promise<Shopper> {
    const email = `lou-${randomUUID()}@plaza.test`;
    // A sign-up has no key; whoever got no answer and cannot sign up again has been signed up.
    const person = await this.#insist(() => signUp(this.#places, email, PASSWORD, 'Lou Load').catch(() => signIn(this.#places, email, PASSWORD)), () => true);
    const shopper: Shopper = { person, email, purchases: [] };
    this.shoppers.push(shopper);
    return shopper;
  }

  /** One purchase from the empty cart to the accepted payment, which a job then makes. */
  async buy({ person, purchases }: Shopper): Promise<Purchase> {
    const cartId = await this.#fillCart(person);
    const keys = { checkout: randomUUID(), payment: randomUUID() };
    const group = await this.#checkout(person, cartId, keys.checkout);
    await this.#pay(person, group.paymentIntentId, keys.payment);
    const purchase = { ...group, checkout: { key: keys.checkout, cartId }, payment: { key: keys.payment } };
    purchases.push(purchase);
    return purchase;
  }

  /** Adding has no key either: look before adding again. */
  async #fillCart(person: Person): Promise<string> {
    for (;;) {
      const { getUserCart } = await this.#ask<{ getUserCart: Cart | null }>(person, cartQuery, {});
      const inside = new Set(getUserCart?.lines.map(({ variant }) => variant.id));
      const missing = bought.find((variant) => !inside.has(variant));
      if (getUserCart && missing === undefined) return getUserCart.id;
      this.#count();
      await person.ask(add, { input: { variantId: missing, quantity: 1 } }).catch((error: unknown) => {
        if (!isLost(error) || this.#abandoned) throw error;
      });
    }
  }

  async #checkout(person: Person, cartId: string, idempotencyKey: string) {
    const { checkoutCart } = await this.#ask<{ checkoutCart: { orderGroup: { id: string; orders: { id: string }[]; payment: { id: string } } } }>(person, checkout, {
      input: { cartId, address: ADDRESS, idempotencyKey },
    });
    const { id, orders, payment } = checkoutCart.orderGroup;
    return { groupId: id, orderIds: orders.map((order) => order.id).toSorted(), paymentIntentId: payment.id };
  }

  #pay(person: Person, paymentIntentId: string, idempotencyKey: string): Promise<unknown> {
    return this.#ask(person, pay, { input: { paymentIntentId, method: 'sim_card_ok', idempotencyKey } });
  }

  #ask<T>(person: Person, query: string, variables: Record<string, unknown>): Promise<T> {
    return this.#insist(() => person.ask<T>(query, variables), isLost);
  }

  async #insist<T>(send: () => Promise<T>, mayRepeat: (error: unknown) => boolean): Promise<T> {
    for (const deadline = Date.now() + PATIENCE; ; ) {
      this.#count();
      try {
        return await send();
      } catch (error) {
        if (!mayRepeat(error) || this.#abandoned || Date.now() > deadline) throw error;
        this.#repeated += 1;
        await delay(PAUSE);
      }
    }
  }

  #count(): void {
    this.#sent += 1;
    for (const { resolve } of this.#waiting.filter(({ count }) => this.#sent >= count)) resolve();
    this.#waiting = this.#waiting.filter(({ count }) => this.#sent < count);
  }
}
