/** Objects of Stripe's API as this adapter meets them: our own, in Stripe's shapes, with the fields that matter and their neighbours. */

const CREATED = 1_767_225_600;

export const paymentIntentFixture = (change: object = {}) => ({
  id: 'pi_3PlazaTest0001',
  object: 'payment_intent',
  amount: 100_000,
  amount_capturable: 0,
  amount_received: 0,
  automatic_payment_methods: { enabled: true },
  canceled_at: null,
  cancellation_reason: null,
  capture_method: 'automatic',
  client_secret: 'pi_3PlazaTest0001_secret_x',
  confirmation_method: 'automatic',
  created: CREATED,
  currency: 'eur',
  customer: null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  metadata: {} as Record<string, string>,
  next_action: null,
  payment_method: null,
  payment_method_types: ['card'],
  status: 'requires_confirmation',
  transfer_group: null,
  ...change,
});

export const refundFixture = (change: object = {}) => ({
  id: 're_3PlazaTest0001',
  object: 'refund',
  amount: 100,
  balance_transaction: null,
  charge: 'ch_3PlazaTest0001',
  created: CREATED,
  currency: 'eur',
  metadata: {} as Record<string, string>,
  payment_intent: 'pi_3PlazaTest0001',
  reason: null,
  receipt_number: null,
  status: 'succeeded',
  ...change,
});

export const transferFixture = (change: object = {}) => ({
  id: 'tr_1PlazaTest0001',
  object: 'transfer',
  amount: 100,
  amount_reversed: 0,
  created: CREATED,
  currency: 'eur',
  destination: 'acct_1PlazaTest0001',
  livemode: false,
  metadata: {} as Record<string, string>,
  reversed: false,
  transfer_group: null,
  ...change,
});

export const accountFixture = (change: object = {}) => ({
  id: 'acct_1PlazaTest0001',
  object: 'account',
  business_type: null,
  capabilities: { transfers: 'inactive' },
  charges_enabled: false,
  country: 'MC',
  created: CREATED,
  default_currency: 'eur',
  details_submitted: false,
  metadata: {} as Record<string, string>,
  payouts_enabled: false,
  requirements: { currently_due: ['external_account', 'tos_acceptance.date'], disabled_reason: 'requirements.past_due' as string | null, past_due: [], pending_verification: [] },
  type: 'express',
  ...change,
});

export const accountLinkFixture = (change: object = {}) => ({ object: 'account_link', created: CREATED, expires_at: CREATED + 300, url: 'https://connect.stripe.com/setup/e/acct_1/x', ...change });

export const customerFixture = (change: object = {}) => ({ id: 'cus_PlazaTest0001', object: 'customer', created: CREATED, email: null, livemode: false, metadata: {} as Record<string, string>, ...change });

export const setupIntentFixture = (change: object = {}) => ({
  id: 'seti_1PlazaTest0001',
  object: 'setup_intent',
  created: CREATED,
  customer: 'cus_PlazaTest0001',
  last_setup_error: null,
  livemode: false,
  metadata: {} as Record<string, string>,
  next_action: null,
  payment_method: 'pm_1PlazaTest0001',
  payment_method_types: ['card'],
  status: 'succeeded',
  usage: 'off_session',
  ...change,
});

export const paymentMethodFixture = (change: object = {}) => ({
  id: 'pm_1PlazaTest0001',
  object: 'payment_method',
  card: { brand: 'visa', country: 'FR', exp_month: 8, exp_year: 2030, funding: 'credit', last4: '4242' },
  created: CREATED,
  customer: null,
  livemode: false,
  metadata: {} as Record<string, string>,
  type: 'card',
  ...change,
});

export const balanceTransactionFixture = (change: object = {}) => ({
  id: 'txn_3PlazaTest0001',
  object: 'balance_transaction',
  amount: 100_000,
  available_on: CREATED + 172_800,
  created: CREATED,
  currency: 'eur',
  description: null,
  exchange_rate: null,
  fee: 1_525,
  fee_details: [],
  net: 98_475,
  reporting_category: 'charge',
  source: 'ch_3PlazaTest0001',
  status: 'available',
  type: 'charge',
  ...change,
});

export const eventFixture = (type: string, object: object, id = 'evt_3PlazaTest0001') => ({
  id,
  object: 'event',
  api_version: '2026-10-28.endive',
  created: CREATED,
  data: { object },
  livemode: false,
  pending_webhooks: 1,
  request: { id: null, idempotency_key: null },
  type,
});

export const errorFixture = (error: object) => ({ error: { message: 'A message for developers.', ...error } });
