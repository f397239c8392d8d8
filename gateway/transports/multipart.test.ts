import { ApolloClient, CombinedProtocolErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../../platform/testing/eventually.ts';
import { serve, type Served } from './testing/serve.ts';
import { userOf } from './testing/schema-engine.ts';

let served: Served;
let client: ApolloClient;

beforeEach(async () => {
  served = await serve();
  client = apollo();
});
afterEach(async () => {
  client.stop();
  await served.close(100);
});

const apollo = (headers: Record<string, string> = {}) =>
  new ApolloClient({
    link: new HttpLink({ uri: served.url, headers }),
    cache: new InMemoryCache(),
    incrementalHandler: new Defer20220824Handler(),
  });

const ticks = gql`
  subscription Ticks {
    ticks {
      number
      text
    }
  }
`;

/** What Apollo Client's subscriber sees, in order. */
const observe = (from: ApolloClient = client) => {
  const seen: unknown[] = [];
  const subscription = from.subscribe({ query: ticks, errorPolicy: 'all' }).subscribe({
    next: (result) => seen.push(result.error ?? result.data),
    error: (error: unknown) => seen.push(error),
    complete: () => seen.push('complete'),
  });
  return { seen, subscription };
};

test('a subscription of Apollo Client', async () => {
  const { seen, subscription } = observe();
  await served.engine.ticks.until(1);
  expect(served.engine.contexts[0]!.client.transport).toBe('multipart');
  served.engine.ticks.push({ ticks: { number: 1, text: 'a\r\n--graphql\r\n' } });
  await eventually('the first event', () => seen.length === 1);
  served.engine.ticks.push({ ticks: { number: 2, text: 'Zoë' } });
  served.engine.ticks.end();
  await eventually('the end', () => seen.length === 3);
  const tick = (number: number, text: string) => ({ ticks: { __typename: 'Tick', number, text } });
  expect(seen).toEqual([tick(1, 'a\r\n--graphql\r\n'), tick(2, 'Zoë'), 'complete']);
  subscription.unsubscribe();
});

test('one that leaves is gone at once', async () => {
  const { subscription } = observe();
  await served.engine.ticks.until(1);
  subscription.unsubscribe();
  await served.engine.ticks.until(0);
  await eventually('nothing is open', () => served.transports.openConnections === 0);
});

test('a refused subscription is an answer with errors', async () => {
  const query = gql`subscription { nothing }`; // prettier-ignore
  const { error } = await new Promise<{ error?: unknown }>((resolve) =>
    client.subscribe({ query, errorPolicy: 'all' }).subscribe({ next: resolve, error: resolve }),
  );
  expect(error).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
});

test('what ends a subscription early is a protocol error at the client', async () => {
  served.engine.tokens.set('ana', userOf('ana'));
  const revoked = observe(apollo({ authorization: 'Bearer ana' }));
  await served.engine.ticks.until(1);
  served.engine.revoked.add('ana');
  await eventually('the end', () => revoked.seen.length === 2);
  expect(CombinedProtocolErrors.is(revoked.seen[0])).toBe(true);
  expect(revoked.seen).toMatchObject([
    { errors: [{ message: 'Your access was revoked. Sign in again.', extensions: { code: 'UNAUTHENTICATED' } }] },
    'complete',
  ]);
  const interrupted = observe();
  await served.engine.ticks.until(1);
  await served.close(1_000);
  await eventually('the end', () => interrupted.seen.length === 2);
  expect(interrupted.seen).toMatchObject([{ errors: [{ extensions: { code: 'GOING_AWAY' } }] }, 'complete']);
});

test('a failure of the events is masked', async () => {
  const { seen } = observe();
  await served.engine.ticks.until(1);
  served.engine.ticks.fail(new Error('password=hunter2'));
  await eventually('the end', () => seen.length === 2);
  expect(seen).toMatchObject([{ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }, 'complete']);
  expect(JSON.stringify(seen)).not.toContain('hunter2');
});

test('@defer of Apollo Client', async () => {
  const query = gql`query Deferred { greeting ... @defer { text(length: 3) } }`; // prettier-ignore
  const seen: unknown[] = [];
  client.watchQuery({ query }).subscribe(({ data, dataState }) => seen.push([dataState, data]));
  await eventually('all parts', () => seen.some((state) => (state as unknown[])[0] === 'complete'));
  expect(seen.slice(-2)).toMatchObject([
    ['streaming', { greeting: 'Hello you' }],
    ['complete', { greeting: 'Hello you', text: 'xxx' }],
  ]);
});

test('the bytes of a subscription, with a heartbeat at least every 5 seconds', async () => {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed;subscriptionSpec="1.0", application/json' },
    body: '{"query":"subscription { ticks { number } }"}',
  });
  expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec=1.0');
  const started = performance.now();
  let text = '';
  let heartbeatAt = 0;
  await served.engine.ticks.until(1);
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (!text.includes('{}') || heartbeatAt > 0) continue;
    heartbeatAt = performance.now() - started;
    served.engine.ticks.push({ ticks: { number: 1 } });
    served.engine.ticks.end();
  }
  const header = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n';
  const event = '{"payload":{"data":{"ticks":{"number":1}}}}';
  expect(text).toBe(`\r\n--graphql${header}{}\r\n--graphql${header}${event}\r\n--graphql--\r\n`);
  process.stdout.write(`multipart heartbeat after ${(heartbeatAt / 1000).toFixed(1)} s\n`);
});

test('where nothing else is accepted, a whole answer is a single part', async () => {
  const ask = async (accept: string) => {
    const response = await fetch(served.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: '{"query":"{ greeting }"}',
    });
    return [response.status, response.headers.get('content-type'), await response.text()];
  };
  const header = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n';
  expect(await ask('multipart/mixed;deferSpec=20220824')).toEqual([
    200,
    'multipart/mixed; boundary="-"; deferSpec=20220824',
    `\r\n---${header}{"data":{"greeting":"Hello you"}}\r\n-----\r\n`,
  ]);
  expect((await ask('multipart/mixed;subscriptionSpec=1.0'))[2]).toContain('{"payload":{"data":{"greeting":"Hello you"}}}');
});
