import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, onlyOperation, responseName } from '../planning/document.ts';

/** A field that stays empty when a fetch fails, for objects of one type or of any. */
export interface SpoiledField {
  readonly name: string;
  readonly typeCondition: string | null;
}

/** The response names at the top of a fetch, or below `_entities`: where the errors of a dead subgraph belong. */
export const spoiledFieldsOf = (document: DocumentNode, entities: boolean): readonly SpoiledField[] => {
  const fragments = fragmentsOf(document);
  const root = onlyOperation(document)?.selectionSet;
  const found = new Map<string, SpoiledField>();
  const collect = (set: SelectionSetNode, typeCondition: string | null): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = responseName(selection);
        if (selection.name.value !== '__typename') found.set(`${typeCondition ?? ''}.${name}`, { name, typeCondition });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, selection.typeCondition?.name.value ?? typeCondition);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet, typeCondition);
      }
    }
  };
  const first = root?.selections[0];
  const set = entities ? (first?.kind === Kind.FIELD ? first.selectionSet : undefined) : root;
  if (set) collect(set, null);
  return [...found.values()];
};
