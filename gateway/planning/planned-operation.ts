import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { BREAK, Kind, visit, type DocumentNode } from 'graphql';
import type { Restriction } from '../authorization/restrict.ts';
import type { Rights } from '../authorization/rights.ts';
import { compileOperation, compileSubscription } from '../execution/executable.ts';
import type { ExecutionServices } from '../execution/services.ts';
import type { SchemaSet } from '../supergraph/schema-set.ts';
import type { InternalNames } from './internal-names.ts';
import type { OverrideDecision } from './override-labels.ts';
import type { ExecutableOperation, ExecutableSubscription, Operation } from './prepared.ts';

/** One way to run an operation. */
export interface Variant {
  /** Which of the operation's authorization requirements hold. */
  readonly rights: Rights;
  /** Which progressive overrides of fields are on. */
  readonly overrides: OverrideDecision;
  /** Whether parts may come later. */
  readonly defer: boolean;
}

/** Equal for variants that are the same for one operation. */
export const variantKey = ({ rights, overrides, defer }: Variant): string => `${rights} ${overrides.key}${defer ? ' defer' : ''}`;

export type Executable =
  | { readonly kind: 'operation'; readonly operation: ExecutableOperation }
  | { readonly kind: 'subscription'; readonly subscription: ExecutableSubscription };

/** An operation and its plans: one for each variant that was asked for. */
export interface PlannedOperation extends Operation {
  /** Some part of it may come later. */
  readonly hasDefer: boolean;
  /** Plans and compiles the first time. Planning is synchronous, so requests that arrive together plan once. */
  plan(variant: Variant): Executable;
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
  readonly names: InternalNames;
  /** What callers with these rights may have; null when that is everything. */
  readonly restrict: (operation: Operation, rights: Rights) => Restriction | null;
  /** Told how long each plan took, in milliseconds. */
  readonly planned: (milliseconds: number) => void;
}

/** A compiled plan takes about this much memory for each character of its JSON (measured). */
const BYTES_PER_CHARACTER = 12;

export const createPlannedOperation = (operation: Operation, schemas: SchemaSet, services: PlanningServices, grown: () => void): PlannedOperation => {
  const hasDefer = usesDefer(operation.document);
  const { names } = services;
  const plans = new Map<string, { readonly variant: Variant; readonly executable: Executable }>();
  let bytes = 0;

  const make = (variant: Variant): Executable => {
    const started = performance.now();
    const restriction = services.restrict(operation, variant.rights);
    const document = restriction ? restriction.document : operation.document;
    const plan = document ? planFor(operation, document, schemas, variant, hasDefer, names) : { kind: 'QueryPlan' as const };
    bytes += JSON.stringify(plan).length * BYTES_PER_CHARACTER;
    const isDenied = restriction?.isDenied ?? null;
    const options = { operation, plan, schema: schemas.schema, services: services.execution, names, isDenied };
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
    plan: (variant) => {
      const key = variantKey(variant);
      const known = plans.get(key);
      if (known) return known.executable;
      const executable = make(variant);
      plans.set(key, { variant, executable });
      grown();
      return executable;
    },
    variants: () => [...plans.values()].map(({ variant }) => variant),
    bytes: () => bytes,
  };
};

const planFor = (
  { definition }: Operation,
  document: DocumentNode,
  { apiSchema, planner }: SchemaSet,
  { overrides, defer }: Variant,
  hasDefer: boolean,
  names: InternalNames,
): QueryPlan => {
  const name = definition.name?.value;
  const alone: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: names.rename(document).definitions.filter((other) => other.kind !== Kind.OPERATION_DEFINITION || other.name?.value === name),
  };
  const parsed = operationFromDocument(apiSchema, alone, { validate: false });
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
