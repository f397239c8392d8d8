import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { internal } from '../../platform/errors/faults.ts';

/** Codes that mean "nobody knows what this is": a bug somewhere. Its message may hold anything, so no client sees it. */
const UNKNOWN = new Set<unknown>([undefined, null, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** What subgraphs and libraries put into `extensions` for their own use. */
const PRIVATE = new Set(['serviceName', 'stacktrace', 'exception', 'http', 'service', 'query', 'variables', 'response']);

/** An error as a client may see it: known codes keep message, path and public extensions; the rest shows the request id only. */
export const presentError = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError => {
  const at = { ...(error.locations ? { locations: error.locations } : {}), ...(error.path ? { path: error.path } : {}) };
  if (UNKNOWN.has(error.extensions?.['code'])) {
    const { message, extensions } = internal(requestId);
    return { message, ...at, extensions };
  }
  const shown = Object.entries(error.extensions ?? {}).filter(([key]) => !PRIVATE.has(key));
  return { message: error.message, ...at, extensions: Object.fromEntries(shown) };
};

/** Errors as a client may see them. What that hides is logged, unless the subgraph has done both already. */
export const presentErrors = (errors: readonly GraphQLFormattedError[], requestId: string, log: Logger): GraphQLFormattedError[] =>
  errors.map((error) => {
    const { extensions = {} } = error;
    if (UNKNOWN.has(extensions['code']) && extensions['requestId'] !== requestId) {
      log.error({ requestId, subgraph: extensions['serviceName'], err: new Error(error.message) }, 'unexpected error');
    }
    return presentError(error, requestId);
  });

/** Anything thrown, as an error that `presentErrors` will mask, with the reason in the log, when it is not one of ours. */
export const formatThrown = (error: unknown, requestId: string, log: Logger): GraphQLFormattedError => {
  if (error instanceof GraphQLError && !UNKNOWN.has(error.extensions['code'])) return presentError(error.toJSON(), requestId);
  log.error({ requestId, err: error instanceof GraphQLError ? (error.originalError ?? error) : error }, 'unexpected error');
  return presentError({ message: '' }, requestId);
};
