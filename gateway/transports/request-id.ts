import { randomUUID } from 'node:crypto';

export const REQUEST_ID_HEADER = 'x-request-id';

const SANE = /^[\w.:-]{8,128}$/;

/** A new UUID. Node joins one from forty pieces and keeps them; those of open subscriptions are kept long, so they are made one piece. */
export const newRequestId = (): string => Buffer.from(randomUUID(), 'latin1').toString('latin1');

/** The client's own request id when it is one that can stand in a log line and a header; else a new one. */
export const requestIdOf = (incoming: unknown): string => (typeof incoming === 'string' && SANE.test(incoming) ? incoming : newRequestId());
