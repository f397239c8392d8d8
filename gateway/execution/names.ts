/** Response names that every object answers for by inheritance. They are read and written as own properties only. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

export const isInherited = (name: string): boolean => INHERITED.has(name);

/** The own property `name` of a value from a subgraph; undefined for a missing one, whatever the name. */
export const readOwn = (value: Record<string, unknown>, name: string): unknown =>
  INHERITED.has(name) && !Object.hasOwn(value, name) ? undefined : value[name];

/** Sets an own property, even one called `__proto__`. */
export const writeOwn = (target: Record<string, unknown>, name: string, value: unknown): void => {
  if (INHERITED.has(name)) Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  else target[name] = value;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
