import { isInterfaceType, type DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import { compileAccess, type AccessPlan } from '../authorization/access-plan.ts';
import { readRules, type AccessRules } from '../authorization/read-rules.ts';
import { restrict, type Restriction } from '../authorization/restrict.ts';
import { areFull, type Rights } from '../authorization/rights.ts';
import type { Caching } from '../caching/caching.ts';
import { compileIntrospection } from '../execution/introspection.ts';
import { createIsOfType } from '../execution/possible-types.ts';
import type { ExecutionServices } from '../execution/services.ts';
import { compileCost, type OperationCost } from '../protection/cost/compile-cost.ts';
import type { CostOptions } from '../protection/cost/cost-options.ts';
import { readCostRules } from '../protection/cost/cost-rules.ts';
import type { SubgraphSource } from '../sources/source.ts';
import type { SchemaSet } from '../supergraph/schema-set.ts';
import { plannersNames } from './internal-names.ts';
import { createOperationCache, type OperationCache } from './operation-cache.ts';
import { readOverrideLabels, type OverrideDecision, type OverrideLabels } from './override-labels.ts';
import type { PlannedOperation, Variant } from './planned-operation.ts';
import type { Operation, Variables } from './prepared.ts';
import { remembered } from './remembered.ts';
import { readRequirements } from './requirements.ts';

/** One supergraph at work: its operations, plans and rules. A reload makes a new one; requests finish on the one they began with. */
export interface Graph {
  readonly schemas: SchemaSet;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly operations: OperationCache;
  readonly overrideLabels: OverrideLabels;
  /** Null when nothing is kept. */
  readonly caching: Caching | null;
  /** What of an operation not everybody may have. */
  accessOf(operation: Operation): AccessPlan;
  costOf(operation: Operation): OperationCost;
  /** Null when callers with these rights may have everything. */
  restrictionOf(operation: Operation, rights: Rights): Restriction | null;
  /** How to run it for callers with these rights. `incremental`: parts of the response may be sent later. */
  variantOf(operation: PlannedOperation, variables: Variables, rights: Rights, overrides: OverrideDecision, incremental: boolean): Variant;
}

export interface GraphOptions {
  readonly schemas: SchemaSet;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly caching: (access: AccessRules) => Caching | null;
  readonly cost: CostOptions;
  readonly parse: (query: string) => DocumentNode;
  readonly hideSuggestions: boolean;
  /** For parsed and planned operations. */
  readonly maxBytes?: number | undefined;
  readonly planned: (milliseconds: number) => void;
  readonly log: Logger;
}

export const createGraph = (options: GraphOptions): Graph => {
  const { schemas, sources, cost, log } = options;
  const rules = readRules(schemas.supergraph.schema);
  const costRules = readCostRules(schemas.supergraph.schema);
  const caching = options.caching(rules);
  const accessOf = remembered((operation: Operation) => compileAccess(operation, rules));
  const costOf = remembered((operation: Operation) => compileCost(operation, costRules, cost));
  const introspects = remembered((operation: Operation) => compileIntrospection(operation, schemas.schema) !== null);
  const execution: ExecutionServices = {
    sources,
    isOfType: createIsOfType(schemas.supergraphSchema),
    interfaces: new Set(Object.values(schemas.supergraphSchema.getTypeMap()).filter(isInterfaceType).map(({ name }) => name)),
    log,
    entityCache: caching?.entities ?? null,
    answered: caching ? (context, answer) => caching.answered(context, answer) : () => {},
  };
  const restrictionOf = (operation: Operation, rights: Rights) => restrict(operation, accessOf(operation), rights);
  const planning = { ...options, execution, reservedNames: plannersNames(schemas.sdl), requirements: readRequirements(schemas.sdl), restrict: restrictionOf };
  return {
    schemas,
    sources,
    operations: createOperationCache(schemas, planning, options),
    overrideLabels: readOverrideLabels(schemas.sdl),
    caching,
    accessOf,
    costOf,
    restrictionOf,
    variantOf: (operation, variables, rights, overrides, incremental) => ({
      rights,
      overrides,
      conditions: operation.conditionsOf(variables),
      // What is withheld, and what asks about the schema itself, is written from the whole operation: such operations come in one piece.
      defer: incremental && operation.hasDefer && areFull(rights) && !introspects(operation),
    }),
  };
};
