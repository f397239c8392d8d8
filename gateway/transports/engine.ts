import type { Caller } from '../../platform/auth/caller.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { Client, RequestContext } from '../execution/request-context.ts';
import type { Verified } from '../authentication/verify-token.ts';

/** A GraphQL request as clients send it, not yet checked: https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters */
export interface GraphQLRequest {
  /** Missing when a persisted query is asked for by its hash. */
  readonly query?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface RunOptions {
  /** False over HTTP GET, where a mutation is refused with status 405. */
  readonly mutations: boolean;
  /** False where one response is all that can be sent: then a subscription is refused. */
  readonly subscriptions: boolean;
  /** False where a response in parts cannot be sent: then `@defer` is ignored, as the specification allows. */
  readonly incremental: boolean;
}

/** What transports need: who is calling, and the answer to one operation. */
export interface Engine {
  readonly now: () => Date;
  /** Throws `Unauthenticated` or `AuthenticationUnavailable`. Null or undefined: anonymous. */
  readonly authenticate: (authorization: string | undefined, requestId: string) => Promise<Verified>;
  readonly contextOf: (verified: Verified, client: Client, authorization: string | undefined, requestId: string) => RequestContext;
  /** Every check, then execution. Never rejects: what goes wrong is in the outcome. */
  readonly run: (request: GraphQLRequest, context: RequestContext, options: RunOptions) => Promise<Outcome>;
  /** Whether what this caller's credential was issued for has been taken back since. Answers from memory. */
  readonly isRevoked: (caller: Caller) => boolean;
}
