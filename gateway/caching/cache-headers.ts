import type { RequestContext } from '../execution/request-context.ts';
import type { CachePolicy } from './cache-policy.ts';

/**
 * What tells browsers and CDNs how long they may keep an answer. Only what everybody may see and was asked for by nobody in particular is
 * public: the answer to a signed-in caller may show more, whatever the hints say. `ageMs` is how old the answer is.
 */
export const cacheHeaders = (
  { maxAge, scope }: CachePolicy,
  ageMs: number,
  { forwarded, call }: RequestContext,
  forwardedHeaders: readonly string[],
): Readonly<Record<string, string>> => {
  const open = scope === 'PUBLIC' && forwarded.caller.kind === 'anonymous' && call.authorization === undefined;
  return {
    'cache-control': `max-age=${maxAge}, ${open ? 'public' : 'private'}`,
    age: String(Math.max(0, Math.floor(ageMs / 1000))),
    vary: [...new Set(['authorization', ...forwardedHeaders])].join(', '),
  };
};
