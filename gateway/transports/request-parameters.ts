import type { GraphQLRequest } from './engine.ts';
import { Refused } from './refused.ts';

/** The request in a JSON text. Throws `Refused` for anything else. */
export const parseRequest = (text: string): GraphQLRequest => {
  const parsed = parseJson(text, 'The request body is not JSON.');
  if (Array.isArray(parsed))
    throw new Refused(400, 'BATCHING_NOT_SUPPORTED', 'Batches are not supported. Send each operation in a request of its own.');
  if (!isMap(parsed)) throw bad('The request must be a JSON object with a "query".');
  return requestOf(parsed);
};

/** The request in the query string of a URL. Throws `Refused` when there is none. */
export const parseQueryString = (url: string): GraphQLRequest => {
  const start = url.indexOf('?');
  const params = new URLSearchParams(start === -1 ? '' : url.slice(start));
  const json = (name: string) => {
    const text = params.get(name);
    return text === null || text === '' ? undefined : parseJson(text, `"${name}" is not JSON.`);
  };
  return requestOf({
    query: params.get('query') ?? undefined,
    operationName: params.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
};

/** Checks the types of the parameters, on whatever transport they came. Throws `Refused`. */
export const requestOf = ({ query, operationName, variables, extensions }: Readonly<Record<string, unknown>>): GraphQLRequest => {
  if (query != null && typeof query !== 'string') throw bad('"query" must be a string.');
  if (operationName != null && typeof operationName !== 'string') throw bad('"operationName" must be a string.');
  if (variables != null && !isMap(variables)) throw bad('"variables" must be an object.');
  if (extensions != null && !isMap(extensions)) throw bad('"extensions" must be an object.');
  if (query == null && extensions?.['persistedQuery'] == null) throw bad('The request must have a "query".');
  return {
    query: query ?? undefined,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
};

const parseJson = (text: string, complaint: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw bad(complaint);
  }
};

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bad = (message: string) => new Refused(400, 'BAD_REQUEST', message);
