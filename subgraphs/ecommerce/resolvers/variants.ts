import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { archiveVariant, reorderVariants, restoreVariant } from '../actions/manage-variants.ts';
import { setPrices } from '../actions/set-prices.ts';
import { rankOffers } from '../domain/buy-box.ts';
import { ecommerceErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadForVendor } from '../policy.ts';
import type { ProductVariantRow } from '../rows.ts';
import { listOffers, offersKey } from '../store/offers.ts';
import { priceIn } from '../store/prices.ts';
import type { Resolvers } from '../types.generated.ts';
import { forVendor, visibleVariant } from './products.ts';
import { availableOf } from './stock.ts';
import { moneyOf } from './variant-price.ts';

/** Variants that a page names, in its order. */
const load = async (ids: readonly string[], { loaders }: GraphContext): Promise<ProductVariantRow[]> =>
  (await loaders.variants.loadMany(ids)).flatMap((row) => (row === null || row instanceof Error ? [] : [row]));

const offers = async (variant: ProductVariantRow, args: { first?: number | null; after?: string | null }, ctx: GraphContext) => {
  const page = pageOf(args, 1);
  if (page.after && !isId(String(page.after[0]))) throw badInput('"after" is not a cursor of this list.');
  return connectionOf(await load(await listOffers(ctx.db, variant, page), ctx), page, (row) => [row.id]);
};

const buyBox = async ({ gtin, currency: own }: ProductVariantRow, { currency, country }: { currency?: string | null; country?: string | null }, ctx: GraphContext) => {
  if (gtin === null) return null;
  const paidIn = currency ?? own;
  const ranked = rankOffers(await ctx.loaders.offersFor.load(offersKey({ gtin, currency: paidIn, country: country ?? null })));
  const [best] = ranked;
  const variant = best && (await ctx.loaders.variants.load(best.variantId));
  return best && variant ? { variant, landedPrice: { amount: best.landed, currency: paidIn }, score: best.score, offers: ranked.length } : null;
};

export const variants = {
  Mutation: {
    reorderVariants: (_, { input }, ctx) => ecommerceErrors.payload('product', reorderVariants(ctx, input)),
    archiveVariant: (_, { input }, ctx) => ecommerceErrors.payload('variant', archiveVariant(ctx, input)),
    restoreVariant: (_, { input }, ctx) => ecommerceErrors.payload('variant', restoreVariant(ctx, input)),
    setPrices: (_, { input }, ctx) => ecommerceErrors.payload('variant', setPrices(ctx, input)),
  },
  ProductVariant: {
    __resolveReference: ({ id }, ctx) => visibleVariant(id, ctx),
    options: async ({ product_id, options }, _, { loaders }) =>
      options.length === 0 ? [] : (await loaders.optionsOf.load(product_id)).map(({ name, position }) => ({ name, value: options[position - 1]! })),
    price: (variant, { currency }) => moneyOf(variant, currency),
    compareAtPrice: (variant, { currency }) => {
      const amount = priceIn(variant, currency ?? variant.currency)?.compareAt ?? null;
      return amount === null ? null : { amount, currency: currency ?? variant.currency };
    },
    prices: async ({ id, vendor_id }, _, { loaders }) => (mayReadForVendor(await loaders.viewer(), vendor_id) ? loaders.pricesOf.load(id) : null),
    image: async ({ id, product_id }, _, { loaders }) => {
      const images = await loaders.imagesOf.load(product_id);
      return images.find((image) => image.variant_id === id) ?? images.find((image) => image.variant_id === null) ?? null;
    },
    images: async ({ id, product_id }, _, { loaders }) => (await loaders.imagesOf.load(product_id)).filter((image) => image.variant_id === id),
    archivedAt: (variant) => variant.archived_at,
    offers,
    buyBox,
    weightGrams: (variant) => variant.weight_grams,
    available: (variant) => (variant.archived_at === null ? availableOf(variant) : 0),
    onHand: (variant, _, ctx) => forVendor(variant, ctx, variant.on_hand),
    reserved: (variant, _, ctx) => forVendor(variant, ctx, variant.reserved),
    product: async ({ product_id }, _, { loaders }) => (await loaders.products.load(product_id))!,
  },
  VariantPrice: {
    price: ({ amount, currency }) => ({ amount, currency }),
    compareAtPrice: ({ compare_at, currency }) => (compare_at === null ? null : { amount: compare_at, currency }),
    startsAt: (price) => price.starts_at,
    endsAt: (price) => price.ends_at,
  },
} satisfies Resolvers;
