import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

const SYLLABLES = `array['ba','co','da','fi','gu','ka','lo','me','ni','po','ra','so','ti','vu','wa','ze','bri','cla','dro','fle','gra','ple','sto','tri']`;
const VOCABULARY = 20_000;
const BRANDS = 300;
const SHELVES = 250;
const VENDORS = 50;

export const SEARCHED = { vocabulary: VOCABULARY, brands: BRANDS, shelves: SHELVES } as const;

/** The n-th word (0 is the most frequent), the same as in SQL below: three syllables, then a fourth where they repeat. */
const syllables = SYLLABLES.slice('array['.length, -1).replaceAll("'", '').split(',');
export const wordAt = (n: number): string => {
  const at = (place: number) => syllables[Math.floor((n * 7_919 + 104_729) / 24 ** place) % 24]!;
  return at(0) + at(1) + at(2) + (n >= 24 ** 3 ? at(3) : '');
};
const wordSql = (n: string) => {
  const at = (place: number) => `(${SYLLABLES})[1 + ((${n}) * 7919 + 104729) / ${24 ** place} % 24]`;
  return `${at(0)} || ${at(1)} || ${at(2)} || case when ${n} >= ${24 ** 3} then ${at(3)} else '' end`;
};
/** A number below `most` by Zipf's law: n comes up about 1/n as often as the first. */
const zipf = (most: number) => `(floor(exp(random() * ln(${most + 1}))) - 1)::int`;

/**
 * Writes so many products on sale, whose words are as frequent as in real shops: by Zipf's law, brand and category in the title, the most frequent
 * category word in about a sixth of all titles. The same each time.
 */
export const fillCatalogue = async (db: Db, size: number): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`select setseed(0.5)`.execute(trx);
    await sql`
      insert into ecommerce_vendors (id, slug, name, status, currency, applicant_id)
      select ('a2000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'seller-' || n, 'Seller ' || n, 'APPROVED', 'EUR', gen_random_uuid() from generate_series(0, ${VENDORS - 1}::int) n`.execute(trx);
    await sql`
      insert into vendor_profiles (vendor_id, description, pickup_address, pickup_latitude, pickup_longitude)
      select id, '', '1 Quai Antoine', 43.735, 7.421 from ecommerce_vendors`.execute(trx);
    await sql`
      insert into ecommerce_categories (id, slug, name)
      select ('e2000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'kind-' || n, initcap(${sql.raw(wordSql('n / 2'))} || case when n % 2 = 1 then ' ' || ${sql.raw(wordSql('n + 400'))} else '' end)
      from generate_series(0, ${SHELVES - 1}::int) n`.execute(trx);
    await sql`
      create temporary table drawn on commit drop as
      select n, ${sql.raw(zipf(SHELVES))} as kind, ${sql.raw(zipf(BRANDS))} as brand, (random() * 9999)::int as model, ${sql.raw(zipf(VENDORS))} as seller, (2000 * exp(random() * 5))::bigint as price,
        random() as luck, (select string_agg(${sql.raw(wordSql('w'))}, ' ') from (select ${sql.raw(zipf(VOCABULARY))} as w from generate_series(1, 3 + n % 3)) t) as extra,
        (select string_agg(${sql.raw(wordSql('w'))}, ' ') from (select ${sql.raw(zipf(VOCABULARY))} as w from generate_series(1, 25 + n % 30)) t) as body
      from generate_series(1, ${size}::int) n`.execute(trx);
    await sql`
      insert into ecommerce_products (id, vendor_id, category_id, slug, title, description, tags, status, created_at, updated_at)
      select ('b2000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('a2000000-0000-4000-8000-' || lpad(to_hex(seller), 12, '0'))::uuid, c.id, 'item-' || n,
        initcap(${sql.raw(wordSql('brand + 1000'))}) || ' ' || upper(left(${sql.raw(wordSql('model % 97 + 2000'))}, 2)) || model || ' ' || c.name || ' ' || extra, body,
        array['Colour: ' || (array['black','white','silver','red','blue','green'])[1 + model % 6], 'Size: ' || (array['S','M','L','XL'])[1 + n % 4], 'Brand: ' || initcap(${sql.raw(wordSql('brand + 1000'))})],
        'PUBLISHED', now() - n * interval '37 seconds', now()
      from drawn d join ecommerce_categories c on c.id = ('e2000000-0000-4000-8000-' || lpad(to_hex(kind), 12, '0'))::uuid`.execute(trx);
    await sql`
      insert into ecommerce_variants (id, product_id, vendor_id, sku, title, price, currency, position)
      select ('c2000000-0000-4000-8000-' || lpad(to_hex(2 * n + k), 12, '0'))::uuid, ('b2000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        ('a2000000-0000-4000-8000-' || lpad(to_hex(seller), 12, '0'))::uuid, 'IT-' || n || '-' || k, case k when 0 then 'Small' else 'Large' end, price + k * 500, 'EUR', k
      from drawn, generate_series(0, 1) k`.execute(trx);
    await sql`insert into stock_items (variant_id, on_hand) select ('c2000000-0000-4000-8000-' || lpad(to_hex(2 * n + k), 12, '0'))::uuid, case when luck < 0.9 then 100 else 0 end from drawn, generate_series(0, 1) k`.execute(trx);
    await sql`
      insert into ecommerce_product_standing (product_id, units, rating, ratings)
      select ('b2000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, (1 / (0.001 + luck))::int, round((2 + 3 * random())::numeric, 1)::real, 5 from drawn where luck < 0.4`.execute(trx);
  });
  for (const table of ['ecommerce_products', 'ecommerce_variants', 'stock_items', 'ecommerce_product_standing', 'ecommerce_vendors', 'ecommerce_categories']) await sql`vacuum analyze ${sql.table(table)}`.execute(db);
};
