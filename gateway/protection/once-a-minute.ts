const MINUTE = 60_000;

/** Says something at most once a minute: what fails for each request would fill the log. */
export const createOnceAMinute = (say: (error: unknown) => void, now: () => number = Date.now): ((error: unknown) => void) => {
  let last = -Infinity;
  return (error) => {
    const at = now();
    if (at - last < MINUTE) return;
    last = at;
    say(error);
  };
};
