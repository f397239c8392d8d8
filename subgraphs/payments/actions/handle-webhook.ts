import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isReason } from '../domain/adjustments.ts';
import { providerOf } from '../providers/choose.ts';
import type { UnmatchedWebhookRow } from '../rows.ts';
import { lockWebhookEvent, updateHandled, type Outcome } from '../store/webhook-events.ts';
import { adminId } from './require-admin.ts';
import { applyReceived } from './receive-webhook.ts';

export type HandleRefusal = 'WEBHOOK_NOT_FOUND' | 'WEBHOOK_HANDLED' | 'REASON_INVALID';

const handle = (ctx: Context, id: string, note: string | null, act: (trx: Trx, row: UnmatchedWebhookRow) => Promise<Outcome>): Promise<Result<UnmatchedWebhookRow, HandleRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<UnmatchedWebhookRow, HandleRefusal>> => {
    const by = await adminId(ctx, trx);
    const row = by !== null && isId(id) ? await lockWebhookEvent(trx, id) : undefined;
    if (by === null || !row) return fail('WEBHOOK_NOT_FOUND', 'input', 'id');
    if (row.outcome !== 'UNMATCHED') return fail('WEBHOOK_HANDLED', 'input', 'id');
    if (note !== null && !isReason(note)) return fail('REASON_INVALID', 'input', 'reason');
    return ok(await updateHandled(trx, row.id, { outcome: await act(trx, row), by, at: ctx.now(), note }));
  });

/**
 * Applies a webhook that matched nothing when it came once more, as if it came now: what it is about may be known by now. Stays UNMATCHED when it is
 * not. Admins only (read from the database): to everybody else there is none.
 */
export const reapplyWebhook = (ctx: Context, { id }: { id: string }): Promise<Result<UnmatchedWebhookRow, HandleRefusal>> =>
  handle(ctx, id, null, async (trx, { provider, body }) => {
    const read = providerOf(ctx.config, provider).reread(Buffer.from(body, 'utf8'));
    return read.kind === 'FORGED' || read.kind === 'MALFORMED' ? 'UNMATCHED' : applyReceived(ctx, trx, provider, read);
  });

/** Puts a webhook that will never match anything aside, such as one about a charge made by hand at the provider. Admins only, as above. */
export const dismissWebhook = (ctx: Context, { id, reason }: { id: string; reason: string }): Promise<Result<UnmatchedWebhookRow, HandleRefusal>> =>
  handle(ctx, id, reason, async () => 'IGNORED');
