import { parseArgs } from 'node:util';
import { UsageError } from '../platform/server/main.ts';

export interface Options {
  /** How long each operation is measured, once at the fixed rate and once at full speed. */
  readonly seconds: number;
  /** Requests a second of the fixed rate. */
  readonly rate: number;
  /** Requests under way at full speed. */
  readonly connections: number;
  /** Only operations whose name contains this. */
  readonly only: string;
  /** Where the figures go as JSON too. */
  readonly json: string | undefined;
  /** Directory for CPU profiles of the Plaza process, one for each operation at full speed. */
  readonly profile: string | undefined;
}

const USAGE = 'Usage: npm run bench -- [--seconds N] [--rate N] [--connections N] [--only TEXT] [--json FILE] [--profile DIRECTORY]';

const options = {
  seconds: { type: 'string', default: '5' },
  rate: { type: 'string', default: '50' },
  connections: { type: 'string', default: '16' },
  only: { type: 'string', default: '' },
  json: { type: 'string' },
  profile: { type: 'string' },
} as const;

/** Reads the command line. Throws `UsageError` when it holds anything else. */
export const readOptions = (args: readonly string[]): Options => {
  try {
    const { values } = parseArgs({ args: [...args], options });
    return {
      seconds: number('seconds', values.seconds, 1, 3_600),
      rate: number('rate', values.rate, 1, 10_000),
      connections: number('connections', values.connections, 1, 1_000),
      only: values.only,
      json: values.json,
      profile: values.profile,
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
};

const number = (name: string, text: string, min: number, max: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) throw new Error(`--${name} must be a whole number from ${min} to ${max}, not "${text}".`);
  return value;
};
