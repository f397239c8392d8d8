/** What a person's statement calls a movement of money. */
export type MovementKind = 'PAYMENT' | 'REFUND' | 'TOP_UP' | 'TOP_UP_REFUND' | 'TRANSFER_SENT' | 'TRANSFER_RECEIVED' | 'CREDIT' | 'EXCHANGE' | 'CORRECTION';

/** An entry of a wallet, as the ledger has it. `amount` below zero: it left. */
export interface WalletEntry {
  readonly kind: string;
  readonly reference: string;
  readonly amount: bigint;
}

const TRANSFER = 'wallet-transfer:';

const kindOf = ({ kind, reference, amount }: WalletEntry): MovementKind => {
  const received = amount > 0n;
  if (kind === 'CAPTURE') return 'PAYMENT';
  if (kind === 'TOP_UP' || kind === 'EXCHANGE') return kind;
  if (kind === 'REFUND') return received ? 'REFUND' : 'TOP_UP_REFUND';
  if (reference.startsWith(TRANSFER)) return received ? 'TRANSFER_RECEIVED' : 'TRANSFER_SENT';
  return received && (reference.startsWith('credit:') || kind === 'ADJUSTMENT') ? 'CREDIT' : 'CORRECTION';
};

/** What a wallet's entry is to its owner, and which transfer between people it belongs to. */
export const movementOf = (entry: WalletEntry): { kind: MovementKind; wallet_transfer_id: string | null } => ({
  kind: kindOf(entry),
  wallet_transfer_id: entry.reference.startsWith(TRANSFER) ? entry.reference.slice(TRANSFER.length) : null,
});
