import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './document.ts';

/** The same document with every fragment in its place. */
export const withoutSpreads = (document: DocumentNode): DocumentNode => {
  const fragments = fragmentsOf(document);
  const inlined = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        return selection.selectionSet ? ({ ...selection, selectionSet: inlined(selection.selectionSet) } as SelectionNode) : selection;
      }
      const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: selection.directives ?? [], selectionSet: inlined(selectionSet) };
    }),
  });
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return { ...document, definitions: operations.map((operation) => ({ ...operation, selectionSet: inlined(operation.selectionSet) })) };
};
