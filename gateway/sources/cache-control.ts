import type { CacheControl } from '../../platform/graphql/request.ts';

/** Reads an HTTP `Cache-Control` of a response. `s-maxage` speaks to caches like ours, so it wins over `max-age`. */
export const parseCacheControl = (header: string): CacheControl => {
  const directives = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((directive) => directive.trim().split('=', 2) as [string, string | undefined]),
  );
  const seconds = (name: string) => {
    const value = directives.get(name)?.replaceAll('"', '');
    return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
  };
  const scope = directives.has('private') ? 'PRIVATE' : 'PUBLIC';
  if (directives.has('no-store') || directives.has('no-cache')) return { maxAge: 0, scope };
  return { maxAge: seconds('s-maxage') ?? seconds('max-age') ?? 0, scope };
};
