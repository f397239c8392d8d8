import { z } from 'zod';

const metadata = z.record(z.string(), z.unknown());

/** Bodies as clients of Supabase Auth send them; what the local issuer does not know is ignored. */
export const signUpBody = z.object({ email: z.string().optional(), phone: z.string().optional(), password: z.string().optional(), data: metadata.nullish() });

export const passwordGrant = z.object({ email: z.string().optional(), phone: z.string().optional(), password: z.string() });

export const refreshGrant = z.object({ refresh_token: z.string() });

export const userChanges = z.object({ email: z.string().optional(), phone: z.string().optional(), password: z.string().optional(), data: metadata.nullish() });
