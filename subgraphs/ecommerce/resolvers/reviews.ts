import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { moderateReview, replyToReview, reportReview } from '../actions/moderate-review.ts';
import { createReview, updateReview } from '../actions/write-review.ts';
import { ecommerceErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { isPerson, isStaff, mayReadReview } from '../policy.ts';
import type { ProductReviewRow } from '../rows.ts';
import { listReviewQueue, listReviews, sortValueOf, type ReviewSort } from '../store/reviews.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge, nothing } from './pages.ts';
import { visibleProduct } from './products.ts';

const visibleReview = (review: ProductReviewRow | null, { caller }: GraphContext): ProductReviewRow | null => (review && mayReadReview(caller, review) ? review : null);

const isPlace = (sort: ReviewSort, [value, id]: readonly (string | number)[]): boolean =>
  isId(String(id)) && (sort === 'NEWEST' ? typeof value === 'string' && !Number.isNaN(Date.parse(value)) : Number.isInteger(value));

const reviewsOf = async (productId: string, sort: ReviewSort, args: { first?: number | null; after?: string | null }, ctx: GraphContext) => {
  const page = pageOf(args, 2);
  if (page.after && !isPlace(sort, page.after)) throw badInput('"after" is not a cursor of this list.');
  const product = await visibleProduct(await ctx.loaders.products.load(productId), ctx);
  const rows = product ? await listReviews(ctx.db, product.id, sort, page) : [];
  return connectionOf(rows, page, (row) => [sortValueOf(sort, row), row.id]);
};

export const reviews = {
  Query: {
    reviews: (_, { productId, sort, ...page }, ctx) => reviewsOf(productId, sort, page, ctx),
    reviewQueue: (_, page, { caller, db }) => (isStaff(caller) ? byAge(page, (at) => listReviewQueue(db, at)) : nothing(page)),
  },
  Mutation: {
    createReview: (_, { input }, ctx) => ecommerceErrors.payload('review', createReview(ctx, input)),
    updateReview: (_, { input }, ctx) => ecommerceErrors.payload('review', updateReview(ctx, input)),
    replyToReview: (_, { input }, ctx) => ecommerceErrors.payload('review', replyToReview(ctx, input)),
    moderateReview: (_, { input }, ctx) => ecommerceErrors.payload('review', moderateReview(ctx, input)),
    reportReview: (_, { input }, ctx) => ecommerceErrors.payload('reviewId', reportReview(ctx, input)),
  },
  ProductReview: {
    __resolveReference: async ({ id }, ctx) => visibleReview(await ctx.loaders.reviews.load(id), ctx),
    product: async ({ product_id }, _, ctx) => visibleProduct(await ctx.loaders.products.load(product_id), ctx),
    author: ({ author_id }) => ({ id: author_id }),
    moderationNote: (review, _, { caller }) => (isPerson(caller, review.author_id) || isStaff(caller) ? review.moderation_note : null),
    reports: (review, _, { caller }) => (isStaff(caller) ? review.reports : null),
    repliedAt: (review) => review.replied_at,
    createdAt: (review) => review.created_at,
    updatedAt: (review) => review.updated_at,
  },
} satisfies Resolvers;
