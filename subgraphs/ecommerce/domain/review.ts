import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isText } from './values.ts';

export const reviewStatuses = ['PENDING', 'PUBLISHED', 'REJECTED'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

export const reviewMachine = defineMachine({
  table: 'ecommerce_product_reviews',
  initial: 'PENDING',
  transitions: [
    { event: 'PUBLISH', from: ['PENDING', 'REJECTED'], to: 'PUBLISHED' },
    { event: 'REJECT', from: ['PENDING', 'PUBLISHED'], to: 'REJECTED' },
    { event: 'HOLD', from: ['PUBLISHED', 'REJECTED'], to: 'PENDING' },
  ],
});

/** What a buyer says. */
export interface ReviewText {
  readonly rating: number;
  readonly title?: string | null | undefined;
  readonly body: string;
}

export const checkReview = ({ rating, title, body }: ReviewText): Result<null, 'VALUE_INVALID'> => {
  if (rating < 1 || rating > 5) return fail('VALUE_INVALID', 'input', 'rating');
  if (title != null && !isText(title, 1, 120)) return fail('VALUE_INVALID', 'input', 'title');
  return isText(body, 1, 5_000) ? ok(null) : fail('VALUE_INVALID', 'input', 'body');
};

/** Looks at a text; answers why people should look at it first, or null. */
export type ModerationRule = (text: ReviewText) => string | null;

const whole = ({ title, body }: ReviewText): string => `${title ?? ''}\n${body}`;

/** The rules that texts go through, in order. Another one is another entry. */
export const moderationRules: readonly ModerationRule[] = [
  (text) => (/https?:\/\/|www\.|\b[a-z0-9-]+\.(?:com|net|org|ru|shop|xyz)\b/i.test(whole(text)) ? 'it links to another site' : null),
  (text) => (/[\w.+-]+@[\w-]+\.\w+|\+?\d[\d ()./-]{8,}\d/.test(whole(text)) ? 'it has an address or a telephone number' : null),
  (text) => (/(.)\1{9,}/u.test(whole(text)) ? 'it repeats one character' : null),
];

/** Why staff should see a text before others do; null when it may be shown. */
export const heldBack = (text: ReviewText, rules: readonly ModerationRule[] = moderationRules): string | null => rules.map((rule) => rule(text)).find((why) => why !== null) ?? null;

/** So many people must report a review until it is hidden by itself. */
export const REPORTS_TO_HIDE = 3;

/** As if every product had this many ratings of this many stars before its first: one enthusiast does not beat a hundred contented buyers. */
const PRIOR = { ratings: 5, stars: 3.5 } as const;

/** A product's stars for comparing products: the Bayesian average. */
export const bayesian = (average: number | null, ratings: number): number => (PRIOR.ratings * PRIOR.stars + (average ?? 0) * ratings) / (PRIOR.ratings + ratings);
