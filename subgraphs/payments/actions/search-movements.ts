import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { keyOf, MARGIN, readPlace, writePlace } from '../domain/reconciliation.ts';
import type { ReconciliationRunRow } from '../rows.ts';
import { listUnsettledMovements, oppositesOf } from '../store/clearing-movements.ts';
import { openItem } from './reconciliation-item.ts';
import { cancelOut } from './recheck-items.ts';
import { nothingDone, sumOf, type Done, type Portion } from './settle-line.ts';

const PORTION = 100;

/**
 * What the ledger has and the provider does not, up to the end of the period or to when reading began: whatever came later may have a line that
 * was not there to be read. The margin before the period is searched again, for refunds that were still on their way.
 */
export const searchMovements = async (ctx: Context, trx: Trx, run: ReconciliationRunRow): Promise<Portion> => {
  const { id: runId, provider, period_from, period_to, started_at, position } = run;
  const after = readPlace(position);
  const movements = await listUnsettledMovements(trx, {
    provider, runId, from: after ? new Date(after[0]) : later(period_from, -MARGIN), to: period_to < started_at ? period_to : started_at, now: ctx.now(), margin: MARGIN,
    after, limit: PORTION,
  });
  const opposites = new Map((await oppositesOf(trx, movements)).map((each) => [`${each.cancels} ${each.accountId}`, each]));
  const taken = new Set<string>();
  const done: Done[] = [];
  for (const movement of movements) {
    const opposite = opposites.get(keyOf(movement));
    if (taken.has(keyOf(movement))) continue;
    if (opposite && !taken.has(keyOf(opposite))) {
      taken.add(keyOf(opposite));
      done.push(await cancelOut(ctx, trx, run, movement, opposite));
    } else {
      await openItem(ctx, trx, run, { kind: 'MISSING_AT_PROVIDER', movement });
      done.push({ ...nothingDone, opened: 1 });
    }
  }
  const last = movements.at(-1);
  return { ...sumOf(done), next: last && movements.length === PORTION ? writePlace([last.place, last.transactionId]) : null };
};
