import { parseArgs } from 'node:util';
import { createContext, type Context } from '../../platform/context/context.ts';
import type { Services } from '../../platform/context/services.ts';
import type { Result } from '../../platform/kernel/result.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { captureOwnPayment } from '../../subgraphs/payments/actions/capture-own-payment.ts';
import { confirmAndCharge } from '../../subgraphs/payments/actions/confirm-payment.ts';
import { openPayment } from '../../subgraphs/payments/actions/open-payment.ts';
import { refundAsAdmin } from '../../subgraphs/payments/actions/refund-payment.ts';
import { getIntent } from '../../subgraphs/payments/store/payment-intents.ts';
import { personCaller, servicesOn } from './demo-data.ts';
import type { Answered } from './writer.ts';

/** A payment that is opened, confirmed, captured in two parts and refunded in part; minor units. The captures come to less than was authorised. */
export interface PlannedPayment {
  readonly name: string;
  readonly groupId: string;
  readonly orderId: string;
  readonly amount: number;
  readonly captures: readonly [number, number];
  readonly refund: number;
}

/** What one process of the payment storm is to do: the same whenever it is started. */
export interface PaymentPlan extends Answered {
  readonly databaseUrl: string;
  readonly payer: string;
  readonly admin: string;
  readonly vendorId: string;
  readonly payments: readonly PlannedPayment[];
}

/** The writes of a payment, in order. */
export const steps = ['open', 'confirm', 'capture', 'finish', 'refund'] as const;

/** At the same time, by one process. */
const IN_FLIGHT = 6;

/** Each write under its own key, which is the same after a crash; a payment is opened by the id of what it is for. */
const writesOf = (services: Services, { payer, admin, vendorId }: PaymentPlan, { name, groupId, orderId, amount, captures, refund }: PlannedPayment) => {
  const by = (id: string): Context => createContext(services, { caller: personCaller(id), requestId: name });
  const ctx = by(payer);
  const open = () =>
    ctx.inTransaction((trx) =>
      openPayment(ctx, trx, {
        subject: { type: 'ORDER_GROUP', id: groupId }, payerId: payer, currency: 'EUR', capture: 'MANUAL', splits: [{ reference: orderId, payeeId: vendorId, amount: BigInt(amount) }],
      }),
    );
  const key = (step: string) => ({ idempotencyKey: `storm:${name}:${step}` });
  const reach = (id: string, ...states: string[]) => eventually(`${name} is ${states.join()}`, async () => states.includes((await getIntent(services.db, id)).status), 30_000);
  const take = async (paymentIntentId: string, n: 0 | 1, step: string) => {
    await reach(paymentIntentId, 'REQUIRES_CAPTURE', 'SUCCEEDED');
    return captureOwnPayment(by(admin), { paymentIntentId, amount: BigInt(captures[n]), final: n === 1, ...key(step) });
  };
  return {
    open,
    confirm: (paymentIntentId: string) => confirmAndCharge(ctx, { paymentIntentId, method: 'sim_card_ok', ...key('confirm') }),
    capture: (paymentIntentId: string) => take(paymentIntentId, 0, 'capture'),
    finish: (paymentIntentId: string) => take(paymentIntentId, 1, 'finish'),
    refund: async (paymentIntentId: string) => {
      await reach(paymentIntentId, 'SUCCEEDED');
      return refundAsAdmin(by(admin), { reference: orderId, amount: BigInt(refund), reason: 'Broken', ...key('refund') });
    },
  };
};

/** Sends what is left of the plan and writes a line for each answer: `<payment>.<step>` and OK or the code. */
const write = async (plan: PaymentPlan): Promise<void> => {
  await using services = servicesOn(plan.databaseUrl);
  const answered = new Set(plan.answered);
  const queue = plan.payments.filter(({ name }) => steps.some((step) => !answered.has(`${name}.${step}`)));
  const pay = async (payment: PlannedPayment) => {
    const writes = writesOf(services, plan, payment);
    const opened = await writes.open(); // again where that was answered: it tells the payment's id
    const tell = (step: string, result: Result<unknown>) => answered.has(`${payment.name}.${step}`) || process.stdout.write(`${payment.name}.${step} ${result.ok ? 'OK' : result.code}\n`);
    tell('open', opened);
    if (!opened.ok) return;
    for (const step of steps.slice(1) as ('confirm' | 'capture' | 'finish' | 'refund')[]) {
      if (!answered.has(`${payment.name}.${step}`)) tell(step, await writes[step](opened.value.paymentIntentId));
    }
  };
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await pay(next);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
};

if (import.meta.main) await write(JSON.parse(parseArgs({ allowPositionals: true }).positionals[0]!) as PaymentPlan);
