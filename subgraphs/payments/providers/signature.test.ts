import { expect, test } from '@jest/globals';
import { isSigned, sign } from './signature.ts';

const secret = 'a-secret-of-at-least-thirty-two-characters';
const body = Buffer.from('{"id":"evt_1"}');
const now = new Date('2026-01-15T12:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('a signature holds for its body and secret, for five minutes', () => {
  const header = sign(secret, body, now);
  expect(header).toMatch(/^t=1768478400,v1=[0-9a-f]{64}$/);
  expect(isSigned(secret, body, header, now)).toBe(true);
  expect(isSigned(secret, body, header, after(300))).toBe(true);
  expect(isSigned(secret, body, header, after(301))).toBe(false);
  expect(isSigned(secret, body, header, after(-301))).toBe(false);
  expect(isSigned(`${secret}x`, body, header, now)).toBe(false);
  expect(isSigned(secret, Buffer.from('{"id":"evt_2"}'), header, now)).toBe(false);
});

test('a header that is missing, cut, doubled or not ours is refused', () => {
  const header = sign(secret, body, now);
  for (const wrong of [undefined, '', header.slice(0, -1), `${header},${header}`, header.replace('v1=', 'v0='), header.replace(/t=\d+/, 't=1768478401'), header.toUpperCase()]) {
    expect(isSigned(secret, body, wrong, now)).toBe(false);
  }
});
