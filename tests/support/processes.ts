import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { eventually } from '../../platform/testing/eventually.ts';

const checkout = path.resolve(import.meta.dirname, '../..');
/** A busy machine of two cores may take most of a minute to start seven processes. */
const READY_PATIENCE = 120_000;
/** Killed processes start again and again: what one has compiled, the next need not. */
const compileCache = path.join(checkout, '.plaza/compile-cache');
const OUTPUT_SHOWN = 6_000;

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** One process of Plaza, started as its npm script would start it. */
export class PlazaProcess {
  readonly name: string;
  /** Its own address, without a path. */
  readonly url: string;
  readonly exit: Promise<Exit>;
  readonly #child: ChildProcess;
  #ended = false;
  #output = '';

  constructor(name: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    this.name = name;
    this.url = `http://localhost:${env['PORT']}`;
    // Of our own environment only what a program needs to run at all: nothing of the developer's leaks into a test.
    const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
    this.#child = spawn(process.execPath, args, {
      cwd: checkout,
      env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), NODE_ENV: 'development', LOG_LEVEL: 'warn', APOLLO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: compileCache, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on('data', (chunk: Buffer) => (this.#output += String(chunk)));
    const { promise, resolve, reject } = Promise.withResolvers<Exit>();
    this.#child.once('error', reject).once('close', (code, signal) => {
      this.#ended = true;
      resolve({ code, signal, output: this.#output });
    });
    this.exit = promise;
    this.exit.catch(() => undefined);
  }

  get output(): string {
    return this.#output;
  }

  get running(): boolean {
    return !this.#ended;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Sends the signal and waits for the end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Exit> {
    if (this.running) this.signal(signal);
    return this.exit;
  }

  /** The status of a health address; 0 while nobody answers. */
  async health(which: 'live' | 'ready'): Promise<number> {
    const response = await fetch(`${this.url}/health/${which}`).catch(() => null);
    await response?.arrayBuffer().catch(() => null);
    return response?.status ?? 0;
  }

  /** Waits until readiness answers with `status`. Throws with the output when the process ends or takes longer than 2 minutes. */
  async becomes(status: number): Promise<this> {
    let last = 0;
    try {
      await eventually(`${this.name} answers ${status}`, async () => !this.running || (last = await this.health('ready')) === status, READY_PATIENCE);
      if (!this.running) throw new Error(`${this.name} has ended`);
    } catch (error) {
      throw new Error(`${String(error)} (readiness was ${last})\n${this.#output.slice(-OUTPUT_SHOWN)}`, { cause: error });
    }
    return this;
  }

  ready(): Promise<this> {
    return this.becomes(200);
  }

  /** Waits until the output contains `text`. */
  async says(text: string): Promise<void> {
    await eventually(`${this.name} says "${text}"`, () => this.#output.includes(text) || !this.running, READY_PATIENCE);
    if (!this.#output.includes(text)) throw new Error(`${this.name} ended without saying "${text}":\n${this.#output.slice(-OUTPUT_SHOWN)}`);
  }
}

/** Use as `await using processes = new Processes()`: none of them outlives the block. */
export class Processes implements AsyncDisposable {
  readonly #all: PlazaProcess[] = [];

  start(name: string, args: readonly string[], env: Readonly<Record<string, string>>): PlazaProcess {
    const started = new PlazaProcess(name, args, env);
    this.#all.push(started);
    return started;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#all.map((each) => each.stop('SIGKILL').catch(() => undefined)));
  }
}
