import { expect, test } from '@jest/globals';
import { isId, newId } from './ids.ts';

test('ids are UUIDs of version 7, unique, and sort in the order they were made', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every(isId)).toBe(true);
  expect(ids.every((id) => id[14] === '7' && '89ab'.includes(id[19]!))).toBe(true);
});

test.each(['', 'x', '1', "' or 1=1", '00000000-0000-0000-0000-000000000000', 'constructor'])('%p is no id', (text) => expect(isId(text)).toBe(false));
