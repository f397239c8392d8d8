import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;
export const contracts: readonly Suite[] = [
  {
    name: 'enums and inputs that subgraphs know in part',
    subgraphs: {
      a: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            size: Size
            echo(in: Search): String
          }
          enum Size {
            S
            M
            L
          }
          input Search {
            text: String!
            limit: Int = 3
            onlyA: Int
          }
        `,
        resolvers: { Query: { size: () => 'L', echo: (_: unknown, args: { in?: object }) => JSON.stringify(args.in ?? null) } },
      },
      b: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            fit(size: Pick!): String
            find(in: Search): String
            sizes: [Size]
          }
          enum Size {
            S
            M
            XL
          }
          enum Pick {
            ONE
            TWO
          }
          input Search {
            text: String!
            limit: Int = 3
          }
        `,
        resolvers: {
          Query: {
            fit: (_: unknown, { size }: { size: string }) => size,
            find: (_: unknown, args: { in?: object }) => JSON.stringify(args.in ?? null),
            sizes: () => ['XL', null, 'S'],
          },
        },
      },
    },
    cases: [
      { query: '{ size sizes fit(size: TWO) }', data: { size: 'L', sizes: ['XL', null, 'S'], fit: 'TWO' } },
      {
        query: 'query ($in: Search, $size: Pick! = ONE) { echo(in: $in) find(in: $in) fit(size: $size) }',
        variables: { in: { text: 'x' } },
        data: { echo: '{"text":"x","limit":3}', find: '{"text":"x","limit":3}', fit: 'ONE' },
      },
      { query: '{ echo(in: { text: "y", limit: null }) find }', data: { echo: '{"text":"y","limit":null}', find: 'null' } },
    ],
  },
  {
    name: 'federation 1: extended types, external keys',
    subgraphs: {
      accounts: {
        sdl: 'type Query { user: User } type User @key(fields: "id") { id: ID! name: String mail: String }',
        resolvers: {
          Query: { user: () => ({ id: 'u1', name: 'Ana', mail: 'a@b' }) },
          User: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Ana', mail: 'a@b' }) },
        },
      },
      reviews: {
        sdl: 'extend type User @key(fields: "id") { id: ID! @external mail: String @external reviews: [Review] greeting: String @requires(fields: "mail") } type Review { text: String author: User @provides(fields: "mail") } extend type Query { reviews: [Review] }',
        resolvers: {
          Query: { reviews: () => [{ text: 'good', author: { id: 'u1', mail: 'a@b' } }] },
          User: { __resolveReference: key, reviews: () => [{ text: 'good' }], greeting: ({ mail }: { mail: string }) => `to ${mail}` },
        },
      },
      modern: {
        sdl: /* GraphQL */ `
          ${LINK}
          type User @extends @key(fields: "id") {
            id: ID! @external
            vip: Boolean
          }
        `,
        resolvers: { User: { __resolveReference: key, vip: () => true } },
      },
    },
    cases: [
      {
        query: '{ user { name reviews { text } greeting vip } }',
        data: { user: { name: 'Ana', reviews: [{ text: 'good' }], greeting: 'to a@b', vip: true } },
      },
      { query: '{ reviews { author { mail name vip } } }', data: { reviews: [{ author: { mail: 'a@b', name: 'Ana', vip: true } }] } },
    ],
  },
  {
    name: 'an external field that its subgraph has all the same',
    subgraphs: {
      goods: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            good: Good
          }
          type Good @key(fields: "id") {
            id: ID!
            price: Int
          }
        `,
        resolvers: {
          Query: { good: () => ({ id: '1', price: 4 }) },
          Good: { __resolveReference: ({ id }: { id: string }) => ({ id, price: 4 }) },
        },
      },
      prices: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            plain: Good
          }
          type Good @key(fields: "id") {
            id: ID!
            price: Int @external
            tax: Int @requires(fields: "price")
          }
        `,
        resolvers: {
          Query: { plain: () => ({ id: '1', price: 999 }) },
          Good: { __resolveReference: key, tax: ({ price }: { price: number }) => price * 2 },
        },
      },
    },
    cases: [{ query: '{ plain { price tax } good { tax } }', data: { plain: { price: 4, tax: 8 }, good: { tax: 8 } } }],
  },
];
