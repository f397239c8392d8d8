import { createHmac, timingSafeEqual } from 'node:crypto';
import { minutes } from '../../../platform/kernel/clock.ts';

/** A signature older (or newer) than this is refused: a recorded webhook cannot be played back later. */
const TOLERANCE = minutes(5);

const hmac = (secret: string, time: string, body: Buffer): Buffer => createHmac('sha256', secret).update(`${time}.`).update(body).digest();

/** The value of the `plaza-signature` header: Unix seconds and HMAC-SHA256 over `<seconds>.<body>`. */
export const sign = (secret: string, body: Buffer, at: Date): string => {
  const time = String(Math.floor(at.getTime() / 1000));
  return `t=${time},v1=${hmac(secret, time, body).toString('hex')}`;
};

/** Whether a body is signed with our secret, and recently. Compares in constant time. */
export const isSigned = (secret: string, body: Buffer, header: string | undefined, now: Date): boolean => {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (!match) return false;
  const genuine = timingSafeEqual(Buffer.from(match[2]!, 'hex'), hmac(secret, match[1]!, body));
  return genuine && Math.abs(now.getTime() - Number(match[1]) * 1000) <= TOLERANCE;
};
