import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anonymous, type Caller } from './caller.ts';
import { signCaller, verifyCaller } from './caller-token.ts';

const SECRET = 'a secret of at least thirty-two characters';
const at = new Date('2026-01-15T12:00:00Z');
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const ana: Caller = { kind: 'user', id: 'ana', roles: ['staff'], scopes: ['orders:read'], issuedAt: 1 };
const token = signCaller(SECRET, { caller: ana, requestId: 'r1' }, at);

test('what we signed comes back, for one minute', () => {
  expect(verifyCaller(SECRET, token, at)).toEqual({ caller: ana, requestId: 'r1' });
  expect(verifyCaller(SECRET, token, after(60))).toEqual({ caller: ana, requestId: 'r1' });
  expect(verifyCaller(SECRET, token, after(61))).toBeNull();
  expect(verifyCaller(SECRET, signCaller(SECRET, { caller: anonymous, requestId: 'r' }, after(30)), at)).toBeNull();
});

test('another secret, another signature, another body, another shape: nobody', () => {
  const [version, body, signature] = token.split('.') as [string, string, string];
  const admin = Buffer.from(JSON.stringify({ caller: { ...ana, roles: ['admin'] }, rid: 'r1', exp: 9e9 })).toString('base64url');
  const forged = [`${version}.${admin}.${signature}`, `${version}.${body}.`, `${version}.${body}`, `v2.${body}.${signature}`, `${token}.x`, `none.${body}.`, '', 'v1..', undefined];
  for (const each of forged) expect(verifyCaller(SECRET, each, at)).toBeNull();
  expect(verifyCaller('another secret of thirty-two characters!', token, at)).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => verifyCaller(SECRET, text, at) === null));
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '0', '_'), (index, letter) => {
      fc.pre(token[index] !== letter);
      const changed = token.slice(0, index) + letter + token.slice(index + 1);
      const verified = verifyCaller(SECRET, changed, at);
      // The last letter of base64url carries unused bits: the same signature may be spelled differently.
      return verified === null || (index === token.length - 1 && verified.caller.id === 'ana');
    }),
  );
});

test('a remembered token is the same caller, who cannot be changed, and still expires', () => {
  const mine = signCaller(SECRET, { caller: ana, requestId: 'r2' }, at);
  const first = verifyCaller(SECRET, mine, at)!;
  expect(verifyCaller(SECRET, mine, at)).toBe(first);
  expect(() => (first.caller.roles as string[]).push('admin')).toThrow(TypeError);
  expect(() => Object.assign(first.caller, { id: 'eve' })).toThrow(TypeError);
  expect(verifyCaller(SECRET, mine, after(61))).toBeNull();
  expect(verifyCaller(SECRET, mine, after(-10))).toBeNull();
  expect(verifyCaller(SECRET, mine, at)).toBe(first);
});

test('a remembered token is good for the secret it was signed with, and to the letter', () => {
  const mine = signCaller(SECRET, { caller: ana, requestId: 'r3' }, at);
  expect(verifyCaller(SECRET, mine, at)?.requestId).toBe('r3');
  expect(verifyCaller('another secret of thirty-two characters!', mine, at)).toBeNull();
  for (const changed of [mine.slice(0, -2), `${mine}.`, mine.replace('v1', 'V1'), mine.toUpperCase()]) expect(verifyCaller(SECRET, changed, at)).toBeNull();
});

test('however many tokens come, each is checked for itself', () => {
  const tokens = Array.from({ length: 600 }, (_, n) => signCaller(SECRET, { caller: { ...ana, id: `user ${n}` }, requestId: `r${n}` }, at));
  for (const round of [tokens, tokens.toReversed()]) {
    expect(round.map((each) => verifyCaller(SECRET, each, at)!.requestId)).toEqual(round.map((each) => `r${tokens.indexOf(each)}`));
  }
});
