import { notFound } from '../../../platform/errors/faults.ts';
import { currencyExponents, isCurrency, money } from '../../../platform/kernel/money.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { grantWalletCredit } from '../actions/credit-wallet.ts';
import { refundTopUp } from '../actions/refund-top-up.ts';
import { setWalletLimits } from '../actions/set-wallet-limits.ts';
import { topUpWallet } from '../actions/top-up-wallet.ts';
import { transferFromWallet } from '../actions/transfer-from-wallet.ts';
import { errors } from '../errors.ts';
import { walletBalanceChanged } from '../events.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadWallet, ownUserId } from '../policy.ts';
import type { WalletBalanceChangedRow, WalletRow } from '../rows.ts';
import { emptyWallet, walletId } from '../store/wallets.ts';
import { listWalletLimits } from '../store/wallet-transfers.ts';
import type { Resolvers } from '../types.generated.ts';

/** One's own wallet, empty when no money has reached it yet. */
const ownWallet = async (ctx: GraphContext, userId: string, currency: string): Promise<WalletRow> =>
  (await ctx.loaders.wallets.load(walletId(userId, currency))) ?? emptyWallet(userId, currency);

/** A wallet's id says nothing about its currency: one's own empty one is found by trying them all. */
const ownEmptyWallet = (ctx: GraphContext, id: string): WalletRow | null => {
  const userId = ownUserId(ctx.caller);
  const currency = userId === null ? undefined : Object.keys(currencyExponents).find((each) => walletId(userId, each) === id);
  return userId === null || currency === undefined ? null : emptyWallet(userId, currency);
};

/** Whether what belongs to this person is the caller's to see. Asks the database about their standing only if it is not their own. */
const seesWalletsOf = async (ctx: GraphContext, userId: string): Promise<boolean> =>
  ownUserId(ctx.caller) === userId || mayReadWallet(ctx.caller, { userId }, await ctx.loaders.standing());

const visibleWallet = async (ctx: GraphContext, wallet: WalletRow | null): Promise<WalletRow | null> =>
  wallet && (await seesWalletsOf(ctx, wallet.userId)) ? wallet : null;

export const wallets = {
  Query: {
    myWallet: (_, { currency }, ctx) => {
      const userId = ownUserId(ctx.caller);
      return userId === null || !isCurrency(currency) ? null : ownWallet(ctx, userId, currency);
    },
    myWallets: (_, __, ctx) => {
      const userId = ownUserId(ctx.caller);
      return userId === null ? [] : ctx.loaders.walletsOfUser.load(userId);
    },
    walletLimits: (_, __, ctx) => listWalletLimits(ctx.db),
  },
  Mutation: {
    walletTopUp: (_, { input: { method, returnUrl, ...input } }, ctx) =>
      errors.payload('payment', topUpWallet(ctx, { ...input, method: method ?? undefined, returnUrl: returnUrl ?? undefined })),
    walletTransfer: (_, { input }, ctx) => errors.payload('transfer', transferFromWallet(ctx, input)),
    refundWalletTopUp: (_, { input: { amount, ...input } }, ctx) => errors.payload('refund', refundTopUp(ctx, { ...input, amount: amount ?? undefined })),
    grantWalletCredit: (_, { input }, ctx) => errors.payload('adjustment', grantWalletCredit(ctx, input)),
    setWalletLimits: (_, { input }, ctx) => errors.payload('limits', setWalletLimits(ctx, input)),
  },
  Subscription: {
    walletBalanceChanged: {
      subscribe: (_, { currency, after }, ctx) => {
        const userId = ownUserId(ctx.caller);
        if (userId === null || !isCurrency(currency)) throw notFound('wallet');
        return ctx.subscribe([walletBalanceChanged], walletId(userId, currency), after);
      },
      resolve: (event: WalletBalanceChangedRow) => event,
    },
  },
  WalletBalanceChanged: {
    wallet: ({ payload: { userId, currency } }, _, ctx) => ownWallet(ctx, userId, currency),
  },
  Wallet: {
    __resolveReference: async ({ id }, ctx) => (isId(id) ? visibleWallet(ctx, (await ctx.loaders.wallets.load(id)) ?? ownEmptyWallet(ctx, id)) : null),
    owner: ({ userId }) => ({ id: userId }),
    balance: ({ balance, currency }) => money(balance, currency),
    available: ({ balance, pendingOut, currency }) => money(balance - pendingOut, currency),
  },
  WalletTransfer: {
    from: ({ from_user }) => ({ id: from_user }),
    to: ({ to_user }) => ({ id: to_user }),
    amount: ({ amount, currency }) => money(amount, currency),
    createdAt: ({ created_at }) => created_at,
  },
  WalletLimits: {
    perTransfer: ({ per_transfer, currency }) => money(per_transfer, currency),
    perDay: ({ per_day, currency }) => money(per_day, currency),
  },
  User: {
    __resolveReference: ({ id }) => ({ id }),
    wallets: async ({ id }, _, ctx) => (isId(id) && (await seesWalletsOf(ctx, id)) ? ctx.loaders.walletsOfUser.load(id) : null),
  },
} satisfies Resolvers;
