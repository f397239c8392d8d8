import { sql } from 'kysely';
import { people as demo } from '../../../db/seed/demo.ts';
import type { Context } from '../../../platform/context/context.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { createOrganization } from '../../accounts/contract.ts';
import { userCaller } from '../../../tests/support/world.ts';
import { askForCharge } from '../actions/ask-for-charge.ts';
import { askForPayout } from '../actions/ask-for-payout.ts';
import { askForRefund } from '../actions/ask-for-refund.ts';
import { cancelPayment } from '../actions/cancel-payment.ts';
import { capturePayment } from '../actions/capture-payment.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { creditPayee } from '../actions/credit-payee.ts';
import { creditWallet, grantWalletCredit } from '../actions/credit-wallet.ts';
import { decideAdjustment } from '../actions/decide-adjustment.ts';
import { letGoOfCharge } from '../actions/let-go-of-charge.ts';
import { matureAll } from '../actions/mature-earnings.ts';
import { openPayment } from '../actions/open-payment.ts';
import { refundAsAdmin } from '../actions/refund-payment.ts';
import { refundTopUp } from '../actions/refund-top-up.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { payRefundFromSuspense, retryRefund } from '../actions/remedy-refund.ts';
import { cancelPayout, retryPayout } from '../actions/retry-payout.ts';
import { sendCaptures } from '../actions/send-captures.ts';
import { setCommissionTax } from '../actions/set-commission-tax.ts';
import { setVendorTaxCountry } from '../actions/set-vendor-tax-country.ts';
import { settleLateLosses } from '../actions/settle-late-losses.ts';
import { runPayoutSweep } from '../actions/sweep-payouts.ts';
import { topUpWallet } from '../actions/top-up-wallet.ts';
import { transferFromWallet } from '../actions/transfer-from-wallet.ts';
import { vendorPayee } from '../domain/payees.ts';
import { sendSimulatorWebhook } from '../jobs/send-simulator-webhook.ts';
import { answerChallenge } from '../providers/simulator.ts';
import { people, taxes, vendors, type Command } from './books-commands.ts';
import { refundLine, type Books, type Mail } from './books-model.ts';
import { answered, disputeBody, readLines, runQueue } from './books-reading.ts';
import type { Bank } from './books-model-payouts.ts';
import { ada, paymentsWorld, post, vera, type PaymentsWorld } from './payments-world.ts';
import { onboarded } from './payouts-world.ts';
import { person } from './wallets-world.ts';

const cleo = userCaller(demo.cleo.id);
const codeOf = (result: Result<unknown>): string => (result.ok ? 'OK' : result.code);

/** Has the real payments do what the model did, and reads the real books in the model's words. */
export class Driver implements AsyncDisposable {
  readonly shop: PaymentsWorld;
  /** Our ids by the model's names, and the other way round. */
  readonly #ids = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #references = new Map<string, readonly string[]>();
  /** Payments, refunds and payouts from here on are compared; the first payment of them. */
  #since: string = newId();
  #first = 0;
  #bank: Bank = 'sim_bank_ok';
  webhooks = 0;

  private constructor(shop: PaymentsWorld) {
    this.shop = shop;
  }

  /** Three people and two vendors with accounts in two currencies; the first vendor's country taxes commissions. */
  static async begin(): Promise<Driver> {
    const driver = new Driver(await paymentsWorld({ DATABASE_POOL_SIZE: '20' }));
    const { world } = driver.shop;
    await world.db.insertInto('account_roles').values({ user_id: cleo.id!, role: 'admin', granted_at: new Date() }).execute();
    await sql`update payment_wallet_limits set per_transfer = 1000000000, per_day = 1000000000000`.execute(world.db);
    for (const name of people) driver.#name(name, (await person(world)).id);
    const admin = world.context(ada);
    for (const name of vendors) {
      const id = newId();
      driver.#name(name, id);
      await admin.inTransaction(async (trx) => {
        await createOrganization(admin, trx, { id, kind: 'VENDOR', name, ownerId: vera.id! });
        return ok(null);
      });
      for (const currency of ['EUR', 'JPY']) await onboarded(driver.shop, 'sim_bank_ok', { vendorId: id, owner: vera, currency });
    }
    await setCommissionTax(admin, { country: 'MC', basisPoints: Number(taxes['v0']) });
    await setVendorTaxCountry(admin, { vendorId: driver.#id('v0'), country: 'MC' });
    return driver;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.shop[Symbol.asyncDispose]();
  }

  get #db() {
    return this.shop.world.db;
  }

  #name(name: string, id: string): void {
    this.#ids.set(name, id);
    this.#names.set(id, name);
  }

  #id(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`nothing is called ${name}`);
    return id;
  }

  /** The model goes on without what is over: see `goOnFrom`. Jobs that wait are never run. */
  async goOn({ named }: Books): Promise<void> {
    this.#since = newId();
    this.#first = named.i;
    await sql`update pgboss.job set state = 'completed', completed_on = now() where state = 'created' and name like 'payments.%'`.execute(this.#db);
  }

  async #attemptId(name: string): Promise<string> {
    const [intent, n] = name.split('.a');
    const row = await this.#db.selectFrom('payment_attempts').select('id').where('intent_id', '=', this.#id(intent!)).orderBy('id').offset(Number(n)).limit(1).executeTakeFirstOrThrow();
    return row.id;
  }

  async #chargeId(attempt: string): Promise<string> {
    const { provider_reference: id } = await this.#db.selectFrom('payment_attempts').select('provider_reference').where('id', '=', await this.#attemptId(attempt)).executeTakeFirstOrThrow();
    return id!;
  }

  async #letterOf(mail: Mail): Promise<string> {
    if (mail.about === 'ATTEMPT') return this.#chargeId(mail.name);
    const [kind, n] = mail.about === 'REFUND' ? ['REFUND', 0] : ['TRANSFER', mail.transfer];
    const row = await this.#db.selectFrom('payment_simulator_charges').select('id').where('kind', '=', kind).where('reference', '=', this.#id(mail.name)).orderBy('id').offset(n).limit(1).executeTakeFirstOrThrow();
    return row.id;
  }

  /** Looks up what a command names, so that running it is nothing but the command. Under one key it happens once, however often it is run. */
  async prepare(command: Command, key: string = newId()): Promise<(ctx?: Context) => Promise<string>> {
    const { world } = this.shop;
    const admin = world.context(ada);
    const by = (who: string): Context => world.context(userCaller(this.#id(who)));
    const input = { idempotencyKey: key };
    switch (command.type) {
      case 'OPEN': {
        const references = this.#references.get(key) ?? command.splits.map(() => newId());
        this.#references.set(key, references);
        const splits = command.splits.map(({ vendor, amount }, n) => ({ reference: references[n]!, payeeId: this.#id(vendor), amount }));
        const { currency, manual } = command;
        return async () =>
          codeOf(await admin.inTransaction((trx) => openPayment(admin, trx, { subject: { type: 'ORDER_GROUP', id: key }, payerId: this.#id(command.payer), currency, capture: manual ? 'MANUAL' : 'AUTOMATIC', splits })));
      }
      case 'TOP_UP':
        return async () => codeOf(await topUpWallet(by(command.payer), { amount: command.amount, currency: command.currency, ...input }));
      case 'CONFIRM': {
        const { payer_id } = await this.#db.selectFrom('payment_intents').select('payer_id').where('id', '=', this.#id(command.name)).executeTakeFirstOrThrow();
        return async () => codeOf(await confirmPayment(world.context(userCaller(payer_id)), { paymentIntentId: this.#id(command.name), method: command.method, ...input }));
      }
      case 'CANCEL': {
        const subject = { type: this.#ids.has(`${command.name}.topUp`) ? 'WALLET_TOP_UP' : 'ORDER_GROUP', id: this.#id(`${command.name}.subject`) } as const;
        return async () => codeOf(await admin.inTransaction((trx) => cancelPayment(admin, trx, { subject })));
      }
      case 'CAPTURE': {
        const subject = { type: 'ORDER_GROUP', id: this.#id(`${command.name}.subject`) } as const;
        const { amount, final } = command;
        const take = { ...(amount === undefined ? {} : { amount }), final };
        return async () =>
          codeOf(
            await admin.inTransaction((trx) =>
              admin.once(trx, { operation: 'model.capture', key, input: take }, async () => {
                const asked = await capturePayment(admin, trx, { subject, ...take });
                return asked.ok ? ok({ captureId: asked.value.captureId }) : asked;
              }),
            ),
          );
      }
      case 'CHARGE': {
        const id = await this.#attemptId(command.name);
        return async () => answered(() => askForCharge(admin, id));
      }
      case 'CHALLENGE': {
        const id = await this.#chargeId(command.name);
        return async () => (await answerChallenge(admin, id, command.agreed), 'OK');
      }
      case 'LET_GO': {
        const id = await this.#attemptId(command.name);
        return async () => answered(() => letGoOfCharge(admin, id));
      }
      case 'CAPTURE_JOB': {
        const id = await this.#attemptId(command.name);
        return async () => answered(() => sendCaptures(admin, id));
      }
      case 'FOLLOW':
        return async () => answered(() => settleLateLosses(admin, this.#id(command.name)));
      case 'RELEASE':
        return async () => codeOf(await admin.inTransaction((trx) => releaseSplit(admin, trx, { reference: this.#id(command.name) })));
      case 'REFUND':
        return async () =>
          codeOf(await refundAsAdmin(admin, { reference: this.#id(command.name), amount: command.amount, reason: 'Model', to: command.toWallet ? 'WALLET' : 'ORIGINAL', ...input }));
      case 'REFUND_TOP_UP':
        return async () => codeOf(await refundTopUp(admin, { paymentIntentId: this.#id(command.name), amount: command.amount, reason: 'Model', ...input }));
      case 'RETURN':
        return async () => answered(() => askForRefund(admin, this.#id(command.name)));
      case 'RETRY_REFUND':
        return async () => codeOf(await retryRefund(admin, { refundId: this.#id(command.name), ...input }));
      case 'REFUND_TO_WALLET':
        return async () => codeOf(await payRefundFromSuspense(admin, { refundId: this.#id(command.name), ...input }));
      case 'TRANSFER': {
        const { from, to, amount, currency } = command;
        return async () => codeOf(await transferFromWallet(by(from), { toUserId: this.#id(to), amount, currency, ...input }));
      }
      case 'CREDIT': {
        const { amount, currency } = command;
        return async () => codeOf(await admin.inTransaction((trx) => creditWallet(admin, trx, { userId: this.#id(command.who), amount, currency, reference: key })));
      }
      case 'ADJUST': {
        const { amount, currency } = command;
        return async () => {
          const proposed = await grantWalletCredit(admin, { userId: this.#id(command.who), amount, currency, reason: 'Model', ...input });
          if (!proposed.ok) return proposed.code;
          const decided = codeOf(await decideAdjustment(world.context(cleo), { id: proposed.value.id, event: 'approve' }));
          return decided === 'ADJUSTMENT_DECIDED' ? 'OK' : decided;
        };
      }
      case 'CREDIT_PAYEE': {
        const { vendor, amount, currency } = command;
        return async () => codeOf(await admin.inTransaction((trx) => creditPayee(admin, trx, { payee: vendorPayee(this.#id(vendor)), reference: key, currency, amount })));
      }
      case 'MATURE': {
        const ctx = { ...admin, now: () => later(admin.now(), days(8)) };
        return async () => answered(() => matureAll(ctx, vendorPayee(this.#id(command.vendor))));
      }
      case 'SWEEP':
        return async () => codeOf(await runPayoutSweep(admin, { vendorId: this.#id(command.vendor), ...input }));
      case 'SEND': {
        await this.useBank(command.bank);
        return async () => answered(() => askForPayout(admin, this.#id(command.name)));
      }
      case 'RETRY_PAYOUT':
        return async () => codeOf(await retryPayout(world.context(vera), { payoutId: this.#id(command.name), ...input }));
      case 'CANCEL_PAYOUT':
        return async () => codeOf(await cancelPayout(world.context(vera), { payoutId: this.#id(command.name) }));
      case 'DISPUTE':
        return this.#dispute(command.news);
      case 'MAIL': {
        const chargeId = await this.#letterOf(command.mail);
        const message = { type: command.mail.type, forged: false };
        const forged = { type: command.mail.type.startsWith('charge') ? ('charge.failed' as const) : command.mail.type, forged: true };
        const letter = { chargeId, messages: command.times > 2 ? [forged, message] : [message] };
        return async () => {
          this.webhooks += letter.messages.length * command.times;
          await Promise.all(Array.from({ length: command.times }, () => sendSimulatorWebhook.run(admin, letter)));
          return 'OK';
        };
      }
    }
  }

  async run(command: Command, key: string = newId()): Promise<string> {
    return (await this.prepare(command, key))();
  }

  async #dispute({ attempt, dispute, status, withdrawn, reinstated }: Extract<Command, { type: 'DISPUTE' }>['news']): Promise<() => Promise<string>> {
    const reference = this.#ids.get(dispute) ?? newId();
    this.#name(dispute, reference);
    const chargeReference = await this.#chargeId(attempt);
    const { amount, currency } = await this.#db.selectFrom('payment_intents').select(['amount', 'currency']).where('id', '=', this.#id(attempt.split('.')[0]!)).executeTakeFirstOrThrow();
    const body = disputeBody({ reference, chargeReference, amount, currency, status, withdrawn, reinstated });
    return async () => {
      this.webhooks += 1;
      const httpStatus = await post(this.shop, body);
      return httpStatus === 200 ? 'OK' : String(httpStatus);
    };
  }

  /** Gives what is new in the database the names that it has in the model: payments in their order, refunds and payouts by what they are. */
  async meet(books: Books): Promise<void> {
    const intents = await this.#db.selectFrom('payment_intents').select(['id', 'subject_id', 'subject_type']).where('id', '>', this.#since).orderBy('id').execute();
    for (const [index, { id, subject_id, subject_type }] of intents.entries()) {
      const n = this.#first + index;
      if (this.#ids.has(`i${n}`)) continue;
      this.#name(`i${n}`, id);
      this.#ids.set(`i${n}.subject`, subject_id);
      this.#names.set(subject_id, `i${n}`);
      if (subject_type === 'WALLET_TOP_UP') this.#ids.set(`i${n}.topUp`, subject_id);
      const splits = await this.#db.selectFrom('payment_splits').select(['id', 'reference']).where('intent_id', '=', id).orderBy('reference').execute();
      for (const [m, split] of splits.entries()) {
        this.#name(`i${n}.s${m}`, split.reference);
        this.#names.set(split.id, `i${n}.s${m}`);
      }
    }
    await this.meetPayouts(books);
    const refunds = await this.#refunds();
    for (const { name, intent, split, parts, to, status } of books.refunds.filter((each) => !this.#ids.has(each.name))) {
      const found = refunds.find((row) => !this.#names.has(row.id) && row.line === refundLine(intent, split, parts, to, status));
      if (found) this.#name(name, found.id);
    }
  }

  async meetPayouts(books: Books): Promise<void> {
    const payouts = await this.#db.selectFrom('vendor_payouts').select(['id', 'payee_id', 'currency']).where('id', '>', this.#since).orderBy('id').execute();
    for (const { name, vendor, currency } of books.payouts.filter((each) => !this.#ids.has(each.name))) {
      const found = payouts.find((row) => !this.#names.has(row.id) && row.payee_id === this.#id(vendor) && row.currency === currency);
      if (found) this.#name(name, found.id);
    }
  }

  async #refunds(): Promise<{ id: string; line: string }[]> {
    const rows = await this.#db.selectFrom('payment_refunds').selectAll().where('id', '>', this.#since).orderBy('id').execute();
    const of = (id: string): string => this.#names.get(id) ?? id;
    return rows.map(({ id, intent_id, split_id, destination, status, ...parts }) => ({ id, line: refundLine(of(intent_id), split_id && of(split_id), parts, destination, status) }));
  }

  /** The books as one reader finds them now, in the words of `linesOf`. */
  async lines(): Promise<string[]> {
    const found = await readLines(this.#db, this.#since);
    const disputes = await this.#db.selectFrom('payment_disputes').select(['id', 'provider_reference']).execute();
    const own = new Map(disputes.map(({ id, provider_reference }) => [id, this.#names.get(provider_reference) ?? provider_reference]));
    const named = (id: string): string => this.#names.get(id) ?? own.get(id) ?? id;
    return found.map((line) => line.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, named)).toSorted();
  }

  /** Every vendor's bank does from now on what this one does. */
  async useBank(bank: Bank): Promise<void> {
    if (this.#bank !== bank) await this.#db.updateTable('payment_simulator_accounts').set({ bank }).execute();
    this.#bank = bank;
  }

  /** As if so much time had passed that whoever was sending a capture must be dead. */
  async endLeases(): Promise<void> {
    await sql`update payment_captures set leased_until = null where leased_until is not null`.execute(this.#db);
  }

  /** Runs what waits in the queue, until nothing is left. */
  work(): Promise<number> {
    return runQueue(this.shop.world);
  }
}
