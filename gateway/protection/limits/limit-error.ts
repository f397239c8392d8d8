import { GraphQLError, type ASTNode } from 'graphql';
import type { DocumentLimits } from './document-limits.ts';

/** The refusal of a document. `message` names the limit. */
export const limitError = (code: string, message: string, nodes?: ASTNode | readonly ASTNode[]): GraphQLError =>
  new GraphQLError(message, { nodes, extensions: { code } });

export const tooManyVariables = ({ variables }: DocumentLimits): GraphQLError =>
  limitError('TOO_MANY_VARIABLES', `The operation has more than ${variables} variables. Send lists or input objects.`);
