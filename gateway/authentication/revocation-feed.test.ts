import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { CALLER_HEADER, verifyCaller } from '../../platform/auth/caller-token.ts';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import type { Revocation } from '../../platform/auth/revoked.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { silent } from '../testing/test-gateway.ts';
import { httpRevocations } from './http-revocations.ts';
import { createRevocationFeed, type RevocationSource } from './revocation-feed.ts';

const SECRET = 'a secret of at least thirty-two characters';
const at = (seconds: number) => new Date(seconds * 1000);
const ana: Caller = { kind: 'user', id: 'ana', roles: [], scopes: [], issuedAt: 100, sessionId: 's1' };

/** A source that answers what it is told to, and remembers the questions. */
const createSource = () => {
  const state = { revocations: [] as Revocation[], asOf: at(1000), down: false, asked: [] as (Date | null)[] };
  const source: RevocationSource = async (since) => {
    state.asked.push(since);
    if (state.down) throw new Error('no accounts');
    return { revocations: state.revocations, asOf: state.asOf };
  };
  return { state, source };
};

test('what was issued before its subject or its session was revoked is revoked', async () => {
  const { state, source } = createSource();
  const feed = createRevocationFeed({ source, intervalMs: 5, log: silent });
  expect(feed.isRevoked(ana)).toBe(false);
  state.revocations = [{ subject: 'ana', validAfter: at(101) }];
  await eventually('ana is revoked', () => feed.isRevoked(ana));
  expect(feed.isRevoked({ ...ana, issuedAt: 101 })).toBe(false);
  state.revocations = [{ subject: 's1', validAfter: at(9999) }];
  await eventually('her session is', () => feed.isRevoked({ ...ana, issuedAt: 101 }));
  expect(feed.isRevoked({ ...ana, issuedAt: 101, sessionId: 's2' })).toBe(false);
  expect(feed.isRevoked({ ...ana, id: 'constructor', sessionId: '__proto__' })).toBe(false);
  expect(feed.isRevoked(anonymous)).toBe(false);
  feed.close();
});

test('only news is asked for, and everything again after ten minutes', async () => {
  const { state, source } = createSource();
  let time = 0;
  const feed = createRevocationFeed({ source, intervalMs: 1, log: silent, now: () => new Date(time) });
  await eventually('three questions', () => state.asked.length >= 3);
  expect(state.asked.slice(0, 3)).toEqual([null, at(1000), at(1000)]);
  state.revocations = [{ subject: 'ana', validAfter: at(101) }];
  await eventually('ana is revoked', () => feed.isRevoked(ana));
  state.revocations = [];
  time += 11 * 60_000;
  await eventually('what is gone is forgotten', () => !feed.isRevoked(ana));
  expect(state.asked.filter((since) => since === null)).toHaveLength(2);
  feed.close();
  const questions = state.asked.length;
  await new Promise((resolve) => setImmediate(resolve));
  expect(state.asked.length).toBeLessThanOrEqual(questions + 1);
});

test('an outage changes nothing that is known, and is logged once a minute', async () => {
  const { state, source } = createSource();
  const lines: string[] = [];
  let time = 0;
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const feed = createRevocationFeed({ source, intervalMs: 1, log, now: () => new Date(time) });
  state.revocations = [{ subject: 'ana', validAfter: at(101) }];
  await eventually('ana is revoked', () => feed.isRevoked(ana));
  state.down = true;
  const more = (count: number) => {
    const wanted = state.asked.length + count;
    return eventually('more questions', () => state.asked.length >= wanted);
  };
  await more(5);
  expect([feed.isRevoked(ana), lines.length]).toEqual([true, 1]);
  time += 61_000;
  await more(5);
  expect([feed.isRevoked(ana), lines.length]).toEqual([true, 2]);
  feed.close();
});

test('over HTTP the gateway says who asks, and garbage is no answer', async () => {
  let reply: unknown = { asOf: at(1000), revocations: [{ subject: 'ana', validAfter: at(101) }] };
  const requests: { url: string; caller: Caller | undefined }[] = [];
  const server = createServer((request, response) => {
    requests.push({ url: request.url!, caller: verifyCaller(SECRET, request.headers[CALLER_HEADER] as string, new Date())?.caller });
    if (reply === 'elsewhere') response.writeHead(302, { location: '/' }).end();
    else response.writeHead(reply === 500 ? 500 : 200).end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const source = httpRevocations({ url: `http://localhost:${(server.address() as AddressInfo).port}/oauth/revocations`, internalSecret: SECRET, now: () => new Date() });
  expect(await source(null)).toEqual({ asOf: at(1000), revocations: [{ subject: 'ana', validAfter: at(101) }] });
  await source(at(7));
  const caller: Caller = { kind: 'service', id: 'gateway', roles: [], scopes: ['tokens:introspect'], issuedAt: null };
  expect(requests).toEqual([
    { url: '/oauth/revocations', caller },
    { url: '/oauth/revocations?since=1970-01-01T00%3A00%3A07.000Z', caller },
  ]);
  for (reply of [500, 'elsewhere', null, {}, { asOf: 'x', revocations: [] }, { asOf: at(1), revocations: [{ subject: 5, validAfter: at(1) }] }]) await expect(source(null)).rejects.toThrow();
  server.closeAllConnections();
  server.close();
});
