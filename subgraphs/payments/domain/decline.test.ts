import { expect, test } from '@jest/globals';
import { chargeEndOf } from './charge-end.ts';
import { declineAdvices, declineOf, declineReasons, retryAfter } from './decline.ts';

test('codes of providers have a reason and an advice of ours', () => {
  expect(declineOf('insufficient_funds')).toEqual({ reason: 'INSUFFICIENT_FUNDS', advice: 'RETRY_LATER' });
  expect(declineOf('authentication_required')).toEqual({ reason: 'AUTHENTICATION_REQUIRED', advice: 'ASK_PAYER' });
  expect(declineOf('expired_card')).toEqual({ reason: 'EXPIRED_CARD', advice: 'OTHER_METHOD' });
  expect(declineOf('stolen_card')).toEqual({ reason: 'LOST_OR_STOLEN', advice: 'NEVER' });
  expect(declineOf('fraudulent')).toEqual({ reason: 'SUSPECTED_FRAUD', advice: 'NEVER' });
  expect(declineOf('a_code_of_next_year')).toEqual({ reason: 'OTHER', advice: 'OTHER_METHOD' });
  for (const name of ['__proto__', 'constructor', 'toString']) expect(declineOf(name)).toEqual({ reason: 'OTHER', advice: 'OTHER_METHOD' });
  expect(new Set(declineReasons).size).toBe(declineReasons.length);
  expect(declineAdvices).toHaveLength(4);
});

test('only what waiting may heal is tried again: after an hour, a day and three days, and then no more', () => {
  const poor = declineOf('insufficient_funds');
  expect([1, 2, 3, 4, 5].map((tries) => retryAfter(poor, tries))).toEqual([3_600_000, 86_400_000, 259_200_000, null, null]);
  for (const code of ['stolen_card', 'expired_card', 'authentication_required', 'unheard_of']) expect(retryAfter(declineOf(code), 1)).toBeNull();
});

test('a charge that took no money ends as its provider says, and as nothing else', () => {
  expect(['canceled', 'requested_by_customer'].map(chargeEndOf)).toEqual(['void', 'void']);
  expect(['authorization_expired', 'automatic'].map(chargeEndOf)).toEqual(['expire', 'expire']);
  expect(['card_declined', 'fraudulent', '__proto__', 'constructor'].map(chargeEndOf)).toEqual(['fail', 'fail', 'fail', 'fail']);
});
