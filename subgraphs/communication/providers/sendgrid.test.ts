import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import mail from '@sendgrid/mail';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ChannelMessage } from './provider.ts';
import { sendgridProvider } from './sendgrid.ts';

/** The vendor's own description of its API, beside the repository; the test of the request's shape needs it. */
const description = new URL('../../../../shared/contracts/sendgrid_mail_send.paths.json', import.meta.url);

interface Schema {
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly $ref?: string;
}

/** The client of the SDK that has a base URL comes with it and is not exported by it. */
const { Client } = createRequire(createRequire(import.meta.url).resolve('@sendgrid/mail'))('@sendgrid/client') as {
  Client: new () => Parameters<typeof mail.setClient>[0] & { setDefaultRequest(key: string, value: string): void };
};

const requests: { url: string; headers: IncomingHttpHeaders; body: Record<string, unknown> }[] = [];
let answer = { status: 202, body: '' };

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    requests.push({ url: `${request.method} ${request.url}`, headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown> });
    response.writeHead(answer.status, { 'x-message-id': 'sg-1', 'content-type': 'application/json' }).end(answer.body);
  });
});

const message: ChannelMessage = { attemptId: 'attempt-1', channel: 'EMAIL', to: ['ana@plaza.test'], subject: 'Order P-1', body: 'Thank you {{name}}.', data: {} };
const provider = () => sendgridProvider(mail, 'shop@plaza.test');

const connect = (port: number) => {
  const client = new Client();
  client.setApiKey('SG.test');
  client.setDefaultRequest('baseUrl', `http://127.0.0.1:${port}/`);
  mail.setClient(client);
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  requests.length = 0;
  answer = { status: 202, body: '' };
  connect((server.address() as AddressInfo).port);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a message is one request, and 202 is acceptance', async () => {
  expect(await provider().send(message)).toEqual({ kind: 'accepted', messageId: 'sg-1' });
  expect(requests).toMatchObject([{ url: 'POST /v3/mail/send', headers: { authorization: 'Bearer SG.test' } }]);
  expect(requests[0]!.body).toEqual({
    personalizations: [{ to: [{ email: 'ana@plaza.test' }], custom_args: { attempt_id: 'attempt-1' } }],
    from: { email: 'shop@plaza.test' },
    subject: 'Order P-1',
    content: [{ type: 'text/plain', value: 'Thank you {{name}}.' }],
  });
});

/** Every property of the value that the schema does not have or has with another type. What it keeps in other files is not looked at. */
const mismatches = (value: unknown, { $ref, type, properties, items, required = [] }: Schema, at: string): string[] => {
  if ($ref) return [];
  if (Array.isArray(value)) return type === 'array' && items ? value.flatMap((each, n) => mismatches(each, items, `${at}[${n}]`)) : [`${at} is no array`];
  if (typeof value !== 'object' || value === null) return typeof value === type ? [] : [`${at} is ${typeof value}, not ${type}`];
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  if (!properties) return missing;
  return [...missing, ...Object.entries(value).flatMap(([name, each]) => (properties[name] ? mismatches(each, properties[name], `${at}.${name}`) : [`${at}.${name} is unknown`]))];
};

test('the request is what SendGrid’s API description asks for', async () => {
  if (!existsSync(description)) {
    process.stdout.write(`skipped: ${description.pathname} is not here\n`);
    return;
  }
  await provider().send(message);
  const { mail_send } = JSON.parse(readFileSync(description, 'utf8')) as { mail_send: { post: { requestBody: { content: Record<string, { schema: Schema }> } } } };
  expect(mismatches(requests[0]!.body, mail_send.post.requestBody.content['application/json']!.schema, 'body')).toEqual([]);
});

test.each([
  [400, 'permanent'],
  [401, 'permanent'],
  [413, 'permanent'],
  [429, 'retryable'],
  [500, 'retryable'],
  [503, 'retryable'],
  [504, 'unknown'],
])('HTTP %i is %s', async (status, kind) => {
  answer = { status, body: '{"errors":[{"message":"no"}]}' };
  expect(await provider().send(message)).toEqual({ kind, code: `HTTP ${status}` });
});

test('a refused connection has sent nothing', async () => {
  connect(1);
  expect(await provider().send(message)).toEqual({ kind: 'retryable', code: 'ECONNREFUSED' });
});
