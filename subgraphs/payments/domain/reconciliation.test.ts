import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { days } from '../../../platform/kernel/clock.ts';
import { available, unreachable } from '../../../platform/state-machine/machine.ts';
import { openedPosting, resolvedPosting } from './reconciliation-postings.ts';
import { itemMachine, runMachine } from './reconciliation-states.ts';
import { writeOffs } from './chart-of-accounts.ts';
import { checkPosting } from './postings.ts';
import { differencesOf, isPairable, isPeriod, judge, matchByName, progressOf, readPlace, writePlace, type Candidate, type ItemFigures } from './reconciliation.ts';

const candidate = (change: Partial<Candidate> = {}): Candidate => ({
  transactionId: 't1', accountId: 'a', amount: 1_000n, currency: 'EUR', at: new Date('2026-01-01T00:00:00Z'), name: 'CHARGE_REFERENCE', free: true, ...change,
});
const line = { amount: 1_000n, fee: 40n, currency: 'EUR' };
const kindOf = (...candidates: Candidate[]) => {
  const judgement = judge(line, candidates);
  return judgement.kind === 'MATCH' ? judgement.rule : judgement.kind;
};

test('the rules are tried in order', () => {
  expect(kindOf(candidate())).toBe('CHARGE_REFERENCE');
  expect(kindOf(candidate({ amount: 1_040n }))).toBe('NET_OF_FEE');
  expect(kindOf(candidate({ amount: 1_040n }), candidate({ transactionId: 't2' }))).toBe('CHARGE_REFERENCE');
  expect(kindOf(candidate({ name: null }))).toBe('AMOUNT_AND_DATE');
  expect(kindOf(candidate({ name: null }), candidate({ name: null, transactionId: 't2' }))).toBe('MISSING_IN_LEDGER');
  expect(kindOf(candidate({ amount: 999n }))).toBe('AMOUNT_DIFFERS');
  expect(kindOf(candidate({ amount: -1_000n }))).toBe('MISSING_IN_LEDGER');
  expect(kindOf(candidate({ currency: 'USD' }))).toBe('CURRENCY_DIFFERS');
  expect(kindOf(candidate({ currency: 'USD' }), candidate({ amount: 1n, transactionId: 't2' }))).toBe('AMOUNT_DIFFERS');
  expect(kindOf(candidate({ free: false }))).toBe('DUPLICATE');
  expect(kindOf(candidate({ free: false, amount: 999n }))).toBe('MISSING_IN_LEDGER');
  expect(kindOf()).toBe('MISSING_IN_LEDGER');
  expect(judge({ ...line, amount: 0n }, [])).toEqual({ kind: 'NOTHING' });
});

test('by name alone nothing is judged that does not agree', () => {
  expect(matchByName(line, [candidate({ amount: 999n })])).toBeNull();
  expect(matchByName(line, [candidate({ name: null })])).toBeNull();
  expect(matchByName(line, [candidate({ free: false })])).toBeNull();
  expect(matchByName({ ...line, fee: 0n }, [candidate({ amount: 1_040n })])).toBeNull();
  expect(matchByName(line, [candidate({ name: 'REFUND_ID' })])).toMatchObject({ kind: 'MATCH', rule: 'REFUND_ID' });
});

const item = (change: Partial<ItemFigures>): ItemFigures & { id: string; provider: string } => ({
  id: 'i', provider: 'p', kind: 'MISSING_IN_LEDGER', provider_amount: 1_000n, provider_fee: 40n, provider_currency: 'EUR', ledger_amount: null, ledger_currency: null, ...change,
});
const booked = { ledger_amount: 900n, ledger_currency: 'EUR' };
const missing = item({ kind: 'MISSING_AT_PROVIDER', provider_amount: null, provider_fee: null, provider_currency: null, ledger_amount: 1_000n, ledger_currency: 'EUR' });

test('what differs is what the provider holds more than the ledger says', () => {
  expect(differencesOf(item({}))).toEqual([{ currency: 'EUR', amount: 960n }]);
  expect(differencesOf(item({ kind: 'DUPLICATE' }))).toEqual([{ currency: 'EUR', amount: 960n }]);
  expect(differencesOf(item({ provider_amount: 40n }))).toEqual([]);
  expect(differencesOf(missing)).toEqual([{ currency: 'EUR', amount: -1_000n }]);
  expect(differencesOf(item({ kind: 'AMOUNT_DIFFERS', ...booked }))).toEqual([{ currency: 'EUR', amount: 100n }]);
  expect(differencesOf(item({ kind: 'CURRENCY_DIFFERS', ...booked, ledger_currency: 'USD' }))).toEqual([{ currency: 'EUR', amount: 1_000n }, { currency: 'USD', amount: -900n }]);
});

test('for any figures, what goes into suspense balances and what comes out of it leaves nothing there', () => {
  const amount = fc.bigInt({ min: -1_000_000n, max: 1_000_000n });
  const kind = fc.constantFrom('MISSING_IN_LEDGER', 'DUPLICATE', 'MISSING_AT_PROVIDER', 'AMOUNT_DIFFERS', 'CURRENCY_DIFFERS');
  fc.assert(
    fc.property(kind, amount, amount, fc.bigInt({ min: 0n, max: 1_000n }), (of, provider, ledger, fee) => {
      const subject = of === 'MISSING_AT_PROVIDER' ? { ...missing, ledger_amount: ledger } : item({ kind: of, provider_amount: provider, provider_fee: fee, ...(of.endsWith('DIFFERS') && { ledger_amount: ledger, ledger_currency: of === 'CURRENCY_DIFFERS' ? 'JPY' : 'EUR' }) });
      const [opened, resolved] = [openedPosting(subject), resolvedPosting(subject, writeOffs, 'why')];
      expect(opened === null).toBe(differencesOf(subject).length === 0);
      if (!opened || !resolved) return;
      expect([checkPosting(opened).ok, checkPosting(resolved).ok]).toEqual([true, true]);
      const left = new Map<string, bigint>();
      for (const { account, currency, amount: moved } of [...opened.entries, ...resolved.entries]) {
        if (account.kind === 'SUSPENSE') left.set(currency, (left.get(currency) ?? 0n) + moved);
      }
      expect([...left.values()].every((sum) => sum === 0n)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('two items are one thing when the one lacks what the other has', () => {
  expect(isPairable(item({}), missing)).toBe(true);
  expect(isPairable(missing, item({ kind: 'DUPLICATE' }))).toBe(true);
  expect(isPairable(item({}), item({}))).toBe(false);
  expect(isPairable(missing, missing)).toBe(false);
  expect(isPairable(item({ provider_amount: 999n }), missing)).toBe(false);
  expect(isPairable(item({ provider_currency: 'USD' }), missing)).toBe(false);
  expect(isPairable(item({}), { ...missing, provider: 'q' })).toBe(false);
  expect(isPairable(item({ kind: 'AMOUNT_DIFFERS', ...booked }), missing)).toBe(false);
});

test('a period has begun, has ended, and is at most 92 days long', () => {
  const [from, now] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-06-01T00:00:00Z')];
  const after = (ms: number) => new Date(from.getTime() + ms);
  expect(isPeriod(from, after(days(92)), now)).toBe(true);
  expect(isPeriod(from, after(days(92) + 1), now)).toBe(false);
  expect(isPeriod(from, from, now)).toBe(false);
  expect(isPeriod(now, from, now)).toBe(false);
  expect(isPeriod(after(days(100)), new Date(now.getTime() + 1), now)).toBe(false);
  expect(isPeriod(new Date(Number.NaN), now, now)).toBe(false);
});

test('progress grows from 0 to 1', () => {
  const [read_from, read_to] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-01-05T00:00:00Z')];
  const at = (stage: string, position: string | null = null) => progressOf({ stage, position, read_from, read_to });
  expect([at('READING'), at('READING', '2026-01-03T00:00:00.000Z'), at('MATCHING'), at('RECHECKING'), at('JUDGING'), at('SEARCHING'), at('FINISHED')]).toEqual([0, 0.25, 0.6, 0.7, 0.8, 0.9, 1]);
  expect(readPlace(writePlace(['2026-01-01T00:00:00.000001Z', 'id']))).toEqual(['2026-01-01T00:00:00.000001Z', 'id']);
  expect(readPlace(null)).toBeNull();
});

test('every state can be reached; what is done, resolved or settled stays so', () => {
  expect([unreachable(runMachine), unreachable(itemMachine)]).toEqual([[], []]);
  expect(available(runMachine, 'DONE')).toEqual([]);
  for (const status of ['RESOLVED', 'SETTLED'] as const) expect(available(itemMachine, status)).toEqual([]);
});
