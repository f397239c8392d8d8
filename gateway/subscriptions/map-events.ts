/**
 * An iterator that answers every event of `upstream` with `map(event)`, in order. Unlike an async generator it can be left at any time:
 * `return()` calls `leave` at once, even while the next event is being waited for, and pending `next()` calls end. What `upstream` or `map`
 * throws becomes one last value, made by `failed`.
 */
export const mapEvents = <A, B>(
  upstream: AsyncIterator<A>,
  map: (event: A) => Promise<B>,
  { leave, failed }: { leave: () => void; failed: (error: unknown) => B },
): AsyncIterableIterator<B> => {
  const done: IteratorReturnResult<undefined> = { done: true, value: undefined };
  let ended = false;
  /** Ends the `next()` that is waiting. Not a promise raced by every `next()`: that would keep a reaction for each event. */
  let release: (() => void) | undefined;
  const end = (): IteratorReturnResult<undefined> => {
    if (!ended) {
      ended = true;
      leave();
      release?.();
    }
    return done;
  };
  const step = async (): Promise<IteratorResult<B, undefined>> => {
    try {
      const event = await upstream.next();
      return event.done || ended ? end() : { done: false, value: await map(event.value) };
    } catch (error) {
      if (ended) return done;
      release = undefined; // this `next()` still has its value to deliver
      end();
      return { done: false, value: failed(error) };
    }
  };
  return {
    next: () =>
      new Promise((resolve) => {
        if (ended) return resolve(done);
        release = () => queueMicrotask(() => resolve(done));
        void step().then(resolve);
      }),
    return: async () => end(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
