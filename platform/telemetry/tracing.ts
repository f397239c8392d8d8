import type { TracingConfig } from './config.ts';
import type { TraceParent } from './trace-parent.ts';

export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Who the other side of a span is: we answer somebody (`server`), we ask somebody (`client`), or nobody. */
export type SpanKind = 'internal' | 'server' | 'client' | 'consumer';

export interface SpanOptions {
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** The span of another process that caused this one. Default: the span that is running here, else a new trace begins. */
  readonly parent?: TraceParent | null;
}

export interface EndedOptions extends Pick<SpanOptions, 'kind' | 'attributes'> {
  /** The code of what went wrong, if something did. */
  readonly failure?: string | undefined;
}

/** A span that is running. */
export interface ActiveSpan {
  set(attributes: Attributes): void;
  /** It went wrong; `code` is an error's code or name, never its message, which may hold personal data. */
  fail(code: string): void;
  /** What to send along to other processes. */
  readonly parent: TraceParent;
}

/**
 * Spans of one process. Those that run inside each other (also across `await`) are parent and child. Names and attributes hold no values
 * that callers sent: no variables, no SQL parameters, no tokens.
 */
export interface Tracing {
  /** Runs `work` in a span that ends when it does; what it throws is thrown on. */
  span<T>(name: string, options: SpanOptions, work: (span: ActiveSpan) => Promise<T>): Promise<T>;
  /** Runs `work` inside the span of another process, without one of its own. Null: as if it were not there. */
  within<T>(parent: TraceParent | null, work: () => Promise<T>): Promise<T>;
  /** Records something that has just ended and took `milliseconds`, inside the running span; nothing when there is none. */
  ended(name: string, milliseconds: number, options: EndedOptions): void;
  /** Sends what is waiting. Never rejects. */
  flush(): Promise<void>;
  /** Sends what is waiting, for 2 s at most, and stops. Never rejects. */
  close(): Promise<void>;
}

/** Tracing as configured; null when it is not, and then nothing of OpenTelemetry is loaded. */
export const startTracing = async (config: TracingConfig | null): Promise<Tracing | null> => {
  if (!config) return null;
  const { createTracing } = await import('./open-telemetry.ts');
  return createTracing(config);
};
