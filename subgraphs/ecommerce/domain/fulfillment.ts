import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { openPieces, type LineProgress } from './order.ts';
import { isText } from './values.ts';

export const fulfillmentStatuses = ['CREATED', 'READY', 'HANDED_OVER', 'DELIVERED', 'CANCELLED', 'RETURNED', 'LOST'] as const;
export type FulfillmentStatus = (typeof fulfillmentStatuses)[number];

/** Goods of an order that travel together. Called off before they leave, their pieces are free for another one. */
export const fulfillmentMachine = defineMachine({
  table: 'ecommerce_fulfillments',
  initial: 'CREATED',
  transitions: [
    { event: 'PACK', from: ['CREATED'], to: 'READY' },
    { event: 'HAND_OVER', from: ['READY'], to: 'HANDED_OVER' },
    { event: 'DELIVER', from: ['HANDED_OVER'], to: 'DELIVERED' },
    { event: 'CANCEL', from: ['CREATED', 'READY'], to: 'CANCELLED' },
    { event: 'RETURN', from: ['HANDED_OVER'], to: 'RETURNED' },
    { event: 'LOSE', from: ['HANDED_OVER'], to: 'LOST' },
  ],
});

export type FulfillmentEvent = (typeof fulfillmentMachine)['transitions'][number]['event'];

/** Pieces of one line of an order. */
export interface Pieces {
  readonly orderLineId: string;
  readonly quantity: number;
}

export interface Tracking {
  readonly carrier: string;
  readonly number?: string | null | undefined;
  readonly url?: string | null | undefined;
}

export const checkTracking = ({ carrier, number, url }: Tracking): Result<null, 'VALUE_INVALID'> => {
  if (!isText(carrier, 1, 80)) return fail('VALUE_INVALID', 'input', 'tracking', 'carrier');
  if (number != null && !isText(number, 1, 100)) return fail('VALUE_INVALID', 'input', 'tracking', 'number');
  if (url != null && !(url.length <= 500 && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return fail('VALUE_INVALID', 'input', 'tracking', 'url');
  return ok(null);
};

type PiecesRefusal = 'ORDER_LINE_NOT_FOUND' | 'PIECES_INVALID';

/**
 * The pieces that are asked for, checked: each line once, of this order, and no more pieces than `available` says there are. All there are without `wanted`,
 * which may then be none. A line is blamed by its place in the input.
 */
export const choosePieces = <L extends LineProgress & { readonly id: string }>(
  lines: readonly L[],
  wanted: readonly Pieces[] | null | undefined,
  available: (line: L) => number = openPieces,
): Result<Pieces[], PiecesRefusal> => {
  if (wanted == null) return ok(lines.map((line) => ({ orderLineId: line.id, quantity: available(line) })).filter(({ quantity }) => quantity > 0));
  if (wanted.length === 0) return fail('PIECES_INVALID', 'input', 'lines');
  const seen = new Set<string>();
  for (const [index, { orderLineId, quantity }] of wanted.entries()) {
    const line = lines.find(({ id }) => id === orderLineId);
    if (!line) return fail('ORDER_LINE_NOT_FOUND', 'input', 'lines', String(index), 'orderLineId');
    if (seen.has(orderLineId) || quantity < 1 || quantity > available(line)) return fail('PIECES_INVALID', 'input', 'lines', String(index), 'quantity');
    seen.add(orderLineId);
  }
  return ok([...wanted]);
};
