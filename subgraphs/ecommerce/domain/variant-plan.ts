import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { readGtin } from './gtin.ts';
import { fits, titleOf, type ProductOption } from './options.ts';
import { limits, type VariantDraft } from './product.ts';

/** A variant as it is; archived ones count, too. */
export interface PlannedVariant {
  readonly sku: string;
  readonly title: string;
  readonly options: readonly string[];
  /** Minor units. */
  readonly price: bigint;
  readonly compare_at_price: bigint | null;
  readonly gtin: string | null;
  readonly weight_grams: number;
}

export interface VariantPlan {
  /** New ones, each with its draft for the stock. */
  readonly added: readonly { readonly variant: PlannedVariant; readonly draft: VariantDraft }[];
  /** Those that change, by SKU. */
  readonly changed: readonly PlannedVariant[];
}

type Refusal = 'VALUE_INVALID' | 'OPTIONS_MISMATCH';

const apply = (draft: VariantDraft, known: PlannedVariant | undefined, options: readonly ProductOption[], path: readonly string[]): Result<PlannedVariant, Refusal> => {
  const choices = options.length === 0 ? [] : (draft.options ?? known?.options ?? []);
  if (!fits(options, choices) || (options.length === 0 && (draft.options?.length ?? 0) > 0)) return fail('OPTIONS_MISMATCH', ...path, 'options');
  const title = options.length > 0 ? titleOf(choices) : (draft.title ?? known?.title);
  if (title === undefined || title.length > limits.variantTitle) return fail('VALUE_INVALID', ...path, 'title');
  const before = known?.compare_at_price ?? null;
  const compareAt = draft.compareAtPrice === undefined ? (before !== null && before > draft.price ? before : null) : draft.compareAtPrice;
  const gtin = draft.gtin === undefined ? (known?.gtin ?? null) : draft.gtin === null ? null : readGtin(draft.gtin);
  return ok({ sku: draft.sku, title, options: choices, price: draft.price, compare_at_price: compareAt, gtin, weight_grams: draft.weightGrams ?? known?.weight_grams ?? 0 });
};

const differs = (a: PlannedVariant, b: PlannedVariant): boolean =>
  a.title !== b.title || a.price !== b.price || a.compare_at_price !== b.compare_at_price || a.gtin !== b.gtin || a.weight_grams !== b.weight_grams || a.options.join('\n') !== b.options.join('\n');

/**
 * What drafts, found by SKU, do to the variants of a product with these options (as they are to be). Every variant must fit them afterwards and no two may be
 * called alike: OPTIONS_MISMATCH or VALUE_INVALID with the path of the first to blame. After `checkProduct`.
 */
export const planVariants = (known: readonly PlannedVariant[], drafts: readonly VariantDraft[], options: readonly ProductOption[]): Result<VariantPlan, Refusal> => {
  const bySku = new Map(known.map((variant) => [variant.sku, variant]));
  const after = new Map<string, PlannedVariant>();
  const draftOf = new Map<string, VariantDraft>();
  for (const [index, draft] of drafts.entries()) {
    const applied = apply(draft, bySku.get(draft.sku), options, ['input', 'variants', String(index)]);
    if (!applied.ok) return applied;
    after.set(draft.sku, applied.value);
    draftOf.set(draft.sku, draft);
  }
  for (const variant of known) {
    if (after.has(variant.sku)) continue;
    if (options.length > 0 && !fits(options, variant.options)) return fail('OPTIONS_MISMATCH', 'input', 'options');
    after.set(variant.sku, options.length > 0 ? { ...variant, title: titleOf(variant.options) } : { ...variant, options: [] });
  }
  if (after.size > limits.variants || new Set([...after.values()].map(({ title }) => title)).size < after.size) return fail('VALUE_INVALID', 'input', 'variants');
  return ok({
    added: [...after.values()].filter(({ sku }) => !bySku.has(sku)).map((variant) => ({ variant, draft: draftOf.get(variant.sku)! })),
    changed: [...after.values()].filter((variant) => bySku.has(variant.sku) && differs(variant, bySku.get(variant.sku)!)),
  });
};
