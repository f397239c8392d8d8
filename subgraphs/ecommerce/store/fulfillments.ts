import { sql, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Pieces, Tracking } from '../domain/fulfillment.ts';
import type { FulfillmentLineRow, FulfillmentRow } from '../rows.ts';

const fulfillments = (db: Db) => db.selectFrom('ecommerce_fulfillments').selectAll().$castTo<FulfillmentRow>();

export const fulfillmentsByIds = (db: Db, ids: readonly string[]): Promise<FulfillmentRow[]> => fulfillments(db).where('id', 'in', ids.filter(isId)).execute();

export const findFulfillment = (db: Db, id: string): Promise<FulfillmentRow | undefined> =>
  isId(id) ? fulfillments(db).where('id', '=', id).executeTakeFirst() : Promise.resolve(undefined);

export const fulfillmentsByOrderIds = (db: Db, orderIds: readonly string[]): Promise<FulfillmentRow[]> =>
  fulfillments(db).where('order_id', 'in', orderIds).orderBy('created_at').orderBy('id').execute();

/** What of an order goes, or went, with Plaza's couriers, unless that was called off. After `lockOrder`. */
export const findCourierFulfillment = (trx: Trx, orderId: string): Promise<FulfillmentRow | undefined> =>
  fulfillments(trx).where('order_id', '=', orderId).where('carrier', 'is', null).where('status', '<>', 'CANCELLED').executeTakeFirst();

export const linesByFulfillmentIds = (db: Db, ids: readonly string[]): Promise<FulfillmentLineRow[]> =>
  db.selectFrom('ecommerce_fulfillment_lines').selectAll().where('fulfillment_id', 'in', ids).orderBy('fulfillment_id').orderBy('order_line_id').execute();

export const insertFulfillment = async (
  trx: Trx,
  { id, orderId, tracking, at }: { readonly id: string; readonly orderId: string; readonly tracking: Tracking | null; readonly at: Date },
  pieces: readonly Pieces[],
): Promise<void> => {
  await sql`
    with fulfillment as (
      insert into ecommerce_fulfillments (id, order_id, status, carrier, tracking_number, tracking_url, created_at)
      values (${id}, ${orderId}, 'CREATED', ${tracking?.carrier ?? null}, ${tracking?.number ?? null}, ${tracking?.url ?? null}, ${at}))
    insert into ecommerce_fulfillment_lines (fulfillment_id, order_line_id, quantity)
    select ${id}, line, quantity from unnest(${pieces.map((each) => each.orderLineId)}::uuid[], ${pieces.map((each) => each.quantity)}::int[]) as p(line, quantity)`.execute(trx);
};

export const updateFulfillment = async (trx: Trx, id: string, set: Omit<Updateable<DB['ecommerce_fulfillments']>, 'id' | 'status'>): Promise<void> => {
  await trx.updateTable('ecommerce_fulfillments').set(set).where('id', '=', id).execute();
};
