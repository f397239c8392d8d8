import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;
const media = [
  { __typename: 'Video', id: 'v1', title: 'Dive', length: 9 },
  { __typename: 'Text', id: 'x1', title: 'Read', words: 50 },
];
const find = ({ id }: { id: string }) => media.find((one) => one.id === id) ?? null;

const library = {
  sdl: /* GraphQL */ `
    ${LINK}
    type Query {
      media: [Media!]!
      video: Video
    }
    interface Media @key(fields: "id") {
      id: ID!
      title: String
    }
    type Video implements Media @key(fields: "id") {
      id: ID!
      title: String
      length: Int
    }
    type Text implements Media @key(fields: "id") {
      id: ID!
      title: String
      words: Int
    }
  `,
  resolvers: {
    Query: { media: () => media, video: () => media[0] },
    Media: { __resolveReference: find },
    Video: { __resolveReference: find },
    Text: { __resolveReference: find },
  },
};

export const interfaceObjects: readonly Suite[] = [
  {
    name: '@interfaceObject: fields for every implementation',
    subgraphs: {
      library,
      stars: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            best: Media
            all: [Media!]!
          }
          type Media @key(fields: "id") @interfaceObject {
            id: ID!
            stars: Int!
            twin: Media
          }
        `,
        resolvers: {
          Query: { best: () => ({ id: 'x1' }), all: () => [{ id: 'v1' }, { id: 'x1' }] },
          Media: {
            __resolveReference: key,
            stars: ({ id }: { id: string }) => (id === 'v1' ? 5 : 3),
            twin: ({ id }: { id: string }) => ({ id: id === 'v1' ? 'x1' : 'v1' }),
          },
        },
      },
    },
    cases: [
      {
        query: '{ media { title stars } }',
        data: {
          media: [
            { title: 'Dive', stars: 5 },
            { title: 'Read', stars: 3 },
          ],
        },
      },
      { query: '{ best { stars } }', data: { best: { stars: 3 } } },
      { query: '{ best { __typename id title } }', data: { best: { __typename: 'Text', id: 'x1', title: 'Read' } } },
      { query: '{ all { ... on Video { length stars } ... on Text { words } } }', data: { all: [{ length: 9, stars: 5 }, { words: 50 }] } },
      {
        query: '{ media { ... on Video { __typename stars } ... on Text { stars } } }',
        data: { media: [{ __typename: 'Video', stars: 5 }, { stars: 3 }] },
        stockIsWrong: true,
      },
      {
        query: '{ video { ... on Media { stars __typename } } }',
        data: { video: { stars: 5, __typename: 'Video' } },
        stockIsWrong: true,
      },
      {
        query: '{ video { ... on Media { stars twin { ... on Text { words twin { __typename } } } } } }',
        data: { video: { stars: 5, twin: { words: 50, twin: { __typename: 'Video' } } } },
      },
    ],
  },
  {
    name: '@interfaceObject whose object keeps its type after it was asked for a field and its __typename',
    subgraphs: {
      library,
      stars: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            top: Media
          }
          type Media @key(fields: "id") @interfaceObject {
            id: ID!
            stars: Int!
            rank: Int
          }
        `,
        resolvers: {
          Query: { top: () => ({ id: 'v1' }) },
          Media: {
            __resolveReference: key,
            stars: () => 1,
            rank: ({ id }: { id: string }) => {
              if (id === 'v1') throw new Error('no rank');
              return 7;
            },
          },
        },
      },
      shop: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            offer: [Offer!]!
          }
          union Offer = Video | Voucher
          type Video @key(fields: "id") {
            id: ID!
            price: Int
          }
          type Voucher {
            code: String
          }
        `,
        resolvers: {
          Query: {
            offer: () => [
              { __typename: 'Video', id: 'v1', price: 8 },
              { __typename: 'Voucher', code: 'x' },
            ],
          },
          Video: { __resolveReference: key },
        },
      },
    },
    cases: [
      {
        query: '{ top { ... on Offer { __typename ... on Video { price } } } }',
        data: { top: { __typename: 'Video', price: null } },
        stockIsWrong: true,
      },
      // Of videos nobody asked for the rank.
      {
        query: '{ media { ... on Video { stars } ... on Text { rank } } }',
        data: { media: [{ stars: 1 }, { rank: 7 }] },
        stockIsWrong: true,
      },
      {
        query: '{ offer { ... on Video { stars __typename } } }',
        data: { offer: [{ stars: 1, __typename: 'Video' }, {}] },
        stockIsWrong: true,
      },
      {
        query: '{ offer { __typename ... on Media { stars __typename title } ... on Video { price } } }',
        data: { offer: [{ __typename: 'Video', stars: 1, title: 'Dive', price: 8 }, { __typename: 'Voucher' }] },
      },
    ],
  },
  {
    name: '@interfaceObject with @requires',
    subgraphs: {
      library,
      ratings: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Media @key(fields: "id") @interfaceObject {
            id: ID!
            title: String @external
            shout: String @requires(fields: "title")
          }
        `,
        resolvers: { Media: { __resolveReference: key, shout: ({ title }: { title?: string }) => `${title}!` } },
      },
    },
    cases: [
      { query: '{ media { shout } }', data: { media: [{ shout: 'Dive!' }, { shout: 'Read!' }] } },
      {
        query: '{ media { ... on Text { shout words } ... on Video { id } } }',
        data: { media: [{ id: 'v1' }, { shout: 'Read!', words: 50 }] },
      },
      { query: '{ video { shout title } }', data: { video: { shout: 'Dive!', title: 'Dive' } } },
    ],
  },
  {
    name: '@interfaceObject, and an implementation that a third subgraph extends',
    subgraphs: {
      library,
      lists: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            list: List
          }
          type List {
            items: [Media!]
          }
          type Media @key(fields: "id") @interfaceObject {
            id: ID!
          }
        `,
        resolvers: { Query: { list: () => ({ items: [{ id: 'v1' }, { id: 'x1' }] }) }, Media: { __resolveReference: key } },
      },
      authors: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Video @key(fields: "id") {
            id: ID!
            by: String
          }
        `,
        resolvers: { Video: { __resolveReference: key, by: ({ id }: { id: string }) => `by ${id}` } },
      },
    },
    cases: [
      {
        query: '{ list { items { id title ... on Video { by length } } } }',
        data: {
          list: {
            items: [
              { id: 'v1', title: 'Dive', by: 'by v1', length: 9 },
              { id: 'x1', title: 'Read' },
            ],
          },
        },
      },
      { query: '{ media { title ... on Video { by } } }', data: { media: [{ title: 'Dive', by: 'by v1' }, { title: 'Read' }] } },
    ],
  },
];
