import { main } from '../platform/server/main.ts';
import { loadSubgraphs } from '../subgraphs/index.ts';
import { prepareDatabase } from '../subgraphs/prepare.ts';
import { openDatabaseForTool } from './database.ts';

/** Brings the database up to date: the release step of a deployment, before new processes start. */
main(async () => {
  const database = await openDatabaseForTool();
  try {
    const applied = await prepareDatabase(database.direct, await loadSubgraphs());
    process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n');
  } finally {
    await database.stop();
  }
});
