/** One condition on the caller. `anyOf` is an OR of ANDs: each inner list has to hold in full, one inner list is enough. */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'policies'; readonly anyOf: readonly (readonly string[])[] };

/** Requirements that must all hold, by their canonical text. Empty: open to everybody. */
export type Rule = ReadonlyMap<string, Requirement>;

export const OPEN: Rule = new Map();

/** The rule of a single requirement. */
export const ruleOf = (requirement: Requirement): Rule => new Map([[textOf(requirement), requirement]]);

/** All of several rules together. */
export const allOf = (rules: Iterable<Rule>): Rule => {
  let merged = OPEN;
  for (const rule of rules) {
    if (rule.size === 0 || rule === merged) continue;
    merged = merged.size === 0 ? rule : new Map([...merged, ...rule]);
  }
  return merged;
};

/** Equal for requirements that differ only in order. */
const textOf = (requirement: Requirement): string => {
  if (requirement.kind === 'authenticated') return requirement.kind;
  const groups = requirement.anyOf.map((group) => JSON.stringify([...new Set(group)].toSorted()));
  return `${requirement.kind}:${[...new Set(groups)].toSorted().join('|')}`;
};
