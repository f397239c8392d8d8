import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { linesOf, noRules, opened, outcomes, refund, refundWork, release, sold, together, violations, writeRule } from './commission-world.ts';
import { atelier, balances, paymentsWorld, velo, type PaymentsWorld } from './payments-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
  await noRules(shop.world);
  await writeRule(shop.world, { basisPoints: 1234, taxBasisPoints: 1900, amounts: [{ currency: 'EUR', fixed: '0.30', min: '0.50' }, { currency: 'JPY', fixed: '7' }, { currency: 'KWD', fixed: '0.025' }, { currency: 'CLF', max: '0.5000' }] });
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** A split of two lines, 99.99 and 0.02, whose commission and tax round both ways. */
const twoLines = () => {
  const references = [newId(), newId()] as const;
  const lines = [{ reference: references[0], amount: 9_999n }, { reference: references[1], amount: 2n }];
  return { order: newId(), references, split: (order: string) => ({ reference: order, payeeId: velo, amount: 10_001n, lines }) };
};

const soldLines = async () => {
  const { order, references, split } = twoLines();
  await sold(shop.world, [split(order)]);
  return { order, references };
};

/** What is gone of commission and tax of an order: taken and given back. */
const feesOf = async (order: string) => {
  const lines = await linesOf(shop.world, order);
  const sum = (amounts: readonly (bigint | null)[]) => amounts.reduce<bigint>((a, b) => a + (b ?? 0n), 0n);
  return {
    taken: [sum(lines.map((line) => line.commission)), sum(lines.map((line) => line.tax))],
    back: [sum(lines.map((line) => line.commission_after)), sum(lines.map((line) => line.tax_after))],
  };
};

test('lines are refunded on their own: commission and tax of each go back in proportion, of the others nothing', async () => {
  const { world } = shop;
  const { order, references } = await soldLines();
  expect(await refund(world, { reference: order, lines: [{ reference: references[0], amount: 5_000n }] })).toMatchObject({ ok: true });
  const [first, second] = await linesOf(world, order);
  expect(first).toMatchObject({ amount: 9_999n, commission: 1_264n, tax: 240n, amount_after: 5_000n, commission_after: 632n, tax_after: 120n });
  expect(second).toMatchObject({ amount: 2n, commission: 1n, tax: 0n, amount_after: null });
  expect(await refund(world, { reference: order, lines: [{ reference: references[1], amount: 2n }, { reference: references[0], amount: 4_999n }] })).toMatchObject({ ok: true });
  expect(await feesOf(order)).toEqual({ taken: [1_265n, 240n], back: [1_265n, 240n] });
  expect(await refund(world, { reference: order })).toMatchObject({ code: 'REFUND_TOO_LARGE' });
});

test('an amount without lines is spread over what is left of them', async () => {
  const { world } = shop;
  const { order, references } = await soldLines();
  await refund(world, { reference: order, lines: [{ reference: references[1], amount: 1n }] });
  expect(await refund(world, { reference: order, amount: 9_000n })).toMatchObject({ ok: true });
  expect((await linesOf(world, order)).map((line) => line.amount_after)).toEqual([8_999n, 2n]);
  expect(await refund(world, { reference: order })).toMatchObject({ ok: true });
  expect(await feesOf(order)).toEqual({ taken: [1_265n, 240n], back: [1_265n, 240n] });
});

test('before the release and after it, what platform and tax keep is what was not given back', async () => {
  const { world } = shop;
  const before = await balances(world);
  const kept = async () => {
    const after = await balances(world);
    return ['platform:revenue:commission', 'platform:tax:commission', `vendor:${velo}:pending`].map((code) => (after[code] ?? 0n) - (before[code] ?? 0n));
  };
  const { order, references } = await soldLines();
  await refund(world, { reference: order, lines: [{ reference: references[0], amount: 3_333n }] });
  expect(await release(world, order)).toMatchObject({ ok: true });
  const [commission, tax, net] = await kept();
  expect([commission! + tax! + net!, commission, tax]).toEqual([6_668n, 844n, 160n]);
  await refund(world, { reference: order, amount: 1n });
  await refund(world, { reference: order, lines: [{ reference: references[0], amount: 100n }] });
  await refund(world, { reference: order });
  expect(await kept()).toEqual([0n, 0n, 0n]);
});

test('refunds of lines that make no sense are refused and change nothing', async () => {
  const { world } = shop;
  const { order, references } = await soldLines();
  const other = await soldLines();
  const before = await balances(world);
  const refused = (lines: { reference: string; amount: bigint }[], amount?: bigint) => refund(world, { reference: order, lines, amount });
  const [reference] = references;
  expect(await refused([{ reference, amount: 10_000n }])).toEqual({ ok: false, code: 'REFUND_TOO_LARGE', path: ['input', 'lines', '0', 'amount'] });
  for (const amount of [0n, -1n, 10n ** 18n]) expect(await refused([{ reference, amount }])).toEqual({ ok: false, code: 'AMOUNT_INVALID', path: ['input', 'lines', '0', 'amount'] });
  for (const unknown of [newId(), other.references[0], 'x', order]) expect(await refused([{ reference: unknown, amount: 1n }])).toEqual({ ok: false, code: 'LINE_NOT_FOUND', path: ['input', 'lines', '0', 'reference'] });
  expect(await refused([{ reference, amount: 1n }, { reference, amount: 1n }])).toEqual({ ok: false, code: 'LINE_NOT_FOUND', path: ['input', 'lines', '1', 'reference'] });
  expect(await refused([{ reference, amount: 5n }], 6n)).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await refused([])).toMatchObject({ code: 'AMOUNT_INVALID' });
  const unpaid = twoLines();
  await opened(world, [unpaid.split(unpaid.order)]);
  expect(await refund(world, { reference: unpaid.order, lines: [{ reference: unpaid.references[0], amount: 1n }] })).toMatchObject({ code: 'PAYMENT_NOT_SUCCEEDED' });
  expect([await balances(world), (await linesOf(world, order)).map((line) => line.amount_after)]).toEqual([before, [null, null]]);
});

test('two refunds at once never give back more commission than was taken', async () => {
  const { world } = shop;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { order, references } = await soldLines();
    if (round % 2 === 1) await release(world, order);
    const most = refundWork({ reference: order, lines: [{ reference: references[0], amount: 6_000n }] });
    const results: Result<unknown>[] = await together(world, most, most, refundWork({ reference: order, amount: 3_000n }));
    const { taken, back } = await feesOf(order);
    expect([back[0]! <= taken[0]!, back[1]! <= taken[1]!]).toEqual([true, true]);
    expect(outcomes(results)).toEqual(['OK', 'OK', 'REFUND_TOO_LARGE']);
    await refund(world, { reference: order });
    expect(await feesOf(order)).toEqual({ taken, back: taken });
  }
});

test('the database refuses steps that overlap, leave a gap, go too far, or keep a part of a line that was refunded whole', async () => {
  const { world } = shop;
  const { order, references } = await soldLines();
  await refund(world, { reference: order, lines: [{ reference: references[0], amount: 4_000n }] });
  const last = await world.db.selectFrom('commission_reversals as r').innerJoin('commission_lines as l', 'l.id', 'r.line_id').selectAll('r').where('l.reference', '=', references[0]).executeTakeFirstOrThrow();
  const other = await refund(world, { reference: order, lines: [{ reference: references[1], amount: 1n }] });
  if (!other.ok) throw new Error(other.code);
  const { previous: _, ...row } = { ...last, refund_id: (other.value as { refundId: string }).refundId };
  const after = { amount_before: 4_000n, commission_before: row.commission_after, tax_before: row.tax_after };
  const write = (change: object) => world.db.insertInto('commission_reversals').values({ ...row, ...change }).execute();
  await expect(write({})).rejects.toThrow('commission_reversals_pkey');
  await expect(write({ step: 2 })).rejects.toThrow('violates foreign key');
  await expect(write({ step: 3, ...after, amount_after: 5_000n })).rejects.toThrow('violates');
  await expect(write({ step: 2, ...after, amount_after: 10_000n, commission_after: 1_264n, tax_after: 240n })).rejects.toThrow('violates check');
  await expect(write({ step: 2, ...after, amount_after: 9_999n, commission_after: 1_263n, tax_after: 240n })).rejects.toThrow('violates check');
  await expect(write({ step: 2, ...after, amount_after: 9_000n, commission_after: 1_265n, tax_after: 240n })).rejects.toThrow('violates check');
  await expect(write({ step: 2, ...after, line_commission: 2_000n, amount_after: 9_000n, commission_after: 1_300n, tax_after: 240n })).rejects.toThrow('violates foreign key');
  await expect(write({ step: 2, ...after, amount_after: 4_001n })).rejects.toThrow('do not add up');
  await expect(world.db.deleteFrom('commission_reversals').execute()).rejects.toThrow('append-only');
});

test('random baskets in four currencies, refunded at random until nothing is left: books and lines agree after each refund', async () => {
  const { world } = shop;
  const seen = { sales: 0, refunds: 0 };
  const amount = fc.bigInt(1n, 500_000n);
  const basket = fc.record({
    currency: fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF'),
    orders: fc.array(fc.array(amount, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    releasedAfter: fc.nat({ max: 3 }),
    series: fc.array(fc.record({ order: fc.nat({ max: 1 }), line: fc.option(fc.nat({ max: 2 })), share: fc.bigInt(1n, 100n) }), { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(basket, async ({ currency, orders, releasedAfter, series }) => {
      const before = await balances(world);
      const splits = orders.map((amounts, n) => ({
        reference: newId(), payeeId: n === 0 ? velo : atelier, amount: amounts.reduce((a, b) => a + b), lines: amounts.map((each) => ({ reference: newId(), amount: each })),
      }));
      await sold(world, splits, currency);
      for (const [n, { order, line, share }] of series.entries()) {
        if (n === releasedAfter) for (const split of splits) await release(world, split.reference);
        const split = splits[order % splits.length]!;
        const chosen = line === null ? undefined : split.lines[line % split.lines.length]!;
        const part = (whole: bigint) => (whole * share + 99n) / 100n;
        const result = await refund(world, chosen ? { reference: split.reference, lines: [{ reference: chosen.reference, amount: part(chosen.amount) }] } : { reference: split.reference, amount: part(split.amount) });
        if (!result.ok && result.code !== 'REFUND_TOO_LARGE') throw new Error(result.code);
        seen.refunds += result.ok ? 1 : 0;
      }
      expect(await violations(world)).toEqual([]);
      for (const split of splits) {
        const rest = await refund(world, { reference: split.reference });
        seen.refunds += rest.ok ? 1 : 0;
        const { taken, back } = await feesOf(split.reference);
        expect(back).toEqual(taken);
      }
      const after = await balances(world);
      expect(Object.keys(after).filter((code) => after[code] !== (before[code] ?? 0n))).toEqual([]);
      seen.sales += 1;
    }),
    { numRuns: 40 },
  );
  process.stdout.write(`commission: ${seen.sales} paid baskets with ${seen.refunds} refunds through the ledger: every account back where it was\n`);
}, 120_000);
