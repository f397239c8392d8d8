import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';

type Row = Selectable<DB['local_outbox']>;

/** Writes messages down, once for each attempt and destination. */
export const insertLocalMessages = async (db: Db, messages: readonly Row[]): Promise<void> => {
  await db
    .insertInto('local_outbox')
    .values(messages)
    .onConflict((c) => c.columns(['attempt_id', 'destination']).doNothing())
    .execute();
};

/** One page by (at, id), newest first. */
export const listLocalMessages = (db: Db, filter: { channel: string | null; to: string | null }, { limit, after }: Page): Promise<Row[]> =>
  db
    .selectFrom('local_outbox')
    .selectAll()
    .$if(filter.channel !== null, (q) => q.where('channel', '=', filter.channel!))
    .$if(filter.to !== null, (q) => q.where('destination', '=', filter.to!))
    .$if(after !== null, (q) => q.where(sql<boolean>`(at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
