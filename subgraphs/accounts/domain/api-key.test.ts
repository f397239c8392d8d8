import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isActive, parseGrants, parseKeyScopes, parseOverlap } from './api-key.ts';

const scope = fc.constantFrom<string[]>('orders:read', 'orders:write', 'products:write', 'payments:read', 'tokens:introspect', 'no scope', '*');

test('a key never gets more than its account was granted, nor a scope of Plaza\'s own', () => {
  fc.assert(
    fc.property(fc.array(scope, { maxLength: 6 }), fc.option(fc.array(scope, { maxLength: 6 })), (grants, wanted) => {
      const granted = parseGrants(grants);
      if (!granted.ok) return;
      const scopes = parseKeyScopes(wanted, granted.value);
      if (!scopes.ok) return;
      expect(scopes.value.every((each) => grants.includes(each) && !each.startsWith('tokens:'))).toBe(true);
      expect(scopes.value.length).toBeGreaterThan(0);
    }),
  );
});

test.each([[[]], [['orders']], [['Orders:read']], [['a:b c']], [['tokens:introspect']], [Array.from({ length: 51 }, (_, n) => `a:b${n}`)]])('%j are no grants', (scopes) => {
  expect(parseGrants(scopes)).toEqual({ ok: false, code: 'INVALID_SCOPE', path: ['input', 'scopes'] });
});

const now = new Date('2026-01-15T12:00:00Z');

test('a key is good until it expires or is ended', () => {
  expect(isActive({ revoked_at: null, expires_at: null }, now)).toBe(true);
  expect(isActive({ revoked_at: null, expires_at: new Date(now.getTime() + 1) }, now)).toBe(true);
  expect(isActive({ revoked_at: null, expires_at: now }, now)).toBe(false);
  expect(isActive({ revoked_at: now, expires_at: null }, now)).toBe(false);
});

test.each([[-1, false], [0, true], [604_800, true], [604_801, false]])('an overlap of %i seconds: %s', (seconds, allowed) => {
  expect(parseOverlap(seconds, now).ok).toBe(allowed);
});
