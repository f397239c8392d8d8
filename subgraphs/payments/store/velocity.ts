import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';
import type { VelocityAction, VelocityEntry, VelocityKey, VelocityMeasure, VelocityOperation, VelocityRule, VelocityTry } from '../domain/velocity.ts';

/** A rule with who changed it last, and when. */
export interface StoredVelocityRule extends VelocityRule {
  readonly version: number;
  readonly enabled: boolean;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

const toRule = (row: Selectable<DB['payment_velocity_rules']>): StoredVelocityRule => ({
  id: row.id,
  version: row.version,
  name: row.name,
  measure: row.measure as VelocityMeasure,
  per: row.per as VelocityKey,
  operations: row.operations as VelocityOperation[] | null,
  windowSeconds: row.window_seconds,
  max: row.max,
  currency: row.currency,
  action: row.action as VelocityAction,
  enabled: row.enabled,
  changedAt: row.updated_at,
  changedBy: row.updated_by,
});

/** By name. */
export const listRules = async (db: Db): Promise<StoredVelocityRule[]> =>
  (await db.selectFrom('payment_velocity_rules').selectAll().orderBy('name').execute()).map(toRule);

export const rulesInForce = async (db: Db): Promise<VelocityRule[]> =>
  (await db.selectFrom('payment_velocity_rules').selectAll().where('enabled', '=', true).orderBy('id').execute()).map(toRule);

export const rulesByIds = async (db: Db, ids: readonly string[]): Promise<StoredVelocityRule[]> =>
  (await db.selectFrom('payment_velocity_rules').selectAll().where('id', 'in', [...ids]).execute()).map(toRule);

/** Writers of rules queue, so that two never take one name. Readers do not. */
export const lockRules = async (trx: Trx): Promise<void> => {
  await sql`lock table payment_velocity_rules in share row exclusive mode`.execute(trx);
};

/** Undefined when another rule has the name. */
export const insertRule = async (trx: Trx, row: Insertable<DB['payment_velocity_rules']>): Promise<StoredVelocityRule | undefined> => {
  const inserted = await trx.insertInto('payment_velocity_rules').values(row).onConflict((c) => c.column('name').doNothing()).returningAll().executeTakeFirst();
  return inserted && toRule(inserted);
};

/** Writes the next version of a rule; undefined when another rule has the name. */
export const updateRule = async (trx: Trx, { id, ...row }: Omit<Insertable<DB['payment_velocity_rules']>, 'version'> & { id: string }): Promise<StoredVelocityRule | undefined> => {
  const taken = await trx.selectFrom('payment_velocity_rules').select('id').where('name', '=', row.name).where('id', '<>', id).executeTakeFirst();
  if (taken) return undefined;
  const updated = await trx.updateTable('payment_velocity_rules').set({ ...row, version: sql<number>`version + 1` }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
  return toRule(updated);
};

/**
 * Makes tries of one payer and with one saved method wait for each other until their transactions end. Payers before methods, always, so that no two
 * wait for each other. Advisory, because there is no row yet that the first try of somebody could lock.
 */
export const lockTries = async (trx: Trx, { payerId, savedMethodId }: VelocityTry): Promise<void> => {
  await lockName(trx, `payments.velocity:payer:${payerId}`);
  if (savedMethodId !== null) await lockName(trx, `payments.velocity:method:${savedMethodId}`);
};

/** Tries of the same payer or with the same saved method after an instant, with what became of them. */
export const triesSince = async (trx: Trx, { payerId, savedMethodId }: VelocityTry, since: Date): Promise<VelocityEntry[]> => {
  const rows = await trx
    .selectFrom('payment_velocity_entries as e')
    .leftJoin('payment_attempts as a', 'a.id', 'e.attempt_id')
    .select(['e.operation', 'e.payer_id', 'e.saved_method_id', 'e.method', 'e.currency', 'e.amount', 'e.at', 'a.status', 'a.failure_reason'])
    .where('e.at', '>', since)
    .where((eb) => eb.or([eb('e.payer_id', '=', payerId), ...(savedMethodId === null ? [] : [eb('e.saved_method_id', '=', savedMethodId)])]))
    .execute();
  return rows.map(({ payer_id, saved_method_id, failure_reason, operation, ...rest }) => ({
    ...rest, operation: operation as VelocityOperation, payerId: payer_id, savedMethodId: saved_method_id, failureReason: failure_reason,
  }));
};

export const insertEntry = async (trx: Trx, { payerId, savedMethodId, ...tried }: VelocityTry, attemptId: string | null, at: Date): Promise<void> => {
  await trx.insertInto('payment_velocity_entries').values({ ...tried, payer_id: payerId, saved_method_id: savedMethodId, attempt_id: attemptId, at }).execute();
};

/** Removes tries that no rule can look back to any more; answers how many. */
export const deleteEntriesBefore = async (db: Db, before: Date): Promise<bigint> =>
  (await db.deleteFrom('payment_velocity_entries').where('at', '<', before).executeTakeFirst()).numDeletedRows;
