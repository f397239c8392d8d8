import type { Caller } from './caller.ts';

/** The caller of jobs. Its id is no UUID, so no service account can have it, and the gateway never forwards it. */
export const workerCaller: Caller = { kind: 'service', id: 'worker', roles: [], scopes: [], issuedAt: null };

export const isWorker = (caller: Caller): boolean => caller.kind === 'service' && caller.id === workerCaller.id;
