import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { serveSubgraph } from '../../platform/server/subgraph-server.ts';
import { executorOf } from '../testing/executor.ts';
import { createShop } from '../testing/shop.ts';
import { loadSupergraph } from './load.ts';
import { routingUrls } from './routing-urls.ts';
import { parseSupergraphYaml } from './supergraph-yaml.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

const [products, reviews, stock] = createShop().subgraphs;

test('files beside the YAML are composed; routing URLs may come from the environment', async () => {
  await put('products.graphql', products!.sdl);
  await put('stock.graphql', stock!.sdl);
  const yaml = await put(
    'supergraph.yaml',
    `federation_version: =2.9.0
subgraphs:
  products: { routing_url: "http://\${env.PRODUCTS_HOST}:4001/graphql", schema: { file: ./products.graphql } }
  stock: { routing_url: "\${env.STOCK_URL:-http://localhost:4002/graphql}", schema: { file: ./stock.graphql } }
`,
  );
  const { supergraphSdl, hints } = await loadSupergraph(yaml, { PRODUCTS_HOST: 'products.internal' });
  expect([...routingUrls(supergraphSdl)]).toEqual([
    ['products', 'http://products.internal:4001/graphql'],
    ['stock', 'http://localhost:4002/graphql'],
  ]);
  expect(Array.isArray(hints)).toBe(true);

  const ready = await put('ready.graphql', supergraphSdl);
  expect(await loadSupergraph(ready, {})).toEqual({ supergraphSdl, hints: [], version: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('a running subgraph tells its schema', async () => {
  await using server = await serving();
  const yaml = await put('supergraph.yaml', `subgraphs:\n  reviews:\n    schema: { subgraph_url: ${server.url} }\n`);
  expect([...routingUrls((await loadSupergraph(yaml, {})).supergraphSdl)]).toEqual([['reviews', server.url]]);
});

const serving = async () => {
  const server = await serveSubgraph({ executor: executorOf(reviews!, null), port: 0 });
  return { url: server.url, [Symbol.asyncDispose]: () => server.close(100) };
};

test('all problems of a configuration are listed together', () => {
  const yaml = `subgraphs:
  a: { schema: { file: a.graphql } }
  b: { routing_url: "not a url", schema: { file: b.graphql } }
  c: { routing_url: "\${env.NOWHERE}" }
`;
  expect(() => parseSupergraphYaml(yaml, {})).toThrow(
    [
      'supergraph.yaml has 5 problems:',
      '  - subgraphs.a.routing_url is missing',
      '  - subgraphs.b.routing_url is not a URL: not a url',
      '  - subgraphs.c.routing_url needs the environment variable NOWHERE',
      '  - subgraphs.c.schema needs either "file" or "subgraph_url"',
      '  - subgraphs.c.routing_url is not a URL: ',
    ].join('\n'),
  );
  expect(() => parseSupergraphYaml('subgraphs: {}', {})).toThrow('"subgraphs" is missing or empty');
  expect(() => parseSupergraphYaml('a: [', {})).toThrow('supergraph.yaml is not YAML:');
});

test('all composition errors are listed together', async () => {
  await put('a.graphql', 'type Query { a: A } type A { x: Int }');
  await put('b.graphql', 'type Query { b: Int } type A { x: String }');
  const yaml = await put(
    'supergraph.yaml',
    'subgraphs:\n  a: { routing_url: "http://a", schema: { file: a.graphql } }\n' +
      '  b: { routing_url: "http://b", schema: { file: b.graphql } }\n',
  );
  await expect(loadSupergraph(yaml, {})).rejects.toThrow(/^The subgraphs do not compose:\n( {2}- [A-Z_]+: .+\n?)+/);
});

test('files that are missing, schemas that do not parse and plain schemas are named', async () => {
  await expect(loadSupergraph(join(folder, 'none.yaml'), {})).rejects.toThrow('no such file');
  const missing = await put(
    'missing.yaml',
    'subgraphs:\n  a: { routing_url: "http://a", schema: { file: a.graphql } }\n' +
      '  b: { routing_url: "http://b", schema: { subgraph_url: "http://localhost:1" } }\n',
  );
  await expect(loadSupergraph(missing, {})).rejects.toMatchObject({
    problems: [expect.stringContaining('[a]'), expect.stringContaining('[b]')],
  });
  await put('a.graphql', 'type {');
  const broken = await put('broken.yaml', 'subgraphs:\n  a: { routing_url: "http://a", schema: { file: a.graphql } }\n');
  await expect(loadSupergraph(broken, {})).rejects.toThrow('[a] Syntax Error');
  await expect(loadSupergraph(await put('plain.graphql', 'type Query { a: Int }'), {})).rejects.toThrow('This is not a supergraph');
});
