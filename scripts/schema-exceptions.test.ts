import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readExceptions, sortByException } from './schema-exceptions.ts';
import { reportHints } from './schema-report.ts';

const exception = { says: 'Value "LATE"', reason: 'Until the next release.' };

test('a hint fails unless an exception names it, and so does an exception without a hint', () => {
  const hints = ['[A]: Value "LATE" of Status', '[B]: something else'];
  expect(reportHints(sortByException(hints, [exception]))).toEqual({
    failed: true,
    lines: ['allowed hint: [A]: Value "LATE" of Status (Until the next release.)', 'hint: [B]: something else'],
  });
  expect(reportHints(sortByException(hints.slice(0, 1), [exception])).failed).toBe(false);
  expect(reportHints(sortByException([], [exception]))).toEqual({
    failed: true,
    lines: ['no hint says: Value "LATE". Remove it from supergraph.exceptions.yaml.'],
  });
  expect(reportHints(sortByException([], []))).toEqual({ failed: false, lines: [] });
});

test('an exception needs a reason, and quotes enough to mean one thing', () => {
  const text = 'hints:\n  - says: Value "LATE"\n    reason: Until the next release.\nbreaking: []\n';
  expect(readExceptions(text)).toEqual({ hints: [exception], breaking: [] });
  expect(() => readExceptions('hints:\n  - says: "["\nbreaking: []\n')).toThrow(/hints\.0\.says: .*\n.*hints\.0\.reason: /);
  expect(() => readExceptions('')).toThrow('supergraph.exceptions.yaml has problems');
});

test('the committed file can be read', () => {
  expect(() => readExceptions(readFileSync(new URL('../supergraph.exceptions.yaml', import.meta.url), 'utf8'))).not.toThrow();
});
