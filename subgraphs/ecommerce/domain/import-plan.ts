import type { ImportedProduct, ImportedVariant } from './shopify-row.ts';

/** What a batch of rows says about one product. */
export interface ImportedGroup {
  readonly handle: string;
  /** Line of its first row. */
  readonly line: number;
  /** Null when its rows only add variants to a product that is known from before. */
  product: ImportedProduct | null;
  readonly variants: Map<string, ImportedVariant & { readonly line: number }>;
}

export interface KnownProduct {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly category_id: string | null;
}

export interface KnownVariant {
  readonly id: string;
  readonly product_id: string;
  readonly sku: string;
  readonly title: string;
  readonly price: bigint;
  readonly position: number;
}

/** Whether the file says something else about a product than what is known. Published counts for new products only. */
export const productDiffers = (known: KnownProduct, { title, description, tags }: ImportedProduct, categoryId: string | null): boolean =>
  known.title !== title || known.description !== description || known.category_id !== categoryId || known.tags.join('\n') !== tags.join('\n');

export interface VariantPlan {
  readonly added: { readonly title: string; readonly sku: string; readonly price: bigint; readonly stock: number; readonly position: number }[];
  readonly changed: { readonly id: string; readonly sku: string; readonly price: bigint }[];
  /** Variants whose SKU in the file belongs to another variant, with the one they have instead. */
  readonly renamed: { readonly line: number; readonly wanted: string; readonly sku: string }[];
}

/**
 * Compares the variants of one product in the file with those known; options tell which is which. `skuOwner` says which variant has a SKU (its id,
 * or a mark of one that is about to be added); it is added to, never freed within a batch, so that no SKU has two owners at any moment.
 */
export const planVariants = (group: ImportedGroup, known: readonly KnownVariant[], skuOwner: Map<string, string>): VariantPlan => {
  const plan: VariantPlan = { added: [], changed: [], renamed: [] };
  const byTitle = new Map(known.map((variant) => [variant.title, variant]));
  let position = known.reduce((last, variant) => Math.max(last, variant.position), -1);
  for (const { title, line, sku: given, fallbackSku, price, stock } of group.variants.values()) {
    const current = byTitle.get(title);
    const self = current?.id ?? `${group.handle}\n${title}`;
    const own = current?.sku ?? fallbackSku;
    const wanted = given ?? own;
    const sku = [undefined, self].includes(skuOwner.get(wanted)) ? wanted : own;
    if (sku !== wanted) plan.renamed.push({ line, wanted, sku });
    skuOwner.set(sku, self);
    if (!current) plan.added.push({ title, sku, price, stock, position: ++position });
    else if (current.price !== price || current.sku !== sku) plan.changed.push({ id: current.id, sku, price });
  }
  return plan;
};
