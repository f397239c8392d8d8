import type { Reply } from './case.ts';

type Path = readonly (string | number)[];

/**
 * What is wrong with a gateway's reply, given the truth; empty when nothing is. The data must be equal, names in the same order. A gateway
 * may find more errors than one execution in one place does, since it runs several, and it need not find all below one null; but each must be
 * one that there is, and each null that an error made must have its error at or below it.
 */
export const faultsOf = (reply: Reply, truth: Reply, failures: Reply): string[] => {
  if (reply.data !== truth.data) return [`data differs:\n  is        ${reply.data}\n  should be ${truth.data}`];
  const known = new Map(failures.errors.map(({ path, message }) => [path, message]));
  const all = JSON.parse(failures.data) as unknown;
  const invented = reply.errors.filter(({ path, message }) => {
    if (path === 'null') return true;
    const failure = known.get(path);
    return failure === undefined ? valueAt(all, pathOf({ path })) !== null : failure !== message;
  });
  const data = JSON.parse(truth.data) as unknown;
  const silent = truth.errors.filter(({ path, message }) => {
    // Apollo leaves these out as soon as there is any other error.
    if (message.startsWith('Cannot return null') && reply.errors.length > 0) return false;
    const nulled = nullAbove(data, pathOf({ path }));
    return !reply.errors.some((error) => isPrefix(nulled, pathOf(error)));
  });
  return [
    ...invented.map((error) => `an error that is none: ${error.path} ${error.message}`),
    ...silent.map((error) => `nobody tells of ${error.path} ${error.message}`),
  ];
};

/** An error without a path is one of the whole. */
const pathOf = ({ path }: { readonly path: string }): Path => (JSON.parse(path) as Path | null) ?? [];

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );

/** The shortest part of the path where the data is null. */
const nullAbove = (data: unknown, path: Path): Path => {
  let value = data;
  for (const [index, key] of path.entries()) {
    if (value === null || typeof value !== 'object') return path.slice(0, index);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
};

const isPrefix = (prefix: Path, path: Path): boolean => prefix.every((key, index) => path[index] === key);

/** The reply with the names of every object sorted: Apollo moves fields of fragments together. */
export const unordered = (reply: Reply): Reply => ({ ...reply, data: JSON.stringify(sorted(JSON.parse(reply.data))) });

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * How the errors of two replies with equal data differ, or null: one must spoil what the other spoils. Of two failures below one null either
 * may be told, since execution may stop at the first.
 */
export const errorsDiffer = (ours: Reply, stock: Reply): string | null => {
  const data = JSON.parse(ours.data) as unknown;
  const [a, b] = [ours, stock].map(({ errors }) =>
    [...new Set(errors.map((error) => JSON.stringify(nullAbove(data, pathOf(error)))))].toSorted().join(' '),
  );
  return a === b ? null : `errors differ:\n  ours spoil  ${a}\n  stock's     ${b}`;
};
