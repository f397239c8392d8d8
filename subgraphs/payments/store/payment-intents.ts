import type { Db, Trx } from '../../../platform/db/database.ts';

export const findIntent = (db: Db, id: string) => db.selectFrom('payment_intents').selectAll().where('id', '=', id).executeTakeFirst();

export const getIntent = (db: Db, id: string) => db.selectFrom('payment_intents').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const lockIntent = (trx: Trx, id: string) => trx.selectFrom('payment_intents').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The intent that an attempt is of, locked. */
export const lockIntentOfAttempt = (trx: Trx, attemptId: string) =>
  trx
    .selectFrom('payment_intents as i')
    .innerJoin('payment_attempts as a', 'a.intent_id', 'i.id')
    .selectAll('i')
    .where('a.id', '=', attemptId)
    .forUpdate('i')
    .executeTakeFirst();

/** The intent of a subject that is open or has succeeded; at most one. */
export const lockCurrentIntent = (trx: Trx, subjectType: string, subjectId: string) =>
  trx
    .selectFrom('payment_intents')
    .selectAll()
    .where('subject_type', '=', subjectType)
    .where('subject_id', '=', subjectId)
    .where('status', '<>', 'CANCELED')
    .forUpdate()
    .executeTakeFirst();

/** The intent of a subject that was opened last, canceled or not. */
export const newestIntentOfSubject = (db: Db, subjectType: string, subjectId: string) =>
  db
    .selectFrom('payment_intents')
    .selectAll()
    .where('subject_type', '=', subjectType)
    .where('subject_id', '=', subjectId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Makes a payment larger, with its split. */
export const updateIntentAmount = (trx: Trx, id: string, amount: bigint) => trx.updateTable('payment_intents').set({ amount }).where('id', '=', id).execute();

/** Names the attempt that paid, just before the intent moves to SUCCEEDED. */
export const updateCharged = (trx: Trx, id: string, attemptId: string, at: Date) =>
  trx.updateTable('payment_intents').set({ charged_attempt_id: attemptId, succeeded_at: at }).where('id', '=', id).execute();

export const intentsByIds = (db: Db, ids: readonly string[]) => db.selectFrom('payment_intents').selectAll().where('id', 'in', [...ids]).execute();

/** The newest intent of each subject, canceled or not. */
export const intentsBySubjectIds = (db: Db, subjectIds: readonly string[]) =>
  db
    .selectFrom('payment_intents')
    .selectAll()
    .distinctOn('subject_id')
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('subject_id')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
