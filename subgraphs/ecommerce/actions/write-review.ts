import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { checkReview, heldBack, reviewMachine, type ReviewText } from '../domain/review.ts';
import { isPerson } from '../policy.ts';
import type { ProductReviewRow } from '../rows.ts';
import { findProduct } from '../store/products.ts';
import { findReceivedLine, findReview, insertReview, lockReview, recountRating, updateReview as writeReview } from '../store/reviews.ts';
import { findRole } from './find-role.ts';
import { requirePerson } from './require-person.ts';

export interface CreateReview extends ReviewText {
  readonly productId: string;
  readonly idempotencyKey: string;
}

/** Shows a PENDING review, or leaves it to staff when a rule says so. Counts it. */
const screen = async (ctx: Context, trx: Trx, { id, product_id }: Pick<ProductReviewRow, 'id' | 'product_id'>, text: ReviewText): Promise<void> => {
  const why = heldBack(text);
  await writeReview(trx, id, { moderation_note: why });
  if (why === null) await ctx.transition(trx, reviewMachine, { id, event: 'PUBLISH' });
  await recountRating(trx, product_id);
};

/** A buyer who has received a product says what they think of it, once. Those who work for its vendor may not. */
export const createReview = (ctx: Context, { idempotencyKey, ...input }: CreateReview) =>
  ctx.inTransaction(async (trx) => {
    const authorId = requirePerson(ctx);
    const made = await ctx.once(trx, { operation: 'ecommerce.createReview', key: idempotencyKey, input }, () => create(ctx, trx, authorId, input));
    return made.ok ? ok((await findReview(trx, made.value.reviewId))!) : made;
  });

type Refusal = 'PRODUCT_NOT_FOUND' | 'VALUE_INVALID' | 'REVIEW_NOT_ALLOWED' | 'REVIEW_EXISTS';

const create = async (ctx: Context, trx: Trx, authorId: string, { productId, ...text }: Omit<CreateReview, 'idempotencyKey'>): Promise<Result<{ reviewId: string }, Refusal>> => {
  const product = await findProduct(trx, productId);
  if (!product || product.status === 'DRAFT') return fail('PRODUCT_NOT_FOUND', 'input', 'productId');
  const checked = checkReview(text);
  if (!checked.ok) return checked;
  const orderLineId = await findReceivedLine(trx, authorId, product.id);
  if (orderLineId === null || (await findRole(ctx, trx, product.vendor_id)) !== null) return fail('REVIEW_NOT_ALLOWED', 'input', 'productId');
  const id = newId();
  const { rating, title, body } = text;
  if (!(await insertReview(trx, { rating, title, body, id, productId: product.id, vendorId: product.vendor_id, orderLineId, authorId, at: ctx.now() }))) return fail('REVIEW_EXISTS', 'input', 'productId');
  await screen(ctx, trx, { id, product_id: product.id }, text);
  return ok({ reviewId: id });
};

/** Its author says something else, which is screened anew. The vendor's reply stays. */
export const updateReview = (ctx: Context, { reviewId, ...text }: ReviewText & { readonly reviewId: string }) =>
  ctx.inTransaction(async (trx) => {
    const found = await findReview(trx, reviewId);
    if (!found || !isPerson(ctx.caller, found.author_id)) return fail('REVIEW_NOT_FOUND', 'input', 'reviewId');
    const checked = checkReview(text);
    if (!checked.ok) return checked;
    const { status } = await lockReview(trx, found.id);
    if (status !== 'PENDING') await ctx.transition(trx, reviewMachine, { id: found.id, event: 'HOLD' });
    await writeReview(trx, found.id, { rating: text.rating, title: text.title ?? null, body: text.body, updated_at: ctx.now() });
    await screen(ctx, trx, found, text);
    return ok((await findReview(trx, found.id))!);
  });
