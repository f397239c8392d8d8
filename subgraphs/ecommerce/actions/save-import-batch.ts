import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { announceCategories } from '../../payments/contract.ts';
import { planImages, planOptions, planVariants, productDiffers, type ImportedGroup, type KnownProduct } from '../domain/import-plan.ts';
import type { ProductOption } from '../domain/options.ts';
import { limits } from '../domain/product.ts';
import { slugOf } from '../domain/values.ts';
import { CATALOGUE, catalogueChanged } from '../events.ts';
import type { VendorRow } from '../rows.ts';
import { ensureCategories } from '../store/categories.ts';
import {
  insertImportedProducts, lockImports, productsByHandles, takenSkus, takenSlugs, replaceImportedImages, replaceImportedOptions, updateImportedProducts, updateImportedVariants, variantsOfImport, type ProductImport,
} from '../store/imports.ts';
import { imagesByProductIds } from '../store/images.ts';
import { optionsByProductIds } from '../store/product-options.ts';
import { adjust } from '../store/stock.ts';
import { insertVariants } from '../store/variants.ts';
import { indexProducts } from './index-products.ts';

export interface RowProblem {
  readonly line: number;
  readonly problem: string;
  /** Whether it adds to the rows left out; otherwise it is only to be known. */
  readonly refused: boolean;
}

export interface BatchOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly variantsCreated: number;
  readonly variantsUpdated: number;
  readonly problems: readonly RowProblem[];
}

/** Written in the transaction of the batch it is about. */
export type Account = (trx: Trx, outcome: BatchOutcome) => Promise<void>;
const noAccount: Account = () => Promise.resolve();

/** Writes a batch of products in one transaction of some twenty statements, whatever its size. What is there already and equal is not touched. */
export const saveImportBatch = async (ctx: Context, vendor: VendorRow, groups: readonly ImportedGroup[], account: Account = noAccount): Promise<BatchOutcome> => {
  const saved = await ctx.inTransaction(async (trx) => {
    await lockImports(trx, vendor.id);
    const known = new Map((await productsByHandles(trx, vendor.id, groups.map((group) => group.handle))).map((product) => [product.handle, product]));
    const usable = groups.filter((group) => known.has(group.handle) || (group.product !== null && group.variants.size > 0));
    const products = await saveProducts(ctx, trx, vendor, usable, known);
    const variants = await saveVariants(ctx, trx, vendor, usable, products.ids);
    const updated = new Set([...products.updated, ...variants.touched].filter((id) => !products.created.has(id)));
    const changed = [...products.created, ...updated];
    if (changed.length > 0) {
      await indexProducts(ctx, trx, changed);
      await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId: vendor.id, productIds: changed });
    }
    const outcome: BatchOutcome = {
      created: products.created.size,
      updated: updated.size,
      unchanged: usable.length - products.created.size - updated.size,
      variantsCreated: variants.created,
      variantsUpdated: variants.updated,
      problems: [...groups.filter((group) => !usable.includes(group)).flatMap(lostRows), ...variants.problems],
    };
    await account(trx, outcome);
    return ok(outcome);
  });
  return saved.value;
};

const lostRows = ({ handle, line, product, variants, refused }: ImportedGroup): RowProblem[] => {
  const name = handle.length > 60 ? `${handle.slice(0, 60)}…` : handle;
  if (product !== null) return [{ line, problem: `the product "${name}" is left out: none of its variants could be read`, refused: refused === 0 }];
  const lines = variants.size > 0 ? [...variants.values()].map((variant) => variant.line) : [line];
  return lines.map((each) => ({ line: each, problem: `there is no product "${name}": no row above has its Handle and a Title that could be read`, refused: true }));
};

const saveProducts = async (ctx: Context, trx: Trx, vendor: VendorRow, groups: readonly ImportedGroup[], known: ReadonlyMap<string, KnownProduct>) => {
  const wanted = new Map(groups.flatMap(({ product }) => (product?.category ? [[product.category.slug, product.category] as const] : [])));
  const shelves = await ensureCategories(trx, [...wanted.values()].map((category) => ({ id: newId(), ...category })));
  await announceCategories(trx, 'ECOMMERCE', shelves);
  const categories = new Map(shelves.map(({ slug, id }) => [slug, id]));
  const ids = new Map<string, string>();
  const updates: ProductImport[] = [];
  const fresh: (ProductImport & { handle: string; status: 'DRAFT' | 'PUBLISHED' })[] = [];
  for (const { handle, product } of groups) {
    const current = known.get(handle);
    const id = current?.id ?? newId();
    ids.set(handle, id);
    if (product === null) continue;
    const { title, description, tags, published } = product;
    const category_id = product.category ? categories.get(product.category.slug)! : null;
    if (!current) fresh.push({ id, handle, title, description, tags, category_id, status: published ? 'PUBLISHED' : 'DRAFT' });
    else if (productDiffers(current, product, category_id)) updates.push({ id, title, description, tags, category_id });
  }
  const slugs = await chooseSlugs(trx, fresh);
  await insertImportedProducts(trx, vendor.id, fresh.map((product, index) => ({ ...product, slug: slugs[index]! })), ctx.now());
  await updateImportedProducts(trx, updates, ctx.now());
  return { ids, created: new Set(fresh.map((product) => product.id)), updated: updates.map((product) => product.id) };
};

const TAIL = 8;

/** The handle where it is free, with the end of the id where another product has it. */
const chooseSlugs = async (trx: Trx, products: readonly { id: string; handle: string }[]): Promise<string[]> => {
  const wanted = products.map(({ handle }) => slugOf(handle, limits.slug - TAIL - 1) ?? 'product');
  const taken = await takenSlugs(trx, wanted);
  return wanted.map((slug, index) => {
    const free = !taken.has(slug);
    taken.add(slug);
    return free ? slug : `${slug}-${products[index]!.id.slice(-TAIL)}`;
  });
};

const saveVariants = async (ctx: Context, trx: Trx, vendor: VendorRow, groups: readonly ImportedGroup[], ids: ReadonlyMap<string, string>) => {
  const productIds = [...ids.values()];
  const known = Map.groupBy(await variantsOfImport(trx, productIds), (variant) => variant.product_id);
  const options = Map.groupBy(await optionsByProductIds(trx, productIds), (option) => option.product_id);
  const images = Map.groupBy(await imagesByProductIds(trx, productIds), (image) => image.product_id);
  const skus = groups.flatMap((group) => [...group.variants.values()].flatMap(({ sku, fallbackSku }) => (sku === null ? [fallbackSku] : [sku, fallbackSku])));
  const taken = await takenSkus(trx, vendor.id, skus);
  const plans = groups.map((group) => {
    const productId = ids.get(group.handle)!;
    const current = known.get(productId) ?? [];
    const before = options.get(productId) ?? [];
    const after = planOptions(group, before, current);
    const variants = planVariants(group, current, after, taken);
    const pictures = images.get(productId) ?? [];
    const gallery = planImages(group, pictures.filter((image) => image.variant_id === null));
    const pictured = variants.pictured.filter(({ id, image }) => pictures.find((each) => each.variant_id === id)?.url !== image);
    return { productId, ...variants, pictured, gallery, options: sameOptions(before, after) ? null : after };
  });
  await replaceImportedOptions(trx, plans.flatMap(({ productId, options: changed }) => (changed ? [{ productId, options: changed }] : [])));
  await updateImportedVariants(trx, plans.flatMap((plan) => plan.changed));
  const added = plans.flatMap(({ productId, added: variants }) =>
    variants.map(({ stock, image, ...variant }) => ({ row: { ...variant, options: [...variant.options], id: newId(), product_id: productId, vendor_id: vendor.id, currency: vendor.currency }, stock, image })),
  );
  if (added.length > 0 && !(await insertVariants(trx, added.map(({ row }) => row)))) throw new Error('a SKU was taken during the import');
  await adjust(trx, added.map(({ row, stock }) => ({ variantId: row.id, quantity: stock })), { reason: 'IMPORT', at: ctx.now() });
  await replaceImportedImages(trx, [
    ...plans.flatMap(({ productId, gallery }) => (gallery ? [{ productId, variantId: null, images: gallery }] : [])),
    ...plans.flatMap(({ productId, pictured }) => pictured.map(({ id, image }) => ({ productId, variantId: id, images: [{ url: image, alt: '' }] }))),
    ...added.flatMap(({ row, image }) => (image === null ? [] : [{ productId: row.product_id, variantId: row.id, images: [{ url: image, alt: '' }] }])),
  ]);
  return {
    created: added.length,
    updated: plans.reduce((sum, plan) => sum + plan.changed.length, 0),
    touched: plans.filter((plan) => plan.added.length + plan.changed.length + plan.pictured.length > 0 || plan.gallery !== null || plan.options !== null).map((plan) => plan.productId),
    problems: plans.flatMap((plan): RowProblem[] => [
      ...plan.otherSku.map(({ line, wanted, sku }) => ({ line, problem: `imported with the SKU "${sku}", not "${wanted}": another variant has that, or this one was known already`, refused: false })),
      ...plan.misfits.map((line) => ({ line, problem: 'its options are not those of the product', refused: true })),
    ]),
  };
};

const sameOptions = (a: readonly ProductOption[], b: readonly ProductOption[]): boolean =>
  a.length === b.length && a.every(({ name, choices }, index) => name === b[index]!.name && choices.join('\n') === b[index]!.choices.join('\n'));
