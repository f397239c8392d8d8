import { expect, test } from '@jest/globals';
import { isSignedLink, signLink } from './signed-link.ts';

const now = new Date('2026-01-15T12:00:00Z');
const read = (query: string) => Object.fromEntries(new URLSearchParams(query)) as { expires: string; signature: string };

test('a link opens one thing of one kind, for ten minutes', () => {
  const link = read(signLink('secret', 'invoice', 'a', now));
  const good = (secret: string, purpose: string, subject: string, at = now) => isSignedLink(secret, purpose, subject, link, at);
  expect(good('secret', 'invoice', 'a')).toBe(true);
  expect(good('secret', 'invoice', 'a', new Date(now.getTime() + 599_999))).toBe(true);
  expect(good('secret', 'invoice', 'a', new Date(now.getTime() + 600_000))).toBe(false);
  expect([good('other', 'invoice', 'a'), good('secret', 'export', 'a'), good('secret', 'invoice', 'b')]).toEqual([false, false, false]);
});

test('what is no link opens nothing', () => {
  const { expires, signature } = read(signLink('secret', 'invoice', 'a', now));
  for (const broken of [{ expires: '', signature }, { expires: String(Number(expires) + 1), signature }, { expires, signature: signature.slice(1) }, { expires, signature: '' }, { expires: '1e12', signature }])
    expect(isSignedLink('secret', 'invoice', 'a', broken, now)).toBe(false);
});
