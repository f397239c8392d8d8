import { expect, test } from '@jest/globals';
import { wallet, walletOwner } from './chart-of-accounts.ts';
import { checkTransfer, isWalletLimits, isWithinLimits, mayPayByWallet, walletOf } from './wallets.ts';
import { movementOf } from './wallet-movements.ts';

const request = { fromUserId: 'ana', toUserId: 'ben', currency: 'EUR', amount: 100n };

test('a transfer is of a currency and an amount, to somebody else', () => {
  expect(checkTransfer(request)).toEqual({ ok: true, value: true });
  expect(checkTransfer({ ...request, note: 'x'.repeat(200) })).toEqual({ ok: true, value: true });
  const refused = (changes: object) => checkTransfer({ ...request, ...changes });
  for (const amount of [0n, -1n, 10n ** 12n + 1n]) expect(refused({ amount })).toEqual({ ok: false, code: 'AMOUNT_INVALID', path: ['input', 'amount'] });
  for (const currency of ['', 'eur', 'XXX', '__proto__', 'constructor']) expect(refused({ currency })).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  for (const note of ['', 'x'.repeat(201)]) expect(refused({ note })).toMatchObject({ code: 'NOTE_INVALID' });
  expect(refused({ toUserId: 'ana' })).toMatchObject({ code: 'WALLET_RECIPIENT_SELF' });
});

test('limits hold at a time and in a day', () => {
  const limits = { perTransfer: 100n, perDay: 250n };
  expect([isWithinLimits(limits, 0n, 100n), isWithinLimits(limits, 0n, 101n), isWithinLimits(limits, 150n, 100n), isWithinLimits(limits, 151n, 100n)]).toEqual([true, false, true, false]);
  const valid = (perTransfer: bigint, perDay: bigint) => isWalletLimits({ perTransfer, perDay });
  expect([valid(0n, 0n), valid(1n, 10n ** 12n), valid(-1n, 5n), valid(6n, 5n), valid(1n, 10n ** 12n + 1n)]).toEqual([true, true, false, false, false]);
});

test('a wallet belongs to one person and does not pay for itself', () => {
  const id = '019b0000-0000-7000-8000-000000000001';
  expect(walletOwner(wallet(id).code)).toBe(id);
  expect([walletOwner('user:x:wallet'), walletOwner(`vendor:${id}:pending`)]).toEqual([null, null]);
  expect([mayPayByWallet('ORDER_GROUP', 'AUTOMATIC'), mayPayByWallet('AD_ACCOUNT', 'AUTOMATIC'), mayPayByWallet('WALLET_TOP_UP', 'AUTOMATIC'), mayPayByWallet('RIDE', 'MANUAL')]).toEqual([true, true, false, false]);
  expect([walletOf('wallet', id)?.code, walletOf('simulator', id)]).toEqual([`user:${id}:wallet`, undefined]);
});

test('entries of a wallet have names for their owner', () => {
  const kinds = (kind: string, reference: string, amount: bigint) => movementOf({ kind, reference, amount });
  expect(kinds('TOP_UP', 'top-up:1', 5n)).toEqual({ kind: 'TOP_UP', wallet_transfer_id: null });
  expect(kinds('CAPTURE', 'capture:1', -5n).kind).toBe('PAYMENT');
  expect([kinds('REFUND', 'refund:1', 5n).kind, kinds('REFUND', 'refund:1', -5n).kind]).toEqual(['REFUND', 'TOP_UP_REFUND']);
  expect(kinds('TRANSFER', 'wallet-transfer:t', -5n)).toEqual({ kind: 'TRANSFER_SENT', wallet_transfer_id: 't' });
  expect(kinds('TRANSFER', 'wallet-transfer:t', 5n)).toEqual({ kind: 'TRANSFER_RECEIVED', wallet_transfer_id: 't' });
  expect([kinds('TRANSFER', 'credit:x', 5n).kind, kinds('ADJUSTMENT', 'adjustment:1', 5n).kind, kinds('ADJUSTMENT', 'adjustment:1', -5n).kind]).toEqual(['CREDIT', 'CREDIT', 'CORRECTION']);
  expect([kinds('EXCHANGE', 'exchange:1', 5n).kind, kinds('REVERSAL', 'reversal:1', -5n).kind, kinds('TRANSFER', 'pending:1', -5n).kind]).toEqual(['EXCHANGE', 'CORRECTION', 'CORRECTION']);
});
