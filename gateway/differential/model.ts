import { Kind, parseType, type TypeNode } from 'graphql';

/** A federated schema as plain data: which subgraph owns which field, and how fields depend on each other. SDL and resolvers follow from it. */
export interface Model {
  /** Part of every value, so that two models never agree by accident. */
  readonly seed: number;
  readonly subgraphs: readonly string[];
  readonly types: ReadonlyMap<string, ModelType>;
  /** Fields of `Query` and `Mutation`. */
  readonly roots: { readonly Query: readonly Field[]; readonly Mutation: readonly Field[] };
}

export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly defaultValue?: string;
}

export interface Field {
  readonly name: string;
  /** As in SDL: `[T0!]!`. */
  readonly type: string;
  readonly args: readonly Argument[];
  /** The subgraphs that resolve it; it is shareable when there are several. */
  readonly owners: readonly string[];
  /** Never fails, and is null only where its type allows: other fields are computed from it. */
  steady: boolean;
  /** Declared there too, but taken over by the owner with `@override`. */
  overriddenIn: string | null;
  /** What the owner needs from other subgraphs first. */
  requires: readonly Requirement[];
  /** Fields of the entity it returns that the owner can resolve on this path only. */
  provides: readonly string[];
  /** Another subgraph provides it on some path. */
  provided: boolean;
}

/** One field of a `@requires` selection. */
export interface Requirement {
  readonly field: string;
  readonly args: Readonly<Record<string, number>>;
  readonly of: readonly Requirement[];
}

export interface Entity {
  readonly kind: 'entity';
  readonly name: string;
  /** There are so many of them. */
  readonly population: number;
  /** Knows every key, and therefore leads from any subgraph to any other. */
  readonly hub: string;
  readonly keys: readonly KeyName[];
  readonly keysIn: ReadonlyMap<string, readonly KeyName[]>;
  readonly fields: readonly Field[];
  /** Subgraphs that know nothing of some of them. */
  missingIn: readonly string[];
}

/** Defined alike by every subgraph that needs it. */
export interface ValueType {
  readonly kind: 'value';
  readonly name: string;
  /** Where fields return it. Few: each more is one more way to plan every selection of it. */
  readonly homes: readonly string[];
  readonly fields: readonly Field[];
}

export interface InterfaceType {
  readonly kind: 'interface';
  readonly name: string;
  readonly members: readonly string[];
  readonly ofEntities: boolean;
  /** The common fields; a subgraph's interface has those that it owns on the members. */
  readonly fields: readonly Field[];
  /** The subgraph that sees it as one object, and the fields that it adds so to every member. */
  readonly asObject: { readonly subgraph: string; readonly fields: readonly Field[]; readonly home: string } | null;
}

export interface UnionType {
  readonly kind: 'union';
  readonly name: string;
  readonly members: readonly string[];
  readonly membersIn: ReadonlyMap<string, readonly string[]>;
}

export type ModelType = Entity | ValueType | InterfaceType | UnionType;

/** Every key by its selection, with the types of its fields. */
export const KEYS = {
  id: { id: 'ID!' },
  sku: { sku: 'Int!' },
  'code region': { code: 'String!', region: 'Int!' },
  'at { code zone }': { at: 'Place!' },
} as const satisfies Record<string, Record<string, string>>;

export type KeyName = keyof typeof KEYS;

/** Types that every subgraph may declare, and that composition merges because they are equal. */
export const COMMON_SDL = /* GraphQL */ `
  scalar Blob
  enum Color {
    RED
    GREEN
    BLUE
  }
  input Filter {
    least: Int = 1
    tags: [String!]
    color: Color = GREEN
    deeper: Filter
  }
  type Place @shareable {
    code: String!
    zone: Int!
    label: String
  }
`;

const typeNodes = new Map<string, TypeNode>();

export const typeNodeOf = (type: string): TypeNode => {
  const known = typeNodes.get(type);
  if (known) return known;
  const node = parseType(type);
  typeNodes.set(type, node);
  return node;
};

/** `T0` of `[T0!]!`. */
export const namedType = (type: string): string => {
  let node = typeNodeOf(type);
  while (node.kind !== Kind.NAMED_TYPE) node = node.type;
  return node.name.value;
};

export const isKeyField = (name: string): boolean => Object.values(KEYS).some((fields) => name in fields);

/** The fields that a type's objects have: its own, and what interfaces add to it as objects. */
export const fieldsOf = (model: Model, typeName: string): readonly Field[] => {
  if (typeName === 'Query' || typeName === 'Mutation') return model.roots[typeName];
  const type = model.types.get(typeName);
  if (!type || type.kind === 'union') return [];
  if (type.kind === 'interface') return type.asObject?.fields ?? [];
  if (type.kind === 'value') return type.fields;
  const added = [...model.types.values()].flatMap((other) =>
    other.kind === 'interface' && other.asObject && other.members.includes(typeName) ? other.asObject.fields : [],
  );
  return [...type.fields, ...added];
};

const fieldIndex = new WeakMap<Model, Map<string, Field>>();

/** Undefined for key fields, and for those of `Place`. */
export const findField = (model: Model, typeName: string, fieldName: string): Field | undefined => {
  let index = fieldIndex.get(model);
  if (!index) fieldIndex.set(model, (index = new Map()));
  const key = `${typeName}.${fieldName}`;
  const known = index.get(key);
  if (known) return known;
  const found = fieldsOf(model, typeName).find(({ name }) => name === fieldName);
  if (found) index.set(key, found);
  return found;
};
