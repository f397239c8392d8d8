import { baseType, InterfaceType, ObjectType, type NamedType, type Schema, type SchemaElement } from '@apollo/federation-internals';
import { dependenciesOf } from './dependencies.ts';
import { allOf, OPEN, ruleOf, type Requirement, type Rule } from './requirement.ts';

/** Who may have what, by name in the supergraph. What is not restricted is missing. */
export interface AccessRules {
  /** Rules of objects, interfaces, enums and scalars. */
  readonly types: ReadonlyMap<string, Rule>;
  /** Rules of fields by `Type.field`: the field's own, that of the type it returns, and those of the fields it is computed from. */
  readonly fields: ReadonlyMap<string, Rule>;
}

type Element = SchemaElement<never, never>;

/**
 * The rules that `@authenticated`, `@requiresScopes` and `@policy` make, under whatever names the supergraph imports them
 * (https://www.apollographql.com/docs/graphos/routing/security/authorization). Whoever may not read a field may not read what `@requires`
 * or `@fromContext` computes from it either; composition demands that since 2.9.4, and older supergraphs are held to it here.
 */
export const readRules = (supergraph: Schema): AccessRules => {
  const declaredOn = declarations(supergraph);
  const types = new Map<string, Rule>();
  const fields = new Map<string, Rule>();
  const note = (rules: Map<string, Rule>, name: string, rule: Rule) => rule.size > 0 && rules.set(name, rule);

  for (const type of supergraph.types()) note(types, type.name, declaredOn(type));
  for (const { coordinate, element, returned } of fieldsOf(supergraph)) {
    note(fields, coordinate, allOf([declaredOn(element), types.get(returned.name) ?? OPEN]));
  }
  if (types.size === 0 && fields.size === 0) return { types, fields };

  const declared = new Map([...types, ...fields]);
  for (const [coordinate, dependencies] of dependenciesOf(supergraph)) {
    note(fields, coordinate, allOf([coordinate, ...dependencies].map((name) => declared.get(name) ?? OPEN)));
  }
  return { types, fields };
};

/** A reader of what is declared on one element. */
const declarations = (supergraph: Schema): ((element: object) => Rule) => {
  const nameOf = (spec: string) =>
    supergraph.coreFeatures?.getByIdentity(`https://specs.apollo.dev/${spec}`)?.directiveNameInSchema(spec) ?? null;
  const readers: [string | null, (args: Record<string, unknown>) => Requirement][] = [
    [nameOf('authenticated'), () => ({ kind: 'authenticated' })],
    [nameOf('requiresScopes'), ({ scopes }) => ({ kind: 'scopes', anyOf: groupsOf(scopes) })],
    [nameOf('policy'), ({ policies }) => ({ kind: 'policies', anyOf: groupsOf(policies) })],
  ];
  return (element) =>
    allOf(
      readers.flatMap(([name, read]) =>
        name === null ? [] : (element as Element).appliedDirectivesOf(name).map((directive) => ruleOf(read(directive.arguments()))),
      ),
    );
};

/** An empty list demands nothing but a caller, as in composition: https://github.com/apollographql/federation (`convertEmptyToTrue`). */
const groupsOf = (value: unknown): string[][] => {
  const groups = listOf(value).map((group) => listOf(group).map(String));
  return groups.length === 0 ? [[]] : groups;
};

/** A single value stands for a list of one: https://spec.graphql.org/October2021/#sec-List.Input-Coercion */
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

interface SupergraphField {
  readonly coordinate: string;
  readonly element: object;
  readonly returned: NamedType;
}

const fieldsOf = (supergraph: Schema): SupergraphField[] =>
  supergraph.types().flatMap((type) =>
    type instanceof ObjectType || type instanceof InterfaceType
      ? type.fields().map((field) => ({ coordinate: `${type.name}.${field.name}`, element: field, returned: baseType(field.type!) }))
      : [],
  );
