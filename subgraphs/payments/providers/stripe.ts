import type { Stripe } from 'stripe';
import type { SettlementLine } from '../domain/settlement.ts';
import { done, refused, whenDone, type Answer, type ChargeRequest, type PaymentProvider, type ProviderNews, type SavedMethod } from './provider.ts';
import { stripeAccounts } from './stripe-accounts.ts';
import { fromStripe, toStripe } from './stripe-amounts.ts';
import { stripeDisputes } from './stripe-disputes.ts';
import { failureOf, isUnexpectedState, reasonOf } from './stripe-errors.ts';
import { newsOfIntent, newsOfRefund } from './stripe-news.ts';
import { parseStripeWebhook, readStripeWebhook } from './stripe-webhook.ts';

export interface StripeConfig {
  readonly secretKey: string;
  readonly webhookSecrets: readonly string[];
  readonly apiUrl: string;
}

/** The version whose shapes this adapter was written and tested against. */
const API_VERSION = '2026-10-28.endive';
const TIMEOUT_MS = 20_000;
const AMOUNT_REFUSED = 'amount_not_representable';

/** The SDK, loaded when it is first needed. It does not retry by itself: what is unknown is looked up first, and that is ours to do. */
const clientOf = ({ secretKey, apiUrl }: StripeConfig, timeout: number): (() => Promise<Stripe>) => {
  const { hostname, port, protocol } = new URL(apiUrl);
  const load = async () => {
    const { Stripe: Client } = await import('stripe');
    return new Client(secretKey, {
      apiVersion: API_VERSION,
      host: hostname,
      ...(port === '' ? {} : { port }),
      protocol: protocol === 'http:' ? 'http' : 'https',
      timeout,
      maxNetworkRetries: 0,
      telemetry: false,
    });
  };
  let loading: Promise<Stripe> | null = null;
  return () => (loading ??= load());
};

const asked = async <T>(work: () => Promise<T>): Promise<Answer<T>> => {
  try {
    return done(await work());
  } catch (error) {
    return failureOf(error);
  }
};

/** News of a charge that must be ours, because we made it. */
const ours = (intent: Stripe.PaymentIntent): ProviderNews => {
  const news = newsOfIntent(intent);
  if (!news) throw new Error(`PaymentIntent ${intent.id} has lost its metadata`);
  return news;
};

const kinds: Readonly<Record<string, SettlementLine['kind']>> = {
  charge: 'CHARGE', payment: 'CHARGE', refund: 'REFUND', payment_refund: 'REFUND', refund_failure: 'REFUND_FAILED', payment_failure_refund: 'REFUND_FAILED',
  transfer: 'TRANSFER', transfer_refund: 'TRANSFER', transfer_cancel: 'TRANSFER', transfer_failure: 'TRANSFER', payout: 'PAYOUT', stripe_fee: 'FEE', network_cost: 'FEE',
};

const confirmation = ({ method, offSession, returnUrl }: ChargeRequest): Stripe.PaymentIntentConfirmParams =>
  offSession ? { payment_method: method, off_session: true } : { payment_method: method, return_url: returnUrl };

const setupStatus: Readonly<Record<string, SavedMethod['status']>> = { succeeded: 'ACTIVE', requires_action: 'REQUIRES_ACTION', requires_payment_method: 'FAILED', canceled: 'FAILED' };

/** A method as its SetupIntent stands. */
const savedMethod = (customer: string, { id: setup, status, next_action, last_setup_error }: Stripe.SetupIntent, { id: method, card }: Stripe.PaymentMethod): SavedMethod => ({
  customer,
  method,
  setup,
  status: setupStatus[status] ?? 'PROCESSING',
  actionUrl: next_action?.redirect_to_url?.url ?? null,
  reason: last_setup_error ? reasonOf(last_setup_error) : null,
  brand: card?.brand ?? 'unknown',
  last4: card?.last4 ?? '',
  expires: card ? { month: card.exp_month, year: card.exp_year } : null,
});

/**
 * Stripe. A charge is a PaymentIntent of ours that is made first and confirmed afterwards: a confirmed one cannot be confirmed again, so that
 * money moves once for an attempt, whatever happens to our calls and however old Stripe's idempotency keys are.
 */
export const stripe = (config: StripeConfig, timeout = TIMEOUT_MS): PaymentProvider => {
  const client = clientOf(config, timeout);
  const findCharge: PaymentProvider['findCharge'] = (_ctx, reference) => asked(async () => ours(await (await client()).paymentIntents.retrieve(reference)));

  /** Does something to a charge, and answers how it stands when it was in no state for it. */
  const change = async (ctx: Parameters<typeof findCharge>[0], reference: string, work: (sdk: Stripe) => Promise<Stripe.PaymentIntent>): Promise<Answer<ProviderNews>> => {
    const sdk = await client();
    try {
      return done(ours(await work(sdk)));
    } catch (error) {
      return isUnexpectedState(error) ? findCharge(ctx, reference) : failureOf(error);
    }
  };

  return {
    name: 'stripe',
    accepts: (method) => /^pm_\w{1,250}$/.test(method),
    openCharge: async (_ctx, { idempotencyKey, attemptId, method, amount, currency, capture, customer }) => {
      const counted = toStripe(amount, currency);
      if (counted === null) return refused(AMOUNT_REFUSED);
      const params: Stripe.PaymentIntentCreateParams = {
        amount: counted,
        currency: currency.toLowerCase(),
        payment_method: method,
        capture_method: capture === 'MANUAL' ? 'manual' : 'automatic',
        automatic_payment_methods: { enabled: true },
        metadata: { attempt: attemptId },
        ...(capture === 'MANUAL' ? { payment_method_options: { card: { request_multicapture: 'if_available', request_incremental_authorization: 'if_available' } } } : {}),
        ...(customer === null ? {} : { customer }),
      };
      return asked(async () => (await (await client()).paymentIntents.create(params, { idempotencyKey })).id);
    },
    confirmCharge: (ctx, request, reference) => change(ctx, reference, (sdk) => sdk.paymentIntents.confirm(reference, confirmation(request))),
    findCharge,
    capture: async (ctx, { idempotencyKey, chargeReference, amount, currency, final }) => {
      const counted = toStripe(amount, currency);
      if (counted === null) return refused(AMOUNT_REFUSED);
      const params = { amount_to_capture: counted, ...(final ? {} : { final_capture: false }) };
      return change(ctx, chargeReference, (sdk) => sdk.paymentIntents.capture(chargeReference, params, { idempotencyKey }));
    },
    incrementAuthorization: async (ctx, { idempotencyKey, chargeReference, amount, currency }) => {
      const counted = toStripe(amount, currency);
      if (counted === null) return refused(AMOUNT_REFUSED);
      return change(ctx, chargeReference, (sdk) => sdk.paymentIntents.incrementAuthorization(chargeReference, { amount: counted }, { idempotencyKey }));
    },
    cancelCharge: (ctx, reference) => change(ctx, reference, (sdk) => sdk.paymentIntents.cancel(reference)),
    refund: async (_ctx, { idempotencyKey, refundId, chargeReference, amount, currency }) => {
      const counted = toStripe(amount, currency);
      if (counted === null) return refused(AMOUNT_REFUSED);
      const params = { payment_intent: chargeReference, amount: counted, metadata: { refund: refundId } };
      const answer = await asked(async () => newsOfRefund(await (await client()).refunds.create(params, { idempotencyKey })));
      return whenDone(answer, async (news) => (news ? done(news) : refused('refund_without_metadata')));
    },
    findRefund: (_ctx, { refundId, chargeReference }) =>
      asked(async () => {
        for await (const refund of (await client()).refunds.list({ payment_intent: chargeReference, limit: 100 })) {
          if (refund.metadata?.['refund'] === refundId) return newsOfRefund(refund);
        }
        return null;
      }),
    saveMethod: (_ctx, { idempotencyKey, userId, customer, method, returnUrl }) =>
      asked(async () => {
        const sdk = await client();
        const owner = customer ?? (await sdk.customers.create({ metadata: { user: userId } }, { idempotencyKey: `customer:${userId}` })).id;
        const params = { customer: owner, payment_method: method, usage: 'off_session', confirm: true, return_url: returnUrl, automatic_payment_methods: { enabled: true } } as const;
        const setup = await sdk.setupIntents.create(params, { idempotencyKey });
        return savedMethod(owner, setup, await sdk.paymentMethods.retrieve(method));
      }),
    findMethod: (_ctx, { customer, method, setup }) =>
      asked(async () => {
        const sdk = await client();
        return savedMethod(customer, await sdk.setupIntents.retrieve(setup), await sdk.paymentMethods.retrieve(method));
      }),
    removeMethod: (_ctx, method) =>
      asked(async () => {
        await (await client()).paymentMethods.detach(method);
        return null;
      }),
    ...stripeAccounts(client),
    ...stripeDisputes(client, lineOf),
    settlement: async function* (_ctx, from, to) {
      const created = { gte: Math.floor(from.getTime() / 1000), lt: Math.floor(to.getTime() / 1000) };
      const lines: SettlementLine[] = [];
      for await (const line of (await client()).balanceTransactions.list({ created, limit: 100, expand: ['data.source'] })) lines.push(lineOf(line));
      yield* lines.toReversed();
    },
    receive: async (body, header, now) => readStripeWebhook((await import('stripe')).Stripe.webhooks, body, header('stripe-signature'), config.webhookSecrets, now),
    reread: parseStripeWebhook,
  };
};

/** Charges are named by their PaymentIntent, which is what we know them by. */
const lineOf = ({ type, source, id, amount, fee, currency, created }: Stripe.BalanceTransaction): SettlementLine => {
  const object = typeof source === 'string' || source === null ? null : source;
  const intent = object?.object === 'charge' ? object.payment_intent : null;
  const code = currency.toUpperCase();
  return {
    id,
    kind: object?.object === 'dispute' ? 'DISPUTE' : (kinds[type] ?? 'OTHER'),
    reference: (typeof intent === 'string' ? intent : intent?.id) ?? object?.id ?? (typeof source === 'string' ? source : id),
    amount: fromStripe(amount, code),
    fee: fromStripe(fee, code),
    currency: code,
    at: new Date(created * 1000),
  };
};
