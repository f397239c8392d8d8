import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { badInput, internal, unavailable } from './faults.ts';

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) that are the caller's doing: malformed text, number or date. */
const MALFORMED = new Set(['22P02', '22003', '22007', '22008', '22021', '22P05', '22001']);

/** Connection lost, server starting or stopping, too many connections, query cancelled by a time-out, lock not available. */
const OUTAGE = /^(08...|57P0[123]|53...|57014|55P03|25P0[34]|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const OUTAGE_MESSAGES = /Connection terminated|has encountered a connection error|timeout exceeded when trying to connect|Cannot use a pool after calling end/;

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Whether an error means that the database (or another part) is out of reach, rather than a bug of ours. */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return OUTAGE.test(codeOf(error)) || (error instanceof Error && OUTAGE_MESSAGES.test(error.message));
};

/** What a thrown error becomes outside: our own faults as they are, outages and malformed values by name, bugs by request id only. */
export const maskError = (error: GraphQLError, requestId: string, log: Logger): GraphQLError => {
  const original = error.originalError;
  if (!original) return error;
  if (original instanceof GraphQLError) return located(original, error);
  if (MALFORMED.has(codeOf(original))) return located(badInput('An id, number or date in this request is malformed.'), error);
  if (isOutage(original)) {
    log.warn({ requestId, err: original }, 'unavailable');
    return located(unavailable(), error);
  }
  log.error({ requestId, path: error.path?.join('.'), err: original }, 'unexpected error');
  return located(internal(requestId), error);
};

const located = (shown: GraphQLError, at: GraphQLError): GraphQLError =>
  new GraphQLError(shown.message, { nodes: at.nodes, path: at.path, extensions: shown.extensions });
