import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { REPORTS_TO_HIDE, reviewMachine } from '../domain/review.ts';
import { isText } from '../domain/values.ts';
import { mayEditCatalogue } from '../policy.ts';
import { findReview, insertReport, lockReview, recountRating, updateReview } from '../store/reviews.ts';
import { findRole, isStaffNow } from './find-role.ts';
import { requirePerson } from './require-person.ts';

export interface ModerateReview {
  readonly reviewId: string;
  readonly decision: 'PUBLISH' | 'REJECT';
  readonly note?: string | null | undefined;
}

/** Staff decide about a review, and about what was reported of it. */
export const moderateReview = (ctx: Context, { reviewId, decision, note = null }: ModerateReview) =>
  ctx.inTransaction(async (trx) => {
    const found = (await isStaffNow(ctx, trx)) ? await findReview(trx, reviewId) : undefined;
    if (!found) return fail('REVIEW_NOT_FOUND', 'input', 'reviewId');
    if (note !== null && !isText(note, 1, 300)) return fail('VALUE_INVALID', 'input', 'note');
    const { status } = await lockReview(trx, found.id);
    const there = status === (decision === 'PUBLISH' ? 'PUBLISHED' : 'REJECTED');
    if (!there) await ctx.transition(trx, reviewMachine, { id: found.id, event: decision, ...(note === null ? {} : { reason: note }) });
    await updateReview(trx, found.id, { reports: 0, moderation_note: note });
    await recountRating(trx, found.product_id);
    return ok((await findReview(trx, found.id))!);
  });

/** The vendor answers a published review, or says it anew. */
export const replyToReview = (ctx: Context, { reviewId, text }: { readonly reviewId: string; readonly text: string }) =>
  ctx.inTransaction(async (trx) => {
    const found = await findReview(trx, reviewId);
    if (found?.status !== 'PUBLISHED' || !mayEditCatalogue(await findRole(ctx, trx, found.vendor_id))) return fail('REVIEW_NOT_FOUND', 'input', 'reviewId');
    if (!isText(text, 1, 2_000)) return fail('VALUE_INVALID', 'input', 'text');
    await updateReview(trx, found.id, { reply: text, replied_at: ctx.now() });
    return ok((await findReview(trx, found.id))!);
  });

export interface ReportReview {
  readonly reviewId: string;
  readonly reason: 'SPAM' | 'OFFENSIVE' | 'OFF_TOPIC' | 'FAKE';
  readonly note?: string | null | undefined;
}

/** Somebody thinks that a published review should not be shown; staff will look at it. Each person counts once; with the third one it is hidden until they did. */
export const reportReview = (ctx: Context, { reviewId, reason, note = null }: ReportReview) =>
  ctx.inTransaction(async (trx) => {
    const reporterId = requirePerson(ctx);
    const found = await findReview(trx, reviewId);
    if (found?.status !== 'PUBLISHED') return fail('REVIEW_NOT_FOUND', 'input', 'reviewId');
    if (note !== null && !isText(note, 1, 500)) return fail('VALUE_INVALID', 'input', 'note');
    const { status, reports } = await lockReview(trx, found.id);
    if (!(await insertReport(trx, { reviewId: found.id, reporterId, reason, note, at: ctx.now() }))) return ok(found.id);
    await updateReview(trx, found.id, { reports: reports + 1 });
    if (status === 'PUBLISHED' && reports + 1 >= REPORTS_TO_HIDE) {
      await ctx.transition(trx, reviewMachine, { id: found.id, event: 'HOLD', reason: 'reported' });
      await recountRating(trx, found.product_id);
    }
    return ok(found.id);
  });
