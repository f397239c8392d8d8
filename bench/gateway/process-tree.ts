import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface TreeUsage {
  readonly cpuMilliseconds: number;
  readonly residentMegabytes: number;
}

const PAGE_BYTES = 4096;
let ticksPerSecond: number | undefined;

/** What a process and all its descendants have used so far, as Linux counts it in /proc. Throws elsewhere. */
export const usageOf = (pid: number): TreeUsage => {
  ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK']).toString());
  const processes = new Map(readdirSync('/proc').flatMap((name) => statOf(Number(name)) ?? []));
  const family = new Set([pid]);
  // A child may stand before its parent.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [id, { parent }] of processes) if (family.has(parent)) family.add(id);
  }
  const members = [...family].flatMap((id) => processes.get(id) ?? []);
  return {
    cpuMilliseconds: (members.reduce((sum, { ticks }) => sum + ticks, 0) * 1000) / ticksPerSecond,
    residentMegabytes: members.reduce((sum, { pages }) => sum + pages, 0) * (PAGE_BYTES / 2 ** 20),
  };
};

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; fields are counted after the program's name, which may hold anything. */
const statOf = (pid: number): [[number, { parent: number; ticks: number; pages: number }]] | undefined => {
  if (!Number.isInteger(pid)) return undefined;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [[pid, { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), pages: Number(fields[21]) }]];
  } catch {
    return undefined; // it has ended meanwhile
  }
};
