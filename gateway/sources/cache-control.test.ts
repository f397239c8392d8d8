import { expect, test } from '@jest/globals';
import { parseCacheControl } from './cache-control.ts';

test.each([
  ['max-age=60', 60, 'PUBLIC'],
  ['public, max-age=60', 60, 'PUBLIC'],
  ['Private, Max-Age="30"', 30, 'PRIVATE'],
  ['max-age=60, s-maxage=5', 5, 'PUBLIC'],
  ['max-age=60, no-store', 0, 'PUBLIC'],
  ['no-cache', 0, 'PUBLIC'],
  ['private', 0, 'PRIVATE'],
  ['max-age=-1', 0, 'PUBLIC'],
  ['max-age=1e9', 0, 'PUBLIC'],
  ['__proto__=1, max-age', 0, 'PUBLIC'],
  ['', 0, 'PUBLIC'],
] as const)('%s', (header, maxAge, scope) => {
  expect(parseCacheControl(header)).toEqual({ maxAge, scope });
});
