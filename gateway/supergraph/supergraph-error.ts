/** A supergraph that cannot be made, with every problem found. Each is one line that says where it is. */
export class SupergraphError extends Error {
  readonly problems: readonly string[];

  constructor(summary: string, problems: readonly string[]) {
    super([summary, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'SupergraphError';
    this.problems = problems;
  }
}
