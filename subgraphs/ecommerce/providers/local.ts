import type { Context } from '../../../platform/context/context.ts';
import { badInput } from '../../../platform/errors/faults.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { SearchCount, SearchFacet } from '../domain/search-facet.ts';
import { filterQuery, type SearchFilter } from '../domain/search-filter.ts';
import { clauseQuery, flag, planQuery, type Clause } from '../domain/search-plan.ts';
import { parseQuery } from '../domain/search-query.ts';
import { rank } from '../domain/search-ranking.ts';
import { countFacets, countMatches, retrieve, retrieveSorted, type Retrieved, type SortOrder } from '../store/search-candidates.ts';
import { documentsAfter, hashesOfDocuments, removeDocuments, upsertDocuments } from '../store/search-documents.ts';
import type { FacetRow } from '../store/search-facets.ts';
import { planLocally, weights, type LocalPlan } from './local-plan.ts';
import type { SearchEngine, SearchPage, SearchRequest } from './search.ts';

/** So many of those that match are ranked for the first pages, and for later ones; then results by relevance end. */
const SHALLOW = 120;
const DEEP = 1_000;
const FIRST_PAGES = 60;
/** As many documents are looked at one by one in some milliseconds. Where more match, those that customers like best stand for all. */
const FEW = 800;
const CAP = 1_600;
const ENOUGH = 50;
const TIERS = 8;

interface Found extends Retrieved {
  readonly query: string;
  /** About how many there should be. */
  readonly expected: number;
  /** How many there are for each one that was looked at. */
  readonly scale: number;
  /** Whether only words in title and category count. */
  readonly heads: boolean;
}

type Figure = 'documents' | 'heads';

/** About how many documents meet all clauses: between what chance would have it and the most that is possible, since words keep company. */
const expectAll = (clauses: readonly Clause[], all: number, of: Figure): number => {
  const counts = clauses.map((clause) => clause[of] ?? 0);
  const chance = counts.reduce((share, count) => (share * count) / Math.max(all, 1), Math.max(all, 1));
  return Math.sqrt(chance * Math.min(...counts));
};

/** The tier of which few enough match. */
const tierFor = (expected: number): number => Math.min(TIERS, Math.max(0, Math.round(Math.log2(expected / FEW))));

const expectAny = (clauses: readonly Clause[], of: Figure): number => clauses.reduce((sum, clause) => sum + (clause[of] ?? 0), 0);

interface Wanted {
  /** What documents are ranked by. */
  readonly clauses: readonly Clause[];
  /** What they are found by: all of these, or any. */
  readonly by: readonly Clause[];
  readonly any: boolean;
  readonly filter: SearchFilter;
  readonly depth: number;
}

/** Documents that match: all of them where they are few, else those with the words in title or category, of the tiers that customers like best. */
const find = async ({ db }: Context, { excluded, vocabulary: { averages, all } }: LocalPlan, { clauses, by, any, filter, depth }: Wanted): Promise<Found> => {
  const filters = filterQuery(filter);
  const expect = (of: Figure) => (any ? expectAny(by, of) : expectAll(by, all, of));
  const documents = expect('documents');
  const ask = async (heads: boolean, tier: number): Promise<Found> => {
    const query = [planQuery({ clauses: by, excluded }, { any, prefix: heads ? '^' : '' }), ...filters, ...(tier > 0 ? [flag(`q${tier}`)] : [])].join(' & ');
    return { ...(await retrieve(db, { query, clauses, averages, filter, cap: CAP, depth, partial: any })), query, expected: documents, scale: 2 ** tier, heads };
  };
  if (documents <= FEW) return ask(false, 0);
  const inHeads = expect('heads');
  const heads = inHeads >= FEW / 2;
  const first = await ask(heads, tierFor(heads ? inHeads : documents));
  return first.candidates.length >= Math.min(depth, ENOUGH) ? first : ask(false, 0);
};

/**
 * What has many of the words has one of the rarest: of n clauses, of which half are asked for, one of the n/2 + 1 that say most. Those are taken, as long
 * as they are not met by too many.
 */
const rarest = (clauses: readonly Clause[]): Clause[] => {
  const ordered = clauses.toSorted((a, b) => b.idf - a.idf).slice(0, Math.floor(clauses.length / 2) + 1);
  const taken = ordered.filter((_, index) => expectAny(ordered.slice(0, index + 1), 'documents') <= FEW);
  return taken.length > 0 ? taken : ordered.slice(0, 1);
};

interface Stage {
  /** The same for the same kind of match on every page: 0 for the best. */
  readonly order: number;
  readonly found: Found;
  readonly clauses: readonly Clause[];
}

/** First what has all words; then, while there are too few, what has words that go on from the last one; then what has some of them, but not for what is only begun. */
const stagesOf = async (ctx: Context, plan: LocalPlan, filter: SearchFilter, needed: number): Promise<Stage[]> => {
  const stages: Stage[] = [];
  const taken = new Set<string>();
  const { clauses } = plan;
  const take = async (order: number, wanted: Pick<Wanted, 'clauses' | 'by' | 'any'>): Promise<void> => {
    const found = await find(ctx, plan, { ...wanted, filter, depth: needed <= FIRST_PAGES ? SHALLOW : DEEP });
    stages.push({ order, found, clauses: wanted.clauses });
    for (const { id } of found.candidates) taken.add(id);
  };
  await take(0, { clauses, by: clauses, any: false });
  const longer = taken.size < needed ? await plan.loosen() : null;
  if (longer) await take(1, { clauses: longer, by: longer, any: false });
  const meant = clauses.filter(({ alternatives }) => alternatives.some(({ weight }) => weight > weights.completion));
  const some = rarest(meant);
  if (taken.size < needed && clauses.length > 1 && some.length > 0) await take(2, { clauses, by: some, any: true });
  if (taken.size < needed && meant.length > some.length) await take(2, { clauses, by: meant, any: true });
  return stages;
};

/** Later stages come after earlier ones, and what has fewer of the words after what has more, whatever their scores. */
const STAGE = 1_000_000_000;
const STAGES = 20;

const byRelevance = async (ctx: Context, plan: LocalPlan, { filter, limit, after }: SearchRequest): Promise<SearchPage> => {
  const [seen, score, id] = after ?? [0, 0, ''];
  if (after !== null && !(Number.isSafeInteger(seen) && Number.isSafeInteger(score) && isId(String(id)))) throw badInput('"after" is not a cursor of this list.');
  const stages = await stagesOf(ctx, plan, filter, Number(seen) + limit);
  const taken = new Set<string>();
  const ranked = stages.flatMap(({ order, found, clauses }) => {
    const fresh = found.candidates.filter((candidate) => !taken.has(candidate.id));
    for (const candidate of fresh) taken.add(candidate.id);
    return rank(fresh, clauses, plan.vocabulary.averages).map((each) => ({ id: each.candidate.id, score: each.score + (STAGES - order - each.candidate.meets.filter((met) => !met).length) * STAGE }));
  });
  const rest = after === null ? ranked : ranked.filter((each) => each.score < Number(score) || (each.score === Number(score) && each.id < String(id)));
  // The last stage finds what the earlier ones found, and more.
  const { found } = stages.at(-1)!;
  return {
    hits: rest.slice(0, limit).map((each, index) => ({ productId: each.id, place: [Number(seen) + index + 1, each.score, each.id] })),
    corrected: plan.corrected,
    count: () => Promise.resolve(countOf(found, taken.size)),
    facets: async () => group(await countFacets(ctx.db, { query: found.query, filter, cap: CAP })),
  };
};

/** All that were found; of those that stand for others, as many as they stand for. */
const countOf = ({ found, expected, scale, heads }: Found, shown: number): SearchCount => {
  const exact = scale === 1 && !heads && found < CAP;
  return { total: Math.max(shown, exact ? found : Math.max(found * scale, scale === 1 ? Math.round(expected) : 0)), exact };
};

/** Sorted ones are counted up to here. */
const COUNTED = 4_000;

/** What a cursor may hold of the column that is sorted by. */
const isValue: Record<SortOrder, RegExp> = { PRICE_ASC: /^\d{1,18}$/, PRICE_DESC: /^\d{1,18}$/, BESTSELLING: /^\d{1,9}$/, RATING: /^\d(\.\d{1,9})?$/, NEWEST: /^\d{4}-[01]\d-[0-2]\dT[012]\d:[0-5]\d:[0-5]\d(\.\d{1,6})?\+00:00$/ };

const bySort = async (ctx: Context, plan: LocalPlan, sort: SortOrder, { filter, limit, after }: SearchRequest): Promise<SearchPage> => {
  const [seen, value, id] = after ?? [0, '', ''];
  if (after !== null && !(Number.isSafeInteger(seen) && isValue[sort].test(String(value)) && isId(String(id)))) throw badInput('"after" is not a cursor of this list.');
  const { clauses, excluded, vocabulary } = plan;
  const query = [planQuery({ clauses, excluded }), ...filterQuery(filter)].join(' & ');
  const words = clauses.map((clause) => clauseQuery(clause)).join(' & ');
  const expected = expectAll(clauses, vocabulary.all, 'documents');
  const few = expected <= 2 * FEW;
  const hits = await retrieveSorted(ctx.db, { query, words, filter, few }, { sort, limit, after: after === null ? null : { value: String(value), id: String(id) } });
  const tier = few ? 0 : tierFor(expected);
  const looking = { query: tier === 0 ? query : `${query} & ${flag(`q${tier}`)}`, words, filter };
  const count = async (): Promise<SearchCount> => {
    const found = await countMatches(ctx.db, { ...looking, cap: COUNTED });
    return { total: Math.max(hits.length, found * 2 ** tier), exact: tier === 0 && found < COUNTED };
  };
  let counted: Promise<SearchCount> | undefined;
  return {
    hits: hits.map((hit, index) => ({ productId: hit.id, place: [Number(seen) + index + 1, hit.value, hit.id] })),
    corrected: plan.corrected,
    count: () => (counted ??= after === null && hits.length < limit ? Promise.resolve({ total: hits.length, exact: true }) : count()),
    facets: async () => group(await countFacets(ctx.db, { ...looking, cap: CAP })),
  };
};

const group = (rows: readonly FacetRow[]): SearchFacet[] =>
  [...Map.groupBy(rows, ({ kind, name }) => `${kind} ${name}`).values()].map((values) => ({
    kind: values[0]!.kind,
    name: values[0]!.name,
    values: values.map(({ value, label, count }) => ({ value, label, count })),
  }));

const nothing: SearchPage = { hits: [], corrected: null, count: () => Promise.resolve({ total: 0, exact: true }), facets: () => Promise.resolve([]) };

const LIST = 1_000;

/** Search in PostgreSQL: full text of each language, spelling by trigrams, and ranking of our own (`domain/search-ranking.ts`). */
export const local: SearchEngine = {
  name: 'local',
  batch: 200,
  search: async (ctx, request) => {
    if (request.filter.vendorId != null && !isId(request.filter.vendorId)) return nothing;
    const plan = await planLocally(ctx.db, parseQuery(request.text), request.language);
    if (plan.clauses.length === 0) return nothing;
    return request.sort === 'RELEVANCE' ? byRelevance(ctx, plan, request) : bySort(ctx, plan, request.sort, request);
  },
  prepare: () => Promise.resolve(),
  upsert: async (ctx, records) => {
    await ctx.inTransaction(async (trx) => ok(await upsertDocuments(trx, records, ctx.now(), { force: true })));
  },
  remove: async (ctx, ids) => {
    await ctx.inTransaction(async (trx) => ok(await removeDocuments(trx, ids)));
  },
  hashes: ({ db }, ids) => hashesOfDocuments(db, ids),
  list: async ({ db }, cursor) => {
    const ids = await documentsAfter(db, cursor, LIST);
    return { ids, cursor: ids.length < LIST ? null : ids.at(-1)! };
  },
  setSynonyms: () => Promise.resolve(),
};
