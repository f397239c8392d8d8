import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { OperationRequest } from '../../platform/graphql/request.ts';
import { dataSourceOf } from '../execution/data-source.ts';
import { asGraphQLError, presentResult } from '../execution/present-errors.ts';
import type { RequestContext } from '../execution/request-context.ts';
import { SubgraphUnavailable, type SubgraphSource } from '../sources/source.ts';
import { mapEvents } from './map-events.ts';
import type { SubscriptionPlan, SubscriptionPlanner } from './subscription-plan.ts';

export interface SubscriptionOptions {
  readonly planner: SubscriptionPlanner;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly log: Logger;
  /** The context for the entity fetches of one event: the caller's token is signed anew, for it lives a minute only. */
  readonly renew: (context: RequestContext) => RequestContext;
}

export type Subscribe = (
  request: OperationRequest,
  context: RequestContext,
) => Promise<FormattedExecutionResult | AsyncIterableIterator<FormattedExecutionResult>>;

type ApolloRequestContext = Parameters<typeof executeQueryPlan>[2];

/**
 * Subscribes to the subgraph that owns the root field, and completes each of its events from the other subgraphs. A request that is refused
 * is one result with `errors` and without `data`.
 */
export const createSubscribe = ({ planner, sources, log, renew }: SubscriptionOptions): Subscribe => {
  const dataSources = new Map([...sources].map(([name, source]) => [name, dataSourceOf(source, log) as GraphQLDataSource]));

  /** Rewrites, entity fetches and null bubbling are the executor's; only the answer to `primary` is already here. */
  const complete = async (plan: SubscriptionPlan, event: ExecutionResult, variables: Record<string, unknown>, context: RequestContext) => {
    const { serviceName, operation } = plan.primary;
    const owner = dataSources.get(serviceName)!;
    const answered: GraphQLDataSource = {
      process: async (options) =>
        options.request.query === operation ? (event as Awaited<ReturnType<GraphQLDataSource['process']>>) : owner.process(options),
    };
    const serviceMap = Object.assign(Object.create(null) as object, Object.fromEntries(dataSources), { [serviceName]: answered });
    const result = await executeQueryPlan(
      plan.eventPlan,
      serviceMap,
      apolloContext(plan, variables, renew(context), log),
      plan.operationContext,
      planner.supergraphSchema,
      planner.apiSchema,
    );
    return presentResult(result, context.forwarded.requestId, log);
  };

  return async (request, context) => {
    const { requestId } = context.forwarded;
    const present = (errors: readonly GraphQLError[]) => presentResult({ errors }, requestId, log);
    const variables = request.variables ?? {};
    try {
      const plan = planner.plan(request.query, request.operationName);
      planner.checkVariables(plan, variables);
      const leaving = new AbortController();
      const { primary } = plan;
      const source = sources.get(primary.serviceName)!;
      const upstream = await source.subscribe(
        { query: primary.operation, variables: pick(variables, primary.variableUsages), operationName: primary.operationName },
        { ...context.call, signal: leaving.signal },
      );
      if (!(Symbol.asyncIterator in upstream)) return presentResult(withoutData(upstream), requestId, log);
      const events = upstream[Symbol.asyncIterator]();
      return mapEvents(events, (event) => complete(plan, event, variables, context), {
        leave: () => {
          leaving.abort();
          void Promise.resolve(events.return?.()).catch(() => {});
        },
        failed: (error) => {
          report(error, requestId, log);
          return present([asGraphQLError(error)]);
        },
      });
    } catch (error) {
      report(error, requestId, log);
      return present(Array.isArray(error) ? (error as GraphQLError[]) : [asGraphQLError(error)]);
    }
  };
};

const report = (error: unknown, requestId: string, log: Logger): void => {
  if (error instanceof SubgraphUnavailable) log.warn({ requestId, reason: error.reason, ...error.extensions }, 'subgraph unavailable');
};

/** A subscription that never started has no data; its paths are those of the same root field. */
const withoutData = ({ errors, extensions }: ExecutionResult): ExecutionResult => ({
  errors: (errors ?? []).map(
    ({ message, path, extensions: details }) => new GraphQLError(message, { path: path ?? null, extensions: details }),
  ),
  ...(extensions ? { extensions } : {}),
});

const pick = (variables: Record<string, unknown>, names: readonly string[] | undefined): Record<string, unknown> =>
  Object.fromEntries((names ?? []).filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]));

/** The parts of Apollo's request context that `executeQueryPlan` and our data sources read. */
const apolloContext = (
  plan: SubscriptionPlan,
  variables: Record<string, unknown>,
  context: RequestContext,
  log: Logger,
): ApolloRequestContext => {
  const used: Pick<
    ApolloRequestContext,
    'request' | 'context' | 'metrics' | 'logger' | 'document' | 'operation' | 'source' | 'operationName'
  > = {
    request: { query: plan.query, variables },
    context,
    metrics: {},
    logger: log,
    document: plan.document,
    operation: plan.operation,
    source: plan.query,
    operationName: plan.operation.name?.value ?? null,
  };
  return used as ApolloRequestContext;
};
