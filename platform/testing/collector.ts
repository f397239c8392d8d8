import { listen } from '../server/http.ts';
import { eventually } from './eventually.ts';

/** A span as it arrived, with the service that sent it and its attributes by name. */
export interface CollectedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface Collector extends AsyncDisposable {
  /** What `OTEL_EXPORTER_OTLP_ENDPOINT` would be. */
  readonly endpoint: string;
  readonly spans: readonly CollectedSpan[];
  /** All that arrived, as text. */
  readonly text: () => string;
  /** The first span of that name, once it is there. */
  readonly span: (name: string) => Promise<CollectedSpan>;
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[];
  }[];
}

interface WireSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status?: { readonly code?: number };
  readonly attributes: readonly Attribute[];
}

const ERROR = 2;

/** An OpenTelemetry collector: takes OTLP over HTTP in JSON and keeps it. */
export const startCollector = async (): Promise<Collector> => {
  const spans: CollectedSpan[] = [];
  const texts: string[] = [];
  const server = await listen(
    async (request, response) => {
      const text = Buffer.concat(await request.toArray()).toString('utf8');
      if (request.url !== '/v1/traces') return void response.writeHead(404).end();
      texts.push(text);
      spans.push(...read(JSON.parse(text) as Export));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    },
    { port: 0, host: '127.0.0.1' },
  );
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    spans,
    text: () => texts.join('\n'),
    span: (name) => eventually(`the span ${name}`, () => spans.find((span) => span.name === name)),
    [Symbol.asyncDispose]: () => server.close(0),
  };
};

const read = ({ resourceSpans }: Export): CollectedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap((scope) =>
      scope.spans.map(({ name, traceId, spanId, parentSpanId, status, attributes }) => ({
        service: String(byName(resource.attributes)['service.name']),
        name,
        traceId,
        spanId,
        parentSpanId: parentSpanId || undefined,
        failed: status?.code === ERROR,
        attributes: byName(attributes),
      })),
    ),
  );

const byName = (attributes: readonly Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
