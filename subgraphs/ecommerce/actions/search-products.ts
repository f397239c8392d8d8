import type { Context } from '../../../platform/context/context.ts';
import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf, type PageArguments } from '../../../platform/graphql/connection.ts';
import type { SearchFilter } from '../domain/search-filter.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import { MAX_QUERY } from '../domain/search-query.ts';
import { searchEngine } from '../providers/choose.ts';
import type { SearchSort } from '../providers/search.ts';
import type { ProductSearchConnectionRow } from '../rows.ts';
import { foundProducts } from '../store/products.ts';

export interface SearchProducts extends PageArguments {
  readonly query: string;
  readonly filter: SearchFilter;
  readonly sort: SearchSort;
  readonly language: SearchLanguage | null;
}

const MAX_ATTRIBUTES = 20;
const MAX_ATTRIBUTE = 128;

const check = ({ query, filter: { attributes, minRating } }: SearchProducts): void => {
  if (query.length > MAX_QUERY) throw badInput(`"query" may have ${MAX_QUERY} characters at most.`);
  if (attributes && (attributes.length > MAX_ATTRIBUTES || attributes.some((each) => each.length > MAX_ATTRIBUTE)))
    throw badInput(`"attributes" may hold ${MAX_ATTRIBUTES} texts of ${MAX_ATTRIBUTE} characters at most.`);
  if (minRating != null && !(minRating >= 1 && minRating <= 5)) throw badInput('"minRating" must be from 1 to 5.');
};

/**
 * Asks the search engine, and reads what it found from the catalogue: an engine may be some seconds behind, and what is no longer on sale, or no longer
 * as the filter wants it, is left out. Throws BAD_USER_INPUT, and SERVICE_UNAVAILABLE when the engine does not answer.
 */
export const searchProducts = async (ctx: Context, search: SearchProducts): Promise<ProductSearchConnectionRow> => {
  check(search);
  const page = pageOf(search, 3);
  const { hits, corrected, count, facets } = await searchEngine(ctx.config).search(ctx, {
    text: search.query, language: search.language, filter: search.filter, sort: search.sort, limit: page.limit, after: page.after,
  });
  const shown = connectionOf(hits, page, (hit) => hit.place);
  const products = new Map((shown.nodes.length > 0 ? await foundProducts(ctx.db, shown.nodes.map((hit) => hit.productId), search.filter) : []).map((product) => [product.id, product]));
  const edges = shown.edges.flatMap(({ cursor, node: { productId } }) => (products.has(productId) ? [{ cursor, node: products.get(productId)! }] : []));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: shown.pageInfo, corrected, count, facets };
};
