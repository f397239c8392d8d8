import { main } from '../platform/server/main.ts';
import { checkInvariants } from './invariants.ts';
import { withServices } from './runtime.ts';

/** Checks the rules of db/invariants over live data and prints the broken ones; ends with 1 when there are any. */
main(() =>
  withServices(async ({ db }) => {
    const { checked, broken } = await checkInvariants(db);
    for (const { file, rule, rows, examples } of broken) process.stdout.write(`BROKEN ${file}: ${rule}\n  ${rows} rows, such as ${examples}\n`);
    process.stdout.write(`${checked} rules checked, ${broken.length} broken.\n`);
    process.exitCode = broken.length > 0 ? 1 : 0;
  }),
);
