import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../../platform/auth/caller.ts';

/** What a policy may look at besides the caller. */
export interface PolicyRequest {
  readonly headers: IncomingHttpHeaders;
}

/** Whether a caller, also an anonymous one, fulfils the policy that a `@policy` names. */
export type PolicyDecider = (policy: string, caller: Caller, request: PolicyRequest) => boolean | Promise<boolean>;

/** A policy is fulfilled by a role or scope of its name. */
export const decideByRoleOrScope: PolicyDecider = (policy, { kind, roles, scopes }) =>
  kind !== 'anonymous' && (roles.includes(policy) || scopes.includes(policy));

/** One request's decisions. */
export type Policies = (policy: string) => boolean | Promise<boolean>;

export interface PoliciesOptions {
  readonly decide: PolicyDecider;
  readonly caller: Caller;
  readonly request: PolicyRequest;
  /** Told why a decision could not be made. */
  readonly failed: (policy: string, error: unknown) => void;
}

/** Asks for each policy at most once in a request. What cannot be decided is not fulfilled. */
export const policiesFor = ({ decide, caller, request, failed }: PoliciesOptions): Policies => {
  const decisions = new Map<string, boolean | Promise<boolean>>();
  const denied = (policy: string, error: unknown): false => {
    failed(policy, error);
    return false;
  };
  const ask = (policy: string): boolean | Promise<boolean> => {
    try {
      const decision = decide(policy, caller, request);
      if (typeof decision !== 'object') return decision === true;
      return decision.then((holds) => holds === true, (error: unknown) => denied(policy, error));
    } catch (error) {
      return denied(policy, error);
    }
  };
  return (policy) => {
    let decision = decisions.get(policy);
    if (decision === undefined) decisions.set(policy, (decision = ask(policy)));
    return decision;
  };
};
