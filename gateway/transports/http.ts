import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Answer, Outcome } from '../execution/outcome.ts';
import { formatThrown } from '../execution/present-errors.ts';
import type { Client, Transport } from '../execution/request-context.ts';
import { GRAPHQL_TYPE, type Acceptable } from './accept.ts';
import { clientAddress } from './client-address.ts';
import { essence, preventCsrf } from './csrf.ts';
import type { Engine, GraphQLRequest } from './engine.ts';
import { HttpStream, type Framing } from './http-stream.ts';
import { multipartIncremental, multipartSubscription } from './multipart.ts';
import type { OpenConnections } from './open-connections.ts';
import type { OriginPolicy } from './origins.ts';
import { Refused } from './refused.ts';
import { Reply } from './reply.ts';
import { readBody } from './request-body.ts';
import { parseQueryString, parseRequest } from './request-parameters.ts';
import { contextIn, openSession, type Session } from './session.ts';
import { sse } from './sse.ts';

export interface GraphQLHandlerOptions {
  readonly engine: Engine;
  readonly originAllowed: OriginPolicy;
  /** Looks after the responses that are streamed. */
  readonly open: OpenConnections;
  readonly maxUnreadBytes: number;
  /** Proxies in front of the gateway whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
  /** What browsers are shown; null: nothing. */
  readonly landingPage: (() => Promise<string>) | null;
  readonly log: Logger;
}

export type GraphQLHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/), with subscriptions as multipart or Server-Sent Events, and
 * `@defer` as multipart. Never rejects.
 */
export const createGraphQLHandler = (options: GraphQLHandlerOptions): GraphQLHandler => {
  return async (request, response) => {
    const reply = new Reply(request, response, options.originAllowed);
    try {
      await serve(request, reply, options);
    } catch (error) {
      if (response.headersSent) response.destroy(error instanceof Error ? error : undefined);
      else await refuse(reply, error, options.log);
    }
  };
};

const serve = async (request: IncomingMessage, reply: Reply, options: GraphQLHandlerOptions): Promise<void> => {
  const { engine, originAllowed, landingPage } = options;
  const { headers, method } = request;
  const { accepts, requestId } = reply;
  if (method === 'OPTIONS') return reply.preflight(request);
  if (method !== 'POST' && method !== 'GET')
    throw new Refused(405, 'METHOD_NOT_ALLOWED', 'Send operations with POST, or queries with GET.', { allow: 'GET, POST, OPTIONS' });
  if (method === 'GET' && accepts.page && landingPage !== null) return reply.send(200, 'text/html; charset=utf-8', await landingPage());
  preventCsrf(headers, originAllowed);
  if (accepts.json === null && accepts.events === null && accepts.parts === null)
    throw new Refused(406, 'NOT_ACCEPTABLE', 'Accept application/graphql-response+json or application/json, or text/event-stream.');
  const asked = method === 'GET' ? parseQueryString(request.url ?? '') : await readRequest(request);
  if (asked === null) return;
  const session = await openSession(engine, headers.authorization, requestId);
  const context = contextIn(session, engine, clientOf(request, reply, options.trustedProxies), requestId);
  const outcome = await engine.run(asked, context, {
    mutations: method === 'POST',
    subscriptions: accepts.events !== null,
    incremental: accepts.parts !== null,
  });
  await respond(outcome, reply, session, options);
};

/** Null when the client has gone before it was sent. */
const readRequest = async (request: IncomingMessage): Promise<GraphQLRequest | null> => {
  const { 'content-type': type, 'content-encoding': encoding } = request.headers;
  if (essence(type) !== 'application/json' || !isUtf8(type!))
    throw new Refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the request with "content-type: application/json", in UTF-8.');
  if (encoding !== undefined && encoding !== 'identity')
    throw new Refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'Compressed requests are not accepted. Send it without "content-encoding".');
  const body = await readBody(request);
  return body === null ? null : parseRequest(body);
};

const isUtf8 = (contentType: string): boolean => {
  const charset = contentType.length === 'application/json'.length ? undefined : /;\s*charset="?([^\s";]+)/i.exec(contentType)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
};

const clientOf = (request: IncomingMessage, { accepts, response }: Reply, trustedProxies: number): Client => {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return {
    transport: transportOf(accepts),
    address: clientAddress(request, trustedProxies),
    headers: request.headers,
    signal: gone.signal,
  };
};

/** Clients name multipart for subscriptions only when they send one. */
const transportOf = ({ json, events }: Acceptable): Transport => {
  if (events === 'multipart') return 'multipart';
  return events === 'sse' && json === null ? 'sse' : 'http';
};

const respond = (outcome: Outcome, reply: Reply, session: Session, options: GraphQLHandlerOptions): Promise<void> => {
  if (outcome.kind === 'answer') return answer(outcome, reply);
  const framing = outcome.kind === 'events' ? framingOfEvents(reply.accepts) : framingOfParts(reply.accepts);
  reply.begin(framing.contentType);
  const stream = new HttpStream(reply.response, framing, session, reply.requestId, options);
  return outcome.kind === 'events' ? stream.send(outcome.events, null) : stream.send(outcome.rest, outcome.initial);
};

const framingOfEvents = ({ events }: Acceptable): Framing => (events === 'sse' ? sse : multipartSubscription);
const framingOfParts = ({ parts }: Acceptable): Framing => (parts === 'sse' ? sse : multipartIncremental);

const answer = ({ text, status, refusal, headers }: Answer, reply: Reply): Promise<void> => {
  const { json, events } = reply.accepts;
  if (json === null) {
    const { contentType, opening, part, closing } = events === null ? multipartIncremental : framingOfEvents(reply.accepts);
    return reply.send(200, contentType, opening + part(text) + closing, headers);
  }
  // A client that knows only application/json takes any other status for the fault of something between it and the gateway.
  const shown = status === 400 && refusal !== null && json !== GRAPHQL_TYPE ? 200 : status;
  return reply.send(shown, json, text, shown === 200 ? headers : { ...refusalHeaders(shown), ...headers });
};

const refuse = (reply: Reply, error: unknown, log: Logger): Promise<void> => {
  if (error instanceof Refused)
    return reply.refuse(error.status, [{ message: error.message, extensions: { code: error.code } }], error.headers);
  const status = error instanceof GraphQLError ? ((error.extensions['http'] as { status?: number } | undefined)?.status ?? 500) : 500;
  return reply.refuse(status, [formatThrown(error, reply.requestId, log)], refusalHeaders(status));
};

const refusalHeaders = (status: number): Readonly<Record<string, string>> => {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  return status === 405 ? { allow: 'POST' } : {};
};
