import { randomUUID } from 'node:crypto';
import {
  getNamedType, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isLeafType, isListType, isNonNullType, isObjectType, isRequiredArgument,
  type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLInputType, type GraphQLInterfaceType, type GraphQLNamedType,
  type GraphQLObjectType, type GraphQLOutputType,
} from 'graphql';

/** What the arguments of a question name: by the argument (`orderId`), or for a bare `id` by the type that it is the id of (`invoiceId`). */
export type Things = Readonly<Record<string, string>>;

export type Field = GraphQLField<unknown, unknown>;

/** One operation, whose text is the same for everybody, and what to send with it. */
export interface Question {
  readonly name: string;
  readonly text: string;
  readonly variables: (things: Things) => Record<string, unknown>;
  readonly known: readonly string[];
}

/** What a question needs beside what its schema tells. */
export interface Choice {
  /** Instead of what would be made; or, where there are none, beside it. */
  readonly with?: (things: Things) => Record<string, unknown>;
  /** Optional ids to leave out, since they exclude others. */
  readonly without?: readonly string[];
  /** Ids that everybody knows and that are not what is asked for: they stay when the same is asked of what does not exist. */
  readonly known?: readonly string[];
}

const plain: Readonly<Record<string, unknown>> = {
  currency: 'EUR', sell: 'EUR', buy: 'USD', country: 'MC', provider: 'simulator', day: '2026-01-31', timeZone: 'UTC', email: 'eve@plaza.test', rate: '1.1',
  method: 'sim_card_ok', type: 'announcement', url: 'https://plaza.test/x', code: 'CODE1', latitude: 43.7, longitude: 7.4, windowSeconds: 60, rating: 5,
};
/** Different each time. */
const unique = new Set(['idempotencyKey', 'dedupeKey', 'slug', 'key', 'token', 'guestToken']);
const hour = 3_600_000;
const times: Readonly<Record<string, number>> = { from: -24 * hour, to: 0, recordedAt: 0, readyAt: 0 };

/** A plausible value of a scalar, by its type and the argument's name. */
const scalarOf = (type: string, name: string): unknown => {
  if (unique.has(name)) return randomUUID();
  if (name in plain) return plain[name];
  if (type === 'DateTime') return new Date(Date.now() + (times[name] ?? 24 * hour)).toISOString();
  return { String: 'Because', Int: 1, Float: 1, BigInt: '100', Boolean: true }[type];
};

/** Everything that is required, and every id: those are what another person might guess. */
const isAsked = (arg: GraphQLArgument | GraphQLInputField): boolean => isNonNullType(arg.type) || getNamedType(arg.type).name === 'ID';

const idOf = (name: string, owner: string, things: Things): string => {
  const thing = name === 'id' || name === 'ids' ? `${owner[0]!.toLowerCase()}${owner.slice(1)}Id` : name.replace(/Ids$/, 'Id');
  const id = things[thing];
  if (id === undefined) throw new Error(`Make something for ${thing} in tests/support/access-things.ts, so that others can ask for it.`);
  return id;
};

const valueOf = (type: GraphQLInputType, name: string, owner: string, things: Things): unknown => {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueOf(bare.ofType as GraphQLInputType, name, owner, things)];
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (!isInputObjectType(bare)) return bare.name === 'ID' ? idOf(name, owner, things) : scalarOf(bare.name, name);
  return Object.fromEntries(Object.values(bare.getFields()).filter(isAsked).map((field) => [field.name, valueOf(field.type, field.name, owner, things)]));
};

/** The type whose id a bare `id` is: what a query answers, or of a mutation's payload what it is about. */
const ownerOf = ({ type }: Field): string => {
  const answer = getNamedType(type);
  if (!isPayload(answer)) return answer.name.replace(/Connection$/, '');
  const thing = Object.values((answer as GraphQLObjectType).getFields()).find(({ name }) => name !== 'errors');
  return getNamedType(thing!.type).name;
};

const isComposite = (type: unknown): type is GraphQLObjectType | GraphQLInterfaceType => isObjectType(type) || isInterfaceType(type);
const isPayload = (type: GraphQLNamedType): boolean => type.name.endsWith('Payload');

/** Leaves without required arguments, down to a depth; below it only the type's name. */
const selectionOf = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isComposite(named) || depth === 0) return ' { __typename }';
  const fields = Object.values(named.getFields()).filter((field) => !field.args.some(isRequiredArgument) && (depth > 1 || isLeafType(getNamedType(field.type))));
  return ` { __typename ${fields.map((field) => field.name + selectionOf(field.type, depth - 1)).join(' ')} }`;
};

/** The question for a root field, with everything below it that a caller can have without more arguments. */
export const questionOf = (
  operation: 'query' | 'mutation' | 'subscription',
  field: Field,
  { with: given = () => ({}), without = [], known = [] }: Choice = {},
  selection = selectionOf(field.type, 2),
): Question => {
  const variables = (things: Things): Record<string, unknown> => {
    const own = given(things);
    const made = field.args.filter((arg) => isAsked(arg) && !(arg.name in own) && !without.includes(arg.name));
    const values = Object.fromEntries(made.map((arg) => [arg.name, valueOf(arg.type, arg.name, ownerOf(field), things)]));
    const input = values['input'] as Record<string, unknown> | undefined;
    if (!input) return { ...values, ...own };
    return { input: Object.fromEntries(Object.entries({ ...input, ...own }).filter(([name]) => !without.includes(name))) };
  };
  const named = field.args.map((arg) => `$${arg.name}: ${isNonNullType(arg.type) && arg.defaultValue !== undefined ? arg.type.ofType : arg.type}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const text = `${operation}${named && `(${named})`} { ${field.name}${passed && `(${passed})`}${selection} }`;
  return { name: field.name, text, variables, known };
};

/** The same things with every id, but for those known, turned into one that nothing has. */
export const nonexistent = (things: Things, known: readonly string[]): Things => {
  const others = new Map<string, string>();
  const otherFor = (id: string) => others.get(id) ?? others.set(id, randomUUID()).get(id)!;
  const replaced = (name: string, value: string) => (known.includes(name) ? value : value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, otherFor));
  return Object.fromEntries(Object.entries(things).map(([name, value]) => [name, replaced(name, value)]));
};

/** Fields of a type as a selection; the one argument that they may need is a currency. */
export const selectionOfFields = (fields: readonly Field[]): string =>
  fields.map((field) => `${field.name}${field.args.some(isRequiredArgument) ? '(currency: "EUR")' : ''}${selectionOf(field.type, 0)}`).join(' ');
