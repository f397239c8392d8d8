import { expect, test } from '@jest/globals';
import { csvLine } from './csv.ts';

test('cells are quoted where they must be, and text is never a formula', () => {
  expect(csvLine([{ figure: '-0.50' }, { text: 'plain' }, { text: 'a, "b"\nc' }, { text: '' }])).toBe('-0.50,plain,"a, ""b""\nc",\r\n');
  expect(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'].map((text) => csvLine([{ text }]))).toEqual(["'=1+1\r\n", "'+1\r\n", "'-1\r\n", "'@SUM(A1)\r\n", "'\tx\r\n"]);
});
