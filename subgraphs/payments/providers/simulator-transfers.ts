import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { findSimulatorAccount, findSimulatorReturn, insertSimulatorReturn, listSimulatorReturns } from '../store/simulator-accounts.ts';
import { insertSimulatorCharge, lastSimulatorTransfer, type SimulatorCharge } from '../store/simulator-charges.ts';
import type { SettlementLine } from '../domain/settlement.ts';
import { done, refused, unknown, type Answer, type ProviderNews, type TransferNewsType, type TransferRequest } from './provider.ts';
import { accountIdOf } from './simulator-accounts.ts';
import { findBank, type Bank } from './simulator-banks.ts';
import { send, standing } from './simulator-books.ts';

const BANK_REFUSAL = 'account_closed';

const messagesOf = ({ transfers, webhooks }: Bank): TransferNewsType[] => {
  const inOrder: TransferNewsType[] = transfers === 'FAILED' ? ['transfer.failed'] : transfers === 'RETURNED' ? ['transfer.paid', 'transfer.returned'] : ['transfer.paid'];
  if (webhooks === 'NEVER') return [];
  if (webhooks === 'REORDERED') return [...inOrder.toReversed(), ...inOrder];
  return webhooks === 'TWICE' ? [...inOrder, ...inOrder] : inOrder;
};

const newsOfTransfer = async (ctx: Context, row: SimulatorCharge): Promise<ProviderNews> => {
  const news = await standing(ctx, row);
  return (await findSimulatorReturn(ctx.db, row.id)) ? { ...news, type: 'transfer.returned', reason: BANK_REFUSAL } : news;
};

/** A key whose transfer failed may be used again, for another try: nothing had moved. */
const keyFor = (known: SimulatorCharge | undefined, key: string): string => (known?.outcome === 'FAILED' ? `${key}:${known.id}` : key);

/** Pays a payee, once for a key, as their bank will have it. The outcome is told by webhook: the answer says no more than that it is on its way. */
export const transfer = async (ctx: Context, { idempotencyKey, transferId, destination, amount, currency }: TransferRequest): Promise<Answer<ProviderNews>> => {
  const id = accountIdOf(destination);
  const account = id === null ? undefined : await findSimulatorAccount(ctx.db, id);
  const bank = findBank(account?.bank ?? null);
  if (amount <= 0n) return refused('amount_invalid');
  if (!account || !bank || account.status !== 'ACTIVE' || account.currency !== currency) return refused('account_not_payable');
  const booked = await ctx.inTransaction(async (trx) => {
    const at = ctx.now();
    const fails = bank.transfers === 'FAILED';
    const row = {
      id: newId(), idempotency_key: keyFor(await lastSimulatorTransfer(trx, transferId), idempotencyKey), kind: 'TRANSFER', reference: transferId, destination, amount, currency,
      outcome: fails ? 'FAILED' : 'SUCCEEDED', reason: bank.transfers === 'PAID' ? null : BANK_REFUSAL, decides_at: at, created_at: at,
    };
    const { charge, created } = await insertSimulatorCharge(trx, row);
    if (!created) return ok(charge);
    if (bank.transfers === 'RETURNED') await insertSimulatorReturn(trx, charge.id, at);
    const messages = messagesOf(bank).map((type) => ({ type, forged: false }));
    if (messages.length > 0) await send(ctx, trx, charge.id, messages, 0);
    return ok(charge);
  });
  if (bank.answerLost) return unknown('the answer was lost');
  return done({ ...(await standing(ctx, booked.value)), type: 'transfer.pending', reason: null });
};

export const findTransfer = async (ctx: Context, transferId: string): Promise<Answer<ProviderNews | null>> => {
  const row = await lastSimulatorTransfer(ctx.db, transferId);
  return done(row ? await newsOfTransfer(ctx, row) : null);
};

/** Transfers that banks sent back between two instants, as lines of the simulator's books. */
export const returnedLines = async (ctx: Context, from: Date, to: Date): Promise<SettlementLine[]> =>
  (await listSimulatorReturns(ctx.db, from, to)).map(({ id, amount, currency, at }) => ({ id: `return_${id}`, kind: 'TRANSFER', reference: id, amount, fee: 0n, currency, at }));
