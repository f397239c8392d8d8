import { CLEARING, holds, move, nameIn, payoutOf, type Books, type Mail, type Payout } from './books-model.ts';

/** Ten euros, ten yen: less is not paid out. */
const minimum = (currency: string): bigint => (currency === 'JPY' ? 10n : 1_000n);
const available = (vendor: string): string => `vendor:${vendor}:available`;
const transit = ({ name }: Payout): string => `payout:${name}:in_transit`;

export type Bank = 'sim_bank_ok' | 'sim_bank_fails' | 'sim_bank_returned' | 'sim_bank_reordered' | 'sim_bank_duplicate' | 'sim_bank_silent' | 'sim_bank_timeout';

export const creditPayee = (books: Books, vendor: string, amount: bigint, currency: string): string => {
  move(books, 'platform:expense:payees', `vendor:${vendor}:pending`, amount, currency);
  books.items.push({ vendor, currency, amount, of: null, matured: false, payout: null });
  return 'OK';
};

/** A week has gone by: everything pending is available. */
export const mature = (books: Books, vendor: string): string => {
  for (const item of books.items.filter((each) => each.vendor === vendor && !each.matured)) {
    item.matured = true;
    move(books, `vendor:${vendor}:pending`, available(vendor), item.amount, item.currency);
  }
  return 'OK';
};

/** A payout of all that has matured and is in none, for each currency. */
export const sweep = (books: Books, vendor: string): string => {
  for (const currency of ['EUR', 'JPY']) {
    const items = books.items.filter((each) => each.vendor === vendor && each.currency === currency && each.matured && each.payout === null);
    const amount = items.reduce((sum, each) => sum + each.amount, 0n);
    if (amount < minimum(currency)) continue;
    const name = nameIn(books, 'p');
    books.payouts.push({ name, vendor, currency, amount, status: 'PENDING', tries: 0, transfers: [], transfer: null, past: 0 });
    for (const item of items) item.payout = name;
  }
  return 'OK';
};

const putInTransit = (books: Books, payout: Payout): boolean => {
  const { vendor, amount, currency } = payout;
  if (holds(books, available(vendor), currency) < amount) return false;
  move(books, available(vendor), transit(payout), amount, currency);
  if (payout.transfer !== null) payout.past = payout.transfer + 1;
  Object.assign(payout, { status: 'PROCESSING', tries: payout.tries + 1, transfer: null });
  return true;
};

export const cancelPayout = (books: Books, name: string): string => {
  const payout = payoutOf(books, name);
  if (payout.status !== 'PENDING' && payout.status !== 'FAILED') return 'PAYOUT_NOT_CANCELABLE';
  payout.status = 'CANCELED';
  for (const item of books.items) if (item.payout === name) item.payout = null;
  return 'OK';
};

export const retryPayout = (books: Books, name: string): string => {
  const payout = payoutOf(books, name);
  if (payout.status !== 'FAILED') return 'PAYOUT_NOT_RETRYABLE';
  return putInTransit(books, payout) ? 'OK' : 'PAYOUT_EXCEEDS_AVAILABLE';
};

const hearOfTransfer = (books: Books, payout: Payout, transfer: number, type: 'transfer.pending' | Extract<Mail, { about: 'PAYOUT' }>['type']): void => {
  const { vendor, amount, currency } = payout;
  if (transfer < payout.past || (payout.transfer !== null && payout.transfer !== transfer)) return;
  payout.transfer = transfer;
  if (type === 'transfer.pending' || payout.status === 'CANCELED') return;
  if (type === 'transfer.failed') {
    if (payout.status !== 'PROCESSING') return;
    payout.status = 'FAILED';
    return move(books, transit(payout), available(vendor), amount, currency);
  }
  if (payout.status === 'PROCESSING' || payout.status === 'FAILED') {
    move(books, payout.status === 'FAILED' ? available(vendor) : transit(payout), CLEARING, amount, currency);
    payout.status = 'PAID';
  }
  if (type === 'transfer.paid' || payout.status !== 'PAID') return;
  payout.status = 'RETURNED';
  move(books, CLEARING, available(vendor), amount, currency);
  books.items.push({ vendor, currency, amount, of: null, matured: true, payout: null });
};

/** The job that takes a payout to the provider, or asks what became of it. */
export const sendPayout = (books: Books, name: string, bank: Bank): string => {
  const payout = payoutOf(books, name);
  if (payout.status === 'PENDING' && !putInTransit(books, payout)) return cancelPayout(books, name);
  if (payout.status !== 'PROCESSING') return 'OK';
  const last = payout.transfers.length - 1;
  if (last >= payout.past) {
    hearOfTransfer(books, payout, last, `transfer.${payout.transfers[last]!.toLowerCase() as 'paid'}`);
    return 'OK';
  }
  const outcome = bank === 'sim_bank_fails' ? 'FAILED' : bank === 'sim_bank_returned' || bank === 'sim_bank_reordered' ? 'RETURNED' : 'PAID';
  const transfer = payout.transfers.push(outcome) - 1;
  const types = outcome === 'FAILED' ? (['transfer.failed'] as const) : outcome === 'RETURNED' ? (['transfer.paid', 'transfer.returned'] as const) : (['transfer.paid'] as const);
  const quiet = bank === 'sim_bank_silent' || bank === 'sim_bank_timeout';
  if (!quiet) for (const type of types) books.mails.push({ about: 'PAYOUT', name, transfer, type });
  if (bank === 'sim_bank_timeout') return 'NO_ANSWER';
  hearOfTransfer(books, payout, transfer, 'transfer.pending');
  return 'OK';
};

export const readPayoutMail = (books: Books, { name, transfer, type }: Extract<Mail, { about: 'PAYOUT' }>): void => hearOfTransfer(books, payoutOf(books, name), transfer, type);
