import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { isAbout, judge, type VelocityTry } from '../domain/velocity.ts';
import { insertEntry, lockTries, rulesInForce, triesSince } from '../store/velocity.ts';

/**
 * Asks the velocity rules about a try, before anything else happens with it. Tries of one payer, and with one saved method, queue for each other
 * until their transactions end, so that each is judged with all before it and just so many pass as a rule allows. TOO_MANY_ATTEMPTS says when to
 * come again, unless waiting does not help. Whoever is let through is noted with {@link noteTry} in the same transaction.
 */
export const admitTry = async (ctx: Context, trx: Trx, tried: VelocityTry): Promise<Result<{ reviewRuleIds: readonly string[] }, 'TOO_MANY_ATTEMPTS'>> => {
  const rules = (await rulesInForce(trx)).filter((rule) => isAbout(rule, tried.operation));
  if (rules.length === 0) return ok({ reviewRuleIds: [] });
  await lockTries(trx, tried);
  const now = ctx.now();
  const longest = Math.max(...rules.map((rule) => rule.windowSeconds));
  const verdict = judge(rules, await triesSince(trx, tried, new Date(now.getTime() - longest * 1_000)), tried, now);
  if (verdict.kind !== 'REFUSE') return ok({ reviewRuleIds: verdict.kind === 'REVIEW' ? verdict.ruleIds : [] });
  ctx.log.warn({ payerId: tried.payerId, operation: tried.operation, rules: verdict.ruleIds, retryAt: verdict.retryAt }, 'too many attempts to move money');
  return { ok: false, code: 'TOO_MANY_ATTEMPTS', ...(verdict.retryAt && { retryAt: verdict.retryAt }) };
};

/** Notes a try that was let through; `attemptId` is null for what has no attempt. */
export const noteTry = (ctx: Context, trx: Trx, tried: VelocityTry, attemptId: string | null): Promise<void> => insertEntry(trx, tried, attemptId, ctx.now());
