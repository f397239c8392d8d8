import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { defineMachine } from '../../../platform/state-machine/machine.ts';

export const cartStatuses = ['ACTIVE', 'CHECKING_OUT', 'COMPLETED', 'ABANDONED', 'MERGED'] as const;
export type CartStatus = (typeof cartStatuses)[number];

/** A cart. It waits in CHECKING_OUT while its purchase does for payment, and is open again when that ends unpaid. */
export const cartMachine = defineMachine({
  table: 'ecommerce_carts',
  initial: 'ACTIVE',
  transitions: [
    { event: 'CHECK_OUT', from: ['ACTIVE'], to: 'CHECKING_OUT' },
    { event: 'COMPLETE', from: ['CHECKING_OUT'], to: 'COMPLETED' },
    { event: 'REOPEN', from: ['CHECKING_OUT'], to: 'ACTIVE' },
    { event: 'ABANDON', from: ['ACTIVE'], to: 'ABANDONED' },
    { event: 'RESUME', from: ['ABANDONED'], to: 'ACTIVE' },
    { event: 'MERGE', from: ['ACTIVE', 'ABANDONED', 'CHECKING_OUT'], to: 'MERGED' },
  ],
});

/** Those that may be filled: one for each person. */
export const openStatuses = ['ACTIVE', 'ABANDONED'] as const satisfies readonly CartStatus[];

export const MAX_LINES = 100;
export const MAX_QUANTITY = 999;

/** A quantity as a client gives it: a whole number (the schema sees to that) from 1 to 999. */
export const checkQuantity = (quantity: number): Result<number, 'QUANTITY_INVALID'> =>
  quantity >= 1 && quantity <= MAX_QUANTITY ? ok(quantity) : fail('QUANTITY_INVALID', 'input', 'quantity');

export interface HeldLine {
  readonly variant_id: string;
  readonly quantity: number;
  readonly currency: string;
}

/** What the variant's line holds after adding to a cart with these lines: one currency, 100 lines, 999 pieces a line. */
export const addToLines = (
  lines: readonly HeldLine[],
  added: HeldLine,
): Result<number, 'QUANTITY_INVALID' | 'CURRENCY_MIX' | 'CART_FULL'> => {
  const line = lines.find((each) => each.variant_id === added.variant_id);
  if (lines.some((each) => each.currency !== added.currency)) return fail('CURRENCY_MIX', 'input', 'variantId');
  if (!line && lines.length >= MAX_LINES) return fail('CART_FULL', 'input', 'variantId');
  return checkQuantity((line?.quantity ?? 0) + added.quantity);
};
