import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { normalCode, type CouponDraft, type CouponState } from '../domain/coupon.ts';
import type { CouponRow } from '../rows.ts';

const coupons = (db: Db) => db.selectFrom('ecommerce_coupons as c').selectAll('c').$castTo<CouponRow>();

export const couponsByIds = (db: Db, ids: readonly string[]): Promise<CouponRow[]> => coupons(db).where('c.id', 'in', ids.filter(isId)).execute();

/** A vendor's coupons, or the platform's, newest first. */
export const listCoupons = (db: Db, vendorId: string | null, { limit, after }: Page): Promise<CouponRow[]> =>
  coupons(db)
    .where('c.vendor_id', vendorId === null ? 'is' : '=', vendorId)
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('c.created_at', 'c.id'), '<', e.tuple(new Date(after![0]!), String(after![1])))))
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute();

type Counted = Selectable<DB['ecommerce_coupons']> & { customer_uses: number };

/** The coupon as a decision needs it. */
const stateOf = (row: Counted): CouponState => ({
  id: row.id,
  code: row.code,
  name: row.name,
  vendorId: row.vendor_id,
  kind: row.kind as CouponState['kind'],
  basisPoints: row.basis_points,
  amount: row.amount,
  currency: row.currency,
  minSubtotal: row.min_subtotal,
  categoryIds: row.category_ids,
  productIds: row.product_ids,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  enabled: row.enabled,
  usageLimit: row.usage_limit,
  customerLimit: row.customer_limit,
  uses: row.uses,
  customerUses: row.customer_uses,
});

const usesBy = (customerId: string | null) => sql<number>`(
  select count(*)::int from ecommerce_coupon_uses u where u.coupon_id = c.id and u.customer_id = ${customerId} and u.returned_at is null)`;

export const findCouponByCode = async (db: Db, code: string, customerId: string | null): Promise<CouponState | undefined> => {
  const row = await db.selectFrom('ecommerce_coupons as c').selectAll('c').select(usesBy(customerId).as('customer_uses')).where('c.code', '=', normalCode(code)).executeTakeFirst();
  return row && stateOf(row);
};

/** The coupons on a cart, in the order they were put there. */
export const couponsOfCart = async (db: Db, cartId: string, customerId: string | null): Promise<CouponState[]> => {
  const rows = await db
    .selectFrom('ecommerce_cart_coupons as x')
    .innerJoin('ecommerce_coupons as c', 'c.id', 'x.coupon_id')
    .selectAll('c')
    .select(usesBy(customerId).as('customer_uses'))
    .where('x.cart_id', '=', cartId)
    .orderBy('x.created_at')
    .orderBy('c.id')
    .execute();
  return rows.map(stateOf);
};

/** Does nothing when it is there already. */
export const insertCartCoupon = async (trx: Trx, cartId: string, couponId: string, at: Date): Promise<void> => {
  await trx.insertInto('ecommerce_cart_coupons').values({ cart_id: cartId, coupon_id: couponId, created_at: at }).onConflict((c) => c.doNothing()).execute();
};

/** False when the cart has no such coupon. */
export const removeCartCoupon = async (trx: Trx, cartId: string, code: string): Promise<boolean> => {
  const removed = await trx
    .deleteFrom('ecommerce_cart_coupons as x')
    .using('ecommerce_coupons as c')
    .whereRef('c.id', '=', 'x.coupon_id')
    .where('x.cart_id', '=', cartId)
    .where('c.code', '=', normalCode(code))
    .returning('x.coupon_id')
    .executeTakeFirst();
  return removed !== undefined;
};

/** Moves the coupons of one cart to another; those that it has already stay once. */
export const moveCartCoupons = async (trx: Trx, from: string, to: string): Promise<void> => {
  await sql`
    with moved as (delete from ecommerce_cart_coupons where cart_id = ${from} returning coupon_id, created_at)
    insert into ecommerce_cart_coupons (cart_id, coupon_id, created_at) select ${to}, coupon_id, created_at from moved on conflict do nothing`.execute(trx);
};

export interface CouponUse {
  readonly couponId: string;
  readonly discount: bigint;
}

/**
 * Counts one use of each coupon by a purchase. The first statement counts against the limit and keeps the rows, in the order of their ids; the second,
 * which sees what others committed before, counts the customer's. Answers the coupons that were to be had; when one is missing, roll back.
 */
export const useCoupons = async (trx: Trx, { groupId, customerId, at }: { groupId: string; customerId: string; at: Date }, uses: readonly CouponUse[]): Promise<Set<string>> => {
  const ids = uses.map((use) => use.couponId);
  const { rows: counted } = await sql<{ id: string }>`
    with locked as materialized (select id from ecommerce_coupons where id = any(${ids}::uuid[]) order by id for no key update)
    update ecommerce_coupons c set uses = c.uses + 1 from locked where c.id = locked.id and c.enabled and (c.usage_limit is null or c.uses < c.usage_limit)
    returning c.id`.execute(trx);
  const { rows } = await sql<{ coupon_id: string }>`
    insert into ecommerce_coupon_uses (coupon_id, order_group_id, customer_id, discount, created_at)
    select c.id, ${groupId}, ${customerId}, used.discount, ${at}
    from unnest(${ids}::uuid[], ${uses.map((use) => use.discount)}::bigint[]) used(coupon_id, discount) join ecommerce_coupons c on c.id = used.coupon_id
    where c.id = any(${counted.map((row) => row.id)}::uuid[])
      and (c.customer_limit is null or c.customer_limit > (
        select count(*) from ecommerce_coupon_uses u where u.coupon_id = c.id and u.customer_id = ${customerId} and u.returned_at is null))
    returning coupon_id`.execute(trx);
  return new Set(rows.map((row) => row.coupon_id));
};

/** Gives back the uses of a purchase that ended unpaid; the second time none. */
export const returnCoupons = async (trx: Trx, groupId: string, at: Date): Promise<void> => {
  await sql`
    with locked as materialized (
      select id from ecommerce_coupons where id in (select coupon_id from ecommerce_coupon_uses where order_group_id = ${groupId}) order by id for no key update),
    returned as (
      update ecommerce_coupon_uses u set returned_at = ${at} from locked where u.coupon_id = locked.id and u.order_group_id = ${groupId} and u.returned_at is null
      returning u.coupon_id)
    update ecommerce_coupons c set uses = c.uses - 1 from returned where c.id = returned.coupon_id`.execute(trx);
};

export interface UsedCoupon {
  readonly order_group_id: string;
  readonly coupon_id: string;
  readonly code: string;
  readonly name: string;
  readonly discount: bigint;
}

/** The coupons that purchases were made with, by code. */
export const usedCouponsByGroupIds = (db: Db, groupIds: readonly string[]): Promise<UsedCoupon[]> =>
  db
    .selectFrom('ecommerce_coupon_uses as u')
    .innerJoin('ecommerce_coupons as c', 'c.id', 'u.coupon_id')
    .select(['u.order_group_id', 'u.coupon_id', 'c.code', 'c.name', 'u.discount'])
    .where('u.order_group_id', 'in', groupIds)
    .orderBy('c.code')
    .execute();

const columnsOf = (draft: CouponDraft & { readonly enabled: boolean }) => ({
  code: normalCode(draft.code),
  name: draft.name.trim(),
  kind: draft.kind,
  basis_points: draft.basisPoints ?? null,
  amount: draft.amount ?? null,
  currency: draft.currency ?? null,
  min_subtotal: draft.minSubtotal ?? null,
  category_ids: draft.categoryIds == null ? null : [...draft.categoryIds],
  product_ids: draft.productIds == null ? null : [...draft.productIds],
  starts_at: draft.startsAt ?? null,
  ends_at: draft.endsAt ?? null,
  usage_limit: draft.usageLimit ?? null,
  customer_limit: draft.customerLimit ?? null,
  enabled: draft.enabled,
});

/** False when the code is taken. */
export const insertCoupon = async (trx: Trx, id: string, vendorId: string | null, draft: CouponDraft & { readonly enabled: boolean }, at: Date): Promise<boolean> => {
  const inserted = await trx
    .insertInto('ecommerce_coupons')
    .values({ id, vendor_id: vendorId, ...columnsOf(draft), created_at: at })
    .onConflict((c) => c.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

export const lockCoupon = (trx: Trx, id: string): Promise<CouponRow | undefined> =>
  isId(id) ? coupons(trx).where('c.id', '=', id).forUpdate().executeTakeFirst() : Promise.resolve(undefined);

/** Replaces what a coupon says; its code stays. */
export const updateCoupon = async (trx: Trx, id: string, draft: CouponDraft & { readonly enabled: boolean }): Promise<void> => {
  const { code: _code, ...columns } = columnsOf(draft);
  await trx.updateTable('ecommerce_coupons').set(columns).where('id', '=', id).execute();
};
