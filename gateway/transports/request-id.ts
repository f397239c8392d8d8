import { randomUUID } from 'node:crypto';

export const REQUEST_ID_HEADER = 'x-request-id';

const SANE = /^[\w.:-]{8,128}$/;

/** The client's own request id when it is one that can stand in a log line and a header; else a new UUID. */
export const requestIdOf = (incoming: unknown): string => (typeof incoming === 'string' && SANE.test(incoming) ? incoming : randomUUID());
