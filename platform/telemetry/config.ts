import type { Env } from '../config/env.ts';

export interface MetricsConfig {
  readonly port: number;
  readonly host: string;
}

export interface TracingConfig {
  /** Base address of an OpenTelemetry collector that takes OTLP over HTTP, such as `http://localhost:4318`. */
  readonly endpoint: string;
  /** Sent with every export, such as an API key. */
  readonly headers: Readonly<Record<string, string>>;
  /** `service.name` of this process. */
  readonly serviceName: string;
  /** Share of the traces that start here which is recorded, 0 to 1. A trace that another process began follows that one's decision. */
  readonly ratio: number;
}

export interface TelemetryConfig {
  /** Null: no metrics are served. */
  readonly metrics: MetricsConfig | null;
  /** Null: nothing is traced. */
  readonly tracing: TracingConfig | null;
}

/** Reads the telemetry of one process. The variables of tracing have the names that OpenTelemetry specifies. */
export const readTelemetryConfig = (env: Env, serviceName: string): TelemetryConfig => ({
  metrics: env.optional('METRICS_PORT')
    ? {
        port: env.integer('METRICS_PORT', { example: '9464' }, 0, 65_535),
        host: env.text('METRICS_HOST', { fallback: '127.0.0.1', example: '::' }),
      }
    : null,
  tracing: env.optional('OTEL_EXPORTER_OTLP_ENDPOINT')
    ? {
        endpoint: env.url('OTEL_EXPORTER_OTLP_ENDPOINT', { example: 'http://localhost:4318' }),
        headers: headersOf(env),
        serviceName: env.text('OTEL_SERVICE_NAME', { fallback: serviceName, example: serviceName }),
        ratio: ratioOf(env),
      }
    : null,
});

const headersOf = (env: Env): Record<string, string> =>
  Object.fromEntries(
    env.list('OTEL_EXPORTER_OTLP_HEADERS').flatMap((item) => {
      const [name = '', ...value] = item.split('=');
      if (/^[\w-]+$/.test(name) && value.length > 0) return [[name.toLowerCase(), decoded(value.join('='))]];
      return env.complain('OTEL_EXPORTER_OTLP_HEADERS must be name=value pairs divided by commas, for example api-key=secret', []);
    }),
  );

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

const ratioOf = (env: Env): number => {
  const raw = env.optional('OTEL_TRACES_SAMPLER_ARG');
  const ratio = Number(raw ?? 1);
  if (ratio >= 0 && ratio <= 1) return ratio;
  return env.complain(`OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1, not "${raw}"`, 1);
};
