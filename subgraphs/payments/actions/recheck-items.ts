import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { judge, keyOf, type Candidate, type Judgement, type Movement } from '../domain/reconciliation.ts';
import type { ReconciliationItemRow, ReconciliationRunRow, SettlementLineRow } from '../rows.ts';
import { oppositesOf } from '../store/clearing-movements.ts';
import { lockItemOfMovement, lockOpenItems } from '../store/reconciliation-items.ts';
import { linesByIds } from '../store/settlement-lines.ts';
import { insertMatches } from '../store/settlement-matches.ts';
import { candidatesOf, left } from './match-lines.ts';
import { settleItem } from './reconciliation-item.ts';
import { nothingDone, settleLine, sumOf, type Done, type Portion } from './settle-line.ts';

const PORTION = 100;

/** The movement of an item that has one. */
const movementOf = ({ transaction_id, account_id, ledger_amount, ledger_currency, created_at }: ReconciliationItemRow): Movement[] =>
  transaction_id === null || account_id === null || ledger_amount === null || ledger_currency === null
    ? []
    : [{ transactionId: transaction_id, accountId: account_id, amount: ledger_amount, currency: ledger_currency, at: created_at }];

/** Whether an item already says what its line is now judged to be. */
const saysSo = (item: ReconciliationItemRow, judgement: Judgement): boolean =>
  judgement.kind === item.kind && (!('movement' in judgement) || movementOf(item).some((own) => keyOf(own) === keyOf(judgement.movement)));

/** An item's own movement is free for its line. */
const freeFor = (item: ReconciliationItemRow, candidates: readonly Candidate[]): Candidate[] => {
  const own = new Set(movementOf(item).map(keyOf));
  return candidates.map((each) => (own.has(keyOf(each)) ? { ...each, free: true } : each));
};

/** Writes down that two movements take each other back and need no line. Items that said that the provider lacks them settle themselves. */
export const cancelOut = async (ctx: Context, trx: Trx, run: ReconciliationRunRow, one: Movement, other: Movement): Promise<Done> => {
  let settled = 0;
  for (const movement of [one, other]) {
    const waiting = await lockItemOfMovement(trx, movement);
    if (!waiting) continue;
    await settleItem(ctx, trx, waiting);
    settled += 1;
  }
  const row = (movement: Movement, cancels: Movement) => ({
    id: newId(), transaction_id: movement.transactionId, account_id: movement.accountId, cancels: cancels.transactionId, rule: 'CANCELS_OUT', run_id: run.id, created_at: ctx.now(),
  });
  await insertMatches(trx, [row(one, other), row(other, one)]);
  return { ...nothingDone, matched: 2, settled };
};

/** Looks again at lines: what was not in the ledger may have been booked since. */
const recheckLines = async (ctx: Context, trx: Trx, run: ReconciliationRunRow, items: readonly ReconciliationItemRow[], taken: Set<string>): Promise<Done[]> => {
  const lines = new Map((await linesOf(trx, items)).map((line) => [line.id, line]));
  const candidates = await candidatesOf(trx, run.provider, [...lines.values()], true);
  const done: Done[] = [];
  for (const item of items) {
    const line = lines.get(item.line_id ?? '');
    const judgement = line && judge(line, freeFor(item, left(candidates.get(line.id) ?? [], taken)));
    if (!judgement || saysSo(item, judgement)) continue;
    if ('movement' in judgement) taken.add(keyOf(judgement.movement));
    await settleItem(ctx, trx, item);
    const settled = await settleLine(ctx, trx, run, line, judgement);
    done.push({ ...settled, settled: settled.settled + 1 });
  }
  return done;
};

const linesOf = async (trx: Trx, items: readonly ReconciliationItemRow[]): Promise<SettlementLineRow[]> => {
  const ids = items.flatMap(({ line_id }) => (line_id === null ? [] : [line_id]));
  return ids.length > 0 ? linesByIds(trx, ids) : [];
};

/** Looks again at movements that the provider does not have: they may have been taken back since, and never have been there. */
const recheckMovements = async (ctx: Context, trx: Trx, run: ReconciliationRunRow, items: readonly ReconciliationItemRow[], taken: Set<string>): Promise<Done[]> => {
  const movements = items.filter(({ line_id }) => line_id === null).flatMap(movementOf);
  const opposites = new Map((await oppositesOf(trx, movements)).map((each) => [`${each.cancels} ${each.accountId}`, each]));
  const done: Done[] = [];
  for (const movement of movements) {
    const opposite = opposites.get(keyOf(movement));
    if (!opposite || taken.has(keyOf(movement)) || taken.has(keyOf(opposite))) continue;
    taken.add(keyOf(movement)).add(keyOf(opposite));
    done.push(await cancelOut(ctx, trx, run, movement, opposite));
  }
  return done;
};

/** Looks again at every open item of the provider, whichever run found it, oldest first. */
export const recheckItems = async (ctx: Context, trx: Trx, run: ReconciliationRunRow): Promise<Portion> => {
  const items = await lockOpenItems(trx, run.provider, run.position, PORTION);
  const taken = new Set<string>();
  const lines = await recheckLines(ctx, trx, run, items, taken);
  const movements = await recheckMovements(ctx, trx, run, items, taken);
  const last = items.at(-1);
  return { ...sumOf([...lines, ...movements]), next: last && items.length === PORTION ? last.id : null };
};
