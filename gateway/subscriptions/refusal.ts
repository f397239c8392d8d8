import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Answer } from '../execution/outcome.ts';
import { formatThrown, presentErrors } from '../execution/present-errors.ts';
import { refuse as refuseWith } from '../execution/respond.ts';
import { errorsOf } from '../execution/subgraph-errors.ts';
import { SubgraphUnavailable } from '../sources/source.ts';

const STATUS: ReadonlyMap<unknown, number> = new Map([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['NOT_FOUND', 404],
  ['RATE_LIMITED', 429],
  ['INTERNAL_SERVER_ERROR', 500],
  ['SERVICE_UNAVAILABLE', 503],
  ['SUBGRAPH_UNAVAILABLE', 503],
  ['SUPERGRAPH_CHANGED', 503],
  ['GOING_AWAY', 503],
]);

/** A response without data: for who is not let in, or the last one of a subscription that cannot go on. */
const refuse = (errors: readonly GraphQLFormattedError[]): Answer => refuseWith(errors, STATUS.get(errors[0]?.extensions?.['code']));

const refusal = (code: string, message: string): Answer => refuse([{ message, extensions: { code } }]);

export const tooSlow = refusal('SUBSCRIBER_TOO_SLOW', 'You read your events too slowly. Subscribe again with your cursor.');
export const supergraphChanged = refusal('SUPERGRAPH_CHANGED', 'The schema changed. Subscribe again with your cursor.');
export const goingAway = refusal('GOING_AWAY', 'This gateway is shutting down. Subscribe again with your cursor.');

/** What `subgraph` said instead of starting. */
export const refusedBySubgraph = ({ errors }: ExecutionResult, subgraph: string, requestId: string, log: Logger): Answer => {
  const said = errorsOf(errors, subgraph);
  const neither = { message: 'A subscription was answered with neither events nor errors.', extensions: { serviceName: subgraph } };
  return refuse(presentErrors(said.length > 0 ? said : [neither], requestId, log));
};

/** What was thrown while subscribing, or by the events; masked unless it is the loss of a subgraph, and logged. */
export const lost = (error: unknown, requestId: string, log: Logger): Answer => {
  if (error instanceof SubgraphUnavailable) log.warn({ requestId, reason: error.reason, ...error.extensions }, 'subgraph unavailable');
  return refuse([formatThrown(error, requestId, log)]);
};
