import os from 'node:os';
import { parseArgs } from 'node:util';
import { main, UsageError } from '../platform/server/main.ts';
import { duel, type Contender, type DuelOptions } from './gateway/duel.ts';
import { measureOrderPage } from './gateway/order-page.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stderr.write(`${line}\n`);

const USAGE = 'Usage: npm run bench:gateway -- [--seconds N] [--rounds N] [--connections N] [--only market|archive|order]';

/** CPU per request of plain @apollo/gateway divided by ours: at least this. */
const RATIO = { market: 4.5, archive: 4 } as const;
/** CPU of the order page in one process, divided by that over HTTP: at most this. */
const ONE_PROCESS = 0.5;

const descriptions = { market: 'the usual heavy query', archive: 'a list of 1,000 of a union, deep nulls, chains of @requires' } as const;

interface Options extends DuelOptions {
  readonly only: string | undefined;
}

const readOptions = (args: string[]): Options => {
  const number = (name: string, text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number from 1, not "${text}".`);
    return value;
  };
  try {
    const { values } = parseArgs({
      args,
      options: {
        seconds: { type: 'string', default: '8' },
        rounds: { type: 'string', default: '3' },
        connections: { type: 'string', default: '20' },
        only: { type: 'string' },
      },
    });
    return {
      seconds: number('seconds', values.seconds),
      rounds: number('rounds', values.rounds),
      connections: number('connections', values.connections),
      only: values.only,
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
};

const show = ({ name, cpuMillisecondsPerRequest, residentMegabytes, requestsPerSecond, p50, p99 }: Contender): string =>
  `  ${name.padEnd(6)} CPU ${cpuMillisecondsPerRequest.toFixed(2)} ms/request  ${requestsPerSecond.toFixed(0)} requests/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  ${residentMegabytes.toFixed(0)} MB`;

/** What our gateway costs, beside plain @apollo/gateway, and what one process saves. */
main(async () => {
  const { only, ...options } = readOptions(process.argv.slice(2));
  if (os.platform() !== 'linux') throw new UsageError('CPU time is read from /proc: this bench runs on Linux.');
  const missed: string[] = [];
  const judge = (line: string, met: boolean) => {
    say(`  ${line}: ${met ? 'ok' : 'MISSED'}`);
    if (!met) missed.push(line);
  };

  for (const name of ['market', 'archive'] as const) {
    if (only !== undefined && only !== name) continue;
    progress(`Measuring ${name} …`);
    const [plain, ours] = (await duel(name, options)) as [Contender, Contender];
    say(`\n${name}: ${descriptions[name]}; equal answers`);
    for (const contender of [plain, ours]) say(show(contender));
    const ratio = plain.cpuMillisecondsPerRequest / ours.cpuMillisecondsPerRequest;
    judge(`CPU ratio plain/ours ${ratio.toFixed(2)} (at least ${RATIO[name]})`, ratio >= RATIO[name]);
    judge(
      `memory ours/plain ${(ours.residentMegabytes / plain.residentMegabytes).toFixed(2)} (at most 1)`,
      ours.residentMegabytes <= plain.residentMegabytes,
    );
  }
  if (only === undefined || only === 'order') {
    progress('Measuring the order page …');
    const { oneProcess, overHttp } = await measureOrderPage(options);
    say('\norder page of Plaza: CPU of all its processes, without PostgreSQL');
    say(`  one process ${oneProcess.toFixed(2)} ms/request  gateway and five subgraphs ${overHttp.toFixed(2)} ms/request`);
    judge(`ratio ${(oneProcess / overHttp).toFixed(2)} (at most ${ONE_PROCESS})`, oneProcess / overHttp <= ONE_PROCESS);
  }
  process.exitCode = missed.length > 0 ? 1 : 0;
});
