import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;
const films = [
  { __typename: 'Film', id: 'm1', title: 'Dune', minutes: 155 },
  { __typename: 'Series', id: 'm2', title: 'Dark', seasons: 3 },
  { __typename: 'Film', id: 'm3', title: 'Tár', minutes: 158 },
];

const abstractTypes: Suite = {
  name: 'interfaces whose fields other subgraphs own',
  subgraphs: {
    catalogue: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          works: [Work!]!
          work: Work
        }
        interface Work {
          id: ID!
          title: String
        }
        type Film implements Work @key(fields: "id") {
          id: ID!
          title: String
          minutes: Int
        }
        type Series implements Work @key(fields: "id") {
          id: ID!
          title: String
          seasons: Int
        }
      `,
      resolvers: {
        Query: { works: () => films, work: () => films[1] },
        Film: { __resolveReference: key },
        Series: { __resolveReference: key },
      },
    },
    reviews: {
      sdl: /* GraphQL */ `
        ${LINK}
        interface Work {
          id: ID!
          stars: Int
          reviews: [Review!]!
        }
        type Review {
          text: String!
          of: Work!
        }
        type Film implements Work @key(fields: "id") {
          id: ID!
          stars: Int
          reviews: [Review!]!
        }
        type Series implements Work @key(fields: "id") {
          id: ID!
          stars: Int
          reviews: [Review!]!
        }
      `,
      resolvers: Object.fromEntries(
        ['Film', 'Series'].map((type) => [
          type,
          {
            __resolveReference: key,
            stars: ({ id }: { id: string }) => {
              if (id === 'm3') throw new Error('no stars');
              return Number(id.slice(1));
            },
            reviews: ({ id }: { id: string }) => [{ text: `on ${id}`, of: { __typename: type, id } }],
          },
        ]),
      ),
    },
  },
  cases: [
    {
      query: '{ works { title ... on Film { minutes } ... on Series { seasons } } }',
      data: {
        works: [
          { title: 'Dune', minutes: 155 },
          { title: 'Dark', seasons: 3 },
          { title: 'Tár', minutes: 158 },
        ],
      },
    },
    {
      query: '{ works { __typename id ... on Series { stars } } }',
      data: {
        works: [
          { __typename: 'Film', id: 'm1' },
          { __typename: 'Series', id: 'm2', stars: 2 },
          { __typename: 'Film', id: 'm3' },
        ],
      },
    },
    { query: '{ works { stars } }', data: { works: [{ stars: 1 }, { stars: 2 }, { stars: null }] }, errors: ['works.2.stars'] },
    // Only films are asked about: the second answer belongs to the third work.
    {
      query: '{ works { title ... on Film { stars } } }',
      data: { works: [{ title: 'Dune', stars: 1 }, { title: 'Dark' }, { title: 'Tár', stars: null }] },
      errors: ['works.2.stars'],
      stockIsWrong: true,
    },
    {
      query: '{ work { reviews { text of { title stars ... on Series { reviews { of { id } } } } } } }',
      data: { work: { reviews: [{ text: 'on m2', of: { title: null, stars: 2, reviews: [{ of: { id: 'm2' } }] } }] } },
    },
  ],
};

const childTypeMismatch: Suite = {
  name: 'a union’s members with one name for fields of different nullability',
  subgraphs: {
    people: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          people: [Being!]!
        }
        union Being = User | Bot
        type User @key(fields: "id") {
          id: ID
          name: String
        }
        type Bot @key(fields: "id") {
          id: ID!
          name: String
        }
      `,
      resolvers: {
        Query: {
          people: () => [
            { __typename: 'User', id: 'u1', name: 'Ana' },
            { __typename: 'Bot', id: 'b1', name: 'R2' },
          ],
        },
        User: { __resolveReference: key },
        Bot: { __resolveReference: key },
      },
    },
    likes: {
      sdl: /* GraphQL */ `
        ${LINK}
        type User @key(fields: "id") {
          id: ID
          friend: Being
        }
        type Bot @key(fields: "id") {
          id: ID!
          friend: Being
        }
        union Being = User | Bot
      `,
      resolvers: {
        User: { __resolveReference: key, friend: () => ({ __typename: 'Bot', id: 'b2' }) },
        Bot: { __resolveReference: key, friend: () => ({ __typename: 'User', id: 'u2' }) },
      },
    },
  },
  cases: [
    {
      query:
        '{ people { ... on User { uid: id name friend { __typename ... on Bot { id } } } ... on Bot { id name friend { __typename ... on User { uid: id } } } } }',
      data: {
        people: [
          { uid: 'u1', name: 'Ana', friend: { __typename: 'Bot', id: 'b2' } },
          { id: 'b1', name: 'R2', friend: { __typename: 'User', uid: 'u2' } },
        ],
      },
    },
  ],
};

export const interfaces: readonly Suite[] = [abstractTypes, childTypeMismatch];
