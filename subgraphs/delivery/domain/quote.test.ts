import { expect, test } from '@jest/globals';
import { dayAround, dayOf } from './day.ts';
import { quote } from './quote.ts';
import { feeOf } from './tariff.ts';
import { rectangleAround, roadMeters, straightMeters, travelMs } from './travel.ts';

const paris = { latitude: 48.8566, longitude: 2.3522 };
const london = { latitude: 51.5074, longitude: -0.1278 };
const now = new Date('2026-01-15T12:00:00Z');

test('distances are great circles, roads a third longer, times by vehicle', () => {
  expect(Math.round(straightMeters(paris, london) / 1000)).toBe(344);
  expect(straightMeters({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(111_195, 0);
  const metres = roadMeters(paris, { latitude: 48.8666, longitude: 2.3522 });
  expect(metres).toBe(1446);
  expect(travelMs(paris, { latitude: 48.8666, longitude: 2.3522 }, 'SCOOTER')).toBe(Math.round((1446 / 7) * 1000));
});

test('the rectangle holds the circle', () => {
  const { southWest, northEast } = rectangleAround(paris, 5000);
  for (const corner of [{ ...paris, latitude: southWest.latitude }, { ...paris, longitude: northEast.longitude }]) {
    expect(straightMeters(paris, corner)).toBeGreaterThanOrEqual(4999);
  }
});

test('the fee is exact in minor units and rounded once', () => {
  expect(feeOf(0, 1, 'EUR')).toEqual({ ok: true, value: { amount: 290n, currency: 'EUR' } });
  expect(feeOf(1_506, 5, 'EUR')).toEqual({ ok: true, value: { amount: 410n, currency: 'EUR' } });
  expect(feeOf(1_507, 7, 'EUR')).toEqual({ ok: true, value: { amount: 461n, currency: 'EUR' } });
  expect(feeOf(1000, 1, 'constructor')).toMatchObject({ code: 'CURRENCY_NOT_SUPPORTED' });
  expect(feeOf(40_001, 1, 'USD')).toMatchObject({ code: 'TOO_FAR' });
});

test('a quote names the minutes in steps of five, and none when nobody is free', () => {
  const inquiry = { pickup: paris, dropoff: { latitude: 48.8666, longitude: 2.3522 }, items: 2, currency: 'EUR' };
  const courier = { id: 'a', vehicle: 'SCOOTER' as const, location: paris, load: 0 };
  expect(quote(inquiry, [courier], now)).toEqual({ ok: true, value: { fee: { amount: 406n, currency: 'EUR' }, distance: 1446, minutes: 10 } });
  expect(quote(inquiry, [], now)).toMatchObject({ value: { minutes: null } });
  expect(quote({ ...inquiry, items: 0 }, [], now)).toMatchObject({ code: 'INPUT_INVALID', path: ['input', 'items'] });
  expect(quote({ ...inquiry, dropoff: { latitude: 91, longitude: 0 } }, [], now)).toMatchObject({ code: 'INPUT_INVALID', path: ['input', 'dropoff'] });
});

test('days are those of the calendar in UTC', () => {
  expect(dayOf('2026-02-28')).toEqual({ from: new Date('2026-02-28T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') });
  expect([dayOf('2026-02-30'), dayOf('2026-2-3'), dayOf('__proto__'), dayOf('')]).toEqual([null, null, null, null]);
  expect(dayAround(now).from).toEqual(new Date('2026-01-15T00:00:00Z'));
});
