import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { hasRole } from '../../accounts/contract.ts';
import { requestSearchSync } from '../actions/request-search-sync.ts';
import { MAX_QUERY, parseQuery } from '../domain/search-query.ts';
import { ecommerceErrors } from '../errors.ts';
import { searchSimilar, searchText } from '../store/search.ts';
import { findSearchSync } from '../store/search-syncs.ts';
import type { Resolvers } from '../types.generated.ts';

/** How a page was found is part of its cursors: the next page goes on the same way. */
const ways = { text: searchText, similar: searchSimilar } as const;
type Way = keyof typeof ways;

const placeOf = (after: readonly (string | number)[] | null): { way: Way; after: { rank: number; id: string } | null } => {
  if (!after) return { way: 'text', after: null };
  const [way, rank, id] = after;
  if ((way !== 'text' && way !== 'similar') || !Number.isSafeInteger(rank) || !isId(String(id))) throw badInput('"after" is not a cursor of this list.');
  return { way, after: { rank: Number(rank), id: String(id) } };
};

export const search = {
  Query: {
    searchProducts: async (_, { query: raw, filter, ...args }, { db }) => {
      if (raw.length > MAX_QUERY) throw badInput(`"query" may have ${MAX_QUERY} characters at most.`);
      const query = parseQuery(raw);
      const page = pageOf(args, 3);
      const { way, after } = placeOf(page.after);
      if (query.text === '') return connectionOf([], page, () => []);
      const hits = (by: Way) => ways[by](db, query, filter ?? {}, { limit: page.limit, after });
      const found = await hits(way);
      const misspelt = found.length === 0 && way === 'text' && after === null;
      const shown = misspelt ? await hits('similar') : found;
      return connectionOf(shown, page, (row) => [misspelt ? 'similar' : way, row.search_rank, row.id]);
    },
    searchSync: async (_, { jobId }, { caller, db }) =>
      caller.kind === 'user' && caller.id !== null && (await hasRole(db, caller.id, 'admin')) ? ((await findSearchSync(db, jobId)) ?? null) : null,
  },
  Mutation: {
    syncProductsToAlgolia: (_, { input }, ctx) => ecommerceErrors.payload('sync', requestSearchSync(ctx, input)),
  },
  SearchSync: {
    createdAt: (sync) => sync.created_at,
    finishedAt: (sync) => sync.finished_at,
  },
} satisfies Resolvers;
