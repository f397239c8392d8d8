import path from 'node:path';
import { runningEmbeddedUrl, startEmbedded } from '../db/embedded.ts';
import { environment, readDatabaseUrls, readDataDirectory } from '../platform/config/config.ts';

const DEFAULT_DATA_DIRECTORY = path.resolve(import.meta.dirname, '../.plaza');

export const EMBEDDED_DIRECTORY = path.resolve(readDataDirectory(environment) ?? DEFAULT_DATA_DIRECTORY, 'postgres');

export interface Database {
  readonly url: string;
  /** Keeps sessions: migrations need it where `url` is a pooler. */
  readonly direct: string;
  /** Stops the embedded server if we started it. */
  stop(): Promise<void>;
}

const external = (): Database | null => {
  const urls = readDatabaseUrls(environment);
  return urls && { ...urls, stop: async () => undefined };
};

/** The database of the environment, or else the embedded one, which this process starts and must stop. */
export const openOwnDatabase = async (log: (line: string) => void): Promise<Database> => {
  const given = external();
  if (given) return given;
  const server = await startEmbedded({ directory: EMBEDDED_DIRECTORY, log });
  return { url: server.url, direct: server.url, stop: () => server.stop() };
};

/** For tools that run beside a Plaza or alone: joins the embedded server of a running Plaza, and starts it when none runs. */
export const openDatabaseForTool = async (): Promise<Database> => {
  const given = external();
  if (given) return given;
  const running = await runningEmbeddedUrl(EMBEDDED_DIRECTORY);
  return running ? { url: running, direct: running, stop: async () => undefined } : openOwnDatabase(() => undefined);
};

