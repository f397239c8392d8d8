import { orderPage } from '../../scripts/journey/operations.ts';
import { limits } from '../limits.ts';
import { pick, randomFrom } from '../load/random.ts';
import { wordsFor } from '../world/catalogue.ts';
import type { World } from '../world/world.ts';
import type { Scenario } from './scenario.ts';

const search = /* GraphQL */ `query ($words: String!) {
  searchProducts(query: $words, first: 20) { nodes { id title vendor { name } priceFrom { amount currency decimal } } pageInfo { hasNextPage endCursor } }
}`;

const product = /* GraphQL */ `query ($id: ID!) {
  product(id: $id) { title description tags vendor { id name } variants { id title sku available price { amount currency decimal } } }
}`;

const found = (answer: Record<string, unknown>): void => {
  if (Object.values(answer)[0] === null) throw new Error('nothing was found');
};

/** What people look at: a list of results, one product, and one order with what five subgraphs know of it. */
export const readingScenarios = ({ client, products, shoppers, orders }: World): Scenario[] => {
  const random = randomFrom(1);
  return [
    {
      name: 'search products',
      limit: limits.query,
      send: async () => found(await client.ask(pick(random, shoppers).token, search, { words: wordsFor(random, pick(random, products)) })),
    },
    {
      name: 'product page',
      limit: limits.query,
      send: async () => found(await client.ask(pick(random, shoppers).token, product, { id: pick(random, products).id })),
    },
    {
      name: 'order page (5 subgraphs)',
      limit: limits.query,
      send: async () => {
        const { id, customer } = pick(random, orders);
        found(await client.ask(customer.token, orderPage, { id }));
      },
    },
  ];
};
