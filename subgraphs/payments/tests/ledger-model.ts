/** An account of the model: no limit, or never below zero. */
export interface ModelAccount {
  readonly limited: boolean;
  balance: bigint;
  pendingOut: bigint;
}

export interface Leg {
  readonly code: string;
  readonly amount: bigint;
}

/** What clients may ask of the ledger. `at` is their clock, in minutes. */
export type Command =
  | { readonly type: 'post'; readonly reference: string; readonly legs: readonly Leg[]; readonly at: number }
  | { readonly type: 'open'; readonly reference: string; readonly from: string; readonly to: string; readonly amount: bigint; readonly expiresAt: number | null; readonly at: number }
  | { readonly type: 'settle'; readonly reference: string; readonly amount: bigint | null; readonly at: number }
  | { readonly type: 'void'; readonly reference: string; readonly at: number }
  | { readonly type: 'expire'; readonly reference: string; readonly at: number }
  | { readonly type: 'reverse'; readonly reference: string; readonly at: number };

interface ModelPending {
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
  readonly expiresAt: number | null;
  status: 'PENDING' | 'POSTED' | 'VOIDED' | 'EXPIRED';
}

/** A ledger as anybody would write it who need not think of others: one command after the other, in memory. */
export class LedgerModel {
  readonly accounts: ReadonlyMap<string, ModelAccount>;
  readonly postings = new Map<string, readonly Leg[]>();
  readonly pending = new Map<string, ModelPending>();

  constructor(codes: Readonly<Record<string, { readonly limited: boolean }>>) {
    this.accounts = new Map(Object.entries(codes).map(([code, { limited }]) => [code, { limited, balance: 0n, pendingOut: 0n }]));
  }

  /** Applies a command; answers `ok`, or why not, and then nothing has changed. A transfer that is posted, voided or expired is `OVER`. */
  apply(command: Command): string {
    if (command.type === 'post') return this.#post(command.reference, command.legs);
    if (command.type === 'open') return this.#open(command);
    if (command.type === 'reverse') return this.#reverse(command.reference);
    return this.#resolve(command);
  }

  /** Balance, and what is set aside, of every account; and where every pending transfer stands. */
  books(): string[] {
    const accounts = [...this.accounts].map(([code, { limited, balance, pendingOut }]) => `${code} ${balance} ${limited ? pendingOut : '-'}`);
    return [...accounts, ...[...this.pending].map(([reference, { status }]) => `${reference} ${status}`)].toSorted();
  }

  #post(reference: string, legs: readonly Leg[]): string {
    const known = this.postings.get(reference);
    const fingerprint = (lines: readonly Leg[]) => lines.map(({ code, amount }) => `${code} ${amount}`).toSorted().join();
    if (known) return fingerprint(known) === fingerprint(legs) ? 'ok' : 'LEDGER_REFERENCE_REUSED';
    const changes = new Map<string, bigint>();
    for (const { code, amount } of legs) changes.set(code, (changes.get(code) ?? 0n) + amount);
    for (const [code, amount] of changes) {
      const { limited, balance, pendingOut } = this.accounts.get(code)!;
      if (limited && balance - pendingOut + amount < 0n) return 'INSUFFICIENT_FUNDS';
    }
    for (const [code, amount] of changes) this.accounts.get(code)!.balance += amount;
    this.postings.set(reference, legs);
    return 'ok';
  }

  #open({ reference, from, to, amount, expiresAt }: Command & { type: 'open' }): string {
    const known = this.pending.get(reference);
    if (known) return known.from === from && known.to === to && known.amount === amount ? 'ok' : 'LEDGER_REFERENCE_REUSED';
    const account = this.accounts.get(from)!;
    if (account.limited && account.balance - account.pendingOut < amount) return 'INSUFFICIENT_FUNDS';
    account.pendingOut += amount;
    this.pending.set(reference, { from, to, amount, expiresAt, status: 'PENDING' });
    return 'ok';
  }

  #resolve(command: Command & { type: 'settle' | 'void' | 'expire' }): string {
    const pending = this.pending.get(command.reference)!;
    const due = pending.expiresAt !== null && command.at >= pending.expiresAt;
    if (command.type === 'expire' && !due) return 'NOT_DUE';
    if (command.type === 'settle' && command.amount !== null && command.amount > pending.amount) return 'PENDING_TRANSFER_TOO_SMALL';
    if (pending.status !== 'PENDING' || (command.type === 'settle' && due)) return 'OVER';
    const [from, to] = [this.accounts.get(pending.from)!, this.accounts.get(pending.to)!];
    from.pendingOut -= pending.amount;
    pending.status = command.type === 'settle' ? 'POSTED' : command.type === 'void' ? 'VOIDED' : 'EXPIRED';
    if (command.type !== 'settle') return 'ok';
    const moved = command.amount ?? pending.amount;
    from.balance -= moved;
    to.balance += moved;
    return 'ok';
  }

  #reverse(reference: string): string {
    const legs = this.postings.get(reference)!;
    if (this.postings.has(`reversal:${reference}`)) return 'LEDGER_ALREADY_REVERSED';
    return this.#post(`reversal:${reference}`, legs.map(({ code, amount }) => ({ code, amount: -amount })));
  }
}
