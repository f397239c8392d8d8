import { existsSync } from 'node:fs';
import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { vendors } from '../../../db/seed/demo.ts';
import { anonymous } from '../../../platform/auth/caller.ts';
import { readShopifyCsv } from '../../../scripts/shopify-csv.ts';
import { importProducts, type ImportSummary, type RowProblem } from '../actions/import-products.ts';
import { findVendorBySlug } from '../store/vendors.ts';
import { openShop, stockOf, violations, type Shop } from './shop-world.ts';

const fixture = path.join(import.meta.dirname, 'fixtures/products.csv');
const real = path.resolve(import.meta.dirname, '../../../../shared/data/products');

let shop: Shop;
let folder: string;
beforeAll(async () => {
  shop = await openShop();
  folder = await mkdtemp(path.join(tmpdir(), 'plaza-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await shop[Symbol.asyncDispose]();
});

const run = async (file: string, slug: string = vendors.atelier.slug): Promise<ImportSummary & { problems: string[] }> => {
  const vendor = (await findVendorBySlug(shop.world.db, slug))!;
  const problems: RowProblem[] = [];
  const summary = await importProducts(shop.world.context(), vendor, readShopifyCsv(file), { onProblem: (problem) => problems.push(problem), onProgress: () => {} });
  return { ...summary, problems: problems.toSorted((a, b) => a.line - b.line).map(({ line, problem }) => `${line}: ${problem}`) };
};
const written = async (name: string, content: string | Buffer): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};
const productsOf = (vendorId: string) =>
  shop.world.db.selectFrom('ecommerce_products').select(['handle', 'slug', 'title', 'description', 'tags', 'status']).where('vendor_id', '=', vendorId).where('handle', 'is not', null).orderBy('handle').execute();

test('a file is imported, its bad rows are named by line, and a second time nothing changes', async () => {
  const { world } = shop;
  const first = await run(fixture);
  const problems = [
    '7: its options are those of line 6',
    '9: imported with the SKU "brass-bell-3cf21b9b95", not "MUG": another variant has that, or this one was known already',
    '10: Handle is missing',
    '11: Variant Price "abc" is not an amount of EUR',
    '11: the product "no-price" is left out: none of its variants could be read',
    '12: there is no product "lost": no row above has its Handle and a Title that could be read',
    '13: it has 2 columns, the first line 15',
    '14: Invalid Closing Quote: got "x"',
    '15: Variant Inventory Qty is -3: stock cannot be negative',
  ];
  expect({ ...first, problems: first.problems.map((text) => text.replace(/bell-[0-9a-f]{10}/, 'bell-3cf21b9b95')) }).toEqual({
    rows: 13, refused: 7, created: 4, updated: 0, unchanged: 0, variantsCreated: 5, variantsUpdated: 0, ended: true, problems,
  });
  expect(await productsOf(vendors.atelier.id)).toEqual([
    { handle: 'brass-bell', slug: expect.stringMatching(/^brass-bell-[0-9a-f]{8}$/), title: 'Second Bell', description: '', tags: [], status: 'DRAFT' },
    { handle: 'rope', slug: 'rope', title: 'Rope', description: '', tags: [], status: 'PUBLISHED' },
    { handle: 'sail-bag', slug: 'sail-bag', title: 'Sail Bag', description: 'Old sails.', tags: [], status: 'PUBLISHED' },
    { handle: 'sea-mug', slug: 'sea-mug', title: 'Sea Mug', description: 'Stoneware, glazed "blue".', tags: ['mug', 'blue'], status: 'PUBLISHED' },
  ]);
  const variants = await world.db
    .selectFrom('ecommerce_variants as v')
    .innerJoin('ecommerce_products as p', 'p.id', 'v.product_id')
    .innerJoin('stock_items as s', 's.variant_id', 'v.id')
    .select(['v.title', 'v.price', 's.on_hand', 'v.sku'])
    .where('p.handle', 'in', ['sail-bag', 'sea-mug'])
    .orderBy('v.price')
    .execute();
  expect(variants).toEqual([
    { title: 'Default', price: 1_850n, on_hand: 12, sku: 'MUG' },
    { title: 'Small / White', price: 4_900n, on_hand: 5, sku: 'BAG-S' },
    { title: 'Large / Red', price: 6_900n, on_hand: 3, sku: expect.stringMatching(/^sail-bag-[0-9a-f]{10}$/) },
  ]);
  const found = await world.ask('ecommerce', anonymous, '{ searchProducts(query: "stoneware mug") { nodes { slug category { slug } } } }');
  expect(found.data).toEqual({ searchProducts: { nodes: [{ slug: 'sea-mug', category: { slug: 'kitchen' } }] } });

  const { problems: again, ...second } = await run(fixture);
  expect(second).toEqual({ rows: 13, refused: 7, created: 0, updated: 0, unchanged: 4, variantsCreated: 0, variantsUpdated: 0, ended: true });
  expect(again).toEqual(first.problems);
  expect(await violations(world)).toEqual([]);
});

test('a changed file changes just what differs; stock and what was archived stay', async () => {
  const { world } = shop;
  await run(fixture);
  const mug = await world.db.selectFrom('ecommerce_variants').select(['id', 'product_id']).where('sku', '=', 'MUG').executeTakeFirstOrThrow();
  await world.db.updateTable('ecommerce_products').set({ status: 'ARCHIVED' }).where('id', '=', mug.product_id).execute();
  const text = (await readFile(fixture, 'utf8')).replace('MUG,12,18.50', 'MUG,99,19.00').replace('Sail Bag', 'Sailcloth Bag');
  const changed = await run(await written('changed.csv', text));
  expect(changed).toMatchObject({ created: 0, updated: 2, unchanged: 2, variantsCreated: 0, variantsUpdated: 1 });
  expect(await stockOf(world, mug.id)).toEqual({ on_hand: 12, reserved: 0 });
  expect((await productsOf(vendors.atelier.id)).map(({ title, status }) => [title, status])).toEqual([['Second Bell', 'DRAFT'], ['Rope', 'PUBLISHED'], ['Sailcloth Bag', 'PUBLISHED'], ['Sea Mug', 'ARCHIVED']]);
});

test('rows that are not UTF-8, and a quote that is never closed, cost themselves only; a byte order mark nothing', async () => {
  const head = 'Handle,Title,Variant Price\r\n';
  const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${head}one,One,1\r\ntwo,T`), Buffer.from([0xff]), Buffer.from('o,2\r\nthree,Three,3\r\n')]);
  expect(await run(await written('latin.csv', bytes))).toMatchObject({ rows: 3, created: 2, problems: ['3: "Title" is not UTF-8'] });
  const rows = Array.from({ length: 3_000 }, (_, n) => `open-${n},Open ${n} ${'x'.repeat(100)},${n + 1}\r\n`);
  rows[5] = 'open-5,"Open 5,6\r\n';
  const open = await run(await written('open.csv', head + rows.join('')));
  expect(open).toMatchObject({ rows: 3_000, created: 2_999, problems: ['7: the row has more than 262144 bytes; a quote that is never closed does that'] });
}, 60_000);

test.each([
  ['nothing', '', /is empty/],
  ['another table', 'a,b\n1,2\n', /no column "Handle", "Title", "Variant Price"/],
  ['UTF-16', Buffer.from('Handle,Title,Variant Price\n', 'utf16le'), /not a Shopify product file in UTF-8/],
] as const)('a file with %s is refused whole', async (_, content, message) => {
  await expect(run(await written('other.csv', content))).rejects.toThrow(message);
  await expect(run(path.join(folder, 'missing.csv'))).rejects.toThrow(/There is no file/);
});

test('two imports of one file at once make each product once', async () => {
  const rows = Array.from({ length: 500 }, (_, n) => `twin-${n},Twin ${n},${n + 1}\n`).join('');
  const file = await written('twin.csv', `Handle,Title,Variant Price\n${rows}`);
  const both = await Promise.all([run(file), run(file)]);
  expect(both.reduce((sum, each) => sum + each.created, 0)).toBe(500);
  expect(both.reduce((sum, each) => sum + each.unchanged, 0)).toBe(500);
  const others = await Promise.all([run(file, vendors.velo.slug), run(file, vendors.velo.slug)]);
  expect(others.reduce((sum, each) => sum + each.created, 0)).toBe(500);
}, 60_000);

test('a batch of 200 products is 20 statements', async () => {
  const rows = Array.from({ length: 200 }, (_, n) => `batch-${n},Batch ${n},Tools,B${n},7,${n + 1}\n`).join('');
  const file = await written('batch.csv', `Handle,Title,Type,Variant SKU,Variant Inventory Qty,Variant Price\n${rows}`);
  expect(await shop.world.statementsOf(() => run(file))).toHaveLength(20);
});

test.each([['apparel.csv', { rows: 104, refused: 1, created: 24, variantsCreated: 95 }], ['bicycles.csv', { rows: 1_399, refused: 25, created: 277, variantsCreated: 1_096 }]] as const)(
  'a real file: %s',
  async (name, expected) => {
    const file = path.join(real, name);
    if (!existsSync(file)) return process.stdout.write(`skipped: ${file} is not here\n`);
    expect(await run(file, vendors.velo.slug)).toMatchObject(expected);
    expect(await run(file, vendors.velo.slug)).toMatchObject({ created: 0, updated: 0, unchanged: expected.created, variantsCreated: 0, variantsUpdated: 0 });
    expect(await violations(shop.world)).toEqual([]);
    return undefined;
  },
  60_000,
);
