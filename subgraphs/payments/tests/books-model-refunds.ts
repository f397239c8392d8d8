import { attemptOf, CLEARING, escrowOf, holds, intentOf, leftOf, move, nameIn, nextParts, refundOf, splitOf, walletOf, type Attempt, type Books, type Intent, type Mail, type Parts, type Refund, type Split } from './books-model.ts';

export interface StartRefund {
  readonly intent: Intent;
  readonly attempt: Attempt;
  readonly split: Split | null;
  readonly parts: Parts;
  readonly toWallet?: boolean;
  readonly fromWallet?: boolean;
  /** Where it goes of a lost dispute. */
  readonly disputed?: string;
}

/** Takes the parts of a split from whoever has them: escrow before its release, afterwards payee, platform and tax. */
const takeBack = (books: Books, intent: Intent, split: Split, parts: Parts, to: string): void => {
  const { currency } = intent;
  if (!split.released) return move(books, escrowOf(intent), to, parts.amount, currency);
  const earning = books.items[split.earning!]!;
  books.items.push({ vendor: split.vendor, currency, amount: -parts.net, of: split.earning, matured: earning.matured, payout: null });
  move(books, `vendor:${split.vendor}:${earning.matured ? 'available' : 'pending'}`, to, parts.net, currency);
  move(books, 'platform:revenue:commission', to, parts.commission, currency);
  move(books, 'platform:tax:commission', to, parts.tax, currency);
};

export const startRefund = (books: Books, { intent, attempt, split, parts, toWallet = false, fromWallet = false, disputed }: StartRefund): void => {
  const intoWallet = toWallet || attempt.method === 'wallet';
  const to = disputed ?? (intoWallet ? walletOf(intent.payer) : CLEARING);
  if (split) {
    takeBack(books, intent, split, parts, to);
    split.refunded += parts.amount;
    split.gone += parts.amount;
  } else move(books, fromWallet ? walletOf(intent.payer) : escrowOf(intent), to, parts.amount, intent.currency);
  books.refunds.push({
    name: nameIn(books, 'r'), intent: intent.name, attempt: attempt.name, split: split?.name ?? null, parts, to: intoWallet ? 'WALLET' : 'PROVIDER', fromWallet,
    status: intoWallet || disputed !== undefined ? 'SUCCEEDED' : 'PENDING', outcome: null, remedied: false,
  });
};

const payingAttempt = (intent: Intent, split: Split): Attempt | undefined => {
  if (intent.charged !== null) return intent.attempts.find(({ name }) => name === intent.charged);
  return intent.status === 'REQUIRES_CAPTURE' && split.captured === split.parts.amount ? intent.attempts.at(-1) : undefined;
};

export const release = (books: Books, name: string): string => {
  const split = splitOf(books, name);
  const intent = intentOf(books, name);
  if (split.canceled) return 'SPLIT_NOT_FOUND';
  if (split.released) return 'OK';
  if (!payingAttempt(intent, split)) return 'PAYMENT_NOT_SUCCEEDED';
  split.released = true;
  const left = leftOf(split);
  if (left === 0n) return 'OK';
  const parts = nextParts(split, left);
  move(books, escrowOf(intent), `vendor:${split.vendor}:pending`, parts.net, intent.currency);
  move(books, escrowOf(intent), 'platform:revenue:commission', parts.commission, intent.currency);
  move(books, escrowOf(intent), 'platform:tax:commission', parts.tax, intent.currency);
  split.earning = books.items.push({ vendor: split.vendor, currency: intent.currency, amount: parts.net, of: null, matured: false, payout: null }) - 1;
  return 'OK';
};

export const refund = (books: Books, name: string, asked: bigint | undefined, toWallet: boolean): string => {
  const split = splitOf(books, name);
  const intent = intentOf(books, name);
  if (split.canceled) return 'SPLIT_NOT_FOUND';
  const attempt = payingAttempt(intent, split);
  if (!attempt) return 'PAYMENT_NOT_SUCCEEDED';
  if (intent.disputes.some((each) => each.attempt === attempt.name && ['NEEDS_RESPONSE', 'UNDER_REVIEW'].includes(each.status))) return 'PAYMENT_DISPUTED';
  const left = leftOf(split);
  const amount = asked ?? left;
  if (left === 0n) return 'REFUND_TOO_LARGE';
  if (amount <= 0n) return 'AMOUNT_INVALID';
  if (amount > left) return 'REFUND_TOO_LARGE';
  startRefund(books, { intent, attempt, split, parts: nextParts(split, amount), toWallet });
  return 'OK';
};

export const refundTopUp = (books: Books, intent: Intent, asked: bigint | undefined): string => {
  if (!intent.topUp) return 'PAYMENT_NOT_FOUND';
  if (intent.charged === null) return 'PAYMENT_NOT_SUCCEEDED';
  const left = intent.amount - books.refunds.reduce((sum, each) => (each.intent === intent.name && each.fromWallet ? sum + each.parts.amount : sum), 0n);
  if (left === 0n) return 'REFUND_TOO_LARGE';
  const amount = asked ?? left;
  if (amount <= 0n) return 'AMOUNT_INVALID';
  if (amount > left) return 'REFUND_TOO_LARGE';
  if (holds(books, walletOf(intent.payer), intent.currency) < amount) return 'INSUFFICIENT_FUNDS';
  const attempt = attemptOf(books, intent.charged);
  startRefund(books, { intent, attempt, split: null, parts: { amount, commission: 0n, tax: 0n, net: amount }, fromWallet: true });
  return 'OK';
};

const hearOfRefund = (books: Books, refunded: Refund, failed: boolean): void => {
  if (!failed) {
    if (refunded.status === 'PENDING') refunded.status = 'SUCCEEDED';
    return;
  }
  if (refunded.status === 'FAILED') return;
  refunded.status = 'FAILED';
  move(books, CLEARING, 'platform:suspense', refunded.parts.amount, intentOf(books, refunded.intent).currency);
};

/** The job that has the provider return the money. */
export const sendRefund = (books: Books, name: string): string => {
  const refunded = refundOf(books, name);
  if (refunded.status !== 'PENDING') return 'OK';
  if (refunded.outcome !== null) {
    hearOfRefund(books, refunded, refunded.outcome === 'FAILED');
    return 'OK';
  }
  const { method, charge } = attemptOf(books, refunded.attempt);
  const intent = intentOf(books, refunded.intent);
  const taken = intent.manual ? charge!.captured : charge!.outcome === 'SUCCEEDED' ? intent.amount : 0n;
  if (charge!.returned + refunded.parts.amount > taken) {
    hearOfRefund(books, refunded, true);
    return 'OK';
  }
  const fails = method.includes('refund_');
  refunded.outcome = fails ? 'FAILED' : 'SUCCEEDED';
  if (!fails) charge!.returned += refunded.parts.amount;
  const types = method.endsWith('refund_returned') ? (['refund.succeeded', 'refund.failed'] as const) : fails ? (['refund.failed'] as const) : (['refund.succeeded'] as const);
  if (!/silent|timeout/.test(method)) for (const type of types) books.mails.push({ about: 'REFUND', name, type });
  return 'OK';
};

export const readRefundMail = (books: Books, { name, type }: Extract<Mail, { about: 'REFUND' }>): void => hearOfRefund(books, refundOf(books, name), type === 'refund.failed');

/** What an admin has done about a refund that failed: it is tried again, or its payer gets it into the wallet. */
export const remedy = (books: Books, name: string, toWallet: boolean): string => {
  const failed = refundOf(books, name);
  const { payer, currency } = intentOf(books, failed.intent);
  if (failed.status !== 'FAILED') return 'REFUND_NOT_FAILED';
  if (failed.remedied) return 'REFUND_REMEDIED';
  failed.remedied = true;
  const { amount } = failed.parts;
  move(books, 'platform:suspense', toWallet ? walletOf(payer) : CLEARING, amount, currency);
  if (!toWallet) {
    const parts = { amount, commission: 0n, tax: 0n, net: amount };
    books.refunds.push({ ...failed, name: nameIn(books, 'r'), split: null, parts, to: 'PROVIDER', fromWallet: false, status: 'PENDING', outcome: null, remedied: false });
  }
  return 'OK';
};
