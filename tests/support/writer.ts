import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const checkout = path.resolve(import.meta.dirname, '../..');

/** What every plan of a writer says: the names of what was answered before, which is not sent again. */
export interface Answered {
  readonly answered: readonly string[];
}

/** A process that sends what its plan says and writes `<name> <answer>` for each answer; whenever it was killed it is started again with what is left. */
export class Writer<P extends Answered> {
  readonly answers = new Map<string, string>();
  readonly #script: string;
  readonly #plan: Omit<P, 'answered'>;
  readonly #writes: number;
  #child: ChildProcess;
  output = '';

  /** `script` below tests/support; `writes` is how many answers there are to come in all. */
  constructor(script: string, plan: Omit<P, 'answered'>, writes: number) {
    this.#script = `tests/support/${script}`;
    this.#plan = plan;
    this.#writes = writes;
    this.#child = this.#start();
  }

  #start(): ChildProcess {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [this.#script, JSON.stringify({ ...this.#plan, answered: [...this.answers.keys()] })], {
      cwd: checkout, env: { PATH, HOME, NODE_ENV: 'test', NODE_COMPILE_CACHE: path.join(checkout, '.plaza/compile-cache') }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => (this.output += String(chunk)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [name, answer] = line.split(' ');
      if (name !== undefined && answer !== undefined) this.answers.set(name, answer);
    });
    return child;
  }

  get done(): boolean {
    return this.answers.size === this.#writes;
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** After it was killed. */
  startAgain(): void {
    this.#child = this.#start();
  }

  async killAndStartAgain(): Promise<void> {
    await this.kill();
    this.startAgain();
  }
}
