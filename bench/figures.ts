import type { Limit } from './limits.ts';
import { percentilesOf, type Percentiles } from './load/latencies.ts';
import type { Measured } from './measure.ts';

/** One line of the report. */
export interface Figures extends Percentiles {
  readonly operation: string;
  /** How it was loaded. */
  readonly load: string;
  readonly perSecond: number | null;
  readonly cpuMillisecondsPerRequest: number | null;
  readonly statementsPerRequest: number | null;
  readonly requests: number;
  readonly failed: number;
  /** What the first failure said. */
  readonly failure: string | null;
  readonly limit: Limit;
  readonly met: boolean;
}

const per = (total: number | null, requests: number): number | null => (total === null ? null : total / requests);

/** A line for the operation, and one for each further time that it measured. */
export const toFigures = ({ name, limit }: { name: string; limit: Limit }, load: string, measured: Measured): Figures[] => {
  const { latencies, further, failures, seconds, cpuMilliseconds, statements } = measured;
  const requests = latencies.length + failures.length;
  const common = { load, limit, requests, failed: failures.length, failure: failures.length > 0 ? String(failures[0]) : null };
  const times = percentilesOf(latencies);
  const met = failures.length === 0 && times.p95 < limit.milliseconds;
  const main = { perSecond: latencies.length / seconds, cpuMillisecondsPerRequest: per(cpuMilliseconds, requests), statementsPerRequest: per(statements, requests) };
  const lines: Figures[] = [{ operation: name, ...common, ...times, ...main, met }];
  for (const [operation, values] of further) {
    const own = percentilesOf(values);
    lines.push({ operation: `  ${operation}`, ...common, ...own, perSecond: null, cpuMillisecondsPerRequest: null, statementsPerRequest: null, met: own.p95 < limit.milliseconds });
  }
  return lines;
};
