import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unreachable } from '../../../platform/state-machine/machine.ts';
import { checkLines, toPurchase, type PricedLine } from '../domain/checkout.ts';
import { addToLines, cartMachine, cartStatuses } from '../domain/cart.ts';
import { planVariants, type ImportedGroup, type KnownVariant } from '../domain/import-plan.ts';
import { textOfHtml } from '../domain/html-text.ts';
import { groupCode, isOrderCode, orderCode } from '../domain/order-code.ts';
import { fulfillmentMachine } from '../domain/fulfillment.ts';
import { orderMachine, orderStatuses } from '../domain/order.ts';
import { productMachine } from '../domain/product.ts';
import { type Cells, type Column, columns, derivedSku, readRow } from '../domain/shopify-row.ts';
import { reckon } from '../domain/reckoning.ts';
import { returnMachine } from '../domain/return.ts';
import { reviewMachine } from '../domain/review.ts';
import { isSlug, slugOf } from '../domain/values.ts';
import { vendorMachine } from '../domain/vendor.ts';

const line = fc.record({
  vendorId: fc.constantFrom('v1', 'v2', 'v3', 'v4'),
  quantity: fc.integer({ min: 1, max: 999 }),
  price: fc.bigInt({ min: 1n, max: 1_000_000_000n }),
});
const lines = fc.array(line, { minLength: 1, maxLength: 100 }).map((all) =>
  all.map((each, index): PricedLine => ({
    ...each, id: `l${index}`, variantId: `x${index}`, productId: 'p', acceptedPrice: each.price, currency: 'EUR', sku: `s${index}`, variantTitle: 'V', title: 'T', vendorName: 'W', onSale: true, vendorClosed: false,
    categoryIds: [], taxCategory: 'STANDARD', taxIncluded: true, grams: 0, obtainable: 1_000, held: false, hasRates: false, hasCoupons: false,
  })),
);
const counter = () => {
  let n = 0;
  return () => `id${++n}`;
};

test('a purchase is the sum of its orders, an order the sum of its lines, and each line is in one order of its vendor', () => {
  fc.assert(
    fc.property(lines, fc.bigInt({ min: 100_001n, max: 10n ** 12n }), (cart, number) => {
      const reckoning = reckon({ lines: cart, coupons: [], shipping: new Map(), taxRates: new Map() });
      const { orders, total, code, currency } = toPurchase(cart, reckoning, number, counter());
      expect(currency).toBe('EUR');
      expect(total).toBe(cart.reduce((sum, each) => sum + each.price * BigInt(each.quantity), 0n));
      expect(orders.reduce((sum, order) => sum + order.total, 0n)).toBe(total);
      for (const order of orders) {
        expect(order.total).toBe(order.lines.reduce((sum, each) => sum + each.unitPrice * BigInt(each.quantity), 0n));
        expect(order.lines.every((each) => cart.find((own) => own.variantId === each.variantId)!.vendorId === order.vendorId)).toBe(true);
      }
      expect(orders.flatMap((order) => order.lines.map((each) => each.variantId)).toSorted()).toEqual(cart.map((each) => each.variantId).toSorted());
      expect(orders.map((order) => order.code)).toEqual(orders.map((_, index) => `${code}-${index + 1}`));
      expect(orders.map((order) => order.vendorId)).toEqual([...new Set(cart.map((each) => each.vendorId))].toSorted());
    }),
  );
});

test('the first line that cannot be bought is named', () => {
  const [good] = fc.sample(lines, { numRuns: 1, seed: 7 })[0]!;
  const second = { ...good!, id: 'second' };
  const path = ['cart', 'lines', 'second'];
  expect(checkLines([])).toEqual({ ok: false, code: 'CART_EMPTY', path: ['input', 'cartId'] });
  expect(checkLines([good!, second])).toEqual({ ok: true, value: null });
  expect(checkLines([good!, { ...second, onSale: false }])).toEqual({ ok: false, code: 'PRODUCT_UNAVAILABLE', path });
  expect(checkLines([good!, { ...second, acceptedPrice: second.price + 1n }])).toEqual({ ok: false, code: 'PRICE_CHANGED', path });
  expect(checkLines([good!, { ...second, currency: 'USD' }])).toEqual({ ok: false, code: 'CURRENCY_MIX', path });
  expect(checkLines([good!, { ...second, obtainable: second.quantity - 1 }])).toEqual({ ok: false, code: 'INSUFFICIENT_STOCK', path });
  expect(checkLines(Array.from({ length: 101 }, () => good!))).toEqual({ ok: false, code: 'CART_FULL', path: ['input', 'cartId'] });
});

test('a cart holds 100 lines of 1 to 999 pieces in one currency', () => {
  const full = Array.from({ length: 100 }, (_, n) => ({ variant_id: `x${n}`, quantity: 500, currency: 'EUR' }));
  const one = (variant_id: string, quantity: number, currency = 'EUR') => ({ variant_id, quantity, currency });
  expect(addToLines(full, one('x5', 499))).toEqual({ ok: true, value: 999 });
  expect(addToLines(full, one('x5', 500))).toMatchObject({ code: 'QUANTITY_INVALID' });
  expect(addToLines(full, one('new', 1))).toMatchObject({ code: 'CART_FULL' });
  expect(addToLines(full, one('x5', 1, 'USD'))).toMatchObject({ code: 'CURRENCY_MIX' });
});

test('every state can be reached, and the machines know just the states that the tables allow', () => {
  expect([cartMachine, fulfillmentMachine, orderMachine, productMachine, returnMachine, reviewMachine, vendorMachine].flatMap((machine) => unreachable<string, string>(machine))).toEqual([]);
  expect(new Set(orderMachine.transitions.flatMap((each): string[] => [...each.from, each.to]))).toEqual(new Set<string>(orderStatuses));
  expect(new Set(cartMachine.transitions.flatMap((each): string[] => [...each.from, each.to]))).toEqual(new Set<string>(cartStatuses));
});

test('a wrong digit in a code is found', () => {
  expect([groupCode(100_001n), orderCode(groupCode(100_001n), 2)]).toEqual(['P1000017', 'P1000017-2']);
  fc.assert(
    fc.property(fc.bigInt({ min: 100_001n, max: 10n ** 15n }), fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const code = groupCode(number);
      expect(isOrderCode(code)).toBe(true);
      const at = 1 + (place % (code.length - 1));
      const wrong = `${code.slice(0, at)}${(Number(code[at]) + shift) % 10}${code.slice(at + 1)}`;
      expect(isOrderCode(wrong)).toBe(false);
    }),
  );
  for (const nonsense of ['', 'P', 'p1000017', 'P1000017-', 'P1000017-1 ', '1000017']) expect(isOrderCode(nonsense)).toBe(false);
});

test.each([
  ['Vélo – Größe M', 'velo-gro-e-m'],
  ['  --A  b__C!! ', 'a-b-c'],
  ['日本', null],
])('the slug of %j', (text, slug) => {
  expect(slugOf(text, 80)).toBe(slug);
});

test('a slug is a slug, whatever it is made from', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 120 }), (text, max) => {
    const slug = slugOf(text, max);
    expect(slug === null || isSlug(slug, max)).toBe(true);
  }));
});

test.each([
  ['<p>One&nbsp;&amp; <b>two</b></p><p>three</p>', 'One & two\n\nthree'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<script>alert("x")</script>ok<style>p{}</style>', 'ok'],
  ['<scr<script>ipt>alert(1)</script>', '<scr'],
  ['x<!-- <p>hidden</p> -->y', 'xy'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['&lt;b&gt; &#65;&#x42; &#0; &#xD800; &unknown; &constructor;', '<b> AB &unknown; &constructor;'],
  ['<p unclosed', ''],
  ['<script>never closed', ''],
  ['<img src=x onerror=alert(1)>text', 'text'],
  ['plain\n  text', 'plain text'],
])('the text of %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test('hostile HTML costs no more than its length, and no tag survives', () => {
  for (const html of ['<'.repeat(100_000), '<script>'.repeat(20_000), '&'.repeat(100_000), '<!--'.repeat(30_000), `${'<p '.repeat(50_000)}`]) expect(typeof textOfHtml(html)).toBe('string');
  fc.assert(fc.property(fc.array(fc.constantFrom('<p>', '</p>', '<script>', '</script>', 'text', '<', '>', '<b', ' x=">"', '<!--', '-->')).map((parts) => parts.join('')), (html) => {
    expect(textOfHtml(html)).not.toMatch(/<\/?(p|script)\b[^>]*>/i);
  }));
});

const empty = Object.fromEntries(Object.keys(columns).map((column) => [column, ''])) as Record<Column, string>;
const cells = (given: Partial<Cells>): Cells => ({
  ...empty, handle: 'bell', title: 'Bell', body: '<p>Rings</p>', type: 'Parts', tags: 'a, b,a', published: 'true', option1: 'Default Title', option2: '', option3: '', sku: 'B1', quantity: '3', price: '19.90', ...given,
});

test('a row of a Shopify file', () => {
  expect(readRow(cells({}), 'EUR')).toEqual({
    handle: 'bell',
    product: { title: 'Bell', description: 'Rings', tags: ['a', 'b'], optionNames: [], published: true, category: { slug: 'parts', name: 'Parts' } },
    variant: { title: 'Default', options: ['Default Title'], sku: 'B1', fallbackSku: derivedSku('bell', 'Default'), price: 1_990n, stock: 3, compareAt: null, gtin: null, grams: null, image: null },
    image: null,
    notes: [],
    problem: null,
  });
  expect(readRow(cells({ title: '', option1: 'L', option2: 'Red', sku: '', quantity: '' }), 'EUR')).toMatchObject({ product: null, variant: { title: 'L / Red', sku: null, stock: 0 } });
  expect(readRow(cells({ title: '', option1: '', sku: '', price: '' }), 'EUR')).toEqual({ handle: 'bell', product: null, variant: null, image: null, notes: [], problem: null });
  expect(readRow(cells({ price: '1990' }), 'JPY')).toMatchObject({ variant: { price: 1_990n } });
});

test.each([
  [{ handle: ' ' }, 'Handle is missing'],
  [{ handle: 'x'.repeat(256) }, 'Handle has 256 characters, at most 255 are possible'],
  [{ title: 'x'.repeat(201) }, 'Title has 201 characters, at most 200 are possible'],
  [{ body: 'x'.repeat(20_001) }, 'Body (HTML) has 20001 characters of text, at most 20000 are possible'],
  [{ tags: 'x'.repeat(65) }, 'the tag "xxxxxxxxxxxxxxxxxxxx…" has 65 characters, at most 64 are possible'],
  [{ published: 'yes' }, 'Published is "yes", not true or false'],
  [{ body: 'a\u0000b' }, 'there is a NUL character in it'],
])('a row with %j cannot be used', (given, problem) => {
  expect(readRow(cells(given), 'EUR')).toBe(problem);
});

test.each([
  [{ price: '' }, 'Variant Price is missing'],
  [{ price: '12,50' }, 'Variant Price "12,50" is not an amount of EUR'],
  [{ price: '1.999' }, 'Variant Price "1.999" is not an amount of EUR'],
  [{ price: '0.00' }, 'Variant Price 0.00 must be above 0 and at most 1000000000 minor units'],
  [{ price: '-5' }, 'Variant Price -5 must be above 0 and at most 1000000000 minor units'],
  [{ quantity: '-4' }, 'Variant Inventory Qty is -4: stock cannot be negative'],
  [{ quantity: '1.5' }, 'Variant Inventory Qty "1.5" is not a whole number'],
  [{ quantity: '1000001' }, 'Variant Inventory Qty is 1000001, at most 1000000 are possible'],
  [{ sku: 'x'.repeat(101) }, 'Variant SKU has 101 characters, at most 100 are possible'],
])('of a row with %j only the product can be used', (given, problem) => {
  expect(readRow(cells(given), 'EUR')).toMatchObject({ handle: 'bell', product: { title: 'Bell' }, variant: null, problem });
});

test('importing what was imported plans nothing, and no SKU ever has two owners', () => {
  const variant = fc.record({ title: fc.constantFrom('S', 'M', 'L'), sku: fc.constantFrom(null, 'A', 'B', 'C'), price: fc.bigInt({ min: 1n, max: 3n }) });
  const groups = fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r'), fc.array(variant, { minLength: 1, maxLength: 5 })), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(groups, groups, (first, second) => {
      const stored = new Map<string, KnownVariant[]>();
      const importOnce = (file: typeof first): number => {
        const taken = new Set([...stored.values()].flat().map((each) => each.sku));
        let changes = 0;
        for (const [handle, variants] of new Map(file)) {
          const group: ImportedGroup = {
            handle, line: 1, product: null, refused: 0, images: [],
            variants: new Map(variants.map((each) => [each.title, { ...each, options: [], compareAt: null, gtin: null, grams: null, image: null, fallbackSku: derivedSku(handle, each.title), stock: 0, line: 1 }])),
          };
          const known = stored.get(handle) ?? [];
          const { added, changed } = planVariants(group, known, [], taken);
          changes += added.length + changed.length;
          const kept = known.map((each) => ({ ...each, ...changed.find((change) => change.id === each.id) }));
          stored.set(handle, [...kept, ...added.map((each) => ({ ...each, id: `${handle}\n${each.title}`, product_id: handle }))]);
        }
        return changes;
      };
      for (const file of [first, second]) {
        importOnce(file);
        const skus = [...stored.values()].flat().map((each) => each.sku);
        expect(new Set(skus).size).toBe(skus.length);
        expect(importOnce(file)).toBe(0);
      }
    }),
  );
});
