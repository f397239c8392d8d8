/**
 * On SIGTERM or SIGINT runs `drain` once, then exits: 0 when it finished, 1 when it failed. A second signal exits at once with the shell's
 * code for it (128 + signal number), for the impatient.
 */
export const onShutdown = (drain: (signal: NodeJS.Signals) => Promise<void>): void => {
  let draining = false;
  const handle = (signal: NodeJS.Signals) => {
    if (draining) process.exit(signal === 'SIGINT' ? 130 : 143);
    draining = true;
    drain(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
};
