import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { startEmbedded } from './embedded.ts';
import { EmbeddedPostgresError } from './embedded/error.ts';
import { resetEmbedded } from './reset.ts';

// Each test starts PostgreSQL several times.
jest.setTimeout(60_000);

const settings = { fsync: 'off' };
let directory: string;
let children: ChildProcess[] = [];
beforeEach(async () => void (directory = path.join(await mkdtemp(path.join(os.tmpdir(), 'embedded-')), 'postgres')));
afterEach(async () => {
  for (const child of children) await kill(child);
  children = [];
  await resetEmbedded(directory);
  await rm(path.dirname(directory), { recursive: true });
});

const run = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

/** Another process with a server in `directory`; resolves when the server answers. */
const startElsewhere = async () => {
  const code = `import { startEmbedded } from ${JSON.stringify(path.resolve('db/embedded.ts'))};
    const { url } = await startEmbedded({ directory: ${JSON.stringify(directory)}, settings: { fsync: 'off' } });
    console.log(url);
    setInterval(() => {}, 1e9);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
};

test('it is UTF-8, sorts by code point and keeps its data, password and port', async () => {
  const first = await startEmbedded({ directory, settings });
  const facts = `select getdatabaseencoding() as encoding, datlocale as locale, upper('é') as upper, current_setting('TimeZone') as zone,
    current_setting('server_version_num')::int / 10000 as version from pg_database where datname = current_database()`;
  expect(await run(first.url, facts)).toEqual([{ encoding: 'UTF8', locale: 'C.UTF-8', upper: 'É', zone: 'UTC', version: 17 }]);
  await run(first.url, 'create table kept as select 42 as n');
  await first.stop();
  await first.stop();
  await expect(run(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');

  const second = await startEmbedded({ directory, settings });
  expect(second.url).toBe(first.url);
  expect(await run(second.url, 'select * from kept')).toEqual([{ n: 42 }]);
  await second.stop();
});

test('a second process is refused while the first one lives', async () => {
  const { child, url } = await startElsewhere();
  const refused = new RegExp(`^Another Plaza \\(process ${child.pid}\\) is using \\S+\\. Stop it first, or set DATABASE_URL\\.$`);
  const attempt = startEmbedded({ directory, settings });
  await expect(attempt).rejects.toThrow(refused);
  await expect(attempt).rejects.toBeInstanceOf(EmbeddedPostgresError);
  await expect(resetEmbedded(directory)).rejects.toThrow(refused);
  expect(await run(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('after a kill -9 the server left behind is replaced and nothing committed is lost', async () => {
  const { child, url } = await startElsewhere();
  await run(url, 'create table kept as select 42 as n');
  await kill(child);

  const lines: string[] = [];
  const again = await startEmbedded({ directory, settings, log: (line) => lines.push(line) });
  expect(lines).toEqual([expect.stringMatching(/^Stopped the PostgreSQL \(process \d+\) that a killed Plaza left running$/)]);
  expect(await run(again.url, 'select * from kept')).toEqual([{ n: 42 }]);
  await again.stop();
});

test('a stale postmaster.pid with the number of a living stranger does not keep it from starting', async () => {
  await (await startEmbedded({ directory, settings })).stop();
  await writeFile(path.join(directory, 'data/postmaster.pid'), `${process.ppid}\n${directory}/data\n`);
  const again = await startEmbedded({ directory, settings });
  expect(await run(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await again.stop();
});

test('when its port was taken it moves to another', async () => {
  const first = await startEmbedded({ directory, settings });
  await first.stop();
  const thief = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  await once(thief, 'listening');
  const second = await startEmbedded({ directory, settings });
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  await second.stop();
  thief.close();
});

test('a setting that PostgreSQL refuses is reported in its words, and the directory is free again', async () => {
  const attempt = startEmbedded({ directory, settings: { fsync: 'maybe' } });
  await expect(attempt).rejects.toThrow('parameter "fsync" requires a Boolean value');
  await (await startEmbedded({ directory, settings })).stop();
});

test('reset removes everything', async () => {
  await (await startEmbedded({ directory, settings })).stop();
  await resetEmbedded(directory);
  await expect(access(directory)).rejects.toThrow('ENOENT');
  await resetEmbedded(directory);
});
