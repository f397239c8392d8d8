import { Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLSchema, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Variables } from '../../planning/prepared.ts';
import type { Amount } from './amount.ts';
import type { ReadVariable } from './read-variable.ts';
import { responseName } from '../../planning/document.ts';

/** @skip and @include with a variable: the selection counts when the variable is `is`. */
interface Condition {
  readonly variable: string;
  readonly is: boolean;
}

/** Selections, and the conditions that all have to hold for them. */
export interface Conditional<T> {
  readonly node: T;
  readonly when: readonly Condition[];
}

/** The fields of one response name on one type: they are asked for once. */
export interface FieldGroup {
  readonly parent: GraphQLCompositeType;
  readonly fields: Conditional<FieldNode>[];
}

/** Merges the fields that selection sets select on a type, through fragments. */
export const selectedFields = (
  sets: readonly Conditional<SelectionSetNode>[],
  type: GraphQLCompositeType,
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldGroup[] => {
  const groups = new Map<string, FieldGroup>();

  const collect = ({ node: set, when }: Conditional<SelectionSetNode>, parent: GraphQLCompositeType) => {
    for (const selection of set.selections) {
      const conditions = conditionsOf(selection);
      if (!conditions) continue;
      const all = conditions.length > 0 ? [...when, ...conditions] : when;
      if (selection.kind === Kind.FIELD) {
        const key = `${parent.name}.${responseName(selection)}`;
        const group = groups.get(key);
        if (group) group.fields.push({ node: selection, when: all });
        else groups.set(key, { parent, fields: [{ node: selection, when: all }] });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const narrowed = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      collect({ node: fragment.selectionSet, when: all }, (narrowed as GraphQLCompositeType | undefined) ?? parent);
    }
  };

  for (const set of sets) collect(set, type);
  return [...groups.values()];
};

/** Null: never selected. Conditions that always hold are left out. */
const conditionsOf = ({ directives }: SelectionNode): Condition[] | null => {
  const conditions: Condition[] = [];
  for (const { name, arguments: args } of directives ?? []) {
    const is = name.value === 'include';
    if (!is && name.value !== 'skip') continue;
    const value = args?.find((arg) => arg.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, is });
    else if (value?.kind === Kind.BOOLEAN && value.value !== is) return null;
  }
  return conditions;
};

/** The amount if one of the selections counts, else 0. */
export const amountIfSelected = (selections: readonly Conditional<unknown>[], amount: Amount, read: ReadVariable): Amount => {
  if (amount === 0 || selections.some(({ when }) => when.length === 0)) return amount;
  const selected = (variables: Variables) =>
    selections.some(({ when }) => when.every(({ variable, is }) => read(variables, variable) === is));
  return typeof amount === 'number' ? (variables) => (selected(variables) ? amount : 0) : (variables) => (selected(variables) ? amount(variables) : 0);
};
