import { LINK, type Suite } from './suite.ts';

export interface Parcel {
  id: string;
  weight?: number;
  price?: number;
  size?: { w: number; h?: number };
  heavy?: boolean;
  fee?: number;
  box?: { __typename: string; depth?: number; radius?: number };
}

const parcel: Required<Pick<Parcel, 'id' | 'weight' | 'size'>> = { id: 'p1', weight: 7, size: { w: 2, h: 3 } };
const key = (reference: object) => reference;

/** The subgraph that the others need fields of. */
export const parcels = {
  sdl: /* GraphQL */ `
    ${LINK}
    type Query {
      parcel: Parcel
      parcels: [Parcel]
    }
    type Parcel @key(fields: "id") {
      id: ID!
      weight: Int
      price(in: String = "EUR"): Int
      size: Size
      box: Box
      nothing: Int
    }
    type Size {
      w: Int!
      h: Int!
    }
    union Box = Crate | Tube
    type Crate {
      depth: Int
    }
    type Tube {
      radius: Int
    }
  `,
  resolvers: {
    Query: { parcel: () => parcel, parcels: () => [parcel, null, { ...parcel, id: 'p2', weight: 1 }] },
    Parcel: {
      __resolveReference: ({ id }: Parcel) => (id === 'p1' ? parcel : { ...parcel, id, weight: 1 }),
      price: (_: unknown, args: { in: string }) => ({ EUR: 10, USD: 12, GBP: 9 })[args.in],
      box: ({ id }: Parcel) => (id === 'p1' ? { __typename: 'Crate', depth: 4 } : { __typename: 'Tube', radius: 5 }),
      nothing: () => null,
    },
  },
};

const simpleRequires: Suite = {
  name: '@requires of scalars, objects, nulls and several at once',
  subgraphs: {
    parcels,
    post: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int @external
          size: Size @external
          nothing: Int @external
          stamp: String @requires(fields: "weight")
          space: Int @requires(fields: "size { w h }")
          both: String @requires(fields: "size { h } weight")
          blank: String @requires(fields: "nothing")
        }
        type Size @external {
          w: Int!
          h: Int!
        }
      `,
      resolvers: {
        Parcel: {
          __resolveReference: key,
          stamp: ({ weight }: Parcel) => `stamp ${weight}`,
          space: ({ size }: Parcel) => size!.w * size!.h!,
          both: ({ size, weight }: Parcel) => `${size!.h} ${weight}`,
          blank: (given: object) => `${'nothing' in given} ${String((given as { nothing?: unknown }).nothing)}`,
        },
      },
    },
  },
  cases: [
    { query: '{ parcel { stamp } }', data: { parcel: { stamp: 'stamp 7' } } },
    { query: '{ parcel { stamp space both blank } }', data: { parcel: { stamp: 'stamp 7', space: 6, both: '3 7', blank: 'true null' } } },
    { query: '{ parcels { stamp weight } }', data: { parcels: [{ stamp: 'stamp 7', weight: 7 }, null, { stamp: 'stamp 1', weight: 1 }] } },
    {
      query: '{ parcel { weight: id again: stamp } }',
      data: { parcel: { weight: 'p1', again: 'stamp 7' } },
      stockIsWrong: true,
    },
    {
      query: 'query ($no: Boolean!) { parcel { stamp @include(if: $no) blank } }',
      variables: { no: false },
      data: { parcel: { blank: 'true null' } },
      stockIsWrong: true,
    },
  ],
};

const requiresChain: Suite = {
  name: '@requires of a field with @requires, over three subgraphs',
  subgraphs: {
    parcels,
    post: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int @external
          heavy: Boolean @requires(fields: "weight")
          label: String @requires(fields: "fee")
          fee: Int @external
        }
      `,
      resolvers: {
        Parcel: { __resolveReference: key, heavy: ({ weight }: Parcel) => weight! > 5, label: ({ fee }: Parcel) => `costs ${fee}` },
      },
    },
    fees: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Parcel @key(fields: "id") {
          id: ID!
          heavy: Boolean @external
          fee: Int @requires(fields: "heavy")
        }
      `,
      resolvers: { Parcel: { __resolveReference: key, fee: ({ heavy }: Parcel) => (heavy ? 9 : 4) } },
    },
  },
  cases: [
    { query: '{ parcel { fee } }', data: { parcel: { fee: 9 } } },
    { query: '{ parcel { label } }', data: { parcel: { label: 'costs 9' } }, stockIsWrong: true },
    {
      query: '{ parcels { label heavy fee weight } }',
      data: {
        parcels: [{ label: 'costs 9', heavy: true, fee: 9, weight: 7 }, null, { label: 'costs 4', heavy: false, fee: 4, weight: 1 }],
      },
    },
  ],
};

const requiresCircular: Suite = {
  name: 'two subgraphs that need fields of each other',
  subgraphs: {
    parcels: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Query {
          parcel: Parcel
        }
        type Parcel @key(fields: "id") {
          id: ID!
          fee: Int @external
          heavy: Boolean!
          dear: Boolean @requires(fields: "fee")
        }
      `,
      resolvers: {
        Query: { parcel: () => ({ id: 'p1' }) },
        Parcel: { __resolveReference: key, heavy: () => true, dear: ({ fee }: Parcel) => fee! > 5 },
      },
    },
    fees: {
      sdl: /* GraphQL */ `
        ${LINK}
        type Parcel @key(fields: "id") {
          id: ID!
          heavy: Boolean! @external
          fee: Int @requires(fields: "heavy")
        }
      `,
      resolvers: { Parcel: { __resolveReference: key, fee: ({ heavy }: Parcel) => (heavy ? 9 : 4) } },
    },
  },
  cases: [
    { query: '{ parcel { dear } }', data: { parcel: { dear: true } } },
    { query: '{ parcel { heavy dear fee } }', data: { parcel: { heavy: true, dear: true, fee: 9 } } },
  ],
};

export const requires: readonly Suite[] = [simpleRequires, requiresChain, requiresCircular];
