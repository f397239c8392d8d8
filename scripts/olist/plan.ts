import { UsageError } from '../../platform/server/main.ts';
import type { OlistOrder, OlistPayment, SoldGoods } from './order.ts';

/** What is done about an order, in this order. */
export const stepNames = ['BUY', 'PAY', 'PACK', 'SHIP', 'DELIVER', 'CALL_OFF'] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  readonly at: Date;
  readonly plan: OrderPlan;
}

/**
 * How an order of the files is bought here, exact to the centavo:
 * - goods and freight are bought as they are. What was paid above them (interest of instalments, rounding) is a line of its own, `SURCHARGE`,
 *   sold by the order's seller; what was paid below them is a coupon of the seller with the larger part.
 * - one payment pays the purchase itself; several are top-ups of the customer's wallet, one each, which then pays it.
 * - without any payment it is paid with credit that the platform grants (`granted`).
 * - without goods (the files have none for most unavailable orders) its payments stay in the wallet as credit, or go back when it was called off.
 */
export interface OrderPlan {
  readonly order: OlistOrder;
  readonly kind: 'PURCHASE' | 'CREDIT';
  readonly goods: readonly SoldGoods[];
  readonly discount: { readonly sellerId: string; readonly amount: bigint } | null;
  /** Those that move money. */
  readonly payments: readonly OlistPayment[];
  readonly granted: bigint;
  /** Paid minus owed according to the files. */
  readonly difference: bigint;
  /** What the customer pays. */
  readonly total: bigint;
  readonly paid: boolean;
  readonly calledOff: boolean;
}

/** The product under which sellers charge what was paid above goods and freight. */
export const SURCHARGE = 'payment-surcharge';

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const worth = (goods: readonly SoldGoods[]): bigint => sum(goods.map(({ price, quantity }) => price * BigInt(quantity)));

/** The seller whose goods cost most; the first of equals by id. */
const largest = (goods: readonly SoldGoods[]): { sellerId: string; amount: bigint } =>
  [...Map.groupBy(goods, ({ sellerId }) => sellerId)]
    .map(([sellerId, own]) => ({ sellerId, amount: worth(own) }))
    .toSorted((a, b) => (a.amount === b.amount ? (a.sellerId < b.sellerId ? -1 : 1) : a.amount > b.amount ? -1 : 1))[0]!;

const calledOffStatuses: ReadonlySet<string> = new Set(['canceled', 'unavailable']);
const known: ReadonlySet<string> = new Set(['delivered', 'shipped', 'invoiced', 'processing', 'approved', 'created', ...calledOffStatuses]);

/** Plans an order. UsageError for one that cannot be represented: an unknown state, or a discount that the seller's goods are not worth. */
export const planOrder = (order: OlistOrder): OrderPlan => {
  if (!known.has(order.status)) throw new UsageError(`Order ${order.id} has the state ${order.status}, which we do not know.`);
  const calledOff = calledOffStatuses.has(order.status);
  const payments = order.payments.filter(({ amount }) => amount > 0n);
  const paidAmount = sum(payments.map(({ amount }) => amount));
  const paid = order.approvedAt !== null || !(calledOff || order.status === 'created');
  const common = { order, payments, paid, calledOff };
  if (order.goods.length === 0) return { ...common, kind: 'CREDIT', goods: [], discount: null, granted: 0n, difference: 0n, total: paidAmount };
  const owed = worth(order.goods) + sum([...order.freight.values()]);
  const difference = paidAmount - owed;
  const purchase = { ...common, kind: 'PURCHASE', difference, goods: order.goods, discount: null, granted: 0n, total: paidAmount } as const;
  if (payments.length === 0) return { ...purchase, granted: owed, total: owed };
  const { sellerId, amount } = largest(order.goods);
  if (difference > 0n) return { ...purchase, goods: [...order.goods, { productId: SURCHARGE, sellerId, price: difference, quantity: 1 }] };
  if (difference === 0n) return purchase;
  if (-difference >= amount) throw new UsageError(`Order ${order.id} was paid ${-difference} centavos short, more than its seller's goods cost.`);
  return { ...purchase, discount: { sellerId, amount: -difference } };
};

const wanted = (plan: OrderPlan): (readonly [StepName, Date | null])[] => {
  const { order, kind, paid, calledOff } = plan;
  const shipped = order.shippedAt ?? (order.status === 'delivered' || order.status === 'shipped' ? order.purchasedAt : null);
  return [
    ['BUY', kind === 'PURCHASE' ? order.purchasedAt : null],
    ['PAY', paid && plan.total > 0n ? (order.approvedAt ?? order.purchasedAt) : null],
    ['PACK', kind === 'PURCHASE' && paid && order.status === 'processing' ? order.purchasedAt : null],
    ['SHIP', kind === 'PURCHASE' && paid ? shipped : null],
    ['DELIVER', kind === 'PURCHASE' && order.status === 'delivered' ? (order.deliveredAt ?? order.estimatedAt) : null],
    ['CALL_OFF', calledOff && (kind === 'PURCHASE' || (paid && plan.total > 0n)) ? order.estimatedAt : null],
  ];
};

/**
 * What happens to an order and when. The files name no time at which orders were called off: the day they were promised for is taken. Where a
 * time is before that of the step before it (approved after it was delivered), it happens right then.
 */
export const stepsOf = (plan: OrderPlan): Step[] => {
  let last = plan.order.purchasedAt;
  return wanted(plan).flatMap(([name, at]) => {
    if (at === null) return [];
    last = at > last ? at : last;
    return [{ name, at: last, plan }];
  });
};

/** The steps of all orders by time; of one instant those of an order stay in their order. */
export const timeline = (plans: readonly OrderPlan[]): Step[] => plans.flatMap(stepsOf).toSorted((a, b) => a.at.getTime() - b.at.getTime());

/** Who takes turns: steps of one person, and purchases from one seller, happen one after the other. */
export const keysOf = ({ name, plan: { order, goods } }: Step): string[] => [
  `person ${order.personId}`,
  ...(name === 'BUY' ? [...new Set(goods.map(({ sellerId }) => `seller ${sellerId}`))] : []),
];
