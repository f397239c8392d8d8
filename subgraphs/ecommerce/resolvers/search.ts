import type { Context } from '../../../platform/context/context.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { hasRole } from '../../accounts/contract.ts';
import { requestSearchSync } from '../actions/request-search-sync.ts';
import { searchProducts } from '../actions/search-products.ts';
import { setCatalogueLanguage } from '../actions/set-catalogue-language.ts';
import { upsertSearchSynonyms } from '../actions/upsert-search-synonyms.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import { ecommerceErrors } from '../errors.ts';
import { findSearchSync } from '../store/search-syncs.ts';
import { listSynonyms } from '../store/search-synonyms.ts';
import type { Resolvers, SearchLanguage as GraphLanguage } from '../types.generated.ts';

const isAdmin = async ({ caller, db }: Context): Promise<boolean> => caller.kind === 'user' && caller.id !== null && hasRole(db, caller.id, 'admin');

const fromGraph = (language: GraphLanguage | null | undefined): SearchLanguage | null => (language == null ? null : (language.toLowerCase() as SearchLanguage));
export const toGraph = (language: SearchLanguage): GraphLanguage => language.toUpperCase() as GraphLanguage;

const spelt = async <C extends string>(pending: Promise<Result<SearchLanguage, C>>): Promise<Result<GraphLanguage, C>> => {
  const result = await pending;
  return result.ok ? ok(toGraph(result.value)) : result;
};

export const search = {
  Query: {
    searchProducts: (_, { query, filter, sort, language, ...page }, ctx) => searchProducts(ctx, { query, filter: filter ?? {}, sort, language: fromGraph(language), ...page }),
    searchSynonyms: async (_, __, ctx) => ((await isAdmin(ctx)) ? listSynonyms(ctx.db) : []),
    searchSync: async (_, { jobId }, ctx) => ((await isAdmin(ctx)) ? ((await findSearchSync(ctx.db, jobId)) ?? null) : null),
  },
  Mutation: {
    syncProductsToAlgolia: (_, { input }, ctx) => ecommerceErrors.payload('sync', requestSearchSync(ctx, input)),
    setCatalogueLanguage: (_, { input: { vendorId, productId, language } }, ctx) =>
      ecommerceErrors.payload('language', spelt(setCatalogueLanguage(ctx, { vendorId, productId: productId ?? null, language: fromGraph(language) }))),
    upsertSearchSynonyms: (_, { input }, ctx) => ecommerceErrors.payload('synonyms', upsertSearchSynonyms(ctx, { ...input, language: fromGraph(input.language) })),
  },
  ProductSearchConnection: {
    total: async ({ count }) => (await count()).total,
    isExact: async ({ count }) => (await count()).exact,
    correctedQuery: ({ corrected }) => corrected,
    facets: async ({ facets }) => [...(await facets())],
  },
  Vendor: {
    language: ({ language }) => toGraph(language),
  },
  Product: {
    language: async ({ language, vendor_id }, _, { loaders }) => toGraph(language ?? (await loaders.vendors.load(vendor_id))!.language),
  },
  SearchSynonyms: {
    language: ({ language }) => (language === null ? null : toGraph(language)),
    updatedAt: (group) => group.updated_at,
  },
  SearchSync: {
    lastError: (sync) => sync.last_error,
    createdAt: (sync) => sync.created_at,
    finishedAt: (sync) => sync.finished_at,
  },
} satisfies Resolvers;
