import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

export interface ExportedLine {
  readonly id: string;
  readonly code: string;
  readonly placedAt: Date;
  readonly status: string;
  readonly sku: string;
  readonly title: string;
  readonly variantTitle: string;
  readonly quantity: number;
  readonly unitPrice: bigint;
  readonly total: bigint;
  readonly currency: string;
  readonly city: string;
  readonly country: string;
}

/** Lines of a vendor's orders placed from `from` to before `to`, by time and id. */
export const listExportedLines = async (
  db: Db,
  { vendorId, from, to }: { vendorId: string; from: Date; to: Date },
  after: { placedAt: Date; id: string } | null,
  limit: number,
): Promise<ExportedLine[]> => {
  const { rows } = await sql<ExportedLine>`
    select l.id, o.code, o.placed_at as "placedAt", o.status, l.sku, l.title, l.variant_title as "variantTitle", l.quantity, l.unit_price as "unitPrice", l.total, o.currency,
      coalesce(g.address ->> 'city', '') as city, coalesce(g.address ->> 'country', '') as country
    from ecommerce_orders o
    join ecommerce_order_groups g on g.id = o.order_group_id
    join ecommerce_order_lines l on l.order_id = o.id
    where o.vendor_id = ${vendorId} and o.placed_at >= ${from} and o.placed_at < ${to}
      and (${after === null} or (o.placed_at, l.id) > (${after?.placedAt ?? from}::timestamptz, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid))
    order by o.placed_at, l.id limit ${limit}`.execute(db);
  return rows;
};
