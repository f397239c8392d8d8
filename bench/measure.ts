import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { closedLoop } from './load/closed-loop.ts';
import type { Load } from './load/load.ts';
import { openLoop } from './load/open-loop.ts';
import type { Options } from './options.ts';
import type { PlazaProcess } from './plaza/start.ts';
import { toFigures, type Figures } from './figures.ts';
import type { Scenario } from './scenarios/scenario.ts';

const WARM_UP = { connections: 4, seconds: 2 };

/** Requests, at most: a scenario that uses something up must have enough left for what is measured. */
const WARM_UP_REQUESTS = 400;

/** One operation: warmed up (not counted), at the fixed rate, at full speed. Without `plaza` what the server uses is not known. */
export const measure = async (scenario: Scenario, { rate, seconds, connections, profile }: Options, plaza: PlazaProcess | null): Promise<Figures[]> => {
  const prepare = async () => (await scenario.prepare?.()) ?? Number.POSITIVE_INFINITY;
  await closedLoop(scenario.send, { ...WARM_UP, supply: Math.min(WARM_UP_REQUESTS, await prepare()) });

  await prepare();
  const fixed = await used(plaza, () => openLoop(scenario.send, { rate, seconds }));

  const supply = await prepare();
  if (profile !== undefined) await plaza?.startProfile();
  const full = await used(plaza, () => closedLoop(scenario.send, { connections, seconds, supply }));
  if (profile !== undefined) await plaza?.stopProfile(path.resolve(profile, `${scenario.name.replaceAll(/\W+/g, '-')}.cpuprofile`));
  return [...toFigures(scenario, `${rate}/s`, fixed), ...toFigures(scenario, 'full speed', full)];
};

export interface Measured extends Load {
  /** Of the Plaza process, while the requests ran; null when it is not known. */
  readonly cpuMilliseconds: number | null;
  readonly statements: number | null;
}

const used = async (plaza: PlazaProcess | null, run: () => Promise<Load>): Promise<Measured> => {
  const before = await plaza?.usage();
  const load = await run();
  const after = await plaza?.usage();
  if (!before || !after) return { ...load, cpuMilliseconds: null, statements: null };
  return { ...load, cpuMilliseconds: after.cpuMilliseconds - before.cpuMilliseconds, statements: after.statements - before.statements };
};

const IDLE_SECONDS = 3;

/** What the process uses while nobody asks anything: job polling, event log, health. */
export const measureIdle = async (plaza: PlazaProcess): Promise<{ cpuMillisecondsPerSecond: number; statementsPerSecond: number }> => {
  const before = await plaza.usage();
  await delay(IDLE_SECONDS * 1000);
  const after = await plaza.usage();
  return {
    cpuMillisecondsPerSecond: (after.cpuMilliseconds - before.cpuMilliseconds) / IDLE_SECONDS,
    statementsPerSecond: (after.statements - before.statements) / IDLE_SECONDS,
  };
};
