/** What the platform keeps of a line that a customer pays, in minor units: amount = commission + tax + net. */
export interface KeptParts {
  readonly amount: bigint;
  readonly commission: bigint;
  /** Tax on the commission. */
  readonly tax: bigint;
  readonly net: bigint;
  /** What of commission and its tax refunds gave back so far. */
  readonly returned: bigint;
}

export interface KeptLine extends KeptParts {
  readonly title: string;
  readonly quantity: number;
  /** Neither: it is what bringing the goods costs. */
  readonly orderLineId: string | null;
  readonly cartLineId: string | null;
}

/** What the platform keeps of one vendor's part. */
export interface CommissionPreview {
  readonly vendorId: string;
  readonly currency: string;
  /** Whether it was frozen with an order; otherwise the rules of now say so. */
  readonly frozen: boolean;
  readonly lines: readonly KeptLine[];
}

export const sumOfKept = (lines: readonly KeptParts[]): KeptParts =>
  lines.reduce(
    (sum, { amount, commission, tax, net, returned }) => ({
      amount: sum.amount + amount, commission: sum.commission + commission, tax: sum.tax + tax, net: sum.net + net, returned: sum.returned + returned,
    }),
    { amount: 0n, commission: 0n, tax: 0n, net: 0n, returned: 0n },
  );
