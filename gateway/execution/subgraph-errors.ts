import type { GraphQLFormattedError } from 'graphql';
import { isObject } from './names.ts';

/** However many errors a subgraph sends, or a dead one causes, a client sees at most this many of one fetch. */
export const MAX_ERRORS = 100;

/** The errors in a subgraph's answer. Whatever is not an error is made one; the path is kept only if it is a path. */
export const errorsOf = (answer: unknown, subgraph: string): GraphQLFormattedError[] => {
  if (!Array.isArray(answer)) return [];
  return answer.slice(0, MAX_ERRORS).map((given: unknown) => {
    const error = isObject(given) ? (given as Partial<GraphQLFormattedError>) : {};
    const message = typeof error.message === 'string' && error.message !== '' ? error.message : 'The subgraph reported an error.';
    const extensions = isObject(error.extensions) ? error.extensions : {};
    const path = isPath(error.path) ? { path: error.path } : {};
    return { message, ...path, extensions: { ...extensions, serviceName: subgraph } };
  });
};

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) && path.every((element) => typeof element === 'string' || Number.isInteger(element));
