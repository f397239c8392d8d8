import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
} from 'graphql';
import type { Variables } from '../../planning/prepared.ts';
import type { Amount } from './amount.ts';
import type { CostOptions } from './cost-options.ts';
import type { ListSize } from './cost-rules.ts';
import type { ReadVariable } from './read-variable.ts';

/** How many items a field is asked for. */
export interface PageSize {
  /** Null: nothing says it. */
  readonly size: Amount | null;
  /** The lists within the object it returns that have this size; itself when there are none. */
  readonly sizedFields: readonly string[];
  /** What is wrong with the arguments that ask for it. Null: nothing, whatever the variables are. */
  readonly problem: ((variables: Variables) => GraphQLError | null) | null;
}

const CONVENTIONAL_ARGUMENTS = new Set(['first', 'last', 'limit']);
const CONVENTIONAL_LISTS = ['edges', 'nodes', 'items'];

/**
 * What a field's arguments say about its size. Without @listSize, `first`, `last` and `limit` on a list or on a connection (an object
 * with `edges`, `nodes` or `items`) are taken for slicing arguments.
 */
export const pageSizeOf = (
  coordinate: string,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  declared: ListSize | undefined,
  { maxPageSize, assumedListSize }: CostOptions,
  read: ReadVariable,
): PageSize | null => {
  const rule = declared ?? conventionOf(definition);
  if (!rule) return null;
  const slices = rule.slicingArguments.map((name) => sliceOf(name, definition, node, read));
  const given = slices.filter((slice) => slice !== null);
  const sizes = (variables: Variables) => given.map((slice) => evaluateSlice(slice, variables)).filter((size) => size !== null);
  const fallback = rule.assumedSize ?? assumedListSize;
  const moving = given.some((slice) => typeof slice === 'function');
  const estimate = (variables: Variables) => {
    const known = sizes(variables);
    return known.length > 0 ? Math.max(0, ...known) : fallback;
  };
  const problem = (variables: Variables) => {
    const known = sizes(variables);
    if (rule.requireOneSlicingArgument && rule.slicingArguments.length > 0 && known.length !== 1) return sliceRequired(coordinate, rule, node);
    return maxPageSize !== null && known.some((size) => size > maxPageSize) ? pageTooLarge(coordinate, maxPageSize, node) : null;
  };
  const fixed = moving ? null : problem(NONE);
  return {
    size: moving ? estimate : given.length > 0 || rule.assumedSize !== null ? estimate(NONE) : null,
    sizedFields: rule.sizedFields,
    problem: moving ? problem : fixed && (() => fixed),
  };
};

const NONE: Variables = {};

const conventionOf = ({ args, type }: GraphQLField<unknown, unknown>): ListSize | null => {
  const slicingArguments = args.filter((arg) => CONVENTIONAL_ARGUMENTS.has(arg.name) && getNamedType(arg.type).name === 'Int').map(({ name }) => name);
  if (slicingArguments.length === 0) return null;
  const rule = { assumedSize: null, slicingArguments, requireOneSlicingArgument: false };
  const returned = getNullableType(type);
  if (isListType(returned)) return { ...rule, sizedFields: [] };
  if (!isObjectType(returned)) return null;
  const fields = returned.getFields();
  const sizedFields = CONVENTIONAL_LISTS.filter((name) => fields[name] && isListType(getNullableType(fields[name].type)));
  return sizedFields.length > 0 ? { ...rule, sizedFields } : null;
};

/** A number; or one that a variable will say; or null when the argument is not given. */
type Slice = number | ((variables: Variables) => unknown);

/** A variable that has no value leaves the argument's default. */
const sliceOf = (name: string, definition: GraphQLField<unknown, unknown>, node: FieldNode, read: ReadVariable): Slice | null => {
  const given = node.arguments?.find((arg) => arg.name.value === name)?.value;
  const fallback = definition.args.find((arg) => arg.name === name)?.defaultValue;
  if (given?.kind === Kind.VARIABLE) {
    const variable = given.name.value;
    return (variables) => {
      const value = read(variables, variable);
      return value === undefined ? fallback : value;
    };
  }
  if (!given) return typeof fallback === 'number' ? fallback : null;
  return given.kind === Kind.INT ? Number(given.value) : null;
};

const evaluateSlice = (slice: Slice, variables: Variables): number | null => {
  const value = typeof slice === 'number' ? slice : slice(variables);
  return typeof value === 'number' ? value : null;
};

const sliceRequired = (coordinate: string, { slicingArguments }: ListSize, nodes: FieldNode) =>
  new GraphQLError(`"${coordinate}" needs exactly one of the arguments ${slicingArguments.join(', ')} to know how many items are wanted.`, {
    nodes,
    extensions: { code: 'SLICING_ARGUMENT_REQUIRED' },
  });

const pageTooLarge = (coordinate: string, maxPageSize: number, nodes: FieldNode) =>
  new GraphQLError(`"${coordinate}" is asked for more than ${maxPageSize} items. Ask for them page by page.`, {
    nodes,
    extensions: { code: 'PAGE_TOO_LARGE', maxPageSize },
  });
