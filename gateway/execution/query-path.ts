import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { FlattenPath, PathStep } from './flatten-path.ts';

const FRAGMENT = '... on ';

/** How the operation's selections are read. */
interface Reading {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The name of a field in the plan. */
  readonly nameOf: (field: FieldNode) => string;
}

export interface QueryPath {
  readonly path: FlattenPath;
  /** The type of the objects there. */
  readonly type: GraphQLCompositeType;
}

/**
 * Reads the place of a deferred part: response names and type conditions from the root of the operation. Lists are not mentioned in it, and
 * every element of one is meant.
 */
export const queryPathOf = (
  elements: readonly string[],
  schema: GraphQLSchema,
  root: GraphQLCompositeType,
  selections: SelectionSetNode,
  reading: Reading,
): QueryPath => {
  const steps: PathStep[] = [];
  let type = root;
  let sets: readonly SelectionSetNode[] = [selections];
  for (const element of elements) {
    if (element.startsWith(FRAGMENT)) {
      const name = element.slice(FRAGMENT.length);
      const condition = schema.getType(name);
      if (isCompositeType(condition)) type = condition;
      const last = steps.at(-1);
      if (last) steps[steps.length - 1] = { ...last, types: [name] };
      continue;
    }
    const found = selectionsNamed(element, type, sets, schema, reading);
    if (!found) throw new Error(`A deferred part is at ${elements.join('.')}, where the operation selects nothing.`);
    steps.push({ name: element, types: null });
    for (let at = getNullableType(found.type); isListType(at); at = getNullableType(at.ofType)) steps.push({ name: null, types: null });
    type = getNamedType(found.type) as GraphQLCompositeType;
    sets = found.sets;
  }
  return { path: { steps, conditional: steps.some(({ types }) => types !== null) }, type };
};

/** The type of the field with this response name, and all that is selected of it. */
const selectionsNamed = (
  name: string,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  schema: GraphQLSchema,
  { fragments, nameOf }: Reading,
): { type: GraphQLOutputType; sets: SelectionSetNode[] } | null => {
  const found: { type: GraphQLOutputType | null; sets: SelectionSetNode[] } = { type: null, sets: [] };
  const visit = (set: SelectionSetNode, on: GraphQLCompositeType): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (nameOf(selection) !== name || !('getFields' in on)) continue;
        found.type ??= on.getFields()[selection.name.value]?.type ?? null;
        if (selection.selectionSet) found.sets.push(selection.selectionSet);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = inner?.typeCondition ? schema.getType(inner.typeCondition.name.value) : on;
      if (inner && isCompositeType(condition)) visit(inner.selectionSet, condition);
    }
  };
  sets.forEach((set) => visit(set, type));
  return found.type ? { type: found.type, sets: found.sets } : null;
};
