import type { Context } from '../../../platform/context/context.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { checkVelocityRule, type VelocityRuleInput, type VelocityRuleRefusal } from '../domain/velocity-rule.ts';
import { insertRule, lockRules, rulesByIds, updateRule, type StoredVelocityRule } from '../store/velocity.ts';
import { adminId } from './require-admin.ts';

/** A rule as an admin writes it. With `id` it replaces the rule whose `version` they read; without, it makes a new one. */
export interface UpsertVelocityRule extends VelocityRuleInput {
  readonly id?: string | null | undefined;
  readonly version?: number | null | undefined;
  readonly enabled: boolean;
}

export type UpsertRuleRefusal = VelocityRuleRefusal | 'VELOCITY_RULE_NOT_FOUND' | 'VELOCITY_RULE_CHANGED' | 'VELOCITY_RULE_NAME_TAKEN';

/** Makes or replaces a velocity rule; the next try is judged by it. Admins only (read from the database): to everybody else the rule does not exist. */
export const upsertVelocityRule = (ctx: Context, { id, version, enabled, ...rule }: UpsertVelocityRule) =>
  ctx.inTransaction(async (trx): Promise<Result<StoredVelocityRule, UpsertRuleRefusal>> => {
    const by = await adminId(ctx, trx);
    if (by === null) return fail('VELOCITY_RULE_NOT_FOUND');
    const checked = checkVelocityRule(rule);
    if (!checked.ok) return checked;
    await lockRules(trx);
    const [known] = id != null && isId(id) ? await rulesByIds(trx, [id]) : [];
    if (id != null && !known) return fail('VELOCITY_RULE_NOT_FOUND', 'input', 'id');
    if (known && known.version !== version) return fail('VELOCITY_RULE_CHANGED', 'input', 'version');
    const { windowSeconds, operations, ...terms } = rule;
    const row = { id: known?.id ?? newId(), ...terms, operations: operations && [...operations], window_seconds: windowSeconds, enabled, updated_at: ctx.now(), updated_by: by };
    const written = known ? await updateRule(trx, row) : await insertRule(trx, { ...row, created_at: row.updated_at });
    return written ? ok(written) : fail('VELOCITY_RULE_NAME_TAKEN', 'input', 'name');
  });
