import os from 'node:os';
import type { Figures } from './figures.ts';

/** The machine and what runs on it: figures without it say nothing. */
export const machine = (postgres: string, loadBefore: number) => ({
  cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.availableParallelism(),
  memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  platform: `${os.platform()} ${os.arch()}`,
  node: process.version,
  postgres,
  /** Processes that wanted the CPU in the last minute, before we began: well below the number of cores, or the figures are somebody else's. */
  loadBefore,
});

export type Machine = ReturnType<typeof machine>;

export const machineLine = ({ cpu, cores, memoryGiB, platform, node, postgres, loadBefore }: Machine): string =>
  `${cores} × ${cpu}, ${memoryGiB} GiB, ${platform}, Node ${node}, PostgreSQL ${postgres}; load before ${loadBefore.toFixed(1)}; the load generator and PostgreSQL share the machine.`;

const number = (value: number | null, digits: number): string => (value === null ? '' : Number.isNaN(value) ? '–' : value.toFixed(digits));

const columns: readonly { readonly title: string; readonly right: boolean; readonly of: (line: Figures) => string }[] = [
  { title: 'operation', right: false, of: ({ operation }) => operation },
  { title: 'load', right: false, of: ({ load }) => load },
  { title: 'p50 ms', right: true, of: ({ p50 }) => number(p50, 1) },
  { title: 'p95 ms', right: true, of: ({ p95 }) => number(p95, 1) },
  { title: 'p99 ms', right: true, of: ({ p99 }) => number(p99, 1) },
  { title: 'req/s', right: true, of: ({ perSecond }) => number(perSecond, 0) },
  { title: 'CPU ms/req', right: true, of: (line) => number(line.cpuMillisecondsPerRequest, 2) },
  { title: 'SQL/req', right: true, of: (line) => number(line.statementsPerRequest, 1) },
  { title: 'failed', right: true, of: ({ failed }) => String(failed) },
  { title: 'limit (p95)', right: false, of: ({ limit }) => `${limit.name} <${limit.milliseconds} ms` },
  { title: '', right: false, of: ({ met }) => (met ? 'ok' : 'MISSED') },
];

/** The lines as a table for a terminal. */
export const table = (lines: readonly Figures[]): string => {
  const rows = [columns.map(({ title }) => title), ...lines.map((line) => columns.map(({ of }) => of(line)))];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
  const show = (row: readonly string[]) => row.map((cell, index) => (columns[index]!.right ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!))).join('  ').trimEnd();
  const [head, ...body] = rows.map(show);
  return [head, '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...body].join('\n');
};

/** What went wrong, once for each line with failures. */
export const failures = (lines: readonly Figures[]): string[] =>
  lines.flatMap(({ operation, load, failed, requests, failure }) => (failure === null ? [] : [`${operation} at ${load}: ${failed} of ${requests} failed, the first with ${failure}`]));
