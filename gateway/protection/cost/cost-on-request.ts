import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLRequest } from '../../transports/engine.ts';

/** What `extensions.cost` of a response says to a client that asked for it. */
export interface CostReport {
  readonly estimated: number;
  /** Null: no limit. */
  readonly max: number | null;
}

/**
 * Whether the client wants to know the cost: with the HTTP header `graphql-cost: 1`, or, where it cannot set headers for one operation
 * (a browser's WebSocket), with `"extensions": {"cost": true}` in the request.
 */
export const wantsCost = ({ extensions }: GraphQLRequest, headers: IncomingHttpHeaders): boolean =>
  headers['graphql-cost'] === '1' || extensions?.['cost'] === true;
