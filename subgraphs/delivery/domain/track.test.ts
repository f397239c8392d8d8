import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sift, type Position } from './track.ts';
import { straightMeters } from './travel.ts';

const now = new Date('2026-01-15T12:00:00Z');
/** A position `north` metres north of a place in Monaco, `second` seconds before now. */
const at = (sequence: number, second: number, north = 0): Position => ({
  sequence,
  latitude: 43.735 + north / 111_195,
  longitude: 7.421,
  recordedAt: new Date(now.getTime() - 3_600_000 + second * 1000),
});

test('a batch in any order keeps what is new', () => {
  const result = sift(at(10, 100), [at(13, 130, 30), at(11, 110, 10), at(12, 120, 20)], now);
  expect(result).toEqual({ accepted: [at(11, 110, 10), at(12, 120, 20), at(13, 130, 30)], ignored: 0, rejected: 0 });
});

test('duplicates and what is older than the newest change nothing', () => {
  expect(sift(at(10, 100), [at(10, 100), at(9, 90), at(11, 110), at(11, 111), at(12, 99)], now)).toEqual({ accepted: [at(11, 110)], ignored: 4, rejected: 0 });
});

test('jumps, places that do not exist and times to come are refused one by one', () => {
  const nowhere = { ...at(4, 40), latitude: 91 };
  const future = { ...at(6, 0), recordedAt: new Date(now.getTime() + 120_001) };
  const result = sift(null, [at(1, 0), at(2, 1, 61), at(3, 2, 119), nowhere, { ...at(5, 50), longitude: Number.NaN }, future, at(-1, 0)], now);
  expect(result).toEqual({ accepted: [at(1, 0), at(3, 2, 119)], ignored: 0, rejected: 5 });
});

test('whatever comes in, what is kept grows in sequence and time and never outruns 60 m/s; nothing is lost count of', () => {
  const position = fc.record({ sequence: fc.integer({ min: 0, max: 30 }), second: fc.integer({ min: 0, max: 60 }), north: fc.integer({ min: 0, max: 1500 }) });
  fc.assert(
    fc.property(fc.array(position, { maxLength: 40 }), (batch) => {
      const { accepted, ignored, rejected } = sift(null, batch.map((p) => at(p.sequence, p.second, p.north)), now);
      expect(accepted.length + ignored + rejected).toBe(batch.length);
      for (const [i, point] of accepted.entries()) {
        const before = accepted[i - 1];
        if (!before) continue;
        const elapsed = point.recordedAt.getTime() - before.recordedAt.getTime();
        expect(point.sequence).toBeGreaterThan(before.sequence);
        expect(elapsed).toBeGreaterThanOrEqual(0);
        expect(straightMeters(before, point) * 1000).toBeLessThanOrEqual(60 * elapsed);
      }
    }),
  );
});
