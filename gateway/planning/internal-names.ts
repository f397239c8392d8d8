import { createHash } from 'node:crypto';
import { Kind, parse, print, visit, type DocumentNode, type FieldNode } from 'graphql';

/**
 * Names under which fields travel between gateway and subgraphs. Plans fetch keys, and what @requires names, beside what the client asked
 * for, in the same selection: a client that uses such a name for something else (`id: name`), or asks for the same field with arguments of
 * its own, would collide with that. @apollo/query-planner does not notice; so those selections are given names of our own.
 */
export interface InternalNames {
  /** The response name of a field inside the gateway. */
  nameOf(field: FieldNode): string;
  /** The document with internal names, for planning. */
  rename(document: DocumentNode): DocumentNode;
  /** What the client calls it. */
  clientName(internal: string): string;
}

const SUFFIX = /__as_[0-9a-f]{10}$/;

/** The names that plans may fetch on their own, from the field sets in a supergraph's `join__` directives. */
export const plannersNames = (supergraphSdl: string): ReadonlySet<string> => {
  const names = new Set<string>();
  visit(parse(supergraphSdl, { noLocation: true }), {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'join__type' && name.value !== 'join__field') return;
      for (const { name: argument, value } of given) {
        if (value.kind !== Kind.STRING || !['key', 'requires', 'provides'].includes(argument.value)) continue;
        visit(parse(`{ ${value.value} }`, { noLocation: true }), { Field: (field) => void names.add(field.name.value) });
      }
    },
  });
  return names;
};

export const createInternalNames = (reserved: ReadonlySet<string>): InternalNames => {
  const known = new WeakMap<FieldNode, string>();

  const nameOf = (field: FieldNode): string => {
    const name = (field.alias ?? field.name).value;
    if (!reserved.has(name) || (name === field.name.value && !field.arguments?.length)) return name;
    let internal = known.get(field);
    if (internal === undefined) {
      const asked = `${field.name.value}(${(field.arguments ?? []).map(print).toSorted().join(',')})`;
      internal = `${name}__as_${createHash('sha256').update(asked).digest('hex').slice(0, 10)}`;
      known.set(field, internal);
    }
    return internal;
  };

  return {
    nameOf,
    rename: (document) =>
      visit(document, {
        Field(field) {
          const name = nameOf(field);
          return name === (field.alias ?? field.name).value ? undefined : { ...field, alias: { kind: Kind.NAME, value: name } };
        },
      }),
    clientName: (internal) => internal.replace(SUFFIX, ''),
  };
};
