import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;
const never = () => {
  throw new Error('nobody should ask this subgraph for that');
};

export const provides: readonly Suite[] = [
  {
    name: '@provides on one path, another subgraph on every other',
    subgraphs: {
      shelf: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            top: Book @provides(fields: "title")
            all: [Book!]
          }
          type Book @key(fields: "id") {
            id: ID!
            title: String @external
          }
        `,
        resolvers: { Query: { top: () => ({ id: '1', title: 'Emma' }), all: () => [{ id: '1' }, { id: '2' }] } },
      },
      books: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Book @key(fields: "id") {
            id: ID!
            title: String @shareable
            pages: Int
          }
        `,
        resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: id === '1' ? 'Emma' : 'Ubik', pages: 300 }) } },
      },
    },
    cases: [
      { query: '{ top { title } }', data: { top: { title: 'Emma' } } },
      {
        query: '{ top { name: title pages } all { title } }',
        data: { top: { name: 'Emma', pages: 300 }, all: [{ title: 'Emma' }, { title: 'Ubik' }] },
      },
    ],
  },
  {
    name: 'only those of the provided fields that were asked for',
    subgraphs: {
      shelf: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            top: Book @provides(fields: "title blurb")
          }
          type Book @key(fields: "id") {
            id: ID!
            title: String! @external
            blurb: String! @external
          }
        `,
        resolvers: { Query: { top: () => ({ id: '1', title: 'Emma' }) }, Book: { blurb: never } },
      },
      books: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Book @key(fields: "id") {
            id: ID!
            title: String! @shareable
            blurb: String! @shareable
            pages: Int
          }
        `,
        resolvers: { Book: { __resolveReference: key, title: never, blurb: never, pages: () => 300 } },
      },
    },
    cases: [
      { query: '{ top { id title } }', data: { top: { id: '1', title: 'Emma' } } },
      {
        query: '{ top { ... { title } ... { pages } ... on Book @skip(if: true) { blurb } } }',
        data: { top: { title: 'Emma', pages: 300 } },
      },
    ],
  },
  {
    name: 'nested @provides',
    subgraphs: {
      shelf: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            shelf: [Book!]! @provides(fields: "author { name born { year } }")
          }
          type Book @key(fields: "id") {
            id: ID!
            author: Author @external
          }
          type Author @key(fields: "id") {
            id: ID!
            name: String @external
            born: Birth @external
          }
          type Birth @external {
            year: Int
          }
        `,
        resolvers: { Query: { shelf: () => [{ id: '1', author: { id: 'a1', name: 'Austen', born: { year: 1775 } } }] } },
      },
      books: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Book @key(fields: "id") {
            id: ID!
            author: Author @shareable
          }
          type Author @key(fields: "id") {
            id: ID!
            name: String @shareable
            born: Birth @shareable
            works: Int
          }
          type Birth @shareable {
            year: Int
          }
        `,
        resolvers: {
          Book: { __resolveReference: key, author: () => ({ id: 'a1' }) },
          Author: { __resolveReference: key, name: never, born: never, works: () => 6 },
        },
      },
    },
    cases: [
      { query: '{ shelf { author { name born { year } } } }', data: { shelf: [{ author: { name: 'Austen', born: { year: 1775 } } }] } },
      { query: '{ shelf { author { name works } } }', data: { shelf: [{ author: { name: 'Austen', works: 6 } }] } },
    ],
  },
  {
    name: '@provides on an interface and on a union',
    subgraphs: {
      shop: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            item: Item @provides(fields: "... on Toy { age }")
            any: Any @provides(fields: "... on Toy { age } ... on Game { age }")
          }
          interface Item {
            id: ID!
          }
          union Any = Toy | Game
          type Toy implements Item @key(fields: "id") {
            id: ID!
            age: Int @external
          }
          type Game implements Item @key(fields: "id") {
            id: ID!
            age: Int @external
          }
        `,
        resolvers: {
          Query: { item: () => ({ __typename: 'Toy', id: '1', age: 3 }), any: () => ({ __typename: 'Game', id: '2', age: 12 }) },
        },
      },
      ages: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Toy @key(fields: "id") {
            id: ID!
            age: Int @shareable
            safe: Boolean
          }
          type Game @key(fields: "id") {
            id: ID!
            age: Int @shareable
          }
        `,
        resolvers: { Toy: { __resolveReference: key, age: () => 99, safe: () => true }, Game: { __resolveReference: key, age: () => 99 } },
      },
    },
    cases: [
      { query: '{ item { __typename ... on Toy { age } } }', data: { item: { __typename: 'Toy', age: 3 } } },
      { query: '{ any { ... on Toy { age } ... on Game { id age } } }', data: { any: { id: '2', age: 12 } } },
      { query: '{ item { ... on Toy { age safe } } }', data: { item: { age: 3, safe: true } } },
    ],
  },
];
