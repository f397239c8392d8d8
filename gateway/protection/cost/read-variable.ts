import { valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';
import type { Variables } from '../../planning/prepared.ts';

/** The value of a variable: as sent, else the operation's default, else undefined. Names that every object has are just names. */
export type ReadVariable = (variables: Variables, name: string) => unknown;

export const createReadVariable = ({ variableDefinitions }: OperationDefinitionNode): ReadVariable => {
  const defaults = new Map(
    (variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue && valueFromASTUntyped(defaultValue)]),
  );
  return (variables, name) => (Object.hasOwn(variables, name) ? variables[name] : defaults.get(name));
};
