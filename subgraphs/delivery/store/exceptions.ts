import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { DeliveryExceptionRow } from '../rows.ts';

const SHOWN = 50;

export const insertException = async (trx: Trx, row: Insertable<DB['delivery_exceptions']>): Promise<void> => {
  await trx.insertInto('delivery_exceptions').values(row).execute();
};

export const exceptionsByIds = (db: Db, ids: readonly string[]): Promise<DeliveryExceptionRow[]> =>
  db.selectFrom('delivery_exceptions').selectAll().$castTo<DeliveryExceptionRow>().where('id', 'in', ids).execute();

/** The newest 50 of each delivery, newest first. */
export const exceptionsByDeliveryIds = async (db: Db, deliveryIds: readonly string[]): Promise<DeliveryExceptionRow[]> =>
  db
    .selectFrom((inner) =>
      inner
        .selectFrom('delivery_exceptions')
        .selectAll()
        .select(sql<bigint>`row_number() over (partition by delivery_id order by created_at desc, id desc)`.as('place'))
        .where('delivery_id', 'in', deliveryIds)
        .as('numbered'),
    )
    .selectAll()
    .where('place', '<=', BigInt(SHOWN))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .$castTo<DeliveryExceptionRow>()
    .execute();
