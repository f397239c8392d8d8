/** Starts `count` tasks that wait for each other, so that they run at the same moment; answers all outcomes. */
export const race = async <T>(count: number, task: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> => {
  const { promise: started, resolve: start } = Promise.withResolvers<void>();
  const tasks = Array.from({ length: count }, async (_, index) => {
    await started;
    return task(index);
  });
  start();
  return Promise.allSettled(tasks);
};

/** The values of a race in which nobody may throw. */
export const values = <T>(outcomes: readonly PromiseSettledResult<T>[]): T[] =>
  outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
