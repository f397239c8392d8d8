import type { SubgraphExecutor } from '../../platform/graphql/request.ts';
import { withDeadline } from './deadline.ts';
import { timeLeft, type SubgraphSource } from './source.ts';

/**
 * A subgraph in this process. The same caller checks as over HTTP: the executor gets the signed token, never the caller. `timeoutMs`
 * (default 10 s) is for an operation, and for a subscription to start.
 */
export const localSource = (name: string, executor: SubgraphExecutor, { timeoutMs = 10_000 } = {}): SubgraphSource => ({
  name,
  execute: (request, { callerToken, signal, deadline }) =>
    withDeadline(name, timeLeft(timeoutMs, deadline), (ended) => executor.execute(request, callerToken, ended), signal),
  // Once events flow, only the caller's own signal ends them.
  subscribe: (request, { callerToken, signal, deadline }) =>
    withDeadline(name, timeLeft(timeoutMs, deadline), (late) =>
      executor.subscribe(request, callerToken, signal ? AbortSignal.any([signal, late]) : late),
    ),
  close: async () => {},
});
