import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { creditWallet } from '../actions/credit-wallet.ts';
import { openPayment } from '../actions/open-payment.ts';
import { refundAsAdmin } from '../actions/refund-payment.ts';
import { refundTopUp } from '../actions/refund-top-up.ts';
import { topUpWallet } from '../actions/top-up-wallet.ts';
import { walletsByUserIds } from '../store/wallets.ts';
import { ada, news, paymentsWorld, post, velo, type PaymentsWorld } from './payments-world.ts';
import { broken, person, send } from './wallets-world.ts';
import { apply, copyOf, keyOf, permutations, rounds, type Command, type Model } from './wallet-model.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld({ DATABASE_POOL_SIZE: '20' });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** Four people, with the top-ups and orders that commands name by number. */
interface Play {
  readonly people: readonly (Caller & { readonly id: string })[];
  readonly topUps: string[];
  readonly orders: readonly { readonly intentId: string; readonly orderId: string }[];
}

const orderOf = [[0, 'EUR', 50n], [1, 'EUR', 80n], [2, 'EUR', 10n], [3, 'JPY', 60n], [0, 'JPY', 20n], [1, 'JPY', 100n]] as const;

const begin = async (): Promise<Play> => {
  const people = await Promise.all(Array.from({ length: 4 }, () => person(shop.world)));
  const ctx = shop.world.context(ada);
  const open = async ([payer, currency, amount]: (typeof orderOf)[number]) => {
    const orderId = newId();
    const opened = await ctx.inTransaction((trx) =>
      openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: newId() }, payerId: people[payer]!.id, currency, splits: [{ reference: orderId, payeeId: velo, amount }] }));
    if (!opened.ok) throw new Error(opened.code);
    return { intentId: opened.value.paymentIntentId, orderId };
  };
  return { people, topUps: [], orders: await Promise.all(orderOf.map(open)) };
};

const codeOf = (result: Result<unknown>): string => (result.ok ? 'OK' : result.code);

/** Opens, confirms, and has the provider say twice that the money came. */
const topUp = async (play: Play, { who, currency, amount }: Extract<Command, { kind: 'TOP_UP' }>): Promise<string> => {
  const ctx = shop.world.context(play.people[who]!);
  const opened = await topUpWallet(ctx, { amount, currency, idempotencyKey: newId() });
  if (!opened.ok) return opened.code;
  const { id } = opened.value;
  await confirmPayment(ctx, { paymentIntentId: id, method: 'sim_card_ok', idempotencyKey: newId() });
  const attempt = await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', id).executeTakeFirstOrThrow();
  const body = Buffer.from(String(news('charge.succeeded', attempt.id, { amount })).replace('"EUR"', `"${currency}"`));
  await Promise.all([post(shop, body), post(shop, body)]);
  play.topUps.push(id);
  return 'OK';
};

const run = async (play: Play, command: Command): Promise<string> => {
  const admin = shop.world.context(ada);
  const idempotencyKey = newId();
  switch (command.kind) {
    case 'TOP_UP':
      return topUp(play, command);
    case 'REFUND_TOP_UP':
      return codeOf(await refundTopUp(admin, { paymentIntentId: play.topUps[command.which] ?? newId(), amount: command.amount, reason: 'Model', idempotencyKey }));
    case 'TRANSFER': {
      const { from, to, currency, amount, twice } = command;
      const once = () => send(shop.world, play.people[from]!, play.people[to]!.id, amount, { currency, key: idempotencyKey });
      const sent = await Promise.all(twice ? [once(), once()] : [once()]);
      // Of two refused under one key the second may find money that came meanwhile: then the key was used once all the same.
      return sent.some((result) => result.ok) ? 'OK' : codeOf(sent[0]!);
    }
    case 'PAY': {
      const payer = play.people[orderOf[command.which]![0]]!;
      return codeOf(await confirmPayment(shop.world.context(payer), { paymentIntentId: play.orders[command.which]!.intentId, method: 'wallet', idempotencyKey }));
    }
    case 'REFUND_ORDER':
      return codeOf(await refundAsAdmin(admin, { reference: play.orders[command.which]!.orderId, amount: command.amount, reason: 'Model', idempotencyKey }));
    case 'CREDIT': {
      const { who, currency, amount } = command;
      return codeOf(await admin.inTransaction((trx) => creditWallet(admin, trx, { userId: play.people[who]!.id, amount, currency, reference: idempotencyKey })));
    }
  }
};

const walletsOf = async ({ people }: Play): Promise<Record<string, bigint>> => {
  const found = await walletsByUserIds(shop.world.db, people.map(({ id }) => id));
  return Object.fromEntries(found.filter(({ balance }) => balance !== 0n).map(({ userId, currency, balance }) => [keyOf(people.findIndex(({ id }) => id === userId), currency), balance]));
};

const inModel = ({ wallets }: Model): Record<string, bigint> => Object.fromEntries([...wallets].filter(([, balance]) => balance !== 0n));

/** The state after some order of the commands that explains what each client was told and what is in the wallets; null when none does. */
const explain = (model: Model, commands: readonly Command[], told: readonly string[], found: Record<string, bigint>): Model | null => {
  for (const order of permutations(commands.map((_, index) => index))) {
    const next = copyOf(model);
    const same = order.every((index) => apply(next, commands[index]!) === told[index]);
    if (same && JSON.stringify(Object.entries(inModel(next)).toSorted(), text) === JSON.stringify(Object.entries(found).toSorted(), text)) return next;
  }
  return null;
};

const text = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

test('whatever several clients do at once, the books are as if they had done it one after the other', async () => {
  let commands = 0;
  let together = 0;
  await fc.assert(
    fc.asyncProperty(rounds, async (played) => {
      const play = await begin();
      let model: Model = { wallets: new Map(), topUps: [], orders: orderOf.map(([payer, currency, amount]) => ({ payer, currency, amount, paid: false, refunded: 0n })) };
      for (const round of played) {
        // Top-ups are numbered as they come, so one of them at a time, and no refund of one that is just being made.
        const first = round.find(({ kind }) => kind === 'TOP_UP');
        const sent = round.filter((each) => each === first || (each.kind !== 'TOP_UP' && !(first && each.kind === 'REFUND_TOP_UP')));
        const told = values(await race(sent.length, (n) => run(play, sent[n]!)));
        const next = explain(model, sent, told, await walletsOf(play));
        expect({ sent, told, explained: next !== null }).toEqual({ sent, told, explained: true });
        model = next!;
        commands += sent.length;
        together += sent.length > 1 ? 1 : 0;
      }
    }),
    { numRuns: 60, seed: 13 },
  );
  expect(await broken(shop.world)).toEqual([]);
  process.stdout.write(`wallets against a model: ${commands} commands, ${together} rounds of several at once, 0 violations\n`);
}, 240_000);
