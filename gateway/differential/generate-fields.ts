import type { Chance } from './chance.ts';
import type { Argument, Field, ModelType } from './model.ts';

const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Color', 'Blob'];

/** Wrappers around a named type; the more usual ones more often. */
const SHAPES = ['*', '*', '*', '*', '*!', '*!', '[*]', '[*!]', '[*!]!', '[*]!', '[[*]]', '[[*!]!]'];
const OBJECT_SHAPES = ['*', '*', '*', '*!', '[*]', '[*!]', '[*!]!', '[[*]]'];

const ARGUMENTS: readonly Argument[] = [
  { name: 'a', type: 'Int' },
  { name: 'b', type: 'Int!', defaultValue: '5' },
  { name: 'color', type: 'Color', defaultValue: 'BLUE' },
  { name: 'filter', type: 'Filter' },
  { name: 'filters', type: '[Filter!]', defaultValue: '[{ least: 2, tags: ["x"] }]' },
  { name: 'ids', type: '[ID!]', defaultValue: '["one"]' },
  { name: 'text', type: 'String!' },
  { name: 'blob', type: 'Blob' },
];

export interface FieldMaker {
  /** A field of a scalar or an enum. */
  leaf(name: string, owners: readonly string[]): Field;
  fields(prefix: string, owners: () => readonly string[], count: number): Field[];
  returning(name: string, type: string, owners: readonly string[]): Field;
  rootFields(prefix: string, subgraphs: readonly string[], perSubgraph: number): Field[];
}

export const createFields = (chance: Chance, types: ReadonlyMap<string, ModelType>): FieldMaker => {
  const args = (): Argument[] => (chance.of(0.3) ? chance.shuffle(ARGUMENTS).slice(0, chance.int(1, 2)) : []);
  const field = (name: string, type: string, owners: readonly string[]): Field => ({
    name,
    type,
    args: args(),
    owners,
    steady: false,
    overriddenIn: null,
    requires: [],
    provides: [],
    provided: false,
  });
  const fits = (type: ModelType, owners: readonly string[]): boolean => {
    if (type.kind === 'entity') return true;
    if (type.kind === 'value') return owners.length > 0 && owners.every((owner) => type.homes.includes(owner));
    // What several subgraphs resolve must have the same possible types in each.
    return owners.length === 1 && type.members.every((member) => fits(types.get(member)!, owners));
  };
  const objectFor = (owners: readonly string[]) => chance.pick([...types.values()].filter((type) => fits(type, owners))).name;
  const shaped = (name: string, shapes: readonly string[]) => chance.pick(shapes).replace('*', name);
  const make: FieldMaker = {
    leaf: (name, owners) => field(name, shaped(chance.pick(LEAVES), SHAPES), owners),
    fields: (prefix, ownersOf, count) =>
      Array.from({ length: count }, (_, index) => {
        const owners = ownersOf();
        if (chance.of(0.55)) return make.leaf(`${prefix}${index}`, owners);
        return field(`${prefix}${index}`, shaped(objectFor(owners), OBJECT_SHAPES), owners);
      }),
    returning: (name, type, owners) => field(name, type, owners),
    rootFields: (prefix, subgraphs, perSubgraph) =>
      subgraphs.flatMap((subgraph) =>
        Array.from({ length: perSubgraph }, (_, index) => {
          const owners = prefix === 'q' && chance.of(0.1) ? [subgraph, subgraphs.find((other) => other !== subgraph)!] : [subgraph];
          const type = chance.of(0.15) ? shaped(chance.pick(LEAVES), SHAPES) : shaped(objectFor(owners), OBJECT_SHAPES);
          return field(`${prefix}${subgraph[0]!.toUpperCase()}${subgraph.slice(1)}${index}`, type, owners);
        }),
      ),
  };
  return make;
};
