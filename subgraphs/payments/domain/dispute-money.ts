import { allocate } from '../../../platform/kernel/money.ts';
import { isLost } from './dispute-states.ts';
import { clearing, disputed, disputeLosses, suspense } from './chart-of-accounts.ts';
import { transferEntries, type Posting } from './postings.ts';

/** What a dispute's row says about money, in minor units. */
export interface DisputeMoney {
  readonly id: string;
  readonly provider: string;
  readonly currency: string;
  readonly status: string;
  readonly withdrawn: bigint;
  readonly reinstated: bigint;
  readonly settled: bigint;
  readonly surplus: bigint;
}

/** What a provider has taken and given back so far. News is older or newer, never less: both only grow. */
export const grown = (known: Pick<DisputeMoney, 'withdrawn' | 'reinstated'>, news: Pick<DisputeMoney, 'withdrawn' | 'reinstated'>) => {
  const reinstated = known.reinstated > news.reinstated ? known.reinstated : news.reinstated;
  const most = known.withdrawn > news.withdrawn ? known.withdrawn : news.withdrawn;
  return { withdrawn: most > reinstated ? most : reinstated, reinstated };
};

/** What is still to be taken from payees and platform of a dispute that is lost; zero while it is not. */
export const toSettle = ({ status, withdrawn, reinstated, settled }: DisputeMoney): bigint => {
  const due = isLost(status) ? withdrawn - reinstated - settled : 0n;
  return due > 0n ? due : 0n;
};

/** What came back after it had been taken from payees and platform: a person must see whose it is. */
export const newSurplus = ({ withdrawn, reinstated, settled, surplus }: DisputeMoney): bigint => {
  const over = settled - (withdrawn - reinstated) - surplus;
  return over > 0n ? over : 0n;
};

/**
 * Spreads what is taken over what is left of each split (largest remainder, equal ones to the earlier split), none above what is left of it:
 * what was refunded before is not taken twice. `rest` is what exceeds them all: the platform's loss.
 */
export const spreadLoss = (lefts: readonly bigint[], amount: bigint): { readonly shares: bigint[]; readonly rest: bigint } => {
  const left = lefts.reduce((sum, each) => sum + each, 0n);
  const taken = amount < left ? amount : left;
  return { shares: taken === 0n ? lefts.map(() => 0n) : allocate(taken, lefts), rest: amount - taken };
};

type About = Pick<DisputeMoney, 'id' | 'provider' | 'currency'>;

/** The provider took money out of what it holds for us; `total` is all that it took with this. */
export const withdrawalPosting = ({ id, provider, currency }: About, amount: bigint, total: bigint): Posting => ({
  reference: `dispute:${id}:withdrawn:${total}`,
  kind: 'DISPUTE',
  entries: transferEntries(disputed(provider, id), clearing(provider), amount, currency),
});

/** The provider gave money back; `total` is all that it gave with this. */
export const reinstatementPosting = ({ id, provider, currency }: About, amount: bigint, total: bigint): Posting => ({
  reference: `dispute:${id}:reinstated:${total}`,
  kind: 'DISPUTE_WON',
  entries: transferEntries(clearing(provider), disputed(provider, id), amount, currency),
});

/** What no payee owes, because the payer has got it back before: the platform's loss. `settled` is all that was taken with it. */
export const platformLossPosting = ({ id, provider, currency }: About, amount: bigint, settled: bigint): Posting => ({
  reference: `dispute:${id}:loss:${settled}`,
  kind: 'DISPUTE',
  entries: transferEntries(disputeLosses, disputed(provider, id), amount, currency),
});

/** What came back too late to be anybody's waits in suspense. `surplus` is all of it with this. */
export const surplusPosting = ({ id, provider, currency }: About, amount: bigint, surplus: bigint): Posting => ({
  reference: `dispute:${id}:surplus:${surplus}`,
  kind: 'DISPUTE_WON',
  entries: transferEntries(disputed(provider, id), suspense, amount, currency),
});
