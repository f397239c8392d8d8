import { buildOperationContext } from '@apollo/gateway';
import { operationFromDocument, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner, type PlanNode, type QueryPlan, type SubscriptionNode } from '@apollo/query-planner';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { depthLimit, parseWithinLimits } from '../protection/limits.ts';

/** A subscription that passed every check, with its plan: subscribe with `primary`, then run `eventPlan` for each event. */
export interface SubscriptionPlan {
  readonly query: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationContext: ReturnType<typeof buildOperationContext>;
  readonly primary: SubscriptionNode['primary'];
  readonly eventPlan: QueryPlan;
}

export interface SubscriptionPlanner {
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly apiSchema: Schema;
  /** Throws an array of GraphQL errors that a client may see. Plans are kept by document and operation name. */
  plan(query: string, operationName: string | undefined): SubscriptionPlan;
  /** Throws an array of GraphQL errors when a variable is missing or of the wrong type. */
  checkVariables(plan: SubscriptionPlan, variables: Record<string, unknown> | undefined): void;
}

const KEPT_PLANS = 1_000;

export const createSubscriptionPlanner = (
  supergraphSdl: string,
  { hideSuggestions }: { hideSuggestions: boolean },
): SubscriptionPlanner => {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph);
  const plans = new Map<string, SubscriptionPlan>();

  const make = (query: string, operationName: string | undefined): SubscriptionPlan => {
    const document = parsed(query);
    const errors = validate(schema, document, [...specifiedRules, depthLimit], { hideSuggestions });
    if (errors.length > 0) throw errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = chosenOperation(document, operationName);
    const { node } = planner.buildQueryPlan(operationFromDocument(apiSchema, document, operationName ? { operationName } : {}));
    if (node?.kind !== 'Subscription') throw [refusal('This subscription selects nothing to subscribe to.', 'BAD_USER_INPUT')];
    const operationContext = buildOperationContext({ schema, operationDocument: document, ...(operationName ? { operationName } : {}) });
    return { query, document, operation, operationContext, primary: node.primary, eventPlan: { kind: 'QueryPlan', node: eventNode(node) } };
  };

  return {
    schema,
    apiSchema,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    plan(query, operationName) {
      const key = `${operationName ?? ''}\n${query}`;
      const plan = plans.get(key) ?? make(query, operationName);
      plans.delete(key);
      plans.set(key, plan);
      if (plans.size > KEPT_PLANS) plans.delete(plans.keys().next().value!);
      return plan;
    },
    checkVariables({ operation }, variables) {
      const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 20 });
      if (errors) throw errors.map((error) => withCode(error, 'BAD_USER_INPUT'));
    },
  };
};

const parsed = (query: string): DocumentNode => {
  try {
    return parseWithinLimits(query);
  } catch (error) {
    throw [error];
  }
};

const chosenOperation = (document: DocumentNode, operationName: string | undefined): OperationDefinitionNode => {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const chosen = operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  if (!chosen)
    throw [
      refusal(operationName ? `Unknown operation named "${operationName}".` : 'Must provide an operation.', 'OPERATION_RESOLUTION_FAILURE'),
    ];
  if (!operationName && operations.length > 1) {
    throw [refusal('Must provide operation name if query contains multiple operations.', 'OPERATION_RESOLUTION_FAILURE')];
  }
  if (chosen.operation !== 'subscription') throw [refusal('Only subscriptions can be subscribed to.', 'BAD_USER_INPUT')];
  return chosen;
};

const eventNode = ({ primary, rest }: SubscriptionNode): PlanNode => (rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary);

const refusal = (message: string, code: string) => new GraphQLError(message, { extensions: { code } });

const withCode = (error: GraphQLError, code: string) =>
  new GraphQLError(error.message, { nodes: error.nodes, extensions: { code, ...error.extensions } });
