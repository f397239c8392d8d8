/**
 * Who is calling. `id` is a user id for `user`, a service account id for `service`, null for `anonymous`.
 * `issuedAt` is the second (Unix time) at which the caller's own credential was issued: revocation compares it.
 */
export interface Caller {
  readonly kind: 'anonymous' | 'user' | 'service';
  readonly id: string | null;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly issuedAt: number | null;
  /** The sign-in that a user's token belongs to, when its issuer says so; of a service account, its API key. Can be revoked by itself. */
  readonly sessionId?: string;
}

/**
 * Who somebody is and what they may do, whatever their credential: equal for one person with the same roles and scopes. Answers that depend on
 * the caller depend on this.
 */
export const identityOf = ({ kind, id, roles, scopes }: Caller): readonly unknown[] => [kind, id, roles.toSorted(), scopes.toSorted()];

export const anonymous: Caller = { kind: 'anonymous', id: null, roles: [], scopes: [], issuedAt: null };

/** What the gateway forwards to a subgraph with every request. */
export interface Forwarded {
  readonly caller: Caller;
  readonly requestId: string;
}
