import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from 'pino';
import { SubgraphUnavailable, type SubgraphSource } from '../sources/source.ts';
import { failurePaths } from './failure-paths.ts';
import type { RequestContext } from './request-context.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** A source as @apollo/gateway wants it. An unavailable subgraph becomes one error per field that it leaves empty. */
export const dataSourceOf = (source: SubgraphSource, log: Logger): GraphQLDataSource<RequestContext> => ({
  process: async ({ request, context }): Promise<Answer> => {
    const { query = '', variables, operationName } = request;
    const { call } = context as RequestContext;
    try {
      return (await source.execute({ query, variables, operationName }, call)) as Answer;
    } catch (error) {
      if (!(error instanceof SubgraphUnavailable)) throw error;
      log.warn({ requestId: call.requestId, subgraph: source.name, reason: error.reason }, 'subgraph unavailable');
      const { message, extensions } = error;
      return { data: null, errors: failurePaths(query, variables).map((path) => ({ message, path, extensions })) };
    }
  },
});
