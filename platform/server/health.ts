import type { RequestHandler } from 'express';

const INTERVAL_MS = 1_000;
/** With the interval this bounds how late a fault is noticed: under 2 s. */
const TIMEOUT_MS = 900;

/** A check resolves when what it looks at can be used, and rejects with the reason when not. */
export type HealthChecks = Readonly<Record<string, () => Promise<void>>>;

export interface Health {
  /** 200 as long as the process can answer at all. */
  readonly live: RequestHandler;
  /** 200 when every check passed lately; else 503 and the reasons. Answers from memory, at once. */
  readonly ready: RequestHandler;
  readonly state: () => { status: 'ready' | 'not ready' | 'draining'; checks: Record<string, string> };
  /** From now on not ready, whatever the checks say. */
  drain(): void;
  /** Stops checking. */
  stop(): void;
}

/** Runs `checks` in the background, each once a second with a time-out of 0.9 s. A function tells what to check from now on. */
export const createHealth = (checks: HealthChecks | (() => HealthChecks)): Health => {
  const current = typeof checks === 'function' ? checks : () => checks;
  const results = new Map(Object.keys(current()).map((name) => [name, 'not checked yet']));
  let draining = false;

  const run = async (name: string, check: () => Promise<void>) => {
    const result = await outcome(check);
    if (name in current()) results.set(name, result);
  };
  const runAll = () => {
    const now = current();
    for (const name of results.keys()) if (!(name in now)) results.delete(name);
    for (const [name, check] of Object.entries(now)) void run(name, check);
  };
  runAll();
  const timer = setInterval(runAll, INTERVAL_MS).unref();

  const state: Health['state'] = () => {
    const healthy = [...results.values()].every((result) => result === 'ok');
    return { status: draining ? 'draining' : healthy ? 'ready' : 'not ready', checks: Object.fromEntries(results) };
  };
  return {
    state,
    live: (_request, response) => void response.json({ status: 'live' }),
    ready: (_request, response) => {
      const now = state();
      response.status(now.status === 'ready' ? 200 : 503).json(now);
    },
    drain: () => void (draining = true),
    stop: () => clearInterval(timer),
  };
};

const outcome = async (check: () => Promise<void>): Promise<string> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS, `no answer within ${TIMEOUT_MS} ms`).unref();
  });
  try {
    return await Promise.race([
      Promise.resolve()
        .then(check)
        .then(() => 'ok'),
      late,
    ]);
  } catch (error) {
    return error instanceof Error && error.message ? error.message : 'failed';
  } finally {
    clearTimeout(timer);
  }
};
