import { hash } from 'node:crypto';

/** A short name for a value that JSON can hold: equal for equal values, in whatever order objects have their fields. In base64url. */
export const digestOf = (value: unknown): string => hash('sha256', canonical(value), 'base64url');

const canonical = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${given
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`)
    .join()}}`;
};
