import { parcels, type Parcel } from './requires.ts';
import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;

const requiresWithArguments: Suite = {
  name: '@requires with arguments, also different ones side by side',
  subgraphs: {
    parcels,
    post: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Parcel @key(fields: "id") {
          id: ID!
          price(in: String = "EUR"): Int @external
          dollars: String @requires(fields: "price(in: \\"USD\\")")
          pounds: String @requires(fields: "price(in: \\"GBP\\")")
          euros: String @requires(fields: "price")
        }
      `,
      resolvers: {
        Parcel: {
          __resolveReference: key,
          dollars: ({ price }: Parcel) => `$${price}`,
          pounds: ({ price }: Parcel) => `£${price}`,
          euros: ({ price }: Parcel) => `€${price}`,
        },
      },
    },
  },
  cases: [
    { query: '{ parcel { dollars } }', data: { parcel: { dollars: '$12' } } },
    { query: '{ parcel { id pounds } }', data: { parcel: { id: 'p1', pounds: '£9' } } },
    { query: '{ parcel { price dollars } }', data: { parcel: { price: 10, dollars: '$12' } }, stockIsWrong: true },
    { query: '{ parcel { price(in: "GBP") dollars } }', data: { parcel: { price: 9, dollars: '$12' } }, stockIsWrong: true },
    {
      query: 'query ($in: String = "GBP") { parcel { dollars ...Price } } fragment Price on Parcel { price(in: $in) }',
      data: { parcel: { dollars: '$12', price: 9 } },
      stockIsWrong: true,
    },
    { query: '{ parcel { dollars pounds } }', data: { parcel: { dollars: '$12', pounds: '£9' } }, stockIsWrong: true },
    {
      query: '{ parcel { euros dollars pounds price other: price(in: "USD") } }',
      data: { parcel: { euros: '€10', dollars: '$12', pounds: '£9', price: 10, other: 12 } },
      stockIsWrong: true,
    },
  ],
};

const requiresWithFragments: Suite = {
  name: '@requires with fragments on a union',
  subgraphs: {
    parcels,
    post: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Parcel @key(fields: "id") {
          id: ID!
          box: Box @external
          volume: String @requires(fields: "box { ... on Crate { depth } ... on Tube { radius } }")
        }
        union Box = Crate | Tube
        type Crate @external {
          depth: Int
        }
        type Tube @external {
          radius: Int
        }
      `,
      resolvers: { Parcel: { __resolveReference: key, volume: ({ box }: Parcel) => `${box!.depth ?? '-'} ${box!.radius ?? '-'}` } },
    },
  },
  cases: [
    { query: '{ parcels { volume } }', data: { parcels: [{ volume: '4 -' }, null, { volume: '- 5' }] } },
    { query: '{ parcel { box { ... on Crate { deep: depth } } volume } }', data: { parcel: { box: { deep: 4 }, volume: '4 -' } } },
  ],
};

const requiresInterface: Suite = {
  name: '@requires of an interface',
  subgraphs: {
    people: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          person: Person
        }
        type Person @key(fields: "id") {
          id: ID!
          home: Address @external
          town: String @requires(fields: "home { id }")
        }
        interface Address {
          id: ID!
        }
        type Street implements Address @key(fields: "id") {
          id: ID!
        }
        type Farm implements Address @key(fields: "id") {
          id: ID!
        }
      `,
      resolvers: {
        Query: { person: () => ({ id: 'u1' }) },
        Person: { __resolveReference: key, town: ({ home }: { home: { id: string } }) => `town of ${home.id}` },
        Street: { __resolveReference: key },
        Farm: { __resolveReference: key },
      },
    },
    homes: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Person @key(fields: "id") {
          id: ID!
          home: Address
        }
        interface Address {
          id: ID!
          zip: String
        }
        type Street implements Address @key(fields: "id") {
          id: ID!
          zip: String
        }
        type Farm implements Address @key(fields: "id") {
          id: ID!
          zip: String
          acres: Int
        }
      `,
      resolvers: {
        Person: { __resolveReference: key, home: () => ({ __typename: 'Farm', id: 'f1', zip: '77', acres: 9 }) },
        Street: { __resolveReference: key },
        Farm: { __resolveReference: key },
      },
    },
  },
  cases: [
    { query: '{ person { town } }', data: { person: { town: 'town of f1' } } },
    {
      query: '{ person { town home { __typename zip ... on Farm { acres } ... on Street { id } } } }',
      data: { person: { town: 'town of f1', home: { __typename: 'Farm', zip: '77', acres: 9 } } },
    },
  ],
};

export const requiresSelections: readonly Suite[] = [requiresWithArguments, requiresWithFragments, requiresInterface];
