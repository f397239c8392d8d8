import { Kind, visit, type DirectiveNode, type DocumentNode, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { conditionHolds, isIncluded } from '../execution/conditions.ts';
import { fragmentsOf } from './document.ts';

/**
 * A document without @skip and @include: what they leave out is gone, and so is what has nothing left below it. `held` are the variables that
 * are true. A @defer that its condition turns off is gone too.
 */
export const withoutConditions = (document: DocumentNode, held: ReadonlySet<string>): DocumentNode => {
  const isTrue = (variable: string): boolean => held.has(variable);
  const resolved = (directives: readonly DirectiveNode[] = []): DirectiveNode[] =>
    directives.flatMap((directive): DirectiveNode[] => {
      if (directive.name.value === 'skip' || directive.name.value === 'include') return [];
      if (directive.name.value !== 'defer') return [directive];
      return conditionHolds(directive, isTrue) ? [{ ...directive, arguments: directive.arguments?.filter(({ name }) => name.value !== 'if') ?? [] }] : [];
    });

  const fragments = fragmentsOf(document);
  const empty = new Map<string, boolean>();
  const fragmentIsEmpty = (name: string): boolean => {
    let known = empty.get(name);
    if (known === undefined) {
      empty.set(name, true); // a circle adds nothing
      const fragment = fragments.get(name);
      known = !fragment || reduce(fragment.selectionSet) === null;
      empty.set(name, known);
    }
    return known;
  };
  const reduce = (set: SelectionSetNode): SelectionSetNode | null => {
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (!isIncluded(selection.directives, isTrue)) return [];
      const directives = resolved(selection.directives);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentIsEmpty(selection.name.value) ? [] : [{ ...selection, directives }];
      if (!selection.selectionSet) return [{ ...selection, directives }];
      const inner = reduce(selection.selectionSet);
      if (inner) return [{ ...selection, directives, selectionSet: inner } as SelectionNode];
      // An object of which nothing is included is there, or null, all the same.
      return selection.kind === Kind.FIELD ? [{ ...selection, directives, selectionSet: onlyTypename }] : [];
    });
    return selections.length > 0 ? { ...set, selections } : null;
  };

  const definitions = document.definitions.flatMap((definition): DocumentNode['definitions'][number][] => {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      return [{ ...definition, selectionSet: reduce(definition.selectionSet) ?? { ...definition.selectionSet, selections: [] } }];
    }
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return [definition];
    const selectionSet = reduce(definition.selectionSet);
    return selectionSet ? [{ ...definition, selectionSet }] : [];
  });
  return withUsed({ ...document, definitions });
};

const onlyTypename: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** Whether nothing is selected at all. */
export const isEmpty = ({ definitions }: DocumentNode): boolean =>
  definitions.every((definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.selectionSet.selections.length === 0);

/** Without the variables and fragments that nothing uses any more, which the planner would not accept. */
export const withUsed = (document: DocumentNode): DocumentNode => {
  const fragments = fragmentsOf(document);
  const used = new Set<string>();
  const usedBy = (operation: OperationDefinitionNode): ReadonlySet<string> => {
    const variables = new Set<string>();
    const reached = new Set<string>();
    const note = {
      Variable: ({ name }: { readonly name: { readonly value: string } }) => void variables.add(name.value),
      FragmentSpread: ({ name }: { readonly name: { readonly value: string } }) => {
        used.add(name.value);
        if (reached.has(name.value)) return;
        reached.add(name.value);
        const fragment = fragments.get(name.value);
        if (fragment) visit(fragment, note);
      },
    };
    visit(operation.selectionSet, note);
    operation.directives?.forEach((directive) => visit(directive, note));
    return variables;
  };
  const operations = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const variables = usedBy(definition);
    return { ...definition, variableDefinitions: definition.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value)) ?? [] };
  });
  return { ...document, definitions: operations.filter((each) => each.kind !== Kind.FRAGMENT_DEFINITION || used.has(each.name.value)) };
};
