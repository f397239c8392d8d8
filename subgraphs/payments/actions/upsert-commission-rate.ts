import { knownOrganizations } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { checkTerms, isPosition, type RateTerms, type RateTermsInput, type TermsRefusal } from '../domain/rate-terms.ts';
import { categoriesByIds } from '../store/commission-categories.ts';
import { allRates, insertRate, lockRates, rowOfTerms, updateRate, type StoredRate } from '../store/commission-rates.ts';
import { adminId } from './require-admin.ts';

/** A rule as an admin writes it. With `id` it replaces the rule whose `version` they read; without, it makes a new one. */
export interface UpsertCommissionRate extends RateTermsInput {
  readonly id?: string | null | undefined;
  readonly version?: number | null | undefined;
  /** Where it is tried; after all others when absent, and for an existing rule where it was. */
  readonly position?: number | null | undefined;
}

export type RateRefusal = 'RATE_NOT_FOUND' | 'RATE_CHANGED' | 'RATE_POSITION_TAKEN' | TermsRefusal;

const POSITION_STEP = 10;

/**
 * Makes a commission rule, or a new version of one: earlier versions stay as they were, with the sales that name them. The admin role is read from
 * the database; to everybody else the rule does not exist. Writers of rules queue, so that two never take one position.
 */
export const upsertCommissionRate = (ctx: Context, input: UpsertCommissionRate) =>
  ctx.inTransaction(async (trx): Promise<Result<StoredRate, RateRefusal>> => {
    const by = await adminId(ctx, trx);
    if (by === null) return fail('RATE_NOT_FOUND');
    const terms = checkTerms(input);
    if (!terms.ok) return terms;
    const known = await checkNames(trx, terms.value);
    if (!known.ok) return known;
    await lockRates(trx);
    const place = placeOf(await allRates(trx), input);
    if (!place.ok) return place;
    const row = { id: input.id?.toLowerCase() ?? newId(), position: place.value, ...rowOfTerms(terms.value), updated_at: ctx.now(), updated_by: by };
    return ok(input.id == null ? await insertRate(trx, row) : await updateRate(trx, row));
  });

/** The position of the rule to be, among those that are there. */
const placeOf = (rates: readonly StoredRate[], { id, version, position }: UpsertCommissionRate): Result<number, RateRefusal> => {
  const own = id != null && isId(id) ? rates.find((rate) => rate.id === id.toLowerCase()) : undefined;
  if (id != null && !own) return fail('RATE_NOT_FOUND', 'input', 'id');
  if (own && own.version !== version) return fail('RATE_CHANGED', 'input', 'version');
  const last = rates.at(-1)?.position;
  const wanted = position ?? own?.position ?? (last === undefined ? 0 : last + POSITION_STEP);
  if (!isPosition(wanted)) return fail('RATE_INVALID', 'input', 'position');
  return rates.some((rate) => rate.position === wanted && rate !== own) ? fail('RATE_POSITION_TAKEN', 'input', 'position') : ok(wanted);
};

/** Refuses vendors that do not exist and categories that no area announced: a rule that fits nothing, or more than was meant, helps nobody. */
const checkNames = async (trx: Trx, { areas, vendorIds, categoryIds }: RateTerms): Promise<Result<null, RateRefusal>> => {
  const vendors = new Set(await knownOrganizations(trx, vendorIds ?? [], 'VENDOR'));
  const stranger = vendorIds?.findIndex((id) => !vendors.has(id)) ?? -1;
  if (stranger >= 0) return fail('VENDOR_UNKNOWN', 'input', 'vendorIds', String(stranger));
  const categories = new Map((categoryIds ? await categoriesByIds(trx, categoryIds) : []).map((category) => [category.id, category.area]));
  const nowhere = categoryIds?.findIndex((id) => !categories.has(id) || (areas !== null && !areas.some((area) => area === categories.get(id)))) ?? -1;
  return nowhere >= 0 ? fail('CATEGORY_UNKNOWN', 'input', 'categoryIds', String(nowhere)) : ok(null);
};
