import path from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../platform/config/config.ts';
import { main } from '../platform/server/main.ts';
import { compareSchema } from './compare-schema.ts';

/** Shows what the schema of this checkout breaks for clients of another one. Ends with 1 when something breaks without a reason. */
main(async () => {
  const { values } = parseArgs({ options: { against: { type: 'string' } } });
  const root = path.resolve(import.meta.dirname, '..');
  const { lines, failed } = await compareSchema({ root, against: values.against, env: environment });
  process.stdout.write(`${lines.join('\n')}\n`);
  if (failed) process.exitCode = 1;
});
