import { BoundedMap } from '../../platform/graphql/bounded-map.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/** How responses of each kind can be sent to a client, by its `Accept` header. */
export interface Acceptable {
  /** The content type of a whole response; null when no JSON is acceptable. */
  readonly json: typeof JSON_TYPE | typeof GRAPHQL_TYPE | null;
  /** How the events of a subscription can be sent. */
  readonly events: 'sse' | 'multipart' | null;
  /** How the parts of a response with `@defer` can be sent. */
  readonly parts: 'sse' | 'multipart' | null;
  /** A browser that wants to show a page. */
  readonly page: boolean;
}

interface Range {
  readonly type: string;
  readonly params: readonly string[];
  readonly q: number;
  readonly index: number;
}

const known = new BoundedMap<string, Acceptable>(500);
const LONGEST_KEPT = 300;

/**
 * What a client accepts: https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types. Without a header, and for a
 * wildcard, it is `application/json`; parts and events are sent only to clients that name a type for them.
 */
export const acceptable = (header: string | undefined): Acceptable => {
  if (header === undefined) return anything;
  return header.length > LONGEST_KEPT ? read(header) : known.getOrSet(header, () => read(header));
};

const read = (header: string): Acceptable => {
  const ranges = header.toLowerCase().split(',').map(rangeOf);
  const json = jsonOf(ranges);
  const sse = ranges.find(({ type, q }) => type === 'text/event-stream' && q > 0);
  const subscriptions = ranges.find((range) => isMultipart(range) && range.params.some((param) => SUBSCRIPTIONS.test(param)));
  const parts = ranges.find((range) => isMultipart(range) && !range.params.some((param) => param.startsWith('subscriptionspec')));
  const events = better(sse, subscriptions);
  const page = ranges.find(({ type }) => type === 'text/html');
  return {
    json: json === null ? null : json.type,
    events: events && (events === sse ? 'sse' : 'multipart'),
    parts: parts ? 'multipart' : sse && json === null ? 'sse' : null,
    page: page !== undefined && page.q > 0 && (json === null || comesFirst(page, json)),
  };
};

const SUBSCRIPTIONS = /^subscriptionspec="?1\.0"?$/;

const isMultipart = ({ type, q }: Range): boolean => type === 'multipart/mixed' && q > 0;

const rangeOf = (text: string, index: number): Range => {
  const [type = '', ...params] = text.split(';').map((part) => part.trim());
  const q = Number(params.find((param) => param.startsWith('q='))?.slice(2) ?? 1);
  return { type, params, q: Number.isNaN(q) ? 0 : q, index };
};

/** The JSON type that is wanted most. A type that is named beats one that is meant by a wildcard; then what is listed first. */
const jsonOf = (ranges: readonly Range[]) => {
  const plain = find(ranges, 'application/json');
  const graphql = find(ranges, 'application/graphql-response+json');
  const named = graphql !== null && !graphql.type.includes('*');
  if (named && (plain === null || plain.type.includes('*') || comesFirst(graphql, plain)))
    return { ...graphql, type: GRAPHQL_TYPE } as const;
  return plain === null ? null : ({ ...plain, type: JSON_TYPE } as const);
};

/** The most specific range that covers a type, null when it is refused with `q=0`. */
const find = (ranges: readonly Range[], wanted: string): Range | null => {
  const of = (type: string) => ranges.find((range) => range.type === type);
  const range = of(wanted) ?? of('application/*') ?? of('*/*');
  return range === undefined || range.q <= 0 ? null : range;
};

type Place = Pick<Range, 'q' | 'index'>;

const comesFirst = (one: Place, other: Place): boolean => one.q > other.q || (one.q === other.q && one.index < other.index);

const better = (one: Range | undefined, other: Range | undefined): Range | null => {
  if (one === undefined || other === undefined) return one ?? other ?? null;
  return comesFirst(one, other) ? one : other;
};

const anything: Acceptable = { json: JSON_TYPE, events: null, parts: null, page: false };
