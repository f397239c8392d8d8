import { afterCommit } from '../../platform/db/transaction.ts';
import type { Trx } from '../../platform/db/database.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import { createContext, type Context } from '../../platform/context/context.ts';
import type { Services } from '../../platform/context/services.ts';
import { publisher } from '../../platform/events/publish.ts';
import type { AnyJob } from '../../platform/jobs/job.ts';
import { createSender, JobQueue, type EnqueueOptions } from '../../platform/jobs/queue.ts';
import { runJob } from '../../platform/jobs/worker.ts';
import type { Clock } from '../../platform/kernel/clock.ts';
import { newId } from '../../platform/kernel/ids.ts';

interface DueJob {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  /** Null for at once. */
  readonly startAfter: Date | null;
}

/** A clock that says what it is told. */
class ReplayClock implements Clock {
  at = new Date(0);
  now(): Date {
    return new Date(this.at);
  }
}

/** Enqueues as every process does, and notes what was committed, so that its lane runs it at its own time. */
class LaneQueue extends JobQueue {
  readonly due: DueJob[] = [];

  override async enqueueByName(trx: Trx, name: string, payload: object, options: EnqueueOptions = {}): Promise<string | null> {
    const id = await super.enqueueByName(trx, name, payload, options);
    const data: unknown = JSON.parse(JSON.stringify(payload));
    if (id !== null) afterCommit(trx, `lane ${id}`, () => this.due.push({ id, name, data, startAfter: options.startAfter ?? null }));
    return id;
  }
}

/** A statement for each name of a job: of many together it costs little. */
const REPORTED_TOGETHER = 200;

/** A worker with a clock and a queue of its own on a shared database: what it does happens at the time it is told, jobs and webhooks included. */
export class Lane {
  readonly services: Services;
  readonly #clock = new ReplayClock();
  readonly #queue: LaneQueue;
  readonly #jobs: ReadonlyMap<string, AnyJob>;
  readonly #finished = new Map<string, string[]>();
  readonly #boss;
  #finishedCount = 0;

  /** `publicUrl` is where this lane's own routes are. */
  constructor(base: Services, jobs: ReadonlyMap<string, AnyJob>, publicUrl: string) {
    this.#queue = new LaneQueue(base.db, base.log);
    this.#jobs = jobs;
    this.#boss = createSender(base.db, base.log);
    this.services = {
      ...base,
      config: { ...base.config, publicUrl },
      clock: this.#clock,
      jobs: this.#queue,
      publish: publisher(this.#queue, base.bus, () => this.#clock.now()),
    };
  }

  as(caller: Caller): Context {
    return createContext(this.services, { caller, requestId: newId() });
  }

  /** Does something at an instant, with all jobs that follow from it; one for later runs at its time. */
  async at<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    this.#clock.at = instant;
    const result = await work();
    await this.settle(instant);
    return result;
  }

  /** Runs what is due until nothing is left. */
  async settle(instant: Date): Promise<void> {
    for (let job = this.#next(); job; job = this.#next()) {
      this.#clock.at = job.startAfter && job.startAfter > instant ? job.startAfter : instant;
      await this.#run(job);
    }
    this.#clock.at = instant;
    if (this.#finishedCount >= REPORTED_TOGETHER) await this.report();
  }

  /** Tells the queue which jobs are done. Whoever is killed before does them again next time, which changes nothing: jobs run at least once. */
  async report(): Promise<void> {
    for (const [name, ids] of this.#finished) await this.#boss.complete(name, ids, null, { includeQueued: true });
    this.#finished.clear();
    this.#finishedCount = 0;
  }

  /** Runs what a replay that was killed left in the queue, at an instant. Answers how many. */
  async drainLeftovers(instant: Date, names: readonly string[]): Promise<number> {
    await this.#boss.start();
    let ran = 0;
    for (let busy = true; busy; ) {
      busy = false;
      for (const name of names) {
        this.#clock.at = instant;
        for (const { id, data } of await this.#boss.fetch(name, { batchSize: 100, ignoreStartAfter: true })) {
          busy = true;
          ran += 1;
          await this.#run({ id, name, data, startAfter: null });
          await this.settle(instant);
        }
      }
      await this.report();
    }
    return ran;
  }

  async open(): Promise<void> {
    await this.#boss.start();
  }

  async close(): Promise<void> {
    await this.report();
    await this.#queue.close();
    await this.#boss.stop({ graceful: false, close: false });
  }

  /** The one whose time comes first; of those for now, the first that was asked for. */
  #next(): DueJob | undefined {
    const { due } = this.#queue;
    let first = 0;
    for (const [index, job] of due.entries()) if ((job.startAfter?.getTime() ?? 0) < (due[first]!.startAfter?.getTime() ?? 0)) first = index;
    return due.splice(first, 1)[0];
  }

  async #run({ id, name, data }: DueJob): Promise<void> {
    const job = this.#jobs.get(name);
    if (!job) throw new Error(`there is no job ${name}`);
    await runJob(this.services, job, { id, data });
    this.#finished.set(name, [...(this.#finished.get(name) ?? []), id]);
    this.#finishedCount += 1;
  }
}
