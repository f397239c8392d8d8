import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLog } from '../../platform/log/log.ts';
import { listen } from '../../platform/server/http.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { compose } from './compose.ts';
import { loadSupergraph } from './load.ts';
import { watchSupergraph, type WatchOptions } from './watch.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watch-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const composed = (field: string) => compose([{ name: 'a', url: 'http://a', sdl: `type Query { ${field}: Int }` }]).supergraphSdl;
const YAML = 'subgraphs:\n  a: { routing_url: "http://a", schema: { file: a.graphql } }\n';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly message: string };
}

/** A watch with what it took, and its log. */
const watching = async (from: string, options: Partial<WatchOptions> = {}) => {
  const lines: Line[] = [];
  const taken: string[] = [];
  const outcomes: string[] = [];
  const watch = watchSupergraph({
    from,
    current: await loadSupergraph(from, {}),
    pollMs: 20,
    env: {},
    onChange: ({ supergraphSdl }) => void taken.push(supergraphSdl),
    onOutcome: (outcome) => void outcomes.push(outcome),
    log: createLog('debug', { write: (line) => void lines.push(JSON.parse(line) as Line) }),
    ...options,
  });
  const errors = () => lines.filter(({ level }) => level >= 50).map(({ err }) => err?.message ?? '');
  return { watch, taken, outcomes, errors, lines, [Symbol.asyncDispose]: () => watch.close() };
};

/** Looks at least twice more. */
const looks = async (watch: { check(): Promise<void> }) => {
  await watch.check();
  await watch.check();
};

test('a file that is written anew, or replaced by rename, is taken once', async () => {
  const file = await put('supergraph.graphql', composed('one'));
  await using run = await watching(file);
  await put('supergraph.graphql', composed('two'));
  await eventually('two is taken', () => run.taken.length === 1);
  await rename(await put('next', composed('six')), file);
  await eventually('six is taken', () => run.taken.length === 2);
  await put('supergraph.graphql', composed('six'));
  await looks(run.watch);
  expect(run.taken).toEqual([composed('two'), composed('six')]);
  expect(run.outcomes).toEqual(['ok', 'ok']);
  expect(run.errors()).toEqual([]);
});

test('the schema files that a YAML file names are followed, also those it names later', async () => {
  await put('a.graphql', 'type Query { one: Int }');
  const yaml = await put('supergraph.yaml', YAML);
  await using run = await watching(yaml);
  await put('a.graphql', 'type Query { two: Int }');
  await eventually('the schema is taken', () => run.taken.length === 1);
  await put('b.graphql', 'type Query { three: Int }');
  await put('supergraph.yaml', `${YAML}  b: { routing_url: "http://b", schema: { file: b.graphql } }\n`);
  await eventually('the subgraph is taken', () => run.taken.length === 2);
  await put('b.graphql', 'type Query { four: Int }');
  await eventually('its change is taken', () => run.taken.length === 3);
  await put('b.graphql', '# a comment\ntype Query { four: Int }');
  await looks(run.watch);
  expect(run.taken.map((sdl) => [...sdl.matchAll(/(one|two|three|four): Int/g)].map(([, name]) => name))).toEqual([
    ['two'],
    ['two', 'three'],
    ['two', 'four'],
  ]);
});

test('a file that is written in steps is taken when it is complete', async () => {
  const file = await put('supergraph.graphql', composed('one'));
  await using run = await watching(file);
  const text = composed('two');
  const until = Date.now() + 500;
  for (let end = 0; Date.now() < until; end = (end + 7) % text.length) await put('supergraph.graphql', text.slice(0, end));
  await put('supergraph.graphql', text);
  await eventually('two is taken', () => run.taken.length > 0);
  expect(run.taken).toEqual([text]);
  expect(run.errors()).toEqual([]);
});

test.each([
  ['does not parse', 'type Query {', 'Syntax Error'],
  ['does not compose', 'type Query { a: Missing }', 'do not compose'],
])('a schema that %s is refused with one line, and its repair is taken', async (_, bad, reason) => {
  await put('a.graphql', 'type Query { one: Int }');
  await using run = await watching(await put('supergraph.yaml', YAML));
  await put('a.graphql', bad);
  await eventually('it is refused', () => run.errors().length > 0);
  await delay(100);
  expect(run.errors()).toEqual([expect.stringContaining(reason)]);
  expect(run.taken).toEqual([]);
  await put('a.graphql', 'type Query { two: Int }');
  await eventually('the repair is taken', () => run.taken.length === 1);
  expect(run.outcomes).toEqual(['refused', 'ok']);
});

test('no supergraph at all, and a file that is gone, are refused', async () => {
  const file = await put('supergraph.graphql', composed('one'));
  await using run = await watching(file);
  await put('supergraph.graphql', 'type Query { a: Int }');
  await eventually('it is refused', () => run.errors().length === 1);
  await rm(file);
  await eventually('its absence is told', () => run.errors().length === 2);
  expect(run.errors()).toEqual([expect.stringContaining('no enum join__Graph'), expect.stringContaining('no such file')]);
  await put('supergraph.graphql', composed('two'));
  await eventually('two is taken', () => run.taken.length === 1);
});

test('what onChange throws refuses the supergraph; a check tries again, polling does not', async () => {
  const file = await put('supergraph.graphql', composed('one'));
  let tries = 0;
  const onChange = () => {
    tries += 1;
    if (tries === 1) throw new Error('no room');
  };
  await using run = await watching(file, { onChange });
  await put('supergraph.graphql', composed('two'));
  await eventually('it is refused', () => run.errors().length === 1);
  await delay(100);
  expect([tries, run.errors()]).toEqual([1, ['no room']]);
  await run.watch.check();
  expect([tries, run.outcomes]).toEqual([2, ['refused', 'ok']]);
});

test('without polling a check looks', async () => {
  const file = await put('supergraph.graphql', composed('one'));
  await using run = await watching(file, { pollMs: 0 });
  await put('supergraph.graphql', composed('two'));
  await delay(100);
  expect(run.taken).toEqual([]);
  await run.watch.check();
  expect(run.taken).toEqual([composed('two')]);
});

/** A server for one supergraph that honours `If-None-Match`. */
const serving = async () => {
  const state = { sdl: composed('one'), requests: [] as IncomingMessage[], answer: null as ((response: ServerResponse) => void) | null };
  const server = await listen(
    (request, response) => {
      state.requests.push(request);
      if (state.answer) return state.answer(response);
      const etag = `"${state.sdl.length}-${state.sdl.includes('two')}"`;
      response.setHeader('etag', etag);
      response.statusCode = request.headers['if-none-match'] === etag ? 304 : 200;
      response.end(response.statusCode === 200 ? state.sdl : undefined);
    },
    { port: 0 },
  );
  return { state, url: `${server.url}/supergraph?key=hidden`, port: server.port, [Symbol.asyncDispose]: () => server.close(0) };
};

test('a URL is polled with its ETag, and a change is taken', async () => {
  await using server = await serving();
  await using run = await watching(server.url);
  await eventually('unchanged answers', () => server.state.requests.length > 4);
  expect(server.state.requests.at(-1)!.headers['if-none-match']).toBe(`"${server.state.sdl.length}-false"`);
  expect(run.taken).toEqual([]);
  server.state.sdl = composed('two');
  await eventually('two is taken', () => run.taken.length === 1);
  expect(run.taken).toEqual([composed('two')]);
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ['an error page', (response) => void response.writeHead(502).end('<html>'), 'HTTP 502'],
  ['an endless body', (response) => endless(response), 'more than 20971520 bytes'],
  ['silence', () => {}, 'no answer within 100 ms'],
  ['half a body', (response) => half(response), 'terminated'],
  ['something else', (response) => void response.end('{"data":null}'), 'Syntax Error'],
])('a URL that answers with %s is refused with one line without its query, and asked more rarely', async (_, answer, reason) => {
  await using server = await serving();
  await using run = await watching(server.url, { timeoutMs: reason.includes('100 ms') ? 100 : 10_000 });
  server.state.answer = answer;
  await eventually('it is refused', () => run.errors().length === 1);
  expect(run.errors()[0]).toContain(reason);
  expect(JSON.stringify(run.lines)).not.toContain('hidden');
  server.state.answer = null;
  server.state.sdl = composed('two');
  await eventually('two is taken', () => run.taken.length === 1);
  expect(run.outcomes).toEqual(['refused', 'ok']);
});

const half = (response: ServerResponse) => void response.writeHead(200, { 'content-length': '1000' }).write('x', () => response.destroy());

const endless = (response: ServerResponse) => {
  const chunk = Buffer.alloc(1024 * 1024, '#');
  const more = () => void (!response.destroyed && response.write(chunk, more));
  more();
};

test('an outage is told once a time, with ever longer pauses', async () => {
  await using server = await serving();
  await using run = await watching(server.url, { pollMs: 10 });
  server.state.answer = (response) => void response.writeHead(503).end();
  const before = server.state.requests.length;
  await eventually('it is refused', () => run.errors().length === 1);
  await delay(500);
  // 10 + 20 + 40 + 80 + 160 + 320 ms: six at most, where polling without a pause would make fifty.
  expect(server.state.requests.length - before).toBeLessThan(9);
  server.state.answer = null;
  await run.watch.check();
  server.state.answer = (response) => void response.writeHead(503).end();
  await run.watch.check();
  expect(run.errors()).toHaveLength(2);
});

test('user and password of a URL are sent as credentials and never logged', async () => {
  await using server = await serving();
  const url = server.url.replace('http://', 'http://plaza:s%40crat@');
  await using run = await watching(url);
  expect(server.state.requests[0]!.headers.authorization).toBe(`Basic ${Buffer.from('plaza:s@crat').toString('base64')}`);
  server.state.answer = (response) => void response.writeHead(500).end();
  await eventually('it is refused', () => run.errors().length === 1);
  expect(JSON.stringify(run.lines)).not.toMatch(/crat|hidden/);
});

test('closing ends a request that hangs, and nothing is taken afterwards', async () => {
  await using server = await serving();
  const run = await watching(server.url);
  server.state.answer = () => {};
  const before = server.state.requests.length;
  await eventually('it hangs', () => server.state.requests.length > before);
  await run.watch.close();
  expect(run.errors()).toEqual([]);
});

test('loadSupergraph takes URLs, and says what is wrong with one', async () => {
  await using server = await serving();
  expect((await loadSupergraph(server.url, {})).supergraphSdl).toBe(composed('one'));
  const port = await freePort();
  await expect(loadSupergraph(`http://localhost:${port}/x?key=hidden`, {})).rejects.toThrow(
    `The supergraph cannot be fetched: http://localhost:${port}/x (fetch failed: ECONNREFUSED)`,
  );
});
