import type { z } from 'zod';
import type { Context } from '../context/context.ts';

export interface JobOptions<P> {
  /** Tries after the first one, with exponential backoff and jitter; then the job goes to the dead-letter queue. */
  readonly retries: number;
  /** Seconds one run may take; 5 minutes unless told. */
  readonly timeout?: number;
  /** Cron expression (UTC) for a job that runs by itself, with an empty payload. */
  readonly schedule?: string;
  /** Jobs of this kind one worker process runs at a time; 5 unless told. */
  readonly concurrency?: number;
  run(ctx: Context, payload: P): Promise<void>;
}

/** Work done later, at least once, by a worker. Named `<subgraph>.<verbNoun>`, which is also its queue. */
export interface Job<P> extends JobOptions<P> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
}

export const defineJob = <P>(name: string, payload: z.ZodType<P>, options: JobOptions<P>): Job<P> => ({ name, payload, ...options });

/** A job of any payload: how manifests list theirs. */
export type DeclaredJob = JobOptions<never> & { readonly name: string; readonly payload: z.ZodType<unknown> };

/** A job that checks its own payload: how workers list theirs. */
export type AnyJob = Pick<DeclaredJob, 'name' | 'retries' | 'timeout' | 'schedule' | 'concurrency'> & { runWith(ctx: Context, payload: unknown): Promise<void> };

/** Checks a stored payload against the job's schema and runs it. */
export const anyJob = ({ name, retries, timeout, schedule, concurrency, payload: schema, run }: DeclaredJob): AnyJob => ({
  name,
  retries,
  ...(timeout === undefined ? {} : { timeout }),
  ...(schedule === undefined ? {} : { schedule }),
  ...(concurrency === undefined ? {} : { concurrency }),
  runWith: (ctx, payload) => run(ctx, schema.parse(payload) as never),
});
