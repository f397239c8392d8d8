import { expect, test } from '@jest/globals';
import { people, productId, products } from '../db/seed/demo.ts';
import { anonymous } from '../platform/auth/caller.ts';
import { eventually } from '../platform/testing/eventually.ts';
import { FakeClock } from '../platform/testing/clock.ts';
import { followChanges } from '../scripts/follow-changes.ts';
import { testGraph, type Graph } from './support/graph.ts';
import { userCaller } from './support/world.ts';

const ana = userCaller(people.ana.id);
const vera = userCaller(people.vera.id);
const saddle = productId(products.findIndex(({ slug }) => slug === 'leather-saddle'));

const search = '{ searchProducts(query: "leather saddle", first: 1) { nodes { title variants { sku } } } }';
const figures = '{ searchProducts(query: "leather saddle", first: 1) { nodes { id variants { onHand reserved } } } }';
const rename = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { title } errors { code } } }';

type Found<V> = { searchProducts: { nodes: { title: string; variants: V[] }[] } };
const titleFor = async (graph: Graph, caller = anonymous): Promise<string | undefined> =>
  (await graph.as(caller).run<Found<{ sku: string }>>(search)).data?.searchProducts.nodes[0]?.title;

/** Time stands still: whatever is no longer served was put out of date by an event. */
const standing = () => new FakeClock(new Date());

test('the catalogue is kept for everybody until its vendor changes it; the vendor sees the change at once', async () => {
  await using graph = await testGraph({ demo: true, clock: standing() });
  const closing = new AbortController();
  await followChanges(graph.subgraphs, graph.services, graph.gateway, closing.signal);
  expect(await titleFor(graph)).toBe('Leather Saddle');
  const statements = await graph.statementsOf(async () => {
    expect(await titleFor(graph, ana)).toBe('Leather Saddle');
  });
  expect(statements.filter((text) => text.includes('ecommerce_'))).toEqual([]);

  expect(await graph.as(vera).run(rename, { input: { productId: saddle, title: 'Leather Saddle, new' } })).toEqual({
    data: { updateProduct: { product: { title: 'Leather Saddle, new' }, errors: [] } },
  });
  expect(await titleFor(graph, vera)).toBe('Leather Saddle, new');
  await eventually('everybody sees the change', async () => (await titleFor(graph)) === 'Leather Saddle, new');
  closing.abort();
});

test('what a vendor may see of its stock reaches nobody else', async () => {
  await using graph = await testGraph({ demo: true, clock: standing() });
  const stockFor = async (caller = anonymous) => (await graph.as(caller).run<Found<{ onHand: number | null }>>(figures)).data?.searchProducts.nodes[0]?.variants[0]?.onHand;
  for (let round = 0; round < 3; round += 1) {
    expect(await stockFor(vera)).toBe(60);
    expect(await stockFor(ana)).toBeNull();
    expect(await stockFor()).toBeNull();
  }
});
