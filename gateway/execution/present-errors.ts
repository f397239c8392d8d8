import { GraphQLError, type ExecutionResult, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { internal } from '../../platform/errors/faults.ts';
import { isTooLarge, tooLarge } from '../protection/limits.ts';

/** Codes that mean "nobody knows what this is": a bug somewhere. Its message may hold anything, so no client sees it. */
const UNKNOWN = new Set<unknown>([undefined, null, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** What subgraphs and libraries put into `extensions` for their own use. */
const PRIVATE = new Set(['serviceName', 'stacktrace', 'exception', 'http', 'service', 'query', 'variables', 'response']);

/** An error as a client may see it: known codes keep message, path and public extensions; the rest shows the request id only. */
export const presentError = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError => {
  const at = { ...(error.locations ? { locations: error.locations } : {}), ...(error.path ? { path: error.path } : {}) };
  if (isTooLarge(error.message)) return tooLarge().toJSON();
  if (UNKNOWN.has(error.extensions?.['code'])) {
    const { message, extensions } = internal(requestId);
    return { message, ...at, extensions };
  }
  const shown = Object.entries(error.extensions ?? {}).filter(([key]) => !PRIVATE.has(key));
  return { message: error.message, ...at, extensions: Object.fromEntries(shown) };
};

/** Logs what `presentError` is about to hide, unless the subgraph has done both already. */
export const logHidden = (errors: readonly unknown[], requestId: string, log: Logger): void => {
  for (const error of errors) {
    if (error instanceof GraphQLError && !UNKNOWN.has(error.extensions['code'])) continue;
    if (error instanceof GraphQLError && error.extensions['requestId'] === requestId) continue;
    const subgraph = error instanceof GraphQLError ? error.extensions['serviceName'] : undefined;
    log.error(
      { requestId, subgraph, err: error instanceof GraphQLError && error.originalError instanceof Error ? error.originalError : error },
      'unexpected error',
    );
  }
};

/** The result of one execution, ready to be sent. */
export const presentResult = ({ errors, ...rest }: ExecutionResult, requestId: string, log: Logger): FormattedExecutionResult => {
  if (!errors?.length) return rest;
  logHidden(errors, requestId, log);
  return { errors: errors.map((error) => presentError(error instanceof GraphQLError ? error.toJSON() : error, requestId)), ...rest };
};

/** Anything thrown, as an error that `presentError` will mask when it is not one of ours. */
export const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('unexpected error', { originalError: error instanceof Error ? error : new Error(String(error)) });
