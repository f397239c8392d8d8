import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import type { CommissionArea, ListingType } from '../domain/sale.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadVendor } from '../policy.ts';
import type { CommissionTermRow } from '../rows.ts';
import type { Resolvers } from '../types.generated.ts';
import { amountsOf, categoriesOf } from './commission.ts';

/** The rules that hold for a vendor now or will, for those who may see its money; null for everybody else. */
const termsOf = async (ctx: GraphContext, vendorId: string): Promise<CommissionTermRow[] | null> => {
  if (!isId(vendorId) || !mayReadVendor(await ctx.loaders.standing(), vendorId)) return null;
  const [rates, home] = await Promise.all([ctx.loaders.rates(), ctx.loaders.commissionTaxes.load(vendorId)]);
  const now = ctx.now();
  return rates
    .filter(({ enabled, validUntil, vendorIds }) => enabled && (validUntil === null || validUntil > now) && (vendorIds === null || vendorIds.includes(vendorId)))
    .map((rate) => ({ ...rate, taxHere: home?.tax?.basisPoints ?? null }));
};

export const commissionTerms = {
  Vendor: {
    commissionTerms: ({ id }, _, ctx) => termsOf(ctx, id),
    commissionTaxCountry: async ({ id }, _, ctx) =>
      isId(id) && mayReadVendor(await ctx.loaders.standing(), id) ? ((await ctx.loaders.commissionTaxes.load(id))?.country ?? null) : null,
  },
  CommissionTerm: {
    rateId: ({ id }) => id,
    special: ({ vendorIds }) => vendorIds !== null,
    categories: (term, _, ctx) => categoriesOf(term, ctx),
    amounts: amountsOf,
    taxBasisPoints: ({ taxBasisPoints, taxHere }) => taxBasisPoints ?? taxHere ?? 0,
  },
  PaymentSplit: {
    commissionLines: async ({ id, payee_id }, _, ctx) => (mayReadVendor(await ctx.loaders.standing(), payee_id) ? ctx.loaders.commissionLines.load(id) : null),
  },
  CommissionLine: {
    area: ({ area }) => area as CommissionArea,
    listingType: ({ listing_type }) => listing_type as ListingType | null,
    amount: ({ amount, currency }) => money(amount, currency),
    commission: ({ commission, currency }) => money(commission, currency),
    commissionTax: ({ tax, currency }) => money(tax, currency),
    net: ({ amount, commission, tax, currency }) => money(amount - commission - tax, currency),
    refunded: ({ amount_after, currency }) => money(amount_after ?? 0n, currency),
    commissionReversed: ({ commission_after, currency }) => money(commission_after ?? 0n, currency),
    taxReversed: ({ tax_after, currency }) => money(tax_after ?? 0n, currency),
    rateId: ({ rate_id }) => rate_id,
    rateVersion: ({ rate_version }) => rate_version,
    basisPoints: ({ basis_points }) => basis_points,
    taxBasisPoints: ({ tax_basis_points }) => tax_basis_points,
    taxCountry: ({ country }) => country,
  },
} satisfies Resolvers;
