import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { protectedSource } from './protected-source.ts';
import { remoteSource, type RemoteSourceOptions } from './remote-source.ts';
import { SubgraphUnavailable, type SourceCall, type SubgraphRequest, type SubgraphSource } from './source.ts';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()));
});

const serve = async (handler: RequestListener): Promise<string> => {
  const server = createServer(handler).listen(0);
  await once(server, 'listening');
  opened.push(async () => (server.closeAllConnections(), server.close()));
  return `http://localhost:${(server.address() as AddressInfo).port}/graphql?v=1`;
};

/** A server that answers every request with these bytes, and then does `after` to the socket. */
const serveBytes = (bytes: string, after: (socket: Socket) => void = () => {}): Promise<string> =>
  serveTcp((socket) => socket.on('data', () => (socket.write(bytes), after(socket))));

const serveTcp = async (connected: (socket: Socket) => void): Promise<string> => {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    connected(socket);
  }).listen(0);
  await once(server, 'listening');
  opened.push(async () => (sockets.forEach((socket) => socket.destroy()), server.close()));
  return `http://localhost:${(server.address() as AddressInfo).port}/graphql`;
};

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

const source = (url: string, options: Partial<RemoteSourceOptions> = {}): SubgraphSource => {
  const made = remoteSource({ name: 'stock', url, timeoutMs: 300, ...options });
  opened.push(() => made.close());
  return made;
};

const query: SubgraphRequest = { kind: 'query', query: '{ a }', body: '{"query":"{ a }"}' };
const mutation: SubgraphRequest = { kind: 'mutation', query: 'mutation { a }', body: '{"query":"mutation { a }"}' };
const call: SourceCall = { requestId: 'r1' };

const failure = async (work: Promise<unknown>): Promise<SubgraphUnavailable> => {
  const error: unknown = await work.then(
    (value) => ({ answered: value }),
    (thrown: unknown) => thrown,
  );
  if (error instanceof SubgraphUnavailable) return error;
  throw new Error(`expected SubgraphUnavailable, not ${JSON.stringify(error)}`);
};

const JSON_HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const SIZED = `${JSON_HEAD}content-length: 100\r\n\r\n`;
const CHUNKED = `${JSON_HEAD}transfer-encoding: chunked\r\n\r\n`;

const end = (socket: Socket) => void socket.end();
const reset = (socket: Socket) => void socket.resetAndDestroy();

const NO_ANSWER = /^HTTP 200 without a GraphQL answer$/;

const faults: [string, () => Promise<string>, kind: string, reason: RegExp][] = [
  ['hangs', () => serve(() => {}), 'timeout', /^no answer within 300 ms$/],
  ['sends its headers byte by byte', () => serveTcp(drip), 'timeout', /^no answer within 300 ms$/],
  ['stops in the middle of the body', () => serveBytes(`${SIZED}{"data":`), 'timeout', /within 300 ms/],
  ['resets the connection', () => serve((request) => void request.socket.destroy()), 'connection', /other side closed|ECONNRESET/],
  ['resets it after the headers', () => serveBytes(SIZED, reset), 'connection', /./],
  ['cuts off a body with a length', () => serveBytes(`${SIZED}{"data":{}}`, end), 'connection', /./],
  ['cuts off a body in chunks', () => serveBytes(`${CHUNKED}b\r\n{"data":{}}\r\n`, end), 'connection', /./],
  ['cuts off a body without a length', () => serveBytes(`${JSON_HEAD}connection: close\r\n\r\n{"data":{`, end), 'invalid', /HTTP 200 without/],
  ['sends garbage', () => serveBytes('\u0000\u0001 this is not HTTP\r\n\r\n'), 'invalid', /HTTP\/1.1 protocol|Expected/],
  ['sends endless headers', () => serveBytes(`${JSON_HEAD}x: ${'x'.repeat(100_000)}`), 'invalid', /Headers Overflow/],
  ['sends a body without end', () => serveTcp(endless), 'invalid', /exceeded max size/],
  ['answers HTTP 500', () => serve(answer(500, '{"data":{"_entities":[]}}')), 'invalid', /^HTTP 500$/],
  ['answers HTTP 503', () => serve(answer(503, '{"data":{}}')), 'overloaded', /^HTTP 503$/],
  ['answers HTML', () => serve(answer(200, '<html>', { 'content-type': 'text/html' })), 'invalid', /\(text\/html\)$/],
  ['answers HTTP 404 with HTML', () => serve(answer(404, '<html>')), 'refused', /^HTTP 404 without a GraphQL answer$/],
  ['answers nothing', () => serve(answer(200, '')), 'invalid', NO_ANSWER],
  ['answers half a JSON', () => serve(answer(200, '{"data":{"_ent')), 'invalid', NO_ANSWER],
  ['answers JSON that is not a result', () => serve(answer(200, '[1,2]')), 'invalid', NO_ANSWER],
  ['answers an empty object', () => serve(answer(200, '{}')), 'invalid', NO_ANSWER],
  ['answers a list as data', () => serve(answer(200, '{"data":[1]}')), 'invalid', NO_ANSWER],
  ['answers errors of the wrong shape', () => serve(answer(200, '{"data":null,"errors":["no"]}')), 'invalid', /^HTTP 200 without/],
  ['hides its data in __proto__', () => serve(answer(200, '{"__proto__":{"data":{"a":1}}}')), 'invalid', NO_ANSWER],
  ['redirects', () => serve(answer(307, '{"data":{}}', { location: '/graphql' })), 'refused', /^HTTP 307: redirects are not followed$/],
  ['is not there', async () => 'http://localhost:1/graphql', 'connection', /ECONNREFUSED/],
];

/** One byte of a head that never ends, every 20 ms: no pause is long, and the whole takes for ever. */
const drip = (socket: Socket) =>
  void socket.once('data', () => {
    const timer = setInterval(() => socket.write('x'), 20);
    socket.once('close', () => clearInterval(timer));
    socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
  });

const endless = (socket: Socket) =>
  void socket.once('data', () => {
    socket.write(CHUNKED);
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', pour);
    pour();
  });

test.each(faults)('a subgraph that %s is unavailable', async (_name, start, kind, reason) => {
  const url = await start();
  const error = await failure(source(url, { maxBytes: 1024 * 1024 }).execute(query, call));
  expect([error.kind, error.message, error.extensions]).toEqual([
    kind,
    'The subgraph "stock" is unavailable.',
    { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'stock' },
  ]);
  expect(error.reason).toMatch(reason);
});

test.each(faults)('a mutation goes once to a subgraph that %s', async (_name, start, kind) => {
  const target = new URL(await start());
  let requests = 0;
  // Counts what arrives, whatever the subgraph makes of it.
  const url = await serveTcp((socket) => {
    socket.on('data', (data) => (requests += data.toString('latin1').split('POST /').length - 1));
    forward(socket, Number(target.port));
  });
  // Only those that never answer are cut off by time: a busy machine must not cut off the others before they were asked.
  const timeoutMs = kind === 'timeout' ? 1_000 : 10_000;
  const guarded = protectedSource(source(url, { maxBytes: 1024 * 1024, timeoutMs }), { timeoutMs });
  await failure(guarded.execute(mutation, call));
  await failure(guarded.execute(mutation, call));
  expect(requests).toBe(2);
});

const forward = (socket: Socket, port: number): void => {
  const other = connect(port, 'localhost');
  other.on('error', () => socket.destroy()).on('close', () => socket.destroy());
  socket.on('close', () => other.destroy());
  socket.pipe(other).pipe(socket);
};

test('a result comes with what HTTP says about keeping it, in any number of pieces', async () => {
  const big = 'ä'.repeat(200_000);
  const url = await serve(answer(200, JSON.stringify({ data: { big } }), { 'cache-control': 'max-age=60, private' }));
  expect(await source(url).execute(query, call)).toEqual({ data: { big }, cacheControl: { maxAge: 60, scope: 'PRIVATE' } });
  const plain = await serve(answer(200, '{"data":null,"extensions":{"a":1},"hint":2}'));
  expect(await source(plain).execute(query, call)).toEqual({ data: null, extensions: { a: 1 } });
});

test('refusals with a GraphQL body are answers, whatever the HTTP status below 500', async () => {
  const url = await serve(answer(401, '{"errors":[{"message":"Sign in.","extensions":{"code":"UNAUTHENTICATED"}}]}'));
  expect(await source(url).execute(query, call)).toEqual({ errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('__proto__ in an answer is a property like any other', async () => {
  const polluting = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
  const url = await serve(answer(200, `{"data":{${polluting}},"errors":[{"message":"x",${polluting}}],${polluting}}`));
  const { data } = await source(url).execute(query, call);
  expect(Object.keys(data!)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('what is sent: the body as it is, the request id, the caller, and headers only by rule', async () => {
  const seen: unknown[] = [];
  const url = await serve((request, response) => {
    const { host: _host, connection: _connection, ...headers } = request.headers;
    let body = '';
    request.on('data', (chunk) => (body += chunk)).on('end', () => {
      seen.push({ target: `${request.method} ${request.url}`, headers, body });
      response.end('{"data":{}}');
    });
  });
  const full: SourceCall = {
    requestId: 'r1',
    callerToken: 'v1.token',
    authorization: 'Bearer abc',
    clientHeaders: { 'accept-language': 'de', cookie: 'secret', 'x-plaza-caller': 'forged' },
    headers: ['traceparent', '00-1-2-01'],
  };
  const plain = { 'content-type': 'application/json', accept: 'application/json', 'x-request-id': 'r1', 'content-length': '17' };
  await source(url).execute(query, { ...full, callerToken: undefined, headers: undefined });
  const headers = { propagate: ['accept-language'], insert: ['x-gateway', 'plaza'] };
  await source(url, { forwardAuthorization: true, headers }).execute(query, full);
  expect(seen).toEqual([
    { target: 'POST /graphql?v=1', headers: plain, body: query.body },
    {
      target: 'POST /graphql?v=1',
      headers: {
        ...plain,
        'x-plaza-caller': 'v1.token',
        authorization: 'Bearer abc',
        'accept-language': 'de',
        'x-gateway': 'plaza',
        traceparent: '00-1-2-01',
      },
      body: query.body,
    },
  ]);
});

test("a call ends when its client goes, and the subgraph sees it", async () => {
  let closed: () => void;
  const wasClosed = new Promise<void>((resolve) => (closed = resolve));
  const leaving = new AbortController();
  const url = await serve((request) => {
    request.socket.once('close', () => closed());
    leaving.abort();
  });
  const stock = source(url, { timeoutMs: 10_000 });
  expect((await failure(stock.execute(query, { ...call, signal: leaving.signal }))).kind).toBe('cancelled');
  await wasClosed;
  expect((await failure(stock.execute(query, { ...call, signal: leaving.signal }))).kind).toBe('cancelled');
});

test("a call's own deadline can be earlier than the source's", async () => {
  const url = await serve(() => {});
  const error = await failure(source(url, { timeoutMs: 60_000 }).execute(query, { ...call, deadline: performance.now() + 50 }));
  expect(error.kind).toBe('timeout');
});

test('connections are kept and taken again; closing waits for what runs', async () => {
  let connections = 0;
  let release: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const url = await serve((request, response) => {
    if (request.headers['x-request-id'] === 'held') void held.then(() => response.end('{"data":{"held":true}}'));
    else response.end('{"data":{}}');
  });
  const proxied = await serveTcp((socket) => {
    connections += 1;
    forward(socket, Number(new URL(url).port));
  });
  const stock = source(proxied, { timeoutMs: 10_000 });
  for (let i = 0; i < 20; i++) await stock.execute(query, call);
  expect(connections).toBe(1);
  await Promise.all(Array.from({ length: 5 }, () => stock.execute(query, call)));
  await Promise.all(Array.from({ length: 5 }, () => stock.execute(query, call)));
  expect(connections).toBe(5);
  const running = stock.execute(query, { requestId: 'held' });
  const closed = stock.close();
  release!();
  expect(await running).toEqual({ data: { held: true } });
  await closed;
});
