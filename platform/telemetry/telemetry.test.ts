import { expect, test } from '@jest/globals';
import { createLog } from '../log/log.ts';
import { freePort } from '../testing/free-port.ts';
import { startTelemetry } from './telemetry.ts';

const log = createLog('silent');

test('metrics are served where the configuration says, until the end', async () => {
  const port = await freePort();
  const telemetry = await startTelemetry({ metrics: { port, host: '127.0.0.1' }, tracing: null }, log);
  const scrape = () => fetch(`http://127.0.0.1:${port}/metrics`);
  expect(await (await scrape()).text()).toContain('nodejs_version_info{');
  await expect(startTelemetry({ metrics: { port, host: '127.0.0.1' }, tracing: null }, log)).rejects.toThrow(`Port ${port} is already in use`);
  await telemetry.close();
  await expect(scrape()).rejects.toThrow();
});

test('without configuration there is a registry to record in, and nothing else', async () => {
  const telemetry = await startTelemetry({ metrics: null, tracing: null }, log);
  expect(telemetry.tracing).toBeNull();
  expect(await telemetry.registry.metrics()).toBe('\n');
  await telemetry.close();
});
