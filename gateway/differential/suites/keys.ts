import { LINK, type Suite } from './suite.ts';

const towns = [
  { id: 't1', code: { land: 'at', no: 1 }, name: 'Linz', people: 200 },
  { id: 't2', code: { land: 'at', no: 2 }, name: 'Graz', people: 290 },
];
const townBy = (key: { id?: string; code?: { land: string; no: number } }) =>
  towns.find(({ id, code }) => (key.id === undefined ? code.land === key.code?.land && code.no === key.code.no : id === key.id)) ?? null;

const keysMashup: Suite = {
  name: 'keys of which each subgraph resolves another',
  subgraphs: {
    towns: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Town
          @key(fields: "id")
          @key(fields: "slug", resolvable: false)
          @key(fields: "code { land no }", resolvable: false)
          @key(fields: "id code { no }", resolvable: false) {
          id: ID!
          slug: ID!
          code: Code!
          name: String!
        }
        type Code @shareable {
          land: ID!
          no: Int!
        }
      `,
      resolvers: { Town: { __resolveReference: (key: { id: string }) => ({ ...townBy(key), slug: key.id }) } },
    },
    maps: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          map: Map
        }
        type Map {
          towns: [Town!]!
        }
        type Town
          @key(fields: "code { land no }", resolvable: false)
          @key(fields: "id code { no }")
          @key(fields: "slug", resolvable: false)
          @key(fields: "id", resolvable: false) {
          id: ID!
          slug: ID!
          code: Code!
          name: String! @external
          label: String! @requires(fields: "name")
        }
        type Code @shareable {
          land: ID!
          no: Int!
        }
      `,
      resolvers: {
        Query: { map: () => ({ towns }) },
        Town: {
          __resolveReference: ({ code, ...key }: { id: string; name?: string; code: { no: number } }) => {
            if (typeof code.no !== 'number') throw new Error('half a key');
            return { ...townBy(key), name: key.name };
          },
          label: ({ name }: { name?: string }) => `>${name ?? 'missing'}<`,
        },
      },
    },
  },
  cases: [
    {
      query: '{ map { towns { id name label } } }',
      data: {
        map: {
          towns: [
            { id: 't1', name: 'Linz', label: '>Linz<' },
            { id: 't2', name: 'Graz', label: '>Graz<' },
          ],
        },
      },
    },
  ],
};

const complexEntityCall: Suite = {
  name: 'a chain of compound and nested keys',
  subgraphs: {
    lists: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          best: Best
        }
        type Best {
          town: Town
        }
        type Town @key(fields: "id") {
          id: ID!
        }
      `,
      resolvers: { Query: { best: () => ({ town: { id: 't1' } }) }, Town: { __resolveReference: (key: object) => key } },
    },
    registry: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Town @key(fields: "id") @key(fields: "code { land no }") {
          id: ID!
          code: Code!
        }
        type Code @shareable {
          land: ID!
          no: Int!
        }
      `,
      resolvers: { Town: { __resolveReference: townBy } },
    },
    census: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Town @key(fields: "code { land no }") {
          code: Code!
          people: Int
          twin: Town
        }
        type Code @shareable {
          land: ID!
          no: Int!
        }
      `,
      resolvers: { Town: { __resolveReference: townBy, twin: ({ id }: { id: string }) => towns.find((town) => town.id !== id) } },
    },
  },
  cases: [
    {
      query: '{ best { town { id people twin { id code { no } people } } } }',
      data: { best: { town: { id: 't1', people: 200, twin: { id: 't2', code: { no: 2 }, people: 290 } } } },
    },
  ],
};

const nullKeys: Suite = {
  name: 'an entity whose key is null',
  subgraphs: {
    trips: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          stops: [Town]
        }
        type Town @key(fields: "id") {
          id: ID
          hint: String
        }
      `,
      resolvers: {
        Query: { stops: () => [{ id: 't1', hint: 'a' }, { id: null, hint: 'b' }, null, { id: 't9', hint: 'c' }] },
        Town: { __resolveReference: (key: object) => key },
      },
    },
    census: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Town @key(fields: "id") {
          id: ID
          people: Int
          name: String!
        }
      `,
      resolvers: { Town: { __resolveReference: ({ id }: { id: string | null }) => (id === null ? null : townBy({ id })) } },
    },
  },
  cases: [
    {
      query: '{ stops { hint people } }',
      data: { stops: [{ hint: 'a', people: 200 }, { hint: 'b', people: null }, null, { hint: 'c', people: null }] },
    },
    {
      query: '{ stops { hint name } }',
      data: { stops: [{ hint: 'a', name: 'Linz' }, null, null, null] },
      errors: ['stops.1.name', 'stops.3.name'],
    },
  ],
};

export const keys: readonly Suite[] = [keysMashup, complexEntityCall, nullKeys];
