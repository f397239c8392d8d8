import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/database.ts';

/** One move of a row of a state machine. */
export interface Transition {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly caller_kind: string;
  readonly caller_id: string | null;
  readonly at: Date;
}

/** The moves of some rows of a machine's table, newest first, at most `most` of each. */
export const historyOf = async (db: Db, table: string, ids: readonly string[], most: number): Promise<Transition[]> => {
  const { rows } = await sql<Transition>`
    select h.* from unnest(${ids}::uuid[]) as wanted(id)
    cross join lateral (
      select t.entity_id as id, t.from_state as "from", t.to_state as "to", t.caller_kind, t.caller_id, t.at
      from platform_transitions t where t.entity = ${table} and t.entity_id = wanted.id order by t.at desc, t.id desc limit ${most}) h`.execute(db);
  return rows;
};

/** In SQL, when a row of a machine's table (`id`, an expression) first entered a state; null when it never did. */
export const enteredAt = (table: string, id: RawBuilder<unknown>, state: string) => sql<Date | null>`(
  select min(t.at) from platform_transitions t where t.entity = ${table} and t.entity_id = ${id} and t.to_state = ${state})`;
