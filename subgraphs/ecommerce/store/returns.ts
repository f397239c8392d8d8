import { sql, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Pieces, Tracking } from '../domain/fulfillment.ts';
import { endedReturns, type Replacement, type ReturnReason, type ReturnStatus } from '../domain/return.ts';
import type { ReturnLineRow, ReturnReplacementRow, ReturnRequestRow } from '../rows.ts';

const returns = (db: Db) => db.selectFrom('return_requests').selectAll().$castTo<ReturnRequestRow>();

export const returnsByIds = (db: Db, ids: readonly string[]): Promise<ReturnRequestRow[]> => returns(db).where('id', 'in', ids.filter(isId)).execute();

export const findReturn = (db: Db, id: string): Promise<ReturnRequestRow | undefined> => (isId(id) ? returns(db).where('id', '=', id).executeTakeFirst() : Promise.resolve(undefined));

export const returnsByOrderIds = (db: Db, orderIds: readonly string[]): Promise<ReturnRequestRow[]> =>
  returns(db).where('order_id', 'in', orderIds).orderBy('created_at').orderBy('id').execute();

/** Returns of an order or to a vendor, newest first. */
export const listReturns = (
  db: Db,
  { orderId, vendorId, status }: { readonly orderId?: string | null | undefined; readonly vendorId?: string | null | undefined; readonly status?: ReturnStatus | null | undefined },
  { limit, after }: Page,
): Promise<ReturnRequestRow[]> =>
  returns(db)
    .$if(orderId != null, (q) => q.where('order_id', '=', orderId!))
    .$if(vendorId != null, (q) => q.where('vendor_id', '=', vendorId!))
    .$if(status != null, (q) => q.where('status', '=', status!))
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('created_at', 'id'), '<', e.tuple(new Date(after![0]!), String(after![1])))))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export const linesByReturnIds = (db: Db, ids: readonly string[]): Promise<ReturnLineRow[]> =>
  db
    .selectFrom('return_request_lines as l')
    .innerJoin('return_requests as r', 'r.id', 'l.return_request_id')
    .innerJoin('ecommerce_orders as o', 'o.id', 'r.order_id')
    .selectAll('l')
    .select('o.currency')
    .where('l.return_request_id', 'in', ids)
    .orderBy('l.return_request_id')
    .orderBy('l.order_line_id')
    .execute();

/** Whether something of an order may still come back. */
export const hasOpenReturn = async (db: Db, orderId: string): Promise<boolean> => {
  const row = await returns(db).where('order_id', '=', orderId).where('status', 'not in', endedReturns).limit(1).executeTakeFirst();
  return row !== undefined;
};

export interface NewReturn {
  readonly id: string;
  readonly orderId: string;
  readonly vendorId: string;
  readonly customerId: string;
  readonly reason: ReturnReason;
  readonly note: string | null;
  readonly at: Date;
}

export const insertReturn = async (trx: Trx, r: NewReturn, pieces: readonly Pieces[]): Promise<void> => {
  await sql`
    with request as (
      insert into return_requests (id, order_id, vendor_id, customer_id, status, reason, note, created_at, updated_at)
      values (${r.id}, ${r.orderId}, ${r.vendorId}, ${r.customerId}, 'REQUESTED', ${r.reason}, ${r.note}, ${r.at}, ${r.at}))
    insert into return_request_lines (return_request_id, order_line_id, quantity)
    select ${r.id}, line, quantity from unnest(${pieces.map((each) => each.orderLineId)}::uuid[], ${pieces.map((each) => each.quantity)}::int[]) as p(line, quantity)`.execute(trx);
};

export const updateReturn = async (trx: Trx, id: string, set: Omit<Updateable<DB['return_requests']>, 'id' | 'status'>): Promise<void> => {
  await trx.updateTable('return_requests').set(set).where('id', '=', id).execute();
};

export const updateReturnLine = async (trx: Trx, { return_request_id, order_line_id }: ReturnLineRow, set: { accepted?: number; restocked?: number; variant_id?: string; amount?: bigint }): Promise<void> => {
  await trx.updateTable('return_request_lines').set(set).where('return_request_id', '=', return_request_id).where('order_line_id', '=', order_line_id).execute();
};

/** What was sent in exchange, line by line. */
export const replacementsByReturnIds = (db: Db, ids: readonly string[]): Promise<ReturnReplacementRow[]> =>
  db.selectFrom('return_replacements').selectAll().where('return_request_id', 'in', ids).orderBy('return_request_id').orderBy('order_line_id').execute();

export const insertReplacements = async (
  trx: Trx,
  { returnId, tracking, at }: { readonly returnId: string; readonly tracking: Tracking; readonly at: Date },
  replacements: readonly Replacement[],
): Promise<void> => {
  const sent = { return_request_id: returnId, carrier: tracking.carrier, tracking_number: tracking.number ?? null, tracking_url: tracking.url ?? null, created_at: at };
  await trx.insertInto('return_replacements').values(replacements.map(({ orderLineId, variantId, quantity }) => ({ ...sent, order_line_id: orderLineId, variant_id: variantId, quantity }))).execute();
};

/** Variants of which pieces of these order lines may come back, by line: the one that was sold, then those that exchanges sent, the newest last. */
export const sentVariantsByLineIds = async (db: Db, orderLineIds: readonly string[]): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{ line: string; variants: string[] }>`
    select l.id as line, array[l.variant_id] || coalesce((
      select array_agg(p.variant_id order by p.created_at, p.return_request_id) from return_replacements p where p.order_line_id = l.id), '{}') as variants
    from ecommerce_order_lines l where l.id = any(${orderLineIds}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.line, row.variants]));
};
