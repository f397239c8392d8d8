import { sql } from 'kysely';
import type { Caller } from '../auth/caller.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Trx } from '../db/database.ts';
import { statesOf, type Machine } from './machine.ts';

export interface Move<E extends string> {
  readonly id: string;
  readonly event: E;
  readonly by: Caller;
  readonly at: Date;
  readonly reason?: string;
}

/**
 * Moves one row by compare-and-set: the update finds it only in a state that accepts the event, so that of two concurrent
 * movers one wins and the other gets `INVALID_TRANSITION`. Appends to the history in the same transaction. Answers the new state.
 * (`from` of the history is what the row was before: read by the same statement, under its lock.)
 */
export const applyTransition = async <S extends string, E extends string>(
  trx: Trx,
  machine: Machine<S, E>,
  { id, event, by, at, reason }: Move<E>,
): Promise<Result<S, 'INVALID_TRANSITION'>> => {
  const branches = machine.transitions.filter((t) => t.event === event);
  const moves = statesOf(machine).flatMap((from) => {
    const branch = branches.find((t) => t.from.includes(from));
    return branch ? [{ from, to: branch.to }] : [];
  });
  if (moves.length === 0) return fail('INVALID_TRANSITION');
  const table = sql.table(machine.table);
  const { rows } = await sql<{ to: S }>`
    with moves as (select * from unnest(${moves.map((m) => m.from)}::text[], ${moves.map((m) => m.to)}::text[]) as m(origin, target)),
    old as (select id, status from ${table} where id = ${id} for update),
    moved as (
      update ${table} t set status = moves.target from old, moves where t.id = old.id and old.status = moves.origin
      returning t.id, old.status as origin, t.status as target
    )
    insert into platform_transitions (entity, entity_id, event, from_state, to_state, caller_kind, caller_id, reason, at)
    select ${machine.table}, id, ${event}, origin, target, ${by.kind}, ${by.id}, ${reason ?? null}, ${at} from moved
    returning to_state as to`.execute(trx);
  return rows[0] ? ok(rows[0].to) : fail('INVALID_TRANSITION');
};
