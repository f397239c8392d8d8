import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { CommissionRate, TaxRate } from '../domain/commission-rate.ts';
import type { CommissionArea } from '../domain/sale.ts';
import { toRate } from './commission-rates.ts';

/** The rules that may fit what a payee sells, and what its country takes of commission; null when the country or its rate is not known. */
export interface PayeeTerms {
  readonly rates: readonly CommissionRate[];
  readonly tax: TaxRate | null;
}

/** Which sales rules are wanted for; areas and currencies that cannot occur are left out. */
export interface SaleScope {
  readonly payeeIds: readonly string[];
  readonly areas: readonly CommissionArea[];
  readonly currency: string;
  readonly at: Date;
}

type Row = Selectable<DB['commission_rates']> & { payee_id: string; country: string | null; country_basis_points: number | null; rate_found: boolean };

/**
 * The terms of each payee as they are committed now: a rule that was changed a moment ago counts. One statement for a whole basket, rules and
 * tax together, so that keeping them in memory would save none.
 */
export const termsForSales = async (db: Db, { payeeIds, areas, currency, at }: SaleScope): Promise<ReadonlyMap<string, PayeeTerms>> => {
  if (payeeIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select p.id as payee_id, j.country, t.basis_points as country_basis_points, r.id is not null as rate_found, r.*
    from unnest(${[...new Set(payeeIds)]}::uuid[]) p(id)
    left join commission_jurisdictions j on j.payee_id = p.id
    left join lateral (
      select basis_points from commission_taxes where country = j.country and valid_from <= ${at} order by valid_from desc limit 1
    ) t on true
    left join commission_rates r on r.enabled
      and (r.valid_from is null or r.valid_from <= ${at}) and (r.valid_until is null or r.valid_until > ${at})
      and (r.areas is null or r.areas && ${[...new Set(areas)]}::text[])
      and (r.vendor_ids is null or p.id = any(r.vendor_ids))
      and (r.amounts is null or jsonb_exists(r.amounts, ${currency}))`.execute(db);
  return new Map(
    [...Map.groupBy(rows, (row) => row.payee_id)].map(([payeeId, own]) => {
      const { country, country_basis_points } = own[0]!;
      const tax = country !== null && country_basis_points !== null ? { country, basisPoints: country_basis_points } : null;
      return [payeeId, { rates: own.filter((row) => row.rate_found).map(toRate), tax }];
    }),
  );
};
