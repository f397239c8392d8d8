import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { DeliveryStatus } from '../domain/delivery.ts';
import type { DeliveryAssignmentRow } from '../rows.ts';

export const insertAssignment = async (trx: Trx, row: Insertable<DB['delivery_assignments']>): Promise<void> => {
  await trx.insertInto('delivery_assignments').values(row).execute();
};

/** Ends the open assignment of a delivery. */
export const endAssignment = async (trx: Trx, deliveryId: string, outcome: DeliveryStatus, at: Date): Promise<void> => {
  await trx
    .updateTable('delivery_assignments')
    .set({ ended_at: at, outcome })
    .where('delivery_id', '=', deliveryId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
};

/** Which couriers had these deliveries and gave them back. */
export const listGivenBack = (db: Db, deliveryIds: readonly string[]): Promise<{ delivery_id: string; courier_id: string }[]> =>
  db
    .selectFrom('delivery_assignments')
    .select(['delivery_id', 'courier_id'])
    .distinct()
    .where('delivery_id', 'in', deliveryIds)
    .where('outcome', '=', 'READY')
    .execute();

/** A courier's assignments made in [from, to), newest first; with `open` also those still open that are older. */
export const listAssignments = (
  db: Db,
  { courierId, from, to, open }: { courierId: string; from: Date; to: Date; open: boolean },
  { limit, after }: Page,
): Promise<DeliveryAssignmentRow[]> =>
  db
    .selectFrom('delivery_assignments')
    .selectAll()
    .$castTo<DeliveryAssignmentRow>()
    .where('courier_id', '=', courierId)
    .where('assigned_at', '<', to)
    .where((where) => (open ? where.or([where('assigned_at', '>=', from), where('ended_at', 'is', null)]) : where('assigned_at', '>=', from)))
    .$if(after !== null, (query) =>
      query.where((where) => where(where.refTuple('assigned_at', 'id'), '<', where.tuple(new Date(String(after![0])), String(after![1])))),
    )
    .orderBy('assigned_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
