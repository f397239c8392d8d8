import { collectDefaultMetrics, Registry } from 'prom-client';
import { listen, type HttpServer } from '../server/http.ts';

/** The metrics of one process. */
export const createRegistry = (): Registry => new Registry();

/** Adds what every Node process has to tell: memory, CPU, event loop delay, garbage collection, open handles. */
export const addProcessMetrics = (registry: Registry): void => collectDefaultMetrics({ register: registry });

export interface MetricsServerOptions {
  readonly registry: Registry;
  readonly port: number;
  readonly host?: string | undefined;
}

/** Serves `GET /metrics` in Prometheus' text format, on a port of its own because it is not for the public. */
export const serveMetrics = ({ registry, port, host }: MetricsServerOptions): Promise<HttpServer> =>
  listen(
    (request, response) => {
      const path = request.url?.split('?')[0];
      if (path !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) return void response.writeHead(404).end();
      registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
        () => response.writeHead(500).end(),
      );
    },
    { port, host },
  );
