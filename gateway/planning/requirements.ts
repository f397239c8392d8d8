import {
  isAbstractType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { possibleNames } from '../execution/possible-types.ts';
import { withUsed } from './resolve-conditions.ts';
import { withoutSpreads } from './without-spreads.ts';

/** What @requires says in a supergraph: the selections that each field needs, by `Type.field`. */
export type Requirements = ReadonlyMap<string, readonly SelectionSetNode[]>;

/** Reads the `join__field(requires:)` of a supergraph. */
export const readRequirements = (supergraphSdl: string): Requirements => {
  const found = new Map<string, SelectionSetNode[]>();
  if (!supergraphSdl.includes('requires:')) return found;
  for (const type of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const value = directive.arguments?.find(({ name }) => name.value === 'requires')?.value;
        if (directive.name.value !== 'join__field' || value?.kind !== Kind.STRING) continue;
        const coordinate = `${type.name.value}.${field.name.value}`;
        found.set(coordinate, [...(found.get(coordinate) ?? []), selectionsOf(value.value)]);
      }
    }
  }
  return found;
};

const selectionsOf = (fieldSet: string): SelectionSetNode => {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`This is no field set: ${fieldSet}`);
  return operation.selectionSet;
};

/** The types that an object may have where a visitor is. */
const namesHere = (schema: GraphQLSchema, info: TypeInfo): readonly string[] => {
  const parent = info.getParentType();
  return parent ? possibleNames(schema, parent) : [];
};

/**
 * Selects beside a field what it needs, where that again needs something: @apollo/query-planner asks for the last field of such a chain
 * before the first ones are there, unless all are asked for. What clients cannot see cannot be selected, and is left to the planner.
 */
export const selectChains = (document: DocumentNode, schema: GraphQLSchema, requirements: Requirements): DocumentNode => {
  const chained = (type: string, field: string): readonly SelectionNode[] => {
    const needed = requirements.get(`${type}.${field}`) ?? [];
    const selections = needed.flatMap((set) => set.selections);
    const goesOn = selections.some((selection) => selection.kind === Kind.FIELD && requirements.has(`${type}.${selection.name.value}`));
    return goesOn ? selections : [];
  };
  const visible = (type: string, selection: SelectionNode): boolean => {
    const owner = schema.getType(type);
    return selection.kind === Kind.FIELD && !!owner && 'getFields' in owner && selection.name.value in owner.getFields() && !selection.selectionSet;
  };
  const info = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet(set) {
        const parent = info.getParentType();
        if (!parent || isAbstractType(parent)) return undefined;
        const added = new Map<string, SelectionNode>();
        const add = (field: string): void => {
          for (const selection of chained(parent.name, field)) {
            const text = print(selection);
            if (added.has(text) || !visible(parent.name, selection) || selection.kind !== Kind.FIELD) continue;
            added.set(text, selection);
            add(selection.name.value);
          }
        };
        for (const selection of set.selections) if (selection.kind === Kind.FIELD) add(selection.name.value);
        return added.size > 0 ? { ...set, selections: [...set.selections, ...added.values()] } : undefined;
      },
    }),
  );
};

/**
 * Splits an operation whose fields need one field with different arguments: one entity cannot carry both under the one name, so each part is
 * planned and executed by itself. The first part is everything else. Just the document when nothing collides.
 */
export const splitCollisions = (document: DocumentNode, schema: GraphQLSchema, requirements: Requirements): readonly DocumentNode[] => {
  const groups = groupsOf(document, schema, requirements);
  const count = Math.max(0, ...groups.values()) + 1;
  if (count === 1) return [document];
  return Array.from({ length: count }, (_, group) => onlyGroup(document, schema, groups, group));
};

/** In which part each field goes that needs others; those in part 0 are missing. */
const groupsOf = (document: DocumentNode, schema: GraphQLSchema, requirements: Requirements): ReadonlyMap<string, number> => {
  const groups = new Map<string, number>();
  if (requirements.size === 0) return groups;
  const selected = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        for (const type of namesHere(schema, info)) if (requirements.has(`${type}.${name.value}`)) selected.add(`${type}.${name.value}`);
      },
    }),
  );
  const members: string[][] = [];
  for (const coordinate of selected) {
    const free = members.findIndex((group) => !group.some((other) => collide(coordinate, other, requirements)));
    if (free === -1) members.push([coordinate]);
    else members[free]!.push(coordinate);
    const group = free === -1 ? members.length - 1 : free;
    if (group > 0) groups.set(coordinate, group);
  }
  return groups;
};

const collide = (a: string, b: string, requirements: Requirements): boolean => {
  if (a.split('.')[0] !== b.split('.')[0]) return false;
  const [one, other] = [a, b].map((coordinate) => contentsOf(requirements.get(coordinate) ?? []));
  return [...one!].some(([path, content]) => other!.has(path) && other!.get(path) !== content);
};

/** The arguments of each field, by its path. */
const contentsOf = (sets: readonly SelectionSetNode[], path = ''): Map<string, string> => {
  const contents = new Map<string, string>();
  for (const set of sets) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      const inner = selection.kind === Kind.FIELD ? `${path}/${selection.name.value}` : path;
      if (selection.kind === Kind.FIELD) contents.set(inner, (selection.arguments ?? []).map(print).toSorted().join());
      if (selection.selectionSet) for (const [below, content] of contentsOf([selection.selectionSet], inner)) contents.set(below, content);
    }
  }
  return contents;
};

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The fields of one part, with the way to them; in part 0 all fields that are in no other part. */
const onlyGroup = (document: DocumentNode, schema: GraphQLSchema, groups: ReadonlyMap<string, number>, group: number): DocumentNode => {
  const info = new TypeInfo(schema);
  const groupOf = (field: string): number => Math.max(0, ...namesHere(schema, info).map((type) => groups.get(`${type}.${field}`) ?? 0));
  const reduced = visit(
    withoutSpreads(document),
    visitWithTypeInfo(info, {
      Field: {
        enter: (field) => {
          const own = groupOf(field.name.value);
          if (group === 0) return own === 0 ? undefined : null;
          if (own === group) return false; // with all that is below it
          return own === 0 && field.selectionSet ? undefined : null;
        },
        leave: (field) => {
          if (field.selectionSet?.selections.length !== 0) return undefined;
          return group === 0 ? { ...field, selectionSet: { ...field.selectionSet, selections: [TYPENAME] } } : null;
        },
      },
      InlineFragment: { leave: (fragment) => (fragment.selectionSet.selections.length === 0 ? null : undefined) },
    }),
  );
  return withUsed(reduced);
};
