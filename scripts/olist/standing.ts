import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { CURRENCY } from './order.ts';
import type { Step } from './plan.ts';
import { customerEmail } from './shop.ts';

/** How a purchase stands: in `recipient` of its address is the customer's id of the files, of which each order has its own. */
export interface BoughtOrder {
  readonly groupId: string;
  readonly intentId: string;
  readonly paid: boolean;
  readonly orders: readonly { readonly id: string; readonly vendorId: string; readonly status: string; readonly refunded: bigint; readonly deliveryId: string | null; readonly delivery: string | null }[];
}

export const recipientOf = (customerId: string): string => `Olist customer ${customerId}`;

interface Row {
  recipient: string; groupId: string; intentId: string; paid: boolean; orderId: string; vendorId: string; status: string; refunded: bigint; deliveryId: string | null; delivery: string | null;
}

const read = async (db: Db, groupId: string | null): Promise<Map<string, BoughtOrder>> => {
  const { rows } = await sql<Row>`
    select g.address->>'recipient' as recipient, g.id as "groupId", i.id as "intentId", g.paid_at is not null as paid, o.id as "orderId", o.vendor_id as "vendorId", o.status,
      s.refunded, d.id as "deliveryId", d.status as delivery
    from ecommerce_order_groups g
    join payment_intents i on i.subject_type = 'ORDER_GROUP' and i.subject_id = g.id
    join ecommerce_orders o on o.order_group_id = g.id
    join payment_splits s on s.intent_id = i.id and s.reference = o.id
    left join deliveries d on d.order_id = o.id
    where g.address->>'recipient' like 'Olist customer %' and (${groupId}::uuid is null or g.id = ${groupId}::uuid)
    order by o.id`.execute(db);
  return new Map(
    [...Map.groupBy(rows, (row) => row.recipient)].map(([recipient, own]) => [
      recipient,
      { groupId: own[0]!.groupId, intentId: own[0]!.intentId, paid: own[0]!.paid, orders: own.map(({ orderId: id, vendorId, status, refunded, deliveryId, delivery }) => ({ id, vendorId, status, refunded, deliveryId, delivery })) },
    ]),
  );
};

/** By recipient. */
export const readBought = (db: Db): Promise<Map<string, BoughtOrder>> => read(db, null);

export const readOne = async (db: Db, groupId: string): Promise<BoughtOrder> => [...(await read(db, groupId)).values()][0]!;

export interface TopUps {
  /** Oldest first. */
  readonly intentIds: readonly string[];
  readonly captured: number;
  readonly refunded: number;
}

/** The top-ups of one step are of one person at one instant. */
const topUpKey = (email: string, at: Date): string => `${email} ${at.getTime()}`;
export const topUpsOf = (topUps: ReadonlyMap<string, TopUps>, { at, plan }: Step): TopUps | undefined => topUps.get(topUpKey(customerEmail(plan.order.personId), at));

/** By person and instant; only of one person unless null. */
export const readTopUps = async (db: Db, email: string | null): Promise<Map<string, TopUps>> => {
  const { rows } = await sql<{ email: string; at: Date; id: string; paid: boolean; refunded: boolean }>`
    select u.email, i.created_at as at, i.id, i.status = 'SUCCEEDED' as paid, exists (select from payment_refunds r where r.intent_id = i.id) as refunded
    from payment_intents i join account_users u on u.id = i.payer_id
    where i.subject_type = 'WALLET_TOP_UP' and i.currency = ${CURRENCY} and u.email like ${email ?? 'customer-%@olist.invalid'}
    order by i.id`.execute(db);
  return new Map(
    [...Map.groupBy(rows, (row) => topUpKey(row.email, row.at))].map(([key, own]) => [
      key,
      { intentIds: own.map(({ id }) => id), captured: own.filter(({ paid }) => paid).length, refunded: own.filter(({ refunded }) => refunded).length },
    ]),
  );
};

const past: Readonly<Record<string, ReadonlySet<string>>> = {
  PACK: new Set(['PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED']),
  SHIP: new Set(['SHIPPED', 'DELIVERED', 'CANCELLED']),
  DELIVER: new Set(['DELIVERED', 'COMPLETED']),
};

/** Whether an earlier run has done this: so that a replay goes on where it was stopped, and the second one adds nothing. */
export const isDone = (step: Step, payStep: Step | undefined, bought: BoughtOrder | undefined, topUps: ReadonlyMap<string, TopUps>): boolean => {
  const { name, plan } = step;
  const paying = payStep && topUpsOf(topUps, payStep);
  const topped = plan.payments.length;
  if (plan.kind === 'CREDIT') return name === 'PAY' ? paying?.captured === topped : name === 'CALL_OFF' && paying?.refunded === topped;
  if (!bought) return false;
  if (name === 'BUY') return true;
  if (name === 'PAY') return bought.paid;
  if (name !== 'CALL_OFF') return bought.orders.every(({ status }) => past[name]!.has(status));
  const over = bought.orders.every(({ status, refunded, delivery }) => status === 'CANCELLED' || (refunded > 0n && delivery === 'RETURNED'));
  return over && (!plan.paid || topped <= 1 || paying?.refunded === topped);
};
