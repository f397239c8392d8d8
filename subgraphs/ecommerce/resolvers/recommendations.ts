import { sizeOf } from '../../../platform/graphql/connection.ts';
import { MOST_RECOMMENDED, mixRecommendations, type Recommended } from '../domain/recommendation.ts';
import type { GraphContext } from '../loaders.ts';
import { isStaff } from '../policy.ts';
import { latestRefresh } from '../store/recommendation-refreshes.ts';
import { bestsellersOfAll, copurchasesOfAll, productsOfInterest } from '../store/recommendations.ts';
import type { Resolvers } from '../types.generated.ts';
import { visibleProduct } from './products.ts';

/** How many to show. Throws BAD_USER_INPUT. */
const countOf = (first: number): number => sizeOf(first, MOST_RECOMMENDED);

const idsOf = (suggestions: readonly { readonly product_id: string }[]): string[] => suggestions.map((each) => each.product_id);

const load = async (ids: readonly string[], { loaders }: GraphContext) => (await Promise.all(ids.map((id) => loaders.products.load(id)))).filter((product) => product !== null);

/** What goes with a product; nothing for one that the caller may not see. */
const forProduct = async (productId: string, count: number, ctx: GraphContext): Promise<Recommended[]> => {
  const { loaders } = ctx;
  const product = await visibleProduct(await loaders.products.load(productId), ctx);
  if (!product) return [];
  const [together, alike, sellers] = await Promise.all([
    loaders.copurchasesOf.load(product.id),
    loaders.similarTo.load(product.id),
    product.category_id === null ? bestsellersOfAll(ctx.db).then((ids) => ids.map((product_id) => ({ product_id }))) : loaders.bestsellersOf.load(product.category_id),
  ]);
  const lists = [
    { reason: 'BOUGHT_TOGETHER', productIds: idsOf(together) },
    { reason: 'SIMILAR', productIds: idsOf(alike) },
    { reason: 'BESTSELLER', productIds: idsOf(sellers) },
  ] as const;
  return mixRecommendations(lists, new Set([product.id]), count);
};

/** What a person may like, by what they bought, wish for or have in the cart; best-sellers for strangers. */
const forCaller = async (count: number, { caller, db }: GraphContext): Promise<Recommended[]> => {
  const known = caller.kind === 'user' && caller.id !== null ? await productsOfInterest(db, caller.id) : [];
  const [together, sellers] = await Promise.all([known.length === 0 ? [] : copurchasesOfAll(db, known), bestsellersOfAll(db)]);
  return mixRecommendations([{ reason: 'BOUGHT_TOGETHER', productIds: together }, { reason: 'BESTSELLER', productIds: sellers }], new Set(known), count);
};

export const recommendations = {
  Query: {
    recommendations: async (_, { productId, first }, ctx) => {
      const count = countOf(first);
      return productId == null ? forCaller(count, ctx) : forProduct(productId, count, ctx);
    },
    recommendationRefresh: async (_, __, { caller, db }) => (isStaff(caller) ? ((await latestRefresh(db)) ?? null) : null),
  },
  Product: {
    boughtTogether: async ({ id }, { first }, ctx) => load(idsOf(await ctx.loaders.copurchasesOf.load(id)).slice(0, countOf(first)), ctx),
    similar: async ({ id }, { first }, ctx) => load(idsOf(await ctx.loaders.similarTo.load(id)).slice(0, countOf(first)), ctx),
  },
  Category: {
    bestsellers: async ({ id }, { first }, ctx) => load(idsOf(await ctx.loaders.bestsellersOf.load(id)).slice(0, countOf(first)), ctx),
  },
  Recommendation: {
    product: async ({ productId }, _, { loaders }) => (await loaders.products.load(productId))!,
  },
  RecommendationRefresh: {
    startedAt: (refresh) => refresh.created_at,
    finishedAt: (refresh) => refresh.finished_at,
  },
} satisfies Resolvers;
