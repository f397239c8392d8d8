import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assignMinCost } from './assignment.ts';

type Matrix = (number | null)[][];
interface Score {
  readonly pairs: number;
  readonly cost: number;
}

const scoreOf = (costs: Matrix, columns: readonly number[]): Score => {
  const taken = columns.filter((column) => column >= 0);
  expect(new Set(taken).size).toBe(taken.length);
  return columns.reduce(
    (score, column, row) => {
      if (column < 0) return score;
      const cost = costs[row]![column];
      if (cost == null) throw new Error('an impossible pair was assigned');
      return { pairs: score.pairs + 1, cost: score.cost + cost };
    },
    { pairs: 0, cost: 0 },
  );
};

const better = (a: Score, b: Score) => a.pairs > b.pairs || (a.pairs === b.pairs && a.cost < b.cost);

/** Every assignment, tried. */
const bruteForce = (costs: Matrix, row = 0, used: ReadonlySet<number> = new Set()): Score => {
  if (row === costs.length) return { pairs: 0, cost: 0 };
  let best = bruteForce(costs, row + 1, used);
  costs[row]!.forEach((cost, column) => {
    if (cost === null || used.has(column)) return;
    const rest = bruteForce(costs, row + 1, new Set([...used, column]));
    const score = { pairs: rest.pairs + 1, cost: rest.cost + cost };
    if (better(score, best)) best = score;
  });
  return best;
};

/** Each row in turn takes the cheapest column left. */
const greedy = (costs: Matrix): Score => {
  const used = new Set<number>();
  const columns = costs.map((row) => {
    const open = row.map((cost, column) => ({ cost, column })).filter(({ cost, column }) => cost !== null && !used.has(column));
    const cheapest = open.toSorted((a, b) => a.cost! - b.cost!)[0]?.column ?? -1;
    used.add(cheapest);
    return cheapest;
  });
  return scoreOf(costs, columns);
};

const cost = fc.option(fc.integer({ min: 0, max: 5_000_000 }), { freq: 4 });
const matrix = (max: number, value: fc.Arbitrary<number | null> = cost) =>
  fc
    .tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max }))
    .chain(([rows, columns]) => fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

test('it is as good as trying all assignments', () => {
  fc.assert(fc.property(matrix(6), (costs) => expect(scoreOf(costs, assignMinCost(costs))).toEqual(bruteForce(costs))), { numRuns: 400 });
  fc.assert(fc.property(matrix(7, fc.constantFrom(0, 1, 2, 3, null)), (costs) => expect(scoreOf(costs, assignMinCost(costs))).toEqual(bruteForce(costs))), { numRuns: 60 });
});

test('greedy choice is never better', () => {
  fc.assert(fc.property(matrix(40), (costs) => expect(better(greedy(costs), scoreOf(costs, assignMinCost(costs)))).toBe(false)), { numRuns: 100 });
});

test('one taker more never makes it worse', () => {
  fc.assert(
    fc.property(matrix(15), fc.infiniteStream(cost), (costs, extra) => {
      const values = extra[Symbol.iterator]();
      const wider = costs.map((row) => [...row, values.next().value as number | null]);
      const before = scoreOf(costs, assignMinCost(costs));
      expect(better(before, scoreOf(wider, assignMinCost(wider)))).toBe(false);
    }),
  );
});

test('a taker who is dearer everywhere is never taken while the other is free', () => {
  const dominated = matrix(12, fc.integer({ min: 0, max: 1_000_000 }));
  fc.assert(
    fc.property(dominated, fc.integer({ min: 1, max: 1000 }), (costs, more) => {
      const wider = costs.map((row) => [...row, row[0]! + more]);
      const columns = assignMinCost(wider);
      if (columns.includes(wider[0]!.length - 1)) expect(columns).toContain(0);
    }),
  );
});

test('without rows or columns nobody is assigned', () => {
  expect(assignMinCost([])).toEqual([]);
  expect(assignMinCost([[], []])).toEqual([-1, -1]);
  expect(assignMinCost([[null], [null]])).toEqual([-1, -1]);
});

test('two hundred by two hundred is solved', () => {
  const costs = Array.from({ length: 200 }, (_, i) => Array.from({ length: 200 }, (_, j) => (i * 7919 + j * 104_729 + i * j * 31) % 3_600_000));
  const score = scoreOf(costs, assignMinCost(costs));
  expect(score.pairs).toBe(200);
  expect(better(greedy(costs), score)).toBe(false);
});
