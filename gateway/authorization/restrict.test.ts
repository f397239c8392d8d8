import { operationFromDocument } from '@apollo/federation-internals';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, print, visit, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { compose } from '../supergraph/compose.ts';
import { readSupergraph } from '../supergraph/schema-set.ts';
import { compileAccess, type CheckedOperation } from './access-plan.ts';
import { decideByRoleOrScope, policiesFor, type PolicyDecider } from './policies.ts';
import { readRules, type AccessRules } from './read-rules.ts';
import { ruleOf } from './requirement.ts';
import { restrict } from './restrict.ts';
import { evaluateRights, type Rights } from './rights.ts';
import { subscriptionRefusal } from './unauthorized.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@authenticated", "@requiresScopes", "@policy"])`;

const shop = readSupergraph(
  compose([
    {
      name: 'products',
      url: 'http://products',
      sdl: /* GraphQL */ `
        ${LINK}
        type Query { product(id: ID!): Product search(text: String, first: Int): [Hit!]! me: User @authenticated node: Node vault: Vault! }
        type Mutation { rename(id: ID!, name: String!): Product @requiresScopes(scopes: [["write", "products"], ["admin"]]) touch(id: ID!): Product }
        type Subscription { changed: Product sold: Product @requiresScopes(scopes: [["sales"]]) }
        interface Node { id: ID! }
        union Hit = Product | User
        type Product implements Node @key(fields: "id") { id: ID! name: String cost(currency: String): Int! @requiresScopes(scopes: [["cost"]]) grade: Grade }
        type User implements Node @key(fields: "id") @authenticated { id: ID! name: String mail: String @policy(policies: [["mail"]]) }
        type Vault { gold: Int @authenticated }
        enum Grade @authenticated { A B }
      `,
    },
    {
      name: 'margins',
      url: 'http://margins',
      sdl: /* GraphQL */ `
        ${LINK}
        type Product @key(fields: "id") { id: ID! cost(currency: String): Int! @external margin: Int @requires(fields: "cost") @requiresScopes(scopes: [["cost"]]) stock: Int }
      `,
    },
  ]).supergraphSdl,
);
const shopRules = readRules(shop.supergraph.schema);

const ana: Caller = { kind: 'user', id: 'ana', roles: [], scopes: [], issuedAt: null };
const withScopes = (...scopes: string[]): Caller => ({ ...ana, scopes });

const operationOf = (query: string, schema = shop.schema): CheckedOperation => {
  const document = parse(query, { noLocation: true });
  return { document, schema, definition: document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)! as OperationDefinitionNode };
};

const rightsFor = (caller: Caller, plan: ReturnType<typeof compileAccess>, decide: PolicyDecider = decideByRoleOrScope) =>
  evaluateRights(plan, caller, policiesFor({ decide, caller, request: { headers: {} }, failed: () => {} }));

const restrictFor = (caller: Caller, query: string, { schema = shop.schema, rules = shopRules } = {}) => {
  const operation = operationOf(query, schema);
  const plan = compileAccess(operation, rules);
  return { operation, restriction: restrict(operation, plan, rightsFor(caller, plan) as Rights) };
};

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
/** What is left of a query; null: nothing; 'everything': it was not touched. */
const left = (caller: Caller, query: string, options = {}): string | null => {
  const { restriction } = restrictFor(caller, query, options);
  if (restriction === null) return 'everything';
  return restriction.document && squeezed(print(restriction.document));
};

describe('what is left of an operation', () => {
  const cases: [string, Caller, string, string | null][] = [
    ['open fields stay untouched', anonymous, '{ product(id: 1) { name stock } }', 'everything'],
    ['who has all rights loses nothing', withScopes('cost'), '{ me { name } product(id: 1) { cost margin grade } }', 'everything'],
    ['a forbidden field goes', anonymous, '{ product(id: 1) { name cost } }', '{ product(id: 1) { name } }'],
    ['an object that lost everything keeps its existence', anonymous, '{ product(id: 1) { cost } }', '{ product(id: 1) { __typename } }'],
    ['a field of a forbidden type goes', anonymous, '{ product(id: 1) { name grade } }', '{ product(id: 1) { name } }'],
    ['nothing may be left', anonymous, '{ me { name } }', null],
    ['any one group of scopes will do, in full', withScopes('write', 'products'), 'mutation { rename(id: 1, name: "a") { id } }', 'everything'],
    ['half a group of scopes will not', withScopes('write'), 'mutation { rename(id: 1, name: "a") { id } touch(id: 1) { id } }', 'mutation { touch(id: 1) { id } }'],
    ['what is computed from a forbidden field goes', ana, '{ product(id: 1) { stock margin } }', '{ product(id: 1) { stock } }'],
    ['members of a union go by their type', anonymous, '{ search { __typename ... on User { name } ... on Product { name } } }', '{ search { __typename ... on Product { name } } }'],
    ['an interface is as restricted as its objects', anonymous, '{ node { id ... on Product { name } } vault { __typename } }', '{ vault { __typename } }'],
    ['policies are roles or scopes by default', { ...ana, roles: ['mail'] }, '{ me { mail } }', 'everything'],
    ['a policy that is not fulfilled', ana, '{ me { mail name } }', '{ me { name } }'],
    [
      'variables that nobody needs any more go',
      anonymous,
      'query Q($id: ID!, $currency: String, $yes: Boolean!) { product(id: $id) { name @skip(if: $yes) cost(currency: $currency) } }',
      'query Q($id: ID!, $yes: Boolean!) { product(id: $id) { name @skip(if: $yes) } }',
    ],
    [
      'fragments lose their part and empty ones go, also through others',
      anonymous,
      '{ product(id: 1) { ...all ...none } } fragment all on Product { name cost } fragment none on Product { ...cost } fragment cost on Product { cost }',
      '{ product(id: 1) { ...all } } fragment all on Product { name }',
    ],
    [
      'deferred fragments keep their place',
      anonymous,
      '{ product(id: 1) { name ... @defer(label: "a") { cost } ...money @defer(label: "b") } } fragment money on Product { cost }',
      '{ product(id: 1) { name ... @defer(label: "a") { __typename } ... on Product @defer(label: "b") { __typename } } }',
    ],
    ['introspection is open', anonymous, '{ __schema { queryType { name } } vault { gold } }', '{ __schema { queryType { name } } vault { __typename } }'],
  ];
  test.each(cases)('%s', (_name, caller, query, expected) => {
    expect(left(caller, query)).toBe(expected);
  });

  test('other operations of the document go', () => {
    expect(left(anonymous, 'query A { product(id: 1) { cost } } query B { me { ...name } } fragment name on User { name }')).toBe(
      'query A { product(id: 1) { __typename } }',
    );
  });

  test('the planner asks no subgraph for what was taken away', () => {
    const { restriction } = restrictFor(ana, 'query ($c: String) { product(id: 1) { name cost(currency: $c) margin stock } search { ... on User { mail } } }');
    const plan = JSON.stringify(shop.planner.buildQueryPlan(operationFromDocument(shop.apiSchema, restriction!.document!)));
    expect(plan).toContain('stock');
    expect(plan).not.toMatch(/cost|margin(?!s)|mail/);
  });
});

/** An interface of an older composition: open itself, with a restricted object. */
const blog = {
  schema: buildSchema(/* GraphQL */ `
    type Query { posts: [Post] }
    interface Post { id: ID author: Author next: Post }
    interface Author { name: String }
    type Public implements Post { id: ID author: Author next: Post }
    type Draft implements Post { id: ID author: Editor next: Post }
    type Private implements Post { id: ID author: Author next: Post note: String }
    type Editor implements Author { name: String desk: String }
    type Guest implements Author { name: String mail: String }
  `),
  rules: {
    types: new Map([['Private', ruleOf({ kind: 'authenticated' })]]),
    fields: new Map([['Draft.author', ruleOf({ kind: 'scopes', anyOf: [['drafts']] })]]),
  } satisfies AccessRules,
};

describe('an interface that is open itself', () => {
  test('its fields are asked for on the types that are allowed', () => {
    expect(left(anonymous, '{ posts { id ... on Private { note } } }', blog)).toBe('{ posts { __typename ... on Public { id } ... on Draft { id } } }');
  });

  test('each type by its own rule, and fragments that cannot apply there are left out', () => {
    const query = '{ posts { author { name ... on Guest { mail } } } }';
    expect(left(anonymous, query, blog)).toBe('{ posts { __typename ... on Public { author { name ... on Guest { mail } } } } }');
    expect(left(withScopes('drafts'), query, blog)).toBe('everything');
    const signedOut = { ...blog, rules: { types: new Map([['Public', ruleOf({ kind: 'authenticated' })]]), fields: new Map() } };
    expect(left(anonymous, query, signedOut)).toBe(
      '{ posts { __typename ... on Draft { author { name } } ... on Private { author { name ... on Guest { mail } } } } }',
    );
  });

  test('denial goes by the type of the object; an unknown type is denied', () => {
    const { operation, restriction } = restrictFor(anonymous, '{ posts { id next { id } } }', blog);
    const nodes: FieldNode[] = [];
    visit(operation.definition, { Field: (node) => void nodes.push(node) });
    const denied = (index: number) => ['Public', 'Draft', 'Private', 'Post', 'constructor'].filter((type) => restriction!.isDenied(nodes[index]!, type));
    expect(restriction!.isDenied(nodes[0]!, 'Query')).toBe(false);
    for (const index of [1, 2, 3]) expect(denied(index)).toEqual(['Private', 'Post', 'constructor']);
  });

  test('a query that would grow without bound is denied on all types instead', () => {
    const deep = (levels: number) => `{ posts { ${'next { '.repeat(levels)}id${' }'.repeat(levels)} } }`;
    expect(left(anonymous, deep(3), blog)).toContain('... on Draft');
    const { operation, restriction } = restrictFor(anonymous, deep(60), blog);
    expect(squeezed(print(restriction!.document!))).toBe('{ posts { __typename } }');
    const nodes: FieldNode[] = [];
    visit(operation.definition, { Field: (node) => void nodes.push(node) });
    expect(restriction!.isDenied(nodes[1]!, 'Public')).toBe(true);
  });
});

describe('rights', () => {
  const plan = compileAccess(operationOf('{ me { mail } product(id: 1) { cost a: cost grade } }'), shopRules);

  test('one character for each distinct requirement; nobody anonymous has one', () => {
    expect(plan.requirements).toEqual([{ kind: 'authenticated' }, { kind: 'policies', anyOf: [['mail']] }, { kind: 'scopes', anyOf: [['cost']] }]);
    expect([anonymous, { ...anonymous, scopes: ['cost'], roles: ['mail'] }, ana, withScopes('mail'), withScopes('cost')].map((caller) => rightsFor(caller, plan))).toEqual(
      ['000', '000', '100', '110', '101'],
    );
  });

  test('a policy is asked once in a request, may take its time, and counts as unfulfilled when it fails', async () => {
    const schema = buildSchema('type Query { a: Int b: Int c: Int d: Int }');
    const policies = (...anyOf: string[][]) => ruleOf({ kind: 'policies', anyOf });
    const rules: AccessRules = {
      types: new Map(),
      fields: new Map([
        ['Query.a', policies(['yes', 'slow'], ['no'])],
        ['Query.b', policies(['slow'], ['broken'])],
        ['Query.c', policies(['broken'])],
        ['Query.d', policies(['thrown'], ['no', 'slow'])],
      ]),
    };
    const asked: string[] = [];
    const failures: string[] = [];
    const decide: PolicyDecider = (policy, caller, { headers }) => {
      asked.push(policy);
      if (policy === 'thrown') throw new Error('thrown');
      if (policy === 'broken') return Promise.reject(new Error('broken'));
      if (policy === 'slow') return Promise.resolve(headers['x-shift'] === 'night' && caller.kind === 'user');
      return policy === 'yes';
    };
    const policyPlan = compileAccess(operationOf('{ a b c d }', schema), rules);
    const request = { headers: { 'x-shift': 'night' } };
    const decisions = policiesFor({ decide, caller: ana, request, failed: (policy) => failures.push(policy) });
    expect(await evaluateRights(policyPlan, ana, decisions)).toBe('1100');
    expect(asked.toSorted()).toEqual(['broken', 'no', 'slow', 'thrown', 'yes']);
    expect(failures.toSorted()).toEqual(['broken', 'thrown']);
  });

  test('without rules nothing is compiled', () => {
    expect(compileAccess(operationOf('{ me { id } }'), { types: new Map(), fields: new Map() }).requirements).toEqual([]);
  });
});

describe('subscriptions', () => {
  const refusal = (caller: Caller, query: string) => {
    const { operation, restriction } = restrictFor(caller, query);
    return subscriptionRefusal(operation, restriction, caller)?.toJSON();
  };

  test('one whose root is forbidden is refused: 401 for nobody, 403 for somebody', () => {
    const error = (status: number) => ({ message: 'Unauthorized field or type', extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', http: { status } } });
    expect(refusal(anonymous, 'subscription { sold { id } }')).toEqual(error(401));
    expect(refusal(ana, 'subscription { ...sold } fragment sold on Subscription { sold { id } }')).toEqual(error(403));
  });

  test('one that loses only parts goes on', () => {
    expect(refusal(anonymous, 'subscription { changed { cost } }')).toBeUndefined();
    expect(refusal(withScopes('sales'), 'subscription { sold { id } }')).toBeUndefined();
  });
});
