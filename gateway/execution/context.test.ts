import { expect, test } from '@jest/globals';
import { madeUpGateway } from '../testing/made-up-gateway.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@context", "@fromContext"])`;

/** Prices of products depend on the currency of the shop, or of the fair, that shows them. */
const subgraphs = [
  {
    name: 'shops',
    sdl: `${LINK}
      type Query { shops: [Shop!]! fair: Fair }
      type Shop @key(fields: "id") @context(name: "place") { id: ID! currency: String! shelf: Shelf products: [Product!]! }
      type Fair @key(fields: "id") @context(name: "place") { id: ID! currency: String! stands: [[Product!]!]! }
      type Shelf { product: Product }
      type Product @key(fields: "id") { id: ID! price(factor: Int = 1, in: String @fromContext(field: "$place { currency }")): String! }`,
    resolvers: {
      Query: {
        shops: () => [
          { id: 's1', currency: 'EUR', products: ['1', '2'], shelf: { product: '1' } },
          { id: 's2', currency: 'USD', products: ['2', '1'], shelf: null },
          { id: 's3', currency: 'EUR', products: ['2'], shelf: { product: '2' } },
        ],
        fair: () => ({ id: 'f1', currency: 'JPY', stands: [['1'], ['2', '1']] }),
      },
      Shop: { products: ({ products }: { products: string[] }) => products.map((id) => ({ id })) },
      Fair: { stands: ({ stands }: { stands: string[][] }) => stands.map((stand) => stand.map((id) => ({ id }))) },
      Shelf: { product: ({ product }: { product: string }) => ({ id: product }) },
      Product: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        price: ({ id }: { id: string }, args: { factor: number; in: string }) => `${Number(id) * args.factor} ${args.in}`,
      },
    },
  },
];

test('an argument that comes from what is around an entity differs from place to place', async () => {
  await using gateway = await madeUpGateway(subgraphs);
  expect(await gateway.execute({ query: '{ shops { products { id price } shelf { product { price(factor: 10) } } } }' })).toEqual({
    data: {
      shops: [
        { products: [{ id: '1', price: '1 EUR' }, { id: '2', price: '2 EUR' }], shelf: { product: { price: '10 EUR' } } },
        { products: [{ id: '2', price: '2 USD' }, { id: '1', price: '1 USD' }], shelf: null },
        { products: [{ id: '2', price: '2 EUR' }], shelf: { product: { price: '20 EUR' } } },
      ],
    },
  });
});

test('through lists of lists, and with two kinds of surroundings in one operation', async () => {
  await using gateway = await madeUpGateway(subgraphs);
  expect(await gateway.execute({ query: '{ fair { stands { price } } shops { products { price } } }' })).toEqual({
    data: {
      fair: { stands: [[{ price: '1 JPY' }], [{ price: '2 JPY' }, { price: '1 JPY' }]] },
      shops: [
        { products: [{ price: '1 EUR' }, { price: '2 EUR' }] },
        { products: [{ price: '2 USD' }, { price: '1 USD' }] },
        { products: [{ price: '2 EUR' }] },
      ],
    },
  });
});

test('equal surroundings are asked about together: one fetch for each of them', async () => {
  await using gateway = await madeUpGateway(subgraphs);
  await gateway.execute({ query: '{ shops { products { price } } }' });
  expect(gateway.requests.filter((query) => query.includes('_entities'))).toHaveLength(2);
});
