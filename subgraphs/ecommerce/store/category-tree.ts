import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { CategoryRow } from '../rows.ts';

/** Deeper than any tree is: a walk ends by itself. */
const MAX_DEPTH = 20;
const MOST = 1_000;

/** Whoever gives a category a parent, or deletes one, does so alone: only then what was read of the tree still holds when it is written. */
export const lockTree = async (trx: Trx): Promise<void> => {
  await lockName(trx, 'ecommerce.categories');
};

const categories = (db: Db) => db.selectFrom('ecommerce_categories').selectAll();

export const findCategory = (db: Db, by: { id: string } | { slug: string }): Promise<CategoryRow | undefined> => {
  if ('slug' in by) return categories(db).where('slug', '=', by.slug).executeTakeFirst();
  return isId(by.id) ? categories(db).where('id', '=', by.id).executeTakeFirst() : Promise.resolve(undefined);
};

/** Those at the top, in their order; at most 1,000. */
export const listRoots = (db: Db): Promise<CategoryRow[]> =>
  categories(db).where('parent_id', 'is', null).orderBy('position').orderBy('name').orderBy('id').limit(MOST).execute();

/** Parts of several categories, each in their order. */
export const childrenOf = (db: Db, parentIds: readonly string[]): Promise<CategoryRow[]> =>
  categories(db).where('parent_id', 'in', parentIds).orderBy('position').orderBy('name').orderBy('id').execute();

/** What several categories (`of`) are part of, themselves first, then up to the top. */
export const ancestorsOf = async (db: Db, ids: readonly string[]): Promise<(CategoryRow & { readonly of: string })[]> => {
  const { rows } = await sql<CategoryRow & { of: string }>`
    with recursive up as (
      select c.*, c.id as "of", 1 as level from ecommerce_categories c where c.id = any(${ids.filter(isId)}::uuid[])
      union all select c.*, up."of", up.level + 1 from up join ecommerce_categories c on c.id = up.parent_id where up.level < ${MAX_DEPTH})
    select id, slug, name, parent_id, position, "of" from up order by "of", level`.execute(db);
  return rows;
};

/** How many levels a category and all below it are: 1 without parts. */
export const heightOf = async (db: Db, id: string): Promise<number> => {
  const { rows } = await sql<{ height: number }>`
    with recursive tree as (
      select id, 1 as level from ecommerce_categories where id = ${id}
      union all select c.id, tree.level + 1 from tree join ecommerce_categories c on c.parent_id = tree.id where tree.level < ${MAX_DEPTH})
    select max(level)::int as height from tree`.execute(db);
  return rows[0]!.height;
};

/** False when the slug is taken. */
export const insertCategory = async (trx: Trx, category: CategoryRow): Promise<boolean> =>
  (await trx.insertInto('ecommerce_categories').values(category).onConflict((c) => c.column('slug').doNothing()).returning('id').executeTakeFirst()) !== undefined;

/** Sets what is given. False when another category has the slug. */
export const updateCategoryRow = async (
  trx: Trx,
  id: string,
  changes: { name?: string | undefined; slug?: string | undefined; position?: number | undefined; parent_id?: string | null },
): Promise<boolean> => {
  if (Object.values(changes).every((value) => value === undefined)) return true;
  const changed = await trx
    .updateTable('ecommerce_categories as c')
    .set(changes)
    .where('c.id', '=', id)
    .$if(changes.slug !== undefined, (q) => q.where((e) => e.not(e.exists(e.selectFrom('ecommerce_categories as o').select('o.id').where('o.slug', '=', changes.slug!).where('o.id', '<>', id)))))
    .returning('c.id')
    .executeTakeFirst();
  return changed !== undefined;
};

/** Locks a category so that nothing is put into it meanwhile, and says whether there is something in it. */
export const lockCategory = async (trx: Trx, id: string): Promise<{ filled: boolean } | undefined> => {
  const found = await trx.selectFrom('ecommerce_categories').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) return undefined;
  const { rows } = await sql<{ filled: boolean }>`
    select exists (select from ecommerce_products where category_id = ${id}) or exists (select from ecommerce_categories where parent_id = ${id}) as filled`.execute(trx);
  return rows[0]!;
};

/** Moves the products and parts of a category into another one. */
export const emptyCategory = async (trx: Trx, id: string, into: string): Promise<void> => {
  await trx.updateTable('ecommerce_products').set({ category_id: into }).where('category_id', '=', id).execute();
  await trx.updateTable('ecommerce_categories').set({ parent_id: into }).where('parent_id', '=', id).execute();
};

export const deleteCategoryRow = async (trx: Trx, id: string): Promise<void> => {
  await trx.deleteFrom('ecommerce_categories').where('id', '=', id).execute();
};
