import { createClient } from '@supabase/supabase-js';
import { displayNameFrom, parsePhone } from '../domain/credentials.ts';
import type { IdentityProvider } from './identity.ts';

const TIMEOUT_MS = 5_000;
/** A hundred years: Supabase has bans with an end only. */
const FOREVER = '876000h';

/** Supabase Auth's admin API, with the project's service role key. */
export const supabaseIdentity = ({ url, serviceKey }: { url: string; serviceKey: string }): IdentityProvider => {
  const { auth } = createClient(url, serviceKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }) },
  });
  return {
    find: async (userId) => {
      const { data, error } = await auth.admin.getUserById(userId);
      if (error?.status === 404) return null;
      if (error) throw error;
      const { email, phone, user_metadata } = data.user;
      const parsed = phone ? parsePhone(phone) : null;
      return { userId, displayName: displayNameFrom(user_metadata), email: email || null, phone: parsed?.ok ? parsed.value : null };
    },
    setBarred: async (userId, barred) => {
      const { error } = await auth.admin.updateUserById(userId, { ban_duration: barred ? FOREVER : 'none' });
      if (error) throw error;
    },
  };
};
