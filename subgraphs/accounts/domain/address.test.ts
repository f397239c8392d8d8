import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from './address.ts';

const good = { label: 'Home', recipient: ' Ana ', line1: '1 Rue Grimaldi', line2: ' ', city: 'Monaco', postalCode: '98000', country: 'mc', location: { latitude: 43.7, longitude: 7.4 }, phone: '37799990001' };

test('an address is trimmed, and empty parts are null', () => {
  expect(parseAddress(good)).toEqual({
    ok: true,
    value: { label: 'Home', recipient: 'Ana', line1: '1 Rue Grimaldi', line2: null, city: 'Monaco', postal_code: '98000', country: 'MC', latitude: 43.7, longitude: 7.4, phone: '+37799990001' },
  });
  expect(parseAddress({ ...good, location: null, phone: null, postalCode: undefined })).toMatchObject({ value: { latitude: null, longitude: null, phone: null, postal_code: null } });
});

test.each([
  ['label', { label: '' }], ['label', { label: 'x'.repeat(41) }], ['recipient', { recipient: ' ' }], ['line1', { line1: 'a\nb' }], ['line2', { line2: 'x'.repeat(201) }],
  ['city', { city: '' }], ['postalCode', { postalCode: 'x'.repeat(21) }], ['country', { country: 'Monaco' }], ['phone', { phone: 'call me' }],
  ['location', { location: { latitude: 90.1, longitude: 0 } }], ['location', { location: { latitude: 0, longitude: -180.1 } }],
])('a bad %s is named', (field, part) => {
  expect(parseAddress({ ...good, ...part })).toEqual({ ok: false, code: 'INVALID_ADDRESS', path: ['input', field] });
});

test('whatever the text, it is stored within the columns\' limits or refused', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 260 }), (text) => {
      const parsed = parseAddress({ ...good, line1: text });
      if (parsed.ok) expect(parsed.value.line1.length).toBeGreaterThan(0);
      if (parsed.ok) expect(parsed.value.line1.length).toBeLessThanOrEqual(200);
    }),
  );
});
