import { fail, ok, type Fail, type Result } from '../../../platform/kernel/result.ts';
import { defineMachine } from '../../../platform/state-machine/machine.ts';
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
export const limits = { title: 200, description: 20_000, tags: 50, tag: 64, variants: 200, sku: 100, variantTitle: 200, price: 1_000_000_000n, stock: 1_000_000, slug: 120 } as const;

export interface VariantDraft {
  readonly sku: string;
  readonly title: string;
  /** Minor units of the vendor's currency. */
  readonly price: bigint;
  readonly stock?: number | null | undefined;
}

export interface ProductDraft {
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly variants?: readonly VariantDraft[] | null | undefined;
}

const checkVariants = (variants: readonly VariantDraft[]): Fail<'VALUE_INVALID'> | null => {
  const refused = (index: number, field: string) => fail('VALUE_INVALID', 'input', 'variants', String(index), field);
  if (variants.length < 1 || variants.length > limits.variants) return fail('VALUE_INVALID', 'input', 'variants');
  const skus = new Set<string>();
  const titles = new Set<string>();
  for (const [index, { sku, title, price, stock }] of variants.entries()) {
    if (!isText(sku, 1, limits.sku) || skus.has(sku)) return refused(index, 'sku');
    if (!isText(title, 1, limits.variantTitle) || titles.has(title)) return refused(index, 'title');
    if (price <= 0n || price > limits.price) return refused(index, 'price');
    if (stock != null && (stock < 0 || stock > limits.stock)) return refused(index, 'stock');
    skus.add(sku);
    titles.add(title);
  }
  return null;
};

/** Checks what is given of a product; what is left out is not looked at. VALUE_INVALID with the field's path. */
export const checkProduct = ({ title, description, tags, variants }: ProductDraft): Result<null, 'VALUE_INVALID'> => {
  if (title != null && !isText(title, 1, limits.title)) return fail('VALUE_INVALID', 'input', 'title');
  if (description != null && !isText(description, 0, limits.description)) return fail('VALUE_INVALID', 'input', 'description');
  if (tags != null && (tags.length > limits.tags || !tags.every((tag) => isText(tag, 1, limits.tag)))) return fail('VALUE_INVALID', 'input', 'tags');
  return (variants == null ? null : checkVariants(variants)) ?? ok(null);
};
