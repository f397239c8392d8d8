import { available } from '../../../platform/state-machine/machine.ts';
import { adjustStock } from '../actions/adjust-stock.ts';
import { createProduct } from '../actions/create-product.ts';
import { archiveProduct, publishProduct } from '../actions/publish-product.ts';
import { updateProduct } from '../actions/update-product.ts';
import { productMachine } from '../domain/product.ts';
import { ecommerceErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { isOnSale, mayReadForVendor, mayReadProduct } from '../policy.ts';
import type { ProductRow, ProductVariantRow } from '../rows.ts';
import { listCategories } from '../store/categories.ts';
import { findProduct, findProductBySlug, listProducts, listVendorProducts } from '../store/products.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge, nothing } from './pages.ts';

/** The product if the caller may see it. What is on sale needs no look at who asks. */
export const visibleProduct = async (product: ProductRow | null | undefined, { loaders }: GraphContext): Promise<ProductRow | null> => {
  const vendor = product ? await loaders.vendors.load(product.vendor_id) : null;
  if (!product || !vendor) return null;
  return isOnSale(product, vendor) || mayReadProduct(await loaders.viewer(), product, vendor) ? product : null;
};

const forMembers = async <T>({ vendor_id }: ProductVariantRow, { loaders }: GraphContext, value: T) =>
  mayReadForVendor(await loaders.viewer(), vendor_id) ? value : null;

export const products = {
  Query: {
    product: async (_, { id, slug }, ctx) => {
      const found = id != null ? await findProduct(ctx.db, id) : slug != null ? await findProductBySlug(ctx.db, slug) : null;
      return visibleProduct(found, ctx);
    },
    products: (_, { filter, ...page }, { db }) => byAge(page, (at) => listProducts(db, filter ?? {}, at)),
    vendorProducts: async (_, { vendorId, status, ...page }, { db, loaders }) =>
      mayReadForVendor(await loaders.viewer(), vendorId) ? byAge(page, (at) => listVendorProducts(db, vendorId, status ?? null, at)) : nothing(page),
    categories: (_, __, { db }) => listCategories(db),
  },
  Mutation: {
    createProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', createProduct(ctx, input)),
    updateProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', updateProduct(ctx, input)),
    publishProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', publishProduct(ctx, input)),
    archiveProduct: (_, { input }, ctx) => ecommerceErrors.payload('product', archiveProduct(ctx, input)),
    adjustStock: (_, { input }, ctx) => ecommerceErrors.payload('variant', adjustStock(ctx, input)),
  },
  Category: {
    __resolveReference: ({ id }, { loaders }) => loaders.categories.load(id),
    parent: ({ parent_id }, _, { loaders }) => (parent_id === null ? null : loaders.categories.load(parent_id)),
  },
  Product: {
    __resolveReference: async ({ id }, ctx) => visibleProduct(await ctx.loaders.products.load(id), ctx),
    availableTransitions: ({ status }) => available(productMachine, status),
    vendor: async ({ vendor_id }, _, { loaders }) => (await loaders.vendors.load(vendor_id))!,
    category: ({ category_id }, _, { loaders }) => (category_id === null ? null : loaders.categories.load(category_id)),
    variants: ({ id }, _, { loaders }) => loaders.variantsOf.load(id),
    priceFrom: async ({ id }, _, { loaders }) => {
      const { price, currency } = (await loaders.variantsOf.load(id)).reduce((low, each) => (each.price < low.price ? each : low));
      return { amount: price, currency };
    },
    createdAt: (product) => product.created_at,
    updatedAt: (product) => product.updated_at,
  },
  ProductVariant: {
    __resolveReference: async ({ id }, ctx) => {
      const variant = await ctx.loaders.variants.load(id);
      return variant && (await visibleProduct(await ctx.loaders.products.load(variant.product_id), ctx)) ? variant : null;
    },
    price: ({ price, currency }) => ({ amount: price, currency }),
    available: ({ on_hand, reserved }) => on_hand - reserved,
    onHand: (variant, _, ctx) => forMembers(variant, ctx, variant.on_hand),
    reserved: (variant, _, ctx) => forMembers(variant, ctx, variant.reserved),
    product: async ({ product_id }, _, { loaders }) => (await loaders.products.load(product_id))!,
  },
} satisfies Resolvers;
