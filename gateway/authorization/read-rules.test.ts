import { Supergraph } from '@apollo/federation-internals';
import { describe, expect, test } from '@jest/globals';
import { compose } from '../supergraph/compose.ts';
import { readSupergraph } from '../supergraph/schema-set.ts';
import { readRules } from './read-rules.ts';

const names = '"@key", "@external", "@requires", "@fromContext", "@context", "@interfaceObject", "@shareable"';
const plainNames = '"@authenticated", "@requiresScopes", "@policy"';
const link = (access = plainNames) => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}, ${access}])`;

const shown = (supergraphSdl: string): Record<string, string[]> => {
  const { types, fields } = readRules(readSupergraph(supergraphSdl).supergraph.schema);
  return Object.fromEntries([...types, ...fields].map(([name, rule]) => [name, [...rule.keys()].toSorted()]));
};
const composed = (...sdls: string[]) => shown(compose(sdls.map((sdl, index) => ({ name: `s${index}`, url: `http://s${index}`, sdl }))).supergraphSdl);

const everyPlace = (access: string, signedIn: string) => /* GraphQL */ `
  ${link(access)}
  type Query { node: Node, things: [Thing], me: User, open: Int }
  interface Node { id: ID! name: String }
  type User implements Node @${signedIn} { id: ID! name: String @requiresScopes(scopes: [["b", "a"], ["c"]]) note: String @policy(policies: [["p"]]) kind: Kind when: Date! }
  type Product implements Node { id: ID! name: String }
  union Thing = User | Product
  enum Kind @${signedIn} { A B }
  scalar Date @requiresScopes(scopes: [["date"]])
`;

const everyPlaceRules = {
  User: ['authenticated'],
  Node: ['authenticated'],
  Kind: ['authenticated'],
  Date: ['scopes:["date"]'],
  'Query.me': ['authenticated'],
  'Query.node': ['authenticated'],
  'User.name': ['scopes:["a","b"]|["c"]'],
  'Node.name': ['scopes:["a","b"]|["c"]'],
  'User.note': ['policies:["p"]'],
  'User.kind': ['authenticated'],
  'User.when': ['scopes:["date"]'],
};

describe('a composed supergraph', () => {
  test('rules of fields, objects, enums and scalars; interfaces have those of their objects; a field has that of the type it returns', () => {
    expect(composed(everyPlace(plainNames, 'authenticated'))).toEqual(everyPlaceRules);
  });

  test('renamed directives are the same directives', () => {
    const renamed = '{ name: "@authenticated", as: "@signedIn" }, "@requiresScopes", "@policy"';
    expect(composed(everyPlace(renamed, 'signedIn'))).toEqual(everyPlaceRules);
  });

  test('a directive of the name that is imported from nowhere means nothing', () => {
    expect(composed(`${link('"@policy"')} directive @authenticated on FIELD_DEFINITION type Query { a: Int @authenticated }`)).toEqual({});
  });

  test('rules of several subgraphs add up', () => {
    const sdl = (rule: string) => `${link()} type Query { a: Int @shareable ${rule} }`;
    expect(composed(sdl('@authenticated @requiresScopes(scopes: [["x"]])'), sdl('@policy(policies: [["p"], ["q"]])'))).toEqual({
      'Query.a': ['authenticated', 'policies:["p"]|["q"]', 'scopes:["x"]'],
    });
  });

  test('fields that are computed from restricted ones are as restricted, through any number of steps', () => {
    const rules = composed(
      `${link()} type Query { product: Product }
       type Product @key(fields: "id") { id: ID! cost: Int @requiresScopes(scopes: [["cost"]]) owner: Owner @authenticated }
       type Owner @key(fields: "id") { id: ID! name: String @policy(policies: [["names"]]) }`,
      `${link()} type Product @key(fields: "id") {
         id: ID!
         cost: Int @external
         owner: Owner @external
         price: Int @requires(fields: "cost") @requiresScopes(scopes: [["cost"]])
         label: String @requires(fields: "owner { name }") @authenticated @policy(policies: [["names"]])
       }
       type Owner @key(fields: "id") { id: ID! name: String @external }`,
    );
    expect(rules['Product.price']).toEqual(['scopes:["cost"]']);
    expect(rules['Product.label']).toEqual(['authenticated', 'policies:["names"]']);
  });
});

/** What composition of before 2.9.4 made: interfaces without rules, and fields less restricted than what they are computed from. */
const old = (body: string, access = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)') => /* GraphQL */ `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
    @link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY)
    ${access} { query: Query }
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments: [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  scalar requiresScopes__Scope
  scalar link__Import
  scalar join__FieldSet
  scalar join__FieldValue
  input join__ContextArgument { name: String! type: String! context: String! selection: join__FieldValue! }
  enum link__Purpose { SECURITY EXECUTION }
  enum join__Graph { A @join__graph(name: "a", url: "http://a") B @join__graph(name: "b", url: "http://b") }
  ${body}
`;
const shownOld = (body: string, access?: string) => {
  const { types, fields } = readRules(Supergraph.build(old(body, access), { validateSupergraph: false, supportedFeatures: null }).schema);
  return Object.fromEntries([...types, ...fields].map(([name, rule]) => [name, [...rule.keys()].toSorted()]));
};

describe('a supergraph of an older composition', () => {
  test('what is computed from a restricted field is restricted, also over abstract types and in turn', () => {
    const rules = shownOld(`
      type Query @join__type(graph: A) { product: Product }
      interface Party @join__type(graph: A) { name: String }
      type Shop implements Party @join__type(graph: A) { name: String }
      type Person implements Party @join__type(graph: A) @authenticated { name: String @requiresScopes(scopes: [["names"]]) }
      type Product @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
        id: ID!
        seller: Party @join__field(graph: A) @join__field(graph: B, external: true)
        label: String @join__field(graph: B, requires: "seller { name }")
        banner: String @join__field(graph: A, requires: "label")
        open: String @join__field(graph: B, requires: "seller { ... on Shop { name } }")
      }`);
    expect(rules['Product.label']).toEqual(['authenticated', 'scopes:["names"]']);
    expect(rules['Product.banner']).toEqual(rules['Product.label']);
    expect(rules['Product.open']).toBeUndefined();
  });

  test('what is computed from a restricted context is restricted', () => {
    const rules = shownOld(`
      type Query @join__type(graph: A) { vault: Vault }
      type Vault @join__type(graph: A, key: "id") @context(name: "a__vault") { id: ID! secret: String @authenticated box: Box }
      type Box @join__type(graph: A, key: "id") {
        id: ID!
        hint: String @join__field(graph: A, contextArguments: [{ context: "a__vault", name: "secret", type: "String", selection: " { secret }" }])
      }`);
    expect(rules).toEqual({ 'Vault.secret': ['authenticated'], 'Box.hint': ['authenticated'] });
  });

  test('fields of an interface object bring their requirements to the objects', () => {
    const rules = shownOld(`
      type Query @join__type(graph: A) { media: Media }
      interface Media @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", isInterfaceObject: true) {
        id: ID!
        title: String @join__field(graph: A) @join__field(graph: B, external: true)
        slug: String @join__field(graph: B, requires: "title")
      }
      type Film implements Media @join__implements(graph: A, interface: "Media") @join__type(graph: A, key: "id") {
        id: ID!
        title: String @authenticated
        slug: String @join__field
      }`);
    expect(rules['Film.slug']).toEqual(['authenticated']);
  });

  test('a specification that is linked as another name', () => {
    const body = 'directive @auth on FIELD_DEFINITION | OBJECT type Query @join__type(graph: A) { a: Int @auth, b: Int @authenticated }';
    const access = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "auth", for: SECURITY)';
    expect(shownOld(body, access)).toEqual({ 'Query.a': ['authenticated'] });
  });

  test('empty lists of scopes demand a caller and no scope; single ones stand for lists', () => {
    expect(shownOld('type Query @join__type(graph: A) { a: Int @requiresScopes(scopes: []) b: Int @requiresScopes(scopes: ["x"]) }')).toEqual({
      'Query.a': ['scopes:[]'],
      'Query.b': ['scopes:["x"]'],
    });
  });
});
