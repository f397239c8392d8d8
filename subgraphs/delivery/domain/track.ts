import { straightMeters } from './travel.ts';
import { isPoint, type Point } from './place.ts';

/** A position as a courier's device reports it; the sequence is counted by the device. */
export interface Position extends Point {
  readonly sequence: number;
  readonly recordedAt: Date;
}

export interface Sifted {
  /** To be kept, in order. */
  readonly accepted: readonly Position[];
  /** Duplicates and positions older than one we have: they change nothing. */
  readonly ignored: number;
  /** Jumps, places that do not exist, times that have not come. */
  readonly rejected: number;
}

/** Nothing we track moves faster, in metres per second (216 km/h). */
const MAX_SPEED = 60;
/** How far a device's clock may be ahead of ours. */
const MAX_AHEAD_MS = 120_000;

/**
 * Sifts a batch against the newest position we have. The batch may come in any order. Kept are positions whose sequence is higher and whose
 * time is not earlier than the last kept one's, and that can be reached from there at 60 m/s in the straight line.
 */
export const sift = (last: Position | null, batch: readonly Position[], now: Date): Sifted => {
  const accepted: Position[] = [];
  let previous = last;
  let ignored = 0;
  let rejected = 0;
  for (const point of batch.toSorted((a, b) => a.sequence - b.sequence)) {
    if (point.sequence < 0 || !isPoint(point) || point.recordedAt.getTime() > now.getTime() + MAX_AHEAD_MS) rejected += 1;
    else if (previous && (point.sequence <= previous.sequence || point.recordedAt < previous.recordedAt)) ignored += 1;
    else if (previous && isJump(previous, point)) rejected += 1;
    else {
      accepted.push(point);
      previous = point;
    }
  }
  return { accepted, ignored, rejected };
};

const isJump = (from: Position, to: Position): boolean =>
  straightMeters(from, to) * 1000 > MAX_SPEED * (to.recordedAt.getTime() - from.recordedAt.getTime());
