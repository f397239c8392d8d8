import { allocate } from '../../../platform/kernel/money.ts';
import { attemptOf, CLEARING, escrowOf, intentOf, move, walletOf, type Attempt, type AttemptStatus, type Books, type Capture, type Charge, type Intent, type Mail } from './books-model.ts';
import { settle } from './books-model-disputes.ts';
import { startRefund } from './books-model-refunds.ts';

/** News only leads from left to right. */
const line: readonly AttemptStatus[] = ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED', 'PARTIALLY_CHARGED', 'FAILED', 'VOIDED', 'CHARGED'];
const isHeld = ({ status }: Attempt): boolean => status === 'AUTHORIZED' || status === 'PARTIALLY_CHARGED';
const isLive = ({ status }: Attempt): boolean => line.indexOf(status) < line.indexOf('FAILED');
export const liveOf = (intent: Intent): Attempt | undefined => intent.attempts.find(isLive);

const advance = (attempt: Attempt, to: AttemptStatus): boolean => {
  if (line.indexOf(attempt.status) >= line.indexOf(to)) return false;
  attempt.status = to;
  return true;
};

export const accountOf = ({ payer }: Intent, { method }: Attempt): string => (method === 'wallet' ? walletOf(payer) : CLEARING);

const splitsLeft = (intent: Intent) => intent.splits.filter(({ canceled }) => !canceled);

const spread = (intent: Intent, amount: bigint): bigint[] => {
  const splits = splitsLeft(intent);
  const shares = splits.length === 0 || amount === 0n ? [] : allocate(amount, splits.map(({ parts, captured, capturing }) => parts.amount - captured - capturing));
  return intent.splits.map((split) => shares[splits.indexOf(split)] ?? 0n);
};

const book = (books: Books, intent: Intent, attempt: Attempt, capture: Capture, pays: boolean): void => {
  capture.status = 'SUCCEEDED';
  attempt.captured += capture.amount;
  if (pays) intent.captured += capture.amount;
  intent.splits.forEach((split, n) => (split.captured += capture.parts[n] ?? 0n));
  move(books, accountOf(intent, attempt), escrowOf(intent), capture.amount, intent.currency);
};

const unsetAside = (intent: Intent, attempt: Attempt, { amount, parts }: Capture): void => {
  attempt.capturing -= amount;
  intent.splits.forEach((split, n) => (split.capturing -= parts[n] ?? 0n));
};

/** All that the provider has captured by now, `total`; `over` when it will be no more. */
const bookUpTo = (books: Books, intent: Intent, attempt: Attempt, total: bigint, { over, pays }: { over: boolean; pays: boolean }): void => {
  for (const capture of attempt.captures.filter(({ status }) => status === 'PENDING')) {
    const known = attempt.captured + capture.amount <= total && (capture.amount > 0n || over);
    if (!known && !over) return;
    unsetAside(intent, attempt, capture);
    if (known) book(books, intent, attempt, capture, true);
    else capture.status = 'FAILED';
  }
  const rest = total - attempt.captured;
  if (rest === 0n) return;
  const found: Capture = { amount: rest, final: over, parts: pays ? spread(intent, rest) : [], status: 'SUCCEEDED', taken: true };
  attempt.captures.push(found);
  book(books, intent, attempt, found, pays);
};

/** The provider took `total` and will take no more: it pays, or goes back. */
const succeed = (books: Books, intent: Intent, attempt: Attempt, total: bigint): void => {
  if (attempt.status === 'CHARGED') return;
  const other = isHeld(attempt) ? undefined : liveOf(intent);
  const pays = intent.status !== 'SUCCEEDED' && intent.status !== 'CANCELED' && !(other && other !== attempt && isHeld(other));
  bookUpTo(books, intent, attempt, total, { over: true, pays });
  attempt.status = 'CHARGED';
  if (!pays) return startRefund(books, { intent, attempt, split: null, parts: { amount: total, commission: 0n, tax: 0n, net: total } });
  if (other && other !== attempt) other.status = 'FAILED';
  for (const split of splitsLeft(intent)) {
    if (split.captured === 0n) split.canceled = true;
    else split.gone += split.parts.amount - split.captured;
  }
  intent.charged = attempt.name;
  intent.status = 'SUCCEEDED';
  if (intent.topUp) move(books, escrowOf(intent), walletOf(intent.payer), total, intent.currency);
};

/** How the provider would say that a charge stands. */
export interface ChargeNews {
  readonly type: Extract<Mail, { about: 'ATTEMPT' }>['type'];
  readonly captured: bigint;
  readonly canceled?: boolean;
}

export const hearOfCharge = (books: Books, name: string, { type, captured, canceled = false }: ChargeNews): void => {
  const intent = intentOf(books, name);
  const attempt = attemptOf(books, name);
  if (type === 'charge.succeeded') return succeed(books, intent, attempt, intent.manual ? captured : intent.amount);
  if (type === 'charge.pending') {
    if (advance(attempt, 'PENDING') && intent.status === 'REQUIRES_ACTION') intent.status = 'PROCESSING';
  } else if (type === 'charge.requires_action') {
    if (advance(attempt, 'AUTHENTICATION_PENDING')) intent.status = 'REQUIRES_ACTION';
  } else if (type === 'charge.authorized') {
    if (!isLive(attempt)) return captured > attempt.captured ? succeed(books, intent, attempt, captured) : undefined;
    if (advance(attempt, 'AUTHORIZED')) intent.status = 'REQUIRES_CAPTURE';
    if (captured <= attempt.captured) return;
    bookUpTo(books, intent, attempt, captured, { over: false, pays: true });
    advance(attempt, 'PARTIALLY_CHARGED');
  } else {
    const total = captured > attempt.captured ? captured : attempt.captured;
    if (total > 0n) return succeed(books, intent, attempt, total);
    const wasLive = isLive(attempt);
    if (!advance(attempt, canceled ? 'VOIDED' : 'FAILED')) return;
    if (wasLive && intent.status !== 'CANCELED') intent.status = 'REQUIRES_PAYMENT_METHOD';
  }
};

const standing = (intent: Intent, { outcome, challenged, captured }: Charge): ChargeNews | null => {
  if (outcome === null) return challenged ? { type: 'charge.requires_action', captured } : null;
  if (outcome === 'AUTHORIZED') return { type: 'charge.authorized', captured };
  return { type: outcome === 'SUCCEEDED' ? 'charge.succeeded' : 'charge.failed', captured: intent.manual ? captured : 0n, canceled: outcome === 'CANCELED' };
};

/** The provider, or the payer on its page, decides what comes of a charge, and says so as the method is known to. */
const decide = (books: Books, intent: Intent, { name, method, charge }: Attempt, agreed: boolean): void => {
  const fails = !agreed || method.includes('declined');
  charge!.outcome = fails ? 'FAILED' : intent.manual ? 'AUTHORIZED' : 'SUCCEEDED';
  const type = fails ? 'charge.failed' : intent.manual ? 'charge.authorized' : 'charge.succeeded';
  const times = /silent|timeout/.test(method) ? 0 : method.includes('duplicate') ? 2 : 1;
  for (let n = 0; n < times; n += 1) books.mails.push({ about: 'ATTEMPT', name, type });
  if (method.includes('reordered')) books.mails.push({ about: 'ATTEMPT', name, type: 'charge.pending' });
};

/** The job that takes an attempt to its provider, or asks what became of it. */
export const charge = (books: Books, name: string): string => {
  const intent = intentOf(books, name);
  const attempt = attemptOf(books, name);
  if (!['STARTED', 'AUTHENTICATION_PENDING', 'PENDING'].includes(attempt.status)) return 'OK';
  const known = attempt.charge && standing(intent, attempt.charge);
  if (known) {
    hearOfCharge(books, name, known);
    return 'OK';
  }
  attempt.charge ??= { challenged: false, outcome: null, captured: 0n, returned: 0n };
  if (attempt.method.includes('3ds')) {
    attempt.charge.challenged = true;
    books.mails.push({ about: 'ATTEMPT', name, type: 'charge.requires_action' });
    hearOfCharge(books, name, { type: 'charge.requires_action', captured: 0n });
    return 'OK';
  }
  decide(books, intent, attempt, true);
  if (attempt.method.includes('timeout')) return 'NO_ANSWER';
  hearOfCharge(books, name, { type: 'charge.pending', captured: 0n });
  return 'OK';
};

export const answerChallenge = (books: Books, name: string, agreed: boolean): string => {
  const attempt = attemptOf(books, name);
  if (attempt.charge?.challenged && attempt.charge.outcome === null) decide(books, intentOf(books, name), attempt, agreed);
  return 'OK';
};

/** What a letter says is written when it is sent, so it may know more than when it was decided to send it. */
export const readChargeMail = (books: Books, { name, type }: Extract<Mail, { about: 'ATTEMPT' }>): void => {
  const intent = intentOf(books, name);
  const { outcome, captured } = attemptOf(books, name).charge!;
  if (type === 'charge.requires_action' && outcome !== null) return;
  hearOfCharge(books, name, { type, captured: intent.manual ? captured : 0n });
};

/** The job that has the provider let go of an attempt that was given up. */
export const letGo = (books: Books, name: string): string => {
  const intent = intentOf(books, name);
  const attempt = attemptOf(books, name);
  if (attempt.status !== 'FAILED' || attempt.charge === null) return 'OK';
  const held = attempt.charge;
  if (held.outcome === null || (held.outcome === 'AUTHORIZED' && held.captured === 0n)) held.outcome = 'CANCELED';
  hearOfCharge(books, name, standing(intent, held)!);
  return 'OK';
};

export const confirm = (books: Books, name: string, method: string): string => {
  const intent = intentOf(books, name);
  const byWallet = method === 'wallet';
  if (byWallet && (intent.topUp || intent.manual)) return 'METHOD_UNKNOWN';
  if (intent.status !== 'REQUIRES_PAYMENT_METHOD' && intent.status !== 'REQUIRES_ACTION') return 'PAYMENT_NOT_PAYABLE';
  if (byWallet && (books.balances.get(`${walletOf(intent.payer)} ${intent.currency}`) ?? 0n) < intent.amount) return 'INSUFFICIENT_FUNDS';
  const before = liveOf(intent);
  if (before) before.status = 'FAILED';
  intent.status = 'PROCESSING';
  const attempt: Attempt = { name: `${name}.a${intent.attempts.length}`, method, status: 'STARTED', captured: 0n, capturing: 0n, charge: null, captures: [] };
  intent.attempts.push(attempt);
  if (byWallet) succeed(books, intent, attempt, intent.amount);
  return 'OK';
};

export const cancel = (_books: Books, intent: Intent): string => {
  const live = liveOf(intent);
  if (intent.status === 'CANCELED') return 'OK';
  if (intent.status === 'SUCCEEDED' || (intent.status === 'REQUIRES_CAPTURE' && live && live.captured + live.capturing > 0n)) return 'PAYMENT_NOT_CANCELABLE';
  if (live) live.status = 'FAILED';
  for (const split of intent.splits) split.canceled = true;
  intent.status = 'CANCELED';
  return 'OK';
};

export const capture = (intent: Intent, asked: bigint | undefined, last: boolean): string => {
  const attempt = intent.attempts.at(-1);
  if (intent.status === 'CANCELED') return 'PAYMENT_NOT_FOUND';
  if (!attempt || !isHeld(attempt) || intent.status !== 'REQUIRES_CAPTURE' || attempt.captures.some(({ final, status }) => final && status !== 'FAILED')) return 'PAYMENT_NOT_CAPTURABLE';
  const taken = attempt.captured + attempt.capturing;
  const left = intent.amount - taken;
  const amount = asked ?? left;
  const nothing = amount === 0n && last && taken > 0n;
  if (amount <= 0n && !nothing) return 'AMOUNT_INVALID';
  if (amount > left) return 'CAPTURE_TOO_LARGE';
  const made: Capture = { amount, final: last || amount === left, parts: spread(intent, amount), status: 'PENDING', taken: false };
  attempt.captures.push(made);
  attempt.capturing += amount;
  intent.splits.forEach((split, n) => (split.capturing += made.parts[n] ?? 0n));
  return 'OK';
};

/** The job that takes captures to the provider, one after the other; at most so many. */
export const sendCaptures = (books: Books, name: string, most = Infinity): string => {
  const intent = intentOf(books, name);
  const attempt = attemptOf(books, name);
  for (const made of attempt.captures.filter(({ status }) => status === 'PENDING').slice(0, most)) {
    const held = attempt.charge!;
    if (!made.taken && held.outcome === 'AUTHORIZED') {
      held.captured += made.amount;
      if (made.final) {
        held.outcome = 'SUCCEEDED';
        books.mails.push({ about: 'ATTEMPT', name, type: 'charge.succeeded' });
      }
    }
    made.taken = true;
    hearOfCharge(books, name, standing(intent, held)!);
  }
  return 'OK';
};

/** What follows a success: losses that waited for it. */
export const follow = (books: Books, intent: Intent): string => {
  for (const dispute of intent.disputes) if (['LOST', 'PREVENTED'].includes(dispute.status)) settle(books, intent, dispute);
  return 'OK';
};
