import type { ServiceConfig } from '../../../platform/config/config.ts';
import type { Db } from '../../../platform/db/database.ts';
import { localIdentity } from './local.ts';
import { supabaseIdentity } from './supabase.ts';

/** What an identity provider knows about a person. Phone in E.164. */
export interface Identity {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Where people sign in. Never called inside a transaction. */
export interface IdentityProvider {
  /** Null when it knows no such person. Throws while it is out of reach. */
  find(userId: string): Promise<Identity | null>;
  /** Whether it may give this person new tokens. Safe to repeat. */
  setBarred(userId: string, barred: boolean): Promise<void>;
}

/** The provider that the configuration chose. */
export const identityProvider = (config: ServiceConfig, db: Db): IdentityProvider => {
  const { identity } = config.providers;
  return identity.kind === 'supabase' ? supabaseIdentity(identity) : localIdentity(db);
};
