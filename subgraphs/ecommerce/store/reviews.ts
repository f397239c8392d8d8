import { sql, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { ReviewText } from '../domain/review.ts';
import type { ProductReviewRow } from '../rows.ts';
import { setRating } from './product-standing.ts';

const reviews = (db: Db) => db.selectFrom('ecommerce_product_reviews').selectAll().$castTo<ProductReviewRow>();

export const reviewsByIds = (db: Db, ids: readonly string[]): Promise<ProductReviewRow[]> => reviews(db).where('id', 'in', ids.filter(isId)).execute();

export const findReview = (db: Db, id: string): Promise<ProductReviewRow | undefined> => (isId(id) ? reviews(db).where('id', '=', id).executeTakeFirst() : Promise.resolve(undefined));

export const lockReview = (trx: Trx, id: string): Promise<ProductReviewRow> => reviews(trx).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

export type ReviewSort = 'NEWEST' | 'HIGHEST' | 'LOWEST';

/** What sorts a list after, besides the id. */
export const sortValueOf = (sort: ReviewSort, row: ProductReviewRow): string | number => (sort === 'NEWEST' ? row.created_at.toISOString() : row.rating);

/** Published reviews of a product. */
export const listReviews = (db: Db, productId: string, sort: ReviewSort, { limit, after }: Page): Promise<ProductReviewRow[]> => {
  const column = sort === 'NEWEST' ? 'created_at' : 'rating';
  const direction = sort === 'LOWEST' ? 'asc' : 'desc';
  const from = after && (sort === 'NEWEST' ? new Date(after[0]!) : Number(after[0]));
  return reviews(db)
    .where('product_id', '=', productId)
    .where('status', '=', sql.lit('PUBLISHED'))
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple(column, 'id'), direction === 'asc' ? '>' : '<', e.tuple(from as never, String(after![1])))))
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(limit)
    .execute();
};

/** What staff should look at: held back, or reported since somebody did. Newest first. */
export const listReviewQueue = (db: Db, { limit, after }: Page): Promise<ProductReviewRow[]> =>
  reviews(db)
    .where(sql<boolean>`(status = 'PENDING' or reports > 0)`)
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('created_at', 'id'), '<', e.tuple(new Date(after![0]!), String(after![1])))))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** A line of this product that somebody has received; null when they have none. */
export const findReceivedLine = async (db: Db, customerId: string, productId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('ecommerce_order_lines as l')
    .innerJoin('ecommerce_orders as o', 'o.id', 'l.order_id')
    .select('l.id')
    .where('l.product_id', '=', productId)
    .where('o.customer_id', '=', customerId)
    .where('l.delivered', '>', 0)
    .orderBy('o.created_at')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
};

export interface NewReview extends ReviewText {
  readonly id: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly orderLineId: string;
  readonly authorId: string;
  readonly at: Date;
}

/** Writes a PENDING review. False when the author has one of this product. */
export const insertReview = async (trx: Trx, r: NewReview): Promise<boolean> => {
  const row = await trx
    .insertInto('ecommerce_product_reviews')
    .values({
      id: r.id, product_id: r.productId, vendor_id: r.vendorId, order_line_id: r.orderLineId, author_id: r.authorId, rating: r.rating, title: r.title ?? null, body: r.body,
      status: 'PENDING', created_at: r.at, updated_at: r.at,
    })
    .onConflict((c) => c.columns(['product_id', 'author_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export const updateReview = async (trx: Trx, id: string, set: Omit<Updateable<DB['ecommerce_product_reviews']>, 'id' | 'status'>): Promise<void> => {
  await trx.updateTable('ecommerce_product_reviews').set(set).where('id', '=', id).execute();
};

/** Writes a report. False when this person has reported the review before. */
export const insertReport = async (trx: Trx, report: { reviewId: string; reporterId: string; reason: string; note: string | null; at: Date }): Promise<boolean> => {
  const row = await trx
    .insertInto('ecommerce_review_reports')
    .values({ review_id: report.reviewId, reporter_id: report.reporterId, reason: report.reason, note: report.note, created_at: report.at })
    .onConflict((c) => c.columns(['review_id', 'reporter_id']).doNothing())
    .returning('review_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Counts a product's rating anew from its published reviews. Two at a time queue on the product's standing, so that each sees what the other wrote. */
export const recountRating = async (trx: Trx, productId: string): Promise<void> => {
  await sql`insert into ecommerce_product_standing (product_id) values (${productId}) on conflict (product_id) do nothing`.execute(trx);
  await sql`select from ecommerce_product_standing where product_id = ${productId} for no key update`.execute(trx);
  const { rows } = await sql<{ rating: number | null; ratings: number }>`
    select avg(rating)::real as rating, count(*)::int as ratings from ecommerce_product_reviews where product_id = ${productId} and status = 'PUBLISHED'`.execute(trx);
  await setRating(trx, productId, rows[0]!.rating, rows[0]!.ratings);
};

export interface Standing {
  readonly id: string;
  readonly rating: number | null;
  readonly ratings: number;
}

export const productRatingsByIds = async (db: Db, ids: readonly string[]): Promise<Standing[]> =>
  db.selectFrom('ecommerce_product_standing').select(['product_id as id', 'rating', 'ratings']).where('product_id', 'in', ids).execute();

/** Vendors' ratings: of all their products, as they are now. Praise is stars as a share of the best, summed. */
export const vendorRatingsByIds = async (db: Db, ids: readonly string[]): Promise<(Standing & { readonly praise: number })[]> => {
  const { rows } = await sql<Standing & { praise: number }>`
    select p.vendor_id as id, (sum(s.rating::float8 * s.ratings) / sum(s.ratings))::float8 as rating, sum(s.ratings)::int as ratings, sum(s.ratings * (s.rating::float8 - 1) / 4)::float8 as praise
    from ecommerce_products p join ecommerce_product_standing s on s.product_id = p.id
    where p.vendor_id = any(${ids}::uuid[]) and s.ratings > 0 group by p.vendor_id`.execute(db);
  return rows;
};
