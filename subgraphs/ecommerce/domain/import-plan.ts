import type { ImportedProduct, ImportedVariant } from './shopify-row.ts';

/** What a batch of rows says about one product. */
export interface ImportedGroup {
  readonly handle: string;
  /** Line of its first row. */
  readonly line: number;
  /** Null when its rows only add variants to a product that is known from before. */
  product: ImportedProduct | null;
  /** How many of its rows have been refused by now. */
  refused: number;
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
  readonly changed: { readonly id: string; readonly price: bigint }[];
  /** Variants that do not have the SKU that the file gives them. */
  readonly otherSku: { readonly line: number; readonly wanted: string; readonly sku: string }[];
}

/**
 * Compares the variants of one product in the file with those known; options tell which is which. A SKU is given once: known variants keep theirs, new ones
 * get the file's unless another variant has it (`takenSkus`, which grows), so that no SKU has two owners and the order of a file does not matter
 * the second time.
 */
export const planVariants = (group: ImportedGroup, known: readonly KnownVariant[], takenSkus: Set<string>): VariantPlan => {
  const plan: VariantPlan = { added: [], changed: [], otherSku: [] };
  const byTitle = new Map(known.map((variant) => [variant.title, variant]));
  let position = known.reduce((last, variant) => Math.max(last, variant.position), -1);
  for (const { title, line, sku: given, fallbackSku, price, stock } of group.variants.values()) {
    const current = byTitle.get(title);
    const sku = current?.sku ?? (given === null || takenSkus.has(given) ? fallbackSku : given);
    takenSkus.add(sku);
    if (given !== null && given !== sku) plan.otherSku.push({ line, wanted: given, sku });
    if (!current) plan.added.push({ title, sku, price, stock, position: ++position });
    else if (current.price !== price) plan.changed.push({ id: current.id, price });
  }
  return plan;
};
