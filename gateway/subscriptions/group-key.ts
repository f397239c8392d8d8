import { valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';
import { identityOf, type Caller } from '../../platform/auth/caller.ts';
import type { Operation, Variables } from '../planning/prepared.ts';
import { digestOf } from '../storage/digest.ts';

/** What the answers to one operation depend on besides its variables. */
export interface DependsOn {
  /** What chose this plan among the operation's: the authorization requirements that hold for the caller, the labels of `@override`. */
  readonly rights: string;
  /** Who is asking; null when no subgraph is told, or when the root field is declared public. */
  readonly caller: Caller | null;
  /** What each subgraph gets of the client's headers. Nothing when the root field is declared public. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/**
 * Equal for those who get equal answers: the same document, operation, variables, person and rights. Not the credential: a person's tokens
 * come and go, and each tab has its own. A digest, so that no header value is kept. In base64url.
 */
export const groupKey = (
  { hash, definition }: Pick<Operation, 'hash' | 'definition'>,
  variables: Variables,
  { rights, caller, headers }: DependsOn,
): string =>
  digestOf([hash, definition.name?.value ?? null, variables, rights, caller && identityOf(caller), headers]);

/** The variables that an operation declares, with its defaults: others do not matter. */
export const declaredVariables = ({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): Variables =>
  Object.fromEntries(
    variableDefinitions.map(({ variable: { name }, defaultValue }) => {
      const given = Object.hasOwn(variables, name.value) ? variables[name.value] : undefined;
      return [name.value, given === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : given];
    }),
  );
