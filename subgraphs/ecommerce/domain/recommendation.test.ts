import { expect, test } from '@jest/globals';
import { mixRecommendations } from './recommendation.ts';

const lists = [
  { reason: 'BOUGHT_TOGETHER', productIds: ['a', 'b'] },
  { reason: 'SIMILAR', productIds: ['b', 'c'] },
  { reason: 'BESTSELLER', productIds: ['self', 'd', 'e'] },
] as const;

test('the better list comes first, each product once, for the best reason, and never what is known already', () => {
  expect(mixRecommendations(lists, new Set(['self']), 4)).toEqual([
    { productId: 'a', reason: 'BOUGHT_TOGETHER' },
    { productId: 'b', reason: 'BOUGHT_TOGETHER' },
    { productId: 'c', reason: 'SIMILAR' },
    { productId: 'd', reason: 'BESTSELLER' },
  ]);
  expect(mixRecommendations(lists, new Set(['self']), 20)).toHaveLength(5);
  expect(mixRecommendations(lists, new Set(['a', 'b', 'c', 'd', 'e', 'self']), 20)).toEqual([]);
});
