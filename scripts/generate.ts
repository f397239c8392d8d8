import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dumpSchema } from '../db/dump-schema.ts';
import { startEmbedded } from '../db/embedded.ts';
import { generateTypes } from '../db/generate-types.ts';
import { migrate } from '../db/migrate.ts';
import { resetEmbedded } from '../db/reset.ts';

/** Regenerates what is committed but derived: `db/schema.sql` and `db/types.generated.ts` from the migrations, resolver types from the SDL. */
const root = path.resolve(import.meta.dirname, '..');
const directory = path.join(root, '.plaza', `generate-${process.pid}`);

const server = await startEmbedded({ directory, settings: { fsync: 'off', synchronous_commit: 'off' } });
try {
  await migrate(server.url);
  await writeFile(path.join(root, 'db/schema.sql'), await dumpSchema(server.url));
  await writeFile(path.join(root, 'db/types.generated.ts'), await generateTypes(server.url));
} finally {
  await server.stop();
  await resetEmbedded(directory);
}
process.exitCode = spawnSync(process.execPath, ['codegen.ts'], { cwd: root, stdio: 'inherit' }).status ?? 1;
