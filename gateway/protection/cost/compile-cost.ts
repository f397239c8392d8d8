import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import type { Operation, Variables } from '../../planning/prepared.ts';
import { evaluate, product, sum, type Amount } from './amount.ts';
import { argumentCost } from './argument-cost.ts';
import type { CostOptions } from './cost-options.ts';
import type { CostRules } from './cost-rules.ts';
import { pageSizeOf, type PageSize } from './page-size.ts';
import { createReadVariable } from './read-variable.ts';
import { amountIfSelected, selectedFields, type Conditional, type FieldGroup } from './selected-fields.ts';
import { fragmentsOf } from '../../planning/document.ts';

/** What an operation costs, compiled. Variables are as sent, found to be valid; the operation's defaults stand in for missing ones. */
export interface OperationCost {
  /** At least 0. Constant time when nothing depends on variables. */
  estimate(variables: Variables): number;
  /** PAGE_TOO_LARGE, SLICING_ARGUMENT_REQUIRED, COST_ESTIMATED_TOO_EXPENSIVE; null when it may run. */
  refuse(variables: Variables): GraphQLError | null;
}

const MUTATION = 10;

/**
 * The static cost of a validated operation, as Apollo Router counts it: a field costs the weight of itself or its type (objects, interfaces
 * and unions 1, scalars and enums 0) and what is selected on it, times the size of its list, plus its arguments; a mutation costs 10 more.
 * Fields that merge count once. Fields under different type conditions add up, although an object has but one type: an upper bound.
 */
export const compileCost = (
  { definition, document, schema }: Pick<Operation, 'definition' | 'document' | 'schema'>,
  rules: CostRules,
  options: CostOptions,
): OperationCost => {
  const fragments = fragmentsOf(document);
  const read = createReadVariable(definition);
  const problems: NonNullable<PageSize['problem']>[] = [];

  const weightOf = (type: GraphQLNamedType): number => {
    const own = rules.weights.get(type.name);
    if (own !== undefined || !isCompositeType(type)) return own ?? 0;
    return isAbstractType(type) ? schema.getPossibleTypes(type).reduce((most, possible) => Math.max(most, weightOf(possible)), 1) : 1;
  };

  const costOfSets = (sets: readonly Conditional<SelectionSetNode>[], type: GraphQLCompositeType, page: PageSize | null): Amount =>
    sum(selectedFields(sets, type, schema, fragments).map((group) => costOfGroup(group, page)));

  const costOfGroup = ({ parent, fields }: FieldGroup, within: PageSize | null): Amount => {
    const { node } = fields[0]!;
    const name = node.name.value;
    const field = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!field) return 0; // introspection
    const coordinate = `${parent.name}.${name}`;
    const type = getNamedType(field.type);
    const page = pageSizeOf(coordinate, field, node, rules.listSizes.get(coordinate), options, read);
    if (page?.problem) problems.push(page.problem);
    const sets = fields.flatMap(({ node: { selectionSet }, when }) => (selectionSet ? [{ node: selectionSet, when }] : []));
    const one = sum([rules.weights.get(coordinate) ?? weightOf(type), isCompositeType(type) ? costOfSets(sets, type, page) : 0]);
    const sizeFromParent = within?.sizedFields.includes(name) ? within.size : null;
    const count = isListType(getNullableType(field.type)) ? (sizeFromParent ?? page?.size ?? options.assumedListSize) : 1;
    return amountIfSelected(fields, sum([product(count, one), argumentCost(coordinate, field, node.arguments, rules, read)]), read);
  };

  const root = schema.getRootType(definition.operation);
  const base = definition.operation === 'mutation' ? MUTATION : 0;
  const total = isObjectType(root) ? sum([base, costOfSets([{ node: definition.selectionSet, when: [] }], root, null)]) : base;
  const estimate = (variables: Variables) => Math.max(0, evaluate(total, variables));
  const { maxCost } = options;

  return {
    estimate,
    refuse: (variables) => {
      for (const problem of problems) {
        const found = problem(variables);
        if (found) return found;
      }
      const estimated = maxCost === null ? 0 : estimate(variables);
      return maxCost !== null && estimated > maxCost ? tooExpensive(estimated, maxCost) : null;
    },
  };
};

const tooExpensive = (estimated: number, max: number) =>
  new GraphQLError(`The operation is estimated to cost ${estimated}; at most ${max} is allowed. Ask for fewer items or fields.`, {
    extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', cost: { estimated, max } },
  });
