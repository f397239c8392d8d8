import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { compareSchema } from './compare-schema.ts';

let root: string;
const put = (name: string, text: string) => writeFile(join(root, name), text);
const IDENTITY = ['-c', 'user.name=t', '-c', 'user.email=t@plaza.test', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]) => execFileSync('git', [...IDENTITY, ...args], { cwd: root, stdio: 'pipe' });
const compare = (against?: string) => compareSchema({ root, against, env: {} });

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])';
const schema = (fields: string) =>
  `${LINK} type Query { product: Product } type Product @key(fields: "id") { id: ID! ${fields} } enum Size { S }`;
const NONE = 'hints: []\nbreaking: []\n';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'schema-'));
  await put('supergraph.yaml', 'subgraphs:\n  a: { routing_url: "http://a", schema: { file: ./a.graphql } }\n');
  await put('supergraph.exceptions.yaml', NONE);
  await put('a.graphql', schema('name: String price: Int! size: Size hidden: Int @inaccessible'));
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  git('checkout', '--quiet', '-b', 'work');
});
afterEach(() => rm(root, { recursive: true }));

test('what breaks and what is dangerous is listed, also before it is committed', async () => {
  await put('a.graphql', schema('price: Int size: Size').replace('{ S }', '{ S M }'));
  expect(await compare()).toEqual({
    failed: true,
    lines: [
      'Breaking since main:',
      '  - [FIELD_CHANGED_KIND] Product.price changed type from Int! to Int.',
      '  - [FIELD_REMOVED] Product.name was removed.',
      'Dangerous: clients that expect a fixed set of values may be surprised:',
      '  - [VALUE_ADDED_TO_ENUM] M was added to enum type Size.',
      'Change them so that old clients go on working, or add them to supergraph.exceptions.yaml with the reason.',
    ],
  });
});

test('what clients cannot see may go, and what is added breaks nobody', async () => {
  await put('a.graphql', schema('name: String price: Int! size: Size more: Int'));
  git('commit', '--quiet', '--all', '--message=second');
  expect(await compare()).toEqual({ failed: false, lines: ['Nothing breaks since main.'] });
});

test('an exception lets pass what it names, with its reason', async () => {
  await put('a.graphql', schema('price: Int! size: Size'));
  await put(
    'supergraph.exceptions.yaml',
    `hints: []
breaking:
  - { says: Product.name was removed, reason: Nobody asked for it in a year. }
  - { says: Product.price was, reason: Left over from before. }
`,
  );
  expect(await compare('main')).toEqual({
    failed: false,
    lines: [
      'Breaking, and meant:',
      '  - [FIELD_REMOVED] Product.name was removed. (Nobody asked for it in a year.)',
      'Exceptions that nothing needs:',
      '  - Product.price was',
    ],
  });
});

test('a commit that is not there is said to be missing; only one that was asked for fails', async () => {
  git('branch', '--delete', '--force', 'main');
  const missing = (ref: string) => [expect.stringContaining(`${ref} is not in this clone`), expect.stringContaining('git fetch')];
  expect(await compare()).toEqual({ failed: false, lines: missing('main') });
  expect(await compare('v1')).toEqual({ failed: true, lines: missing('v1') });
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  expect(await compare()).toEqual({ failed: false, lines: ['Nothing breaks since origin/main.'] });
});

test('a shallow clone without main is compared with nothing; with it, it is', async () => {
  git('commit', '--quiet', '--allow-empty', '--message=second');
  const clone = await mkdtemp(join(tmpdir(), 'clone-'));
  try {
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=work', `file://${root}`, clone], { stdio: 'pipe' });
    expect((await compareSchema({ root: clone, env: {} })).lines[0]).toContain('main is not in this clone');
    execFileSync('git', ['fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main'], { cwd: clone, stdio: 'pipe' });
    expect(await compareSchema({ root: clone, env: {} })).toEqual({ failed: false, lines: ['Nothing breaks since origin/main.'] });
  } finally {
    await rm(clone, { recursive: true });
  }
});

test('a commit without a supergraph says so', async () => {
  git('rm', '--quiet', 'supergraph.yaml');
  git('commit', '--quiet', '--message=gone');
  await expect(compare('work')).rejects.toThrow('supergraph.yaml is missing at work');
});
