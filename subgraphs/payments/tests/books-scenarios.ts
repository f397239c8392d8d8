import type { Command } from './books-commands.ts';
import type { Books, Mail } from './books-model.ts';

type Play = (command: Command) => Promise<string>;

const EUR = { currency: 'EUR' } as const;
const last = (books: Books): string => `i${books.named.i - 1}`;
const lastPayout = (books: Books): string => `p${books.named.p - 1}`;
const lastRefund = (books: Books): string => `r${books.named.r - 1}`;

const opening = (manual = false): Command => ({ type: 'OPEN', payer: 'u0', ...EUR, manual, splits: [{ vendor: 'v0', amount: 6_487n }, { vendor: 'v1', amount: 3_513n }] });
const letter = (books: Books, type: Mail['type']): Command => ({ type: 'MAIL', mail: books.mails.findLast((mail) => mail.type === type)!, times: 1 });

/** A payment of 100.00 EUR that is being charged. */
const charging = async (books: Books, play: Play, method = 'sim_card_ok', manual = false): Promise<string> => {
  await play(opening(manual));
  const name = last(books);
  await play({ type: 'CONFIRM', name, method });
  await play({ type: 'CHARGE', name: `${name}.a0` });
  return name;
};

/** The same, paid; held by the payer's bank when it is captured by hand. */
const paid = async (books: Books, play: Play, method = 'sim_card_ok', manual = false): Promise<string> => {
  const name = await charging(books, play, method, manual);
  await play(letter(books, manual ? 'charge.authorized' : 'charge.succeeded'));
  return name;
};

const topUp = async (books: Books, play: Play): Promise<string> => {
  await play({ type: 'TOP_UP', payer: 'u1', ...EUR, amount: 5_000n });
  const name = last(books);
  await play({ type: 'CONFIRM', name, method: 'sim_card_ok' });
  await play({ type: 'CHARGE', name: `${name}.a0` });
  return name;
};

const refunded = async (books: Books, play: Play, method = 'sim_card_ok'): Promise<string> => {
  const name = await paid(books, play, method);
  await play({ type: 'REFUND', name: `${name}.s0`, amount: 1_001n, toWallet: false });
  return name;
};

const failedRefund = async (books: Books, play: Play): Promise<string> => {
  await refunded(books, play, 'sim_card_refund_fails');
  const name = lastRefund(books);
  await play({ type: 'RETURN', name });
  await play(letter(books, 'refund.failed'));
  return name;
};

const matured = async (play: Play): Promise<void> => {
  await play({ type: 'CREDIT_PAYEE', vendor: 'v0', ...EUR, amount: 2_500n });
  await play({ type: 'MATURE', vendor: 'v0' });
};

const payout = async (books: Books, play: Play, bank: Extract<Command, { type: 'SEND' }>['bank'] | null): Promise<string> => {
  await matured(play);
  await play({ type: 'SWEEP', vendor: 'v0' });
  const name = lastPayout(books);
  if (bank) await play({ type: 'SEND', name, bank });
  return name;
};

/** Each way in which money moves: what comes before, and the command that is struck down. */
export const scenarios: Readonly<Record<string, (books: Books, play: Play) => Promise<Command>>> = {
  'a payment is opened': async () => opening(),
  'a top-up is opened': async () => ({ type: 'TOP_UP', payer: 'u1', ...EUR, amount: 700n }),
  'a payment is confirmed': async (books, play) => {
    await play(opening());
    return { type: 'CONFIRM', name: last(books), method: 'sim_card_ok' };
  },
  'a wallet pays': async (books, play) => {
    await play({ type: 'CREDIT', who: 'u0', ...EUR, amount: 10_000n });
    await play(opening());
    return { type: 'CONFIRM', name: last(books), method: 'wallet' };
  },
  'a charge is taken to the provider': async (books, play) => {
    await play(opening());
    await play({ type: 'CONFIRM', name: last(books), method: 'sim_card_ok' });
    return { type: 'CHARGE', name: `${last(books)}.a0` };
  },
  'a payer agrees': async (books, play) => ({ type: 'CHALLENGE', name: `${await charging(books, play, 'sim_card_3ds')}.a0`, agreed: true }),
  'a charge succeeds': async (books, play) => {
    await charging(books, play);
    return letter(books, 'charge.succeeded');
  },
  'a charge fails': async (books, play) => {
    await charging(books, play, 'sim_card_declined');
    return letter(books, 'charge.failed');
  },
  'a top-up arrives': async (books, play) => {
    await topUp(books, play);
    return letter(books, 'charge.succeeded');
  },
  'a charge that nobody wants succeeds': async (books, play) => {
    await play({ type: 'CANCEL', name: await charging(books, play) });
    return letter(books, 'charge.succeeded');
  },
  'a payment is canceled': async (books, play) => ({ type: 'CANCEL', name: await charging(books, play) }),
  'an attempt is let go of': async (books, play) => {
    const name = await charging(books, play, 'sim_card_3ds');
    await play({ type: 'CANCEL', name });
    return { type: 'LET_GO', name: `${name}.a0` };
  },
  'a part is captured': async (books, play) => ({ type: 'CAPTURE', name: await paid(books, play, 'sim_card_ok', true), amount: 4_000n, final: false }),
  'captures are taken to the provider': async (books, play) => {
    const name = await paid(books, play, 'sim_card_ok', true);
    await play({ type: 'CAPTURE', name, amount: 4_000n, final: false });
    await play({ type: 'CAPTURE', name, amount: 3_000n, final: true });
    return { type: 'CAPTURE_JOB', name: `${name}.a0` };
  },
  'an order is released': async (books, play) => ({ type: 'RELEASE', name: `${await paid(books, play)}.s0` }),
  'an order is refunded': async (books, play) => ({ type: 'REFUND', name: `${await paid(books, play)}.s0`, amount: 1_001n, toWallet: false }),
  'a released order is refunded into the wallet': async (books, play) => {
    const name = `${await paid(books, play)}.s0`;
    await play({ type: 'RELEASE', name });
    await play({ type: 'MATURE', vendor: 'v0' });
    return { type: 'REFUND', name, amount: 1_001n, toWallet: true };
  },
  'a top-up is refunded': async (books, play) => {
    const name = await topUp(books, play);
    await play(letter(books, 'charge.succeeded'));
    return { type: 'REFUND_TOP_UP', name, amount: 1_234n };
  },
  'a refund is taken to the provider': async (books, play) => {
    await refunded(books, play);
    return { type: 'RETURN', name: lastRefund(books) };
  },
  'a refund fails': async (books, play) => {
    await refunded(books, play, 'sim_card_refund_fails');
    await play({ type: 'RETURN', name: lastRefund(books) });
    return letter(books, 'refund.failed');
  },
  'a failed refund is tried again': async (books, play) => ({ type: 'RETRY_REFUND', name: await failedRefund(books, play) }),
  'a failed refund goes into the wallet': async (books, play) => ({ type: 'REFUND_TO_WALLET', name: await failedRefund(books, play) }),
  'a wallet sends money': async (_books, play) => {
    await play({ type: 'CREDIT', who: 'u0', ...EUR, amount: 500n });
    return { type: 'TRANSFER', from: 'u0', to: 'u2', ...EUR, amount: 300n };
  },
  'a wallet is credited': async () => ({ type: 'CREDIT', who: 'u2', ...EUR, amount: 250n }),
  'two admins adjust': async () => ({ type: 'ADJUST', who: 'u2', ...EUR, amount: 250n }),
  'a payee is credited': async () => ({ type: 'CREDIT_PAYEE', vendor: 'v1', ...EUR, amount: 250n }),
  'earnings mature': async (_books, play) => {
    await play({ type: 'CREDIT_PAYEE', vendor: 'v0', ...EUR, amount: 250n });
    return { type: 'MATURE', vendor: 'v0' };
  },
  'a payout is made': async (_books, play) => {
    await matured(play);
    return { type: 'SWEEP', vendor: 'v0' };
  },
  'a payout is taken to the provider': async (books, play) => ({ type: 'SEND', name: await payout(books, play, null), bank: 'sim_bank_ok' }),
  'a payout fails': async (books, play) => {
    await payout(books, play, 'sim_bank_fails');
    return letter(books, 'transfer.failed');
  },
  'a payout is tried again': async (books, play) => {
    const name = await payout(books, play, 'sim_bank_fails');
    await play(letter(books, 'transfer.failed'));
    return { type: 'RETRY_PAYOUT', name };
  },
  'a payout comes back': async (books, play) => {
    await payout(books, play, 'sim_bank_returned');
    return letter(books, 'transfer.returned');
  },
  'a dispute is lost': async (books, play) => {
    const name = await paid(books, play);
    await play({ type: 'RELEASE', name: `${name}.s0` });
    return { type: 'DISPUTE', news: { attempt: `${name}.a0`, dispute: `${name}.d0`, status: 'LOST', withdrawn: 9_000n, reinstated: 0n } };
  },
};
