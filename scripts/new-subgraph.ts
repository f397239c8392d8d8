import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { main, UsageError } from '../platform/server/main.ts';

/**
 * `npm run new:subgraph -- NAME`: a subgraph with the anatomy that all share and a small working example in it, its migration, its place
 * in `subgraphs/index.ts` and `supergraph.yaml`, and everything that is generated from them.
 */
const root = path.resolve(import.meta.dirname, '..');
const templates = path.join(import.meta.dirname, 'templates');
const SUFFIX = '.template';

const read = (file: string) => readFile(path.join(root, file), 'utf8');

const fill = (text: string, name: string): string =>
  text
    .replaceAll('__name__', name)
    .replaceAll('__Name__', name[0]!.toUpperCase() + name.slice(1))
    .replaceAll('__NAME__', name.toUpperCase());

/** Names of the types that a schema defines. */
const typesOf = (sdl: string): string[] => [...sdl.matchAll(/^(?:type|interface|enum|input|union|scalar) (\w+)/gm)].map(([, name]) => name!);

/** Taken by folders that have a meaning of their own. */
const RESERVED = new Set(['platform', 'gateway', 'tests', 'testing', 'templates']);

const isTaken = (name: string): boolean => RESERVED.has(name) || ['', '.ts'].some((end) => existsSync(path.join(root, 'subgraphs', name + end)));

const checkName = async (name: string | undefined): Promise<string> => {
  if (!name) throw new UsageError('Which name? npm run new:subgraph -- NAME');
  if (!/^[a-z][a-z0-9]{1,23}$/.test(name)) throw new UsageError(`"${name}" cannot be a subgraph: take 2 to 24 lower-case letters and digits, beginning with a letter.`);
  if (isTaken(name)) throw new UsageError(`The name "${name}" is taken.`);
  const defined = new Set<string>();
  const folders = (await readdir(path.join(root, 'subgraphs'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const folder of folders) for (const type of typesOf(await read(`subgraphs/${folder.name}/schema.graphql`))) defined.add(type);
  const template = await readFile(path.join(templates, `subgraph/schema.graphql${SUFFIX}`), 'utf8');
  const own = typesOf(template).filter((type) => type.includes('__Name__'));
  const taken = own.map((type) => fill(type, name)).find((type) => defined.has(type));
  if (taken) throw new UsageError(`The name "${name}" is taken: the graph has a type ${taken} already.`);
  return name;
};

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text, { flag: 'wx' });
};

const writeSubgraph = async (name: string): Promise<void> => {
  const folder = path.join(templates, 'subgraph');
  for (const file of await readdir(folder, { recursive: true })) {
    if (file.endsWith(SUFFIX)) await write(path.join('subgraphs', name, file.slice(0, -SUFFIX.length)), fill(await readFile(path.join(folder, file), 'utf8'), name));
  }
};

const writeMigration = async (name: string): Promise<string> => {
  const last = (await readdir(path.join(root, 'db/migrations'))).filter((file) => file.endsWith('.sql')).toSorted().at(-1);
  const number = String(Number(last?.slice(0, 4) ?? 0) + 1).padStart(4, '0');
  const file = `db/migrations/${number}_${name}_base.sql`;
  await write(file, fill(await readFile(path.join(templates, `migration.sql${SUFFIX}`), 'utf8'), name));
  return file;
};

/** After the last entry of the list, so that its seed runs last. */
const addToIndex = async (name: string): Promise<void> => {
  const file = 'subgraphs/index.ts';
  const entry = `  ${name}: async () => (await import('./${name}/subgraph.ts')).subgraph,\n`;
  await writeFile(path.join(root, file), (await read(file)).replace(/^\} satisfies Record/m, `${entry}} satisfies Record`));
};

/** With the next port after those in the file. */
const addToSupergraph = async (name: string): Promise<number> => {
  const file = 'supergraph.yaml';
  const text = await read(file);
  const port = Math.max(4100, ...[...text.matchAll(/localhost:(\d+)/g)].map(([, digits]) => Number(digits))) + 1;
  const url = `\${env.${name.toUpperCase()}_URL:-http://localhost:${port}/graphql}`;
  await writeFile(path.join(root, file), `${text.trimEnd()}\n  ${name}:\n    routing_url: ${url}\n    schema:\n      file: ./subgraphs/${name}/schema.graphql\n`);
  return port;
};

main(async () => {
  const name = await checkName(process.argv[2]);
  await writeSubgraph(name);
  const migration = await writeMigration(name);
  await addToIndex(name);
  const port = await addToSupergraph(name);
  const { status } = spawnSync(process.execPath, ['scripts/generate.ts'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm run generate failed: see above');
  process.stdout.write(`subgraphs/${name} is there: ${migration}, port ${port}. Begin with its schema.graphql; npm run generate after each change of it.\n`);
});
