import { Kind, visit, type DirectiveNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Variables } from '../planning/prepared.ts';

/** The variables of @skip, @include and @defer in a document, in a fixed order. */
export const conditionVariables = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'skip' && name.value !== 'include' && name.value !== 'defer') return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
};

/** How conditions read variables: what the client sent, else the default of the definition. */
export const conditionReader = ({ variableDefinitions }: OperationDefinitionNode) => {
  const defaults = new Map<string, boolean>();
  for (const { variable, defaultValue } of variableDefinitions ?? [])
    if (defaultValue?.kind === Kind.BOOLEAN) defaults.set(variable.name.value, defaultValue.value);
  return (variables: Variables) =>
    (name: string): boolean => {
      const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return given === undefined ? (defaults.get(name) ?? false) : given === true;
    };
};

type IsTrue = (variable: string) => boolean;

/** What the `if` of a directive comes to; true without one. */
export const conditionHolds = ({ arguments: given }: DirectiveNode, isTrue: IsTrue): boolean => {
  const condition = given?.find(({ name }) => name.value === 'if')?.value;
  if (!condition) return true;
  return condition.kind === Kind.VARIABLE ? isTrue(condition.name.value) : condition.kind === Kind.BOOLEAN && condition.value;
};

/** Whether @skip and @include leave a selection in. */
export const isIncluded = (directives: readonly DirectiveNode[] = [], isTrue: IsTrue): boolean =>
  directives.every((directive) => {
    if (directive.name.value === 'skip') return !conditionHolds(directive, isTrue);
    return directive.name.value !== 'include' || conditionHolds(directive, isTrue);
  });
