import { available } from '../../../platform/state-machine/machine.ts';
import { createProduct } from '../actions/create-product.ts';
import { archiveProduct, publishProduct } from '../actions/publish-product.ts';
import { scheduleProduct } from '../actions/schedule-product.ts';
import { setProductImages } from '../actions/set-product-images.ts';
import { updateProduct } from '../actions/update-product.ts';
import { productMachine, type ProductStatus } from '../domain/product.ts';
import { ecommerceErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { isOnSale, mayReadForVendor, mayReadProduct } from '../policy.ts';
import type { ProductOptionRow, ProductRow, ProductVariantRow } from '../rows.ts';
import { findProduct, findProductBySlug, listProducts, listVendorProducts } from '../store/products.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge, nothing } from './pages.ts';
import { productRating } from './ratings.ts';
import { moneyOf } from './variant-price.ts';

/** A variant, if the caller may see its product. */
export const visibleVariant = async (id: string, ctx: GraphContext): Promise<ProductVariantRow | null> => {
  const variant = await ctx.loaders.variants.load(id);
  return variant && (await visibleProduct(await ctx.loaders.products.load(variant.product_id), ctx)) ? variant : null;
};

/** The product if the caller may see it. What is on sale needs no look at who asks. */
export const visibleProduct = async (product: ProductRow | null | undefined, { loaders }: GraphContext): Promise<ProductRow | null> => {
  const vendor = product ? await loaders.vendors.load(product.vendor_id) : null;
  if (!product || !vendor) return null;
  return isOnSale(product, vendor) || mayReadProduct(await loaders.viewer(), product, vendor) ? product : null;
};

/** What only a vendor's members and staff may read; asks who that is only when there is something. */
export const forVendor = async <T>({ vendor_id }: Pick<ProductRow, 'vendor_id'>, { loaders }: GraphContext, value: T) =>
  value !== null && mayReadForVendor(await loaders.viewer(), vendor_id) ? value : null;

const forSale = async (productId: string, { loaders }: GraphContext) => (await loaders.variantsOf.load(productId)).filter((each) => each.archived_at === null);

/** The variants that have all of these choices; an option that the product does not have fits none. */
const chosen = (variants: readonly ProductVariantRow[], options: readonly ProductOptionRow[], choices: readonly { readonly name: string; readonly value: string }[]) =>
  variants.filter((variant) => choices.every(({ name, value }) => options.some((option) => option.name === name && variant.options[option.position - 1] === value)));

export const products = {
  Query: {
    product: async (_, { id, slug }, ctx) => {
      const found = id != null ? await findProduct(ctx.db, id) : slug != null ? await findProductBySlug(ctx.db, slug) : null;
      return visibleProduct(found, ctx);
    },
    products: (_, { filter, ...page }, { db }) => byAge(page, (at) => listProducts(db, filter ?? {}, at)),
    vendorProducts: async (_, { vendorId, status, ...page }, { db, loaders }) =>
      mayReadForVendor(await loaders.viewer(), vendorId) ? byAge(page, (at) => listVendorProducts(db, vendorId, status ?? null, at)) : nothing(page),
  },
  Mutation: {
    createProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', createProduct(ctx, input)),
    updateProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', updateProduct(ctx, input)),
    publishProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', publishProduct(ctx, input)),
    archiveProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', archiveProduct(ctx, input)),
    scheduleProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', scheduleProduct(ctx, input)),
    setProductImages: (_, { input }, ctx) => ecommerceErrors.payload('product', setProductImages(ctx, input)),
  },
  Product: {
    __resolveReference: async ({ id }, ctx) => visibleProduct(await ctx.loaders.products.load(id), ctx),
    availableTransitions: ({ status }) => available(productMachine, status),
    vendor: async ({ vendor_id }, _, { loaders }) => (await loaders.vendors.load(vendor_id))!,
    category: ({ category_id }, _, { loaders }) => (category_id === null ? null : loaders.categories.load(category_id)),
    variants: async ({ id }, { options }, ctx) => {
      const variants = await forSale(id, ctx);
      return options?.length ? chosen(variants, await ctx.loaders.optionsOf.load(id), options) : variants;
    },
    archivedVariants: async (product, _, { loaders }) =>
      mayReadForVendor(await loaders.viewer(), product.vendor_id) ? (await loaders.variantsOf.load(product.id)).filter((each) => each.archived_at !== null) : null,
    options: ({ id }, _, { loaders }) => loaders.optionsOf.load(id),
    images: async ({ id }, _, { loaders }) => (await loaders.imagesOf.load(id)).filter((image) => image.variant_id === null),
    publishAt: (product, _, ctx) => forVendor(product, ctx, product.publish_at),
    unpublishAt: (product, _, ctx) => forVendor(product, ctx, product.unpublish_at),
    history: async (product, _, { loaders }) => (mayReadForVendor(await loaders.viewer(), product.vendor_id) ? loaders.productHistoryOf.load(product.id) : null),
    priceFrom: async ({ id }, { currency }, ctx) => {
      const prices = (await forSale(id, ctx)).flatMap((each) => moneyOf(each, currency) ?? []);
      return prices.length === 0 ? null : prices.reduce((low, each) => (each.amount < low.amount ? each : low));
    },
    rating: async ({ id }, _, { loaders }) => productRating(await loaders.productRatings.load(id)),
    taxCategory: (product) => product.tax_category,
    createdAt: (product) => product.created_at,
    updatedAt: (product) => product.updated_at,
  },
  ProductStatusChange: {
    from: ({ from }) => from as ProductStatus,
    to: ({ to }) => to as ProductStatus,
    by: ({ caller_kind, caller_id }) => (caller_kind === 'user' && caller_id !== null ? { id: caller_id } : null),
  },
} satisfies Resolvers;
