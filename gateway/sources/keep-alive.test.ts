import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { remoteSource } from './remote-source.ts';
import type { SubgraphRequest } from './source.ts';

const query: SubgraphRequest = { kind: 'query', query: '{ a }', body: '{"query":"{ a }"}' };
const mutation: SubgraphRequest = { ...query, kind: 'mutation' };
const QUERIES = 2_000;

/** Answers at once, and closes the connection a random moment after the answer, without having said so. */
const hasty = async (longestMs: number, hint?: string) => {
  const requests = { count: 0, sockets: new Set<Socket>() };
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    requests.count += 1;
    requests.sockets.add(request.socket);
    if (hint) response.setHeader('keep-alive', hint);
    request.resume().once('end', () => {
      response.end('{"data":{"a":1}}');
      const { socket } = request;
      if (longestMs > 0) setTimeout(() => (Math.random() < 0.5 ? socket.destroy() : socket.resetAndDestroy()), Math.random() * longestMs);
    });
  }).listen(0);
  await once(server, 'listening');
  const source = remoteSource({ name: 'hasty', url: `http://localhost:${(server.address() as AddressInfo).port}/graphql` });
  return {
    requests,
    source,
    [Symbol.asyncDispose]: async () => {
      await source.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

test(`${QUERIES} queries to a server that closes idle connections at random: none fails`, async () => {
  await using t = await hasty(4);
  let left = QUERIES;
  const failures: unknown[] = [];
  const worker = async () => {
    while (left-- > 0) {
      await t.source.execute(query, { requestId: 'r' }).catch((error: unknown) => failures.push(error));
      if (Math.random() < 0.3) await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  expect(failures).toEqual([]);
  expect(t.requests.sockets.size).toBeGreaterThan(100);
}, 30_000);

test('a mutation is never sent again, even when the connection was closing', async () => {
  await using t = await hasty(2);
  let sent = 0;
  for (let i = 0; i < 200; i++) {
    const before = t.requests.count;
    const outcome = await t.source.execute(mutation, { requestId: 'r' }).catch(() => 'lost');
    const arrived = t.requests.count - before;
    if (outcome === 'lost') expect(arrived).toBeLessThanOrEqual(1);
    else expect(arrived).toBe(1);
    sent += arrived;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
  }
  expect(sent).toBe(t.requests.count);
}, 30_000);

test('a connection is not taken again when the subgraph would close it within a second', async () => {
  await using t = await hasty(0, 'timeout=1');
  for (let i = 0; i < 5; i++) await t.source.execute(query, { requestId: 'r' });
  expect(t.requests.sockets.size).toBe(5);
});
