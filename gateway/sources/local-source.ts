import type { SubgraphExecutor } from '../../platform/graphql/request.ts';
import { withDeadline, type SubgraphSource } from './source.ts';

/** A subgraph in this process. The same caller checks as over HTTP: the executor gets the signed token, never the caller. */
export const localSource = (name: string, executor: SubgraphExecutor, { timeoutMs = 10_000 } = {}): SubgraphSource => ({
  name,
  execute: (request, call) =>
    withDeadline(name, timeoutMs, (late) => executor.execute(request, call.callerToken, either(call.signal, late))),
  // The deadline covers the start only; once events flow, only the caller's own signal ends them.
  subscribe: (request, call) => withDeadline(name, timeoutMs, () => executor.subscribe(request, call.callerToken, call.signal)),
  close: async () => {},
});

const either = (own: AbortSignal | undefined, late: AbortSignal) => (own ? AbortSignal.any([own, late]) : late);
