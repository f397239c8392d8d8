import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '../../db/embedded.ts';
import { resetEmbedded } from '../../db/reset.ts';
import { eventually } from '../../platform/testing/eventually.ts';

/** A place for the data of one embedded server. It does not exist yet. */
export const dataDirectory = (): string => path.join(tmpdir(), `plaza-e2e-${randomUUID()}`);

/** Removes the folder that a Plaza of a test had for its data. */
export const removeData = async (directory: string): Promise<void> => {
  await resetEmbedded(path.join(directory, 'postgres'));
  await rm(directory, { recursive: true, force: true });
};

/** The process id of the PostgreSQL in `directory`, which need not run any more. */
export const postgresProcess = async (directory: string): Promise<number> =>
  Number((await readFile(path.join(directory, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);

export const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A PostgreSQL server of the test's own that can go away and come back at the same address. Its data survives a crash. */
export class OwnDatabase implements AsyncDisposable {
  readonly #directory: string;
  #server: EmbeddedPostgres;

  constructor(directory: string, server: EmbeddedPostgres) {
    this.#directory = directory;
    this.#server = server;
  }

  static async start(): Promise<OwnDatabase> {
    const directory = dataDirectory();
    return new OwnDatabase(directory, await startEmbedded({ directory }));
  }

  get url(): string {
    return this.#server.url;
  }

  /** Disconnects everybody and stops. */
  stop(): Promise<void> {
    return this.#server.stop();
  }

  /** Ends without finishing anything, as in an immediate shutdown: the next start recovers from the log. */
  async crash(): Promise<void> {
    const pid = await postgresProcess(this.#directory);
    process.kill(pid, 'SIGQUIT');
    await eventually('PostgreSQL is gone', () => !isRunning(pid));
    await this.#server.stop();
  }

  /** Starts again. @throws when the address is another one now. */
  async restart(): Promise<void> {
    const before = this.url;
    this.#server = await startEmbedded({ directory: this.#directory });
    if (this.url !== before) throw new Error('the database has come back at another address');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.stop();
    await resetEmbedded(this.#directory);
  }
}
