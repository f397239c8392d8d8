import { sql, type Insertable, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { CourierProfileRow } from '../rows.ts';
import type { Point } from '../domain/place.ts';

const all = (db: Db) => db.selectFrom('courier_profiles').selectAll().$castTo<CourierProfileRow>();

/** Couriers who can be given a delivery by us: on duty, with room, at a known place. */
const free = (db: Db) =>
  all(db).where('status', '=', 'AVAILABLE').whereRef('active_count', '<', 'capacity').where('latitude', 'is not', null);

export const findCourier = (db: Db, id: string): Promise<CourierProfileRow | undefined> => all(db).where('id', '=', id).executeTakeFirst();

export const findCourierOfUser = (db: Db, userId: string): Promise<CourierProfileRow | undefined> =>
  all(db).where('user_id', '=', userId).executeTakeFirst();

export const couriersByIds = (db: Db, ids: readonly string[]): Promise<CourierProfileRow[]> => all(db).where('id', 'in', ids).execute();

export const couriersByUserIds = (db: Db, userIds: readonly string[]): Promise<CourierProfileRow[]> => all(db).where('user_id', 'in', userIds).execute();

export const lockCourier = (trx: Trx, id: string): Promise<CourierProfileRow | undefined> =>
  all(trx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();

export const lockCourierOfUser = (trx: Trx, userId: string): Promise<CourierProfileRow | undefined> =>
  all(trx).where('user_id', '=', userId).forNoKeyUpdate().executeTakeFirst();

/** Ids of the `each` free couriers nearest to each of these points, in the straight line; in order of the ids. */
export const listNearestFree = async (db: Db, points: readonly Point[], each: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct near.id
    from unnest(${points.map((p) => p.latitude)}::float8[], ${points.map((p) => p.longitude)}::float8[]) as p(latitude, longitude)
    cross join lateral (
      select c.id from courier_profiles c
      where c.status = 'AVAILABLE' and c.active_count < c.capacity and c.latitude is not null
      order by (c.latitude - p.latitude) ^ 2 + ((c.longitude - p.longitude) * cos(radians(p.latitude))) ^ 2, c.id
      limit ${each}
    ) near
    order by near.id`.execute(db);
  return rows.map(({ id }) => id);
};

/** Those of these couriers who are still free, locked in order of their ids. `skip` leaves out those that somebody else has locked. */
export const lockFree = (trx: Trx, ids: readonly string[], { skip }: { skip: boolean }): Promise<CourierProfileRow[]> => {
  const locked = free(trx).where('id', 'in', ids).orderBy('id').forNoKeyUpdate();
  return (skip ? locked.skipLocked() : locked).execute();
};

/** Free couriers inside a rectangle of degrees, at most 1,000. It must not cross the 180th meridian. */
export const listFreeWithin = (db: Db, southWest: Point, northEast: Point): Promise<CourierProfileRow[]> =>
  free(db)
    .where('latitude', '>=', southWest.latitude)
    .where('latitude', '<=', northEast.latitude)
    .where('longitude', '>=', southWest.longitude)
    .where('longitude', '<=', northEast.longitude)
    .orderBy('id')
    .limit(1000)
    .execute();

/** Takes one place of the courier's capacity; nothing is answered when the courier is off duty or full. */
export const claimCourier = (trx: Trx, id: string): Promise<CourierProfileRow | undefined> =>
  trx
    .updateTable('courier_profiles')
    .set({ active_count: sql`active_count + 1` })
    .where('id', '=', id)
    .where('status', '=', 'AVAILABLE')
    .whereRef('active_count', '<', 'capacity')
    .returningAll()
    .$castTo<CourierProfileRow>()
    .executeTakeFirst();

export const releaseCourier = async (trx: Trx, id: string): Promise<void> => {
  await trx.updateTable('courier_profiles').set({ active_count: sql`active_count - 1` }).where('id', '=', id).execute();
};

/** Inserts a courier unless the user is one already: then nothing is answered. */
export const insertCourier = (trx: Trx, row: Insertable<DB['courier_profiles']>): Promise<CourierProfileRow | undefined> =>
  trx
    .insertInto('courier_profiles')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .$castTo<CourierProfileRow>()
    .executeTakeFirst();

export const updateCourier = (
  trx: Trx,
  id: string,
  set: Omit<Updateable<DB['courier_profiles']>, 'id' | 'status' | 'active_count'>,
): Promise<CourierProfileRow> =>
  trx.updateTable('courier_profiles').set(set).where('id', '=', id).returningAll().$castTo<CourierProfileRow>().executeTakeFirstOrThrow();
