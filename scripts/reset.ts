import { resetEmbedded } from '../db/reset.ts';
import { main } from '../platform/server/main.ts';
import { EMBEDDED_DIRECTORY } from './database.ts';

/** Removes the embedded database with all its data. Never touches a database named by DATABASE_URL. */
main(async () => {
  await resetEmbedded(EMBEDDED_DIRECTORY);
  process.stdout.write('The embedded database is gone. The next npm start makes a new one.\n');
});
