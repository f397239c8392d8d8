import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { rotateSigningKey } from '../providers/local-issuer/signing-keys.ts';
import { removeOldAttempts } from '../store/sign-in-attempts.ts';

/** Monthly, where the local issuer signs: a new key, and what no longer counts goes. */
export const rotateSigningKeys = defineJob('accounts.rotateSigningKeys', z.object({}), {
  retries: 3,
  schedule: '0 3 1 * *',
  run: async (ctx) => {
    if (ctx.config.providers.identity.kind !== 'local') return;
    await rotateSigningKey(ctx.db, ctx.now());
    await removeOldAttempts(ctx.db, ctx.now());
  },
});
