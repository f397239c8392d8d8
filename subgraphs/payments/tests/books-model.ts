import { divideHalfUp } from '../../../platform/kernel/money.ts';

/**
 * What Plaza's books must be, kept by one person who does one thing after the other: no database, no locks, no retries. Everything is named by
 * number: `i0` is the first payment, `i0.a1` its second attempt, `i0.s0` its first split.
 */
export interface Parts {
  readonly amount: bigint;
  readonly commission: bigint;
  readonly tax: bigint;
  readonly net: bigint;
}

/** Something that a vendor has earned, or that was taken back of it (`of` is the earning then, by its place in the list). */
export interface Item {
  readonly vendor: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly of: number | null;
  matured: boolean;
  payout: string | null;
}

export interface Split {
  readonly name: string;
  readonly vendor: string;
  readonly parts: Parts;
  captured: bigint;
  capturing: bigint;
  refunded: bigint;
  /** Refunded, lost in disputes, or never captured: what no longer belongs to the sale. */
  gone: bigint;
  released: boolean;
  canceled: boolean;
  /** Its place among the items; null before the release. */
  earning: number | null;
}

export interface Capture {
  readonly amount: bigint;
  readonly final: boolean;
  readonly parts: readonly bigint[];
  status: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  /** Whether the provider took it. */
  taken: boolean;
}

/** How the provider has a charge. `outcome` null: nobody has decided. */
export interface Charge {
  challenged: boolean;
  outcome: 'SUCCEEDED' | 'AUTHORIZED' | 'FAILED' | 'CANCELED' | null;
  captured: bigint;
  returned: bigint;
}

export type AttemptStatus = 'STARTED' | 'AUTHENTICATION_PENDING' | 'PENDING' | 'AUTHORIZED' | 'PARTIALLY_CHARGED' | 'FAILED' | 'VOIDED' | 'CHARGED';

export interface Attempt {
  readonly name: string;
  readonly method: string;
  status: AttemptStatus;
  captured: bigint;
  capturing: bigint;
  charge: Charge | null;
  readonly captures: Capture[];
}

export interface Dispute {
  readonly name: string;
  readonly attempt: string;
  status: string;
  withdrawn: bigint;
  reinstated: bigint;
  settled: bigint;
  surplus: bigint;
}

export interface Intent {
  readonly name: string;
  readonly payer: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly topUp: boolean;
  readonly manual: boolean;
  status: 'REQUIRES_PAYMENT_METHOD' | 'REQUIRES_ACTION' | 'PROCESSING' | 'REQUIRES_CAPTURE' | 'SUCCEEDED' | 'CANCELED';
  charged: string | null;
  captured: bigint;
  readonly splits: Split[];
  readonly attempts: Attempt[];
  readonly disputes: Dispute[];
}

export interface Refund {
  readonly name: string;
  readonly intent: string;
  readonly attempt: string;
  readonly split: string | null;
  readonly parts: Parts;
  readonly to: 'PROVIDER' | 'WALLET';
  readonly fromWallet: boolean;
  status: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  /** How the provider has it; null while it was not asked. */
  outcome: 'SUCCEEDED' | 'FAILED' | null;
  remedied: boolean;
}

export interface Payout {
  readonly name: string;
  readonly vendor: string;
  readonly currency: string;
  readonly amount: bigint;
  status: 'PENDING' | 'PROCESSING' | 'PAID' | 'FAILED' | 'RETURNED' | 'CANCELED';
  tries: number;
  /** The provider's transfers, in order, and which one is known to be the payout's now; those before it are past. */
  readonly transfers: ('PAID' | 'FAILED' | 'RETURNED')[];
  transfer: number | null;
  past: number;
}

/** News that the provider has sent and nobody may have heard yet. It may come whenever, and again. */
export type Mail =
  | { readonly about: 'ATTEMPT'; readonly name: string; readonly type: 'charge.requires_action' | 'charge.pending' | 'charge.authorized' | 'charge.succeeded' | 'charge.failed' }
  | { readonly about: 'REFUND'; readonly name: string; readonly type: 'refund.succeeded' | 'refund.failed' }
  | { readonly about: 'PAYOUT'; readonly name: string; readonly transfer: number; readonly type: 'transfer.paid' | 'transfer.failed' | 'transfer.returned' };

export interface Books {
  /** By account and currency, such as `escrow:i0 EUR`. */
  readonly balances: Map<string, bigint>;
  readonly intents: Intent[];
  readonly refunds: Refund[];
  readonly items: Item[];
  readonly payouts: Payout[];
  readonly mails: Mail[];
  /** Events of which a first copy has been heard. */
  readonly heard: Set<string>;
  readonly fees: Set<string>;
  /** Names that are taken: no two things are ever called the same. */
  readonly named: { i: number; r: number; p: number };
}

export const emptyBooks = (): Books => ({ balances: new Map(), intents: [], refunds: [], items: [], payouts: [], mails: [], heard: new Set(), fees: new Set(), named: { i: 0, r: 0, p: 0 } });

/** A name for a new payment, refund or payout. */
export const nameIn = ({ named }: Books, kind: 'i' | 'r' | 'p'): string => {
  const name = `${kind}${named[kind]}`;
  named[kind] += 1;
  return name;
};

export const copyOf = (books: Books): Books => structuredClone(books);

export const holds = (books: Books, account: string, currency: string): bigint => books.balances.get(`${account} ${currency}`) ?? 0n;

/** Moves money; zero moves nothing. */
export const move = (books: Books, from: string, to: string, amount: bigint, currency: string): void => {
  books.balances.set(`${from} ${currency}`, holds(books, from, currency) - amount);
  books.balances.set(`${to} ${currency}`, holds(books, to, currency) + amount);
};

export const CLEARING = 'psp:simulator:clearing';
export const escrowOf = ({ name }: Pick<Intent, 'name'>): string => `escrow:${name}`;
export const walletOf = (who: string): string => `user:${who}:wallet`;

export const intentOf = (books: Books, name: string): Intent => books.intents.find((each) => each.name === name.split('.')[0])!;
export const attemptOf = (books: Books, name: string): Attempt => intentOf(books, name).attempts.find((each) => each.name === name)!;
export const splitOf = (books: Books, name: string): Split => intentOf(books, name).splits.find((each) => each.name === name)!;
export const refundOf = (books: Books, name: string): Refund => books.refunds.find((each) => each.name === name)!;
export const payoutOf = (books: Books, name: string): Payout => books.payouts.find((each) => each.name === name)!;

/** A tenth and two of a hundred of a sale are ours, half up; of that, the vendor's country takes its share. */
export const soldParts = (amount: bigint, taxBasisPoints: bigint): Parts => {
  const commission = divideHalfUp(amount * 12n, 100n);
  const tax = divideHalfUp(commission * taxBasisPoints, 10_000n);
  return { amount, commission, tax, net: amount - commission - tax };
};

/** The share of a sale's first `gone` units: all fees in proportion, half up, and tax in proportion to the fees. */
const partsOf = ({ amount, commission, tax }: Parts, gone: bigint): Parts => {
  const fees = divideHalfUp((commission + tax) * gone, amount);
  const ofTax = commission + tax === 0n ? 0n : divideHalfUp(tax * fees, commission + tax);
  return { amount: gone, commission: fees - ofTax, tax: ofTax, net: gone - fees };
};

/** What the next `amount` units of a split come to when they go. */
export const nextParts = ({ parts, gone }: Pick<Split, 'parts' | 'gone'>, amount: bigint): Parts => {
  const [before, after] = [partsOf(parts, gone), partsOf(parts, gone + amount)];
  return { amount, commission: after.commission - before.commission, tax: after.tax - before.tax, net: after.net - before.net };
};

export const leftOf = ({ parts, gone }: Split): bigint => parts.amount - gone;

/** Everything that can be seen of the books, a line each, in order: what the database must show too. */
export const linesOf = (books: Books): string[] => {
  const lines = [...books.balances].flatMap(([key, amount]) => (amount === 0n ? [] : [`${key} ${amount}`]));
  for (const intent of books.intents) {
    lines.push(`${intent.name} ${intent.status} ${intent.captured}`);
    for (const split of intent.splits) lines.push(`${split.name} ${split.captured} ${split.capturing} ${split.refunded} ${split.released} ${split.canceled}`);
    for (const { method, status, captured, capturing, captures } of intent.attempts) {
      lines.push(`${intent.name} attempt ${method} ${status} ${captured} ${capturing}`);
      for (const capture of captures) lines.push(`${intent.name} capture ${capture.amount} ${capture.status}`);
    }
    for (const dispute of intent.disputes) lines.push(`${dispute.name} ${dispute.status} ${dispute.withdrawn} ${dispute.reinstated} ${dispute.settled} ${dispute.surplus}`);
  }
  for (const { intent, split, parts, to, status } of books.refunds) lines.push(refundLine(intent, split, parts, to, status));
  for (const { name, vendor, currency, amount, status, tries } of books.payouts) lines.push(`${name} ${vendor} ${currency} ${amount} ${status} ${tries}`);
  for (const { vendor, currency, amount, matured, payout } of books.items) if (payout === null) lines.push(`${vendor} ${currency} owed ${amount} ${matured}`);
  return lines.toSorted();
};

/** Books that go on from here with what is owed and on the accounts, and no more of what is over. */
export const goOnFrom = ({ balances, items, named }: Books): Books => ({ ...emptyBooks(), named: { ...named }, balances: new Map(balances), items: items.filter(({ payout }) => payout === null).map((item) => ({ ...item })) });

export const refundLine = (intent: string, split: string | null, { amount, commission, tax, net }: Parts, to: string, status: string): string =>
  `${intent} refund ${split ?? '-'} ${amount} ${commission} ${tax} ${net} ${to} ${status}`;
