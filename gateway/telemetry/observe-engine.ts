import { GraphQLError } from 'graphql';
import { parseTraceParent, TRACE_PARENT_HEADER, type TraceParent } from '../../platform/telemetry/trace-parent.ts';
import type { ActiveSpan, Tracing } from '../../platform/telemetry/tracing.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { Engine } from '../transports/engine.ts';
import { safeName, type AccessLog } from './access-log.ts';
import type { GatewayMetrics } from './metrics.ts';
import { codesOf } from './outcome-codes.ts';
import { createRecord, type RequestRecord } from './request-record.ts';
import { tapped, tappedEvents, type Tap } from './tapped.ts';

export interface Observers {
  readonly metrics: GatewayMetrics;
  readonly accessLog: AccessLog | null;
  readonly tracing: Tracing | null;
  /** Whether clients may say which trace they are in. Default false: strangers could have everything recorded. */
  readonly trustClientTrace?: boolean | undefined;
}

const OK = 'OK';

/**
 * The same engine, with each request counted, timed, traced and logged, whatever transport it came by. `run` gets a record to fill in
 * `context.call.record`. A subscription's time is that to its start in metrics, and its whole life in the access log.
 */
export const observeEngine = (engine: Engine, { metrics, accessLog, tracing, trustClientTrace = false }: Observers): Engine => {
  /** Notes the outcome when it is complete. */
  const finish = (outcome: Outcome, record: RequestRecord, context: RequestContext, started: number, span: ActiveSpan | null): Outcome => {
    const codes = outcome.kind === 'answer' ? codesOf(outcome) : [];
    const status = outcome.kind === 'answer' ? outcome.status : 200;
    const code = codes[0] ?? OK;
    metrics.requestFinished(record.type, code, record.operationName, performance.now() - started);
    if (outcome.kind === 'answer' && outcome.refusal) metrics.refused(code);
    if (span) describe(span, record, codes);
    if (!accessLog && outcome.kind !== 'events') return outcome;

    const write = accessLog && lineWith(accessLog, record, context, started, status, codes);
    if (outcome.kind === 'answer') {
      write?.(outcome.text.length);
      return outcome;
    }
    if (outcome.kind === 'incremental') {
      const ended = (size: number) => write?.(outcome.initial.length + size);
      return { ...outcome, rest: tapped(outcome.rest, { ended }) };
    }
    metrics.subscriptions.up();
    return { ...outcome, events: tappedEvents(outcome.events, write ? logged(write) : counted) };
  };

  const delivered = () => void (metrics.eventsDelivered.value += 1);
  const counted: Tap = { delivered, ended: () => metrics.subscriptions.down() };
  const logged = (write: Line): Tap => ({
    delivered,
    ended: (size, events) => {
      metrics.subscriptions.down();
      write(size, events);
    },
  });

  const run: Engine['run'] = async (request, context, options) => {
    const started = performance.now();
    const record = createRecord();
    const observed: RequestContext = { ...context, call: { ...context.call, record } };
    metrics.requestStarted();
    if (!tracing) return finish(await engine.run(request, observed, options), record, context, started, null);
    const attributes = { 'plaza.request_id': context.forwarded.requestId, 'plaza.transport': context.client.transport };
    return tracing.span('graphql', { kind: 'server', attributes, parent: trustClientTrace ? parentOf(context) : null }, async (span) =>
      finish(await engine.run(request, observed, options), record, context, started, span),
    );
  };

  const authenticate: Engine['authenticate'] = async (authorization, requestId) => {
    try {
      return await engine.authenticate(authorization, requestId);
    } catch (error) {
      const code = error instanceof GraphQLError ? String(error.extensions['code']) : 'INTERNAL_SERVER_ERROR';
      metrics.refused(code);
      const unknown = { transport: undefined, caller: undefined };
      accessLog?.({ ...createRecord(), ...unknown, requestId, status: 401, codes: [code], milliseconds: 0, size: 0 });
      throw error;
    }
  };

  return { ...engine, run, authenticate };
};

type Line = (size: number, events?: number) => void;

/** What writes the line about a request at its end. Of the context it keeps no more than the line shows: a subscription may last for days. */
const lineWith = (
  accessLog: AccessLog,
  record: RequestRecord,
  { forwarded: { requestId, caller }, client: { transport } }: RequestContext,
  started: number,
  status: number,
  codes: readonly string[],
): Line => {
  return (size, events) =>
    accessLog({ ...record, requestId, transport, caller, status, codes, milliseconds: performance.now() - started, size, events });
};

const describe = (span: ActiveSpan, { type, operationName, hash, cost, fetches }: RequestRecord, codes: readonly string[]): void => {
  const name = safeName(operationName);
  span.set({
    'graphql.operation.type': type,
    ...(name === undefined ? {} : { 'graphql.operation.name': name }),
    ...(hash === undefined ? {} : { 'graphql.document.hash': hash }),
    ...(cost === undefined ? {} : { 'plaza.cost': cost }),
    'plaza.fetches': fetches,
  });
  if (codes[0] !== undefined) span.fail(codes[0]);
};

/** Over a socket the headers are those of its beginning: they say nothing about one of its operations. */
const parentOf = ({ client }: RequestContext): TraceParent | null =>
  client.transport === 'websocket' ? null : parseTraceParent(client.headers[TRACE_PARENT_HEADER]);
