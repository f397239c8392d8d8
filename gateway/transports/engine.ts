import type { FormattedExecutionResult } from 'graphql';
import type { OperationRequest } from '../../platform/graphql/request.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { Authenticate } from '../protection/authenticate.ts';
import type { Verified } from '../protection/verify-token.ts';
import type { Subscribe } from '../subscriptions/subscribe.ts';

/** What every transport needs of the gateway, and nothing else. */
export interface Engine {
  readonly now: () => Date;
  readonly authenticate: Authenticate;
  readonly contextOf: (verified: Verified, authorization: string | undefined, requestId: string) => RequestContext;
  /** Queries and mutations. Never rejects. */
  readonly execute: (request: OperationRequest, context: RequestContext) => Promise<FormattedExecutionResult>;
  /** Never rejects. One result when the subscription is refused. */
  readonly subscribe: Subscribe;
}
