import { expect, test } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, GraphQLError, validate } from 'graphql';
import { heavyDocuments, hostileDocuments, hostileSchema } from '../../testing/hostile-documents.ts';
import { checkDocument } from './check-document.ts';
import { checkVariables } from './check-variables.ts';
import { defaultDocumentLimits, type DocumentLimits } from './document-limits.ts';
import { parseDocument } from './parse-document.ts';

const schema = buildSchema(hostileSchema);

const refusalsOf = (text: string, changes: Partial<DocumentLimits> = {}): readonly GraphQLError[] => {
  const limits = { ...defaultDocumentLimits, ...changes };
  try {
    return checkDocument(parseDocument(text, limits), limits);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
};
const codesOf = (text: string, changes: Partial<DocumentLimits> = {}) => refusalsOf(text, changes).map(({ extensions }) => extensions['code']);

const print = (what: string, milliseconds: number) => process.stdout.write(`${milliseconds.toFixed(2).padStart(8)} ms  ${what}\n`);

test.each(Object.entries(hostileDocuments))('refused: %s', (what, { text, code }) => {
  const started = performance.now();
  const codes = codesOf(text);
  print(`refused: ${what}`, performance.now() - started);
  expect(codes).toContain(code);
});

test.each(Object.entries(heavyDocuments))('passes, and validation bears it: %s', (what, text) => {
  const started = performance.now();
  const document = parseDocument(text, defaultDocumentLimits);
  expect(checkDocument(document, defaultDocumentLimits)).toEqual([]);
  const errors = validate(schema, document, undefined, { hideSuggestions: true });
  print(`checked and validated: ${what}`, performance.now() - started);
  expect(errors.length).toBeLessThanOrEqual(101);
});

test('each limit is exact', () => {
  const at = (changes: Partial<DocumentLimits>, within: string, beyond: string) => {
    expect(codesOf(within, changes)).toEqual([]);
    expect(codesOf(beyond, changes)).toHaveLength(1);
  };
  at({ depth: 3 }, '{ a { b { c } } }', '{ a { b { c { d } } } }');
  at({ depth: 3 }, '{ a(x: [[[1]]]) }', '{ a(x: [[[[1]]]]) }');
  at({ depth: 3 }, 'query ($x: X = {a: {a: {a: 1}}}) { a }', 'query ($x: X = {a: {a: {a: {a: 1}}}}) { a }');
  at({ depth: 3 }, 'query ($x: [[[Int!]!]]!) { a }', 'query ($x: [[[[Int!]!]]!]) { a }');
  at({ aliases: 2 }, '{ x: a y: b }', '{ x: a ...F } fragment F on Query { y: b z: c }');
  at({ rootFields: 2 }, '{ a ... { b } }', '{ a ...F } fragment F on Query { b c }');
  at({ directives: 2 }, '{ a @x b @x }', '{ a @x b @x c @x }');
  at({ directivesInOnePlace: 2 }, '{ a @x @x }', 'query ($v: Int @x @x @x) { a }');
  at({ operations: 1 }, 'query A { a }', 'query A { a } query B { a }');
  at({ selections: 4 }, '{ ...F b } fragment F on Query { a { c } }', '{ ...F b c } fragment F on Query { a { c } }');
  at({ recursion: 2 }, '{ a { b { a { c } } } }', '{ a { b { a { b { a { c } } } } } }');
  at({ overlaps: 3 }, '{ a a a }', '{ a a a b b }');
  at({ variables: 1 }, 'query ($a: X) { a }', 'query ($a: X, $b: X) { a }');
  at({ characters: 5 }, '{ a }', '{ a } ');
  at({ tokens: 3 }, '{ a }', '{ a b }');
});

test('an operation that is not the one to run counts, and so does a fragment that nothing spreads', () => {
  expect(codesOf('query A { a } query B { a { b { c } } }', { depth: 2 })).toEqual(['QUERY_TOO_DEEP']);
  expect(codesOf('{ a } fragment F on Query { x: a y: b }', { aliases: 1 })).toEqual(['TOO_MANY_ALIASES']);
  expect(codesOf('{ a } fragment F on Query { a { a { a { b } } } }', { recursion: 2 })).toEqual(['QUERY_TOO_RECURSIVE']);
});

test('all that is wrong is said at once, and each message names its limit', () => {
  const messages = refusalsOf('query A { x: a { y: b { z: c @p @p @p } } } query B { a }', { depth: 2, aliases: 2, directives: 2, operations: 1 }).map(({ message }) => message);
  expect(messages).toEqual([
    'The document has more than 1 operations. Send only the one to run.',
    'The operation nests deeper than 2 fields.',
    'The document has more than 2 aliases, counting a fragment wherever it is spread.',
    'The document has more than 2 directives.',
  ]);
});

test('introspection as tools send it passes, and is refused by policy wherever it is hidden', () => {
  const tools = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
  expect(codesOf(tools)).toEqual([]);
  const closed = { introspection: false };
  expect(codesOf(tools, closed)).toEqual(['INTROSPECTION_DISABLED']);
  expect(codesOf('{ a: __type(name: "Query") { name } }', closed)).toEqual(['INTROSPECTION_DISABLED']);
  expect(codesOf('{ id } fragment F on Query { ... { s: __schema { queryType { name } } } }', closed)).toEqual(['INTROSPECTION_DISABLED']);
  expect(codesOf('{ __typename __schema: id fields: id { fields { fields { __typename } } } }', closed)).toEqual([]);
  expect(codesOf('query __schema { ...__type } fragment __type on Query { id }', closed)).toEqual([]);
});

test('names of things that every JavaScript object has are just names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  for (const name of names) {
    expect(codesOf(`query ${name} { ${name}: ${name} { ...${name} } } fragment ${name} on ${name} { ${name}(${name}: {${name}: 1}) @${name} }`)).toEqual([]);
    expect(codesOf(`{ ${`${name} { `.repeat(6)} id ${'}'.repeat(6)} }`)).toEqual(['QUERY_TOO_RECURSIVE']);
    expect(codesOf(`{ ...${name} } fragment ${name} on Query { ...${name} }`)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  }
  expect(codesOf('{ ...constructor ...__proto__ }')).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
});

test('a syntax error has its place', () => {
  const [error] = refusalsOf('{ a ( }');
  expect(error?.toJSON()).toEqual({
    message: 'Syntax Error: Expected Name, found "}".',
    locations: [{ line: 1, column: 7 }],
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  });
});

test('variables are bounded in number and depth before anything recurses into them', () => {
  const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
  const codeOf = (variables: Record<string, unknown> | undefined) => checkVariables(variables, defaultDocumentLimits)?.extensions['code'];
  expect(codeOf(undefined)).toBeUndefined();
  expect(codeOf({ a: deep(64), ...JSON.parse('{"__proto__": {"constructor": 1}}') })).toBeUndefined();
  expect(codeOf({ a: deep(65) })).toBe('VARIABLES_TOO_DEEP');
  expect(codeOf({ a: deep(100_000) })).toBe('VARIABLES_TOO_DEEP');
  expect(codeOf(Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`v${index}`, 1])))).toBe('TOO_MANY_VARIABLES');
  const million = { list: Array.from({ length: 500_000 }, () => 1) };
  const started = performance.now();
  expect(codeOf(million)).toBeUndefined();
  print('passes: a variable of 500,000 numbers', performance.now() - started);
});
