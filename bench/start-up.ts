import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { resetEmbedded } from '../db/reset.ts';
import { environment } from '../platform/config/config.ts';
import { freePort } from '../platform/testing/free-port.ts';
import { graphClient } from './load/graph-client.ts';

export interface StartUp {
  /** Seconds from the start of the process to the answer to its first query: with an empty directory, and with what the first start left. */
  readonly first: number;
  readonly second: number;
  readonly limit: number;
}

const ROOT = path.resolve(import.meta.dirname, '..');
const SECOND_START_LIMIT = 10;
const PATIENCE = 120_000;
const BETWEEN_TRIES = 10;

const query = /* GraphQL */ `{ searchProducts(query: "bicycle", first: 3) { nodes { title vendor { name } } } }`;

/** Starts Plaza as `npm start` does, twice with the same data, which is removed afterwards. */
export const measureStartUp = async (): Promise<StartUp> => {
  const directory = path.join(os.tmpdir(), `plaza-bench-start-${process.pid}`);
  try {
    return { first: await startOnce(directory), second: await startOnce(directory), limit: SECOND_START_LIMIT };
  } finally {
    await resetEmbedded(path.join(directory, 'postgres'));
    await rm(directory, { recursive: true, force: true });
  }
};

const startOnce = async (directory: string): Promise<number> => {
  const port = await freePort();
  const client = graphClient(`http://localhost:${port}`);
  const began = performance.now();
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: environment['PATH'], PORT: String(port), PLAZA_DATA_DIR: directory, LOG_LEVEL: 'warn' },
  });
  const exited = once(child, 'exit');
  try {
    for (;;) {
      const answer = await client.ask(null, query).catch(() => null);
      if (answer) return (performance.now() - began) / 1000;
      if (child.exitCode !== null) throw new Error('npm start ended before it answered');
      if (performance.now() - began > PATIENCE) throw new Error(`npm start answered no query within ${PATIENCE / 1000} s`);
      await delay(BETWEEN_TRIES);
    }
  } finally {
    client.close();
    child.kill('SIGTERM');
    await exited;
  }
};
