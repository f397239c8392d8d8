import type { Context } from '../../../platform/context/context.ts';

export interface ChargeRequest {
  /** The same key asks for the same charge, however often. */
  readonly idempotencyKey: string;
  readonly attemptId: string;
  readonly method: string;
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

/** News from a provider, after its signature was verified. `subjectId` is our attempt or refund. */
export interface ProviderEvent {
  readonly id: string;
  readonly type: 'charge.pending' | 'charge.succeeded' | 'charge.failed' | 'refund.succeeded' | 'refund.failed';
  readonly subjectId: string;
  /** What the provider calls the charge or refund. */
  readonly providerReference: string;
  readonly amount: bigint;
  readonly currency: string;
  /** The provider's code of a failure, such as `card_declined`. */
  readonly reason: string | null;
}

/** What a webhook turned out to be: not from the provider, from the provider but of no use to us, or news. */
export type ReceivedWebhook =
  | { readonly kind: 'FORGED' }
  | { readonly kind: 'MALFORMED' }
  | { readonly kind: 'UNKNOWN'; readonly id: string; readonly type: string }
  | { readonly kind: 'EVENT'; readonly event: ProviderEvent };

/**
 * A payment provider. Calls only start something and answer the provider's own id for it: what came of it arrives as a webhook. Never called
 * inside a transaction.
 */
export interface PaymentProvider {
  readonly name: string;
  /** Whether a payer may choose this method. */
  accepts(method: string): boolean;
  charge(ctx: Context, request: ChargeRequest): Promise<string>;
  refund(ctx: Context, request: ReturnRequest): Promise<string>;
  /** Reads a webhook. `body` is exactly what came over the wire: the signature covers the bytes. */
  receive(body: Buffer, header: (name: string) => string | undefined, now: Date): ReceivedWebhook;
}
