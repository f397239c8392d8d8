import { createHash } from 'node:crypto';
import { Kind, parse, print, visit, type DocumentNode, type FieldNode } from 'graphql';
import type { Variables } from './prepared.ts';
import { responseName } from './document.ts';

/**
 * Names under which fields travel between gateway and subgraphs. Plans fetch keys, and what @requires names, beside what the client asked
 * for, in the same selection: a client that uses such a name for something else (`id: name`), or asks for the same field with arguments of
 * its own, would collide with that. So would a name that stands for different fields under different type conditions, where an object is
 * completed without regard to its type. @apollo/query-planner does not notice; so those selections are given names of our own.
 */
export interface InternalNames {
  /** The response name of a field inside the gateway. */
  nameOf(field: FieldNode): string;
  /** The document with internal names, for planning. */
  rename(document: DocumentNode): DocumentNode;
  /** A client's variables with what plans call them as well. */
  variables(given: Variables): Variables;
  /** What the client calls it. */
  clientName(internal: string): string;
}

/** The variable in which entities are asked about. */
const TAKEN = 'representations';
const INSTEAD = 'representations__as_client';
const SUFFIX = /__as_[0-9a-f]{10}$/;

/** The names that plans may fetch on their own. */
export interface PlannersNames {
  readonly all: ReadonlySet<string>;
  /** Those that @requires names with arguments: the same field without any is something else. */
  readonly withArguments: ReadonlySet<string>;
}

/** Reads them from the field sets in a supergraph's `join__` directives. */
export const plannersNames = (supergraphSdl: string): PlannersNames => {
  const all = new Set<string>();
  const withArguments = new Set<string>();
  visit(parse(supergraphSdl, { noLocation: true }), {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'join__type' && name.value !== 'join__field') return;
      for (const { name: argument, value } of given) {
        if (value.kind !== Kind.STRING || !['key', 'requires', 'provides'].includes(argument.value)) continue;
        visit(parse(`{ ${value.value} }`, { noLocation: true }), {
          Field: ({ name: field, arguments: values }) => {
            all.add(field.value);
            if (values?.length) withArguments.add(field.value);
          },
        });
      }
    },
  });
  return { all, withArguments };
};

/** The names in one operation. */
export const createInternalNames = (reserved: PlannersNames, document: DocumentNode): InternalNames => {
  const ambiguous = ambiguousNames(document);
  const known = new WeakMap<FieldNode, string>();

  const nameOf = (field: FieldNode): string => {
    const name = responseName(field);
    if (!ambiguous.has(name) && !reserved.all.has(name)) return name;
    if (name === field.name.value && !field.arguments?.length && !reserved.withArguments.has(name)) return name;
    let internal = known.get(field);
    if (internal === undefined) {
      internal = `${name}__as_${createHash('sha256').update(contentOf(field)).digest('hex').slice(0, 10)}`;
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
          return name === responseName(field) ? undefined : { ...field, alias: { kind: Kind.NAME, value: name } };
        },
        Variable: (variable) => (variable.name.value === TAKEN ? { ...variable, name: { kind: Kind.NAME, value: INSTEAD } } : undefined),
      }),
    variables: (given) => (Object.hasOwn(given, TAKEN) ? { ...given, [INSTEAD]: given[TAKEN] } : given),
    clientName: (internal) => internal.replace(SUFFIX, ''),
  };
};

/** What is asked for, whatever it is called. */
const contentOf = ({ name, arguments: given = [] }: FieldNode): string => `${name.value}(${given.map(print).toSorted().join(',')})`;

/** Response names that stand for different things in different places. */
const ambiguousNames = (document: DocumentNode): ReadonlySet<string> => {
  const contents = new Map<string, string>();
  const ambiguous = new Set<string>();
  visit(document, {
    Field(field) {
      const name = responseName(field);
      const content = contentOf(field);
      const other = contents.get(name);
      if (other === undefined) contents.set(name, content);
      else if (other !== content) ambiguous.add(name);
    },
  });
  return ambiguous;
};
