import { holds, intentOf, move, nameIn, soldParts, walletOf, type Books, type Mail } from './books-model.ts';
import { answerChallenge, cancel, capture, charge, confirm, follow, letGo, liveOf, readChargeMail, sendCaptures } from './books-model-charges.ts';
import { disputeLine, hearOfDispute, type DisputeNews } from './books-model-disputes.ts';
import { cancelPayout, creditPayee, mature, readPayoutMail, retryPayout, sendPayout, sweep, type Bank } from './books-model-payouts.ts';
import { readRefundMail, refund, refundTopUp, release, remedy, sendRefund } from './books-model-refunds.ts';

export const people = ['u0', 'u1', 'u2'] as const;
export const vendors = ['v0', 'v1'] as const;
/** What the vendors' countries take of a commission, in basis points. */
export const taxes: Readonly<Record<string, bigint>> = { v0: 2_000n, v1: 0n };

/** What clients, jobs and providers do. Payments, attempts, splits, refunds and payouts go by the model's names. */
export type Command =
  | { readonly type: 'OPEN'; readonly payer: string; readonly currency: string; readonly manual: boolean; readonly splits: readonly { readonly vendor: string; readonly amount: bigint }[] }
  | { readonly type: 'TOP_UP'; readonly payer: string; readonly currency: string; readonly amount: bigint }
  | { readonly type: 'CONFIRM'; readonly name: string; readonly method: string }
  | { readonly type: 'CANCEL' | 'CHARGE' | 'LET_GO' | 'CAPTURE_JOB' | 'RELEASE' | 'RETURN' | 'RETRY_REFUND' | 'REFUND_TO_WALLET' | 'RETRY_PAYOUT' | 'CANCEL_PAYOUT' | 'FOLLOW'; readonly name: string }
  | { readonly type: 'CHALLENGE'; readonly name: string; readonly agreed: boolean }
  | { readonly type: 'CAPTURE'; readonly name: string; readonly amount: bigint | undefined; readonly final: boolean }
  | { readonly type: 'REFUND'; readonly name: string; readonly amount: bigint | undefined; readonly toWallet: boolean }
  | { readonly type: 'REFUND_TOP_UP'; readonly name: string; readonly amount: bigint | undefined }
  | { readonly type: 'TRANSFER'; readonly from: string; readonly to: string; readonly currency: string; readonly amount: bigint }
  | { readonly type: 'CREDIT' | 'ADJUST'; readonly who: string; readonly currency: string; readonly amount: bigint }
  | { readonly type: 'CREDIT_PAYEE'; readonly vendor: string; readonly currency: string; readonly amount: bigint }
  | { readonly type: 'MATURE' | 'SWEEP'; readonly vendor: string }
  | { readonly type: 'SEND'; readonly name: string; readonly bank: Bank }
  | { readonly type: 'DISPUTE'; readonly news: DisputeNews }
  | { readonly type: 'MAIL'; readonly mail: Mail; readonly times: number };

const open = (books: Books, { payer, currency, manual, splits }: Extract<Command, { type: 'OPEN' }>): string => {
  const name = nameIn(books, 'i');
  books.intents.push({
    name, payer, currency, manual, topUp: false, amount: splits.reduce((sum, { amount }) => sum + amount, 0n), status: 'REQUIRES_PAYMENT_METHOD', charged: null, captured: 0n, attempts: [], disputes: [],
    splits: splits.map(({ vendor, amount }, n) => ({
      name: `${name}.s${n}`, vendor, parts: soldParts(amount, taxes[vendor]!), captured: 0n, capturing: 0n, refunded: 0n, gone: 0n, released: false, canceled: false, earning: null,
    })),
  });
  return 'OK';
};

const give = (books: Books, from: string, to: string, amount: bigint, currency: string): string => {
  if (amount <= 0n) return 'AMOUNT_INVALID';
  if (from === to) return 'WALLET_RECIPIENT_SELF';
  if (from.startsWith('user:') && holds(books, from, currency) < amount) return 'INSUFFICIENT_FUNDS';
  move(books, from, to, amount, currency);
  return 'OK';
};

/** The second copy of a letter is thrown away, whatever it says by then. */
const read = (books: Books, mail: Mail): string => {
  const event = `${mail.name} ${mail.about === 'PAYOUT' ? mail.transfer : ''} ${mail.type}`;
  if (books.heard.has(event)) return 'OK';
  books.heard.add(event);
  if (mail.about === 'ATTEMPT') readChargeMail(books, mail);
  else if (mail.about === 'REFUND') readRefundMail(books, mail);
  else readPayoutMail(books, mail);
  return 'OK';
};

/** Does it, or says why not and leaves all as it was. */
export const apply = (books: Books, command: Command): string => {
  switch (command.type) {
    case 'OPEN':
      return open(books, command);
    case 'TOP_UP': {
      const { payer, currency, amount } = command;
      books.intents.push({
        name: nameIn(books, 'i'), payer, currency, amount, manual: false, topUp: true, status: 'REQUIRES_PAYMENT_METHOD', charged: null, captured: 0n, splits: [], attempts: [], disputes: [],
      });
      return 'OK';
    }
    case 'CONFIRM':
      return confirm(books, command.name, command.method);
    case 'CANCEL':
      return cancel(books, intentOf(books, command.name));
    case 'CHARGE':
      return charge(books, command.name);
    case 'CHALLENGE':
      return answerChallenge(books, command.name, command.agreed);
    case 'LET_GO':
      return letGo(books, command.name);
    case 'CAPTURE':
      return capture(intentOf(books, command.name), command.amount, command.final);
    case 'CAPTURE_JOB':
      return sendCaptures(books, command.name);
    case 'FOLLOW':
      return follow(books, intentOf(books, command.name));
    case 'RELEASE':
      return release(books, command.name);
    case 'REFUND':
      return refund(books, command.name, command.amount, command.toWallet);
    case 'REFUND_TOP_UP':
      return refundTopUp(books, intentOf(books, command.name), command.amount);
    case 'RETURN':
      return sendRefund(books, command.name);
    case 'RETRY_REFUND':
      return remedy(books, command.name, false);
    case 'REFUND_TO_WALLET':
      return remedy(books, command.name, true);
    case 'TRANSFER':
      return give(books, walletOf(command.from), walletOf(command.to), command.amount, command.currency);
    case 'CREDIT':
    case 'ADJUST':
      return give(books, 'platform:expense:credits', walletOf(command.who), command.amount, command.currency);
    case 'CREDIT_PAYEE':
      return creditPayee(books, command.vendor, command.amount, command.currency);
    case 'MATURE':
      return mature(books, command.vendor);
    case 'SWEEP':
      return sweep(books, command.vendor);
    case 'SEND':
      return sendPayout(books, command.name, command.bank);
    case 'RETRY_PAYOUT':
      return retryPayout(books, command.name);
    case 'CANCEL_PAYOUT':
      return cancelPayout(books, command.name);
    case 'DISPUTE':
      return hearOfDispute(books, command.news);
    case 'MAIL':
      return read(books, command.mail);
  }
};

const methods = [
  'sim_card_ok', 'sim_card_ok', 'sim_card_declined', 'sim_card_3ds', 'sim_card_3ds_declined', 'sim_card_duplicate', 'sim_card_reordered', 'sim_card_silent', 'sim_card_timeout', 'sim_card_refund_fails',
  'sim_card_refund_returned', 'wallet', 'wallet',
] as const;
const banks: readonly Bank[] = ['sim_bank_ok', 'sim_bank_fails', 'sim_bank_fails', 'sim_bank_returned', 'sim_bank_reordered', 'sim_bank_duplicate', 'sim_bank_silent', 'sim_bank_timeout'];

/** What jobs have to do of what was begun; done again it does nothing. */
export const jobsOf = (books: Books): Command[] => [
  ...books.intents.flatMap((intent): Command[] => [
    ...intent.attempts.flatMap(({ name, status, charge: held, captures }): Command[] => [
      ...(['STARTED', 'AUTHENTICATION_PENDING', 'PENDING'].includes(status) ? [{ type: 'CHARGE', name } as const] : []),
      ...(held?.challenged && held.outcome === null ? [{ type: 'CHALLENGE', name, agreed: true } as const] : []),
      ...(captures.some((each) => each.status === 'PENDING') ? [{ type: 'CAPTURE_JOB', name } as const] : []),
      ...(status === 'FAILED' && held && held.outcome !== 'FAILED' ? [{ type: 'LET_GO', name } as const] : []),
    ]),
    ...(intent.charged !== null && intent.disputes.some(({ settled, withdrawn, reinstated }) => settled < withdrawn - reinstated) ? [{ type: 'FOLLOW', name: intent.name } as const] : []),
  ]),
  ...books.refunds.filter(({ status }) => status === 'PENDING').map(({ name }) => ({ type: 'RETURN', name }) as const),
  ...books.payouts.filter(({ status }) => status === 'PENDING' || status === 'PROCESSING').map(({ name }) => ({ type: 'SEND', name, bank: 'sim_bank_ok' }) as const),
];

/**
 * Jobs of several commits, with the provider asked in between: two of them at once about one thing are no two after the other, and neither is one
 * about an attempt that is given up meanwhile. Money moves once all the same: races of their own show it.
 */
const asking: readonly string[] = ['CHARGE', 'LET_GO', 'CAPTURE_JOB', 'RETURN', 'SEND'];

/** Chooses with `random`, which answers numbers from 0 up to 1. */
export class Player {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  #currency(): string {
    return this.below(4) === 0 ? 'JPY' : 'EUR';
  }

  #amount(most: number): bigint {
    return BigInt(this.below(20) === 0 ? this.one([0, -3]) : 1 + this.below(most));
  }

  /** A number of minor units, or everything that is left. */
  #some(most: bigint): bigint | undefined {
    return this.below(3) === 0 ? undefined : this.#amount(Number(most));
  }

  readonly #makers: readonly (readonly [number, (books: Books) => Command | null])[] = [
    [3, () => ({
      type: 'OPEN', payer: this.one(people), currency: this.#currency(), manual: this.below(3) === 0,
      splits: vendors.slice(0, 1 + this.below(2)).map((vendor) => ({ vendor, amount: BigInt(1 + this.below(9_000)) })),
    })],
    [1, () => ({ type: 'TOP_UP', payer: this.one(people), currency: this.#currency(), amount: BigInt(1 + this.below(9_000)) })],
    [2, () => ({ type: this.one(['CREDIT', 'ADJUST'] as const), who: this.one(people), currency: this.#currency(), amount: this.#amount(3_000) })],
    [2, () => ({ type: 'TRANSFER', from: this.one(people), to: this.one(people), currency: this.#currency(), amount: this.#amount(2_000) })],
    [1, () => ({ type: 'CREDIT_PAYEE', vendor: this.one(vendors), currency: this.#currency(), amount: BigInt(1 + this.below(3_000)) })],
    [1, () => ({ type: 'MATURE', vendor: this.one(vendors) })],
    [1, () => ({ type: 'SWEEP', vendor: this.one(vendors) })],
    [18, ({ intents }) => this.#about(intents.slice(-8).map(({ name }) => name), (name) => this.aboutIntent(intents.find((each) => each.name === name)!))],
    [12, ({ intents }) => this.#about(intents.map(({ name }) => name), (name) => this.aboutIntent(intents.find((each) => each.name === name)!))],
    [3, ({ refunds }) => this.#about(refunds.filter(({ status }) => status !== 'SUCCEEDED').map(({ name }) => name), (name) => ({ type: this.one(['RETURN', 'RETURN', 'RETRY_REFUND', 'REFUND_TO_WALLET'] as const), name }))],
    [4, ({ payouts }) => this.#about(payouts.filter(({ status }) => status !== 'CANCELED' && status !== 'RETURNED').map(({ name }) => name), (name) => this.aboutPayout(name))],
    [8, (books) => this.#about(jobsOf(books), (job) => job)],
    [12, (books) => this.#about(books.mails.slice(-12), (mail) => ({ type: 'MAIL', mail, times: 1 + this.below(3) }))],
    [3, (books) => this.#about(books.mails, (mail) => ({ type: 'MAIL', mail, times: 1 + this.below(3) }))],
  ];

  #about<T>(list: readonly T[], make: (one: T) => Command | null): Command | null {
    return list.length === 0 ? null : make(this.one(list));
  }

  /** A payment's attempt, charged or not, of which the provider tells something. */
  #news({ name, amount, attempts, disputes }: Books['intents'][number]): Command | null {
    const known = attempts.filter(({ charge: held, method }) => held !== null && method !== 'wallet');
    if (known.length === 0) return null;
    const dispute = disputes.length > 0 && this.below(3) > 0 ? this.one(disputes) : null;
    const attempt = dispute?.attempt ?? this.one(known).name;
    const status = this.one(disputeLine.filter((each) => each !== 'PREVENTED'));
    const whole = dispute?.withdrawn || 1n + BigInt(this.below(Number(amount)));
    const withdrawn = status.startsWith('WARNING') ? 0n : whole;
    return { type: 'DISPUTE', news: { attempt, dispute: dispute?.name ?? `${name}.d${disputes.length}`, status, withdrawn, reinstated: status === 'WON' ? withdrawn : 0n } };
  }

  aboutIntent(intent: Books['intents'][number]): Command | null {
    const { name, amount, attempts, splits, topUp, manual } = intent;
    const attempt = attempts.length > 0 ? this.one(attempts) : null;
    const live = liveOf(intent);
    if (this.below(3) > 0) {
      if (intent.status === 'REQUIRES_PAYMENT_METHOD') return { type: 'CONFIRM', name, method: this.one(methods) };
      if (intent.status === 'PROCESSING' && live) return { type: 'CHARGE', name: live.name };
      if (intent.status === 'REQUIRES_CAPTURE' && live) return this.one<Command>([{ type: 'CAPTURE', name, amount: this.#some(amount), final: this.below(4) === 0 }, { type: 'CAPTURE_JOB', name: live.name }]);
      if (intent.status === 'SUCCEEDED' && splits.length > 0 && this.below(3) === 0) return { type: 'RELEASE', name: this.one(splits).name };
    }
    const makers: (() => Command | null)[] = [
      () => ({ type: 'CONFIRM', name, method: this.one(methods) }),
      () => (this.below(3) === 0 ? { type: 'CANCEL', name } : null),
      () => (live ? { type: 'CHARGE', name: live.name } : null),
      () => (attempt?.charge?.challenged ? { type: 'CHALLENGE', name: attempt.name, agreed: this.below(3) > 0 } : null),
      () => (attempt ? { type: this.one(['LET_GO', 'CHARGE'] as const), name: attempt.name } : null),
      () => (manual ? { type: 'CAPTURE', name, amount: this.#some(amount), final: this.below(4) === 0 } : null),
      () => (manual && attempt ? { type: 'CAPTURE_JOB', name: attempt.name } : null),
      () => (topUp ? { type: 'REFUND_TOP_UP', name, amount: this.#some(amount) } : { type: 'RELEASE', name: this.one(splits).name }),
      () => (topUp ? null : { type: 'REFUND', name: this.one(splits).name, amount: this.#some(this.one(splits).parts.amount), toWallet: this.below(3) === 0 }),
      () => (topUp ? null : { type: 'REFUND', name: this.one(splits).name, amount: this.#some(20n), toWallet: this.below(3) === 0 }),
      () => (this.below(2) === 0 ? this.#news(intent) : null),
    ];
    return this.one(makers)();
  }

  aboutPayout(name: string): Command {
    const type = this.one(['SEND', 'SEND', 'SEND', 'RETRY_PAYOUT', 'RETRY_PAYOUT', 'CANCEL_PAYOUT'] as const);
    return type === 'SEND' ? { type, name, bank: this.one(banks) } : { type, name };
  }

  /** Any command that makes sense to somebody now, or nearly. */
  next(books: Books): Command {
    const total = this.#makers.reduce((sum, [weight]) => sum + weight, 0);
    for (;;) {
      let n = this.below(total);
      const [, make] = this.#makers.find(([weight]) => (n -= weight) < 0)!;
      const command = make(books);
      if (command) return command;
    }
  }
  /** What two to four clients, jobs and letters do at the same moment about one payment, one vendor's money or one wallet; empty when there is nothing. */
  together(books: Books): Command[] {
    const vendor = this.one(vendors);
    const who = this.one(people);
    const intent = books.intents.length > 0 ? this.one(books.intents.slice(-10)) : null;
    const payouts = books.payouts.filter((each) => each.vendor === vendor && each.status !== 'CANCELED').slice(-4);
    const about: readonly (() => Command | null)[] = [
      () => intent && this.aboutIntent(intent),
      () => this.#about(books.mails.filter(({ name }) => intent && (name.startsWith(`${intent.name}.`) || books.refunds.some((each) => each.name === name && each.intent === intent.name))), (mail) => ({ type: 'MAIL', mail, times: 1 + this.below(2) })),
      () => this.#about(jobsOf(books).filter((job) => 'name' in job && intent && job.name.split('.')[0] === intent.name), (job) => job),
    ];
    const ofVendor: readonly (() => Command | null)[] = [
      () => this.#about(payouts, ({ name }) => ({ type: this.one(['RETRY_PAYOUT', 'CANCEL_PAYOUT'] as const), name })),
      () => this.#about(payouts, ({ name }) => ({ type: 'SEND', name, bank: 'sim_bank_fails' })),
      () => this.#about(books.mails.filter(({ name }) => payouts.some((each) => each.name === name)), (mail) => ({ type: 'MAIL', mail, times: 1 + this.below(2) })),
      () => ({ type: this.one(['MATURE', 'SWEEP'] as const), vendor }),
      () => this.#about(books.intents.flatMap(({ splits, charged }) => (charged === null ? [] : splits.filter((split) => split.vendor === vendor))), ({ name }) => ({ type: 'REFUND', name, amount: this.#some(500n), toWallet: false })),
    ];
    const ofWallet: readonly (() => Command | null)[] = [
      () => ({ type: 'TRANSFER', from: who, to: this.one(people), currency: 'EUR', amount: this.#amount(2_000) }),
      () => this.#about(books.intents.filter(({ payer, topUp, manual }) => payer === who && !topUp && !manual), ({ name }) => ({ type: 'CONFIRM', name, method: 'wallet' })),
      () => this.#about(books.intents.filter(({ payer, topUp }) => payer === who && topUp), ({ name, amount }) => ({ type: 'REFUND_TOP_UP', name, amount: this.#some(amount) })),
      () => ({ type: 'CREDIT', who, currency: 'EUR', amount: this.#amount(1_000) }),
    ];
    const makers = this.one([about, about, about, ofVendor, ofWallet]);
    const made = Array.from({ length: 2 + this.below(3) }, () => this.one(makers)()).filter((command) => command !== null);
    const firstOf = (types: readonly string[]): number => made.findIndex(({ type }) => types.includes(type));
    const givesUp = firstOf(['CANCEL', 'CONFIRM']) >= 0;
    return made.filter(({ type }, n) => {
      if (type === 'DISPUTE') return n === firstOf(['DISPUTE']);
      if (givesUp && (type === 'CHARGE' || type === 'LET_GO')) return false;
      return !asking.includes(type) || n === firstOf(asking);
    });
  }
}
