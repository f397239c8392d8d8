import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;

export const nodes: readonly Suite[] = [
  {
    name: 'an @interfaceObject whose key cannot be resolved, and whose interface nothing implements',
    subgraphs: {
      a: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            a: Node
            thing: Thing
          }
          interface Node @key(fields: "id") {
            id: ID!
          }
          interface Thing @key(fields: "id") {
            id: ID!
          }
          type Loaf implements Thing @key(fields: "id") {
            id: ID!
          }
        `,
        resolvers: {
          Query: { a: () => ({ id: 'n1' }), thing: () => ({ __typename: 'Loaf', id: 'l1' }) },
          Thing: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Loaf', id }) },
          Loaf: { __resolveReference: key },
        },
      },
      b: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            b: Node
            bread: Thing
          }
          type Node @key(fields: "id", resolvable: false) @interfaceObject {
            id: ID!
            field: String
          }
          type Thing @key(fields: "id", resolvable: false) @interfaceObject {
            id: ID!
          }
        `,
        resolvers: { Query: { b: () => ({ id: 'n1', field: 'foo' }), bread: () => ({ id: 'l1' }) } },
      },
    },
    cases: [
      { query: '{ b { id field } }', data: { b: { id: 'n1', field: 'foo' } } },
      // No subgraph could ever answer this. Null without a word would look like an answer.
      { query: '{ a { field } }', data: null, errors: ['nowhere'], stockIsWrong: true },
      { query: '{ a { id } }', data: { a: null }, errors: ['a'] },
      { query: '{ thing { id ... on Loaf { id } } }', data: { thing: { id: 'l1' } } },
      { query: '{ bread { id __typename ... on Loaf { id } } }', data: { bread: { id: 'l1', __typename: 'Loaf' } } },
    ],
  },
  {
    name: 'Node interfaces in several subgraphs',
    subgraphs: {
      root: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            node(id: ID!): Node
          }
          interface Node {
            id: ID!
          }
          type Hat implements Node @key(fields: "id") {
            id: ID!
          }
          type Shoe implements Node @key(fields: "id") {
            id: ID!
          }
        `,
        resolvers: {
          Query: { node: (_: unknown, { id }: { id: string }) => ({ __typename: id.startsWith('h') ? 'Hat' : 'Shoe', id }) },
          Hat: { __resolveReference: key },
          Shoe: { __resolveReference: key },
        },
      },
      hats: {
        sdl: /* GraphQL */ `
          ${LINK}
          interface Node {
            id: ID!
          }
          type Hat implements Node @key(fields: "id") {
            id: ID!
            brim: Int
            pair: Node
          }
        `,
        resolvers: { Hat: { __resolveReference: key, brim: () => 7, pair: () => ({ __typename: 'Hat', id: 'h9' }) } },
      },
      shoes: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Shoe @key(fields: "id") {
            id: ID!
            size: Int!
          }
        `,
        resolvers: { Shoe: { __resolveReference: key, size: () => 42 } },
      },
    },
    cases: [
      {
        query:
          '{ h: node(id: "h1") { ...F } s: node(id: "s1") { ...F } } fragment F on Node { id ... on Hat { brim pair { id ... on Hat { brim } } } ... on Shoe { size } }',
        data: { h: { id: 'h1', brim: 7, pair: { id: 'h9', brim: 7 } }, s: { id: 's1', size: 42 } },
      },
      {
        query: 'query ($id: ID!) { node(id: $id) { __typename ... on Shoe { size } } }',
        variables: { id: 's7' },
        data: { node: { __typename: 'Shoe', size: 42 } },
      },
    ],
  },
];
