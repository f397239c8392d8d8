import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '..');
const NOT_COPIED = new Set(['node_modules', '.plaza', '.git', 'coverage']);
let copy: string;

/** Runs a program in the copy; answers its exit code and all it printed. */
const run = (...command: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};
const tool = (name: string) => path.join(root, 'node_modules', name);
const generate = (...names: string[]) => run('scripts/new-subgraph.ts', ...names);

beforeAll(() => {
  mkdirSync(path.join(root, '.plaza'), { recursive: true });
  copy = mkdtempSync(path.join(root, '.plaza/new-subgraph-'));
  for (const entry of readdirSync(root)) if (!NOT_COPIED.has(entry)) cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each([
  [[], 'Which name? npm run new:subgraph -- NAME\n'],
  [['Hotels'], '"Hotels" cannot be a subgraph: take 2 to 24 lower-case letters and digits, beginning with a letter.\n'],
  [['../hotels'], '"../hotels" cannot be a subgraph: take 2 to 24 lower-case letters and digits, beginning with a letter.\n'],
  [['accounts'], 'The name "accounts" is taken.\n'],
  [['index'], 'The name "index" is taken.\n'],
  [['user'], 'The name "user" is taken: the graph has a type UserError already.\n'],
])('%j is refused in one line, and nothing is written', (names, line) => {
  const before = readdirSync(path.join(copy, 'subgraphs'));
  expect(generate(...names)).toEqual({ status: 1, output: line });
  expect(readdirSync(path.join(copy, 'subgraphs'))).toEqual(before);
});

test('a new subgraph type-checks, lints, composes, has the anatomy and passes its own tests', () => {
  const made = generate('hotels');
  expect(made.output).toContain('subgraphs/hotels is there');
  expect(made.status).toBe(0);
  expect(existsSync(path.join(copy, 'subgraphs/hotels/types.generated.ts'))).toBe(true);
  expect(readFileSync(path.join(copy, 'db/schema.sql'), 'utf8')).toContain('hotels_notes');
  expect(run(tool('typescript/bin/tsc'), '-p', '.').output.split('\n').filter((line) => line.includes('hotels'))).toEqual([]);
  expect(run(tool('oxlint/bin/oxlint'), '--deny-warnings', 'subgraphs/hotels', 'subgraphs/index.ts')).toMatchObject({ status: 0 });
  expect(run('scripts/compose.ts').output).toContain('The subgraphs compose');
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', tool('jest/bin/jest.js'), '--selectProjects', 'unit', 'db', '--testPathPatterns'];
  const own = run(...jest, 'subgraphs/hotels');
  expect(own.output).toContain('7 passed, 7 total');
  const shared = run(...jest, 'tests/(architecture|composition)', '--testNamePattern', 'hotels|one way|without circles|value types|typed errors|supergraph.yaml');
  expect(shared).toEqual({ status: 0, output: expect.stringContaining('2 passed') });
  expect(generate('hotels')).toEqual({ status: 1, output: 'The name "hotels" is taken.\n' });
}, 120_000);
