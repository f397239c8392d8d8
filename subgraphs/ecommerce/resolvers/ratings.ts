import { wilson } from '../domain/buy-box.ts';
import { bayesian } from '../domain/review.ts';

interface Rated {
  readonly rating: number | null;
  readonly ratings: number;
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A product's stars, or null while nobody gave any. */
export const productRating = (rated: Rated | null) =>
  rated?.rating == null ? null : { average: rounded(rated.rating), count: rated.ratings, score: rounded(bayesian(rated.rating, rated.ratings)) };

/** A vendor's: its score is Wilson's lower bound, as in the buy box. */
export const vendorRating = (rated: (Rated & { readonly praise: number }) | null) =>
  rated?.rating == null ? null : { average: rounded(rated.rating), count: rated.ratings, score: rounded(wilson(rated.praise, rated.ratings)) };
