import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { InternalNames } from '../planning/internal-names.ts';
import type { Answer } from './outcome.ts';
import { presentErrors } from './present-errors.ts';
import type { ShapeProblem } from './response-shape.ts';

/** What a response consists of, as JSON text except for the errors. */
export interface ResponseParts {
  /** Absent when nothing was executed. */
  readonly data?: string | undefined;
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export const responseText = ({ data, errors, extensions }: ResponseParts): string => {
  const parts: string[] = [];
  if (errors.length > 0) parts.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) parts.push(`"data":${data}`);
  if (extensions) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${parts.join(',')}}`;
};

/**
 * The errors of an execution, as a client may see them. A null that a subgraph sent where the schema allows none is no error of the
 * request: like Apollo's gateway and router we say so in `extensions.valueCompletion`, unless nothing else would explain `data: null`.
 */
export const explain = (
  errors: readonly GraphQLFormattedError[],
  problems: readonly ShapeProblem[],
  data: string,
  requestId: string,
  log: Logger,
): { errors: GraphQLFormattedError[]; extensions?: { valueCompletion: GraphQLFormattedError[] } } => {
  const serious = problems.filter(({ kind }) => kind !== 'NULL');
  const shown = errors.length + serious.length === 0 ? [] : presentErrors([...errors, ...serious.map(problemError)], requestId, log);
  if (shown.length > 0 || problems.length === 0) return { errors: shown };
  const nulls = problems.map(problemError);
  return data === 'null' ? { errors: nulls } : { errors: [], extensions: { valueCompletion: nulls } };
};

const CODES = { NULL: 'INVALID_NULL', INVALID: 'SUBGRAPH_INVALID_VALUE', DENIED: 'UNAUTHORIZED_FIELD_OR_TYPE' } as const;

const problemError = ({ kind, message, path }: ShapeProblem): GraphQLFormattedError => ({ message, path, extensions: { code: CODES[kind] } });

/** Errors with the client's names in their paths, each once: the parts of an operation may meet the same one. */
export const clientErrors = (errors: readonly GraphQLFormattedError[], names: InternalNames): readonly GraphQLFormattedError[] => {
  const known = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const path = error.path?.map((element) => (typeof element === 'string' ? names.clientName(element) : element));
    const key = JSON.stringify([path, error.message]);
    if (!known.has(key)) known.set(key, path ? { ...error, path } : error);
  }
  return [...known.values()];
};

/** An answer to an operation that is not executed. */
export const refuse = (errors: readonly GraphQLFormattedError[], status = 400, headers: Readonly<Record<string, string>> = {}): Answer => ({
  kind: 'answer',
  text: JSON.stringify({ errors }),
  refusal: errors,
  status,
  headers,
});
