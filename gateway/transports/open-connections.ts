import type { GatewayMetrics } from '../telemetry/metrics.ts';

export type ConnectionMetrics = Pick<GatewayMetrics, 'sockets' | 'slowReadersCut'>;

/** A WebSocket or a streamed response. */
export interface OpenConnection {
  readonly transport: 'websocket' | 'sse' | 'multipart';
  /** Called about once a second, so that ten thousand idle connections need one timer. `now` is in milliseconds from an arbitrary start. */
  tick(now: number): void;
  /** Nothing new from now on. Resolves when what runs has been answered, or `deadline` has resolved, and the connection is closed. */
  drain(deadline: Promise<void>): Promise<void>;
}

const TICK_MS = 1_000;

/** Everything that is open for long, looked after by one timer. */
export class OpenConnections {
  readonly #open = new Set<OpenConnection>();
  readonly #timer = setInterval(() => this.#tick(), TICK_MS).unref();
  readonly #metrics: ConnectionMetrics | null;
  #draining = false;

  constructor(metrics: ConnectionMetrics | null) {
    this.#metrics = metrics;
  }

  get size(): number {
    return this.#open.size;
  }

  get draining(): boolean {
    return this.#draining;
  }

  add(connection: OpenConnection): void {
    this.#open.add(connection);
    this.#metrics?.sockets(connection.transport).up();
  }

  delete(connection: OpenConnection): void {
    if (this.#open.delete(connection)) this.#metrics?.sockets(connection.transport).down();
  }

  /** Counts a client that is cut off because it did not read. */
  countSlowReader(): void {
    if (this.#metrics) this.#metrics.slowReadersCut.value += 1;
  }

  /** Closes everything; what runs is given `drainMs` to finish. */
  async close(drainMs: number): Promise<void> {
    this.#draining = true;
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, drainMs).unref());
    await Promise.all([...this.#open].map((connection) => connection.drain(deadline)));
    clearInterval(this.#timer);
  }

  #tick(): void {
    const now = performance.now();
    for (const connection of this.#open) connection.tick(now);
  }
}
