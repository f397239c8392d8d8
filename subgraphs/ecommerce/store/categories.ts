import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { CategoryRow } from '../rows.ts';

const MOST = 1_000;

export const categoriesByIds = (db: Db, ids: readonly string[]): Promise<CategoryRow[]> =>
  db.selectFrom('ecommerce_categories').selectAll().where('id', 'in', ids.filter(isId)).execute();

export const listCategories = (db: Db): Promise<CategoryRow[]> => db.selectFrom('ecommerce_categories').selectAll().orderBy('name').orderBy('id').limit(MOST).execute();

/** Ids of a category and all below it; a cycle, were there one, ends by itself. */
export const categoryTree = (slug: string) => sql<string>`(
  with recursive tree as (
    select id from ecommerce_categories where slug = ${slug}
    union select c.id from ecommerce_categories c join tree on c.parent_id = tree.id)
  select id from tree)`;

/** Makes top-level categories that do not exist yet and answers the ids of all, by slug. */
export const ensureCategories = async (trx: Trx, wanted: readonly { id: string; slug: string; name: string }[]): Promise<Map<string, string>> => {
  if (wanted.length === 0) return new Map();
  const sorted = wanted.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  await trx.insertInto('ecommerce_categories').values(sorted).onConflict((c) => c.column('slug').doNothing()).execute();
  const rows = await trx.selectFrom('ecommerce_categories').select(['id', 'slug']).where('slug', 'in', sorted.map((c) => c.slug)).execute();
  return new Map(rows.map((row) => [row.slug, row.id]));
};

export const insertCategoryOnce = async (trx: Trx, category: CategoryRow): Promise<void> => {
  await trx.insertInto('ecommerce_categories').values(category).onConflict((c) => c.doNothing()).execute();
};
