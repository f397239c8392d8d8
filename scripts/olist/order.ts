/** Orders as the files have them. Amounts are centavos (BRL), times UTC. */
export const CURRENCY = 'BRL';

export interface Place {
  readonly city: string;
  /** Two letters, such as SP. */
  readonly state: string;
  /** The first five digits. */
  readonly postalCode: string;
}

/** Pieces of one product of one seller, `price` each. */
export interface SoldGoods {
  readonly productId: string;
  readonly sellerId: string;
  readonly price: bigint;
  readonly quantity: number;
}

export interface OlistPayment {
  readonly sequence: number;
  /** credit_card, boleto, voucher or debit_card. */
  readonly method: string;
  readonly amount: bigint;
}

export interface OlistOrder {
  readonly id: string;
  /** A customer id is of one order; `personId` is of the person. */
  readonly customerId: string;
  readonly personId: string;
  readonly place: Place;
  readonly status: string;
  readonly purchasedAt: Date;
  readonly approvedAt: Date | null;
  /** When the carrier had it. */
  readonly shippedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly estimatedAt: Date;
  readonly goods: readonly SoldGoods[];
  /** What shipping cost, by seller. */
  readonly freight: ReadonlyMap<string, bigint>;
  readonly payments: readonly OlistPayment[];
}
