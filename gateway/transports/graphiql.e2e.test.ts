import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const CHROMIUM = '/usr/bin/chromium';
const installed = existsSync(CHROMIUM);
if (!installed) process.stdout.write(`skipped: there is no browser at ${CHROMIUM}\n`);
const inBrowser = installed ? test : test.skip;

let t: TestGateway;
let url: string;
let browser: Browser | undefined;

beforeAll(async () => {
  t = await testGateway('remote');
  url = (await t.gateway.listen(0)).url;
  if (!installed) return;
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet];
  browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args });
});
afterAll(async () => {
  await browser?.close();
  await t[Symbol.asyncDispose]();
});

/** GraphiQL with an operation in its editor. */
const open = async (query: string): Promise<Page> => {
  const page = await browser!.newPage();
  await page.goto(`${url}/graphiql?query=${encodeURIComponent(query)}`);
  await page.locator('.graphiql-execute-button').waitFor();
  return page;
};

const run = (page: Page) => page.locator('.graphiql-execute-button').click();

/** Editors show no-break spaces. */
const responseOf = async (page: Page, expected: RegExp) => {
  await page.waitForFunction(
    (pattern) => new RegExp(pattern).test((globalThis as unknown as Shown).document.querySelector('.result-window')?.textContent ?? ''),
    expected.source,
  );
};

interface Shown {
  readonly document: { querySelector(selector: string): { readonly textContent: string | null } | null };
}

inBrowser('a query in GraphiQL', async () => {
  const page = await open('{ warehouse product(id: 1) { name units } }');
  await run(page);
  await responseOf(page, /"warehouse":\s*"North"/);
  await responseOf(page, /"name":\s*"Lamp"/);
  await page.close();
});

inBrowser('a subscription in GraphiQL, over WebSocket', async () => {
  const page = await open('subscription { productChanged { name units } }');
  const socket = page.waitForEvent('websocket');
  await run(page);
  expect((await socket).url()).toBe(`${url.replace('http', 'ws')}/graphql`);
  await t.shop.changes.until(1);
  t.shop.changes.push({ id: '2' });
  await responseOf(page, /"name":\s*"Chair"/);
  t.shop.changes.push({ id: '1' });
  await responseOf(page, /"name":\s*"Lamp"/);
  await run(page);
  await t.shop.changes.until(0);
  await page.close();
});
