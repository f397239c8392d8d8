import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { TelemetryConfig } from './config.ts';
import { addProcessMetrics, createRegistry, serveMetrics } from './metrics-server.ts';
import { startTracing, type Tracing } from './tracing.ts';

/** What one process tells about itself. */
export interface Telemetry {
  /** To register metrics in; served only where `METRICS_PORT` is set. */
  readonly registry: Registry;
  /** Null when nothing is traced. */
  readonly tracing: Tracing | null;
  /** Sends the last spans. To be called when everything else has ended. */
  close(): Promise<void>;
}

/** Starts metrics and tracing as configured. Rejects when the metrics port is taken. */
export const startTelemetry = async (config: TelemetryConfig, log: Logger): Promise<Telemetry> => {
  const registry = createRegistry();
  const tracing = await startTracing(config.tracing);
  if (config.metrics) addProcessMetrics(registry);
  const server = config.metrics && (await serveMetrics({ registry, ...config.metrics }));
  if (server) log.info({ host: config.metrics!.host, port: server.port }, 'serving metrics');
  return {
    registry,
    tracing,
    close: async () => {
      await server?.close(0);
      await tracing?.close();
    },
  };
};
