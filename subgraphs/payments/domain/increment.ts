import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isAmount } from './postings.ts';
import type { CommissionArea, ListingType, Sale } from './sale.ts';

/** As many as Stripe lets one charge be asked for, those that were declined included. */
const MAX_INCREMENTS = 10;

/** What a bank holds; minor units. */
export interface Hold {
  readonly amount: bigint;
  readonly captured: bigint;
  readonly capturing: bigint;
  /** How many payees share it. */
  readonly payees: number;
  /** What was asked for of it before. */
  readonly increments: readonly { readonly status: string }[];
}

export type IncrementRefusal = 'AMOUNT_INVALID' | 'INCREMENT_TOO_SMALL' | 'AUTHORIZATION_NOT_INCREMENTABLE' | 'AUTHORIZATION_INCREMENTING';

/** Whether a bank may be asked to hold `wanted` in all. Nothing may be captured yet: from then on providers refuse. */
export const checkIncrement = ({ amount, captured, capturing, payees, increments }: Hold, wanted: bigint): Result<true, IncrementRefusal> => {
  if (!isAmount(wanted)) return fail('AMOUNT_INVALID', 'input', 'amount');
  if (increments.some(({ status }) => status === 'PENDING')) return fail('AUTHORIZATION_INCREMENTING', 'input', 'paymentIntentId');
  if (payees !== 1 || captured + capturing > 0n || increments.length >= MAX_INCREMENTS) return fail('AUTHORIZATION_NOT_INCREMENTABLE', 'input', 'paymentIntentId');
  return wanted > amount ? ok(true) : fail('INCREMENT_TOO_SMALL', 'input', 'amount');
};

/** A line of a split as far as it tells what is sold. */
export interface SoldKind {
  readonly area: string;
  readonly listing_type: string | null;
  readonly category_ids: readonly string[] | null;
  readonly title: string | null;
}

/**
 * What is added to a split as a sale of its own, by the terms of now: more of the same where all of its lines are of one kind, else something of its
 * area that rules for kinds and categories do not fit. A fixed fee or a minimum therefore counts for it too, as for any other line.
 */
export const addedSale = (lines: readonly SoldKind[], { reference, amount, ...sale }: Pick<Sale, 'payeeId' | 'currency' | 'at'> & { readonly reference: string; readonly amount: bigint }): Sale => {
  const first = lines[0]!;
  const kindOf = ({ listing_type, category_ids }: SoldKind): string => [listing_type, ...(category_ids ?? [])].join();
  const same = lines.every((line) => kindOf(line) === kindOf(first));
  const kind = same ? { listingType: first.listing_type as ListingType | null, categoryIds: first.category_ids ?? [] } : { listingType: null, categoryIds: [] };
  const title = lines.every((line) => line.title === first.title) ? first.title : null;
  return { ...sale, area: first.area as CommissionArea, lines: [{ reference, amount, quantity: 1, ...kind, ...(title === null ? {} : { title }) }] };
};
