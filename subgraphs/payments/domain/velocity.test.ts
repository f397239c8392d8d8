import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge, type VelocityEntry, type VelocityRule, type VelocityTry } from './velocity.ts';
import { checkVelocityRule } from './velocity-rule.ts';

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 15, 12) + second * 1_000);

const rule = (changes: Partial<VelocityRule> = {}): VelocityRule => ({
  id: 'r', name: 'Rule', measure: 'ATTEMPTS', per: 'PAYER', operations: null, windowSeconds: 60, max: 2n, currency: null, action: 'REFUSE', ...changes,
});

const tried = (changes: Partial<VelocityTry> = {}): VelocityTry => ({ operation: 'PAYMENT', payerId: 'ana', savedMethodId: null, method: 'card1', currency: 'EUR', amount: 100n, ...changes });

const entry = (second: number, changes: Partial<VelocityEntry> = {}): VelocityEntry => ({ ...tried(), at: at(second), status: 'CHARGED', failureReason: null, ...changes });

test('so many tries in a window, then a wait until the oldest of them is over', () => {
  const before = [entry(0), entry(20)];
  expect(judge([rule()], before.slice(0, 1), tried(), at(30))).toEqual({ kind: 'PASS' });
  expect(judge([rule()], before, tried(), at(59))).toEqual({ kind: 'REFUSE', ruleIds: ['r'], retryAt: at(60) });
  expect(judge([rule()], before, tried(), at(60))).toEqual({ kind: 'PASS' });
  expect(judge([rule({ max: 0n })], [], tried(), at(0))).toEqual({ kind: 'REFUSE', ruleIds: ['r'], retryAt: null });
});

test('others do not count, nor what the rule does not look at', () => {
  const others = [entry(0, { payerId: 'ben' }), entry(0, { payerId: 'ben' })];
  expect(judge([rule()], others, tried(), at(1)).kind).toBe('PASS');
  const transfers = [entry(0, { operation: 'TRANSFER' }), entry(0, { operation: 'TRANSFER' })];
  expect(judge([rule({ operations: ['PAYMENT'] })], transfers, tried(), at(1)).kind).toBe('PASS');
  expect(judge([rule()], transfers, tried(), at(1)).kind).toBe('REFUSE');
  expect(judge([rule({ operations: ['TRANSFER'] })], transfers, tried(), at(1)).kind).toBe('PASS');
});

test('declines are counted with what has no answer yet, and not what was given up', () => {
  const declines = rule({ measure: 'DECLINES' });
  const kindOf = (...states: readonly [string, string | null][]) => judge([declines], states.map(([status, failureReason]) => entry(0, { status, failureReason })), tried(), at(1)).kind;
  expect(kindOf(['FAILED', 'card_declined'], ['FAILED', 'declined_in_review'])).toBe('REFUSE');
  expect(kindOf(['FAILED', 'card_declined'], ['STARTED', null])).toBe('REFUSE');
  expect(kindOf(['FAILED', 'card_declined'], ['AUTHENTICATION_PENDING', null])).toBe('REFUSE');
  expect(kindOf(['FAILED', 'card_declined'], ['FAILED', 'replaced'], ['FAILED', 'canceled'], ['CHARGED', null], ['PENDING', null])).toBe('PASS');
});

test('amounts are counted in one currency, without what failed; one that is too large never passes', () => {
  const amounts = rule({ measure: 'AMOUNT', currency: 'EUR', max: 250n });
  expect(judge([amounts], [entry(0), entry(5, { status: 'FAILED' }), entry(6, { currency: 'USD' })], tried({ amount: 150n }), at(10)).kind).toBe('PASS');
  expect(judge([amounts], [entry(0), entry(7)], tried(), at(10))).toEqual({ kind: 'REFUSE', ruleIds: ['r'], retryAt: at(60) });
  expect(judge([amounts], [entry(0), entry(7)], tried({ amount: 200n }), at(10))).toEqual({ kind: 'REFUSE', ruleIds: ['r'], retryAt: at(67) });
  expect(judge([amounts], [], tried({ amount: 251n }), at(10))).toEqual({ kind: 'REFUSE', ruleIds: ['r'], retryAt: null });
  expect(judge([amounts], [entry(0), entry(7)], tried({ currency: 'USD', amount: 1_000n }), at(10)).kind).toBe('PASS');
});

test('a known method is not another one', () => {
  const methods = rule({ measure: 'METHODS', action: 'REVIEW' });
  const two = [entry(0), entry(5, { method: 'card2' }), entry(30)];
  expect(judge([methods], two, tried({ method: 'card2' }), at(31)).kind).toBe('PASS');
  expect(judge([methods], two, tried({ method: 'card3' }), at(31))).toEqual({ kind: 'REVIEW', ruleIds: ['r'] });
  expect(judge([methods], two, tried({ method: 'card3' }), at(65)).kind).toBe('PASS');
});

test('a saved method is counted for whoever pays with it, and only that', () => {
  const saved = rule({ per: 'SAVED_METHOD' });
  const two = [entry(0, { savedMethodId: 'm' }), entry(1, { savedMethodId: 'm', payerId: 'ben' })];
  expect(judge([saved], two, tried({ savedMethodId: 'm' }), at(2)).kind).toBe('REFUSE');
  expect(judge([saved], two, tried({ savedMethodId: 'n' }), at(2)).kind).toBe('PASS');
  expect(judge([saved], two, tried(), at(2)).kind).toBe('PASS');
});

test('refusing goes before reviewing, and the longest wait counts', () => {
  const rules = [rule({ id: 'a' }), rule({ id: 'b', windowSeconds: 120 }), rule({ id: 'c', action: 'REVIEW' })];
  const two = [entry(0), entry(1)];
  expect(judge(rules, two, tried(), at(2))).toEqual({ kind: 'REFUSE', ruleIds: ['a', 'b'], retryAt: at(120) });
  expect(judge(rules.slice(2), two, tried(), at(2))).toEqual({ kind: 'REVIEW', ruleIds: ['c'] });
  expect(judge(rules.slice(2), two, tried({ operation: 'TRANSFER' }), at(2))).toEqual({ kind: 'PASS' });
});

test('in any sequence of tries no window holds more than the rule allows, and the time to retry is the first at which one passes', () => {
  const sequences = fc.record({
    steps: fc.array(fc.record({ wait: fc.integer({ min: 0, max: 40 }), amount: fc.bigInt({ min: 1n, max: 100n }) }), { minLength: 1, maxLength: 40 }),
    windowSeconds: fc.integer({ min: 60, max: 90 }),
    measure: fc.constantFrom('ATTEMPTS' as const, 'AMOUNT' as const),
    max: fc.bigInt({ min: 1n, max: 120n }),
  });
  fc.assert(
    fc.property(sequences, ({ steps, windowSeconds, measure, max }) => {
      const limit = rule({ measure, max: measure === 'AMOUNT' ? max : 1n + (max % 5n), windowSeconds, currency: measure === 'AMOUNT' ? 'EUR' : null });
      const passed: VelocityEntry[] = [];
      let second = 0;
      for (const { wait, amount } of steps) {
        second += wait;
        const verdict = judge([limit], passed, tried({ amount }), at(second));
        if (verdict.kind === 'PASS') passed.push(entry(second, { amount }));
        else if (verdict.kind === 'REFUSE' && verdict.retryAt) {
          expect(verdict.retryAt > at(second)).toBe(true);
          expect(judge([limit], passed, tried({ amount }), verdict.retryAt)).toEqual({ kind: 'PASS' });
          expect(judge([limit], passed, tried({ amount }), new Date(verdict.retryAt.getTime() - 1)).kind).toBe('REFUSE');
        } else expect(measure === 'AMOUNT' && amount > limit.max).toBe(true);
      }
      for (const { at: end } of passed) {
        const inWindow = passed.filter((each) => each.at <= end && each.at.getTime() > end.getTime() - windowSeconds * 1_000);
        const counted = measure === 'AMOUNT' ? inWindow.reduce((sum, each) => sum + each.amount, 0n) : BigInt(inWindow.length);
        expect(counted <= limit.max).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('rules that make no sense are refused, with the field to blame', () => {
  const wrong: [Partial<VelocityRule>, string][] = [
    [{ name: '' }, 'name'], [{ name: 'x'.repeat(101) }, 'name'], [{ operations: [] }, 'operations'], [{ windowSeconds: 59 }, 'windowSeconds'], [{ windowSeconds: 2_592_001 }, 'windowSeconds'],
    [{ max: -1n }, 'max'], [{ max: 10n ** 13n }, 'max'], [{ currency: 'EUR' }, 'currency'], [{ measure: 'AMOUNT' }, 'currency'], [{ measure: 'METHODS', per: 'SAVED_METHOD' }, 'per'],
    [{ action: 'REVIEW', operations: ['PAYMENT', 'TRANSFER'] }, 'operations'],
  ];
  for (const [changes, field] of wrong) expect(checkVelocityRule(rule(changes))).toEqual({ ok: false, code: 'VELOCITY_RULE_INVALID', path: ['input', field] });
  expect(checkVelocityRule(rule({ measure: 'AMOUNT', currency: 'XXX' }))).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  expect(checkVelocityRule(rule({ measure: 'AMOUNT', currency: 'JPY' }))).toEqual({ ok: true, value: true });
});
