import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;
const never = () => {
  throw new Error('nobody should ask this subgraph for that');
};

export const sharing: readonly Suite[] = [
  {
    name: 'a shared root field of which each subgraph knows a part',
    subgraphs: {
      names: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            shop: Shop @shareable
            shops: [Shop!] @shareable
          }
          type Shop {
            id: ID! @shareable
            name: Name
          }
          type Name {
            full: String
          }
        `,
        resolvers: {
          Query: {
            shop: () => ({ id: 's', name: { full: 'Velo' } }),
            shops: () => [
              { id: 's', name: { full: 'Velo' } },
              { id: 't', name: null },
            ],
          },
        },
      },
      hours: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            shop: Shop @shareable
            shops: [Shop!] @shareable
          }
          type Shop {
            id: ID! @shareable
            open: Boolean
          }
        `,
        resolvers: {
          Query: {
            shop: () => ({ id: 's', open: true }),
            shops: () => [
              { id: 's', open: true },
              { id: 't', open: false },
            ],
          },
        },
      },
    },
    cases: [
      { query: '{ shop { id name { full } open } }', data: { shop: { id: 's', name: { full: 'Velo' }, open: true } } },
      {
        query: '{ shops { open name { full } } again: shop { open } }',
        data: {
          shops: [
            { open: true, name: { full: 'Velo' } },
            { open: false, name: null },
          ],
          again: { open: true },
        },
      },
    ],
  },
  {
    name: '@override, also of what others require',
    subgraphs: {
      old: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            post: Post
          }
          type Post @key(fields: "id") {
            id: ID!
            likes: Int
            rank: Int @requires(fields: "score")
            score: Int @external
          }
        `,
        resolvers: {
          Query: { post: () => ({ id: '1' }) },
          Post: { __resolveReference: key, likes: never, rank: ({ score }: { score: number }) => score * 10 },
        },
      },
      fresh: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Post @key(fields: "id") {
            id: ID!
            likes: Int @override(from: "old")
            score: Int @requires(fields: "votes")
            votes: Int @external
          }
        `,
        resolvers: { Post: { __resolveReference: key, likes: () => 5, score: ({ votes }: { votes: number }) => votes + 1 } },
      },
      votes: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Post @key(fields: "id") {
            id: ID!
            votes: Int
          }
        `,
        resolvers: { Post: { __resolveReference: key, votes: () => 2 } },
      },
    },
    cases: [
      { query: '{ post { likes } }', data: { post: { likes: 5 } } },
      { query: '{ post { rank likes score votes } }', data: { post: { rank: 30, likes: 5, score: 3, votes: 2 } } },
    ],
  },
  {
    name: '@override from a subgraph that is not there, and of an interface’s field',
    subgraphs: {
      feed: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            feed: [Entry]
          }
          interface Entry {
            id: ID!
            at: String
          }
          type Note implements Entry @key(fields: "id") {
            id: ID!
            at: String
          }
          type Photo implements Entry @key(fields: "id") {
            id: ID!
            at: String
            lost: String @override(from: "gone")
          }
        `,
        resolvers: {
          Query: {
            feed: () => [
              { __typename: 'Note', id: 'n', at: 'now' },
              { __typename: 'Photo', id: 'p', at: 'then', lost: 'found' },
            ],
          },
          Note: { __resolveReference: key, at: never },
          Photo: { __resolveReference: key },
        },
      },
      times: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Note @key(fields: "id") {
            id: ID!
            at: String @override(from: "feed")
          }
        `,
        resolvers: { Note: { __resolveReference: ({ id }: { id: string }) => ({ id, at: `at ${id}` }) } },
      },
    },
    cases: [
      {
        query: '{ feed { id at } }',
        data: {
          feed: [
            { id: 'n', at: 'at n' },
            { id: 'p', at: 'then' },
          ],
        },
      },
      {
        query: '{ feed { ... on Photo { lost at } ... on Note { at } } }',
        data: { feed: [{ at: 'at n' }, { lost: 'found', at: 'then' }] },
      },
    ],
  },
  {
    name: '@inaccessible fields, types and values',
    subgraphs: {
      a: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            user: User
            level: Level
          }
          type User @key(fields: "id") {
            id: ID! @inaccessible
            secret: Int @inaccessible
            name: String
          }
          enum Level {
            LOW
            TOP @inaccessible
          }
        `,
        resolvers: { Query: { user: () => ({ id: '1', name: 'Ana' }), level: () => 'TOP' } },
      },
      b: {
        sdl: /* GraphQL */ `
          ${LINK}
          type User @key(fields: "id") {
            id: ID!
            age: Int
          }
        `,
        resolvers: { User: { __resolveReference: key, age: () => 30 } },
      },
    },
    cases: [
      { query: '{ user { name age } }', data: { user: { name: 'Ana', age: 30 } } },
      { query: '{ level user { age } }', data: { level: null, user: { age: 30 } }, errors: ['level'] },
      { query: '{ __type(name: "User") { fields { name } } }', data: { __type: { fields: [{ name: 'name' }, { name: 'age' }] } } },
    ],
  },
];
