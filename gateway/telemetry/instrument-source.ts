import type { ExecutionResult } from 'graphql';
import { formatTraceParent, TRACE_PARENT_HEADER } from '../../platform/telemetry/trace-parent.ts';
import type { ActiveSpan, Tracing } from '../../platform/telemetry/tracing.ts';
import { SubgraphUnavailable, type SourceCall, type SubgraphRequest, type SubgraphSource } from '../sources/source.ts';
import type { GatewayMetrics } from './metrics.ts';

/** The same source, measured, and traced when there is tracing: a span for each fetch, which the subgraph learns of. */
export const instrumentSource = (source: SubgraphSource, metrics: GatewayMetrics, tracing: Tracing | null): SubgraphSource => {
  const { name } = source;
  const recorder = metrics.subgraph(name);

  const measured = async <T>(call: SourceCall, work: (call: SourceCall) => Promise<T>): Promise<T> => {
    if (call.record) call.record.fetches += 1;
    const started = performance.now();
    try {
      const result = await work(call);
      recorder.fetched(hasErrors(result) ? 'errors' : 'ok', performance.now() - started);
      return result;
    } catch (error) {
      recorder.fetched('unavailable', performance.now() - started);
      throw error;
    }
  };

  const traced = <T>({ kind }: SubgraphRequest, call: SourceCall, work: (call: SourceCall) => Promise<T>): Promise<T> => {
    if (!tracing) return measured(call, work);
    const attributes = { 'graphql.subgraph.name': name, 'graphql.operation.type': kind };
    return tracing.span(`fetch ${name}`, { kind: 'client', attributes }, async (span) => {
      try {
        const result = await measured(within(call, span), work);
        if (hasErrors(result)) span.fail(codeOf(result));
        return result;
      } catch (error) {
        if (error instanceof SubgraphUnavailable) span.set({ 'plaza.failure': error.kind });
        throw error;
      }
    });
  };

  return {
    name,
    execute: (request, call) => traced(request, call, (own) => source.execute(request, own)),
    subscribe: (request, call) => traced(request, call, (own) => source.subscribe(request, own)),
    ...(source.ready ? { ready: () => source.ready!() } : {}),
    close: () => source.close(),
  };
};

const within = (call: SourceCall, span: ActiveSpan): SourceCall => ({
  ...call,
  headers: [...(call.headers ?? []), TRACE_PARENT_HEADER, formatTraceParent(span.parent)],
});

const hasErrors = (result: unknown): result is ExecutionResult & { errors: NonNullable<ExecutionResult['errors']> } =>
  typeof result === 'object' && result !== null && 'errors' in result && Array.isArray(result.errors) && result.errors.length > 0;

const CODE = /^[A-Z][A-Z0-9_]{0,63}$/;

const codeOf = ({ errors: [error] }: { errors: NonNullable<ExecutionResult['errors']> }): string => {
  const code = error?.extensions?.['code'];
  return typeof code === 'string' && CODE.test(code) ? code : 'UNKNOWN';
};
