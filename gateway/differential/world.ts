import { GraphQLError, Kind, type TypeNode } from 'graphql';
import { chanceOf, type Chance } from './chance.ts';
import { findField, KEYS, typeNodeOf, type Entity, type Field, type KeyName, type Model, type Requirement } from './model.ts';

/** An object: which of its type it is. Everything else follows. Subgraphs add what came with it on its way to them. */
export interface Ref {
  readonly __typename: string;
  /** The object type, also where a subgraph sees an interface as one object. */
  readonly type: string;
  readonly n: number;
  /** Fields that this path provides. */
  readonly provides?: readonly string[];
  /** The representation that the gateway sent. */
  readonly representation?: Readonly<Record<string, unknown>>;
}

type Arguments = Readonly<Record<string, unknown>>;

const VALUES = 6;
const COLORS = ['RED', 'GREEN', 'BLUE'];

/** What a field of an object is, for whoever asks: the same in every subgraph and in the monolith. Throws the error of one that fails. */
export const valueOf = (model: Model, ref: Ref, field: Field, args: Arguments, requirements: unknown): unknown => {
  const name = `${ref.type}#${ref.n}.${field.name}`;
  const chance = chanceOf(`${model.seed} ${name} ${textOf(args)} ${textOf(requirements)}`);
  if (!field.steady && chance.of(0.03)) throw failure(name);
  return complete(model, field, typeNodeOf(field.type), chance, name);
};

const failure = (name: string) => new GraphQLError(`${name} failed`, { extensions: { code: 'MADE_UP' } });

const complete = (model: Model, field: Field, type: TypeNode, chance: Chance, name: string): unknown => {
  if (type.kind === Kind.NON_NULL_TYPE) return !field.steady && chance.of(0.012) ? null : present(model, field, type.type, chance, name);
  return chance.of(0.1) ? null : present(model, field, type, chance, name);
};

const present = (model: Model, field: Field, type: TypeNode, chance: Chance, name: string): unknown => {
  if (type.kind === Kind.NON_NULL_TYPE) throw new Error('a type cannot be non-null twice');
  if (type.kind === Kind.NAMED_TYPE) return named(model, field, type.name.value, chance, name);
  return Array.from({ length: chance.int(0, 3) }, (_, index) =>
    !field.steady && chance.of(0.02) ? failure(`${name}[${index}]`) : complete(model, field, type.type, chance, name),
  );
};

const named = (model: Model, field: Field, type: string, chance: Chance, name: string): unknown => {
  switch (type) {
    case 'Int':
      return chance.int(-1000, 1000);
    case 'Float':
      return chance.int(-1000, 1000) / 4;
    case 'String':
    case 'ID':
      return `${name}:${chance.int(0, 99)}${chance.of(0.1) ? ' "quoted"\n\u2028é😀' : ''}`;
    case 'Boolean':
      return chance.of(0.5);
    case 'Color':
      return chance.pick(COLORS);
    case 'Blob':
      return blob(chance);
    default:
      return objectOf(model, field, type, chance);
  }
};

/** Any JSON value, with names that a careless reader takes for more than names. */
const blob = (chance: Chance): unknown =>
  JSON.parse(
    chance.pick([
      '{"constructor":{"prototype":1},"__proto__":{"polluted":true},"__typename":"Blob","b":[1,null]}',
      '[[],{}]',
      '"text"',
      '0',
      'false',
      '{"a":{"b":null}}',
    ]),
  );

const objectOf = (model: Model, field: Field, typeName: string, chance: Chance): Ref => {
  const type = model.types.get(typeName);
  const possible = type?.kind === 'union' ? type.membersIn.get(field.owners[0]!)! : type?.kind === 'interface' ? type.members : [typeName];
  const name = chance.pick(possible.length > 0 ? possible : [typeName]);
  return refTo(model, name, chance.int(0, 999));
};

const refTo = (model: Model, type: string, n: number): Ref => {
  const of = model.types.get(type);
  return { __typename: type, type, n: n % (of?.kind === 'entity' ? of.population : VALUES) };
};

/** The field of a key, or of `Place`; undefined for any other. */
export const keyValue = (model: Model, { type, n }: Ref, field: string): unknown => {
  if (type === 'Place') return { code: `p${n}`, zone: n, label: n % 2 ? `zone ${n}` : null }[field];
  if (model.types.get(type)?.kind !== 'entity') return undefined;
  const values: Record<string, unknown> = {
    id: `${type}-${n}`,
    sku: n * 7 + 1,
    code: `c${n % 2}`,
    region: n >> 1,
    at: { __typename: 'Place', type: 'Place', n } satisfies Ref,
  };
  return Object.hasOwn(values, field) ? values[field] : undefined;
};

/** The entity with this key; null when there is none. Throws when the representation has none of these keys. */
export const findEntity = (entity: Entity, keys: readonly KeyName[], representation: Readonly<Record<string, unknown>>): Ref | null => {
  const key = keys.find((name) => Object.keys(KEYS[name]).every((field) => Object.hasOwn(representation, field)));
  if (!key) throw new Error(`no key of ${entity.name} among ${Object.keys(representation).join(', ')}`);
  for (let n = 0; n < entity.population; n += 1) {
    const ref = { __typename: entity.name, type: entity.name, n };
    const wanted = { id: `${entity.name}-${n}`, sku: n * 7 + 1, code: `c${n % 2}`, region: n >> 1, at: { code: `p${n}`, zone: n } };
    const same = Object.keys(KEYS[key]).every(
      (field) => textOf(withoutTypename(representation[field])) === textOf(wanted[field as keyof typeof wanted]),
    );
    if (same) return ref;
  }
  return null;
};

const withoutTypename = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__typename'));
};

/** Whether the one subgraph that owns this field has never heard of the entity. */
export const isMissing = (model: Model, ref: Ref, subgraph: string): boolean => {
  const type = model.types.get(ref.type);
  return (
    type?.kind === 'entity' &&
    type.missingIn.includes(subgraph) &&
    chanceOf(`${model.seed} missing ${subgraph} ${ref.type}#${ref.n}`).of(0.3)
  );
};

/** What a `@requires` selection is in truth. */
export const requirementsOf = (model: Model, ref: Ref, required: readonly Requirement[]): unknown[] =>
  required.map(({ field: name, args, of }) => {
    const field = findField(model, ref.type, name)!;
    const value = valueOf(model, ref, field, defaulted(field, args), requirementsOf(model, ref, field.requires));
    return of.length === 0 ? value : mapObjects(value, (inner) => requirementsOf(model, inner as Ref, of));
  });

/** The same, as a gateway sent it. Throws when part of it is missing. */
export const requirementsIn = (object: Readonly<Record<string, unknown>>, required: readonly Requirement[]): unknown[] =>
  required.map(({ field, of }) => {
    if (!Object.hasOwn(object, field)) throw new Error(`the gateway did not send ${field}`);
    return of.length === 0 ? object[field] : mapObjects(object[field], (inner) => requirementsIn(inner as Record<string, unknown>, of));
  });

const mapObjects = (value: unknown, map: (object: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, map));
  return value === null ? null : map(value);
};

/** Arguments as a resolver gets them when these are given: with defaults. Those of fields that others require are numbers and simple enough. */
const defaulted = (field: Field, args: Readonly<Record<string, number>>): Arguments => {
  const given = field.args.flatMap(({ name, defaultValue }) =>
    name in args ? [[name, args[name]]] : defaultValue === undefined ? [] : [[name, DEFAULTS[name]]],
  );
  return Object.fromEntries(given);
};

const DEFAULTS: Readonly<Record<string, unknown>> = {
  b: 5,
  color: 'BLUE',
  filters: [{ least: 2, tags: ['x'], color: 'GREEN' }],
  ids: ['one'],
};

/** JSON with sorted names: the same for equal values. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'nothing';
