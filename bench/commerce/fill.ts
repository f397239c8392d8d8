import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** Ids that follow from numbers, so that loads know what there is without asking. */
const idOf = (kind: string) => (n: number): string => `${kind}0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const sqlId = (kind: string, n: string) => sql.raw(`('${kind}0000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`);

export const VENDORS = 20;
export const CUSTOMERS = 500;
/** Shelves on top, and shelves in each. */
const SHELVES = 8;
const PER_SHELF = 5;
const CATEGORIES = SHELVES * PER_SHELF;

export const vendorId = idOf('a');
export const productId = idOf('b');
export const variantId = idOf('c');
export const customerId = idOf('d');
/** The person who works for all vendors. */
export const memberId = 'f0000000-0000-4000-8000-000000000001';
export const shelfSlug = (n: number): string => `shelf-${n % SHELVES}`;

const words = `array['light','sturdy','folding','waterproof','vintage','compact','heated','striped','woven','brushed','padded','magnetic','quiet','bright','soft']`;
const materials = `array['steel','linen','oak','cotton','carbon','leather','glass','wool','copper','bamboo','canvas','cork']`;
const things = `array['bicycle','saddle','lamp','jacket','bottle','basket','helmet','chair','teapot','rucksack','blanket','mirror','clock','tray','pump','umbrella']`;
const pick = (list: string, n: string) => `(${list})[1 + (${n}) % array_length(${list}, 1)]`;

/**
 * Writes 20 vendors with so many products of two variants on sale, one category of 40 each, and as many paid orders of 500 customers: what a page has to
 * be found in grows with the size, also for each vendor, customer and category.
 */
export const fillMarket = async (db: Db, size: number): Promise<void> => {
  await fillVendors(db);
  await fillCatalogue(db, size);
  await fillOrders(db, size);
  for (const table of ['ecommerce_products', 'ecommerce_variants', 'stock_items', 'stock_movements', 'stock_reservations', 'ecommerce_carts', 'ecommerce_order_groups', 'ecommerce_orders', 'ecommerce_order_lines'])
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
};

const fillVendors = async (db: Db): Promise<void> => {
  await sql`
    insert into account_users (id, display_name, email, time_zone, created_at, updated_at) values (${memberId}, 'Member', 'member@bench.test', 'UTC', now(), now())`.execute(db);
  await sql`
    insert into ecommerce_vendors (id, slug, name, status, currency, applicant_id)
    select ${sqlId('a', 'n')}, 'vendor-' || n, 'Vendor ' || n, 'APPROVED', 'EUR', ${memberId}::uuid from generate_series(0, ${VENDORS - 1}::int) n`.execute(db);
  await sql`
    insert into vendor_profiles (vendor_id, description, pickup_address, pickup_latitude, pickup_longitude)
    select id, 'Sells what people need.', '1 Quai Antoine', 43.735, 7.421 from ecommerce_vendors`.execute(db);
  await sql`insert into account_organizations (id, kind, name, created_at) select id, 'VENDOR', name, now() from ecommerce_vendors`.execute(db);
  await sql`insert into account_memberships (organization_id, user_id, role, created_at) select id, ${memberId}::uuid, 'OWNER', now() from ecommerce_vendors`.execute(db);
  await sql`
    insert into ecommerce_categories (id, slug, name) select ${sqlId('e', '1000 + n')}, 'shelf-' || n, 'Shelf ' || n from generate_series(0, ${SHELVES - 1}::int) n`.execute(db);
  await sql`
    insert into ecommerce_categories (id, slug, name, parent_id)
    select ${sqlId('e', 'n')}, 'category-' || n, 'Category ' || n, ${sqlId('e', `1000 + n % ${SHELVES}`)} from generate_series(0, ${CATEGORIES - 1}::int) n`.execute(db);
};

const fillCatalogue = async (db: Db, size: number): Promise<void> => {
  const title = sql.raw(`${pick(words, 'n * 7')} || ' ' || ${pick(materials, 'n * 11')} || ' ' || ${pick(things, 'n * 13')} || ' ' || n`);
  await sql`
    insert into ecommerce_products (id, vendor_id, category_id, slug, title, description, tags, status, created_at, updated_at)
    select ${sqlId('b', 'n')}, ${sqlId('a', `n % ${VENDORS}`)}, ${sqlId('e', `(n * 17 + n / ${CATEGORIES}) % ${CATEGORIES}`)}, 'product-' || n, ${title},
      'Made to be used every day and to last: ' || ${title}, array[${sql.raw(pick(things, 'n * 13'))}], 'PUBLISHED',
      now() - interval '1 second' * (${size}::int - n), now()
    from generate_series(0, ${size - 1}::int) n`.execute(db);
  await sql`
    insert into ecommerce_variants (id, product_id, vendor_id, sku, title, price, currency, position, weight_grams)
    select ${sqlId('c', '2 * n + k')}, ${sqlId('b', 'n')}, ${sqlId('a', `n % ${VENDORS}`)}, 'SKU-' || n || '-' || k, case k when 0 then 'Small' else 'Large' end,
      500 + (n * 37) % 20000 + k * 300, 'EUR', k, 250 + n % 1000
    from generate_series(0, ${size - 1}::int) n, generate_series(0, 1) k`.execute(db);
  await sql`insert into stock_items (variant_id, on_hand) select id, 1000000 from ecommerce_variants`.execute(db);
  await sql`
    insert into stock_movements (id, variant_id, quantity, reason) select gen_random_uuid(), id, 1000000, 'INITIAL' from ecommerce_variants`.execute(db);
};

const fillOrders = async (db: Db, size: number): Promise<void> => {
  const at = sql`now() - interval '10 seconds' * (${size}::int - n)`;
  await sql`
    insert into ecommerce_carts (id, user_id, status, created_at, updated_at)
    select ${sqlId('1', 'n')}, ${sqlId('d', `n % ${CUSTOMERS}`)}, 'COMPLETED', ${at}, ${at} from generate_series(0, ${size - 1}::int) n`.execute(db);
  await sql`
    insert into ecommerce_order_groups (id, code, cart_id, customer_id, currency, total, address, hold_expires_at, paid_at, created_at)
    select ${sqlId('2', 'n')}, 'B' || n, ${sqlId('1', 'n')}, ${sqlId('d', `n % ${CUSTOMERS}`)}, 'EUR', 3000,
      '{"recipient":"Bench","line1":"3 Boulevard des Moulins","line2":null,"city":"Monaco","postalCode":"98000","country":"MC","phone":null,"location":{"latitude":43.7,"longitude":7.4}}',
      ${at}, ${at}, ${at}
    from generate_series(0, ${size - 1}::int) n`.execute(db);
  await sql`
    insert into ecommerce_orders (id, code, order_group_id, vendor_id, customer_id, status, currency, subtotal, total, placed_at, created_at)
    select ${sqlId('3', 'n')}, 'B' || n || '-1', ${sqlId('2', 'n')}, ${sqlId('a', `n % ${VENDORS}`)}, ${sqlId('d', `n % ${CUSTOMERS}`)},
      case when n % 50 < 45 then 'DELIVERED' when n % 50 < 48 then 'CONFIRMED' else 'CANCELLED' end, 'EUR', 3000, 3000, ${at}, ${at}
    from generate_series(0, ${size - 1}::int) n`.execute(db);
  await sql`
    insert into ecommerce_order_lines (id, order_id, variant_id, product_id, title, variant_title, sku, quantity, unit_price, total)
    select gen_random_uuid(), ${sqlId('3', 'n')}, ${sqlId('c', '2 * n + k')}, ${sqlId('b', 'n')}, 'Product ' || n, case k when 0 then 'Small' else 'Large' end,
      'SKU-' || n || '-' || k, 1, 1500, 1500
    from generate_series(0, ${size - 1}::int) n, generate_series(0, 1) k`.execute(db);
  await sql`
    insert into stock_reservations (id, variant_id, order_id, quantity, status, expires_at, created_at)
    select gen_random_uuid(), ${sqlId('c', '2 * n + k')}, ${sqlId('3', 'n')}, 1, 'CONSUMED', ${at}, ${at}
    from generate_series(0, ${size - 1}::int) n, generate_series(0, 1) k`.execute(db);
};
