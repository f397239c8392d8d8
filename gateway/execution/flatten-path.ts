import type { IsOfType } from './possible-types.ts';
import { isObject, readOwn } from './names.ts';

export type Path = readonly (string | number)[];

/** Where in the response a fetch's entities are: response names, and `@` for every element of a list. */
export interface FlattenPath {
  readonly steps: readonly PathStep[];
  /** Some step takes objects of certain types only: positions of one path may differ in what is fetched below them. */
  readonly conditional: boolean;
}

export interface PathStep {
  /** Null for the elements of a list. */
  readonly name: string | null;
  readonly types: readonly string[] | null;
}

/** Reads a plan's path. An element may end in `|[A,B]`: then only objects of those types are meant. */
export const flattenPathOf = (elements: readonly (string | number)[]): FlattenPath => {
  const steps: PathStep[] = [];
  for (const element of elements) {
    const [, name = '', list] = /^([^|]*)(?:\|\[(.*)\])?$/.exec(String(element)) ?? [];
    const types = list === undefined ? null : list.split(',');
    if (name !== '') steps.push({ name: name === '@' ? null : name, types });
    else if (types && steps.length > 0) steps[steps.length - 1] = { ...steps.at(-1)!, types };
  }
  return { steps, conditional: steps.some(({ types }) => types !== null) };
};

export const rootPath: FlattenPath = { steps: [], conditional: false };

type Found = Record<string, unknown>;

/** The objects at `path`. An object that several places share (see `mergeInto`) is there once. */
export const objectsAt = (root: Found, { steps }: FlattenPath, isOfType: IsOfType, shared: boolean): Found[] => {
  let values: unknown[] = [root];
  for (const { name, types } of steps) {
    const next: unknown[] = [];
    for (const value of values) {
      if (name === null) {
        if (Array.isArray(value)) for (const element of value) if (element !== null && element !== undefined) next.push(element);
      } else if (isObject(value)) {
        const child = readOwn(value, name);
        if (child !== null && child !== undefined) next.push(child);
      }
    }
    values = shared && name !== null && next.length > 1 ? [...new Set(next)] : next;
    if (types) values = values.filter((value) => isOneOf(value, types, isOfType));
  }
  return values.filter(isObject);
};

const isOneOf = (value: unknown, types: readonly string[], isOfType: IsOfType): boolean => {
  if (!isObject(value)) return Array.isArray(value);
  const typename = readOwn(value, '__typename');
  return typeof typename !== 'string' || types.some((type) => isOfType(typename, type));
};

/** Calls `visit` with every object at `path` and the place where it is. Only errors need places, so only they pay for them. */
export const visitPlaces = (
  root: Found,
  { steps }: FlattenPath,
  isOfType: IsOfType,
  visit: (object: Found, place: Path) => boolean,
): void => {
  const place: (string | number)[] = [];
  const walk = (value: unknown, depth: number): boolean => {
    if (value === null || value === undefined) return true;
    const step = steps[depth];
    if (!step) return isObject(value) ? visit(value, [...place]) : true;
    if (step.name !== null) {
      if (!isObject(value)) return true;
      place.push(step.name);
      const child = readOwn(value, step.name);
      const goOn = step.types && !isOneOf(child, step.types, isOfType) ? true : walk(child, depth + 1);
      place.pop();
      return goOn;
    }
    if (!Array.isArray(value)) return true;
    for (const [index, element] of value.entries()) {
      place.push(index);
      const goOn = step.types && !isOneOf(element, step.types, isOfType) ? true : walk(element, depth + 1);
      place.pop();
      if (!goOn) return false;
    }
    return true;
  };
  walk(root, 0);
};
