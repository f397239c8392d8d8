/** Which span of which trace another process is in: https://www.w3.org/TR/trace-context/#traceparent-header */
export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  readonly sampled: boolean;
}

export const TRACE_PARENT_HEADER = 'traceparent';

const FORMAT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(?:-.*)?$/;

/** Null for anything malformed, which means: start a trace of one's own. */
export const parseTraceParent = (header: string | readonly string[] | undefined): TraceParent | null => {
  const [, traceId, spanId, flags] = (typeof header === 'string' && FORMAT.exec(header)) || [];
  return traceId && spanId && flags ? { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 } : null;
};

export const formatTraceParent = ({ traceId, spanId, sampled }: TraceParent): string => `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
