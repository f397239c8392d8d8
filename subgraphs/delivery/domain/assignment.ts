/**
 * Rectangular min-cost assignment by shortest augmenting paths with potentials: the core of Jonker and Volgenant, "A shortest augmenting
 * path algorithm for dense and sparse linear assignment problems" (Computing 38, 1987), in the rectangular form of Crouse, "On
 * implementing 2D rectangular assignment algorithms" (IEEE TAES 52, 2016). O(rows² · columns) for rows ≤ columns.
 *
 * `costs` has a row for each item and a column for each taker: whole numbers ≥ 0, null where the pair is impossible. Answers the column of
 * each row, −1 for none. Of all assignments it takes one with the most pairs and, among these, one of the lowest sum. The answer
 * depends on nothing but the matrix. Sums must stay below 2⁵³ / (4 · rows).
 */
export const assignMinCost = (costs: readonly (readonly (number | null)[])[]): number[] => {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return Array<number>(rows).fill(-1);
  if (rows > columns) return inverse(assignMinCost(transpose(costs)), rows);
  const impossible = 1 + rows * costs.flat().reduce<number>((most, cost) => Math.max(most, cost ?? 0), 0);
  const dense = costs.map((row) => Float64Array.from(row, (cost) => cost ?? impossible));
  return solve(dense, columns).map((column, row) => (costs[row]![column] === null ? -1 : column));
};

const transpose = <T>(matrix: readonly (readonly T[])[]): T[][] => matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));

const inverse = (columnOf: readonly number[], columns: number): number[] => {
  const rowOf = Array<number>(columns).fill(-1);
  columnOf.forEach((column, row) => {
    if (column >= 0) rowOf[column] = row;
  });
  return rowOf;
};

/** Every row gets a column; rows ≤ columns. */
const solve = (costs: readonly Float64Array[], columns: number): number[] => {
  const rowPotential = new Float64Array(costs.length);
  const columnPotential = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  const columnOf = new Int32Array(costs.length).fill(-1);
  for (let start = 0; start < costs.length; start += 1) {
    const shortest = new Float64Array(columns).fill(Infinity);
    const previous = new Int32Array(columns).fill(-1);
    const settled = new Uint8Array(columns);
    const reached: number[] = [];
    let row = start;
    let distance = 0;
    let column: number;
    // Dijkstra over reduced costs until a free column is settled.
    for (;;) {
      const cost = costs[row]!;
      column = -1;
      for (let j = 0; j < columns; j += 1) {
        if (settled[j]) continue;
        const length = distance + cost[j]! - rowPotential[row]! - columnPotential[j]!;
        if (length < shortest[j]!) {
          shortest[j] = length;
          previous[j] = row;
        }
        if (column < 0 || shortest[j]! < shortest[column]!) column = j;
      }
      distance = shortest[column]!;
      settled[column] = 1;
      if (rowOf[column]! < 0) break;
      reached.push(column);
      row = rowOf[column]!;
    }
    rowPotential[start]! += distance;
    for (const j of reached) {
      rowPotential[rowOf[j]!]! += distance - shortest[j]!;
      columnPotential[j]! -= distance - shortest[j]!;
    }
    // Turn the path around: each row on it takes the column it reached.
    for (let from = -1; from !== start; ) {
      from = previous[column]!;
      const freed = columnOf[from]!;
      rowOf[column] = from;
      columnOf[from] = column;
      column = freed;
    }
  }
  return [...columnOf];
};
