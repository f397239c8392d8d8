/** What was earned with one order, as anybody would keep it who need not think of others. Minor units of what is the payee's. */
interface Earned {
  /** What is left of it after what was taken back while it was pending. */
  pending: bigint;
  matured: boolean;
}

interface PaidOut {
  readonly amount: bigint;
  status: 'PENDING' | 'PROCESSING' | 'PAID' | 'FAILED' | 'RETURNED' | 'CANCELED';
}

/** A payee's money: one command after the other, in memory. */
export class PayoutModel {
  pending = 0n;
  available = 0n;
  inTransit = 0n;
  /** Matured, and in no payout. */
  unpaid = 0n;
  /** What has left for good. */
  paid = 0n;
  readonly #earned = new Map<string, Earned>();
  readonly payouts = new Map<string, PaidOut>();

  earn(order: string, net: bigint): void {
    this.#earned.set(order, { pending: net, matured: false });
    this.pending += net;
  }

  takeBack(order: string, net: bigint): void {
    const earned = this.#earned.get(order)!;
    if (!earned.matured) {
      earned.pending -= net;
      this.pending -= net;
      return;
    }
    this.available -= net;
    this.unpaid -= net;
  }

  mature(): void {
    for (const earned of this.#earned.values()) {
      if (earned.matured) continue;
      earned.matured = true;
      this.pending -= earned.pending;
      this.available += earned.pending;
      this.unpaid += earned.pending;
    }
  }

  /** Makes a payout of everything; answers its amount, null when there is nothing to pay out. */
  make(id: string | null, minimum: bigint): bigint | null {
    const amount = this.unpaid;
    if (amount <= 0n || amount < minimum || id === null) return null;
    this.payouts.set(id, { amount, status: 'PENDING' });
    this.unpaid = 0n;
    return amount;
  }

  /** Sends one that waits or has failed; false when less is available. */
  send(id: string): boolean {
    const payout = this.payouts.get(id)!;
    if (this.available < payout.amount) return false;
    this.available -= payout.amount;
    this.inTransit += payout.amount;
    payout.status = 'PROCESSING';
    return true;
  }

  end(id: string, status: 'PAID' | 'FAILED' | 'RETURNED' | 'CANCELED'): void {
    const payout = this.payouts.get(id)!;
    if (payout.status === 'PROCESSING') this.inTransit -= payout.amount;
    if (status === 'PAID') this.paid += payout.amount;
    if (status === 'FAILED' || status === 'RETURNED') this.available += payout.amount;
    if (status === 'RETURNED' || status === 'CANCELED') this.unpaid += payout.amount;
    payout.status = status;
  }
}
