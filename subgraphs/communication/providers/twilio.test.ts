import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ChannelMessage } from './provider.ts';
import { twilioProvider } from './twilio.ts';

/** The vendor's own description of its API, beside the repository; the test of the request's shape needs it. */
const description = new URL('../../../../shared/contracts/twilio_api_v2010.messages.json', import.meta.url);

const ACCOUNT = `AC${'0'.repeat(32)}`;
const message: ChannelMessage = { attemptId: 'attempt-1', channel: 'SMS', to: ['+37799990001'], subject: '', body: 'Your order is here & waits', data: {} };

const requests: { url: string; headers: IncomingHttpHeaders; form: Record<string, string> }[] = [];
let answer: { status: number; body: object } | 'hang' = { status: 201, body: {} };
let port = 0;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    requests.push({ url: `${request.method} ${request.url}`, headers: request.headers, form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())) });
    if (answer !== 'hang') response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
});

/** The SDK's own HTTP client, sent here instead of api.twilio.com. */
class LocalClient extends twilio.RequestClient {
  override request: InstanceType<typeof twilio.RequestClient>['request'] = (options) =>
    twilio.RequestClient.prototype.request.call(this, { ...options, uri: options.uri.replace('https://api.twilio.com', `http://127.0.0.1:${port}`) }) as never;
}

const provider = (timeout = 5_000) => twilioProvider(twilio(ACCOUNT, 'token', { httpClient: new LocalClient({ timeout }) }), '+15005550006');

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  requests.length = 0;
  answer = { status: 201, body: { sid: 'SM1', status: 'queued' } };
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a text is one request, and 201 is acceptance', async () => {
  expect(await provider().send(message)).toEqual({ kind: 'accepted', messageId: 'SM1' });
  expect(requests).toMatchObject([
    {
      url: `POST /2010-04-01/Accounts/${ACCOUNT}/Messages.json`,
      headers: { authorization: `Basic ${Buffer.from(`${ACCOUNT}:token`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
      form: { To: '+37799990001', From: '+15005550006', Body: 'Your order is here & waits' },
    },
  ]);
});

test('the request is what Twilio’s API description asks for', async () => {
  if (!existsSync(description)) {
    process.stdout.write(`skipped: ${description.pathname} is not here\n`);
    return;
  }
  await provider().send(message);
  const text = readFileSync(description, 'utf8');
  const { paths } = JSON.parse(text) as { paths: Record<string, { post?: { requestBody: { content: Record<string, { schema: { required?: string[]; properties: Record<string, { type: string }> } }> } } }> };
  const { content } = paths['/2010-04-01/Accounts/{AccountSid}/Messages.json']!.post!.requestBody;
  const { required = [], properties } = content['application/x-www-form-urlencoded']!.schema;
  const { form } = requests[0]!;
  expect(required.filter((name) => !(name in form))).toEqual([]);
  expect(Object.keys(form).map((name) => [name, properties[name]?.type])).toEqual([['To', 'string'], ['From', 'string'], ['Body', 'string']]);
});

test.each([
  [400, 21211, { kind: 'permanent', code: '21211', suppress: 'HARD_BOUNCE' }],
  [400, 21610, { kind: 'permanent', code: '21610', suppress: 'UNSUBSCRIBED' }],
  [401, 20003, { kind: 'permanent', code: '20003' }],
  [429, 20429, { kind: 'retryable', code: '20429' }],
  [500, 20500, { kind: 'retryable', code: '20500' }],
  [503, 20503, { kind: 'retryable', code: '20503' }],
  [504, 20504, { kind: 'unknown', code: '20504' }],
])('HTTP %i with code %i', async (status, code, outcome) => {
  answer = { status, body: { code, message: 'no', status } };
  expect(await provider().send(message)).toEqual(outcome);
});

test('a refused connection has sent nothing', async () => {
  port = 1;
  expect(await provider().send(message)).toEqual({ kind: 'retryable', code: 'ECONNREFUSED' });
});

test('no answer in time leaves the outcome unknown', async () => {
  answer = 'hang';
  expect(await provider(50).send(message)).toEqual({ kind: 'unknown', code: 'ECONNABORTED' });
  expect(requests).toHaveLength(1);
});
