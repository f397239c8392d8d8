import { getVariableValues, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { policiesFor, type PolicyDecider } from './authorization/policies.ts';
import { evaluateRights, type Rights } from './authorization/rights.ts';
import { subscriptionRefusal } from './authorization/unauthorized.ts';
import type { Answer, Incremental, Outcome } from './execution/outcome.ts';
import { formatThrown, presentError } from './execution/present-errors.ts';
import type { RequestContext } from './execution/request-context.ts';
import { refuse } from './execution/respond.ts';
import type { LiveGraph } from './live-graph.ts';
import type { Graph } from './planning/graph.ts';
import { decideOverrides, OVERRIDE_HEADER, type OverrideOptions } from './planning/override-labels.ts';
import type { PlannedOperation, Variant } from './planning/planned-operation.ts';
import type { Variables } from './planning/prepared.ts';
import { wantsCost, type CostReport } from './protection/cost/cost-on-request.ts';
import { checkVariables } from './protection/limits/check-variables.ts';
import type { DocumentLimits } from './protection/limits/document-limits.ts';
import type { createDocumentResolver } from './protection/persisted-queries/resolve-document.ts';
import type { RateLimiter } from './protection/rate-limits/rate-limiter.ts';
import { headersThatVary, type HeaderRules } from './sources/header-rules.ts';
import type { DependsOn } from './subscriptions/group-key.ts';
import { supergraphChanged } from './subscriptions/refusal.ts';
import type { Subscriptions } from './subscriptions/subscriptions.ts';
import type { CacheMetrics } from './telemetry/metrics.ts';
import type { Engine, GraphQLRequest, RunOptions } from './transports/engine.ts';

export interface PipelineOptions {
  readonly live: LiveGraph;
  readonly subscriptions: Subscriptions;
  readonly documents: ReturnType<typeof createDocumentResolver>;
  readonly limits: DocumentLimits;
  readonly maxCost: number | null;
  readonly planCache: CacheMetrics;
  readonly rateLimiter: RateLimiter;
  readonly policy: PolicyDecider;
  readonly overrides: OverrideOptions;
  readonly hideSuggestions: boolean;
  readonly headerRules: HeaderRules;
  /** Whether subgraphs are told who is calling. */
  readonly forwardsCaller: boolean;
  readonly log: Logger;
}

/** An operation that may run. */
interface Admitted {
  readonly graph: Graph;
  readonly query: string;
  readonly operation: PlannedOperation;
  readonly variables: Variables;
  readonly variant: Variant;
  /** For whom it is to be told; null when nobody asked. */
  readonly cost: CostReport | null;
}

/**
 * What happens to every operation, whatever transport it came by: document → limits → variables → cost and rate → rights → plan → answer.
 */
export const createPipeline = (options: PipelineOptions): Engine['run'] => {
  const { live, subscriptions, planCache, log } = options;
  const admit = createAdmission(options);

  /** What of a caller the events may depend on: what a subgraph is told. */
  const dependsOn = ({ graph, operation, variant }: Admitted, { forwarded, client, call }: RequestContext): DependsOn => {
    const isPublic = graph.caching?.isPublic(operation) ?? false;
    const headersOf = (name: string) => headersThatVary(options.headerRules, name, client.headers, call.authorization);
    return {
      rights: `${variant.rights} ${variant.overrides.key}`,
      caller: options.forwardsCaller && !isPublic ? forwarded.caller : null,
      headers: isPublic ? {} : Object.fromEntries([...graph.sources.keys()].map((name) => [name, headersOf(name)])),
    };
  };

  const subscribe = async (admitted: Admitted, context: RequestContext): Promise<Outcome> => {
    const { graph, query, operation, variables, variant } = admitted;
    const subscription = live.follow({ query, operation, variant }, graph);
    return subscription ? subscriptions.subscribe(subscription, dependsOn(admitted, context), variables, context) : supergraphChanged;
  };

  const execute = async (admitted: Admitted, context: RequestContext): Promise<Outcome> => {
    const { graph, operation, variables, variant } = admitted;
    const executable = operation.plan(variant, planCache);
    if (executable.kind === 'subscription') return subscribe(admitted, context);
    const work = (own: RequestContext): Promise<Answer | Incremental> => executable.operation.execute(variables, own);
    if (!graph.caching) return work(context);
    if (operation.definition.operation === 'mutation') {
      const answer = await work(context);
      await graph.caching.wrote(context.forwarded.caller);
      return answer;
    }
    const rights = `${variant.rights} ${variant.overrides.key}`;
    return graph.caching.responses ? graph.caching.responses.answer({ operation, variables, rights, context }, work) : work(context);
  };

  return async (request, context, runOptions) => {
    try {
      return await live.using(async (graph) => {
        const admitted = await admit(graph, request, context, runOptions);
        if ('kind' in admitted) return admitted;
        const outcome = await execute(admitted, context);
        return admitted.cost && outcome.kind === 'answer' ? withCost(outcome, admitted.cost) : outcome;
      });
    } catch (error) {
      const formatted = formatThrown(error, context.forwarded.requestId, log);
      return refuse([formatted], formatted.extensions?.['code'] === 'INTERNAL_SERVER_ERROR' ? 500 : 400);
    }
  };
};

/** Everything that has to be right before an operation runs. An answer says what is not. */
const createAdmission = (options: PipelineOptions) => {
  const { documents, limits, rateLimiter, hideSuggestions, log } = options;

  const variantFor = async (graph: Graph, operation: PlannedOperation, variables: Variables, context: RequestContext, incremental: boolean): Promise<Variant> => {
    const { caller, requestId } = context.forwarded;
    const { headers, address } = context.client;
    const access = graph.accessOf(operation);
    const failed = (policy: string, err: unknown) => log.error({ requestId, policy, err }, 'a policy could not be decided');
    const rights: Rights =
      access.requirements.length === 0 ? '' : await evaluateRights(access, caller, policiesFor({ decide: options.policy, caller, request: { headers }, failed }));
    const header = headers[OVERRIDE_HEADER];
    const asker = { callerKey: caller.id ?? address, header: typeof header === 'string' ? header : undefined };
    return graph.variantOf(operation, variables, rights, decideOverrides(graph.overrideLabels, asker, options.overrides), incremental);
  };

  const admit = async (
    graph: Graph,
    request: GraphQLRequest,
    context: RequestContext,
    runOptions: RunOptions,
    charged: () => void,
  ): Promise<Admitted | Answer> => {
    const resolving = documents(request);
    const resolved = resolving instanceof Promise ? await resolving : resolving;
    if ('kind' in resolved) return resolved;
    const operation = graph.operations.find(resolved.query, request.operationName);
    if ('refusal' in operation) return refuse(operation.refusal);
    const { definition } = operation;
    note(context, operation);
    if (definition.operation === 'mutation' && !runOptions.mutations) return refuse([mutationByGet], 405, { allow: 'POST' });
    if (definition.operation === 'subscription' && !runOptions.subscriptions) return refuse([subscriptionByHttp]);
    resolved.register?.();

    const variables = request.variables ?? {};
    const wrong = variableErrors(operation, variables, limits, hideSuggestions);
    if (wrong.length > 0) return refuse(wrong);
    const cost = graph.costOf(operation);
    const tooDear = cost.refuse(variables);
    if (tooDear) return refuse([tooDear.toJSON()]);
    const estimated = cost.estimate(variables);
    if (context.call.record) context.call.record.cost = estimated;
    charged();
    const charging = rateLimiter.charge(context.forwarded.caller, context.client.address, estimated);
    const limited = charging instanceof Promise ? await charging : charging;
    if (limited) return limited;

    const variant = await variantFor(graph, operation, variables, context, runOptions.incremental);
    if (definition.operation === 'subscription') {
      const refused = subscriptionRefusal(operation, graph.restrictionOf(operation, variant.rights), context.forwarded.caller);
      if (refused) return refuse([presentError(refused.toJSON(), context.forwarded.requestId)], statusOf(refused));
    }
    const report = wantsCost(request, context.client.headers) ? { estimated, max: options.maxCost } : null;
    return { graph, query: resolved.query, operation, variables, variant, cost: report };
  };

  /** What is refused for another reason takes from the limits too: nobody may ask for nonsense without end. */
  return async (graph: Graph, request: GraphQLRequest, context: RequestContext, runOptions: RunOptions): Promise<Admitted | Answer> => {
    let charged = false;
    const outcome = await admit(graph, request, context, runOptions, () => (charged = true));
    if (charged || !('kind' in outcome)) return outcome;
    return (await rateLimiter.charge(context.forwarded.caller, context.client.address, 0)) ?? outcome;
  };
};

const note = ({ call: { record } }: RequestContext, { definition, hash }: PlannedOperation): void => {
  if (!record) return;
  record.type = definition.operation;
  record.operationName = definition.name?.value;
  record.hash = hash;
};

const statusOf = (error: { extensions: { http?: unknown } }): number => (error.extensions.http as { status?: number } | undefined)?.status ?? 400;

const mutationByGet: GraphQLFormattedError = { message: 'Send a mutation with POST.', extensions: { code: 'METHOD_NOT_ALLOWED' } };

const subscriptionByHttp: GraphQLFormattedError = {
  message: 'Subscribe over WebSocket (graphql-transport-ws), or accept text/event-stream or multipart/mixed;subscriptionSpec=1.0.',
  extensions: { code: 'BAD_REQUEST' },
};

/** https://spec.graphql.org/October2021/#CoerceVariableValues() — subgraphs get what the client sent. */
const variableErrors = ({ definition, schema }: PlannedOperation, variables: Variables, limits: DocumentLimits, hideSuggestions: boolean): GraphQLFormattedError[] => {
  const tooMuch = checkVariables(variables, limits);
  if (tooMuch) return [tooMuch.toJSON()];
  if (!definition.variableDefinitions?.length) return [];
  const { errors = [] } = getVariableValues(schema, definition.variableDefinitions, variables, { maxErrors: 20, hideSuggestions });
  return errors.map((error) => presentError({ ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } }, ''));
};

const withCost = (answer: Answer, cost: CostReport): Answer => {
  const { extensions, ...response } = JSON.parse(answer.text) as { extensions?: object };
  return { ...answer, text: JSON.stringify({ ...response, extensions: { ...extensions, cost } }) };
};
