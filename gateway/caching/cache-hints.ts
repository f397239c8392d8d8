import { InterfaceType, ObjectType, UnionType, type Schema, type SchemaElement } from '@apollo/federation-internals';
import type { AccessRules } from '../authorization/read-rules.ts';
import type { Scope } from './cache-policy.ts';

/** What `@cacheControl` says of one type or field. `maxAge` is in seconds. */
export interface CacheHint {
  readonly maxAge: number | undefined;
  readonly scope: Scope | undefined;
  readonly inheritMaxAge: boolean;
}

export interface CacheHints {
  readonly types: ReadonlyMap<string, CacheHint>;
  /** By `Type.field`. */
  readonly fields: ReadonlyMap<string, CacheHint>;
}

const SILENT: CacheHint = { maxAge: undefined, scope: undefined, inheritMaxAge: false };

/**
 * The hints of a composed supergraph; null when it has none. Composition drops `@cacheControl` unless subgraphs compose it:
 *
 *     extend schema
 *       @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
 *       @link(url: "https://plaza.dev/cacheControl/v1.0", import: ["@cacheControl"])
 *       @composeDirective(name: "@cacheControl")
 *     directive @cacheControl(maxAge: Int, scope: cacheControl__Scope, inheritMaxAge: Boolean) repeatable
 *       on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
 *     enum cacheControl__Scope { PUBLIC PRIVATE }
 *
 * Any URL that ends in `/cacheControl/v…` will do. `repeatable` keeps what each subgraph says of something that they share; the strictest
 * counts. What `@authenticated`, `@requiresScopes` or `@policy` protects is private unless its own hint says PUBLIC.
 */
export const readCacheHints = (supergraph: Schema, access: AccessRules): CacheHints | null => {
  const feature = [...(supergraph.coreFeatures?.allFeatures() ?? [])].find(({ url }) => url.identity.endsWith('/cacheControl'));
  if (!feature) return null;
  const hintOf = reader(feature.directiveNameInSchema('cacheControl'));
  const types = new Map<string, CacheHint>();
  const fields = new Map<string, CacheHint>();
  for (const type of supergraph.types()) {
    if (!(type instanceof ObjectType || type instanceof InterfaceType || type instanceof UnionType)) continue;
    note(types, type.name, hintOf(type));
    if (type instanceof UnionType) continue;
    for (const field of type.fields()) note(fields, `${type.name}.${field.name}`, hintOf(field));
  }
  if (types.size + fields.size === 0) return null;
  for (const name of access.types.keys()) protect(types, name);
  for (const coordinate of access.fields.keys()) protect(fields, coordinate);
  return { types, fields };
};

const note = (hints: Map<string, CacheHint>, name: string, hint: CacheHint | null) => {
  if (hint) hints.set(name, hint);
};

const protect = (hints: Map<string, CacheHint>, name: string): void => {
  const hint = hints.get(name) ?? SILENT;
  if (hint.scope !== 'PUBLIC') hints.set(name, { ...hint, scope: 'PRIVATE' });
};

const reader =
  (directive: string) =>
  (element: object): CacheHint | null => {
    const directives = (element as SchemaElement<never, never>).appliedDirectivesOf(directive);
    if (directives.length === 0) return null;
    const applied = directives.map((each) => each.arguments() as Record<string, unknown>);
    const ages = applied.flatMap(({ maxAge }) => (typeof maxAge === 'number' ? [Math.max(0, maxAge)] : []));
    const scopes = new Set(applied.map(({ scope }) => scope));
    return {
      maxAge: ages.length > 0 ? Math.min(...ages) : undefined,
      scope: scopes.has('PRIVATE') ? 'PRIVATE' : scopes.has('PUBLIC') ? 'PUBLIC' : undefined,
      inheritMaxAge: applied.some(({ inheritMaxAge }) => inheritMaxAge === true),
    };
  };
