import { days } from '../../../platform/kernel/clock.ts';

/** How far back purchases count as bought together. */
export const COPURCHASE_WINDOW = days(365);

/** How far back sales make a best-seller. */
export const BESTSELLER_WINDOW = days(90);

/** Most that is kept, or computed, for a product or a category; lists are cut from it. */
export const MOST_RECOMMENDED = 20;

/** Larger purchases are a shop's or an institution's: they say little about what belongs together, and cost the square of their size. */
export const LARGEST_BASKET = 50;

/** Pairs seen once are chance. */
export const FEWEST_BASKETS = 2;

export type RecommendationReason = 'BOUGHT_TOGETHER' | 'SIMILAR' | 'BESTSELLER';

export interface Recommended {
  readonly productId: string;
  readonly reason: RecommendationReason;
}

/** The first `count` products of several lists, the best list first, each product once and none of `without`. */
export const mixRecommendations = (
  lists: readonly { readonly reason: RecommendationReason; readonly productIds: readonly string[] }[],
  without: ReadonlySet<string>,
  count: number,
): Recommended[] => {
  const chosen = new Map<string, Recommended>();
  for (const { reason, productIds } of lists) {
    for (const productId of productIds) {
      if (chosen.size === count) return [...chosen.values()];
      if (!without.has(productId) && !chosen.has(productId)) chosen.set(productId, { productId, reason });
    }
  }
  return [...chosen.values()];
};
