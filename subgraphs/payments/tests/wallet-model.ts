import fc from 'fast-check';

export const currencies = ['EUR', 'JPY'] as const;

/** What clients ask for. People, top-ups and orders are named by number, of those there are. */
export type Command =
  | { readonly kind: 'TOP_UP'; readonly who: number; readonly currency: string; readonly amount: bigint }
  | { readonly kind: 'REFUND_TOP_UP'; readonly which: number; readonly amount: bigint | undefined }
  | { readonly kind: 'TRANSFER'; readonly from: number; readonly to: number; readonly currency: string; readonly amount: bigint; readonly twice: boolean }
  | { readonly kind: 'PAY'; readonly which: number }
  | { readonly kind: 'REFUND_ORDER'; readonly which: number; readonly amount: bigint }
  | { readonly kind: 'CREDIT'; readonly who: number; readonly currency: string; readonly amount: bigint };

/** Everything that happens, one after the other, in memory. */
export interface Model {
  readonly wallets: Map<string, bigint>;
  readonly topUps: { owner: number; currency: string; amount: bigint; refunded: bigint }[];
  readonly orders: { payer: number; currency: string; amount: bigint; paid: boolean; refunded: bigint }[];
}

export const copyOf = (model: Model): Model => ({
  wallets: new Map(model.wallets),
  topUps: model.topUps.map((each) => ({ ...each })),
  orders: model.orders.map((each) => ({ ...each })),
});

export const keyOf = (who: number, currency: string): string => `${who} ${currency}`;

const has = (model: Model, who: number, currency: string): bigint => model.wallets.get(keyOf(who, currency)) ?? 0n;

const add = (model: Model, who: number, currency: string, amount: bigint): 'OK' => {
  model.wallets.set(keyOf(who, currency), has(model, who, currency) + amount);
  return 'OK';
};

const take = (model: Model, who: number, currency: string, amount: bigint): 'OK' | 'INSUFFICIENT_FUNDS' =>
  has(model, who, currency) < amount ? 'INSUFFICIENT_FUNDS' : add(model, who, currency, -amount);

/** Does it, or says why not and leaves all as it was. */
export const apply = (model: Model, command: Command): string => {
  switch (command.kind) {
    case 'TOP_UP': {
      const { who: owner, currency, amount } = command;
      if (amount <= 0n) return 'AMOUNT_INVALID';
      model.topUps.push({ owner, currency, amount, refunded: 0n });
      return add(model, owner, currency, amount);
    }
    case 'REFUND_TOP_UP': {
      const topUp = model.topUps[command.which];
      if (!topUp) return 'PAYMENT_NOT_FOUND';
      const left = topUp.amount - topUp.refunded;
      const amount = command.amount ?? left;
      if (left === 0n) return 'REFUND_TOO_LARGE';
      if (amount <= 0n) return 'AMOUNT_INVALID';
      if (amount > left) return 'REFUND_TOO_LARGE';
      const taken = take(model, topUp.owner, topUp.currency, amount);
      if (taken === 'OK') topUp.refunded += amount;
      return taken;
    }
    case 'TRANSFER': {
      const { from, to, currency, amount } = command;
      if (amount <= 0n) return 'AMOUNT_INVALID';
      if (from === to) return 'WALLET_RECIPIENT_SELF';
      const taken = take(model, from, currency, amount);
      return taken === 'OK' ? add(model, to, currency, amount) : taken;
    }
    case 'PAY': {
      const order = model.orders[command.which]!;
      if (order.paid) return 'PAYMENT_NOT_PAYABLE';
      const taken = take(model, order.payer, order.currency, order.amount);
      order.paid = taken === 'OK';
      return taken;
    }
    case 'REFUND_ORDER': {
      const order = model.orders[command.which]!;
      if (!order.paid) return 'PAYMENT_NOT_SUCCEEDED';
      if (order.refunded === order.amount) return 'REFUND_TOO_LARGE';
      if (command.amount <= 0n) return 'AMOUNT_INVALID';
      if (command.amount > order.amount - order.refunded) return 'REFUND_TOO_LARGE';
      order.refunded += command.amount;
      return add(model, order.payer, order.currency, command.amount);
    }
    case 'CREDIT':
      return command.amount <= 0n ? 'AMOUNT_INVALID' : add(model, command.who, command.currency, command.amount);
  }
};

const who = fc.nat(3);
const which = fc.nat(5);
const currency = fc.constantFrom(...currencies);
const amount = fc.oneof({ weight: 9, arbitrary: fc.bigInt({ min: 1n, max: 120n }) }, { weight: 1, arbitrary: fc.constantFrom(0n, -3n) });

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('TOP_UP' as const), who, currency, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('REFUND_TOP_UP' as const), which, amount: fc.option(amount, { nil: undefined }) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('TRANSFER' as const), from: who, to: who, currency, amount, twice: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('PAY' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('REFUND_ORDER' as const), which, amount }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('CREDIT' as const), who, currency, amount }) },
);

/** Rounds of one to four commands that clients send at the same moment. */
export const rounds = fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 14 });

/** All orders of a few things. */
export const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0 ? [[]] : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
