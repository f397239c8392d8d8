import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { SubgraphUnavailable, type SourceCall, type SubgraphRequest, type SubgraphResult, type SubgraphSource } from '../sources/source.ts';
import { isObject } from './names.ts';
import { errorsOf } from './subgraph-errors.ts';

export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** There was no answer at all. */
  readonly unavailable: SubgraphUnavailable | null;
  readonly cacheControl: { readonly maxAge: number; readonly scope: 'PUBLIC' | 'PRIVATE' } | undefined;
}

/** One request to one subgraph. Never rejects. */
export const askSubgraph = async (source: SubgraphSource, request: SubgraphRequest, call: SourceCall, log: Logger): Promise<SubgraphAnswer> => {
  try {
    const answer: unknown = await source.execute(request, call);
    const { data, errors, cacheControl } = isObject(answer) ? (answer as Partial<SubgraphResult>) : {};
    const told = errorsOf(errors, source.name);
    if (!isObject(data) && told.length === 0) throw new SubgraphUnavailable(source.name, 'neither data nor errors', 'invalid');
    return { data: isObject(data) ? data : null, errors: told, unavailable: null, cacheControl };
  } catch (error) {
    const unavailable = error instanceof SubgraphUnavailable ? error : new SubgraphUnavailable(source.name, String(error));
    log.warn({ requestId: call.requestId, subgraph: source.name, reason: unavailable.reason }, 'subgraph unavailable');
    return { data: null, errors: [], unavailable, cacheControl: undefined };
  }
};
