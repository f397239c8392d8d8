/**
 * Runs steps in their order, several at once: a step begins when all before it that share a key have ended and one of the lanes is free. The first failure
 * is thrown once what runs has ended; nothing begins after it. `stopped` ends it early in the same way.
 */
export const runInOrder = async <Step, Lane>(
  steps: Iterable<Step>,
  lanes: readonly Lane[],
  { keysOf, run, stopped = () => false }: { keysOf: (step: Step) => readonly string[]; run: (step: Step, lane: Lane) => Promise<void>; stopped?: () => boolean },
): Promise<void> => {
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const take = (): Promise<Lane> => {
    const lane = free.pop();
    return lane === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(lane);
  };
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };

  const tails = new Map<string, Promise<void>>();
  const open = new Set<Promise<void>>();
  let failure: { error: unknown } | null = null;
  const attempt = async (step: Step, before: readonly Promise<void>[]): Promise<void> => {
    await Promise.all(before);
    const lane = await take();
    try {
      if (!failure && !stopped()) await run(step, lane);
    } catch (error) {
      failure ??= { error };
    } finally {
      give(lane);
    }
  };
  const begin = (step: Step): void => {
    const keys = keysOf(step);
    const before = keys.flatMap((key) => tails.get(key) ?? []);
    const end = async (): Promise<void> => {
      await attempt(step, before);
      open.delete(done);
      for (const key of keys) if (tails.get(key) === done) tails.delete(key);
    };
    const done: Promise<void> = end();
    open.add(done);
    for (const key of keys) tails.set(key, done);
  };

  const window = lanes.length * 8;
  for (const step of steps) {
    if (failure || stopped()) break;
    begin(step);
    if (open.size >= window) await Promise.race(open);
  }
  await Promise.all(open);
  if (failure) throw (failure as { error: unknown }).error;
};
