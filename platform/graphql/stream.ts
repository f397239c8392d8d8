/**
 * Maps a stream one item at a time. Ending it calls `onEnd` at once, also while an item is awaited: an async generator's own
 * `return()` would wait for that item.
 */
export const mapStream = <T, U>(source: AsyncIterable<T>, map: (item: T) => Promise<U>, onEnd: () => void): AsyncIterableIterator<U> => {
  const items = source[Symbol.asyncIterator]();
  const end = (): IteratorReturnResult<undefined> => {
    onEnd();
    void items.return?.();
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      const step = await items.next();
      return step.done ? end() : { done: false, value: await map(step.value) };
    },
    return: async () => end(),
    throw: async () => end(),
  };
};
