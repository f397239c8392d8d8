import { sql } from 'kysely';
import type { World } from '../../../tests/support/world.ts';

/** All that a purchase touches in five areas, as figures. What two of these differ by is what an operation did. */
export interface Books {
  readonly carts: Readonly<Record<string, number>>;
  readonly orders: Readonly<Record<string, number>>;
  readonly payments: Readonly<Record<string, number>>;
  readonly onHand: number;
  readonly reserved: number;
  readonly couponUses: number;
  readonly splits: bigint;
  readonly escrow: bigint;
  readonly deliveries: number;
}

const countsOf = async (world: World, table: string): Promise<Record<string, number>> => {
  const { rows } = await sql<{ status: string; n: number }>`select status, count(*)::int as n from ${sql.table(table)} group by status order by status`.execute(world.db);
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
};

export const readBooks = async (world: World): Promise<Books> => {
  const { rows } = await sql<Omit<Books, 'carts' | 'orders' | 'payments'>>`
    select (select sum(on_hand)::int from stock_items) as "onHand", (select sum(reserved)::int from stock_items) as reserved,
      (select coalesce(sum(uses), 0)::int from ecommerce_coupons) as "couponUses",
      (select coalesce(sum(amount), 0)::bigint from payment_splits where canceled_at is null) as splits,
      (select coalesce(sum(e.amount), 0)::bigint from ledger_entries e join ledger_accounts a on a.id = e.account_id where a.kind = 'ESCROW') as escrow,
      (select count(*)::int from deliveries) as deliveries`.execute(world.db);
  return { carts: await countsOf(world, 'ecommerce_carts'), orders: await countsOf(world, 'ecommerce_orders'), payments: await countsOf(world, 'payment_intents'), ...rows[0]! };
};

/** A purchase as the model knows it: pieces, orders and minor units. */
export interface Basket {
  readonly pieces: number;
  readonly orders: number;
  readonly total: bigint;
  readonly coupons: number;
}

export type Operation = 'checkout' | 'pay' | 'confirm' | 'expire' | 'cancel' | 'cancelPayment' | 'cancelPaid';

const moved = (counts: Readonly<Record<string, number>>, from: string | null, to: string, n = 1): Record<string, number> => {
  const next: Record<string, number> = { ...counts, [to]: (counts[to] ?? 0) + n };
  if (from !== null) next[from] = counts[from]! - n;
  return Object.fromEntries(Object.entries(next).filter(([, count]) => count !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** Somebody has filled a cart. */
export const begun = (books: Books): Books => ({ ...books, carts: moved(books.carts, null, 'ACTIVE') });

/** One purchase after the other, in order: what the books say after an operation on one. */
export const apply = (books: Books, operation: Operation, { pieces, orders, total, coupons }: Basket): Books => {
  const ended = (state: 'EXPIRED' | 'CANCELLED'): Books => ({
    ...books,
    carts: moved(books.carts, 'CHECKING_OUT', 'ACTIVE'),
    orders: moved(books.orders, 'PENDING_PAYMENT', state, orders),
    payments: moved(books.payments, 'REQUIRES_PAYMENT_METHOD', 'CANCELED'),
    reserved: books.reserved - pieces,
    couponUses: books.couponUses - coupons,
    splits: books.splits - total,
  });
  switch (operation) {
    case 'checkout':
      return {
        ...books,
        carts: moved(books.carts, 'ACTIVE', 'CHECKING_OUT'),
        orders: moved(books.orders, null, 'PENDING_PAYMENT', orders),
        payments: moved(books.payments, null, 'REQUIRES_PAYMENT_METHOD'),
        reserved: books.reserved + pieces,
        couponUses: books.couponUses + coupons,
        splits: books.splits + total,
      };
    case 'pay':
      return { ...books, payments: moved(books.payments, 'REQUIRES_PAYMENT_METHOD', 'SUCCEEDED'), escrow: books.escrow + total };
    case 'confirm':
      return {
        ...books,
        carts: moved(books.carts, 'CHECKING_OUT', 'COMPLETED'),
        orders: moved(books.orders, 'PENDING_PAYMENT', 'CONFIRMED', orders),
        onHand: books.onHand - pieces,
        reserved: books.reserved - pieces,
        deliveries: books.deliveries + orders,
      };
    case 'expire':
      return ended('EXPIRED');
    case 'cancel':
    case 'cancelPayment':
      return ended('CANCELLED');
    case 'cancelPaid':
      return { ...books, orders: moved(books.orders, 'CONFIRMED', 'CANCELLED', orders), onHand: books.onHand + pieces, escrow: books.escrow - total };
  }
};
