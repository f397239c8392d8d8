import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '..');

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => statSync(path.join(root, file)).isFile());

const isTest = (file: string) => file.endsWith('.test.ts') || /\/(tests|testing)\//.test(file);
const source = (folder: string) => filesBelow(folder).filter((file) => file.endsWith('.ts') && !isTest(file) && !file.includes('/templates/'));
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** What a file imports: paths within the project, and names of packages. */
const importsOf = (file: string): { inside: string[]; packages: string[] } => {
  const specifiers = [...text(file).matchAll(/(?:^|\n)\s*(?:import|export)[^;]*?from '([^']+)'|import\('([^']+)'\)/g)].map(([, a, b]) => (a ?? b)!);
  const inside = specifiers.filter((s) => s.startsWith('.')).map((s) => path.posix.normalize(path.posix.join(path.posix.dirname(file), s)));
  return { inside, packages: specifiers.filter((s) => !s.startsWith('.')) };
};

const subgraphs = readdirSync(path.join(root, 'subgraphs')).filter((name) => statSync(path.join(root, 'subgraphs', name)).isDirectory());
const sharedTypes = new Set(['db/types.generated.ts', 'db/seed/demo.ts']);

/** Whether a file may import another: one way only, from the outside in. */
const mayImport = (from: string, to: string): boolean => {
  const [area, subgraph, part] = from.split('/');
  if (area === 'platform') return to.startsWith('platform/') || to === 'db/types.generated.ts';
  if (area === 'gateway') return to.startsWith('gateway/') || to.startsWith('platform/');
  if (area === 'db') return to.startsWith('db/');
  if (area !== 'subgraphs' || !subgraphs.includes(subgraph!)) return true;
  if (to.startsWith('subgraphs/')) {
    const [, owner, file] = to.split('/');
    if (owner !== subgraph) return file === 'contract.ts';
    return allowedWithin(part!, file!);
  }
  if (part === 'domain') return to.startsWith('platform/kernel/') || to.startsWith('platform/state-machine/machine');
  if (part === 'policy.ts') return to.startsWith('platform/kernel/') || to.startsWith('platform/auth/');
  return to.startsWith('platform/') || sharedTypes.has(to);
};

/** Inside a subgraph: resolver → action → (domain, store). */
const allowedWithin = (from: string, to: string): boolean => {
  const rules: Record<string, readonly string[]> = {
    domain: ['domain', 'errors.ts'],
    'policy.ts': ['domain', 'rows.ts', 'policy.ts'],
    store: ['store', 'domain', 'rows.ts'],
    'loaders.ts': ['store', 'domain', 'policy.ts', 'rows.ts', 'providers'],
    'rows.ts': ['domain', 'store', 'rows.ts', 'events.ts'],
    actions: ['actions', 'domain', 'store', 'policy.ts', 'events.ts', 'jobs', 'providers', 'rows.ts', 'errors.ts', 'contract.ts'],
    resolvers: ['resolvers', 'actions', 'domain', 'store', 'policy.ts', 'loaders.ts', 'rows.ts', 'errors.ts', 'events.ts', 'types.generated.ts'],
    jobs: ['actions', 'events.ts', 'jobs', 'store', 'domain', 'providers'],
    providers: ['providers', 'store', 'domain', 'jobs', 'rows.ts'],
  };
  return rules[from]?.includes(to) ?? true;
};

test.each(['platform', 'gateway', 'subgraphs', 'db'])('imports of %s run one way', (area) => {
  const wrong = source(area).flatMap((file) => importsOf(file).inside.filter((to) => !mayImport(file, to)).map((to) => `${file} → ${to}`));
  expect(wrong).toEqual([]);
});

test('subgraphs depend on each other without circles', () => {
  const graph = new Map(
    subgraphs.map((name) => [
      name,
      new Set(source(`subgraphs/${name}`).flatMap((file) => importsOf(file).inside.filter((to) => to.startsWith('subgraphs/')).map((to) => to.split('/')[1]!).filter((other) => other !== name))),
    ]),
  );
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(graph.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  expect(subgraphs.filter((name) => reaches(name, name))).toEqual([]);
});

const anatomy = ['README.md', 'schema.graphql', 'subgraph.ts', 'contract.ts', 'types.generated.ts', 'errors.ts', 'rows.ts', 'policy.ts', 'loaders.ts', 'events.ts', 'seed.ts', 'resolvers/index.ts', 'actions', 'domain', 'store'];
const optional = ['jobs', 'providers', 'tests', 'routes', 'routes.ts'];

test.each(subgraphs)('%s has the anatomy that all share, and nothing else', (name) => {
  expect(anatomy.filter((part) => !existsSync(path.join(root, 'subgraphs', name, part)))).toEqual([]);
  const known = new Set([...anatomy.map((part) => part.split('/')[0]), ...optional]);
  expect(readdirSync(path.join(root, 'subgraphs', name)).filter((part) => !known.has(part) && !part.endsWith('.test.ts'))).toEqual([]);
});

/** Which subgraph each table belongs to, from the names of the migrations that create them. */
const ownerOfTable = new Map(
  filesBelow('db/migrations').flatMap((file) => {
    const owner = path.basename(file).split('_')[1]!;
    return [...text(file).matchAll(/create (?:unlogged )?table (?:if not exists )?(?:public\.)?(\w+)/g)].map(([, table]) => [table!, owner] as const);
  }),
);

test.each(subgraphs)('%s names only its own tables', (name) => {
  const foreign = source(`subgraphs/${name}`)
    .filter((file) => !file.endsWith('types.generated.ts'))
    .flatMap((file) => {
      const code = text(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
      return [...ownerOfTable].filter(([table, owner]) => owner !== name && new RegExp(`['"\`\\s(]${table}['"\`\\s).,]`).test(code)).map(([table]) => `${file}: ${table}`);
    });
  expect(foreign).toEqual([]);
});

test('vendors’ SDKs are imported at providers/ only', () => {
  const sdks = ['twilio', '@sendgrid/mail', 'firebase-admin', 'algoliasearch', 'stripe', '@supabase/supabase-js'];
  const wrong = source('subgraphs')
    .filter((file) => !file.includes('/providers/'))
    .flatMap((file) => importsOf(file).packages.filter((name) => sdks.some((sdk) => name === sdk || name.startsWith(`${sdk}/`))).map((name) => `${file} → ${name}`));
  expect(wrong).toEqual([]);
});

test('the environment is read in one place', () => {
  const readers = ['platform', 'gateway', 'subgraphs', 'db', 'scripts', 'bench'].flatMap(source).filter((file) => text(file).includes('process.env'));
  expect(readers).toEqual(['platform/config/config.ts']);
});

test('domain and policy are pure: no clock, no chance, no I/O', () => {
  const impure = source('subgraphs')
    .filter((file) => /\/domain\/|\/policy\.ts$/.test(file))
    .filter((file) => /\bnew Date\(\)|Date\.now|Math\.random|randomUUID|newId\(|\bawait\b|process\./.test(text(file)));
  expect(impure).toEqual([]);
});

test('the top level holds what was agreed', () => {
  const allowed = new Set(['gateway', 'subgraphs', 'platform', 'db', 'tests', 'bench', 'scripts', 'docs', 'node_modules']);
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name);
  expect(folders.filter((name) => !allowed.has(name))).toEqual([]);
});
