import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { BREAK, GraphQLError, Kind, visit, type DocumentNode } from 'graphql';
import type { Restriction } from '../authorization/restrict.ts';
import type { Rights } from '../authorization/rights.ts';
import { compileOperation, compileSubscription } from '../execution/executable.ts';
import { conditionReader, conditionVariables } from '../execution/conditions.ts';
import type { ExecutionServices } from '../execution/services.ts';
import type { SchemaSet } from '../supergraph/schema-set.ts';
import type { CacheMetrics } from '../telemetry/metrics.ts';
import { expandConditions } from './expand-conditions.ts';
import { createInternalNames, type PlannersNames } from './internal-names.ts';
import type { OverrideDecision } from './override-labels.ts';
import { selectChains, splitCollisions, type Requirements } from './requirements.ts';
import { isEmpty, withoutConditions } from './resolve-conditions.ts';
import type { ExecutableOperation, ExecutableSubscription, Operation, Variables } from './prepared.ts';

/** One way to run an operation. */
export interface Variant {
  /** Which of the operation's authorization requirements hold. */
  readonly rights: Rights;
  /** Which progressive overrides of fields are on. */
  readonly overrides: OverrideDecision;
  /** Whether parts may come later. */
  readonly defer: boolean;
  /** The variables of @skip, @include and @defer that are true; null for a plan that decides while it runs. */
  readonly conditions: ReadonlySet<string> | null;
}

/** Equal for variants that are the same for one operation. */
export const variantKey = ({ rights, overrides, defer, conditions }: Variant): string =>
  `${rights} ${overrides.key}${defer ? ' defer' : ''}${conditions === null ? ' any' : conditions.size > 0 ? ` ${[...conditions].join()}` : ''}`;

export type Executable =
  | { readonly kind: 'operation'; readonly operation: ExecutableOperation }
  | { readonly kind: 'subscription'; readonly subscription: ExecutableSubscription };

/** An operation and its plans: one for each variant that was asked for. */
export interface PlannedOperation extends Operation {
  /** Some part of it may come later. */
  readonly hasDefer: boolean;
  /**
   * What conditions come to with these variables. An operation is planned without them, as if the client had left out what is not included:
   * @apollo/query-planner loses fields beside a skipped one now and then. One with many combinations of them is planned with its conditions.
   */
  conditionsOf(variables: Variables): ReadonlySet<string> | null;
  /**
   * Plans and compiles the first time. Planning is synchronous, so requests that arrive together plan once. `lookups` counts how often a
   * client found a plan.
   */
  plan(variant: Variant, lookups?: CacheMetrics): Executable;
  /** The variants that are planned. */
  variants(): readonly Variant[];
  /** Roughly what the plans take. */
  bytes(): number;
}

export interface PlanningServices {
  readonly execution: ExecutionServices;
  /** Parses within limits. Throws GraphQL errors that clients may see. */
  readonly parse: (query: string) => DocumentNode;
  readonly hideSuggestions: boolean;
  /** Names that plans use themselves. */
  readonly reservedNames: PlannersNames;
  readonly requirements: Requirements;
  /** What callers with these rights may have; null when that is everything. */
  readonly restrict: (operation: Operation, rights: Rights) => Restriction | null;
  /** Told how long each plan took, in milliseconds. */
  readonly planned: (milliseconds: number) => void;
}

/** A compiled plan takes about this much memory for each character of its JSON (measured). */
const BYTES_PER_CHARACTER = 12;

export const createPlannedOperation = (operation: Operation, schemas: SchemaSet, services: PlanningServices, grown: () => void): PlannedOperation => {
  const hasDefer = usesDefer(operation.document);
  const names = createInternalNames(services.reservedNames, operation.document);
  const conditional = conditionVariables(operation.document);
  const readConditions = conditionReader(operation.definition);
  const known = new Map<string, { readonly variant: Variant; readonly executable: Executable }>();
  let bytes = 0;

  const make = (variant: Variant): Executable => {
    const started = performance.now();
    const restriction = services.restrict(operation, variant.rights);
    const document = restriction ? restriction.document : operation.document;
    const parts = document ? partsOf(operation, document, schemas, services.requirements, variant) : [];
    const plans = parts.map((part) => {
      const named = names.rename(part);
      return { document: named, plan: planPart(named, schemas, variant, hasDefer) };
    });
    bytes += plans.reduce((sum, { plan }) => sum + JSON.stringify(plan).length, 0) * BYTES_PER_CHARACTER;
    const isDenied = restriction?.isDenied ?? null;
    const [first = { plan: NO_PLAN }, ...more] = plans;
    const options = { operation, plan: first.plan, more, schema: schemas.schema, services: services.execution, names, isDenied };
    const executable: Executable =
      operation.definition.operation === 'subscription'
        ? { kind: 'subscription', subscription: compileSubscription(options) }
        : { kind: 'operation', operation: compileOperation(options) };
    services.planned(performance.now() - started);
    return executable;
  };

  return {
    ...operation,
    hasDefer,
    conditionsOf: (variables) => {
      if (conditional.length === 0) return NONE;
      if (conditional.length > MAX_CONDITIONS) return null;
      const isTrue = readConditions(variables);
      return new Set(conditional.filter(isTrue));
    },
    plan: (variant, lookups) => {
      const key = variantKey(variant);
      const planned = known.get(key);
      if (planned) {
        lookups?.hit();
        return planned.executable;
      }
      lookups?.miss();
      const executable = make(variant);
      known.set(key, { variant, executable });
      grown();
      return executable;
    },
    variants: () => [...known.values()].map(({ variant }) => variant),
    bytes: () => bytes,
  };
};

const NO_PLAN: QueryPlan = { kind: 'QueryPlan' };
const NONE: ReadonlySet<string> = new Set();
/** Operations with more variables in conditions than this have too many combinations to plan each. */
const MAX_CONDITIONS = 5;

/** The operation alone, as it is to be planned; in several parts where it needs one field in several ways. */
const partsOf = (
  { definition }: Operation,
  document: DocumentNode,
  { schema }: SchemaSet,
  requirements: Requirements,
  { conditions, defer }: Variant,
): readonly DocumentNode[] => {
  const included = conditions ? withoutConditions(document, conditions) : document;
  const name = definition.name?.value;
  const definitions = included.definitions.filter((other) => other.kind !== Kind.OPERATION_DEFINITION || other.name?.value === name);
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  if (isEmpty(alone)) return [];
  if (requirements.size === 0) return [alone];
  const complete = selectChains(alone, schema, requirements);
  // A mutation happens once, and what comes in parts comes from one plan.
  return definition.operation === 'query' && !defer ? splitCollisions(complete, schema, requirements) : [complete];
};

/** Plans again with plainer type conditions what the planner fails on. */
const planPart = (document: DocumentNode, schemas: SchemaSet, variant: Variant, hasDefer: boolean): QueryPlan => {
  const plan = (given: DocumentNode): QueryPlan => {
    const made = planFor(given, schemas, variant, hasDefer);
    if (!made.node && asksForData(given)) throw new Unanswerable();
    return made;
  };
  try {
    return plan(document);
  } catch (error) {
    if (error instanceof Unanswerable) throw error;
    return plan(expandConditions(document, schemas.schema));
  }
};

/** No subgraph can be asked for what an operation selects. Composition finds most such graphs; the planner leaves the field out. */
class Unanswerable extends GraphQLError {
  constructor() {
    super('No subgraph can answer this operation. Ask the owners of the graph.', { extensions: { code: 'OPERATION_UNANSWERABLE' } });
  }
}

const asksForData = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some((selection) => selection.kind === Kind.FIELD && !selection.name.value.startsWith('__')),
  );

const planFor = (document: DocumentNode, { apiSchema, planner }: SchemaSet, { overrides, defer }: Variant, hasDefer: boolean): QueryPlan => {
  const parsed = operationFromDocument(apiSchema, document, { validate: false });
  const toPlan = hasDefer && !defer ? parsed.expandAllFragments().withoutDefer() : parsed;
  return planner.buildQueryPlan(toPlan, overrides.key === '' ? {} : { overrideConditions: overrides.conditions });
};

const usesDefer = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Directive({ name }) {
      found ||= name.value === 'defer';
      return found ? BREAK : undefined;
    },
  });
  return found;
};
