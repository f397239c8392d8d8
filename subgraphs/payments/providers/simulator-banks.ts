/** How a bank account of the simulator behaves, and what becomes of the payee's account that names it. */
export interface Bank {
  readonly id: string;
  /** For the page on which it is chosen. */
  readonly title: string;
  /** What the payee's account becomes, one after the other. */
  readonly standings: readonly ('ACTIVE' | 'RESTRICTED' | 'REJECTED')[];
  /** What comes of transfers: RETURNED are paid and come back afterwards. */
  readonly transfers: 'PAID' | 'FAILED' | 'RETURNED';
  /** How that is told: once, twice, the last first, or not at all. */
  readonly webhooks: 'ONCE' | 'TWICE' | 'REORDERED' | 'NEVER';
  /** Whether the answer to a transfer gets lost after the simulator accepted it. */
  readonly answerLost: boolean;
}

const good: Omit<Bank, 'id' | 'title'> = { standings: ['ACTIVE'], transfers: 'PAID', webhooks: 'ONCE', answerLost: false };

/** The bank accounts that a payee may choose. */
export const banks: readonly Bank[] = [
  { ...good, id: 'sim_bank_ok', title: 'A bank account that works' },
  { ...good, id: 'sim_bank_restricted', title: 'One whose owner is accepted first and restricted afterwards', standings: ['ACTIVE', 'RESTRICTED'] },
  { ...good, id: 'sim_bank_rejected', title: 'One whose owner is rejected', standings: ['REJECTED'] },
  { ...good, id: 'sim_bank_fails', title: 'One that refuses payouts', transfers: 'FAILED' },
  { ...good, id: 'sim_bank_returned', title: 'One that sends payouts back after they arrived', transfers: 'RETURNED' },
  { ...good, id: 'sim_bank_reordered', title: 'The same, and the news of it comes first and twice', transfers: 'RETURNED', webhooks: 'REORDERED' },
  { ...good, id: 'sim_bank_duplicate', title: 'One whose news comes twice', webhooks: 'TWICE' },
  { ...good, id: 'sim_bank_silent', title: 'One of which no news comes', webhooks: 'NEVER' },
  { ...good, id: 'sim_bank_timeout', title: 'One of which no news comes, and whose answers get lost', webhooks: 'NEVER', answerLost: true },
];

export const findBank = (id: string | null): Bank | undefined => banks.find((bank) => bank.id === id);
