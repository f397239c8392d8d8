import { fork, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';

/** What a process of the bench can be asked, by name. */
export type Commands = Readonly<Record<string, (argument: never) => unknown>>;

interface Request {
  readonly id: number;
  readonly command: string;
  readonly argument: unknown;
}

type Reply = { readonly id: number; readonly value?: unknown; readonly error?: string };

export interface Child<C extends Commands> extends AsyncDisposable {
  /** Rejects with the child's error, or when the child ends. */
  ask<K extends keyof C & string>(command: K, ...argument: Parameters<C[K]>): Promise<Awaited<ReturnType<C[K]>>>;
}

/** Starts a process that calls `answer`. Its output is ours; it ends with SIGTERM. */
export const startChild = <C extends Commands>(file: string, args: readonly string[] = [], options: ForkOptions = {}): Child<C> => {
  const child = fork(file, args, { stdio: 'inherit', ...options });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  child.on('message', ({ id, value, error }: Reply) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) answer?.resolve(value);
    else answer?.reject(new Error(error));
  });
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended (${signal ?? code})`));
  });
  return {
    ask: <K extends keyof C & string>(command: K, ...[argument]: Parameters<C[K]>) => {
      const answer = Promise.withResolvers<unknown>();
      waiting.set((asked += 1), answer);
      child.send({ id: asked, command, argument } satisfies Request);
      return answer.promise as Promise<Awaited<ReturnType<C[K]>>>;
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
};

/** Answers what the parent asks, and does not keep this process alive for it. */
export const answer = (commands: Commands): void => {
  process.on('message', ({ id, command, argument }: Request) => {
    const reply = (part: Omit<Reply, 'id'>) => process.connected && process.send!({ id, ...part } satisfies Reply);
    new Promise((resolve) => resolve(commands[command]!(argument as never))).then(
      (value) => reply({ value }),
      (error: unknown) => reply({ error: String(error) }),
    );
  });
  process.once('disconnect', () => process.exit());
};
