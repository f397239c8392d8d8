import type { Framing } from './http-stream.ts';

const HEADER = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n';

/** Clients hand over a part when they see the boundary after it, so each is followed by its boundary at once. */
const framing = (boundary: string, spec: string) => ({
  transport: 'multipart' as const,
  contentType: `multipart/mixed; boundary="${boundary}"; ${spec}`,
  opening: `\r\n--${boundary}`,
  frame: (text: string) => `${HEADER}${text}\r\n--${boundary}`,
  closing: '--\r\n',
});

const subscription = framing('graphql', 'subscriptionSpec=1.0');

/** Subscriptions as Apollo's clients expect them: https://apollographql.com/docs/router/executing-operations/subscription-multipart-protocol */
export const multipartSubscription: Framing = {
  ...subscription,
  part: (text) => subscription.frame(`{"payload":${text}}`),
  heartbeat: subscription.frame('{}'),
  heartbeatMs: 4_000,
  failure: (errors) => subscription.frame(JSON.stringify({ payload: null, errors })),
  interruption: (error) => subscription.frame(JSON.stringify({ payload: null, errors: [error] })) + subscription.closing,
};

const incremental = framing('-', 'deferSpec=20220824');

/** `@defer` as Apollo's clients and urql expect it: https://www.apollographql.com/docs/graphos/routing/operations/defer */
export const multipartIncremental: Framing = {
  ...incremental,
  part: incremental.frame,
  heartbeat: '',
  heartbeatMs: Infinity,
  failure: (errors) => incremental.frame(JSON.stringify({ hasNext: false, incremental: [], errors })),
  interruption: () => '',
};
