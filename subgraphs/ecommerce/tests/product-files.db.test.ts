import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { vendors } from '../../../db/seed/demo.ts';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { createProduct } from '../actions/create-product.ts';
import { requestImport } from '../actions/request-import.ts';
import { runImport } from '../actions/run-import.ts';
import { ana, openShop, theo, velo, vera, type Shop } from './shop-world.ts';

const real = path.resolve(import.meta.dirname, '../../../../shared/data/products');

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const broken = async () => (await checkInvariants(shop.world.db, 'catalogue.sql')).broken;
const begin = async (caller: Caller = vera, vendorId: string = velo) => {
  const asked = await requestImport(shop.world.context(caller), { vendorId, fileName: 'spring.csv', idempotencyKey: newId() });
  if (!asked.ok) throw new Error(asked.code);
  return { id: asked.value.productImport.id, url: asked.value.uploadUrl };
};
const send = async (url: string, body: string | Buffer | ReadableStream) => (await fetch(url, { method: 'PUT', body: body as BodyInit, ...(body instanceof ReadableStream ? { duplex: 'half' } : {}) } as RequestInit)).status;
const FIELDS = 'status progress rows refused products { created updated unchanged } variantsCreated variantsUpdated failure errors(first: 100) { nodes { line problem refused } }';
const read = async (id: string, caller: Caller = vera) => (await shop.world.ask<{ productImport: Record<string, unknown> | null }>('ecommerce', caller, `query ($id: ID!) { productImport(id: $id) { ${FIELDS} } }`, { id })).data!.productImport;
const imported = async (body: string | Buffer, caller: Caller = vera, vendorId: string = velo) => {
  const { id, url } = await begin(caller, vendorId);
  expect(await send(url, body)).toBe(202);
  await shop.world.drain();
  return (await read(id, caller))!;
};
const exported = async (caller: Caller = vera, vendorId: string = velo): Promise<string> => {
  const asked = await shop.world.ask<{ exportProducts: { url: string } }>('ecommerce', caller, 'mutation ($v: ID!) { exportProducts(input: { vendorId: $v }) { url errors { code } } }', { v: vendorId });
  const response = await fetch(asked.data!.exportProducts.url);
  expect(response.status).toBe(200);
  return response.text();
};
const HEAD = 'Handle,Title,Variant Price\n';

test('a file is sent by a signed link and imported by a job; broken lines are reported, the others are there', async () => {
  const rows = ['Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Alt Text', 'oar,Oar,Length,2 m,OAR-2,900,30.00,35.00,4006381333931,https://pictures.example/oar.jpg,An oar', 'oar,,,3 m,OAR-3,1200,40.00,,123,http://pictures.example/x.jpg,', 'bad,Bad,Title,Default Title,,,free,,,,'];
  expect(await imported(rows.join('\n'))).toEqual({
    status: 'DONE', progress: 1, rows: 3, refused: 1, products: { created: 1, updated: 0, unchanged: 0 }, variantsCreated: 2, variantsUpdated: 0, failure: null,
    errors: {
      nodes: [
        { line: 3, problem: 'Image Src "http://pictures.example/x.jpg" is not an https address: left out', refused: false },
        { line: 3, problem: 'Variant Barcode "123" is no GTIN (8, 12, 13 or 14 digits with a right check digit): left out', refused: false },
        { line: 4, problem: 'Variant Price "free" is not an amount of EUR', refused: true },
        { line: 4, problem: 'the product "bad" is left out: none of its variants could be read', refused: false },
      ],
    },
  });
  const found = await shop.world.ask('ecommerce', vera, '{ product(slug: "oar") { options { name choices } images { url alt } variants { sku title gtin weightGrams price { decimal } compareAtPrice { decimal } } } }');
  expect(found.data).toEqual({
    product: {
      options: [{ name: 'Length', choices: ['2 m', '3 m'] }], images: [{ url: 'https://pictures.example/oar.jpg', alt: 'An oar' }],
      variants: [
        { sku: 'OAR-2', title: '2 m', gtin: '04006381333931', weightGrams: 900, price: { decimal: '30.00' }, compareAtPrice: { decimal: '35.00' } },
        { sku: 'OAR-3', title: '3 m', gtin: null, weightGrams: 1200, price: { decimal: '40.00' }, compareAtPrice: null },
      ],
    },
  });
  expect(await imported(rows.join('\n'))).toMatchObject({ status: 'DONE', products: { created: 0, updated: 0, unchanged: 1 }, variantsUpdated: 0 });
  expect(await broken()).toEqual([]);
});

test('links are for one import, one time; strangers see and start nothing', async () => {
  const { id, url } = await begin();
  expect(await send(url.replace(/signature=./, 'signature=0').replace(/signature=0{2}/, 'signature=1'), HEAD)).toBe(404);
  expect(await send(url.replace(id, newId()), HEAD)).toBe(404);
  expect(await send(url, HEAD)).toBe(202);
  expect(await send(url, HEAD)).toBe(409);
  for (const stranger of [ana, theo]) {
    expect(await read(id, stranger)).toBeNull();
    expect(await requestImport(shop.world.context(stranger), { vendorId: velo, idempotencyKey: newId() })).toEqual({ ok: false, code: 'VENDOR_NOT_FOUND', path: ['input', 'vendorId'] });
  }
  await shop.world.drain();
});

test.each([
  ['nothing', '', /empty/],
  ['UTF-16', Buffer.from(`\ufeff${HEAD}a,b,1\n`, 'utf16le'), /UTF-16/],
  ['UTF-16 without a mark', Buffer.from(`${HEAD}a,b,1\n`, 'utf16le'), /UTF-16/],
  ['Latin-1', Buffer.from(`${HEAD}${Array.from({ length: 9 }, (_, n) => `v${n},Vélo ${n},1\n`).join('')}`, 'latin1'), /Latin-1/],
  ['another table', 'a,b\n1,2\n', /no column "Handle"/],
] as const)('a file with %s fails whole, and says why', async (_, body, failure) => {
  expect(await imported(body as string | Buffer)).toMatchObject({ status: 'FAILED', failure: expect.stringMatching(failure), rows: 0 });
  expect(await broken()).toEqual([]);
});

test('of uploads at once one counts, 20 times; a broken one leaves nothing and may be sent again', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { url } = await begin();
    const answers = values(await race(3, () => send(url, `${HEAD}twice-${round},Twice,1\n`)));
    expect(answers.toSorted()).toEqual([202, 409, 409]);
  }
  const { id, url } = await begin();
  const cut = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.alloc(700_000, 'x')),
    pull: (controller) => controller.error(new Error('cut off')),
  });
  await send(url, cut).catch(() => null);
  expect(await send(url, `${HEAD}again,Again,1\n`)).toBe(202);
  await shop.world.drain();
  expect(await read(id)).toMatchObject({ status: 'DONE', products: { created: 1 } });
  expect(await shop.world.db.selectFrom('ecommerce_import_chunks').select('import_id').where('import_id', '=', id).execute()).toEqual([]);
}, 60_000);

test('a run that was interrupted goes on where it was, and two workers count nothing twice', async () => {
  const rows = Array.from({ length: 1_000 }, (_, n) => `step-${n},Step ${n},${n === 500 ? 'x' : n + 1}\n`).join('');
  const { id, url } = await begin();
  await send(url, HEAD + rows);
  values(await race(4, () => runImport(shop.world.context(), id)));
  await shop.world.drain();
  expect(await read(id)).toMatchObject({ status: 'DONE', rows: 1_000, refused: 1, products: { created: 999, updated: 0, unchanged: 0 }, variantsCreated: 999 });
  expect(await broken()).toEqual([]);
}, 60_000);

test('what was exported imports without a change, whatever is in it', async () => {
  const { world } = shop;
  const hostile = (n: number, changes: object) =>
    createProduct(world.context(theo), { vendorId: vendors.atelier.id, title: `Odd ${n}`, description: '', variants: [{ sku: `ODD-${n}`, title: 'Default', price: 100n, stock: 3 }], idempotencyKey: newId(), ...changes });
  await hostile(1, { title: '=SUM(A1)', description: 'a < b & c\n\n\n  d  "e", f\u00a0g', tags: ['a, b', '-x', "'=y"] });
  await hostile(2, { title: "'=quoted", variants: [{ sku: '@ODD', title: ' Large ', price: 5n }, { sku: '-ODD', title: 'Default Title', price: 5n }] });
  await hostile(3, { options: [{ name: 'Size', choices: ['S', 'Unused', 'M'] }], variants: [{ sku: 'O-S', options: ['S'], price: 5n, compareAtPrice: 7n, gtin: '96385074' }, { sku: 'O-M', options: ['M'], price: 5n, weightGrams: 7 }] });
  const snapshot = async () => ({
    products: await world.db.selectFrom('ecommerce_products').selectAll().where('vendor_id', '=', vendors.atelier.id).orderBy('id').execute(),
    variants: await world.db.selectFrom('ecommerce_variants').selectAll().where('vendor_id', '=', vendors.atelier.id).orderBy('id').execute(),
    options: await world.db.selectFrom('ecommerce_product_options').selectAll().orderBy('product_id').orderBy('position').execute(),
    images: await world.db.selectFrom('ecommerce_images').selectAll().orderBy('id').execute(),
  });
  const file = await exported(theo, vendors.atelier.id);
  const before = await snapshot();
  const again = await imported(file, theo, vendors.atelier.id);
  expect(again).toMatchObject({ status: 'DONE', refused: 0, products: { created: 0, updated: 0, unchanged: before.products.length }, variantsCreated: 0, variantsUpdated: 0 });
  expect(await snapshot()).toEqual(before);
  expect(await exported(theo, vendors.atelier.id)).toBe(file);
});

test.each([['apparel.csv', { rows: 104, refused: 1, products: { created: 24, updated: 0, unchanged: 0 } }], ['bicycles.csv', { rows: 1_399, refused: 25, products: { created: 277, updated: 0, unchanged: 0 } }]] as const)(
  'a real file goes in, comes out and in again: %s',
  async (name, expected) => {
    const file = path.join(real, name);
    if (!existsSync(file)) return process.stdout.write(`skipped: ${file} is not here\n`);
    const first = await imported(await readFile(file));
    expect(first).toMatchObject({ status: 'DONE', ...expected });
    const again = await imported(await exported());
    expect(again).toMatchObject({ status: 'DONE', refused: 0, products: { created: 0, updated: 0 }, variantsCreated: 0, variantsUpdated: 0 });
    expect(await broken()).toEqual([]);
    return undefined;
  },
  120_000,
);
