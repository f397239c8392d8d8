import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isShare } from '../domain/rate-terms.ts';
import type { CommissionArea } from '../domain/sale.ts';
import { allRates, insertRate, lockRates, rowOfTerms, updatePositions, updateRate, type StoredRate } from '../store/commission-rates.ts';
import { adminId } from './require-admin.ts';

const POSITION_STEP = 10;

export interface VendorCommission {
  readonly vendorId: string;
  readonly area: CommissionArea;
  /** Hundredths of a per cent of all the vendor sells in this area, 0 to 10,000. */
  readonly basisPoints: number;
}

/** Whether a rule is one that `setVendorCommission` made: of this vendor alone, in this area, for everything. */
const isOwnRate = ({ vendorId, area }: VendorCommission, rate: StoredRate): boolean =>
  rate.vendorIds?.length === 1 && rate.vendorIds[0] === vendorId && rate.areas?.length === 1 && rate.areas[0] === area && rate.categoryIds === null && rate.listingTypes === null;

/**
 * A place before the first rule that is not about single vendors, because the first rule that fits decides. Where there is no room, all rules move
 * apart, which gives those that move a new version.
 */
const placeBeforeGeneral = async (ctx: Context, trx: Trx, rates: readonly StoredRate[], by: string): Promise<number> => {
  const general = rates.findIndex((rate) => rate.vendorIds === null);
  if (general < 0) return (rates.at(-1)?.position ?? -POSITION_STEP) + POSITION_STEP;
  const [before, after] = [rates[general - 1]?.position ?? -1, rates[general]!.position];
  if (after - before > 1) return before + Math.ceil((after - before) / 2);
  await updatePositions(trx, rates.map(({ id }, place) => ({ id, position: (place < general ? place : place + 1) * POSITION_STEP })), ctx.now(), by);
  return general * POSITION_STEP;
};

/**
 * The share that the platform keeps of all that a vendor sells in an area from now on: the vendor's own rule, made or given a new version, ahead of the
 * general ones. Sales that were made keep their terms. For admins, by the database.
 */
export const setVendorCommission = async (ctx: Context, trx: Trx, terms: VendorCommission): Promise<Result<{ rateId: string }, 'RATE_NOT_FOUND' | 'RATE_INVALID'>> => {
  const by = await adminId(ctx, trx);
  if (by === null) return fail('RATE_NOT_FOUND');
  const { vendorId, area, basisPoints } = terms;
  if (!isShare(basisPoints)) return fail('RATE_INVALID', 'input', 'basisPoints');
  await lockRates(trx);
  const rates = await allRates(trx);
  const own = rates.find((rate) => isOwnRate(terms, rate));
  const changed = { updated_at: ctx.now(), updated_by: by };
  if (own) return ok({ rateId: (await updateRate(trx, { id: own.id, position: own.position, ...rowOfTerms({ ...own, basisPoints, enabled: true }), ...changed })).id });
  const fresh = { name: 'Agreed with the vendor', enabled: true, areas: [area], vendorIds: [vendorId], categoryIds: null, listingTypes: null, amounts: null, basisPoints, taxBasisPoints: null, validFrom: null, validUntil: null };
  const position = await placeBeforeGeneral(ctx, trx, rates, by);
  return ok({ rateId: (await insertRate(trx, { id: newId(), position, ...rowOfTerms(fresh), ...changed })).id });
};
