import type { IncomingHttpHeaders } from 'node:http';
import type { OriginPolicy } from './origins.ts';
import { REQUEST_ID_HEADER } from './request-id.ts';

/** The origin that may read the response, if there is one. No cookies are ever used, so credentials are never allowed. */
export const readerOf = ({ origin, host }: IncomingHttpHeaders, originAllowed: OriginPolicy): string | null =>
  origin !== undefined && originAllowed(origin, host) ? origin : null;

export const exposedTo = (origin: string): readonly string[] => [
  'access-control-allow-origin',
  origin,
  'access-control-expose-headers',
  REQUEST_ID_HEADER,
];

/** Headers of the answer to a preflight of an origin that is allowed. */
export const preflightHeaders = (headers: IncomingHttpHeaders): readonly string[] => [
  'access-control-allow-methods',
  'GET, POST',
  'access-control-allow-headers',
  headers['access-control-request-headers'] ?? 'content-type, authorization',
  'access-control-max-age',
  '600',
  // Chrome asks this before a public page, such as the hosted Sandbox, may call an address of a private network.
  ...(headers['access-control-request-private-network'] === 'true' ? ['access-control-allow-private-network', 'true'] : []),
];
