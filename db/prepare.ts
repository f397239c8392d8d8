import { migrate } from './migrate.ts';

/** Brings an empty or older database to the state this code needs. Safe to run in several processes at once. */
export const prepareDatabase = async (directUrl: string): Promise<void> => {
  await migrate(directUrl);
};
