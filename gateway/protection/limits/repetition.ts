import { Kind, type SelectionSetNode } from 'graphql';
import type { DocumentSize } from './document-size.ts';
import { responseName } from '../../planning/document.ts';

export interface Repetition {
  /** The field name that stands most often above and within itself on one path outside introspection. */
  readonly deepest: { readonly name: string; readonly times: number };
  /** Lists of `__Type` within each other, which multiply: `fields { type { fields { … } } }`. */
  readonly introspectionDepth: number;
  /** Pairs of selections with one path in the response. Stops counting when above `most`. */
  readonly overlaps: number;
}

/** All that the document selects at one path of the response. */
interface Place {
  fields: number;
  spreads: number;
  within: Map<string, Place> | undefined;
}

const LISTS_OF_TYPES = new Set(['fields', 'interfaces', 'possibleTypes', 'inputFields']);

/**
 * Walks the document with every fragment put in its place, so it may only be given one that has few selections expanded, and no circle.
 *
 * Fields are told apart by name alone, not by type and name: types would let a client hide one recursion behind several type conditions,
 * and this runs before it is known whether the types exist. Overlaps are what makes validation quadratic: fields of one response name and
 * the fragments of one selection set are compared pair by pair (OverlappingFieldsCanBeMergedRule of graphql-js).
 */
export const repetitionOf = ({ roots, fragments }: DocumentSize, most: number): Repetition => {
  const above = new Map<string, number>();
  let deepest = { name: '', times: 0 };
  let introspectionDepth = 0;
  let overlaps = 0;

  const walk = (set: SelectionSetNode, place: Place, listsOfTypes: number | null): void => {
    for (const selection of set.selections) {
      if (overlaps > most) return;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, place, listsOfTypes);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        overlaps += place.spreads++;
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, place, listsOfTypes);
      } else {
        const name = selection.name.value;
        const at = placeWithin(place, responseName(selection));
        overlaps += at.fields++;
        if (!selection.selectionSet) continue;
        if (listsOfTypes === null && name !== '__schema' && name !== '__type') {
          const times = (above.get(name) ?? 0) + 1;
          if (times > deepest.times) deepest = { name, times };
          above.set(name, times);
          walk(selection.selectionSet, at, null);
          above.set(name, times - 1);
        } else {
          const lists = (listsOfTypes ?? 0) + (LISTS_OF_TYPES.has(name) ? 1 : 0);
          introspectionDepth = Math.max(introspectionDepth, lists);
          walk(selection.selectionSet, at, lists);
        }
      }
    }
  };

  for (const root of roots) walk(root, emptyPlace(), null);
  return { deepest, introspectionDepth, overlaps };
};

const emptyPlace = (): Place => ({ fields: 0, spreads: 0, within: undefined });

const placeWithin = (place: Place, name: string): Place => {
  place.within ??= new Map();
  const known = place.within.get(name);
  if (known) return known;
  const made = emptyPlace();
  place.within.set(name, made);
  return made;
};
