import { sql, type RawBuilder } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { CategoryRow } from '../rows.ts';

const MOST = 1_000;

export const categoriesByIds = (db: Db, ids: readonly string[]): Promise<CategoryRow[]> =>
  db.selectFrom('ecommerce_categories').selectAll().where('id', 'in', ids.filter(isId)).execute();

/** Whether there is such a category; it cannot be deleted before this transaction ends. */
export const holdCategory = async (trx: Trx, id: string): Promise<boolean> =>
  isId(id) && (await trx.selectFrom('ecommerce_categories').select('id').where('id', '=', id).forKeyShare().executeTakeFirst()) !== undefined;

export const listCategories = (db: Db): Promise<CategoryRow[]> => db.selectFrom('ecommerce_categories').selectAll().orderBy('name').orderBy('id').limit(MOST).execute();

/** Ids of a category and all below it; a cycle, were there one, ends by itself. */
export const categoryTree = (slug: string) => sql<string>`(
  with recursive tree as (
    select id from ecommerce_categories where slug = ${slug}
    union select c.id from ecommerce_categories c join tree on c.parent_id = tree.id)
  select id from tree)`;

/** Ids of a category and those above it, itself first, as an array; of none, an empty one. No deeper than 20, which is what commission rules look at. */
export const withAncestors = (id: RawBuilder<unknown>) => sql<string[]>`array(
  with recursive up as (
    select id, parent_id, 1 as depth from ecommerce_categories where id = ${id}
    union all select c.id, c.parent_id, up.depth + 1 from ecommerce_categories c join up on c.id = up.parent_id and up.depth < 20)
  select id from up order by depth)`;

/** Makes top-level categories that do not exist yet and answers all of them as they are. */
export const ensureCategories = async (trx: Trx, wanted: readonly { id: string; slug: string; name: string }[]): Promise<{ id: string; slug: string; name: string }[]> => {
  if (wanted.length === 0) return [];
  const sorted = wanted.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  await trx.insertInto('ecommerce_categories').values(sorted).onConflict((c) => c.column('slug').doNothing()).execute();
  return trx.selectFrom('ecommerce_categories').select(['id', 'slug', 'name']).where('slug', 'in', sorted.map((c) => c.slug)).forKeyShare().execute();
};

export const insertCategoryOnce = async (trx: Trx, category: CategoryRow): Promise<void> => {
  await trx.insertInto('ecommerce_categories').values(category).onConflict((c) => c.doNothing()).execute();
};
