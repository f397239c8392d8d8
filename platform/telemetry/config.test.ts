import { expect, test } from '@jest/globals';
import { ConfigError, Env } from '../config/env.ts';
import { readTelemetryConfig } from './config.ts';

const read = (values: Record<string, string>) => {
  const env = new Env(values);
  return env.done(readTelemetryConfig(env, 'gateway'));
};

test('nothing is served or traced unless it is asked for', () => {
  expect(read({ METRICS_HOST: '::', OTEL_SERVICE_NAME: 'x', OTEL_TRACES_SAMPLER_ARG: '0.5' })).toEqual({ metrics: null, tracing: null });
});

test('metrics stay on this machine unless told otherwise', () => {
  expect(read({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' });
  expect(read({ METRICS_PORT: '9464', METRICS_HOST: '::' }).metrics).toEqual({ port: 9464, host: '::' });
});

test('tracing is configured with OpenTelemetry’s own variables', () => {
  const values = {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/',
    OTEL_EXPORTER_OTLP_HEADERS: 'Api-Key=a%20b=, x-team=plaza',
    OTEL_TRACES_SAMPLER_ARG: '0.1',
  };
  expect(read(values).tracing).toEqual({
    endpoint: 'http://collector:4318',
    headers: { 'api-key': 'a b=', 'x-team': 'plaza' },
    serviceName: 'gateway',
    ratio: 0.1,
  });
});

test('all complaints come together', () => {
  const values = {
    METRICS_PORT: 'many',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector',
    OTEL_EXPORTER_OTLP_HEADERS: 'secret',
    OTEL_TRACES_SAMPLER_ARG: '10',
  };
  expect(() => read(values)).toThrow(ConfigError);
  expect(() => read(values)).toThrow(
    [
      '  - METRICS_PORT must be a whole number from 0 to 65535, not "many"',
      '  - OTEL_EXPORTER_OTLP_ENDPOINT must be a URL, for example http://localhost:4318',
      '  - OTEL_EXPORTER_OTLP_HEADERS must be name=value pairs divided by commas, for example api-key=secret',
      '  - OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1, not "10"',
    ].join('\n'),
  );
});
