import type { FetchDataRewrite } from '@apollo/query-planner';
import type { IsOfType } from './possible-types.ts';
import { isObject, readOwn, writeOwn } from './names.ts';

export type Rewrite = (value: unknown) => void;

const FRAGMENT = '... on ';

/**
 * The changes that a plan makes to data on its way to or from a subgraph: it sets a value (such as the `__typename` under which the
 * subgraph knows an entity), or renames a key that needed an alias. Null when there are none.
 */
export const compileRewrites = (rewrites: readonly FetchDataRewrite[] | undefined, isOfType: IsOfType): Rewrite | null => {
  if (!rewrites?.length) return null;
  const compiled = rewrites.map((rewrite) => compileOne(rewrite, isOfType));
  return (value) => compiled.forEach((apply) => apply(value));
};

const compileOne = (rewrite: FetchDataRewrite, isOfType: IsOfType): Rewrite => {
  const path = rewrite.path;
  const name = path.at(-1)!;
  const change =
    rewrite.kind === 'ValueSetter'
      ? (value: Record<string, unknown>) => writeOwn(value, name, rewrite.setValueTo)
      : (value: Record<string, unknown>) => {
          const moved = readOwn(value, name);
          if (moved === undefined || moved === null) return;
          writeOwn(value, rewrite.renameKeyTo, moved);
          writeOwn(value, name, undefined);
        };
  const apply = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) return value.forEach((element) => apply(element, depth));
    if (!isObject(value)) return;
    if (depth === path.length - 1) return change(value);
    const element = path[depth]!;
    if (!element.startsWith(FRAGMENT)) return apply(readOwn(value, element), depth + 1);
    const typename = readOwn(value, '__typename');
    if (typeof typename !== 'string' || isOfType(typename, element.slice(FRAGMENT.length))) apply(value, depth + 1);
  };
  return (value) => apply(value, 0);
};
