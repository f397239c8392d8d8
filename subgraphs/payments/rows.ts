import type { Selectable } from 'kysely';
import type { DB } from '../../db/types.generated.ts';
import type { LoggedEvent } from '../../platform/events/event.ts';
import type { Money } from '../../platform/kernel/money.ts';
import type { StatementLine } from './store/statements.ts';

/** What stands behind the GraphQL types as resolver parents. */
export type MoneyRow = Money;
export type PaymentIntentRow = Selectable<DB['payment_intents']>;
export type PaymentAttempt = Selectable<DB['payment_attempts']>;
export type PaymentSplitRow = Selectable<DB['payment_splits']>;
export type RefundRow = Selectable<DB['payment_refunds']>;
export type LedgerAccountRow = Selectable<DB['ledger_accounts']>;
export type CommissionRateRow = Selectable<DB['commission_rates']>;
export type PaymentTransactionRow = StatementLine;
export type PaymentUpdatedRow = LoggedEvent<{ readonly paymentIntentId: string }>;
export type UserRow = { readonly id: string };
export type OrderRow = { readonly id: string };
export type OrderGroupRow = { readonly id: string };
export type VendorRow = { readonly id: string };
