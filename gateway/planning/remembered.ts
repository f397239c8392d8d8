/** Compiles once for each object, for as long as somebody else keeps it. */
export const remembered = <K extends object, V>(compile: (key: K) => V): ((key: K) => V) => {
  const compiled = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = compiled.get(key);
    if (!entry) compiled.set(key, (entry = { value: compile(key) }));
    return entry.value;
  };
};
