import { setTimeout as delay } from 'node:timers/promises';
import { ROOT_CONTEXT, SpanKind as Kind, SpanStatusCode, trace, TraceFlags, type Context, type Span } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { TracingConfig } from './config.ts';
import type { TraceParent } from './trace-parent.ts';
import type { ActiveSpan, SpanKind, Tracing } from './tracing.ts';

const KINDS: Record<SpanKind, Kind> = { internal: Kind.INTERNAL, server: Kind.SERVER, client: Kind.CLIENT, consumer: Kind.CONSUMER };

/** Spans wait at most this long, and at most 2,048 of them wait: more are dropped. */
const EXPORT_EVERY_MS = 2_000;
const QUEUE = 2_048;
/** A process that ends waits this long for a collector that does not answer. */
const LAST_WORDS_MS = 2_000;
/** A statement or name longer than this is cut. */
const LONGEST_VALUE = 4_096;

/** OpenTelemetry behind our own small interface. Registers nothing globally, so that several can live in one process. */
export const createTracing = ({ endpoint, headers, serviceName, ratio }: TracingConfig): Tracing => {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers: { ...headers } });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanLimits: { attributeValueLengthLimit: LONGEST_VALUE },
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: EXPORT_EVERY_MS, maxQueueSize: QUEUE })],
  });
  const tracer = provider.getTracer('plaza');
  const contexts = new AsyncLocalStorageContextManager().enable();

  return {
    span: (name, { kind = 'internal', attributes = {}, parent }, work) => {
      const outer = parent ? remote(parent) : contexts.active();
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes }, outer);
      return contexts.with(trace.setSpan(outer, span), async () => {
        try {
          return await work(activeSpan(span));
        } catch (error) {
          fail(span, nameOf(error));
          throw error;
        } finally {
          span.end();
        }
      });
    },
    within: (parent, work) => (parent ? contexts.with(remote(parent), work) : work()),
    ended: (name, milliseconds, { kind = 'internal', attributes = {}, failure }) => {
      const context = contexts.active();
      if (!trace.getSpan(context)?.isRecording()) return;
      const now = Date.now();
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes, startTime: now - milliseconds }, context);
      if (failure !== undefined) fail(span, failure);
      span.end(now);
    },
    flush: () => provider.forceFlush().catch(() => {}),
    close: async () => {
      await Promise.race([provider.shutdown().catch(() => {}), delay(LAST_WORDS_MS, undefined, { ref: false })]);
      contexts.disable();
    },
  };
};

const activeSpan = (span: Span): ActiveSpan => ({
  set: (attributes) => void span.setAttributes(attributes),
  fail: (code) => fail(span, code),
  get parent() {
    const { traceId, spanId, traceFlags } = span.spanContext();
    return { traceId, spanId, sampled: (traceFlags & TraceFlags.SAMPLED) !== 0 };
  },
});

const fail = (span: Span, code: string): void => {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', code);
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const remote = ({ traceId, spanId, sampled }: TraceParent): Context =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE, isRemote: true });
