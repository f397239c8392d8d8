import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import type { FlattenPath } from './flatten-path.ts';
import { isObject, readOwn } from './names.ts';
import type { IsOfType } from './possible-types.ts';

export type Ancestry = Record<string, unknown>;

interface ContextGroup {
  /** The entities for which the values hold. */
  readonly members: Ancestry[];
  /** Values by variable name. */
  readonly values: Readonly<Record<string, unknown>>;
}

const FRAGMENT = '... on ';

/**
 * Arguments that come from what is around an entity (@context, @fromContext). A path climbs with `..` to the object around, then descends
 * by field names. Entities whose arguments are equal can be asked for together.
 */
export const contextGroups = (renamers: readonly FetchDataKeyRenamer[], path: FlattenPath, isOfType: IsOfType) => {
  const variables = [...new Set(renamers.map(({ renameKeyTo }) => renameKeyTo))];

  const valuesFor = (lineage: readonly Ancestry[]): Record<string, unknown> => {
    const values = Object.fromEntries(variables.map((name): [string, unknown] => [name, null]));
    for (const { path: steps, renameKeyTo } of renamers) {
      const climbs = steps.filter((step) => step === '..').length;
      const value = descend(lineage.at(-1 - climbs), steps.slice(climbs), isOfType);
      if (value !== undefined) values[renameKeyTo] = value;
    }
    return values;
  };

  return (root: Ancestry, wanted: readonly Ancestry[]): ContextGroup[] => {
    const wantedSet = new Set(wanted);
    const groups = new Map<string, ContextGroup>();
    visitLineages(root, path, (lineage) => {
      const object = lineage.at(-1)!;
      if (!wantedSet.has(object)) return;
      const values = valuesFor(lineage);
      const key = JSON.stringify(values);
      const group = groups.get(key);
      if (group) group.members.push(object);
      else groups.set(key, { members: [object], values });
    });
    return [...groups.values()];
  };
};

const descend = (from: unknown, steps: readonly string[], isOfType: IsOfType): unknown => {
  let value = from;
  for (const step of steps) {
    if (!isObject(value)) return undefined;
    if (!step.startsWith(FRAGMENT)) value = readOwn(value, step);
    else {
      const typename = readOwn(value, '__typename');
      if (typeof typename === 'string' && !isOfType(typename, step.slice(FRAGMENT.length))) return undefined;
    }
  }
  return value;
};

/** Calls `visit` with every object at `path` and the objects around it, outermost first. Lists are no level of their own. */
const visitLineages = (root: Ancestry, { steps }: FlattenPath, visit: (lineage: readonly Ancestry[]) => void): void => {
  const walk = (value: unknown, depth: number, around: readonly Ancestry[]): void => {
    const step = steps[depth];
    if (step?.name === null) {
      if (Array.isArray(value)) for (const element of value) walk(element, depth + 1, around);
      return;
    }
    if (!isObject(value)) return;
    const lineage = [...around, value];
    if (step) walk(readOwn(value, step.name), depth + 1, lineage);
    else visit(lineage);
  };
  walk(root, 0, []);
};
