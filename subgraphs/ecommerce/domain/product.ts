import { fail, ok, type Fail, type Result } from '../../../platform/kernel/result.ts';
import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { readGtin } from './gtin.ts';
import { checkOptions, type ProductOption } from './options.ts';
import { isTaxCategory } from './tax.ts';
import { isText } from './values.ts';

export const productStatuses = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const;
export type ProductStatus = (typeof productStatuses)[number];

/** Whether a product is on sale (if its vendor is APPROVED). */
export const productMachine = defineMachine({
  table: 'ecommerce_products',
  initial: 'DRAFT',
  transitions: [
    { event: 'PUBLISH', from: ['DRAFT', 'ARCHIVED'], to: 'PUBLISHED' },
    { event: 'ARCHIVE', from: ['DRAFT', 'PUBLISHED'], to: 'ARCHIVED' },
  ],
});

/** Of one product and its variants: lengths in characters, `price` in minor units. */
export const limits = { title: 200, description: 20_000, tags: 50, tag: 64, variants: 200, sku: 100, variantTitle: 200, price: 1_000_000_000n, stock: 1_000_000, slug: 120, grams: 1_000_000 } as const;

export interface VariantDraft {
  readonly sku: string;
  /** Made of the choices where the product has options. */
  readonly title?: string | null | undefined;
  /** A choice for each option of the product. */
  readonly options?: readonly string[] | null | undefined;
  /** Minor units of the vendor's currency. */
  readonly price: bigint;
  /** What it cost before; null for nothing to show, undefined for as before. */
  readonly compareAtPrice?: bigint | null | undefined;
  readonly gtin?: string | null | undefined;
  readonly stock?: number | null | undefined;
  /** What one piece weighs, for shipping. */
  readonly weightGrams?: number | null | undefined;
}

export interface ProductDraft {
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly taxCategory?: string | null | undefined;
  readonly options?: readonly ProductOption[] | null | undefined;
  readonly variants?: readonly VariantDraft[] | null | undefined;
}

const checkVariants = (variants: readonly VariantDraft[]): Fail<'VALUE_INVALID'> | null => {
  const refused = (index: number, field: string) => fail('VALUE_INVALID', 'input', 'variants', String(index), field);
  if (variants.length < 1 || variants.length > limits.variants) return fail('VALUE_INVALID', 'input', 'variants');
  const skus = new Set<string>();
  const titles = new Set<string>();
  for (const [index, { sku, title, price, compareAtPrice, gtin, stock, weightGrams }] of variants.entries()) {
    if (!isText(sku, 1, limits.sku) || skus.has(sku)) return refused(index, 'sku');
    if (title != null && (!isText(title, 1, limits.variantTitle) || titles.has(title))) return refused(index, 'title');
    if (price <= 0n || price > limits.price) return refused(index, 'price');
    if (compareAtPrice != null && (compareAtPrice <= price || compareAtPrice > limits.price)) return refused(index, 'compareAtPrice');
    if (gtin != null && readGtin(gtin) === null) return refused(index, 'gtin');
    if (stock != null && (stock < 0 || stock > limits.stock)) return refused(index, 'stock');
    if (weightGrams != null && (weightGrams < 0 || weightGrams > limits.grams)) return refused(index, 'weightGrams');
    skus.add(sku);
    if (title != null) titles.add(title);
  }
  return null;
};

/** Checks what is given of a product; what is left out is not looked at. VALUE_INVALID with the field's path. */
export const checkProduct = ({ title, description, tags, taxCategory, options, variants }: ProductDraft): Result<null, 'VALUE_INVALID'> => {
  if (title != null && !isText(title, 1, limits.title)) return fail('VALUE_INVALID', 'input', 'title');
  if (description != null && !isText(description, 0, limits.description)) return fail('VALUE_INVALID', 'input', 'description');
  if (tags != null && (tags.length > limits.tags || !tags.every((tag) => isText(tag, 1, limits.tag)))) return fail('VALUE_INVALID', 'input', 'tags');
  if (taxCategory != null && !isTaxCategory(taxCategory)) return fail('VALUE_INVALID', 'input', 'taxCategory');
  const optionsChecked = options == null ? ok(null) : checkOptions(options);
  if (!optionsChecked.ok) return optionsChecked;
  return (variants == null ? null : checkVariants(variants)) ?? ok(null);
};
