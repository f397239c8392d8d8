import type { Algoliasearch, SearchResponse } from 'algoliasearch';
import type { Context } from '../../../platform/context/context.ts';
import { badInput, unavailable } from '../../../platform/errors/faults.ts';
import type { SearchFacet, SearchFacetValue } from '../domain/search-facet.ts';
import { nameOfAttribute } from '../domain/search-filter.ts';
import { filtersOf, languageCodes, replicas, settingsOf, toAlgolia } from './algolia-records.ts';
import type { SearchEngine, SearchPage, SearchRequest } from './search.ts';

export interface AlgoliaOptions {
  readonly appId: string;
  readonly apiKey: string;
  readonly index: string;
  /** Another place than Algolia's own; null for theirs. */
  readonly url: string | null;
}

const PAGE = 1_000;
/** What Algolia pages through, unless it is told otherwise. */
const DEPTH = 1_000;
/** Fits into the address of no request, so it is asked in its body. */
const BATCH = 1_000;

const connect = async ({ appId, apiKey, url }: AlgoliaOptions): Promise<Algoliasearch> => {
  const { algoliasearch } = await import('algoliasearch');
  if (url === null) return algoliasearch(appId, apiKey);
  const { host, protocol } = new URL(url);
  return algoliasearch(appId, apiKey, { hosts: [{ url: host, accept: 'readWrite', protocol: protocol === 'http:' ? 'http' : 'https' }] });
};

const paramsOf = ({ text, language, filter, limit }: SearchRequest, offset: number) => ({
  query: text,
  offset,
  length: limit,
  // Algolia keeps attributes as they are spelt, and compares them without regard to case.
  ...filtersOf(filter, (attribute) => [attribute]),
  facets: ['shelf', 'seller', 'attributes', 'inStock'],
  attributesToRetrieve: ['objectID'],
  attributesToHighlight: [],
  advancedSyntax: true,
  removeWordsIfNoResults: 'allOptional' as const,
  ...(language === null ? {} : { queryLanguages: languageCodes(language) as never[], ignorePlurals: true, removeStopWords: true }),
});

const valuesOf = (counts: Readonly<Record<string, number>> | undefined, read: (key: string) => Omit<SearchFacetValue, 'count'>): SearchFacetValue[] =>
  Object.entries(counts ?? {}).map(([key, count]) => ({ ...read(key), count })).toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));

/** `slug Name` as Algolia was given it. */
const labelled = (key: string) => ({ value: key.slice(0, key.indexOf(' ')), label: key.slice(key.indexOf(' ') + 1) });
const itself = (key: string) => ({ value: key, label: key });

const facetsOf = ({ facets = {} }: Pick<SearchResponse, 'facets'>): SearchFacet[] => {
  const attributes = Object.groupBy(valuesOf(facets['attributes'], itself), ({ value }) => nameOfAttribute(value));
  const all: SearchFacet[] = [
    { kind: 'CATEGORY', name: '', values: valuesOf(facets['shelf'], labelled) },
    { kind: 'VENDOR', name: '', values: valuesOf(facets['seller'], labelled) },
    { kind: 'STOCK', name: '', values: valuesOf(facets['inStock'], (key) => ({ value: key, label: key === 'true' ? 'in stock' : 'sold out' })) },
    ...Object.entries(attributes).map(([name, values = []]): SearchFacet => ({ kind: 'ATTRIBUTE', name, values })),
  ];
  return all.filter(({ values }) => values.length > 0);
};

/** Search by Algolia, with its own SDK. A write is waited for until Algolia has published it, so that a run ends with what it wrote. */
export const algolia = (options: AlgoliaOptions): SearchEngine => {
  const { index } = options;
  let client: Promise<Algoliasearch> | undefined;
  const connected = (): Promise<Algoliasearch> => (client ??= connect(options));

  const search = async (ctx: Context, request: SearchRequest): Promise<SearchPage> => {
    const [name, position] = request.after ?? ['algolia', 0];
    if (name !== 'algolia' || !Number.isSafeInteger(position) || Number(position) < 0 || Number(position) > DEPTH) throw badInput('"after" is not a cursor of this list.');
    const offset = Number(position);
    const indexName = request.sort === 'RELEVANCE' ? index : `${index}_${replicas[request.sort][0]}`;
    const answer = await (await connected()).searchSingleIndex<{ objectID: string }>({ indexName, searchParams: paramsOf(request, offset) }).catch((err: unknown) => {
      ctx.log.error({ err: err instanceof Error ? { name: err.name, message: err.message } : 'unknown' }, 'algolia search');
      throw unavailable();
    });
    return {
      hits: answer.hits.map(({ objectID }, at) => ({ productId: objectID, place: ['algolia', offset + at + 1, objectID] })),
      corrected: null,
      count: () => Promise.resolve({ total: answer.nbHits ?? answer.hits.length, exact: answer.exhaustive?.nbHits !== false }),
      facets: () => Promise.resolve(facetsOf(answer)),
    };
  };

  const write = async (requests: { action: 'addObject' | 'deleteObject'; body: Record<string, unknown> }[]): Promise<void> => {
    if (requests.length === 0) return;
    const algoliaClient = await connected();
    const { taskID } = await algoliaClient.batch({ indexName: index, batchWriteParams: { requests } });
    await algoliaClient.waitForTask({ indexName: index, taskID });
  };

  return {
    name: 'algolia',
    batch: 500,
    search,
    prepare: async () => {
      const algoliaClient = await connected();
      for (const [indexName, indexSettings] of settingsOf(index)) {
        const { taskID } = await algoliaClient.setSettings({ indexName, indexSettings });
        await algoliaClient.waitForTask({ indexName, taskID });
      }
    },
    upsert: (_ctx, records) => write(records.map((record) => ({ action: 'addObject' as const, body: toAlgolia(record) }))),
    remove: (_ctx, ids) => write(ids.map((objectID) => ({ action: 'deleteObject' as const, body: { objectID } }))),
    hashes: async (_ctx, ids) => {
      const known = new Map<string, string>();
      for (let start = 0; start < ids.length; start += BATCH) {
        const requests = ids.slice(start, start + BATCH).map((objectID) => ({ indexName: index, objectID, attributesToRetrieve: ['hash'] }));
        const { results } = await (await connected()).getObjects<{ objectID: string; hash?: string } | null>({ requests });
        for (const result of results) if (result) known.set(result.objectID, result.hash ?? '');
      }
      return known;
    },
    list: async (_ctx, cursor) => {
      const browseParams = cursor === null ? { attributesToRetrieve: ['objectID'], hitsPerPage: PAGE } : { cursor };
      const page = await (await connected()).browse<{ objectID: string }>({ indexName: index, browseParams });
      return { ids: page.hits.map(({ objectID }) => objectID), cursor: page.cursor ?? null };
    },
    setSynonyms: async (_ctx, groups) => {
      const synonymHit = groups.map(({ key, words }) => ({ objectID: key, type: 'synonym' as const, synonyms: [...words] }));
      const algoliaClient = await connected();
      const { taskID } = await algoliaClient.saveSynonyms({ indexName: index, synonymHit, replaceExistingSynonyms: true, forwardToReplicas: true });
      await algoliaClient.waitForTask({ indexName: index, taskID });
    },
  };
};
