import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { ExportedProduct } from '../domain/product-csv.ts';

/** Gives each product of a vendor the name that its files call it by, from its slug, so that two never share one. After `lockImports`. */
export const nameProducts = async (trx: Trx, vendorId: string): Promise<void> => {
  await sql`
    update ecommerce_products p set handle = p.slug where p.vendor_id = ${vendorId} and p.handle is null
      and not exists (select from ecommerce_products o where o.vendor_id = p.vendor_id and o.handle = p.slug)`.execute(trx);
  await sql`update ecommerce_products set handle = slug || '-' || right(id::text, 8) where vendor_id = ${vendorId} and handle is null`.execute(trx);
};

interface Row extends Omit<ExportedProduct, 'variants'> {
  readonly id: string;
  readonly variants: (Omit<ExportedProduct['variants'][number], 'price' | 'compare_at_price'> & { price: string; compare_at_price: string | null })[];
}

/** A vendor's named products after one, in the order of their ids, with all that a file tells of them. Archived variants are left out. */
export const exportedAfter = async (db: Db, vendorId: string, after: string | null, limit: number): Promise<{ last: string; products: ExportedProduct[] } | null> => {
  const { rows } = await sql<Row>`
    select p.id, p.handle, p.title, p.description, p.tags, p.status = 'PUBLISHED' as published,
      (select jsonb_build_object('name', c.name, 'slug', c.slug) from ecommerce_categories c where c.id = p.category_id) as category,
      coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'choices', o.choices) order by o.position) from ecommerce_product_options o where o.product_id = p.id), '[]') as options,
      coalesce((select jsonb_agg(jsonb_build_object('url', i.url, 'alt', i.alt) order by i.position) from ecommerce_images i where i.product_id = p.id and i.variant_id is null), '[]') as images,
      coalesce((select jsonb_agg(jsonb_build_object('title', v.title, 'options', v.options, 'sku', v.sku, 'price', v.price::text, 'compare_at_price', v.compare_at_price::text,
          'currency', v.currency, 'gtin', v.gtin, 'weight_grams', v.weight_grams, 'on_hand', s.on_hand,
          'image', (select i.url from ecommerce_images i where i.variant_id = v.id order by i.position limit 1)) order by v.position, v.id)
        from ecommerce_variants v join stock_items s on s.variant_id = v.id where v.product_id = p.id and v.archived_at is null), '[]') as variants
    from ecommerce_products p
    where p.vendor_id = ${vendorId} and p.handle is not null and (${after}::uuid is null or p.id > ${after}) order by p.id limit ${limit}`.execute(db);
  const last = rows.at(-1);
  if (!last) return null;
  const amount = (value: string | null) => (value === null ? null : BigInt(value));
  const products = rows.map((row) => ({ ...row, variants: row.variants.map((each) => ({ ...each, price: BigInt(each.price), compare_at_price: amount(each.compare_at_price) })) }));
  return { last: last.id, products };
};
