import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { reorderCommissionRates } from '../actions/reorder-commission-rates.ts';
import { setCommissionTax } from '../actions/set-commission-tax.ts';
import { setVendorTaxCountry } from '../actions/set-vendor-tax-country.ts';
import { upsertCommissionRate } from '../actions/upsert-commission-rate.ts';
import { shadowOf } from '../domain/commission-match.ts';
import type { CommissionRate } from '../domain/commission-rate.ts';
import type { CommissionArea } from '../domain/sale.ts';
import { errors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadRates } from '../policy.ts';
import { listCategories } from '../store/commission-categories.ts';
import { findRate, listRates, listRateVersions } from '../store/commission-rates.ts';
import { listTaxes } from '../store/commission-taxes.ts';
import type { Resolvers } from '../types.generated.ts';

/** Runs a read for staff; null for everybody else. */
const forStaff = async <T>(ctx: GraphContext, read: () => Promise<T>): Promise<T | null> => (mayReadRates(await ctx.loaders.standing()) ? read() : null);

/** A rule's amounts by currency, as the graph shows them. */
export const amountsOf = ({ amounts }: CommissionRate) =>
  amounts &&
  [...amounts].map(([currency, { fixed, min, max }]) => ({
    currency,
    fixed: money(fixed, currency),
    min: min === null ? null : money(min, currency),
    max: max === null ? null : money(max, currency),
  }));

/** The categories a rule names, in its order. */
export const categoriesOf = async ({ categoryIds }: CommissionRate, ctx: GraphContext) => {
  const found = await Promise.all((categoryIds ?? []).map((id) => ctx.loaders.commissionCategories.load(id)));
  return categoryIds && found.filter((category) => category !== null).map((category) => ({ ...category, area: category.area as CommissionArea }));
};

export const commission = {
  Query: {
    commissionRates: (_, { area, vendorId, enabled, ...args }, ctx) =>
      forStaff(ctx, async () => {
        const page = pageOf(args, 2);
        const known = vendorId == null || isId(vendorId);
        const rates = known ? await listRates(ctx.db, { area: area ?? null, vendorId: vendorId ?? null, enabled: enabled ?? null }, page) : [];
        return connectionOf(rates, page, (rate) => [rate.position, rate.id]);
      }),
    commissionRate: (_, { id }, ctx) => forStaff(ctx, async () => (isId(id) ? ((await findRate(ctx.db, id)) ?? null) : null)),
    commissionCategories: (_, { area }, ctx) =>
      forStaff(ctx, async () => (await listCategories(ctx.db, area ?? null)).map((category) => ({ ...category, area: category.area as CommissionArea }))),
    commissionTaxes: (_, { country }, ctx) => forStaff(ctx, () => listTaxes(ctx.db, country ?? null)),
  },
  Mutation: {
    upsertCommissionRate: (_, { input }, ctx) => errors.payload('commissionRate', upsertCommissionRate(ctx, input)),
    reorderCommissionRates: (_, { input }, ctx) => errors.payload('commissionRates', reorderCommissionRates(ctx, input)),
    setCommissionTax: (_, { input }, ctx) => errors.payload('commissionTax', setCommissionTax(ctx, input)),
    setVendorTaxCountry: (_, { input }, ctx) => errors.payload('vendor', setVendorTaxCountry(ctx, input)),
  },
  CommissionRate: {
    vendors: ({ vendorIds }) => vendorIds?.map((id) => ({ id })) ?? null,
    categories: (rate, _, ctx) => categoriesOf(rate, ctx),
    amounts: amountsOf,
    changedBy: ({ changedBy }) => (changedBy === null ? null : { id: changedBy }),
    shadowedBy: async (rate, _, ctx) => {
      const rates = await ctx.loaders.rates();
      const current = rates.find(({ id, version }) => id === rate.id && version === rate.version);
      return current ? rates.find(({ id }) => id === shadowOf(rates, current)?.id) ?? null : null;
    },
    history: async ({ id }, args, ctx) => {
      const page = pageOf(args, 1);
      return connectionOf(await listRateVersions(ctx.db, id, page), page, ({ version }) => [version]);
    },
  },
  CommissionTax: {
    basisPoints: ({ basis_points }) => basis_points,
    validFrom: ({ valid_from }) => valid_from,
  },
} satisfies Resolvers;
