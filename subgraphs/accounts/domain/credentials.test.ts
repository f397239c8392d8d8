import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayNameFrom, mergeMetadata, parseEmail, parsePassword, parsePhone } from './credentials.ts';

test.each(['ana@plaza.test', ' Ana@Plaza.TEST ', 'a+b@sub.plaza.test'])('%s is an address', (text) => {
  expect(parseEmail(text)).toEqual({ ok: true, value: text.trim().toLowerCase() });
});

test.each(['', 'ana', 'ana@', '@plaza.test', 'ana@plaza', 'a b@plaza.test', 'a@b@plaza.test', 'a@plaza..test', `a@${'x'.repeat(250)}.test`])('%j is no address', (text) => {
  expect(parseEmail(text)).toEqual({ ok: false, code: 'email_address_invalid' });
});

test('reading an address twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const once = parseEmail(text);
      expect(once.ok && parseEmail(once.value)).toEqual(once);
    }),
  );
});

test.each([['+37799990001', '+37799990001'], ['37799990001', '+37799990001']])('%s is the number %s', (text, value) => {
  expect(parsePhone(text)).toEqual({ ok: true, value });
});

test.each(['', '+', '0377999', '+3779999000123456', '++37799990001', '+37 799 990', 'phone'])('%j is no number', (text) => {
  expect(parsePhone(text)).toEqual({ ok: false, code: 'phone_invalid' });
});

test.each([[7, 'weak_password'], [8, 'ok'], [256, 'ok'], [257, 'password_too_long']])('a password of %i characters: %s', (length, expected) => {
  const parsed = parsePassword('x'.repeat(length));
  expect(parsed.ok ? 'ok' : parsed.code).toBe(expected);
});

test('new data wins, null removes, and there is an end', () => {
  expect(mergeMetadata({ a: 1, b: 2, c: 3 }, { b: null, c: 4, d: 5 })).toEqual({ ok: true, value: { a: 1, c: 4, d: 5 } });
  expect(mergeMetadata({}, { text: 'x'.repeat(4085) })).toMatchObject({ ok: true });
  expect(mergeMetadata({}, { text: 'x'.repeat(4086) })).toEqual({ ok: false, code: 'metadata_too_large' });
});

test('a name comes from what the person said, never from the address', () => {
  expect(displayNameFrom({ display_name: ' Ana ', name: 'B' })).toBe('Ana');
  expect(displayNameFrom({ full_name: 'x'.repeat(100) })).toHaveLength(80);
  expect(displayNameFrom({ email: 'ana@plaza.test', name: 7 })).toBe('New member');
});
