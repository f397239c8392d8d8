import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { CURRENCY } from './order.ts';
import type { OrderPlan } from './plan.ts';
import { methods } from './take-step.ts';

/** One figure, in centavos or a number of orders: what the files say and what the database has. */
export interface Figure {
  readonly name: string;
  readonly file: bigint;
  readonly plaza: bigint;
}

type Amounts = Map<string, bigint>;

const add = (amounts: Amounts, key: string, amount: bigint): void => void amounts.set(key, (amounts.get(key) ?? 0n) + amount);

/** What each seller's part of a purchase is: goods, freight, surcharge, less the discount. */
const partsOf = ({ order, goods, discount }: OrderPlan): Amounts => {
  const parts: Amounts = new Map();
  for (const { sellerId, price, quantity } of goods) add(parts, sellerId, price * BigInt(quantity));
  for (const [sellerId, freight] of order.freight) add(parts, sellerId, freight);
  if (discount) add(parts, discount.sellerId, -discount.amount);
  return parts;
};

const expected = (plans: readonly OrderPlan[]): Amounts => {
  const figures: Amounts = new Map();
  for (const plan of plans) {
    const { order, kind, payments, paid, calledOff, granted } = plan;
    add(figures, `orders ${kind === 'CREDIT' ? 'kept as credit' : calledOff ? 'CANCELLED' : (statuses[order.status] ?? 'CONFIRMED')}`, 1n);
    if (!paid) continue;
    for (const { method, amount } of payments) {
      add(figures, `captured by ${method}`, amount);
      if (calledOff) add(figures, `refunded to ${method}`, amount);
    }
    if (granted > 0n) add(figures, 'granted by the platform', granted);
    if (kind === 'CREDIT' && !calledOff) add(figures, 'left in wallets', plan.total);
    for (const [sellerId, part] of partsOf(plan)) {
      add(figures, `seller ${sellerId} sold`, part);
      if (calledOff) add(figures, `seller ${sellerId} gave back`, part);
      else add(figures, order.status === 'delivered' ? `seller ${sellerId} earned` : `seller ${sellerId} in escrow`, part);
    }
  }
  return figures;
};

const statuses: Readonly<Record<string, string>> = { delivered: 'DELIVERED', shipped: 'SHIPPED', processing: 'PROCESSING' };

interface Found {
  name: string;
  amount: bigint;
}

const asFigures = async (db: Db): Promise<Amounts> => {
  const entries = sql`ledger_entries e join ledger_transactions t on t.id = e.transaction_id join ledger_accounts c on c.id = e.account_id and e.currency = ${CURRENCY}`;
  const payer = sql`join payment_intents i on i.id = a.intent_id join account_users u on u.id = i.payer_id and u.email like 'customer-%@olist.invalid'`;
  const split = sql`payment_splits s join ecommerce_vendors v on v.id = s.payee_id and v.slug like 'olist-%' join payment_intents i on i.id = s.intent_id`;
  const { rows } = await sql<Found>`
    with clearing as (
      select t.reference, sum(e.amount) as amount from ${entries} where c.code = 'psp:simulator:clearing' and t.kind in ('CAPTURE', 'REFUND') group by 1),
    out_of_escrow as (
      select t.reference, -sum(e.amount) as amount from ${entries} where c.code like 'escrow:%' and t.kind in ('RELEASE', 'REFUND') group by 1)
    select 'captured by ' || a.method as name, sum(-l.amount)::bigint as amount from payment_attempts a ${payer} join clearing l on l.reference = 'capture:' || a.id group by 1
    union all
    select 'refunded to ' || a.method, sum(l.amount)::bigint from payment_refunds r join payment_attempts a on a.id = r.attempt_id ${payer} join clearing l on l.reference = 'refund:' || r.id
    where r.status = 'SUCCEEDED' group by 1
    union all
    select 'granted by the platform', sum(e.amount)::bigint from ${entries} join account_users u on c.code = 'user:' || u.id || ':wallet' and u.email like 'customer-%@olist.invalid'
    where t.kind = 'ADJUSTMENT' having sum(e.amount) <> 0
    union all
    select 'left in wallets', sum(e.amount)::bigint from ${entries} join account_users u on c.code = 'user:' || u.id || ':wallet' and u.email like 'customer-%@olist.invalid' having sum(e.amount) <> 0
    union all
    select 'seller ' || substr(v.slug, 7) || ' sold', sum(s.captured)::bigint from ${split} where i.status = 'SUCCEEDED' group by v.slug
    union all
    select 'seller ' || substr(v.slug, 7) || ' earned', sum(l.amount)::bigint from ${split} join out_of_escrow l on l.reference = 'release:' || s.id group by v.slug
    union all
    select 'seller ' || substr(v.slug, 7) || ' gave back', sum(l.amount)::bigint from ${split} join payment_refunds r on r.split_id = s.id join out_of_escrow l on l.reference = 'refund:' || r.id group by v.slug
    union all
    select 'seller ' || substr(v.slug, 7) || ' in escrow', sum(s.captured - s.refunded)::bigint from ${split} where i.status = 'SUCCEEDED' and s.released_at is null and s.captured > s.refunded group by v.slug
    union all
    select 'orders ' || status, count(*)::bigint from (
      select case when count(distinct o.status) = 1 then min(o.status) else 'of several states' end as status
      from ecommerce_order_groups g join ecommerce_orders o on o.order_group_id = g.id where g.address->>'recipient' like 'Olist customer %' group by g.id) each group by 1`.execute(db);
  return new Map(rows.map(({ name, amount }) => [name, amount]));
};

/** Compares the ledger with the files: captured and refunded by method, sold, earned and given back by seller, orders by state. By name; figures that are zero on both sides are left out. */
export const compare = async (db: Db, plans: readonly OrderPlan[]): Promise<Figure[]> => {
  const file = expected(plans);
  const found = await asFigures(db);
  for (const [theirs, ours] of Object.entries(methods)) {
    for (const what of ['captured by', 'refunded to']) {
      const amount = found.get(`${what} ${ours}`);
      if (amount === undefined) continue;
      found.delete(`${what} ${ours}`);
      found.set(`${what} ${theirs}`, amount);
    }
  }
  // Orders without goods are no purchases here: the money says whether they are right.
  file.delete('orders kept as credit');
  const names = [...new Set([...file.keys(), ...found.keys()])].toSorted();
  return names.map((name) => ({ name, file: file.get(name) ?? 0n, plaza: found.get(name) ?? 0n })).filter((figure) => figure.file !== 0n || figure.plaza !== 0n);
};
