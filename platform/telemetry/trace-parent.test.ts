import { expect, test } from '@jest/globals';
import { formatTraceParent, parseTraceParent } from './trace-parent.ts';

const HEADER = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

test('what we write we read', () => {
  const parent = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', sampled: true };
  expect(parseTraceParent(HEADER)).toEqual(parent);
  expect(formatTraceParent(parent)).toBe(HEADER);
  expect(parseTraceParent(HEADER.replace(/01$/, '00'))).toEqual({ ...parent, sampled: false });
  expect(parseTraceParent(`01${HEADER.slice(2)}-later`)).toEqual(parent);
});

test.each([
  undefined,
  '',
  'x',
  `ff${HEADER.slice(2)}`,
  HEADER.toUpperCase(),
  HEADER.replace(/-b.*-/, `-${'0'.repeat(16)}-`),
  HEADER.replace(/-0a.*-b/, `-${'0'.repeat(32)}-b`),
  [HEADER, HEADER],
])('%j begins a trace of its own', (header) => expect(parseTraceParent(header)).toBeNull());
