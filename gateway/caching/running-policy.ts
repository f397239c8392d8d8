import type { RequestContext } from '../execution/request-context.ts';
import { strictest, type CachePolicy } from './cache-policy.ts';

/** What a subgraph's answer says about keeping it. */
export interface NotedAnswer {
  readonly errors: readonly unknown[];
  readonly unavailable: unknown;
  readonly cacheControl: CachePolicy | undefined;
}

/**
 * What executions that are under way learn about how long their answers may be kept. By the identity of the context that an execution
 * was given: each has its own.
 */
export class RunningPolicies {
  readonly #policies = new WeakMap<RequestContext, CachePolicy>();

  begin(context: RequestContext, policy: CachePolicy): void {
    this.#policies.set(context, policy);
  }

  restrict(context: RequestContext, policy: CachePolicy): void {
    const known = this.#policies.get(context);
    if (known) this.#policies.set(context, strictest(known, policy));
  }

  answered(context: RequestContext, { errors, unavailable, cacheControl }: NotedAnswer): void {
    if (errors.length > 0 || unavailable) this.restrict(context, { maxAge: 0, scope: 'PUBLIC' });
    else if (cacheControl) this.restrict(context, cacheControl);
  }

  end(context: RequestContext): CachePolicy {
    return this.#policies.get(context) ?? { maxAge: 0, scope: 'PRIVATE' };
  }
}
