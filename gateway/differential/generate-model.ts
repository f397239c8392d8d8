import type { Chance } from './chance.ts';
import { decorate } from './generate-dependencies.ts';
import { createFields, type FieldMaker } from './generate-fields.ts';
import {
  KEYS,
  type Entity,
  type Field,
  type InterfaceType,
  type KeyName,
  type Model,
  type ModelType,
  type UnionType,
  type ValueType,
} from './model.ts';

const SUBGRAPHS = ['north', 'east', 'south', 'west', 'middle'];
const OBJECT_SUBGRAPH = 'extras';

/** A random federated schema, made so that it nearly always composes. */
export const generateModel = (chance: Chance): Model => {
  const subgraphs = SUBGRAPHS.slice(0, chance.of(0.15) ? 5 : chance.int(2, 4));
  const types = new Map<string, ModelType>();
  const make = createFields(chance, types);

  const entityNames = names('T', chance.int(2, 4));
  const valueNames = names('V', chance.int(1, 3));
  // Names first: fields of any type may return any other.
  for (const name of entityNames) types.set(name, emptyEntity(chance, name, subgraphs));
  const homes = chance.shuffle(subgraphs).slice(0, 2);
  for (const name of valueNames) types.set(name, { kind: 'value', name, homes, fields: [] });
  if (chance.of(0.7)) types.set('I0', emptyInterface('I0', chance.shuffle(entityNames).slice(0, chance.int(2, 3)), true));
  if (valueNames.length > 1 && chance.of(0.5)) types.set('I1', emptyInterface('I1', valueNames.slice(0, 2), false));
  if (chance.of(0.7))
    types.set('U0', union(chance, 'U0', chance.shuffle([...entityNames, ...valueNames]).slice(0, chance.int(2, 4)), subgraphs));

  const withObject = types.has('I0') && subgraphs.length < 5 && chance.of(0.4);
  for (const [name, type] of types) types.set(name, filled(type, make, chance, subgraphs, withObject));
  share(types);

  const all = withObject ? [...subgraphs, OBJECT_SUBGRAPH] : subgraphs;
  const roots = {
    Query: [
      ...make.rootFields('q', subgraphs, chance.int(2, 4)),
      ...(withObject ? [make.returning('qObject', '[I0]', [OBJECT_SUBGRAPH])] : []),
    ],
    Mutation: chance.of(0.6) ? make.rootFields('m', chance.shuffle(subgraphs).slice(0, 2), chance.int(1, 2)) : [],
  };
  const model: Model = { seed: chance.int(0, 2 ** 31 - 1), subgraphs: all, types, roots };
  decorate(chance, model, subgraphs);
  return model;
};

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const emptyEntity = (chance: Chance, name: string, subgraphs: readonly string[]): Entity => {
  const keys: KeyName[] = ['id', ...chance.some(Object.keys(KEYS).slice(1) as KeyName[], 0.35)];
  const hub = chance.pick(subgraphs);
  const some = () => (chance.of(0.5) ? chance.shuffle(keys).slice(0, chance.int(1, keys.length)) : [chance.pick(keys)]);
  const keysIn = new Map(subgraphs.map((subgraph) => [subgraph, subgraph === hub ? keys : some()]));
  return { kind: 'entity', name, population: chance.int(3, 6), hub, keys, keysIn, fields: [], missingIn: [] };
};

const emptyInterface = (name: string, members: readonly string[], ofEntities: boolean): InterfaceType => ({
  kind: 'interface',
  name,
  members,
  ofEntities,
  fields: [],
  asObject: null,
});

const union = (chance: Chance, name: string, members: readonly string[], subgraphs: readonly string[]): UnionType => {
  const part = () => (chance.of(0.7) ? members : chance.shuffle(members).slice(0, chance.int(1, members.length)));
  return { kind: 'union', name, members, membersIn: new Map(subgraphs.map((subgraph) => [subgraph, part()])) };
};

const filled = (type: ModelType, make: FieldMaker, chance: Chance, subgraphs: readonly string[], withObject: boolean): ModelType => {
  switch (type.kind) {
    case 'entity':
      return {
        ...type,
        fields: subgraphs.flatMap((subgraph) => make.fields(`${subgraph[0]}`, ownersAround(chance, subgraph, subgraphs), chance.int(0, 3))),
      };
    case 'value':
      // No subgraph owns a value type: every one that needs it declares all of it.
      return { ...type, fields: [make.leaf('v', []), ...make.fields('w', () => [], chance.int(1, 3))] };
    case 'interface': {
      const owners = type.ofEntities ? ownersAround(chance, chance.pick(subgraphs), subgraphs) : () => [];
      const asObject =
        withObject && type.ofEntities
          ? {
              subgraph: OBJECT_SUBGRAPH,
              home: chance.pick(subgraphs),
              fields: Array.from({ length: chance.int(1, 2) }, (_, index) => make.leaf(`extra${index}`, [OBJECT_SUBGRAPH])),
            }
          : null;
      return { ...type, fields: make.fields(type.name.toLowerCase(), owners, chance.int(1, 2)), asObject };
    }
    default:
      return type;
  }
};

/** Mostly one owner; sometimes the field is shared with another subgraph. */
const ownersAround = (chance: Chance, subgraph: string, subgraphs: readonly string[]) => (): string[] => {
  const others = subgraphs.filter((other) => other !== subgraph);
  return chance.of(0.12) ? [subgraph, chance.pick(others)] : [subgraph];
};

/**
 * Gives every member what its interfaces have in common, one of them with types that are never null. A member of an interface that is also
 * an object has that object's key everywhere: composition does not look for a way to it over two subgraphs.
 */
const share = (types: Map<string, ModelType>): void => {
  for (const type of types.values()) {
    if (type.kind !== 'interface') continue;
    type.members.forEach((member, index) => {
      const owner = types.get(member);
      if (owner?.kind !== 'entity' && owner?.kind !== 'value') return;
      const own = type.fields.map((field): Field => ({
        ...field,
        type: index === 0 && !field.type.endsWith('!') ? `${field.type}!` : field.type,
      }));
      types.set(member, {
        ...owner,
        fields: [...owner.fields, ...own],
        ...(owner.kind === 'entity' && type.asObject ? { keysIn: withId(owner.keysIn) } : {}),
      } as Entity | ValueType);
    });
  }
};

const withId = (keysIn: Entity['keysIn']): Entity['keysIn'] =>
  new Map([...keysIn].map(([subgraph, keys]) => [subgraph, keys.includes('id') ? keys : ['id' as const, ...keys]]));
