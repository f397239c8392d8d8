import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSupergraph } from '../gateway/supergraph/load.ts';
import { environment } from '../platform/config/config.ts';
import { main } from '../platform/server/main.ts';

/** Composes supergraph.yaml and prints composition's hints. With a file name it writes the supergraph there. */
main(async () => {
  const { supergraphSdl, hints } = await loadSupergraph(path.resolve(import.meta.dirname, '../supergraph.yaml'), environment);
  for (const hint of hints) process.stdout.write(`hint: ${hint}\n`);
  const file = process.argv[2];
  if (file) await writeFile(file, supergraphSdl);
  process.stdout.write(`The subgraphs compose: ${supergraphSdl.length} characters, ${hints.length} hints.\n`);
});
