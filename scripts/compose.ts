import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSupergraph } from '../gateway/supergraph/load.ts';
import { environment } from '../platform/config/config.ts';
import { main } from '../platform/server/main.ts';
import { readExceptions, sortByException } from './schema-exceptions.ts';
import { reportHints } from './schema-report.ts';

/**
 * Composes supergraph.yaml, and writes the supergraph to a file if one is named. Ends with 1 when composition has hints that no exception
 * allows.
 */
main(async () => {
  const root = path.resolve(import.meta.dirname, '..');
  const { supergraphSdl, hints } = await loadSupergraph(path.join(root, 'supergraph.yaml'), environment);
  const exceptions = readExceptions(await readFile(path.join(root, 'supergraph.exceptions.yaml'), 'utf8'));
  const { lines, failed } = reportHints(sortByException(hints, exceptions.hints));
  for (const line of lines) process.stdout.write(`${line}\n`);
  const file = process.argv[2];
  if (file) await writeFile(file, supergraphSdl);
  process.stdout.write(`The subgraphs compose: ${supergraphSdl.length} characters, ${hints.length} hints.\n`);
  if (failed) process.exitCode = 1;
});
