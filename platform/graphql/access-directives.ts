import { valueFromASTUntyped, type ConstDirectiveNode, type GraphQLSchema } from 'graphql';

/** What the access directives are called in one subgraph, without the at sign. */
export interface AccessDirectives {
  readonly authenticated: ReadonlySet<string>;
  readonly requiresScopes: ReadonlySet<string>;
}

const SPECIFICATION = /^https:\/\/specs\.apollo\.dev\/(federation|authenticated|requiresScopes)\/v[\d.]+$/;

/**
 * The names under which a subgraph's `@link`s bring in @authenticated and @requiresScopes: imported, imported as something else, or by the
 * prefix of their specification (https://specs.apollo.dev/link/v1.0).
 */
export const accessDirectives = (schema: GraphQLSchema): AccessDirectives => {
  const names = { authenticated: new Set<string>(), requiresScopes: new Set<string>() };
  const links = [schema.astNode, ...schema.extensionASTNodes].flatMap((node) => node?.directives ?? []).filter(({ name }) => name.value === 'link');
  for (const { url, as, imports } of links.map(linkOf)) {
    const specification = SPECIFICATION.exec(url)?.[1];
    if (!specification) continue;
    for (const directive of ['authenticated', 'requiresScopes'] as const) {
      if (specification !== 'federation' && specification !== directive) continue;
      const prefix = as ?? specification;
      names[directive].add(imports.get(`@${directive}`)?.slice(1) ?? (specification === directive ? prefix : `${prefix}__${directive}`));
    }
  }
  return names;
};

const linkOf = ({ arguments: given = [] }: ConstDirectiveNode) => {
  const args = new Map(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
  const imports = (args.get('import') ?? []) as (string | { readonly name: string; readonly as?: string })[];
  return {
    url: String(args.get('url') ?? ''),
    as: args.get('as') as string | undefined,
    imports: new Map(imports.map((each) => (typeof each === 'string' ? [each, each] : [each.name, each.as ?? each.name]))),
  };
};
