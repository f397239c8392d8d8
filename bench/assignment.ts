import { assignMinCost } from '../subgraphs/delivery/domain/assignment.ts';

/** Prints how long the assignment of n deliveries to n couriers takes, for costs without structure and for towns. */
const RUNS = 5;
const sizes = [50, 100, 200, 400];

/** A reproducible stream of numbers in [0, 1): mulberry32. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const uniform = (n: number, next: () => number) => Array.from({ length: n }, () => Array.from({ length: n }, () => Math.floor(next() * 3_600_000)));

const town = (n: number, next: () => number) => {
  const place = () => ({ x: next() * 10_000, y: next() * 10_000 });
  const couriers = Array.from({ length: n }, place);
  return Array.from({ length: n }, place).map((pickup) => couriers.map((c) => Math.round((Math.hypot(c.x - pickup.x, c.y - pickup.y) / 4.2) * 1000)));
};

for (const [name, make] of [['uniform', uniform], ['town', town]] as const) {
  for (const n of sizes) {
    const times = Array.from({ length: RUNS }, (_, run) => {
      const costs = make(n, random(run + 1));
      const start = performance.now();
      assignMinCost(costs);
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    process.stdout.write(`${name.padEnd(8)} ${n} × ${n}: median ${times[2]!.toFixed(1)} ms, worst ${times.at(-1)!.toFixed(1)} ms\n`);
  }
}
