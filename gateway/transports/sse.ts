import type { Framing } from './http-stream.ts';

/**
 * GraphQL over Server-Sent Events, in distinct connections: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md. A stream
 * that ends without `complete` was cut off, and its client connects again.
 */
export const sse: Framing = {
  transport: 'sse',
  contentType: 'text/event-stream; charset=utf-8',
  // A comment, which makes proxies and browsers show that the stream has begun.
  opening: ':\n\n',
  part: (text) => `event: next\ndata: ${text}\n\n`,
  heartbeat: ':\n\n',
  heartbeatMs: 11_000,
  failure: (errors) => `event: next\ndata: ${JSON.stringify({ errors })}\n\n`,
  closing: 'event: complete\ndata: \n\n',
  interruption: () => '',
};
