import type { EventStream, Sink } from '../execution/outcome.ts';

/** Texts as the events of a subscription. */
export const streamed = (texts: AsyncIterableIterator<string>): EventStream => ({
  next: () => texts.next(),
  return: async () => (await texts.return?.()) ?? { done: true, value: undefined },
  sendTo: (sink) => void pour(texts, sink),
  [Symbol.asyncIterator]() {
    return this;
  },
});

const pour = async (texts: AsyncIterator<string>, sink: Sink): Promise<void> => {
  try {
    for (let step = await texts.next(); !step.done; step = await texts.next()) sink.deliver(step.value);
  } catch (error) {
    return sink.fail(error);
  }
  sink.finish();
};
