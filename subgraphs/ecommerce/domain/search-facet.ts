/** How many products match, or about how many. */
export interface SearchCount {
  readonly total: number;
  readonly exact: boolean;
}

export interface SearchFacetValue {
  /** What to filter by: a slug, an id, `1000-2000 EUR`, `4`, `true` or `Colour: Silver`. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Something to narrow a search by. */
export interface SearchFacet {
  readonly kind: 'CATEGORY' | 'VENDOR' | 'PRICE' | 'RATING' | 'STOCK' | 'ATTRIBUTE';
  /** Of an attribute, such as `Colour`; empty otherwise. */
  readonly name: string;
  readonly values: readonly SearchFacetValue[];
}
