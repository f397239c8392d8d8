import { buildSubgraphSchema } from '@apollo/subgraph';
import { describe, expect, test } from '@jest/globals';
import { graphql, parse, subscribe } from 'graphql';
import { anonymous, type Caller } from '../auth/caller.ts';
import { enforceAccess } from './access.ts';

const ana: Caller = { kind: 'user', id: 'ana', roles: [], scopes: [], issuedAt: null };
const withScopes = (...scopes: string[]): Caller => ({ ...ana, scopes });

const federation = (imports: string, as = '') => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"${as}, import: ["@key", ${imports}])`;
const plain = federation('"@authenticated", "@requiresScopes"');

const schemaOf = (sdl: string, resolvers: object = {}) => enforceAccess(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]));
const rootValue = { open: 1, a: 1, item: { id: '1', name: 'Lamp', kind: 'A', at: 'now' } };

/** The code of the error at `a` for a caller; null: allowed. */
const codeFor = async (caller: Caller, sdl: string, query = '{ a }'): Promise<unknown> => {
  const { errors } = await graphql({ schema: schemaOf(sdl), source: query, rootValue, contextValue: { caller } });
  return errors?.[0]?.extensions['code'] ?? errors?.[0]?.message ?? null;
};

describe('a field with a rule', () => {
  test.each([
    ['imported', federation('"@authenticated"'), '@authenticated'],
    ['renamed', federation('{ name: "@authenticated", as: "@signedIn" }'), '@signedIn'],
    ['not imported', federation('"@shareable"'), '@federation__authenticated'],
    ['of a renamed specification', `${federation('"@shareable"', ', as: "fed"')} directive @fed__authenticated on FIELD_DEFINITION`, '@fed__authenticated'],
  ])('whose directive is %s wants a caller', async (_name, link, directive) => {
    const sdl = `${link} type Query { a: Int ${directive} }`;
    expect([await codeFor(anonymous, sdl), await codeFor(ana, sdl)]).toEqual(['UNAUTHENTICATED', null]);
  });

  test('wants one of its sets of scopes in full', async () => {
    const sdl = `${plain} type Query { a: Int @requiresScopes(scopes: [["x", "y"], ["z"]]) }`;
    const codes = await Promise.all([anonymous, ana, withScopes('x'), withScopes('y', 'x'), withScopes('z')].map((caller) => codeFor(caller, sdl)));
    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', null, null]);
  });

  test('with both directives wants both; without any set of scopes only a caller', async () => {
    const both = `${plain} type Query { a: Int @authenticated @requiresScopes(scopes: [["x"]]) }`;
    expect([await codeFor(ana, both), await codeFor(withScopes('x'), both)]).toEqual(['FORBIDDEN', null]);
    const none = `${plain} type Query { a: Int @requiresScopes(scopes: []) }`;
    expect([await codeFor(anonymous, none), await codeFor(ana, none)]).toEqual(['UNAUTHENTICATED', null]);
  });

  test('is checked before a subscription starts', async () => {
    const schema = schemaOf(`${plain} type Query { open: Int } type Subscription { ticks: Int @authenticated }`, { Subscription: { ticks: { subscribe: () => [1] } } });
    const result = await subscribe({ schema, document: parse('subscription { ticks }'), contextValue: { caller: anonymous } });
    expect('errors' in result && result.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('a type with a rule', () => {
  test.each(['type Item @authenticated { id: ID! }', 'type Item { id: ID! } extend type Item @authenticated'])('is restricted with all that returns it: %s', async (item) => {
    const sdl = `${plain} type Query { open: Int item: Item } ${item}`;
    expect(await codeFor(anonymous, sdl, '{ open item { id } }')).toBe('UNAUTHENTICATED');
    expect(await codeFor(ana, sdl, '{ open item { id } }')).toBeNull();
    expect(await codeFor(anonymous, sdl, '{ open }')).toBeNull();
  });

  test('of an enum or scalar is on every field that returns it, in lists too', async () => {
    const sdl = `${plain} type Query { item: Item } type Item { id: ID! name: String kind: Kind at: [Date!] } enum Kind @authenticated { A } scalar Date @requiresScopes(scopes: [["dates"]])`;
    expect(await codeFor(anonymous, sdl, '{ item { name } }')).toBeNull();
    expect(await codeFor(anonymous, sdl, '{ item { kind } }')).toBe('UNAUTHENTICATED');
    expect(await codeFor(ana, sdl, '{ item { at } }')).toBe('FORBIDDEN');
  });

  test('is restricted through _entities', async () => {
    const sdl = `${plain} type Query { open: Int } type Item @key(fields: "id") @authenticated { id: ID! name: String }`;
    const query = '{ _entities(representations: [{ __typename: "Item", id: "1" }]) { ... on Item { id } } }';
    expect([await codeFor(anonymous, sdl, query), await codeFor(ana, sdl, query)]).toEqual(['UNAUTHENTICATED', null]);
  });
});
