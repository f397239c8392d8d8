import type { GraphQLFormattedError } from 'graphql';
import type { GraphQLRequest } from './engine.ts';
import { Refused } from './refused.ts';
import { isMap, requestOf } from './request-parameters.ts';

type Payload = Readonly<Record<string, unknown>> | undefined;

/** What a client may send: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md */
export type ClientMessage =
  | { readonly type: 'connection_init' | 'ping' | 'pong'; readonly payload: Payload }
  | { readonly type: 'subscribe'; readonly id: string; readonly request: GraphQLRequest }
  | { readonly type: 'complete'; readonly id: string };

/** An id comes back with every event, so a long one would be a waste at best. */
const LONGEST_ID = 256;

/** Null for what is no message of the protocol. */
export const parseMessage = (text: string): ClientMessage | null => {
  try {
    return messageOf(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Refused) return null;
    throw error;
  }
};

const messageOf = (message: unknown): ClientMessage | null => {
  if (!isMap(message)) return null;
  const { type, id, payload } = message;
  if (type === 'connection_init' || type === 'ping' || type === 'pong')
    return payload == null || isMap(payload) ? { type, payload: payload ?? undefined } : null;
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return null;
  if (type === 'complete') return { type, id };
  return type === 'subscribe' && isMap(payload) ? { type, id, request: requestOf(payload) } : null;
};

export const ackMessage = '{"type":"connection_ack"}';

export const pongMessage = (payload: Payload): string => (payload ? JSON.stringify({ type: 'pong', payload }) : '{"type":"pong"}');

/** `result` is JSON text already, and often a long one: it is sent as it is. */
export const nextMessage = (id: string, result: string): string => `{"id":${JSON.stringify(id)},"type":"next","payload":${result}}`;

export const errorMessage = (id: string, errors: readonly GraphQLFormattedError[]): string =>
  JSON.stringify({ id, type: 'error', payload: errors });

export const completeMessage = (id: string): string => JSON.stringify({ id, type: 'complete' });
