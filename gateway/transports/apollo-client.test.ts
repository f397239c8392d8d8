import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../../platform/testing/eventually.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let t: TestGateway;
let client: ApolloClient;

beforeEach(async () => {
  t = await testGateway('local');
  const { url } = await t.gateway.listen(0);
  client = new ApolloClient({
    link: new HttpLink({ uri: `${url}/graphql` }),
    cache: new InMemoryCache(),
    incrementalHandler: new Defer20220824Handler(),
  });
});
afterEach(async () => {
  client.stop();
  await t.gateway.close(100);
});

const deferred = gql`
  query Deferred {
    product(id: 1) {
      id
      name
      ... @defer {
        units
      }
    }
  }
`;

test('@defer, from the query to the completed data', async () => {
  const seen: unknown[] = [];
  client.watchQuery({ query: deferred }).subscribe(({ data, dataState }) => seen.push([dataState, data]));
  await eventually('all parts', () => seen.some((state) => (state as unknown[])[0] === 'complete'));
  expect(seen.at(-2)).toMatchObject(['streaming', { product: { id: '1', name: 'Lamp' } }]);
  expect(seen.at(-1)).toMatchObject(['complete', { product: { id: '1', name: 'Lamp', units: 100 } }]);
});

const changes = gql`
  subscription Changes {
    productChanged {
      id
      name
      units
    }
  }
`;

test('a subscription, whose events are completed from other subgraphs', async () => {
  const seen: unknown[] = [];
  const subscription = client.subscribe({ query: changes }).subscribe(({ data }) => seen.push(data));
  await t.shop.changes.until(1);
  t.shop.changes.push({ id: '2' });
  await eventually('the event', () => seen.length === 1);
  expect(seen).toMatchObject([{ productChanged: { id: '2', name: 'Chair', units: 200 } }]);
  subscription.unsubscribe();
  await t.shop.changes.until(0);
});
