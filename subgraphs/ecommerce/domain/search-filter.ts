import { flag } from './search-plan.ts';

/** What narrows a search; conditions add up. */
export interface SearchFilter {
  /** Slug; those below it count too. */
  readonly category?: string | null | undefined;
  readonly vendorId?: string | null | undefined;
  /** Minor units: some variant costs no less and no more. */
  readonly minPrice?: bigint | null | undefined;
  readonly maxPrice?: bigint | null | undefined;
  readonly inStock?: boolean | null | undefined;
  /** 1 to 5. */
  readonly minRating?: number | null | undefined;
  /** Such as `Colour: Silver`: one of the values of each name. */
  readonly attributes?: readonly string[] | null | undefined;
}

export const nameOfAttribute = (attribute: string): string => attribute.slice(0, Math.max(0, attribute.indexOf(':'))).trim();

/** Attributes by name, lower case: any value of a name will do, every name has to be met. */
export const attributesByName = (attributes: readonly string[]): string[][] => [
  ...Map.groupBy(attributes.map((attribute) => attribute.toLowerCase().replace(/^([^:]*):\s*/, '$1: ')), nameOfAttribute).values(),
];

/** How each mark that a filter asks for is written into documents: what an index can answer, in the notation of `tsquery`. */
export const filterQuery = ({ category, vendorId, inStock, minRating, attributes }: SearchFilter): string[] => [
  ...(category == null ? [] : [flag(`c${category}`)]),
  ...(vendorId == null ? [] : [flag(`v${vendorId.toLowerCase()}`)]),
  ...(inStock === true ? [flag('s')] : []),
  ...(inStock === false ? [`!${flag('s')}`] : []),
  ...(minRating == null || minRating < 1 ? [] : [flag(`r${Math.min(4, Math.floor(minRating))}`)]),
  ...attributesByName(attributes ?? []).map((values) => `(${values.map((value) => flag(`a${value}`)).join(' | ')})`),
];
