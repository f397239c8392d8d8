/** An offer of an item: a variant of some vendor. Amounts are minor units of one currency. */
export interface Offer {
  readonly variantId: string;
  /** One piece with its shipping. */
  readonly landed: bigint;
  /** Pieces that can be had now. */
  readonly available: number;
  /** How often the vendor was rated, and how much of that was praise (stars as a share of the best). */
  readonly ratings: number;
  readonly praise: number;
  /** Orders handed over, and how many of them in time. */
  readonly handedOver: number;
  readonly onTime: number;
}

export interface RankedOffer extends Offer {
  /** 0 to 1. */
  readonly score: number;
}

/** z of 95 %. */
const Z = 1.96;

/**
 * The lower end of Wilson's interval for a share: what a vendor is at least worth, by what is known of it (E. B. Wilson, 1927). Without any trials 0, so that
 * nobody is first by being unknown.
 */
export const wilson = (successes: number, trials: number): number => {
  if (trials <= 0) return 0;
  const share = successes / trials;
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * trials)) / trials);
  return Math.max(0, (share + Z ** 2 / (2 * trials) - spread) / (1 + Z ** 2 / trials));
};

const WEIGHT = { price: 0.6, rating: 0.2, onTime: 0.15, stock: 0.05 } as const;
/** So many pieces are as good as any number. */
const PLENTY = 10;

/**
 * The offers that can be had, best first. The price counts as the cheapest one's share of it, so that twice the price is half the points; then the vendor's rating and
 * punctuality, and a little whether there is plenty. Equals are ordered by price, then by id: the same offers have the same winner everywhere.
 */
export const rankOffers = (offers: readonly Offer[]): RankedOffer[] => {
  const possible = offers.filter((offer) => offer.available > 0);
  const cheapest = possible.reduce((low, { landed }) => (landed < low ? landed : low), possible[0]?.landed ?? 0n);
  const scoreOf = ({ landed, available, ratings, praise, handedOver, onTime }: Offer): number => {
    const price = landed === 0n ? 1 : Number((cheapest * 1_000_000n) / landed) / 1_000_000;
    const score = WEIGHT.price * price + WEIGHT.rating * wilson(praise, ratings) + WEIGHT.onTime * wilson(onTime, handedOver) + WEIGHT.stock * Math.min(1, available / PLENTY);
    return Math.round(score * 1e6) / 1e6;
  };
  return possible
    .map((offer) => ({ ...offer, score: scoreOf(offer) }))
    .toSorted((a, b) => b.score - a.score || Number(a.landed - b.landed) || (a.variantId < b.variantId ? -1 : 1));
};
