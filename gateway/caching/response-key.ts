import type { RequestContext } from '../execution/request-context.ts';
import type { Operation, Variables } from '../planning/prepared.ts';
import { declaredVariables } from '../subscriptions/group-key.ts';
import type { CachePolicy } from './cache-policy.ts';
import { callerKeyOf } from './caller-key.ts';
import { digestOf } from '../storage/digest.ts';

/** Everything that an answer depends on. */
export interface ResponseKeyParts {
  /** Of the supergraph. */
  readonly supergraphId: string;
  readonly operation: Pick<Operation, 'hash' | 'definition'>;
  readonly policy: CachePolicy;
  readonly variables: Variables;
  /** What chose the plan: the authorization requirements that hold for the caller, the labels of `@override`. */
  readonly rights: string;
  readonly context: RequestContext;
  /** The client's headers that subgraphs get, lower case. */
  readonly forwardedHeaders: readonly string[];
}

/** Equal for requests whose answers may be one. Null when this answer may not be kept: it is private, and its caller is nobody. */
export const responseKey = (parts: ResponseKeyParts): string | null => {
  const { supergraphId, operation, policy, variables, rights, context, forwardedHeaders } = parts;
  const caller = policy.scope === 'PRIVATE' ? callerKeyOf(context.forwarded.caller) : '';
  if (caller === null) return null;
  const headers = forwardedHeaders.map((name) => headerOf(context, name) ?? null);
  const { hash, definition } = operation;
  const name = definition.name?.value ?? null;
  return `r:${digestOf([supergraphId, hash, name, declaredVariables(definition, variables), rights, policy.scope, caller, headers])}`;
};

/** `authorization` is the client's credential however it came: on a WebSocket it is not among the headers. */
export const headerOf = ({ client, call }: RequestContext, name: string): string | readonly string[] | undefined =>
  name === 'authorization' ? call.authorization : Object.hasOwn(client.headers, name) ? client.headers[name] : undefined;
