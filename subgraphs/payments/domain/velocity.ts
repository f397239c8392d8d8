import { later } from '../../../platform/kernel/clock.ts';

export const velocityMeasures = ['ATTEMPTS', 'DECLINES', 'METHODS', 'AMOUNT'] as const;
export type VelocityMeasure = (typeof velocityMeasures)[number];

/** What is counted for each of: the person who pays, or the saved method they pay with. */
export const velocityKeys = ['PAYER', 'SAVED_METHOD'] as const;
export type VelocityKey = (typeof velocityKeys)[number];

export const velocityOperations = ['PAYMENT', 'TOP_UP', 'TRANSFER'] as const;
export type VelocityOperation = (typeof velocityOperations)[number];

export type VelocityAction = 'REFUSE' | 'REVIEW';

/** At most `max` of something in any window of time. `currency` of AMOUNT alone; `operations` null: in all of them. */
export interface VelocityRule {
  readonly id: string;
  readonly name: string;
  readonly measure: VelocityMeasure;
  readonly per: VelocityKey;
  readonly operations: readonly VelocityOperation[] | null;
  readonly windowSeconds: number;
  readonly max: bigint;
  readonly currency: string | null;
  readonly action: VelocityAction;
}

/** A try to move money, as rules see it. `method` is whatever tells one method from another. */
export interface VelocityTry {
  readonly operation: VelocityOperation;
  readonly payerId: string;
  readonly savedMethodId: string | null;
  readonly method: string;
  readonly currency: string;
  readonly amount: bigint;
}

/** One that was let through before; of transfers, which succeed at once, `status` is null. */
export interface VelocityEntry extends VelocityTry {
  readonly at: Date;
  readonly status: string | null;
  readonly failureReason: string | null;
}

/** What rules say of a try. `retryAt` is null when waiting does not help. */
export type VelocityVerdict =
  | { readonly kind: 'PASS' }
  | { readonly kind: 'REVIEW'; readonly ruleIds: readonly string[] }
  | { readonly kind: 'REFUSE'; readonly ruleIds: readonly string[]; readonly retryAt: Date | null };

/** Attempts that failed because we or the payer gave them up were not declined by anybody. */
const givenUp: ReadonlySet<string | null> = new Set(['canceled', 'replaced', 'superseded']);

/** Until a provider has said something a try counts as declined, so that any number at the same moment cannot be more declines than a rule allows. */
const mayBeDeclined = ({ status, failureReason }: VelocityEntry): boolean =>
  status === 'STARTED' || status === 'AUTHENTICATION_PENDING' || (status === 'FAILED' && !givenUp.has(failureReason));

/** Attempts in these states took no money and never will. */
const moneyless: ReadonlySet<string | null> = new Set(['FAILED', 'VOIDED', 'EXPIRED']);

/** Something that counts against a rule until its time is over. */
interface Weight {
  readonly at: Date;
  readonly weight: bigint;
}

/** Whether a rule looks at an operation at all. A transfer is never held back for review: it happens at once or not. */
export const isAbout = ({ operations, action }: Pick<VelocityRule, 'operations' | 'action'>, operation: VelocityOperation): boolean =>
  (operations === null || operations.includes(operation)) && !(operation === 'TRANSFER' && action === 'REVIEW');

const appliesTo = (rule: VelocityRule, { operation, currency, savedMethodId }: VelocityTry): boolean =>
  isAbout(rule, operation) && (rule.per === 'PAYER' || savedMethodId !== null) && (rule.currency === null || rule.currency === currency);

const sharesKey = (rule: VelocityRule, a: VelocityTry, b: VelocityTry): boolean => (rule.per === 'PAYER' ? a.payerId === b.payerId : a.savedMethodId === b.savedMethodId);

/** The latest use of each method counts once. */
const latestOfMethods = (entries: readonly VelocityEntry[]): Weight[] =>
  [...Map.groupBy(entries, ({ method }) => method).values()].map((uses) => ({ weight: 1n, at: uses.reduce((latest, { at }) => (at > latest ? at : latest), uses[0]!.at) }));

const weightsOf = (measure: VelocityMeasure, entries: readonly VelocityEntry[]): Weight[] => {
  if (measure === 'METHODS') return latestOfMethods(entries);
  if (measure === 'DECLINES') return entries.filter(mayBeDeclined).map(({ at }) => ({ at, weight: 1n }));
  if (measure === 'AMOUNT') return entries.filter(({ status }) => !moneyless.has(status)).map(({ at, amount }) => ({ at, weight: amount }));
  return entries.map(({ at }) => ({ at, weight: 1n }));
};

const weightOf = (measure: VelocityMeasure, tried: VelocityTry, entries: readonly VelocityEntry[]): bigint => {
  if (measure === 'AMOUNT') return tried.amount;
  return measure === 'METHODS' && entries.some(({ method }) => method === tried.method) ? 0n : 1n;
};

/** Null when the rule lets a try through; else when it would. */
const brokenUntil = (rule: VelocityRule, entries: readonly VelocityEntry[], tried: VelocityTry, now: Date): { retryAt: Date | null } | null => {
  const window = rule.windowSeconds * 1_000;
  const counted = entries.filter((entry) => appliesTo(rule, entry) && sharesKey(rule, entry, tried) && later(entry.at, window) > now);
  const weights = weightsOf(rule.measure, counted).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const wanted = weightOf(rule.measure, tried, counted);
  let total = weights.reduce((sum, { weight }) => sum + weight, wanted);
  if (total <= rule.max) return null;
  for (const { at, weight } of weights) {
    total -= weight;
    if (total <= rule.max) return { retryAt: later(at, window) };
  }
  return { retryAt: null };
};

/**
 * What the rules say of a try, after those that were let through before. Exact: of any number of tries, each judged with all before it, just so
 * many pass in any window as a rule allows. One that is refused is not counted. Refusing goes before reviewing.
 */
export const judge = (rules: readonly VelocityRule[], entries: readonly VelocityEntry[], tried: VelocityTry, now: Date): VelocityVerdict => {
  const broken = rules
    .filter((rule) => appliesTo(rule, tried))
    .flatMap((rule) => {
      const until = brokenUntil(rule, entries, tried, now);
      return until ? [{ rule, ...until }] : [];
    });
  const refused = broken.filter(({ rule }) => rule.action === 'REFUSE');
  if (refused.length > 0) {
    const times = refused.map(({ retryAt }) => retryAt);
    const known = times.filter((time) => time !== null);
    const retryAt = known.length < times.length ? null : known.reduce((latest, time) => (time > latest ? time : latest));
    return { kind: 'REFUSE', ruleIds: refused.map(({ rule }) => rule.id), retryAt };
  }
  return broken.length > 0 ? { kind: 'REVIEW', ruleIds: broken.map(({ rule }) => rule.id) } : { kind: 'PASS' };
};
