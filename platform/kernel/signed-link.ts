import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a link is good unless told, in seconds. */
const GOOD_FOR = 600;

const signatureOf = (secret: string, purpose: string, subject: string, expires: number): Buffer => createHmac('sha256', secret).update(`${purpose}\n${subject}\n${expires}`).digest();

/** The query of a link that opens one thing (`subject`) of one kind (`purpose`) to anybody who has it, for `goodFor` seconds. */
export const signLink = (secret: string, purpose: string, subject: string, now: Date, goodFor = GOOD_FOR): string => {
  const expires = Math.floor(now.getTime() / 1000) + goodFor;
  return `expires=${expires}&signature=${signatureOf(secret, purpose, subject, expires).toString('hex')}`;
};

/** Whether a link is ours, for just this, and its time is not over. */
export const isSignedLink = (secret: string, purpose: string, subject: string, { expires, signature }: { readonly expires: string; readonly signature: string }, now: Date): boolean => {
  if (!/^\d{1,12}$/.test(expires) || !/^[0-9a-f]{64}$/.test(signature) || Number(expires) * 1000 <= now.getTime()) return false;
  return timingSafeEqual(signatureOf(secret, purpose, subject, Number(expires)), Buffer.from(signature, 'hex'));
};
