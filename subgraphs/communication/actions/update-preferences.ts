import type { Context } from '../../../platform/context/context.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { allPreferences, changePreferences, type Preference } from '../domain/preference.ts';
import { personOf } from '../policy.ts';
import { listPreferences, upsertPreferences } from '../store/preferences.ts';

/** Changes what the caller receives, all entries or none; answers all preferences as they are now. */
export const updatePreferences = (ctx: Context, changes: readonly Preference[]): Promise<Result<ReturnType<typeof allPreferences>, 'CATEGORY_MANDATORY'>> =>
  ctx.inTransaction(async (trx): Promise<Result<ReturnType<typeof allPreferences>, 'CATEGORY_MANDATORY'>> => {
    const userId = personOf(ctx.caller);
    const changed = changePreferences(changes);
    if (!changed.ok) return changed;
    if (!userId) return ok(allPreferences([]));
    if (changed.value.length > 0) await upsertPreferences(trx, userId, changed.value, ctx.now());
    return ok(allPreferences(await listPreferences(trx, userId)));
  });
