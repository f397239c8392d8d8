import { Kind, parse, type SelectionNode } from 'graphql';

/**
 * The response paths, inside one subgraph operation, of the fields that stay empty when the whole operation fails: its root fields, or for
 * `_entities` the fields of every representation. With them a dead subgraph's errors point at exactly what it spoiled.
 */
export const failurePaths = (query: string, variables: Record<string, unknown> | undefined): (string | number)[][] => {
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fields = operation ? fieldsOf(operation.selectionSet.selections, null) : [];
  return fields.flatMap(({ key, selections }): (string | number)[][] => {
    if (key !== '_entities') return [[key]];
    const representations = Array.isArray(variables?.['representations'])
      ? (variables['representations'] as { __typename?: string }[])
      : [];
    return representations.flatMap(({ __typename }, index) =>
      fieldsOf(selections, __typename ?? null)
        .filter(({ key: field }) => field !== '__typename')
        .map(({ key: field }) => [key, index, field]),
    );
  });
};

interface SelectedField {
  readonly key: string;
  readonly selections: readonly SelectionNode[];
}

/** Fields selected directly, and in inline fragments on `typename` (null: on any type). */
const fieldsOf = (selections: readonly SelectionNode[], typename: string | null): SelectedField[] =>
  selections.flatMap((selection): SelectedField[] => {
    if (selection.kind === Kind.FIELD) {
      return [{ key: selection.alias?.value ?? selection.name.value, selections: selection.selectionSet?.selections ?? [] }];
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = selection.typeCondition?.name.value;
    return !condition || !typename || condition === typename ? fieldsOf(selection.selectionSet.selections, typename) : [];
  });
