import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

const toBigInt = (value: unknown): bigint => {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  const parsed = typeof text === 'string' && /^-?\d{1,19}$/.test(text) ? BigInt(text) : null;
  if (parsed === null || parsed < INT64.min || parsed > INT64.max) throw new GraphQLError('BigInt must be a whole number of 64 bits, as text: "12345".');
  return parsed;
};

const toDate = (value: unknown): Date => {
  const date = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime())) throw new GraphQLError('DateTime must be an ISO 8601 instant with a zone: "2026-01-31T12:00:00Z".');
  return date;
};

const literal = <T>(parse: (value: unknown) => T) => (node: ValueNode): T =>
  parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null);

/** 64-bit whole numbers, as text in JSON: a JavaScript client would round them otherwise. */
const BigIntScalar = new GraphQLScalarType<bigint, string>({ name: 'BigInt', serialize: (value) => String(value), parseValue: toBigInt, parseLiteral: literal(toBigInt) });

/** An instant, in UTC. */
const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: toDate,
  parseLiteral: literal(toDate),
});

/** The scalars every subgraph may declare. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = { BigInt: BigIntScalar, DateTime: DateTimeScalar };
