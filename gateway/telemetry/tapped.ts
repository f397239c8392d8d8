export interface Tap {
  readonly delivered?: () => void;
  /** Told once, when the stream has ended, failed or was left. */
  readonly ended: (size: number, count: number) => void;
}

/** The same stream of texts, counted. */
export const tapped = (stream: AsyncIterableIterator<string>, { delivered, ended }: Tap): AsyncIterableIterator<string> => {
  let [size, count, over] = [0, 0, false];
  const end = () => {
    if (over) return;
    over = true;
    ended(size, count);
  };
  return {
    next: async () => {
      try {
        const step = await stream.next();
        if (step.done) end();
        else {
          size += step.value.length;
          count += 1;
          delivered?.();
        }
        return step;
      } catch (error) {
        end();
        throw error;
      }
    },
    return: async () => {
      end();
      return (await stream.return?.()) ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
