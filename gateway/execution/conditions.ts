import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
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
