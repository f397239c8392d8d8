/** Events that a test pushes to one or more subscribers, with a record of who is listening. */
export interface Channel<T> {
  push(event: T): void;
  end(): void;
  fail(error: Error): void;
  listen(signal: AbortSignal | undefined): AsyncIterableIterator<T>;
  readonly listeners: number;
  /** Resolves when exactly `count` subscribers listen. */
  until(count: number): Promise<void>;
}

type Step<T> = { event: T } | { end: true } | { error: Error };

export const createChannel = <T>(): Channel<T> => {
  const subscribers = new Set<(step: Step<T>) => void>();
  const waiting = new Set<() => void>();
  const changed = () => [...waiting].forEach((check) => check());
  const send = (step: Step<T>) => [...subscribers].forEach((deliver) => deliver(step));

  const listen = (signal: AbortSignal | undefined): AsyncIterableIterator<T> => {
    const queue: Step<T>[] = [];
    let wake: (() => void) | undefined;
    let left = false;
    const deliver = (step: Step<T>) => {
      queue.push(step);
      wake?.();
    };
    const leave = () => {
      left = true;
      subscribers.delete(deliver);
      wake?.();
      changed();
    };
    subscribers.add(deliver);
    signal?.addEventListener('abort', leave, { once: true });
    changed();
    const next = async (): Promise<IteratorResult<T>> => {
      while (queue.length === 0 && !left) await new Promise<void>((resolve) => (wake = resolve));
      const step = left ? undefined : queue.shift();
      if (step && 'event' in step) return { done: false, value: step.event };
      leave();
      if (step && 'error' in step) throw step.error;
      return { done: true, value: undefined };
    };
    return {
      next,
      return: async () => {
        leave();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  };

  return {
    push: (event) => send({ event }),
    end: () => send({ end: true }),
    fail: (error) => send({ error }),
    listen,
    get listeners() {
      return subscribers.size;
    },
    until: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (subscribers.size !== count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
};
