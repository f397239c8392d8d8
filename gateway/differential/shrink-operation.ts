import { Kind, parse, print, visit, type ASTNode, type DocumentNode, type FragmentDefinitionNode, type SelectionNode } from 'graphql';
import type { Case } from './case.ts';

/** The same operation with one thing less, for each thing that can be left out; larger things first. Not all of them are valid. */
export function* smallerOperations(operation: Case): IterableIterator<Case> {
  const document = parse(operation.query, { noLocation: true });
  for (let edit = 0; ; edit += 1) {
    const smaller = applyEdit(document, edit);
    if (!smaller) return;
    const clean = withoutUnused(smaller);
    const query = print(clean);
    const names = new Set(variablesOf(clean));
    if (query !== print(document))
      yield { ...operation, query, variables: Object.fromEntries(Object.entries(operation.variables).filter(([name]) => names.has(name))) };
  }
}

/** The document after the edit of this number; null when there are not so many. */
const applyEdit = (document: DocumentNode, wanted: number): DocumentNode | null => {
  let edit = -1;
  const isNext = () => (edit += 1) === wanted;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const changed = visit(document, {
    SelectionSet: (set) => {
      const { selections } = set;
      for (const [index, selection] of selections.entries()) {
        const without = (...others: readonly SelectionNode[]) => ({ ...set, selections: selections.toSpliced(index, 1, ...others) });
        if (selections.length > 1 && isNext()) return without();
        const inner = contentOf(selection, fragments);
        if (inner && isNext()) return without(...inner);
      }
      return undefined;
    },
    Field: (field) => {
      if (field.alias && isNext()) return { ...field, alias: undefined };
      for (const index of (field.arguments ?? []).keys())
        if (isNext()) return { ...field, arguments: field.arguments!.toSpliced(index, 1) };
      return undefined;
    },
    Directive: () => (isNext() ? null : undefined),
  });
  return edit >= wanted ? changed : null;
};

const contentOf = (selection: SelectionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): readonly SelectionNode[] | null => {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections;
  if (selection.kind === Kind.FIELD) return null;
  const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
  return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives: selection.directives ?? [], selectionSet }];
};

const withoutUnused = (document: DocumentNode): DocumentNode => {
  const used = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void used.add(name.value) });
  const definitions = document.definitions.filter((one) => one.kind !== Kind.FRAGMENT_DEFINITION || used.has(one.name.value));
  const fewer: DocumentNode = { ...document, definitions };
  if (definitions.length < document.definitions.length) return withoutUnused(fewer);
  const variables = new Set(usedVariablesOf(fewer));
  return visit(fewer, { VariableDefinition: ({ variable }) => (variables.has(variable.name.value) ? undefined : null) });
};

const usedVariablesOf = (node: ASTNode): string[] => {
  const names: string[] = [];
  visit(node, { VariableDefinition: () => false, Variable: ({ name }) => void names.push(name.value) });
  return names;
};

const variablesOf = (document: DocumentNode): string[] => {
  const names: string[] = [];
  visit(document, { VariableDefinition: ({ variable }) => void names.push(variable.name.value) });
  return names;
};
