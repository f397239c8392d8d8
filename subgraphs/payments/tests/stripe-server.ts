import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  accountFixture, accountLinkFixture, balanceTransactionFixture, customerFixture, errorFixture, paymentIntentFixture, paymentMethodFixture, refundFixture, setupIntentFixture, transferFixture,
} from './stripe-fixtures.ts';

/** What goes wrong with one request: before it is done (`RATE_LIMIT`, `FAULT`, `HANG`, `CUT`) or after (`LOST`, `CUT_AFTER`). */
export type Trouble = 'RATE_LIMIT' | 'FAULT' | 'HANG' | 'CUT' | 'LOST' | 'CUT_AFTER';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly version: string | undefined;
  readonly params: Readonly<Record<string, string>>;
}

type Intent = ReturnType<typeof paymentIntentFixture>;
interface Reply { readonly status: number; readonly body: object }

const ok = (body: object): Reply => ({ status: 200, body });
const list = (data: object[]): Reply => ok({ object: 'list', data, has_more: false, url: '/' });
const invalid = (code: string): Reply => ({ status: 400, body: errorFixture({ type: 'invalid_request_error', code }) });

/** Stripe's side of a few calls, with its idempotency keys and states, over HTTP on this machine. `trouble` spoils requests to come. */
export class StripeServer implements AsyncDisposable {
  readonly asked: Asked[] = [];
  /** Ids of intents in order of the charges that went through: more than one of a kind is money taken twice. */
  readonly charged: string[] = [];
  readonly refunded: string[] = [];
  /** What was captured by hand, `<intent> <amount>`, in order. */
  readonly captures: string[] = [];
  /** What was reserved in all after each increment, `<intent> <amount>`, in order. */
  readonly increments: string[] = [];
  readonly setups = new Map<string, ReturnType<typeof setupIntentFixture>>();
  readonly intents = new Map<string, Intent>();
  readonly disputes = new Map<string, Record<string, unknown>>();
  /** Ids of disputes for which evidence was taken, in order. */
  readonly answered: string[] = [];
  readonly accounts = new Map<string, ReturnType<typeof accountFixture>>();
  /** Ids of transfers that were made: two of a payout are money paid twice. */
  readonly transferred: string[] = [];
  readonly #refunds: ReturnType<typeof refundFixture>[] = [];
  readonly #transfers: ReturnType<typeof transferFixture>[] = [];
  readonly #replies = new Map<string, Reply>();
  readonly #trouble: { readonly path: RegExp; readonly what: Trouble }[] = [];
  readonly #server = createServer((request, response) => void this.#handle(request, response));
  #count = 0;
  #forgetful = false;
  #gathering: { readonly path: RegExp; left: number; readonly all: PromiseWithResolvers<void> } | null = null;

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Idempotency keys count for nothing from now on, as when they have expired. */
  forgetKeys(): void {
    this.#forgetful = true;
  }

  /** The next `count` requests of this kind wait for each other. */
  gather(path: RegExp, count: number): void {
    this.#gathering = { path, left: count, all: Promise.withResolvers<void>() };
  }

  /** The next request of this kind goes wrong. `path` is matched against `POST /v1/…`. The SDK tries once more when a connection was cut. */
  trouble(path: RegExp, what: Trouble): void {
    this.#trouble.push({ path, what }, ...(what === 'CUT' ? [{ path, what }] : []));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const params = Object.fromEntries([...searchParams, ...new URLSearchParams(Buffer.concat(chunks).toString())]);
    const asked = { method: request.method ?? '', path: pathname, key: header(request, 'idempotency-key'), version: header(request, 'stripe-version'), params };
    this.asked.push(asked);
    await this.#gathered(`${asked.method} ${pathname}`);
    const at = this.#trouble.findIndex(({ path }) => path.test(`${asked.method} ${pathname}`));
    const what = at < 0 ? null : this.#trouble.splice(at, 1)[0]!.what;
    if (what === 'HANG') return;
    if (what === 'CUT') return void request.socket.destroy();
    if (what === 'RATE_LIMIT') return reply(response, { status: 429, body: errorFixture({ type: 'invalid_request_error', code: 'rate_limit' }) });
    if (what === 'FAULT') return reply(response, this.#remember(asked, { status: 500, body: errorFixture({ type: 'api_error' }) }));
    const known = asked.key === undefined || this.#forgetful ? undefined : this.#replies.get(asked.key);
    const answer = known ?? this.#remember(asked, this.#answer(asked));
    if (what === 'LOST') return;
    if (what === 'CUT_AFTER') return cut(response, answer);
    reply(response, answer);
  }

  async #gathered(request: string): Promise<void> {
    const gathering = this.#gathering;
    if (!gathering?.path.test(request) || gathering.left === 0) return;
    gathering.left -= 1;
    if (gathering.left === 0) gathering.all.resolve();
    await gathering.all.promise;
  }

  /** Like Stripe, keeps what came of a key, faults included. */
  #remember({ key }: Asked, answer: Reply): Reply {
    if (key !== undefined) this.#replies.set(key, answer);
    return answer;
  }

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}_3PlazaTest${this.#count}`;
  }

  #answer({ method, path, params }: Asked): Reply {
    const [, , resource, id, verb] = path.split('/');
    if (method === 'GET') return this.#read(resource!, id, params);
    if (resource === 'payment_intents') return id === undefined ? this.#open(params) : this.#change(id, verb!, params);
    if (resource === 'refunds') return this.#refund(params);
    if (resource === 'customers') return ok(customerFixture({ id: this.#id('cus'), metadata: metadataOf(params) }));
    if (resource === 'setup_intents') return this.#setUp(params);
    if (resource === 'payment_methods') return ok(paymentMethodFixture({ id }));
    if (resource === 'disputes') return this.#dispute(id!, verb, params);
    if (resource === 'accounts') return this.#createAccount(params);
    if (resource === 'account_links') return this.accounts.has(params['account'] ?? '') ? ok(accountLinkFixture({ url: `https://connect.stripe.com/setup/e/${params['account']}/x` })) : invalid('account_invalid');
    if (resource !== 'transfers') return invalid('resource_missing');
    if (this.accounts.get(params['destination'] ?? '')?.capabilities.transfers === 'inactive') return invalid('insufficient_capabilities_for_transfer');
    const transfer = transferFixture({ id: this.#id('tr'), amount: Number(params['amount']), currency: params['currency'], destination: params['destination'], transfer_group: params['transfer_group'], metadata: metadataOf(params) });
    this.#transfers.push(transfer);
    this.transferred.push(transfer.id);
    return ok(transfer);
  }

  #read(resource: string, id: string | undefined, params: Readonly<Record<string, string>>): Reply {
    if (resource === 'refunds') return list(this.#refunds.filter(({ payment_intent }) => payment_intent === params['payment_intent']));
    if (resource === 'transfers') return list(this.#transfers.filter(({ transfer_group }) => transfer_group === (params['transfer_group'] as unknown)));
    if (resource === 'disputes') return this.disputes.has(id ?? '') ? ok(this.disputes.get(id!)!) : invalid('resource_missing');
    if (resource === 'accounts') return this.accounts.has(id ?? '') ? ok(this.accounts.get(id!)!) : invalid('resource_missing');
    if (resource === 'payment_methods') return ok(paymentMethodFixture({ id }));
    if (resource === 'setup_intents') return ok(this.setups.get(id ?? '') ?? setupIntentFixture({ id }));
    if (resource === 'balance_transactions') {
      const charge = { id: 'ch_3PlazaTest1', object: 'charge', payment_intent: 'pi_3PlazaTest1' };
      return list([balanceTransactionFixture({ id: 'txn_2', type: 'refund', amount: -500, fee: 0, source: refundFixture({ id: 're_3PlazaTest2' }), created: 1_767_225_700 }), balanceTransactionFixture({ source: charge })]);
    }
    const intent = this.intents.get(id ?? '');
    return intent ? ok(intent) : invalid('resource_missing');
  }

  /** Evidence is taken once; a dispute that needs no response is in no state for either. */
  #dispute(id: string, verb: string | undefined, params: Readonly<Record<string, string>>): Reply {
    const dispute = this.disputes.get(id);
    if (!dispute) return invalid('resource_missing');
    if (!String(dispute['status']).endsWith('needs_response')) return invalid('dispute_closed');
    const inquiry = dispute['status'] === 'warning_needs_response';
    const change = verb === 'close' ? { status: 'lost' } : { status: inquiry ? 'warning_under_review' : 'under_review', evidence_details: { ...(dispute['evidence_details'] as object), has_evidence: true, submission_count: 1 } };
    if (verb !== 'close' && params['submit'] === 'true') this.answered.push(id);
    const next = { ...dispute, ...change };
    this.disputes.set(id, next);
    return ok(next);
  }

  #createAccount(params: Readonly<Record<string, string>>): Reply {
    if (params['country'] === 'KP') return invalid('country_unsupported');
    const account = accountFixture({ id: this.#id('acct'), country: params['country'], default_currency: params['default_currency'], metadata: metadataOf(params) });
    this.accounts.set(account.id, account);
    return ok(account);
  }

  /** What becomes of an account at Stripe: ready to be paid, or held up. */
  setAccount(id: string, change: Partial<ReturnType<typeof accountFixture>>): ReturnType<typeof accountFixture> {
    const account = { ...this.accounts.get(id)!, ...change };
    this.accounts.set(id, account);
    return account;
  }

  #open(params: Readonly<Record<string, string>>): Reply {
    if (params['payment_method'] === 'pm_card_missing') return invalid('resource_missing');
    const intent = paymentIntentFixture({
      id: this.#id('pi'), amount: Number(params['amount']), currency: params['currency'], capture_method: params['capture_method'],
      customer: params['customer'] ?? null, payment_method: params['payment_method'], metadata: metadataOf(params),
    });
    this.intents.set(intent.id, intent);
    return ok(intent);
  }

  #set(intent: Intent, change: object): Reply {
    const next = { ...intent, ...change };
    this.intents.set(intent.id, next);
    if (next.status === 'succeeded' && intent.status !== 'succeeded') this.charged.push(intent.id);
    return ok(next);
  }

  #change(id: string, verb: string, params: Readonly<Record<string, string>>): Reply {
    const intent = this.intents.get(id);
    if (!intent) return invalid('resource_missing');
    if (verb === 'confirm') return intent.status === 'requires_confirmation' ? this.#confirm(intent, params) : invalid('payment_intent_unexpected_state');
    if (verb === 'cancel') return ['succeeded', 'canceled', 'processing'].includes(intent.status) ? invalid('payment_intent_unexpected_state') : this.#set(intent, { status: 'canceled', cancellation_reason: null });
    if (intent.status !== 'requires_capture') return invalid('payment_intent_unexpected_state');
    if (verb === 'increment_authorization') return this.#increment(intent, Number(params['amount']));
    const received = intent.amount_received + Number(params['amount_to_capture']);
    if (received > intent.amount) return invalid('amount_too_large');
    this.captures.push(`${id} ${params['amount_to_capture']}`);
    return this.#set(intent, { amount_received: received, status: params['final_capture'] === 'false' && received < intent.amount ? 'requires_capture' : 'succeeded' });
  }

  /** Up to a total, before anything is captured. The bank of `pm_card_tight` holds no more. */
  #increment(intent: Intent, amount: number): Reply {
    if (intent.amount_received > 0 || amount <= intent.amount) return invalid('invalid_request');
    if (intent.payment_method === 'pm_card_tight') return { status: 402, body: errorFixture({ type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }) };
    this.increments.push(`${intent.id} ${amount}`);
    return this.#set(intent, { amount, amount_capturable: amount });
  }

  /** A card of 3-D Secure waits for its owner. */
  #setUp(params: Readonly<Record<string, string>>): Reply {
    if (params['payment_method'] === 'pm_card_declined') return { status: 402, body: errorFixture({ type: 'card_error', code: 'card_declined', decline_code: 'do_not_honor' }) };
    const waiting = { status: 'requires_action', next_action: { type: 'redirect_to_url', redirect_to_url: { url: 'https://hooks.stripe.com/3ds/setup', return_url: params['return_url'] } } };
    const setup = setupIntentFixture({ id: this.#id('seti'), customer: params['customer'], payment_method: params['payment_method'], ...(params['payment_method'] === 'pm_card_3ds' ? waiting : {}) });
    this.setups.set(setup.id, setup);
    return ok(setup);
  }

  #confirm(intent: Intent, params: Readonly<Record<string, string>>): Reply {
    const method = params['payment_method'];
    if (method === 'pm_card_declined') return this.#decline(intent, 'insufficient_funds');
    if (method === 'pm_card_3ds' && params['off_session'] === 'true') return this.#decline(intent, 'authentication_required');
    if (method === 'pm_card_3ds') return this.#set(intent, { status: 'requires_action', next_action: { type: 'redirect_to_url', redirect_to_url: { url: 'https://hooks.stripe.com/3ds/1', return_url: params['return_url'] } } });
    if (method === 'pm_debit') return this.#set(intent, { status: 'processing' });
    if (intent.capture_method === 'manual') return this.#set(intent, { status: 'requires_capture', amount_capturable: intent.amount });
    return this.#set(intent, { status: 'succeeded', amount_received: intent.amount });
  }

  #decline(intent: Intent, decline_code: string): Reply {
    const error = { type: 'card_error', code: 'card_declined', decline_code };
    this.#set(intent, { status: 'requires_payment_method', last_payment_error: error });
    return { status: 402, body: errorFixture({ ...error, payment_intent: this.intents.get(intent.id) }) };
  }

  #refund(params: Readonly<Record<string, string>>): Reply {
    const intent = this.intents.get(params['payment_intent'] ?? '');
    const returned = this.#refunds.filter(({ payment_intent }) => payment_intent === intent?.id).reduce((sum, { amount }) => sum + amount, 0);
    if (!intent || returned + Number(params['amount']) > intent.amount_received) return invalid('charge_already_refunded');
    const refund = refundFixture({ id: this.#id('re'), amount: Number(params['amount']), currency: intent.currency, payment_intent: intent.id, metadata: metadataOf(params) });
    this.#refunds.push(refund);
    this.refunded.push(refund.id);
    return ok(refund);
  }
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const metadataOf = (params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).flatMap(([key, value]) => (key.startsWith('metadata[') ? [[key.slice(9, -1), value]] : [])));

const reply = (response: ServerResponse, { status, body }: Reply): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1' }).end(JSON.stringify(body));
};

/** Half an answer, and the connection is gone. */
const cut = (response: ServerResponse, { status, body }: Reply): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length });
  response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
};

/** A server that listens. */
export const stripeServer = async (): Promise<StripeServer> => {
  const server = new StripeServer();
  await server.listen();
  return server;
};

/** What makes a world use it. */
export const stripeSettings = ({ url }: Pick<StripeServer, 'url'>) => ({
  PAYMENT_PROVIDER: 'stripe', STRIPE_SECRET_KEY: 'sk_test_plaza', STRIPE_WEBHOOK_SECRETS: 'whsec_secret_of_the_endpoint', STRIPE_API_URL: url,
});
