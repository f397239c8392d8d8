/** Events on their way to one reader. Only the first `end` or `fail` counts; what is queued is read before it. */
export interface EventQueue<T> {
  readonly events: AsyncIterableIterator<T>;
  /** False when the queue is full: the event is not in it. */
  push(event: T): boolean;
  end(): void;
  fail(error: Error): void;
}

/** A queue for at most `capacity` unread events. `left` is called when the reader goes before the end. */
export const createEventQueue = <T>(capacity: number, left: () => void): EventQueue<T> => {
  let queue: T[] = [];
  let read = 0;
  let over: { readonly error?: Error } | undefined;
  const readers: { resolve: (step: IteratorResult<T>) => void; reject: (error: Error) => void }[] = [];

  const finish = (end: { readonly error?: Error }) => {
    if (over) return;
    over = end;
    const [first, ...rest] = readers.splice(0);
    if (first && end.error) first.reject(takeError(end.error));
    else first?.resolve({ done: true, value: undefined });
    for (const { resolve } of rest) resolve({ done: true, value: undefined });
  };
  /** An error is thrown once; after it the events are over. */
  const takeError = (error: Error) => {
    over = {};
    return error;
  };
  const next = (): Promise<IteratorResult<T>> => {
    if (read < queue.length) {
      const value = queue[read++]!;
      if (read === queue.length) {
        queue = [];
        read = 0;
      }
      return Promise.resolve({ done: false, value });
    }
    if (over?.error) return Promise.reject(takeError(over.error));
    if (over) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => readers.push({ resolve, reject }));
  };
  return {
    push: (event) => {
      if (over) return true;
      const reader = readers.shift();
      if (reader) reader.resolve({ done: false, value: event });
      else if (queue.length - read >= capacity) return false;
      else queue.push(event);
      return true;
    },
    end: () => finish({}),
    fail: (error) => finish({ error }),
    events: {
      next,
      return: async () => {
        const early = !over;
        finish({});
        over = {};
        queue = [];
        read = 0;
        if (early) left();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
  };
};
