import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { endSessions } from './end-sessions.ts';

/** Ends one session of the caller; their other sessions go on. */
export const revokeSession = (ctx: Context, { id }: { readonly id: string }) =>
  ctx.inTransaction(async (trx) => {
    const { kind, id: userId } = ctx.caller;
    const [ended] = kind === 'user' && userId !== null && isId(id) ? await endSessions(ctx, trx, { userId, only: id }) : [];
    return ended ? ok(ended) : fail('SESSION_NOT_FOUND', 'input', 'id');
  });
