import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

/** How many modules of OpenTelemetry a process loads that starts its telemetry so, besides the API, which prom-client brings along. */
const loadedWith = (config: object): number => {
  const script = `
    import { registerHooks } from 'node:module';
    let loaded = 0;
    registerHooks({
      load: (url, context, next) => {
        if (/@opentelemetry\\/(?!api\\/)/.test(url)) loaded += 1;
        return next(url, context);
      },
    });
    const { startTelemetry } = await import(${JSON.stringify(new URL('telemetry.ts', import.meta.url).href)});
    const telemetry = await startTelemetry(${JSON.stringify(config)}, { info() {} });
    await telemetry.close();
    process.stdout.write(String(loaded));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', env: {} });
  if (stdout === '') throw new Error(stderr);
  return Number(stdout);
};

test('without a collector nothing of OpenTelemetry is loaded', () => {
  expect(loadedWith({ metrics: null, tracing: null })).toBe(0);
  const tracing = { endpoint: 'http://localhost:1', headers: {}, serviceName: 'x', ratio: 1 };
  expect(loadedWith({ metrics: null, tracing })).toBeGreaterThan(5);
});
