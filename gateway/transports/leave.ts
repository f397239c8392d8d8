/** Leaves results that nobody wants any more. What goes wrong with that concerns nobody either. */
export const leave = (results: AsyncIterator<unknown> | null): void => {
  results?.return?.().then(undefined, () => {});
};
