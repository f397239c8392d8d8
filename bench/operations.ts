import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { main } from '../platform/server/main.ts';
import type { Figures } from './figures.ts';
import { graphClient } from './load/graph-client.ts';
import { measure, measureIdle } from './measure.ts';
import { readOptions } from './options.ts';
import { startPlazaProcess, type PlazaProcess } from './plaza/start.ts';
import { failures, machine, machineLine, table } from './report.ts';
import { buyingScenarios } from './scenarios/buying.ts';
import { internalCallScenario } from './scenarios/internal-call.ts';
import { liveScenario } from './scenarios/live.ts';
import { readingScenarios } from './scenarios/reading.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { measureStartUp } from './start-up.ts';
import { makeWorld } from './world/world.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stderr.write(`${line}\n`);

/** Measures the usual operations against one Plaza process and prints them beside the limits they are promised to keep. */
main(async () => {
  const options = readOptions(process.argv.slice(2));
  const [loadBefore] = os.loadavg();
  if (options.profile !== undefined) await mkdir(options.profile, { recursive: true });
  const secret = randomBytes(32).toString('base64url');

  progress('Starting Plaza …');
  await using plaza = await startPlazaProcess(secret);
  const client = graphClient(plaza.url);
  progress('Filling shops, signing people up, placing orders …');
  const world = await makeWorld(client, options.rate * options.seconds);
  await plaza.analyze();
  const idle = await measureIdle(plaza);

  const lines: Figures[] = [];
  const measureAll = async (scenarios: readonly Scenario[], server: PlazaProcess | null) => {
    for (const scenario of scenarios.filter(({ name }) => name.includes(options.only))) {
      progress(`Measuring ${scenario.name} …`);
      lines.push(...(await measure(scenario, options, server)));
    }
  };
  await measureAll([...readingScenarios(world), ...buyingScenarios(world)], plaza);
  {
    await using live = await liveScenario(world, plaza.url);
    await measureAll([live], plaza);
  }
  {
    await using internal = await internalCallScenario(plaza.databaseUrl, secret);
    await measureAll([internal], null);
  }
  client.close();
  await plaza.stop();
  progress('Measuring two starts …');
  const startUp = await measureStartUp();

  const described = machine(plaza.postgres, loadBefore!);
  say(`\n${machineLine(described)}\n${options.seconds} s each at ${options.rate} requests/s and at full speed (${options.connections} connections), times in milliseconds.\n`);
  say(table(lines));
  say(`\nStart: ${startUp.first.toFixed(1)} s to the first answer with an empty directory, ${startUp.second.toFixed(1)} s the second time (limit ${startUp.limit} s: ${startUp.second < startUp.limit ? 'ok' : 'MISSED'}).`);
  say(`Idle: ${idle.cpuMillisecondsPerSecond.toFixed(0)} ms of CPU and ${idle.statementsPerSecond.toFixed(1)} statements a second.`);
  for (const line of failures(lines)) say(line);
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ machine: described, options, idle, operations: lines, startUp }, null, 2)}\n`);
  process.exitCode = failures(lines).length > 0 ? 1 : 0;
});
