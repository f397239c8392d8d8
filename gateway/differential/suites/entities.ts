import { LINK, type Suite } from './suite.ts';

const towns = [
  { id: 't1', code: { land: 'at', no: 1 }, name: 'Linz', people: 200 },
  { id: 't2', code: { land: 'at', no: 2 }, name: 'Graz', people: 290 },
];
const townBy = (key: { id?: string; code?: { land: string; no: number } }) =>
  towns.find(({ id, code }) => (key.id === undefined ? code.land === key.code?.land && code.no === key.code.no : id === key.id)) ?? null;

const simpleEntityCall: Suite = {
  name: 'an entity completed from another subgraph',
  subgraphs: {
    towns: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          town: Town
        }
        type Town @key(fields: "id") {
          id: ID!
          name: String
        }
      `,
      resolvers: { Query: { town: () => towns[0] } },
    },
    census: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Town @key(fields: "id") {
          id: ID!
          people: Int
        }
      `,
      resolvers: { Town: { __resolveReference: townBy } },
    },
  },
  cases: [
    { query: '{ town { name people } }', data: { town: { name: 'Linz', people: 200 } } },
    { query: '{ town { people } }', data: { town: { people: 200 } } },
    { query: '{ town { __typename } }', data: { town: { __typename: 'Town' } } },
  ],
};

const parentEntityCall: Suite = {
  name: 'the value of a parent that only another subgraph leads to',
  subgraphs: {
    roads: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          road: Road
        }
        type Road @key(fields: "id") {
          id: ID!
          town: Town
        }
        type Town @key(fields: "id", resolvable: false) {
          id: ID!
        }
      `,
      resolvers: { Query: { road: () => ({ id: 'r1', town: { id: 't2' } }) } },
    },
    towns: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Town @key(fields: "id") {
          id: ID!
          mayor: Mayor
        }
        type Mayor @shareable {
          name: String
        }
      `,
      resolvers: { Town: { __resolveReference: townBy, mayor: ({ id }: { id: string }) => ({ name: `mayor of ${id}` }) } },
    },
    signs: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Road @key(fields: "id") {
          id: ID!
          signs: [Sign!]!
        }
        type Sign {
          text: String
          town: Town
        }
        type Town @key(fields: "id") {
          id: ID!
          arms: String
        }
      `,
      resolvers: {
        Road: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          signs: () => [
            { text: 'Graz 5 km', town: { id: 't2' } },
            { text: 'Linz', town: { id: 't1' } },
            { text: 'sea', town: null },
          ],
        },
        Town: { __resolveReference: ({ id }: { id: string }) => ({ id }), arms: ({ id }: { id: string }) => `arms of ${id}` },
      },
    },
  },
  cases: [
    {
      query: '{ road { town { mayor { name } arms } } }',
      data: { road: { town: { mayor: { name: 'mayor of t2' }, arms: 'arms of t2' } } },
    },
    {
      query: '{ road { signs { text town { arms mayor { name } } } town { arms } } }',
      data: {
        road: {
          signs: [
            { text: 'Graz 5 km', town: { arms: 'arms of t2', mayor: { name: 'mayor of t2' } } },
            { text: 'Linz', town: { arms: 'arms of t1', mayor: { name: 'mayor of t1' } } },
            { text: 'sea', town: null },
          ],
          town: { arms: 'arms of t2' },
        },
      },
    },
  ],
};

const circularReference: Suite = {
  name: 'entities that lead to each other through an interface',
  subgraphs: {
    shapes: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          shape: Shape
        }
        interface Shape {
          samples: [Shape!]!
        }
        type Circle implements Shape @key(fields: "id") {
          id: ID!
          samples: [Shape!]!
        }
      `,
      resolvers: {
        Query: { shape: () => ({ __typename: 'Circle', id: 'c1' }) },
        Circle: {
          __resolveReference: (key: object) => key,
          samples: () => [
            { __typename: 'Circle', id: 'c2' },
            { __typename: 'Circle', id: 'c3' },
          ],
        },
      },
    },
    sizes: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Circle @key(fields: "id") {
          id: ID!
          radius: Int
        }
      `,
      resolvers: { Circle: { __resolveReference: ({ id }: { id: string }) => ({ id, radius: Number(id.slice(1)) }) } },
    },
  },
  cases: [
    {
      query:
        '{ shape { ... on Circle { radius samples { ... on Circle { id radius samples { __typename ... on Circle { radius } } } } } } }',
      data: {
        shape: {
          radius: 1,
          samples: [
            {
              id: 'c2',
              radius: 2,
              samples: [
                { __typename: 'Circle', radius: 2 },
                { __typename: 'Circle', radius: 3 },
              ],
            },
            {
              id: 'c3',
              radius: 3,
              samples: [
                { __typename: 'Circle', radius: 2 },
                { __typename: 'Circle', radius: 3 },
              ],
            },
          ],
        },
      },
    },
  ],
};

export const entities: readonly Suite[] = [simpleEntityCall, parentEntityCall, circularReference];
