export interface CostOptions {
  /** The estimate above which an operation is refused; null refuses none. */
  readonly maxCost: number | null;
  /** How many items a list is taken to have when nothing says it. */
  readonly assumedListSize: number;
  /** The most items that `first`, `last`, `limit` or a declared slicing argument may ask for; null: any number. */
  readonly maxPageSize: number | null;
}

/**
 * For a graph whose lists are paginated, as Plaza's: the dearest operation of its own apps is estimated at 201 (a page of 100), the largest
 * order page at 59. Ten items are what Apollo assumes too.
 */
export const defaultCostOptions: CostOptions = { maxCost: 5_000, assumedListSize: 10, maxPageSize: 100 };

/** For graphs of which nothing is known: estimates are reported and can be limited by rate, but refuse nothing. */
export const foreignCostOptions: CostOptions = { ...defaultCostOptions, maxCost: null, maxPageSize: null };
