import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { judge, keyOf, MARGIN, matchByName, readPlace, writePlace, type Candidate, type Judgement } from '../domain/reconciliation.ts';
import type { ReconciliationRunRow, SettlementLineRow } from '../rows.ts';
import { movementsByNames, namelessMovements } from '../store/clearing-movements.ts';
import { listUnsettledLines } from '../store/settlement-lines.ts';
import { settleFee, settleLine, sumOf, type Done, type Portion } from './settle-line.ts';

const PORTION = 100;

/** The lines of a portion, oldest first, with the movements that they may be. */
const load = async (trx: Trx, { provider, read_from, position }: ReconciliationRunRow, to: Date, nameless: boolean) => {
  const lines = await listUnsettledLines(trx, { provider, from: read_from, to, after: readPlace(position), limit: PORTION });
  const last = lines.at(-1);
  return { lines, candidates: await candidatesOf(trx, provider, lines, nameless), next: last && lines.length === PORTION ? writePlace([last.place, last.id]) : null };
};

/** The movements that have the names of lines; of those that have none, where asked for, what has their amount. By the line's id. */
export const candidatesOf = async (trx: Trx, provider: string, lines: readonly SettlementLineRow[], nameless: boolean): Promise<Map<string, readonly Candidate[]>> => {
  const named = Map.groupBy(await movementsByNames(trx, provider, [...new Set(lines.map((line) => line.reference))]), (each) => each.provider_name);
  const strange = nameless ? lines.filter(({ reference }) => !named.has(reference)).map(({ id }) => id) : [];
  const likely = Map.groupBy(await namelessMovements(trx, provider, strange, MARGIN), (each) => each.lineId);
  return new Map(lines.map((line) => [line.id, named.get(line.reference) ?? likely.get(line.id) ?? []]));
};

/** Which of the candidates nothing has yet, now that this portion has taken some. */
export const left = (candidates: readonly Candidate[], taken: ReadonlySet<string>): Candidate[] =>
  candidates.map((each) => (taken.has(keyOf(each)) ? { ...each, free: false } : each));

type Judge = (line: SettlementLineRow, candidates: readonly Candidate[]) => Judgement | null;

const settleAll = async (ctx: Context, trx: Trx, run: ReconciliationRunRow, to: Date, judgeLine: Judge, nameless: boolean): Promise<Portion> => {
  const { lines, candidates, next } = await load(trx, run, to, nameless);
  const taken = new Set<string>();
  const done: Done[] = [];
  for (const line of lines) {
    if (line.kind === 'FEE') {
      done.push(await settleFee(ctx, trx, run, line));
      continue;
    }
    const judgement = judgeLine(line, left(candidates.get(line.id) ?? [], taken));
    if (!judgement) continue;
    if ('movement' in judgement) taken.add(keyOf(judgement.movement));
    done.push(await settleLine(ctx, trx, run, line, judgement));
  }
  return { ...sumOf(done), next };
};

/** Matches what has a name and agrees, of all that was read: before anything is judged by amount and date alone. */
export const matchLines = (ctx: Context, trx: Trx, run: ReconciliationRunRow): Promise<Portion> => settleAll(ctx, trx, run, run.read_to, matchByName, false);

/** Says of the rest, up to the end of the period, what it is. Later lines wait for the run whose period they are in. */
export const judgeLines = (ctx: Context, trx: Trx, run: ReconciliationRunRow): Promise<Portion> => settleAll(ctx, trx, run, run.period_to, judge, true);
