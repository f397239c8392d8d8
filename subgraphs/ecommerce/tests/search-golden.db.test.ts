import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import { addCategory, addItems, emptyShelves, itemId, search, settle, slugs as slugsIn, type Ask, type Item } from './search-world.ts';
import { ada, ana, atelier, openShop, theo, velo, vera, type Shop } from './shop-world.ts';

const keyboards = ['Alpha', 'Beta', 'Gamma'].map((name, n): Item => ({
  slug: `keyboard-${name.toLowerCase()}`, title: `${name} keyboard USB`, category: 'keyboards', tags: ['Colour: Black', 'Layout: QWERTY'], prices: [2_000 + n * 1_000], units: n * 10, rating: 3 + n,
}));

const catalogue: readonly Item[] = [
  ...keyboards,
  { slug: 'keyboard-cover', title: 'Keyboard cover', category: 'covers', tags: ['Colour: Clear'], prices: [500] },
  { slug: 'notebook', title: 'Swift notebook 15.6" silver', category: 'notebooks', description: 'A light computer for the road.', tags: ['Colour: Silver'], prices: [80_000, 95_000] },
  { slug: 'notebook-case', title: 'Notebook case 15.6"', category: 'cases', vendor: atelier, tags: ['Colour: Black'], prices: [3_000], stock: 0 },
  { slug: 'phone', title: 'iPhone 8 64GB', category: 'phones', description: 'The phone of the year.', prices: [40_000] },
  { slug: 'phone-case', title: 'Case for iPhone8', category: 'cases', vendor: atelier, prices: [1_500] },
  { slug: 'hub', title: 'USB-C hub', category: 'adapters', prices: [4_500] },
  { slug: 'spray', title: 'WD-40 spray', description: 'Loosens what is stuck.', prices: [700] },
  { slug: 'toner', title: 'Toner TN-2110 black', prices: [6_000] },
  { slug: 'watch', title: 'Smartwatch Active', prices: [12_000] },
  { slug: 'mouse-pad', title: 'Gaming mouse pad', prices: [1_800] },
  { slug: 'television', title: 'Television 43 inch', prices: [30_000] },
  { slug: 'lampe', title: 'Fahrradlampen aus Messing', description: 'Helle Lampen für dunkle Straßen.', language: 'german', prices: [2_500] },
  { slug: 'creme', title: 'Crème brûlée, six pots', description: 'Une crème pour les gourmands.', language: 'french', prices: [1_200] },
  { slug: 'zapatos', title: 'Zapatos de cuero rojos', language: 'spanish', prices: [9_000] },
  { slug: 'sapatos', title: 'Sapatos vermelhos de couro', language: 'portuguese', prices: [9_100] },
  { slug: 'fietsen', title: 'Fietsen voor kinderen', language: 'dutch', prices: [15_000] },
  { slug: 'biciclette', title: 'Biciclette da corsa', language: 'italian', prices: [99_000] },
  { slug: 'raw', title: 'Running shoes', language: 'simple', prices: [7_000] },
];

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  const { world } = shop;
  await emptyShelves(world);
  await addCategory(world, 'computing', 'Computing');
  for (const [slug, name] of [['keyboards', 'Keyboards'], ['notebooks', 'Notebooks'], ['covers', 'Keyboard covers'], ['cases', 'Cases'], ['adapters', 'Adapters']] as const) await addCategory(world, slug, name, 'computing');
  await addCategory(world, 'phones', 'Phones');
  await addItems(world, catalogue);
  await settle(world);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const slugs = (query: string, ask: Ask = {}) => slugsIn(shop.world, query, ask);

test.each([
  // The kind of thing itself before what is for it; better sellers first.
  ['keyboard', ['keyboard-gamma', 'keyboard-beta', 'keyboard-alpha', 'keyboard-cover']],
  ['keyboards', ['keyboard-gamma', 'keyboard-beta', 'keyboard-alpha', 'keyboard-cover']],
  ['keyboard cover', ['keyboard-cover', 'keyboard-gamma', 'keyboard-beta', 'keyboard-alpha']],
  ['notebook', ['notebook', 'notebook-case']],
  ['notebook case', ['notebook-case', 'phone-case', 'notebook']],
  // Model numbers however they are written.
  ['iphone 8', ['phone-case', 'phone']],
  ['iphone8', ['phone-case', 'phone']],
  ['IPHONE-8', ['phone-case', 'phone']],
  ['usbc hub', ['hub']],
  ['usb-c', ['hub']],
  ['wd40', ['spray']],
  ['wd 40', ['spray']],
  ['tn2110', ['toner']],
  ['tn 2110', ['toner']],
  ['15.6', ['notebook', 'notebook-case']],
  ['64 gb', ['phone']],
  // Words written as one or as two.
  ['smart watch', ['watch']],
  ['mousepad', ['mouse-pad']],
  // Misspelt words.
  ['keybaord cover', ['keyboard-cover', 'keyboard-gamma', 'keyboard-beta', 'keyboard-alpha']],
  ['smartwach', ['watch']],
  ['notebok', ['notebook', 'notebook-case']],
  // Unfinished words.
  ['tele', ['television']],
  ['gaming mo', ['mouse-pad']],
  // Each language has its own endings, and accents are optional.
  ['fahrradlampe', ['lampe']],
  ['lampe dunkel', ['lampe']],
  ['strasse', ['lampe']],
  ['creme brulee', ['creme']],
  ['crème', ['creme']],
  ['gourmand', ['creme']],
  ['zapato rojo', ['zapatos']],
  ['sapato vermelho', ['sapatos']],
  ['fiets', ['fietsen']],
  ['bicicletta', ['biciclette']],
  ['shoes', ['raw']],
  ['the running shoes', ['raw']],
])('%s finds %j', async (query, expected) => {
  expect(await slugs(query)).toEqual(expected);
});

test('a language that is named stems in that language only', async () => {
  expect(await slugs('fahrradlampe', { language: 'GERMAN' })).toEqual(['lampe']);
  expect(await slugs('zapato', { language: 'SPANISH' })).toEqual(['zapatos']);
  expect(await slugs('running', { language: 'SIMPLE' })).toEqual(['raw']);
});

test('what was corrected is said', async () => {
  expect((await search(shop.world, 'keybaord cover')).correctedQuery).toBe('keyboard cover');
  expect((await search(shop.world, 'keyboard cover')).correctedQuery).toBeNull();
});

test('orders of their own', async () => {
  expect(await slugs('keyboard', { sort: 'PRICE_ASC' })).toEqual(['keyboard-cover', 'keyboard-alpha', 'keyboard-beta', 'keyboard-gamma']);
  expect(await slugs('keyboard', { sort: 'PRICE_DESC' })).toEqual(['keyboard-gamma', 'keyboard-beta', 'keyboard-alpha', 'keyboard-cover']);
  expect(await slugs('keyboard', { sort: 'NEWEST' })).toEqual(['keyboard-cover', 'keyboard-gamma', 'keyboard-beta', 'keyboard-alpha']);
  expect(await slugs('keyboard', { sort: 'BESTSELLING' })).toEqual(['keyboard-gamma', 'keyboard-beta', 'keyboard-cover', 'keyboard-alpha']);
  expect(await slugs('keyboard', { sort: 'RATING' })).toEqual(['keyboard-gamma', 'keyboard-beta', 'keyboard-alpha', 'keyboard-cover']);
});

test('filters', async () => {
  expect(await slugs('keyboard', { filter: { category: 'keyboards' } })).toEqual(['keyboard-gamma', 'keyboard-beta', 'keyboard-alpha']);
  expect(await slugs('keyboard', { filter: { category: 'computing' } })).toHaveLength(4);
  expect(await slugs('notebook', { filter: { inStock: true } })).toEqual(['notebook']);
  expect(await slugs('notebook', { filter: { inStock: false } })).toEqual(['notebook-case']);
  expect(await slugs('notebook', { filter: { minPrice: '85000', maxPrice: '90000' } })).toEqual([]);
  expect(await slugs('notebook', { filter: { minPrice: '90000' } })).toEqual(['notebook']);
  expect(await slugs('keyboard', { filter: { minRating: 4 } })).toEqual(['keyboard-gamma', 'keyboard-beta']);
  expect(await slugs('keyboard', { filter: { minRating: 4.5 } })).toEqual(['keyboard-gamma']);
  expect(await slugs('keyboard', { filter: { attributes: ['colour:clear', 'Colour: Black'] } })).toHaveLength(4);
  expect(await slugs('keyboard', { filter: { attributes: ['Colour: Black', 'Layout: QWERTY'], maxPrice: '2500' } })).toEqual(['keyboard-alpha']);
  expect(await slugs('keyboard', { filter: { attributes: ['Colour: Pink'] } })).toEqual([]);
  expect(await slugs('case', { filter: { vendorId: atelier } })).toEqual(['phone-case', 'notebook-case']);
  expect(await slugs('keyboard', { filter: { category: 'keyboards', minPrice: '2500' }, sort: 'PRICE_ASC' })).toEqual(['keyboard-beta', 'keyboard-gamma']);
});

test('facets count what is found', async () => {
  const { total, isExact, facets } = await search(shop.world, 'keyboard', {}, true);
  expect([total, isExact]).toEqual([4, true]);
  const counts = facets.map(({ kind, name, values }) => [kind, name, values.map(({ value, label, count }) => [value, label, count])]);
  expect(counts).toEqual([
    ['CATEGORY', '', [['keyboards', 'Keyboards', 3], ['covers', 'Keyboard covers', 1]]],
    ['VENDOR', '', [[velo, 'Vélo Monaco', 4]]],
    ['PRICE', '', [['500-1000 EUR', '500-1000 EUR', 1], ['2000-5000 EUR', '2000-5000 EUR', 3]]],
    ['RATING', '', [['4', '4 and more', 2], ['3', '3 and more', 3], ['2', '2 and more', 3], ['1', '1 and more', 3]]],
    ['STOCK', '', [['true', 'in stock', 4]]],
    ['ATTRIBUTE', 'Colour', [['Colour: Black', 'Colour: Black', 3], ['Colour: Clear', 'Colour: Clear', 1]]],
    ['ATTRIBUTE', 'Layout', [['Layout: QWERTY', 'Layout: QWERTY', 3]]],
  ]);
  const filtered = await search(shop.world, 'keyboard', { filter: { minRating: 4 }, sort: 'PRICE_ASC' }, true);
  expect([filtered.total, filtered.facets.find(({ kind }) => kind === 'CATEGORY')!.values]).toEqual([2, [{ value: 'keyboards', label: 'Keyboards', count: 2 }]]);
});

test('owners say in which language their texts are; to others their products do not exist', async () => {
  const mutation = 'mutation ($input: SetCatalogueLanguageInput!) { setCatalogueLanguage(input: $input) { language errors { code path } } }';
  const set = async (input: Record<string, unknown>, caller = vera) => (await shop.world.ask<Record<string, unknown>>('ecommerce', caller, mutation, { input })).data!['setCatalogueLanguage'];
  const lampe = itemId(catalogue.findIndex(({ slug }) => slug === 'lampe'));
  expect(await set({ vendorId: velo, productId: lampe, language: 'SIMPLE' })).toEqual({ language: 'SIMPLE', errors: [] });
  expect(await slugs('fahrradlampe', { language: 'GERMAN' })).toEqual([]);
  expect(await set({ vendorId: velo, language: 'GERMAN' })).toEqual({ language: 'GERMAN', errors: [] });
  expect(await set({ vendorId: velo, productId: lampe })).toEqual({ language: 'GERMAN', errors: [] });
  expect(await slugs('fahrradlampe', { language: 'GERMAN' })).toEqual(['lampe']);
  expect((await shop.world.ask('ecommerce', ana, '{ vendor(slug: "velo-monaco") { language } product(slug: "lampe") { language } }')).data).toEqual({ vendor: { language: 'GERMAN' }, product: { language: 'GERMAN' } });
  await shop.world.drain();
  expect(await shop.world.db.selectFrom('ecommerce_search_documents').select('language').where('product_id', '=', itemId(0)).executeTakeFirst()).toEqual({ language: 'german' });
  expect(await set({ vendorId: velo, language: null })).toEqual({ language: null, errors: [{ code: 'VALUE_INVALID', path: ['input', 'language'] }] });
  for (const caller of [ana, theo]) expect(await set({ vendorId: velo, language: 'FRENCH' }, caller)).toEqual({ language: null, errors: [{ code: 'VENDOR_NOT_FOUND', path: ['input', 'vendorId'] }] });
  for (const productId of [itemId(5), newId(), 'x']) {
    expect(await set({ vendorId: velo, productId, language: 'FRENCH' })).toEqual({ language: null, errors: [{ code: 'PRODUCT_NOT_FOUND', path: ['input', 'productId'] }] });
  }
  await set({ vendorId: velo, productId: lampe, language: 'GERMAN' });
  await set({ vendorId: velo, language: 'ENGLISH' });
  await settle(shop.world);
});

const upsert = async (input: Record<string, unknown>, caller = ada) => {
  const mutation = 'mutation ($input: UpsertSearchSynonymsInput!) { upsertSearchSynonyms(input: $input) { synonyms { key language words } errors { code path } } }';
  const { data, errors } = await shop.world.ask<Record<string, unknown>>('ecommerce', caller, mutation, { input });
  return errors ? errors[0]!.extensions!['code'] : data!['upsertSearchSynonyms'];
};

test('words that mean the same find the same, as one word or several', async () => {
  expect(await slugs('laptop')).toEqual([]);
  expect(await upsert({ key: 'laptop', words: ['laptop', 'notebook', 'portable computer'] })).toEqual({ synonyms: { key: 'laptop', language: null, words: ['laptop', 'notebook', 'portable computer'] }, errors: [] });
  expect(await upsert({ key: 'tv', language: 'ENGLISH', words: ['TV', 'television'] })).toEqual({ synonyms: { key: 'tv', language: 'ENGLISH', words: ['TV', 'television'] }, errors: [] });
  expect(await slugs('laptops')).toEqual(['notebook', 'notebook-case']);
  expect((await slugs('portable computers')).slice(0, 2)).toEqual(['notebook', 'notebook-case']);
  expect(await slugs('laptop case')).toEqual(['notebook-case', 'notebook', 'phone-case']);
  expect(await slugs('tv')).toEqual(['television']);
  expect(await slugs('tv', { language: 'GERMAN' })).toEqual([]);
  expect((await shop.world.ask('ecommerce', ada, '{ searchSynonyms { key words } }')).data).toEqual({ searchSynonyms: [{ key: 'laptop', words: ['laptop', 'notebook', 'portable computer'] }, { key: 'tv', words: ['TV', 'television'] }] });
  expect(await upsert({ key: 'laptop', words: [] })).toEqual({ synonyms: null, errors: [] });
  expect(await slugs('laptop')).toEqual([]);
});

test('only admins by the database may say what means the same, or read it', async () => {
  const pretender = { ...ana, roles: ['admin'] };
  expect(await upsert({ key: 'x', words: ['a', 'b'] }, pretender)).toBe('FORBIDDEN');
  expect((await shop.world.ask('ecommerce', pretender, '{ searchSynonyms { key } }')).data).toEqual({ searchSynonyms: [] });
  const refused = async (input: Record<string, unknown>) => (await upsert(input)) as { synonyms: null; errors: unknown[] };
  for (const words of [['alone'], ['a', '  '], ['a', '!!!'], ['a', 'x'.repeat(61)], Array.from({ length: 21 }, (_, n) => `w${n}`), ['a', 'a']]) {
    expect(await refused({ key: 'x', words })).toEqual({ synonyms: null, errors: [{ code: 'VALUE_INVALID', path: ['input', 'words'] }] });
  }
  expect(await refused({ key: "X'; --", words: ['a', 'b'] })).toEqual({ synonyms: null, errors: [{ code: 'VALUE_INVALID', path: ['input', 'key'] }] });
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ecommerce_search_synonyms where key like 'x%'`.execute(shop.world.db);
  expect(rows).toEqual([{ n: 0 }]);
});

test('lists take the same filters', async () => {
  const list = async (filter: Record<string, unknown>) => {
    const { data } = await shop.world.ask<{ products: { nodes: { slug: string }[] } }>('ecommerce', ana, 'query ($f: ProductFilter) { products(filter: $f) { nodes { slug } } }', { f: filter });
    return data!.products.nodes.map((node) => node.slug);
  };
  expect(await list({ category: 'keyboards', minRating: 4 })).toEqual(['keyboard-gamma', 'keyboard-beta']);
  expect(await list({ category: 'cases', inStock: true })).toEqual(['phone-case']);
  expect(await list({ category: 'cases', inStock: false })).toEqual(['notebook-case']);
  expect(await list({ attributes: ['colour: silver'] })).toEqual(['notebook']);
});

test('a shop with very many matches still answers, and says that it did not count one by one', async () => {
  await sql`
    insert into ecommerce_products (id, vendor_id, slug, title, description, tags, status)
    select gen_random_uuid(), ${velo}, 'gadget-' || n, 'Gadget number ' || n, 'One of many.', array['Colour: Grey'], 'PUBLISHED' from generate_series(1, 6000) n`.execute(shop.world.db);
  await sql`
    insert into ecommerce_variants (id, product_id, vendor_id, sku, title, price, currency, position)
    select gen_random_uuid(), id, vendor_id, slug, 'Default', 1000 + substr(slug, 8)::int, 'EUR', 0 from ecommerce_products where slug like 'gadget-%'`.execute(shop.world.db);
  await sql`insert into stock_items (variant_id) select id from ecommerce_variants where sku like 'gadget-%'`.execute(shop.world.db);
  await addItems(shop.world, [{ slug: 'best-gadget', title: 'Gadget, the best seller', units: 900, prices: [99] }], 500);
  await settle(shop.world);
  const found = await search(shop.world, 'gadget', { first: 3 }, true);
  expect(found.nodes[0]).toEqual({ slug: 'best-gadget' });
  expect(found.isExact).toBe(false);
  expect(found.total).toBeGreaterThan(4_000);
  expect(found.total).toBeLessThan(9_000);
  expect((await slugs('gadget', { sort: 'PRICE_ASC', first: 3 }))).toEqual(['best-gadget', 'gadget-1', 'gadget-2']);
  expect((await slugs('gadget 5999'))[0]).toBe('gadget-5999');
  expect((await slugs('gadget', { filter: { minPrice: '6998', maxPrice: '6999' } })).toSorted()).toEqual(['gadget-5998', 'gadget-5999']);
});
