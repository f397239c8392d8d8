import { setTimeout as delay } from 'node:timers/promises';
import type { PlazaProcess } from './processes.ts';

/** How often a load balancer asks; with an answer that takes no time at all, how late it notices. */
const INTERVAL_MS = 100;

/** Sends each request to the next gateway that says it is ready, as a load balancer does; it never repeats one. */
export class Balancer implements AsyncDisposable {
  #gateways: readonly PlazaProcess[];
  #ready: readonly PlazaProcess[] = [];
  #turn = 0;
  #stopped = false;
  readonly #asking: Promise<void>;

  constructor(gateways: readonly PlazaProcess[]) {
    this.#gateways = gateways;
    this.#asking = this.#ask();
  }

  /** Processes that are ready as far as it knows. */
  get ready(): readonly PlazaProcess[] {
    return this.#ready;
  }

  /** A process was started anew. */
  replace(old: PlazaProcess, other: PlazaProcess): void {
    this.#gateways = this.#gateways.map((each) => (each === old ? other : each));
  }

  /** Where the next request goes. */
  next(): string {
    const gateway = this.#ready[(this.#turn += 1) % this.#ready.length];
    if (!gateway) throw new Error('no gateway is ready');
    return `${gateway.url}/graphql`;
  }

  async #ask(): Promise<void> {
    while (!this.#stopped) {
      const gateways = this.#gateways;
      const statuses = await Promise.all(gateways.map((each) => each.health('ready')));
      this.#ready = gateways.filter((_, index) => statuses[index] === 200);
      await delay(INTERVAL_MS);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    await this.#asking;
  }
}
