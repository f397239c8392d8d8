import { spawnSync } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { main } from '../platform/server/main.ts';

/** Fails when a committed, generated file is not what `npm run generate` makes of its source now. */
const root = path.resolve(import.meta.dirname, '..');

const read = async (): Promise<Map<string, string>> => {
  const files = await Array.fromAsync(glob(['db/schema.sql', 'db/types.generated.ts', 'subgraphs/*/types.generated.ts'], { cwd: root }));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const)));
};

main(async () => {
  const before = await read();
  if (spawnSync(process.execPath, ['scripts/generate.ts'], { cwd: root, stdio: 'inherit' }).status !== 0) throw new Error('npm run generate failed');
  const after = await read();
  const stale = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
  if (stale.length === 0) return;
  process.stderr.write(`These generated files were stale and are fresh now; commit them:\n${stale.map((file) => `  ${file}\n`).join('')}`);
  process.exitCode = 1;
});
