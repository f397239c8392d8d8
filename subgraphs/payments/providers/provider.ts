import type { Context } from '../../../platform/context/context.ts';
import type { PayoutAccountStatus } from '../domain/payout-states.ts';
import type { SettlementLine } from '../domain/settlement.ts';
import type { DisputeDesk, DisputeNews } from './disputes.ts';

/**
 * What came of asking a provider. REFUSED is the provider's no, for good: the same request will never do, and nothing moved. UNKNOWN is every
 * other silence (time-out, cut answer, overload, fault): what was asked may have happened, so it is looked up before it is asked again.
 */
export type Answer<T> =
  | { readonly kind: 'DONE'; readonly value: T }
  | { readonly kind: 'REFUSED'; readonly reason: string }
  | { readonly kind: 'UNKNOWN'; readonly reason: string };

export const done = <T>(value: T): Answer<T> => ({ kind: 'DONE', value });
export const refused = (reason: string) => ({ kind: 'REFUSED', reason }) as const;
export const unknown = (reason: string) => ({ kind: 'UNKNOWN', reason }) as const;

/** What `next` answers to the value of an answer that is one; else the answer as it is. */
export const whenDone = async <T, U>(answer: Answer<T>, next: (value: T) => Promise<Answer<U>>): Promise<Answer<U>> =>
  answer.kind === 'DONE' ? next(answer.value) : answer;

export type ChargeNewsType = 'charge.open' | 'charge.requires_action' | 'charge.pending' | 'charge.authorized' | 'charge.succeeded' | 'charge.failed';
export type RefundNewsType = 'refund.pending' | 'refund.succeeded' | 'refund.failed';
/** `transfer.failed`: nothing left. `transfer.returned`: it was paid and came back, all of it. */
export type TransferNewsType = 'transfer.pending' | 'transfer.paid' | 'transfer.failed' | 'transfer.returned';

/** How a charge, refund or transfer stands at the provider. `subjectId` is our attempt, refund or payout. */
export interface ProviderNews {
  readonly type: ChargeNewsType | RefundNewsType | TransferNewsType;
  readonly subjectId: string;
  /** What the provider calls the charge, refund or transfer; null when it was refused before it had a name. */
  readonly providerReference: string | null;
  /** Minor units; of a charge that succeeded what was captured, else what was asked for. */
  readonly amount: bigint;
  readonly currency: string;
  /** Of a charge that is captured by hand: what was captured of it in all, where the provider says so. */
  readonly captured?: bigint;
  /** The provider's code of a failure, such as `insufficient_funds`. */
  readonly reason: string | null;
  /** Where the payer takes the extra step; given with `charge.requires_action` only. */
  readonly actionUrl: string | null;
}

/** News that came by webhook, after its signature was verified. */
export interface ProviderEvent extends ProviderNews {
  readonly id: string;
}

/** How a payee's account stands at the provider. `accountId` is ours. */
export interface AccountNews {
  readonly accountId: string;
  readonly providerReference: string;
  readonly status: PayoutAccountStatus;
  /** Why it is restricted or rejected, the provider's code; else null. */
  readonly reason: string | null;
  /** By the provider's clock: older news changes nothing. */
  readonly at: Date;
}

export interface AccountEvent extends AccountNews {
  readonly id: string;
  readonly type: 'account.updated';
}

/** What a webhook turned out to be: not from the provider, from the provider but of no use to us, or news. */
export type ReceivedWebhook =
  | { readonly kind: 'FORGED' }
  | { readonly kind: 'MALFORMED' }
  | { readonly kind: 'UNKNOWN'; readonly id: string; readonly type: string }
  | { readonly kind: 'DISPUTE'; readonly id: string; readonly type: string; readonly news: DisputeNews }
  | { readonly kind: 'EVENT'; readonly event: ProviderEvent }
  | { readonly kind: 'ACCOUNT'; readonly event: AccountEvent };

export interface ChargeRequest {
  /** The same key opens the same charge, however often. */
  readonly idempotencyKey: string;
  readonly attemptId: string;
  /** A method of the payer's choice, or one that was saved for `customer`. */
  readonly method: string;
  readonly amount: bigint;
  readonly currency: string;
  /** MANUAL only reserves the money: `capture` takes it. */
  readonly capture: 'AUTOMATIC' | 'MANUAL';
  /** The provider's customer whose saved method it is; null for a method used once. */
  readonly customer: string | null;
  /** Without the payer at the screen: a bank that wants an extra step fails the charge with `authentication_required`. */
  readonly offSession: boolean;
  /** Where the payer's browser goes after an extra step. */
  readonly returnUrl: string;
}

export interface CaptureRequest {
  readonly idempotencyKey: string;
  readonly chargeReference: string;
  /** Minor units, up to what was reserved and is not captured yet. Zero with `final` takes nothing and only gives back the rest. */
  readonly amount: bigint;
  readonly currency: string;
  /** Whether the rest goes back to the payer. */
  readonly final: boolean;
}

export interface IncrementRequest {
  readonly idempotencyKey: string;
  readonly chargeReference: string;
  /** What is to be reserved in all, minor units: more than is. */
  readonly amount: bigint;
  readonly currency: string;
}

export interface ReturnRequest {
  readonly idempotencyKey: string;
  readonly refundId: string;
  /** What the provider called the charge. */
  readonly chargeReference: string;
  readonly amount: bigint;
  readonly currency: string;
}

export interface SaveMethodRequest {
  readonly idempotencyKey: string;
  /** Ours. */
  readonly userId: string;
  /** What the provider called them before; null the first time. */
  readonly customer: string | null;
  readonly method: string;
  readonly returnUrl: string;
}

/** A method that can be charged later, also without its owner at the screen, once its bank agreed. */
export interface SavedMethod {
  readonly customer: string;
  readonly method: string;
  /** The provider's name of its own procedure; null when it has none. */
  readonly setup: string | null;
  /** REQUIRES_ACTION: its owner has to agree at `actionUrl`. PROCESSING: ask again later. */
  readonly status: 'ACTIVE' | 'REQUIRES_ACTION' | 'PROCESSING' | 'FAILED';
  readonly actionUrl: string | null;
  /** The provider's code of a failure. */
  readonly reason: string | null;
  /** Such as `visa`. */
  readonly brand: string;
  readonly last4: string;
  /** Null where methods of this kind do not expire, or it is not told. */
  readonly expires: { readonly month: number; readonly year: number } | null;
}

export interface TransferRequest {
  readonly idempotencyKey: string;
  readonly transferId: string;
  /** The provider's account of the payee. */
  readonly destination: string;
  readonly amount: bigint;
  readonly currency: string;
}

export interface AccountRequest {
  readonly idempotencyKey: string;
  /** Ours. */
  readonly accountId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly currency: string;
}

/**
 * A payment provider. Never called inside a transaction, and never throws for what a provider may do: see `Answer`. A charge takes two calls:
 * `openCharge` moves no money, so it may be repeated; `confirmCharge` moves it once for a reference, however often it is called. Whatever an
 * answer says may also come as a webhook, before or after it.
 */
export interface PaymentProvider extends DisputeDesk {
  readonly name: string;
  /** Whether a payer may choose this method. */
  accepts(method: string): boolean;
  /** Answers the provider's own name for a charge that is not asked for yet. */
  openCharge(ctx: Context, request: ChargeRequest): Promise<Answer<string>>;
  confirmCharge(ctx: Context, request: ChargeRequest, chargeReference: string): Promise<Answer<ProviderNews>>;
  /** How a charge stands. */
  findCharge(ctx: Context, chargeReference: string): Promise<Answer<ProviderNews>>;
  /** Takes reserved money. Answers the charge, succeeded when nothing is left to capture. */
  capture(ctx: Context, request: CaptureRequest): Promise<Answer<ProviderNews>>;
  /** Reserves more for a charge of which nothing was captured. Answers the charge; one that was asked for before is done. */
  incrementAuthorization(ctx: Context, request: IncrementRequest): Promise<Answer<ProviderNews>>;
  /** Lets go of a charge that has taken no money. Answers how it stands then: `charge.failed` when it is gone, or what it is instead. */
  cancelCharge(ctx: Context, chargeReference: string): Promise<Answer<ProviderNews>>;
  refund(ctx: Context, request: ReturnRequest): Promise<Answer<ProviderNews>>;
  /** How a refund stands; null when the provider was never asked for it. */
  findRefund(ctx: Context, request: Pick<ReturnRequest, 'refundId' | 'chargeReference'>): Promise<Answer<ProviderNews | null>>;
  saveMethod(ctx: Context, request: SaveMethodRequest): Promise<Answer<SavedMethod>>;
  /** How a method that is being saved stands. */
  findMethod(ctx: Context, request: { readonly customer: string; readonly method: string; readonly setup: string }): Promise<Answer<SavedMethod>>;
  removeMethod(ctx: Context, method: string): Promise<Answer<null>>;
  /** Money from our balance to a payee's account at the provider; the same key moves it once. Answers how it stands then. */
  transfer(ctx: Context, request: TransferRequest): Promise<Answer<ProviderNews>>;
  /** How a transfer stands, the newest of them if it was tried again; null when the provider was never asked for it. */
  findTransfer(ctx: Context, transferId: string): Promise<Answer<ProviderNews | null>>;
  /** Makes an account for a payee, which they set up themselves. Answers the provider's name for it. */
  createAccount(ctx: Context, request: AccountRequest): Promise<Answer<string>>;
  /** A page of the provider's on which a payee sets up their account or changes it, and from which they go to `returnUrl`. Good once, and not for long. */
  onboardingLink(ctx: Context, accountReference: string, returnUrl: string): Promise<Answer<string>>;
  /** How an account stands now. */
  findAccount(ctx: Context, accountReference: string): Promise<Answer<AccountNews>>;
  /** All lines of its books between two instants (`from` included), oldest first. Throws when the provider does not answer. */
  settlement(ctx: Context, from: Date, to: Date): AsyncIterable<SettlementLine>;
  /** Reads a webhook. `body` is exactly what came over the wire: the signature covers the bytes. */
  receive(body: Buffer, header: (name: string) => string | undefined, now: Date): Promise<ReceivedWebhook>;
  /** Reads a webhook that was found genuine when it came, and kept. */
  reread(body: Buffer): ReceivedWebhook;
}
