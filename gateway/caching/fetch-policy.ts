import { isAbstractType, isCompositeType, Kind, parse, type GraphQLSchema, type InlineFragmentNode, type SelectionSetNode, type DocumentNode } from 'graphql';
import type { CacheHints } from './cache-hints.ts';
import type { CachePolicy } from './cache-policy.ts';
import type { EntityKeys } from './entity-keys.ts';
import { SelectionPolicy } from './selection-policy.ts';
import { fragmentsOf } from '../planning/document.ts';

/** For how long what one fetch says of an entity may be kept. */
export interface EntityPolicy extends CachePolicy {
  /** Types of other entities that are shown inside it: a change of one of them makes it out of date. */
  readonly shownTypes: readonly string[];
}

/** By the `__typename` of the representation; what is missing may not be kept. */
export type FetchPolicy = ReadonlyMap<string, EntityPolicy>;

/**
 * What the hints allow for a fetch of `_entities`; null when nothing may be kept. An entity counts as a field that returns its type: only a
 * type whose hint has a `maxAge` is kept. `schema` is the supergraph's, which knows all that subgraphs may be asked for.
 */
export const compileFetchPolicy = (hints: CacheHints, keys: EntityKeys, schema: GraphQLSchema, query: string): FetchPolicy | null => {
  const document = parse(query, { noLocation: true });
  const policies = new Map<string, EntityPolicy>();
  const forbidden = new Set<string>();
  for (const { typeCondition, selectionSet } of entitiesIn(document)) {
    const type = schema.getType(typeCondition?.name.value ?? '');
    if (!isCompositeType(type)) return null;
    const hint = hints.types.get(type.name);
    const selection = new SelectionPolicy(hints, schema, document, false);
    selection.restrict({ maxAge: hint?.maxAge ?? 0, scope: hint?.scope ?? 'PUBLIC' });
    selection.visit(selectionSet, type);
    const names = isAbstractType(type) ? [type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)] : [type.name];
    for (const name of names) {
      // An entity that several parts of the fetch apply to is rare: it is not kept rather than reasoned about.
      if (selection.policy.maxAge === 0 || policies.has(name)) forbidden.add(name);
      policies.set(name, { ...selection.policy, shownTypes: shownIn(selection.selected, keys) });
    }
  }
  for (const name of forbidden) policies.delete(name);
  return policies.size > 0 ? policies : null;
};

/** Entities of which more than the key is shown: a key never changes. */
const shownIn = (selected: ReadonlyMap<string, ReadonlySet<string>>, keys: EntityKeys): string[] =>
  [...selected].flatMap(([type, fields]) => {
    const known = keys.get(type);
    if (!known) return [];
    const ofKeys = new Set(known.flatMap(({ selections }) => selections.map((each) => (each.kind === Kind.FIELD ? each.name.value : ''))));
    return [...fields].every((field) => ofKeys.has(field)) ? [] : [type];
  });

/** What is asked of each type of entity: `_entities(…) { ... on Product { name } }`. */
const entitiesIn = (document: DocumentNode): InlineFragmentNode[] => {
  const fragments = fragmentsOf(document);
  const inlined = ({ selections }: SelectionSetNode): InlineFragmentNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return [selection];
      if (selection.kind === Kind.FIELD) return [];
      const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
    });
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === Kind.FIELD && field.selectionSet ? inlined(field.selectionSet) : [],
        )
      : [],
  );
};
