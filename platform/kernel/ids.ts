import { randomBytes, randomFillSync } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

let last = { millisecond: 0, counter: 0 };

/** Within one millisecond ids count up in the 12 bits after the version (RFC 9562, method 1), so that ids made here sort by age. */
const tick = (): { millisecond: number; counter: number } => {
  const now = Date.now();
  if (now > last.millisecond) return { millisecond: now, counter: randomBytes(2).readUInt16BE() & 0x3ff };
  return last.counter < 0xfff
    ? { millisecond: last.millisecond, counter: last.counter + 1 }
    : { millisecond: last.millisecond + 1, counter: 0 };
};

const BYTES = 16;
/** Random bytes for many ids are drawn together: asking the system for those of one takes longer than the rest of it. */
const drawn = Buffer.allocUnsafe(BYTES * 256);
let used = drawn.length;

const draw = (): Buffer => {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += BYTES;
  return drawn.subarray(used - BYTES, used);
};

/** A UUID version 7 (RFC 9562): 48 bits of milliseconds, a counter, 62 random bits. Sorts by time of creation. */
export const newId = (): string => {
  last = tick();
  const bytes = draw();
  bytes.writeUIntBE(last.millisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** Whether a string from outside can be an id of ours at all. Ask before it reaches a query. */
export const isId = (value: string): boolean => UUID.test(value);
