import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isSlug, isText } from './values.ts';

export const categoryLimits = { name: 120, slug: 80, depth: 8, position: 1_000_000 } as const;

export interface CategoryDraft {
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly position?: number | null | undefined;
}

/** Checks what is given of a category. VALUE_INVALID with the field's path. */
export const checkCategory = ({ name, slug, position }: CategoryDraft): Result<null, 'VALUE_INVALID'> => {
  if (name != null && !isText(name, 1, categoryLimits.name)) return fail('VALUE_INVALID', 'input', 'name');
  if (slug != null && !isSlug(slug, categoryLimits.slug)) return fail('VALUE_INVALID', 'input', 'slug');
  if (position != null && (position < 0 || position > categoryLimits.position)) return fail('VALUE_INVALID', 'input', 'position');
  return ok(null);
};

/**
 * Whether a category may stand below a parent. `above` are the ids from the parent up to the top, `height` how many levels the category and all below it
 * are (1 without parts). Holds only under the lock on the tree.
 */
export const mayStandBelow = (id: string, above: readonly string[], height: number): Result<null, 'CATEGORY_CYCLE' | 'CATEGORY_TOO_DEEP'> => {
  if (above.includes(id)) return fail('CATEGORY_CYCLE', 'input', 'parentId');
  return above.length + height > categoryLimits.depth ? fail('CATEGORY_TOO_DEEP', 'input', 'parentId') : ok(null);
};
