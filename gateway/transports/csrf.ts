import type { IncomingHttpHeaders } from 'node:http';
import type { OriginPolicy } from './origins.ts';
import { Refused } from './refused.ts';

/** What forms and scripts of any page may send without asking first: https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const SIMPLE = new Set(['', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * Refuses, as Apollo Server and Apollo Router do, what a browser would send for any page without a CORS preflight: a request with a
 * simple content type, or none, and neither `apollo-require-preflight` nor `x-apollo-operation-name`. An `EventSource` can set no
 * header; it is known by where it comes from.
 */
export const preventCsrf = (headers: IncomingHttpHeaders, originAllowed: OriginPolicy): void => {
  if (!SIMPLE.has(essence(headers['content-type']))) return;
  if (headers['apollo-require-preflight'] || headers['x-apollo-operation-name']) return;
  if (headers.accept === 'text/event-stream' && isFromOurPages(headers, originAllowed)) return;
  throw new Refused(
    400,
    'CSRF',
    'Any web page could make this request. Send it with "content-type: application/json", or with a header "apollo-require-preflight: true".',
  );
};

const isFromOurPages = ({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders, originAllowed: OriginPolicy): boolean =>
  site === 'same-origin' || (origin !== undefined && originAllowed(origin, host));

/** `application/json` of `Application/JSON; charset=utf-8`. */
export const essence = (contentType: string | undefined): string => {
  if (contentType === undefined || contentType === 'application/json') return contentType ?? '';
  const end = contentType.indexOf(';');
  return (end === -1 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
};
