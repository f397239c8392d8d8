import type { OperationType } from './metrics.ts';

/** What becomes known about a request while it is answered: for the access log, metrics and the trace. */
export interface RequestRecord {
  type: OperationType;
  /** The operation's name in the document that was run. */
  operationName: string | undefined;
  /** SHA-256 of the document. */
  hash: string | undefined;
  /** The estimated static cost. */
  cost: number | undefined;
  /** How often a subgraph was asked. */
  fetches: number;
}

export const createRecord = (): RequestRecord => ({
  type: 'unknown',
  operationName: undefined,
  hash: undefined,
  cost: undefined,
  fetches: 0,
});
