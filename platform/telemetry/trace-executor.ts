import type { SubgraphExecutor } from '../graphql/request.ts';
import type { ActiveSpan, Tracing } from './tracing.ts';

/** The same subgraph with a span around every operation; the very same when nothing is traced. */
export const traceExecutor = (executor: SubgraphExecutor, name: string, tracing: Tracing | null): SubgraphExecutor => {
  if (!tracing) return executor;
  const traced = <T>(work: () => Promise<T>) =>
    tracing.span(`subgraph ${name}`, { kind: 'server' }, async (span) => {
      const result = await work();
      noteErrors(result, span);
      return result;
    });
  return {
    execute: (...asked) => traced(() => executor.execute(...asked)),
    subscribe: (...asked) => traced(() => executor.subscribe(...asked)),
  };
};

const noteErrors = (result: unknown, span: ActiveSpan): void => {
  const { errors } = result as { errors?: readonly { extensions?: Readonly<Record<string, unknown>> }[] };
  if (errors?.length) span.fail(String(errors[0]!.extensions?.['code'] ?? 'UNKNOWN'));
};
