import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { startEmbedded } from '../../db/embedded.ts';
import { resetEmbedded } from '../../db/reset.ts';
import { startPlaza } from '../../scripts/plaza.ts';
import type { Commands, Reply, Request } from './messages.ts';

/**
 * A whole Plaza on a database of its own with the settings of `npm start` (commits reach the disk), for the bench that forked it: port and
 * internal secret are its arguments. Ends and leaves nothing behind when the bench ends, however that happens.
 */
const [port, secret] = process.argv.slice(2);
const directory = path.join(os.tmpdir(), `plaza-bench-${process.pid}`);
const send = (reply: Reply) => process.connected && process.send!(reply);

// A terminal's Ctrl-C reaches us too; the bench's end is what counts.
process.on('SIGINT', () => undefined);

const database = await startEmbedded({ directory });
const plaza = await startPlaza({ PORT: port, LOG_LEVEL: 'warn', PLAZA_INTERNAL_SECRET: secret }, { url: database.url, direct: database.url }).catch(async (error: unknown) => {
  await database.stop();
  await resetEmbedded(directory);
  throw error;
});
const { db, statements } = plaza.services;

let profiling: Session | undefined;
let stopping: Promise<void> | undefined;

const commands: Commands = {
  usage: async () => {
    const { user, system } = process.cpuUsage();
    return { cpuMilliseconds: (user + system) / 1000, statements: statements.count };
  },
  analyze: async () => void (await sql`analyze`.execute(db)),
  startProfile: async () => {
    profiling = new Session();
    profiling.connect();
    await profiling.post('Profiler.enable');
    await profiling.post('Profiler.setSamplingInterval', { interval: 500 });
    await profiling.post('Profiler.start');
  },
  stopProfile: async (file) => {
    const { profile } = await profiling!.post('Profiler.stop');
    profiling!.disconnect();
    await writeFile(file, JSON.stringify(profile));
  },
  stop: () =>
    (stopping ??= (async () => {
      await plaza.close();
      await database.stop();
      await resetEmbedded(directory);
    })()),
};

process.on('message', ({ id, command, argument }: Request) => {
  commands[command](argument!).then(
    (value) => send({ id, value }),
    (error: unknown) => send({ id, error: String(error) }),
  );
});
process.once('disconnect', () => void commands.stop().finally(() => process.exit()));

const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
send({ ready: { url: plaza.url, databaseUrl: database.url, postgres: rows[0]!.version } });
