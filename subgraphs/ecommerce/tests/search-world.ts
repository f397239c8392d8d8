import { sql } from 'kysely';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { World } from '../../../tests/support/world.ts';
import { tellSearch } from '../actions/index-changes.ts';
import { refreshSearch } from '../actions/refresh-search.ts';
import { hashOf } from '../domain/search-record.ts';
import { searchRecords } from '../store/search-sources.ts';
import { ada, velo } from './shop-world.ts';

export interface Item {
  readonly slug: string;
  readonly title: string;
  readonly description?: string;
  readonly category?: string;
  readonly vendor?: string;
  readonly tags?: readonly string[];
  readonly language?: string;
  /** Minor units, of each variant. */
  readonly prices?: readonly number[];
  readonly stock?: number;
  readonly units?: number;
  readonly rating?: number;
}

/** Ids that follow the order in which products are made. */
export const itemId = (n: number): string => `0199b000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Takes the demo's products off sale. */
export const emptyShelves = async ({ db }: World): Promise<void> => {
  await sql`update ecommerce_products set status = 'ARCHIVED'`.execute(db);
};

export const addCategory = async ({ db }: World, slug: string, name: string, parent: string | null = null): Promise<void> => {
  await sql`insert into ecommerce_categories (id, slug, name, parent_id) values (${newId()}, ${slug}, ${name}, (select id from ecommerce_categories where slug = ${parent}))`.execute(db);
};

/** Puts products on sale, past all actions: search hears of them by the triggers alone. */
export const addItems = async ({ db }: World, items: readonly Item[], from = 0): Promise<void> => {
  for (const [index, item] of items.entries()) {
    const { slug, title, description = '', category = null, vendor = velo, tags = [], language = null, prices = [1_000], stock = 5, units = 0, rating = null } = item;
    const id = itemId(from + index);
    await sql`
      insert into ecommerce_products (id, vendor_id, category_id, slug, title, description, tags, language, status, created_at, updated_at)
      values (${id}, ${vendor}, (select id from ecommerce_categories where slug = ${category}), ${slug}, ${title}, ${description}, ${tags}::text[], ${language}, 'PUBLISHED',
        timestamptz '2026-01-01' + ${from + index} * interval '1 hour', now())`.execute(db);
    for (const [position, price] of prices.entries()) {
      const variant = newId();
      await sql`
        insert into ecommerce_variants (id, product_id, vendor_id, sku, title, price, currency, position)
        values (${variant}, ${id}, ${vendor}, ${`${slug}-${position}`}, ${prices.length === 1 ? 'Default' : `Size ${position}`}, ${price}, 'EUR', ${position})`.execute(db);
      await sql`insert into stock_items (variant_id, on_hand) values (${variant}, 0)`.execute(db);
      await sql`update stock_items set on_hand = ${stock} where variant_id = ${variant}`.execute(db);
      if (stock > 0) await sql`insert into stock_movements (id, variant_id, quantity, reason) values (${newId()}, ${variant}, ${stock}, 'INITIAL')`.execute(db);
    }
    if (units > 0 || rating !== null) await sql`insert into ecommerce_product_standing (product_id, units, rating, ratings) values (${id}, ${units}, ${rating}, ${rating === null ? 0 : 3})`.execute(db);
  }
};

/** What the workers do meanwhile: everything that changed is told, and words are counted. */
export const settle = async (world: World): Promise<void> => {
  await tellSearch(world.context());
  await refreshSearch(world.context());
};

interface Found {
  readonly nodes: readonly { readonly slug: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly total: number;
  readonly isExact: boolean;
  readonly correctedQuery: string | null;
  readonly facets: readonly { readonly kind: string; readonly name: string; readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[] }[];
}

export interface Ask {
  readonly filter?: Record<string, unknown>;
  readonly sort?: string;
  readonly language?: string | null;
  readonly first?: number;
  readonly after?: string | null;
}

const QUERY = (facets: boolean) => /* GraphQL */ `query ($query: String!, $filter: ProductFilter, $sort: ProductSort!, $language: SearchLanguage, $first: Int, $after: String) {
  searchProducts(query: $query, filter: $filter, sort: $sort, language: $language, first: $first, after: $after) {
    nodes { slug } edges { cursor } pageInfo { hasNextPage endCursor } correctedQuery ${facets ? 'total isExact facets { kind name values { value label count } }' : ''} } }`;

/** The answer as the gateway would get it, errors and all. */
export const askSearch = (world: World, query: string, { filter = {}, sort = 'RELEVANCE', language = null, first = 20, after = null }: Ask = {}, facets = false) =>
  world.ask<{ searchProducts: Found }>('ecommerce', anonymous, QUERY(facets), { query, filter, sort, language, first, after });

export const search = async (world: World, query: string, ask: Ask = {}, facets = false): Promise<Found> => {
  const { data, errors } = await askSearch(world, query, ask, facets);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data.searchProducts;
};

/** Slugs of what is found, in order. */
export const slugs = async (world: World, query: string, ask: Ask = {}): Promise<string[]> => (await search(world, query, ask)).nodes.map((node) => node.slug);

export const requestSync = async (world: World, scope: string, caller: Caller = ada, key: string = newId()): Promise<string | { refused: unknown }> => {
  const mutation = 'mutation ($input: SyncProductsToAlgoliaInput!) { syncProductsToAlgolia(input: $input) { sync { id } errors { code } } }';
  const { data, errors } = await world.ask<{ syncProductsToAlgolia: { sync: { id: string } | null; errors: { code: string }[] } }>('ecommerce', caller, mutation, { input: { scope, idempotencyKey: key } });
  if (errors) return { refused: errors[0]!.extensions!['code'] };
  const { sync, errors: refusals } = data!.syncProductsToAlgolia;
  return sync ? sync.id : { refused: refusals[0]!.code };
};

export const readSync = async (world: World, id: string, caller: Caller = ada): Promise<unknown> =>
  (await world.ask('ecommerce', caller, `{ searchSync(jobId: "${id}") { status done total missing outdated surplus indexed deleted errors lastError } }`)).data!['searchSync'];

/** Hashes of what is on sale, by product: what an engine should know. */
export const published = async (world: World): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string }>`select p.id from ecommerce_products p join ecommerce_vendors v on v.id = p.vendor_id where p.status = 'PUBLISHED' and v.status = 'APPROVED'`.execute(world.db);
  return new Map((await searchRecords(world.db, rows.map(({ id }) => id))).map((record) => [record.id, hashOf(record)]));
};

/** Hashes of what the engine in our own database knows. */
export const indexed = async ({ db }: World): Promise<Map<string, string>> => {
  const rows = await db.selectFrom('ecommerce_search_documents').select(['product_id', 'content_hash']).orderBy('product_id').execute();
  return new Map(rows.map((row) => [row.product_id, row.content_hash]));
};
