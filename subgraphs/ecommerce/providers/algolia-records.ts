import type { SearchLanguage } from '../domain/search-language.ts';
import { hashOf, type SearchRecord } from '../domain/search-record.ts';
import { attributesByName, type SearchFilter } from '../domain/search-filter.ts';

/** Records of more than 10 kB are refused on Algolia's smaller plans. */
const MAX_DESCRIPTION = 4_000;
const MAX_CODES = 50;

/** A record as Algolia keeps it. `shelf` and `seller` carry what people read beside what is filtered by. */
export const toAlgolia = (record: SearchRecord): Record<string, unknown> => {
  const own = record.categories.at(-1);
  return {
    objectID: record.id,
    hash: hashOf(record),
    language: record.language,
    title: record.title,
    description: record.description.slice(0, MAX_DESCRIPTION).toWellFormed(),
    categories: record.categories.map(({ slug }) => slug),
    categoryNames: record.categories.map(({ name }) => name),
    shelf: own ? `${own.slug} ${own.name}` : null,
    vendorId: record.vendor.id,
    vendorName: record.vendor.name,
    seller: `${record.vendor.id} ${record.vendor.name}`,
    tags: record.tags,
    attributes: record.attributes,
    options: record.options,
    skus: record.skus.slice(0, MAX_CODES),
    price: record.prices[0],
    prices: record.prices,
    currency: record.currency,
    inStock: record.inStock,
    rating: record.rating,
    ratings: record.ratings,
    units: record.units,
    createdAt: record.createdAt,
  };
};

const codes: Record<SearchLanguage, string | null> = { english: 'en', german: 'de', french: 'fr', spanish: 'es', portuguese: 'pt', dutch: 'nl', italian: 'it', simple: null };

/** ISO 639-1; none for a language that is not named. */
export const languageCodes = (language: SearchLanguage | null): string[] => {
  const code = language === null ? null : codes[language];
  return code === null ? [] : [code];
};

/** Each sort order is an index of its own, a replica that Algolia keeps in step. */
export const replicas = { PRICE_ASC: ['price_asc', 'asc(price)'], PRICE_DESC: ['price_desc', 'desc(price)'], NEWEST: ['newest', 'desc(createdAt)'], BESTSELLING: ['bestselling', 'desc(units)'], RATING: ['rating', 'desc(rating)'] } as const;

const ranking = ['typo', 'geo', 'words', 'filters', 'proximity', 'attribute', 'exact', 'custom'];

const shared = {
  searchableAttributes: ['title', 'categoryNames', 'vendorName,tags', 'skus', 'options,attributes', 'unordered(description)'],
  attributesForFaceting: ['filterOnly(categories)', 'shelf', 'filterOnly(vendorId)', 'seller', 'attributes', 'inStock', 'filterOnly(language)'],
  numericAttributesForFiltering: ['prices', 'price', 'rating', 'units'],
  customRanking: ['desc(inStock)', 'desc(units)', 'desc(rating)'],
  attributesToRetrieve: ['objectID'],
  indexLanguages: ['en', 'de', 'fr', 'es', 'pt', 'nl', 'it'] as const,
};

/** Settings of the index and of its replicas, by the name of each. */
export const settingsOf = (index: string): [string, Record<string, unknown>][] => [
  [index, { ...shared, ranking, replicas: Object.values(replicas).map(([name]) => `${index}_${name}`) }],
  ...Object.values(replicas).map(([name, order]): [string, Record<string, unknown>] => [`${index}_${name}`, { ...shared, ranking: [order, ...ranking] }]),
];

/** A filter in Algolia's terms: lists within lists are alternatives. */
export const filtersOf = ({ category, vendorId, minPrice, maxPrice, inStock, minRating, attributes }: SearchFilter, spelling: (attribute: string) => string[]) => ({
  facetFilters: [
    ...(category == null ? [] : [[`categories:${category}`]]),
    ...(vendorId == null ? [] : [[`vendorId:${vendorId.toLowerCase()}`]]),
    ...(inStock == null ? [] : [[`inStock:${inStock}`]]),
    ...attributesByName(attributes ?? []).map((values) => values.flatMap(spelling).map((value) => `attributes:${value}`)),
  ],
  numericFilters: [
    ...(minPrice == null ? [] : [`prices>=${minPrice}`]),
    ...(maxPrice == null ? [] : [`prices<=${maxPrice}`]),
    ...(minRating == null ? [] : [`rating>=${minRating}`]),
  ],
});
