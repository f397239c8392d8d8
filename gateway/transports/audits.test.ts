import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let t: TestGateway;
let url: string;
beforeAll(async () => {
  t = await testGateway('local');
  url = `${(await t.gateway.listen(0)).url}/graphql`;
});
afterAll(() => t.gateway.close(100));

/** The audits send GET requests as any web page could; the header says that this is none. */
const audits = serverAudits({
  url: () => url,
  fetchFn: (to: string, init?: RequestInit) => fetch(to, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': 'true' } }),
});

test('the suite is whole', () => {
  expect(audits.length).toBeGreaterThanOrEqual(60);
});

test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
  expect(await audit.fn()).toMatchObject({ status: 'ok' });
});
