import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';

/** Where this machine has redis-server; undefined where it has none, and tests that need one skip. */
export const redisServerPath = (): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
    .map((folder) => join(folder, 'redis-server'))
    .find((file) => existsSync(file));

/** A Redis of a test's own on a free port, which can be killed, frozen and started again. Keeps nothing on disk. */
export class RedisServer {
  readonly url: string;
  readonly #path: string;
  readonly #port: number;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  private constructor(path: string, port: number, folder: string) {
    this.#path = path;
    this.#port = port;
    this.#folder = folder;
    this.url = `redis://127.0.0.1:${port}`;
  }

  static async create(path: string): Promise<RedisServer> {
    const server = new RedisServer(path, await freePort(), await mkdtemp(join(tmpdir(), 'redis-')));
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const settings = ['--port', String(this.#port), '--bind', '127.0.0.1', '--dir', this.#folder, '--save', '', '--appendonly', 'no'];
    this.#child = spawn(this.#path, settings, { stdio: 'ignore' });
    await eventually('redis-server listens', () => this.#listens());
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
    await promise;
  }

  /** Leaves connections open but answers nothing until `thaw`. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #listens(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const socket = connect(this.#port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => resolve(String(data).startsWith('+PONG'))).once('error', () => resolve(false));
    return promise.finally(() => socket.destroy());
  }
}
