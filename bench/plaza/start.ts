import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../../platform/testing/free-port.ts';
import type { Commands, Ready, Reply, Request } from './messages.ts';

export interface PlazaProcess extends Commands, Ready, AsyncDisposable {}

/** Starts a Plaza in a process of its own and waits until it serves. Rejects when it does not come up; its output is ours. */
export const startPlazaProcess = async (secret: string): Promise<PlazaProcess> => {
  const child = fork(path.join(import.meta.dirname, 'process.ts'), [String(await freePort()), secret], { stdio: 'inherit' });
  const ready = Promise.withResolvers<Ready>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;

  child.on('message', (reply: Reply) => {
    if ('ready' in reply) return ready.resolve(reply.ready);
    const { resolve, reject } = waiting.get(reply.id)!;
    waiting.delete(reply.id);
    if (reply.error === undefined) resolve(reply.value);
    else reject(new Error(reply.error));
  });
  child.once('exit', (code, signal) => {
    const gone = new Error(`the Plaza process ended (${signal ?? code})`);
    ready.reject(gone);
    for (const { reject } of waiting.values()) reject(gone);
  });

  const ask = <T>(command: keyof Commands, argument?: string): Promise<T> => {
    const answer = Promise.withResolvers<unknown>();
    asked += 1;
    waiting.set(asked, answer);
    child.send({ id: asked, command, argument } satisfies Request);
    return answer.promise as Promise<T>;
  };
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    await ask('stop');
    child.disconnect();
    await exited;
  };
  return {
    ...(await ready.promise),
    usage: () => ask('usage'),
    analyze: () => ask('analyze'),
    startProfile: () => ask('startProfile'),
    stopProfile: (file) => ask('stopProfile', file),
    stop,
    [Symbol.asyncDispose]: stop,
  };
};
