import { sql } from 'kysely';
import type { Trx } from '../../../platform/db/database.ts';
import type { Position } from '../domain/track.ts';

/** Appends positions of one courier in one statement. Their sequences are new: the caller has locked the courier and sifted them. */
export const insertPositions = async (trx: Trx, courierId: string, positions: readonly Position[], receivedAt: Date): Promise<void> => {
  await sql`
    insert into delivery_tracking (courier_id, sequence, latitude, longitude, recorded_at, received_at)
    select ${courierId}::uuid, p.sequence, p.latitude, p.longitude, p.recorded_at, ${receivedAt}::timestamptz
    from unnest(
      ${positions.map((p) => p.sequence)}::int[], ${positions.map((p) => p.latitude)}::float8[],
      ${positions.map((p) => p.longitude)}::float8[], ${positions.map((p) => p.recordedAt)}::timestamptz[]
    ) as p(sequence, latitude, longitude, recorded_at)`.execute(trx);
};
