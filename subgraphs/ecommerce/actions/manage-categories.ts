import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { forbidden } from '../../../platform/errors/faults.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { hasRole } from '../../accounts/contract.ts';
import { announceCategories } from '../../payments/contract.ts';
import { categoryLimits, checkCategory, mayStandBelow, type CategoryDraft } from '../domain/category.ts';
import { slugOf } from '../domain/values.ts';
import type { CategoryRow } from '../rows.ts';
import { ancestorsOf, deleteCategoryRow, emptyCategory, findCategory, heightOf, insertCategory, lockCategory, lockTree, updateCategoryRow } from '../store/category-tree.ts';
import { requirePerson } from './require-person.ts';

/** Throws FORBIDDEN unless the caller is an admin by the database: nothing is hidden here. Then locks the tree. */
const begin = async (ctx: Context, trx: Trx): Promise<void> => {
  if (!(await hasRole(trx, requirePerson(ctx), 'admin'))) throw forbidden();
  await lockTree(trx);
};

/** Whether a category (`height` levels with all below it) may stand below a parent; null is the top. */
const checkPlace = async (trx: Trx, id: string, parentId: string | null, height: number, field: string): Promise<Result<null, 'CATEGORY_NOT_FOUND' | 'CATEGORY_CYCLE' | 'CATEGORY_TOO_DEEP'>> => {
  if (parentId === null) return ok(null);
  const above = await ancestorsOf(trx, [parentId]);
  return above.length === 0 ? fail('CATEGORY_NOT_FOUND', 'input', field) : mayStandBelow(id, above.map((each) => each.id), height);
};

/** Makes a category. A slug made from the name gets a tail when it is taken; one that was asked for is refused. Commission rules may name it from then on. */
export const createCategory = (ctx: Context, { parentId, ...draft }: CategoryDraft & { readonly name: string; readonly parentId?: string | null | undefined }) =>
  ctx.inTransaction(async (trx) => {
    await begin(ctx, trx);
    const checked = checkCategory(draft);
    if (!checked.ok) return checked;
    const id = newId();
    const placed = await checkPlace(trx, id, parentId ?? null, 1, 'parentId');
    if (!placed.ok) return placed;
    const tail = id.slice(-8);
    const fromName = slugOf(draft.name, categoryLimits.slug - tail.length - 1) ?? 'category';
    const category: CategoryRow = { id, slug: draft.slug ?? fromName, name: draft.name.trim(), parent_id: parentId ?? null, position: draft.position ?? 0 };
    const inserted = (await insertCategory(trx, category)) || (draft.slug == null && (await insertCategory(trx, { ...category, slug: `${fromName}-${tail}` })));
    if (!inserted) return fail('SLUG_TAKEN', 'input', 'slug');
    await announceCategories(trx, 'ECOMMERCE', [{ id, name: category.name }]);
    return ok((await findCategory(trx, { id }))!);
  });

/** Changes what is given of a category; payments hears of its name. */
export const updateCategory = (ctx: Context, { categoryId, ...draft }: CategoryDraft & { readonly categoryId: string }) =>
  ctx.inTransaction(async (trx) => {
    await begin(ctx, trx);
    const known = await findCategory(trx, { id: categoryId });
    if (!known) return fail('CATEGORY_NOT_FOUND', 'input', 'categoryId');
    const checked = checkCategory(draft);
    if (!checked.ok) return checked;
    const name = draft.name?.trim();
    if (!(await updateCategoryRow(trx, known.id, { name, slug: draft.slug ?? undefined, position: draft.position ?? undefined }))) return fail('SLUG_TAKEN', 'input', 'slug');
    if (name !== undefined) await announceCategories(trx, 'ECOMMERCE', [{ id: known.id, name }]);
    return ok((await findCategory(trx, { id: known.id }))!);
  });

/** Puts a category with all below it under another one, or at the top. */
export const moveCategory = (ctx: Context, { categoryId, parentId }: { readonly categoryId: string; readonly parentId?: string | null | undefined }) =>
  ctx.inTransaction(async (trx) => {
    await begin(ctx, trx);
    const known = await findCategory(trx, { id: categoryId });
    if (!known) return fail('CATEGORY_NOT_FOUND', 'input', 'categoryId');
    const placed = await checkPlace(trx, known.id, parentId ?? null, await heightOf(trx, known.id), 'parentId');
    if (!placed.ok) return placed;
    await updateCategoryRow(trx, known.id, { parent_id: parentId ?? null });
    return ok((await findCategory(trx, { id: known.id }))!);
  });

/** Deletes a category; what is in it moves to another one, without which only an empty one goes. Answers its id. */
export const deleteCategory = (ctx: Context, { categoryId, moveTo }: { readonly categoryId: string; readonly moveTo?: string | null | undefined }) =>
  ctx.inTransaction(async (trx) => {
    await begin(ctx, trx);
    const known = await findCategory(trx, { id: categoryId });
    const locked = known && (await lockCategory(trx, known.id));
    if (!locked) return fail('CATEGORY_NOT_FOUND', 'input', 'categoryId');
    if (moveTo != null) {
      const placed = await checkPlace(trx, known.id, moveTo, await heightOf(trx, known.id) - 1, 'moveTo');
      if (!placed.ok) return fail(placed.code, 'input', 'moveTo');
      await emptyCategory(trx, known.id, moveTo);
    } else if (locked.filled) return fail('CATEGORY_NOT_EMPTY', 'input', 'categoryId');
    await deleteCategoryRow(trx, known.id);
    return ok(known.id);
  });
