import type { PgBoss } from 'pg-boss';
import type { ExecutionResult } from 'graphql';
import { loadSubgraphs, type SubgraphName } from '../../subgraphs/index.ts';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { signCaller } from '../../platform/auth/caller-token.ts';
import { createContext, type Context } from '../../platform/context/context.ts';
import type { Services } from '../../platform/context/services.ts';
import { createExecutor } from '../../platform/graphql/executor.ts';
import type { SubgraphExecutor } from '../../platform/graphql/request.ts';
import type { Subgraph } from '../../platform/graphql/subgraph.ts';
import { createSender } from '../../platform/jobs/queue.ts';
import { runJob } from '../../platform/jobs/worker.ts';
import { newId } from '../../platform/kernel/ids.ts';
import { testServices, type TestServices, type TestServicesOptions } from '../../platform/testing/services.ts';
import { jobsOf } from '../../subgraphs/jobs.ts';

/** A signed-in user of the tests. */
export const userCaller = (id: string, roles: readonly string[] = []): Caller => ({ kind: 'user', id, roles, scopes: [], issuedAt: Math.floor(Date.now() / 1000) });

export const serviceCaller = (...scopes: string[]): Caller => ({ kind: 'service', id: newId(), roles: [], scopes, issuedAt: null });

export interface WorldOptions extends TestServicesOptions {
  readonly subgraphs?: readonly SubgraphName[];
}

/** A database of its own, the services of one process, and subgraphs to ask: what a `*.db.test.ts` works in. */
export class World implements AsyncDisposable {
  readonly services: Services;
  readonly subgraphs: readonly Subgraph[];
  readonly databaseUrl: string;
  readonly #executors: Map<string, SubgraphExecutor>;
  readonly #process: TestServices;
  #boss: PgBoss | null = null;

  constructor(process: TestServices, subgraphs: readonly Subgraph[]) {
    const { services, databaseUrl } = process;
    this.services = services;
    this.subgraphs = subgraphs;
    this.databaseUrl = databaseUrl;
    this.#process = process;
    this.#executors = new Map(subgraphs.map((subgraph) => [subgraph.name, createExecutor(subgraph, services)]));
  }

  get db() {
    return this.services.db;
  }

  executor(name: string): SubgraphExecutor {
    const executor = this.#executors.get(name);
    if (!executor) throw new Error(`the test world has no subgraph ${name}`);
    return executor;
  }

  /** A context to call actions with, as this caller. */
  context(caller: Caller = anonymous): Context {
    return createContext(this.services, { caller, requestId: newId() });
  }

  token(caller: Caller): string {
    return signCaller(this.services.config.internalSecret, { caller, requestId: newId() }, this.services.clock.now());
  }

  /** Asks one subgraph directly, as the gateway would for this caller. */
  async ask<T = Record<string, unknown>>(name: SubgraphName, caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult<T>> {
    const result = await this.executor(name).execute({ query, variables }, this.token(caller));
    return JSON.parse(JSON.stringify(result)) as ExecutionResult<T>;
  }

  /** Runs every job that is due, and those they enqueue, until none is left; answers the names in order. A failing job fails the test. */
  async drain(): Promise<string[]> {
    const boss = (this.#boss ??= createSender(this.db, this.services.log));
    await boss.start();
    const ran: string[] = [];
    for (let busy = true; busy; ) {
      busy = false;
      for (const job of jobsOf(this.subgraphs)) {
        for (const { id, data } of await boss.fetch(job.name, { batchSize: 100 })) {
          busy = true;
          ran.push(job.name);
          await runJob(this.services, job, { id, data });
          await boss.complete(job.name, id);
        }
      }
    }
    return ran;
  }

  /** The SQL statements that `work` runs, in order. */
  async statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const recorded = this.services.statements.start();
    try {
      await work();
    } finally {
      this.services.statements.stop();
    }
    return recorded;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#boss?.stop({ graceful: false, close: false });
    await this.#process[Symbol.asyncDispose]();
  }
}

/** Use as `await using world = await testWorld({ subgraphs: ['accounts'] })`. Without names it has all subgraphs. */
export const testWorld = async ({ subgraphs, ...options }: WorldOptions = {}): Promise<World> =>
  new World(await testServices(options), await loadSubgraphs(subgraphs));
