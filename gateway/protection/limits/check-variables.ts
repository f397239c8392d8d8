import type { GraphQLError } from 'graphql';
import type { DocumentLimits } from './document-limits.ts';
import { limitError, tooManyVariables } from './limit-error.ts';

/** What JSON nests by itself within what a client means: enough for filters and rich text. Bounds the recursion of everything that follows. */
const DEPTH = 64;

/** The limit that a request's variables exceed, before they are coerced; null when none. How much they hold is bounded by the body's size. */
export const checkVariables = (variables: Readonly<Record<string, unknown>> | undefined, limits: DocumentLimits): GraphQLError | null => {
  if (!variables) return null;
  if (Object.keys(variables).length > limits.variables) return tooManyVariables(limits);
  return nestsDeeper(variables, DEPTH + 1) ? limitError('VARIABLES_TOO_DEEP', `The variables nest deeper than ${DEPTH} lists and objects.`) : null;
};

const nestsDeeper = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  if (Array.isArray(value)) return value.some((item) => nestsDeeper(item, depth - 1));
  for (const key of Object.keys(value)) if (nestsDeeper((value as Record<string, unknown>)[key], depth - 1)) return true;
  return false;
};
