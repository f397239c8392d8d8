import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;

const unionIntersection: Suite = {
  name: 'a union with other members in each subgraph',
  subgraphs: {
    a: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          a: Media
          shared: Media @shareable
        }
        union Media = Book | Song
        type Book @shareable {
          title: String
        }
        type Song {
          seconds: Int
        }
      `,
      resolvers: { Query: { a: () => ({ __typename: 'Song', seconds: 5 }), shared: () => ({ __typename: 'Book', title: 'Ubik' }) } },
    },
    b: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          b: [Media!]
          shared: Media @shareable
        }
        union Media = Book | Map
        type Book @shareable {
          title: String
        }
        type Map {
          scale: Int
        }
      `,
      resolvers: {
        Query: {
          b: () => [
            { __typename: 'Map', scale: 25 },
            { __typename: 'Book', title: 'Emma' },
          ],
          shared: () => ({ __typename: 'Book', title: 'Ubik' }),
        },
      },
    },
  },
  cases: [
    { query: '{ a { __typename ... on Song { seconds } ... on Map { scale } } }', data: { a: { __typename: 'Song', seconds: 5 } } },
    {
      query: '{ b { ... on Song { seconds } ... on Map { scale } ... on Book { title } } }',
      data: { b: [{ scale: 25 }, { title: 'Emma' }] },
    },
    { query: '{ a { ... on Map { scale } } b { ... on Song { seconds } } }', data: { a: {}, b: [{}, {}] } },
    {
      query: '{ shared { __typename ... on Book { title } ... on Song { seconds } ... on Map { scale } } }',
      data: { shared: { __typename: 'Book', title: 'Ubik' } },
    },
  ],
};

const unionOfInterfaces: Suite = {
  name: 'interfaces that a union’s members have in some subgraphs only',
  subgraphs: {
    a: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          things: [Thing!]!
        }
        union Thing = Oven | Toaster
        interface Node {
          id: ID!
        }
        type Oven implements Node @key(fields: "id") {
          id: ID!
        }
        type Toaster implements Node @key(fields: "id") {
          id: ID!
          watts: Int
        }
      `,
      resolvers: {
        Query: {
          things: () => [
            { __typename: 'Oven', id: 'o1' },
            { __typename: 'Toaster', id: 't1', watts: 900 },
          ],
        },
        Oven: { __resolveReference: key },
        Toaster: { __resolveReference: key },
      },
    },
    b: {
      sdl: /* GraphQL */ `
        ${LINK}
        interface Warranted {
          years: Int
        }
        type Oven implements Warranted @key(fields: "id") {
          id: ID!
          years: Int
        }
      `,
      resolvers: { Oven: { __resolveReference: key, years: () => 2 } },
    },
  },
  cases: [
    { query: '{ things { ... on Node { id } ... on Warranted { years } } }', data: { things: [{ id: 'o1', years: 2 }, { id: 't1' }] } },
    {
      query: '{ things { ... on Warranted { ... on Node { id } __typename } ... on Toaster { watts } } }',
      data: { things: [{ id: 'o1', __typename: 'Oven' }, { watts: 900 }] },
    },
  ],
};

const typename: Suite = {
  name: '__typename, alone, aliased, of unions, and of what is never asked',
  subgraphs: {
    a: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          one: Pet
          many: [Pet]
        }
        union Pet = Cat | Dog
        type Cat @key(fields: "id") {
          id: ID!
        }
        type Dog @key(fields: "id") {
          id: ID!
        }
      `,
      resolvers: {
        Query: {
          one: () => ({ __typename: 'Cat', id: '1' }),
          many: () => [{ __typename: 'Dog', id: '2' }, null, { __typename: 'Cat', id: '3' }],
        },
        Cat: { __resolveReference: key },
        Dog: { __resolveReference: key },
      },
    },
    b: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Dog @key(fields: "id") {
          id: ID!
          barks: Boolean
        }
      `,
      resolvers: { Dog: { __resolveReference: key, barks: () => true } },
    },
  },
  cases: [
    { query: '{ __typename }', data: { __typename: 'Query' } },
    { query: '{ root: __typename one { kind: __typename __typename } }', data: { root: 'Query', one: { kind: 'Cat', __typename: 'Cat' } } },
    {
      query: '{ many { ... on Dog { barks kind: __typename } ... on Cat { __typename } } }',
      data: { many: [{ barks: true, kind: 'Dog' }, null, { __typename: 'Cat' }] },
    },
    {
      query: 'query ($no: Boolean!) { one { __typename @include(if: $no) ... on Cat { id } } }',
      variables: { no: false },
      data: { one: { id: '1' } },
    },
    {
      query: '{ one { ... on Dog { __typename } } __schema { queryType { name } } }',
      data: { one: {}, __schema: { queryType: { name: 'Query' } } },
    },
  ],
};

const typeConditionedNames: Suite = {
  name: 'one name for fields with different arguments, by type, completed elsewhere',
  subgraphs: {
    a: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          pets: [Pet!]!
        }
        union Pet = Cat | Dog
        type Cat {
          home: Home
        }
        type Dog {
          home: Home
        }
        type Home @key(fields: "id") {
          id: ID!
        }
      `,
      resolvers: {
        Query: {
          pets: () => [
            { __typename: 'Cat', home: { id: 'h1' } },
            { __typename: 'Dog', home: { id: 'h1' } },
          ],
        },
        Home: { __resolveReference: key },
      },
    },
    b: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Home @key(fields: "id") {
          id: ID!
          pane(no: Int): String
          rooms: Int
          floors: Int
        }
      `,
      resolvers: {
        Home: {
          __resolveReference: key,
          pane: ({ id }: { id: string }, { no }: { no: number }) => `${id}/${no}`,
          rooms: () => 4,
          floors: () => 2,
        },
      },
    },
  },
  cases: [
    {
      query: '{ pets { ... on Cat { home { view: pane(no: 1) } } ... on Dog { home { view: pane(no: 2) } } } }',
      data: { pets: [{ home: { view: 'h1/1' } }, { home: { view: 'h1/2' } }] },
      stockIsWrong: true,
    },
    {
      query: '{ pets { ... on Cat { home { n: rooms } } ... on Dog { home { n: floors } } } }',
      data: { pets: [{ home: { n: 4 } }, { home: { n: 2 } }] },
      stockIsWrong: true,
    },
  ],
};

export const unions: readonly Suite[] = [unionIntersection, unionOfInterfaces, typename, typeConditionedNames];
