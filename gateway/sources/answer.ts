import type { ExecutionResult } from 'graphql';
import { parseCacheControl } from './cache-control.ts';
import type { HttpResponse } from './exchange.ts';
import { SubgraphUnavailable, type SubgraphResult } from './source.ts';

const OVERLOADED = new Set([502, 503, 504]);

/**
 * The GraphQL result in a response; throws `SubgraphUnavailable` for anything else, such as a proxy's HTML page or a redirect. A refusal
 * (4xx) with a GraphQL body is an answer. Keys such as `__proto__` are own properties of what it returns, as JSON.parse makes them.
 */
export const readAnswer = (subgraph: string, { status, body, headers }: HttpResponse): SubgraphResult => {
  if (status >= 500) throw new SubgraphUnavailable(subgraph, `HTTP ${status}`, OVERLOADED.has(status) ? 'overloaded' : 'invalid');
  if (status >= 300 && status < 400) throw new SubgraphUnavailable(subgraph, `HTTP ${status}: redirects are not followed`, 'refused');
  const result = resultIn(body);
  if (!result) {
    const type = typeof headers['content-type'] === 'string' ? ` (${headers['content-type'].slice(0, 100)})` : '';
    throw new SubgraphUnavailable(subgraph, `HTTP ${status} without a GraphQL answer${type}`, status >= 400 ? 'refused' : 'invalid');
  }
  const cacheControl = headers['cache-control'];
  return cacheControl === undefined ? result : { ...result, cacheControl: parseCacheControl(String(cacheControl)) };
};

const resultIn = (body: string): ExecutionResult | null => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const { data, errors, extensions } = value;
  const dataIsSane = data === undefined || data === null || isObject(data);
  const errorsAreSane = errors === undefined || errors === null || (Array.isArray(errors) && errors.every(isErrorLike));
  if (!dataIsSane || !errorsAreSane || (data === undefined && !errors)) return null;
  return {
    ...(data !== undefined ? { data } : {}),
    ...(errors ? { errors: errors as unknown as NonNullable<ExecutionResult['errors']> } : {}),
    ...(isObject(extensions) ? { extensions } : {}),
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isErrorLike = (error: unknown) => isObject(error) && typeof error['message'] === 'string';
