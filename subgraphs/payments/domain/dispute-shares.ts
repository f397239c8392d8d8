import { allocate } from '../../../platform/kernel/money.ts';

/**
 * Which part of a disputed amount belongs to which split, in proportion to the splits as they were sold (largest remainder, equal ones to the
 * earlier split): what a vendor sees of a dispute. What a lost one costs follows from what is left of the splits then.
 */
export const sharesOf = (amount: bigint, splits: readonly { readonly amount: bigint }[]): bigint[] => (splits.length === 0 ? [] : allocate(amount, splits.map((split) => split.amount)));
