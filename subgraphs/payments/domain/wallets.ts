import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { wallet, type Account } from './chart-of-accounts.ts';
import type { SubjectType } from './opening.ts';
import { isAmount } from './postings.ts';

/** The method that pays with the payer's own wallet, and the name that its attempts have instead of a provider's. */
export const WALLET = 'wallet';

/** The account that an attempt's money comes from when it is no provider's clearing. */
export const walletOf = (provider: string, payerId: string): Account | undefined => (provider === WALLET ? wallet(payerId) : undefined);

/** Whether a wallet may pay: for everything but itself, and at once: it holds nothing back to be captured later. */
export const mayPayByWallet = (subject: SubjectType, capture: string): boolean => subject !== 'WALLET_TOP_UP' && capture === 'AUTOMATIC';

/** What a person may send to others of one currency, minor units. */
export interface WalletLimits {
  /** At a time. */
  readonly perTransfer: bigint;
  /** In any 24 hours. */
  readonly perDay: bigint;
}

const MAX_NOTE = 200;

export interface TransferRequest {
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly currency: string;
  /** Minor units. */
  readonly amount: bigint;
  /** For both of them, 1 to 200 characters. */
  readonly note?: string | null | undefined;
}

export type TransferRefusal = 'CURRENCY_UNKNOWN' | 'AMOUNT_INVALID' | 'NOTE_INVALID' | 'WALLET_RECIPIENT_SELF';

/** Why a transfer makes no sense, whoever asks and whatever they have. */
export const checkTransfer = ({ fromUserId, toUserId, currency, amount, note }: TransferRequest): Result<true, TransferRefusal> => {
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  if (!isAmount(amount)) return fail('AMOUNT_INVALID', 'input', 'amount');
  if (note != null && (note.length < 1 || note.length > MAX_NOTE)) return fail('NOTE_INVALID', 'input', 'note');
  return toUserId === fromUserId ? fail('WALLET_RECIPIENT_SELF', 'input', 'toUserId') : ok(true);
};

/** Whether an amount is within the limits of its sender, who has sent `sent` within the last 24 hours. */
export const isWithinLimits = ({ perTransfer, perDay }: WalletLimits, sent: bigint, amount: bigint): boolean => amount <= perTransfer && sent + amount <= perDay;

/** Whether limits make sense: nothing below zero, and not more at a time than in a day. Zero stops transfers of a currency. */
export const isWalletLimits = ({ perTransfer, perDay }: WalletLimits): boolean => perTransfer >= 0n && perTransfer <= perDay && (perDay === 0n || isAmount(perDay));
