import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, ExecutionResult, FieldNode, GraphQLSchema } from 'graphql';
import { fragmentsOf, responseName } from '../planning/document.ts';
import type { InternalNames } from '../planning/internal-names.ts';
import type { ExecutableOperation, ExecutableSubscription, Operation } from '../planning/prepared.ts';
import { conditionReader } from './conditions.ts';
import { compileDeferred } from './defer.ts';
import { compileFetchParts, type Step } from './fetch.ts';
import { rootPath } from './flatten-path.ts';
import { compileIntrospection } from './introspection.ts';
import { mergeInto, mergeShapeOf } from './merge.ts';
import { isObject } from './names.ts';
import type { Answer } from './outcome.ts';
import { PlannedRequest } from './planned-request.ts';
import { createRun } from './run.ts';
import type { ExecutionServices } from './services.ts';
import { createShapes, type Shapes } from './shapes.ts';
import { compileSteps } from './steps.ts';
import { resumptionOf } from '../subscriptions/resumption.ts';
import { errorsOf } from './subgraph-errors.ts';
import { writeResponse } from './write-response.ts';

export interface CompileOptions {
  readonly operation: Operation;
  /** The plan of the operation, or of what the caller may have of it. */
  readonly plan: QueryPlan;
  /** Further parts of a query, each with the plan for it, whose data is added. */
  readonly more: readonly { readonly document: DocumentNode; readonly plan: QueryPlan }[];
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  readonly services: ExecutionServices;
  /** Names in plan and data that differ from those of the client. */
  readonly names: InternalNames;
  /** What of the operation the caller may not have; null when everything is allowed. */
  readonly isDenied: ((field: FieldNode, typeName: string) => boolean) | null;
}

const shapesOf = ({ operation: { document, definition }, schema, names, isDenied }: CompileOptions): Shapes => {
  const type = schema.getRootType(definition.operation)!;
  return createShapes({ document, schema, type, selectionSet: definition.selectionSet, fragments: fragmentsOf(document), naming: { response: responseName, source: names.nameOf }, isDenied });
};

/** Compiles a query or mutation with its plan, once for all requests. */
export const compileOperation = (options: CompileOptions): ExecutableOperation => {
  const { operation, plan, more, schema, services, names } = options;
  const node = plan.node as PlanNode | undefined;
  const readConditions = conditionReader(operation.definition);
  if (node && defers(node)) return compileParts(node, options, readConditions);
  const step = node ? compileSteps(node, services) : null;
  const shapes = shapesOf(options);
  const introspect = compileIntrospection(operation, schema);
  const parts = more.map((part) => ({
    step: part.plan.node ? compileSteps(part.plan.node as PlanNode, services) : null,
    shape: mergeShapeOf(part.document, [], services.interfaces),
  }));
  const detached = operation.definition.operation === 'mutation';

  return {
    execute: async (variables, context) => {
      const isTrue = readConditions(variables);
      const named = names.variables(variables);
      const run = createRun(named, context, isTrue, detached);
      const added = parts.map(({ step: own, shape }) => ({ own, shape, run: createRun(named, context, isTrue, detached) }));
      await Promise.all([step?.(run), ...added.map(({ own, run: other }) => own?.(other))]);
      for (const { run: other, shape } of added) {
        mergeInto(run.data, other.data, shape, false);
        run.errors.push(...other.errors);
        run.shared ||= other.shared;
      }
      const text = writeResponse(run, shapes(run.isTrue), { names, introspect, log: services.log });
      return { kind: 'answer', text, refusal: null, status: 200, headers: {} } satisfies Answer;
    },
  };
};

/** Where `@defer(if: $variable)` decides, the plan has one branch for each outcome. */
const defers = (node: PlanNode): boolean =>
  node.kind === 'Defer' || (node.kind === 'Condition' && [node.ifClause, node.elseClause].some((branch) => branch !== undefined && defers(branch)));

const compileParts = (node: PlanNode, options: CompileOptions, readConditions: ReturnType<typeof conditionReader>): ExecutableOperation => {
  const { operation, services } = options;
  if (node.kind === 'Defer') return { execute: compileDeferred({ operation, node, services, names: options.names }) };
  if (node.kind !== 'Condition') return compileOperation({ ...options, plan: { kind: 'QueryPlan', node } });
  const branch = (inner: PlanNode | undefined) => compileOperation({ ...options, plan: { kind: 'QueryPlan', ...(inner ? { node: inner } : {}) } });
  const yes = branch(node.ifClause);
  const no = branch(node.elseClause);
  return { execute: (variables, context) => (readConditions(variables)(node.condition) ? yes : no).execute(variables, context) };
};

/** Compiles a subscription: what to subscribe to, and the steps that complete each of its events. */
export const compileSubscription = (options: CompileOptions): ExecutableSubscription => {
  const { operation, plan, services, names } = options;
  if (plan.node?.kind !== 'Subscription') throw new Error('The plan of a subscription is not one.');
  const { primary, rest } = plan.node;
  const fetch = compileFetchParts(primary, rootPath, services);
  const step: Step | null = rest ? compileSteps(rest, services) : null;
  const shapes = shapesOf(options);
  const readConditions = conditionReader(operation.definition);
  const resumption = resumptionOf(operation);
  return {
    operation,
    subgraph: primary.serviceName,
    fingerprint: JSON.stringify(plan.node),
    resumption,
    upstream: (variables) => new PlannedRequest(fetch.template, names.variables(variables), null, resumption.resume),
    complete: async (event: ExecutionResult, variables, context) => {
      const run = createRun(names.variables(variables), context, readConditions(variables), false);
      if (isObject(event.data)) {
        fetch.outputRewrite?.(event.data);
        mergeInto(run.data, event.data, fetch.shape, false);
      }
      run.errors.push(...errorsOf(event.errors, primary.serviceName));
      if (step) await step(run);
      return writeResponse(run, shapes(run.isTrue), { names, introspect: null, log: services.log });
    },
  };
};
