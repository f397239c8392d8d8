import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let t: TestGateway;
let url: string;

beforeAll(async () => {
  t = await testGateway('local');
  url = `${(await t.gateway.listen(0)).url}/graphql`;
});
afterAll(async () => {
  await t[Symbol.asyncDispose]();
});

/** The parts of a response, in order. */
const parts = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed;deferSpec=20220824, application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  if (!response.headers.get('content-type')!.startsWith('multipart/')) return [JSON.parse(text)];
  return text
    .split(/\r?\n?---?(?:--)?\r?\n?/)
    .map((part) => part.slice(part.indexOf('{')).trim())
    .filter((part) => part.startsWith('{'))
    .map((part) => JSON.parse(part) as unknown);
};

/** What all parts add up to: parts of equal rank may come in any order. */
const increments = (all: readonly unknown[]) =>
  all
    .slice(1)
    .flatMap((part) => (part as { incremental?: { path: unknown[]; label?: string }[] }).incremental ?? [])
    .toSorted((a, b) => (JSON.stringify([a.label, a.path]) < JSON.stringify([b.label, b.path]) ? -1 : 1));

test('every element of a list gets its part, with path and label', async () => {
  const all = await parts('{ products(first: 2) { id ... @defer(label: "stock") { units name } } }');
  expect(all[0]).toEqual({ data: { products: [{ id: '1' }, { id: '2' }] }, hasNext: true });
  expect(increments(all)).toEqual([
    { data: { units: 100, name: 'Lamp' }, path: ['products', 0], label: 'stock' },
    { data: { units: 200, name: 'Chair' }, path: ['products', 1], label: 'stock' },
  ]);
  expect(all.at(-1)).toMatchObject({ hasNext: false });
});

test('parts within parts', async () => {
  const all = await parts('{ product(id: 1) { id ... @defer(label: "a") { reviews(first: 1) { text product { id ... @defer(label: "b") { units } } } } } }');
  expect(all[0]).toEqual({ data: { product: { id: '1' } }, hasNext: true });
  expect(increments(all)).toEqual([
    { data: { reviews: [{ text: 'good 1', product: { id: '1' } }] }, path: ['product'], label: 'a' },
    { data: { units: 100 }, path: ['product', 'reviews', 0, 'product'], label: 'b' },
  ]);
});

test('the errors of a part come with it, and a null in it does not reach what was sent', async () => {
  const all = await parts('{ product(id: 3) { id ... @defer { rating } } two: product(id: 2) { id ... @defer { score } } }');
  expect(all[0]).toEqual({ data: { product: { id: '3' }, two: { id: '2' } }, hasNext: true });
  expect(increments(all)).toEqual([
    { data: null, path: ['product'], errors: [{ message: expect.any(String), path: ['product', 'rating'], extensions: expect.any(Object) }] },
    { data: { score: null }, path: ['two'], errors: [{ message: 'No score.', path: ['two', 'score'], extensions: { code: 'NO_SCORE' } }] },
  ]);
});

test('@defer(if:) decides, and fragments may be named', async () => {
  const query = 'query ($later: Boolean!) { product(id: 1) { id ...Stock @defer(if: $later) } } fragment Stock on Product { id: name units }';
  const plain = query.replace('id: name ', '');
  expect(await parts(plain, { later: false })).toEqual([{ data: { product: { id: '1', units: 100 } } }]);
  expect(increments(await parts(plain, { later: true }))).toEqual([{ data: { units: 100 }, path: ['product'] }]);
});

test('a client’s names that plans use themselves are its own in every part', async () => {
  const all = await parts('{ shelf: product(id: 1) { id: name ... @defer { also: id units } } }');
  expect(all[0]).toEqual({ data: { shelf: { id: 'Lamp' } }, hasNext: true });
  expect(increments(all)).toEqual([{ data: { also: '1', units: 100 }, path: ['shelf'] }]);
});

test('a client that takes no parts gets the whole', async () => {
  const query = '{ product(id: 1) { id ... @defer { units } } }';
  expect(await t.gateway.execute({ query })).toEqual({ data: { product: { id: '1', units: 100 } } });
});
