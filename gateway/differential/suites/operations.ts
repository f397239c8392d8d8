import { LINK, type Suite } from './suite.ts';

const key = (reference: object) => reference;

interface Counter {
  readonly log: string[];
}

/** Mutations of several subgraphs, that write down in which order they ran. A new request starts with `reset`. */
const counter: Counter = { log: [] };
const write = (name: string) => () => {
  if (name === 'reset') counter.log.length = 0;
  else counter.log.push(name);
  return { id: 'j', entries: [...counter.log] };
};

export const operations: readonly Suite[] = [
  {
    name: '@skip and @include on fields, fragments and what other subgraphs complete',
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
      tax: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Good @key(fields: "id") {
            id: ID!
            price: Int @external
            dear: Boolean @requires(fields: "price")
            never: String
            stock: Int
          }
        `,
        resolvers: {
          Good: {
            __resolveReference: key,
            dear: ({ price }: { price?: number }) => price !== undefined && price > 3,
            never: () => {
              throw new Error('skipped all the same');
            },
            stock: () => 6,
          },
        },
      },
    },
    cases: [
      {
        query: 'query ($yes: Boolean!, $no: Boolean!) { good { dear @include(if: $yes) never @include(if: $no) } }',
        variables: { yes: true, no: false },
        data: { good: { dear: true } },
      },
      {
        query:
          'query ($yes: Boolean! = true) { good { ... @skip(if: $yes) { never } ...T @include(if: $yes) } } fragment T on Good { dear never @skip(if: $yes) }',
        data: { good: { dear: true } },
      },
      { query: 'query ($no: Boolean!) { good @include(if: $no) { dear } }', variables: { no: false }, data: {} },
      {
        query: 'query ($yes: Boolean!) { good { price stock @skip(if: $yes) } other: good @skip(if: $yes) { never } }',
        variables: { yes: true },
        data: { good: { price: 4 } },
      },
      {
        query: 'query ($no: Boolean!) { good { dear @include(if: $no) stock } }',
        variables: { no: false },
        data: { good: { stock: 6 } },
        stockIsWrong: true,
      },
      { query: '{ good { stock @include(if: false) } }', data: { good: {} } },
      { query: '{ good @skip(if: true) { never } __typename }', data: { __typename: 'Query' } },
    ],
  },
  {
    name: 'mutations run one after the other, over several subgraphs, and are completed elsewhere',
    subgraphs: {
      a: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            a: Int
          }
          type Mutation {
            reset: Journal
            a: Journal
            again: Journal
          }
          type Journal @key(fields: "id") {
            id: ID!
            entries: [String!]! @shareable
          }
        `,
        resolvers: { Mutation: { reset: write('reset'), a: write('a'), again: write('again') } },
      },
      b: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            b: Int
          }
          type Mutation {
            b: Journal
            add(n: Int!): Journal
          }
          type Journal @key(fields: "id") {
            id: ID!
            entries: [String!]! @shareable
          }
        `,
        resolvers: { Mutation: { b: write('b'), add: (_: unknown, { n }: { n: number }) => write(`add ${n}`)() } },
      },
      pages: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Journal @key(fields: "id") {
            id: ID!
            pages: Int
          }
        `,
        resolvers: { Journal: { __resolveReference: key, pages: () => 12 } },
      },
    },
    cases: [
      {
        query: 'mutation { reset { entries } b { entries } a { entries pages } other: b { pages entries } again { entries } }',
        data: {
          reset: { entries: [] },
          b: { entries: ['b'] },
          a: { entries: ['b', 'a'], pages: 12 },
          other: { pages: 12, entries: ['b', 'a', 'b'] },
          again: { entries: ['b', 'a', 'b', 'again'] },
        },
      },
      {
        query: 'mutation ($n: Int!) { reset { id } one: add(n: 1) { entries } a { pages } n: add(n: $n) { entries } }',
        variables: { n: 7 },
        data: { reset: { id: 'j' }, one: { entries: ['add 1'] }, a: { pages: 12 }, n: { entries: ['add 1', 'a', 'add 7'] } },
      },
    ],
  },
  {
    name: 'errors and nulls keep to their place',
    subgraphs: {
      a: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Query {
            rows: [Row]
            sure: [Row!]!
          }
          type Row @key(fields: "id") {
            id: ID!
          }
        `,
        resolvers: {
          Query: { rows: () => [{ id: '1' }, { id: '2' }, null, { id: '1' }], sure: () => [{ id: '2' }, { id: '1' }] },
          Row: { __resolveReference: key },
        },
      },
      b: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Row @key(fields: "id") {
            id: ID!
            cell: Cell!
            note: String
            twin: Row
          }
          type Cell {
            value: Int!
          }
        `,
        resolvers: {
          Row: {
            __resolveReference: key,
            cell: ({ id }: { id: string }) => ({ value: id === '2' ? null : 5 }),
            note: ({ id }: { id: string }) => {
              if (id === '1') throw new Error('no note');
              return `note ${id}`;
            },
            twin: ({ id }: { id: string }) => (id === '1' ? { id: '2' } : null),
          },
        },
      },
    },
    cases: [
      {
        query: '{ rows { id cell { value } } }',
        data: { rows: [{ id: '1', cell: { value: 5 } }, null, null, { id: '1', cell: { value: 5 } }] },
        errors: ['rows.1.cell.value'],
      },
      { query: '{ sure { cell { value } } }', data: null, errors: ['sure.0.cell.value'] },
      {
        query: '{ rows { note } }',
        data: { rows: [{ note: null }, { note: 'note 2' }, null, { note: null }] },
        errors: ['rows.0.note', 'rows.3.note'],
      },
      {
        query: '{ rows { twin { id cell { value } } } }',
        data: { rows: [{ twin: null }, { twin: null }, null, { twin: null }] },
        errors: ['rows.0.twin.cell.value', 'rows.3.twin.cell.value'],
      },
    ],
  },
  {
    name: 'names that mean something to JavaScript or to federation',
    subgraphs: {
      a: {
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
        resolvers: { Query: { good: () => ({ id: '1', price: 4 }) }, Good: { __resolveReference: key } },
      },
      b: {
        sdl: /* GraphQL */ `
          ${LINK}
          type Good @key(fields: "id") {
            id: ID!
            stock(least: Int): Int
          }
        `,
        resolvers: { Good: { __resolveReference: key, stock: (_: unknown, { least }: { least?: number }) => least ?? 6 } },
      },
    },
    cases: [
      {
        query: '{ __proto__: good { constructor: stock toString: price } }',
        data: JSON.parse('{"__proto__":{"constructor":6,"toString":4}}') as unknown,
      },
      { query: '{ good { id: price stock } }', data: { good: { id: 4, stock: 6 } }, stockIsWrong: true },
      {
        query: 'query ($representations: Int) { good { stock(least: $representations) } }',
        variables: { representations: 3 },
        data: { good: { stock: 3 } },
        stockIsWrong: true,
      },
      { query: '{ good { _entities: stock } }', data: { good: { _entities: 6 } } },
    ],
  },
];
