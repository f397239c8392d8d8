import type { Db } from '../../../platform/db/database.ts';
import * as accounts from '../../accounts/contract.ts';
import { noStanding, type Standing } from '../domain/standing.ts';
import { findCourierOfUser } from './couriers.ts';

/** What a user is to deliveries, in two statements; nothing, in none, for null. */
export const findStanding = async (db: Db, userId: string | null): Promise<Standing> => {
  if (userId === null) return noStanding;
  const courier = await findCourierOfUser(db, userId);
  return { courierId: courier?.id ?? null, vendorIds: await accounts.organizationsOf(db, userId, 'VENDOR') };
};
