-- Checkout in full: back-orders, holds for carts, coupons, shipping rates, taxes, and amounts frozen on orders. Amounts are minor units, weights grams.

-- A back-order is sold before it is in the house: then on_hand falls below zero by what is owed. The policy decides about new holds, the limit holds for all.
alter table stock_items
  add column backorder_policy text not null default 'DENY' check (backorder_policy in ('DENY', 'ALLOW')),
  add column backorder_limit integer not null default 0 check (backorder_limit between 0 and 1000000),
  -- Members hear when no more than this can be bought from the house; null: never.
  add column low_stock_threshold integer check (low_stock_threshold between 0 and 1000000),
  drop constraint stock_items_on_hand_check,
  drop constraint stock_items_check,
  add constraint stock_items_never_oversold check (reserved >= 0 and on_hand - reserved >= -backorder_limit);

alter table stock_movements
  drop constraint stock_movements_reason_check,
  add constraint stock_movements_reason_check check (reason in ('INITIAL', 'RECEIVED', 'CORRECTION', 'DAMAGED', 'LOST', 'IMPORT', 'SALE', 'CANCELLATION'));

alter table ecommerce_variants add column weight_grams integer not null default 0 check (weight_grams between 0 and 1000000);
alter table ecommerce_products add column tax_category text not null default 'STANDARD' check (tax_category ~ '^[A-Z][A-Z0-9_]{0,39}$');
-- Whether the prices it gives, for goods and shipping, are what customers pay, or tax comes on top.
alter table ecommerce_vendors add column prices_include_tax boolean not null default true;

-- A cart is CHECKING_OUT while its purchase waits for payment. Whoever comes back to an abandoned cart finds it as it was.
alter table ecommerce_carts
  drop constraint ecommerce_carts_status_check,
  add constraint ecommerce_carts_status_check check (status in ('ACTIVE', 'CHECKING_OUT', 'COMPLETED', 'ABANDONED', 'MERGED')),
  add column address jsonb;
drop index ecommerce_carts_active;
create unique index ecommerce_carts_open on ecommerce_carts (user_id) where status in ('ACTIVE', 'ABANDONED');
create index ecommerce_carts_idle on ecommerce_carts (updated_at) where status = 'ACTIVE';

-- Fixed amounts, minimum and uses are per purchase. `uses` counts rows of ecommerce_coupon_uses that were not returned.
create table ecommerce_coupons (
  id uuid primary key,
  -- Null: the platform's, for all vendors.
  vendor_id uuid references ecommerce_vendors,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'),
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('PERCENT', 'FIXED', 'FREE_SHIPPING')),
  basis_points integer check (basis_points between 1 and 10000),
  amount bigint check (amount > 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  min_subtotal bigint check (min_subtotal > 0),
  category_ids uuid[] check (cardinality(category_ids) between 1 and 100),
  product_ids uuid[] check (cardinality(product_ids) between 1 and 100),
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  enabled boolean not null,
  usage_limit integer check (usage_limit > 0),
  customer_limit integer check (customer_limit > 0),
  uses integer not null default 0 check (uses >= 0),
  created_at timestamptz(3) not null default now(),
  check (starts_at < ends_at),
  check ((kind = 'PERCENT') = (basis_points is not null)),
  check ((kind = 'FIXED') = (amount is not null)),
  check ((amount is null and min_subtotal is null) or currency is not null),
  constraint ecommerce_coupons_within_limit check (uses <= usage_limit)
);
create index ecommerce_coupons_vendor on ecommerce_coupons (vendor_id, created_at desc, id desc);
alter table ecommerce_coupons enable row level security;

create table ecommerce_cart_coupons (
  cart_id uuid not null references ecommerce_carts,
  coupon_id uuid not null references ecommerce_coupons,
  created_at timestamptz(3) not null default now(),
  primary key (cart_id, coupon_id)
);
alter table ecommerce_cart_coupons enable row level security;

-- One for each purchase with the coupon, and what it took off. Returned when the purchase ends unpaid.
create table ecommerce_coupon_uses (
  coupon_id uuid not null references ecommerce_coupons,
  order_group_id uuid not null references ecommerce_order_groups,
  customer_id uuid not null,
  discount bigint not null check (discount >= 0),
  created_at timestamptz(3) not null default now(),
  returned_at timestamptz(3),
  primary key (order_group_id, coupon_id)
);
create index ecommerce_coupon_uses_customer on ecommerce_coupon_uses (coupon_id, customer_id) where returned_at is null;
alter table ecommerce_coupon_uses enable row level security;

-- What a vendor takes for bringing a package: which rates a package may choose from follows from where it goes, its weight and its goods' price.
create table ecommerce_shipping_rates (
  id uuid primary key,
  vendor_id uuid not null references ecommerce_vendors,
  name text not null check (length(name) between 1 and 120),
  -- ISO 3166-1 alpha-2; null: everywhere.
  countries text[] check (cardinality(countries) between 1 and 250),
  min_grams integer not null default 0 check (min_grams >= 0),
  max_grams integer check (max_grams >= min_grams),
  min_subtotal bigint not null default 0 check (min_subtotal >= 0),
  max_subtotal bigint check (max_subtotal >= min_subtotal),
  price bigint not null check (price between 0 and 1000000000),
  -- From this price of the goods on it costs nothing; null: never.
  free_over bigint check (free_over >= 0),
  position integer not null default 0 check (position >= 0),
  enabled boolean not null,
  created_at timestamptz(3) not null default now()
);
create index ecommerce_shipping_rates_vendor on ecommerce_shipping_rates (vendor_id, position, id);
alter table ecommerce_shipping_rates enable row level security;

create table ecommerce_cart_shipping (
  cart_id uuid not null references ecommerce_carts,
  vendor_id uuid not null references ecommerce_vendors,
  rate_id uuid not null references ecommerce_shipping_rates,
  primary key (cart_id, vendor_id)
);
alter table ecommerce_cart_shipping enable row level security;

-- The newest row that is valid counts; rows are never changed. A country and category without one is not taxed.
create table ecommerce_tax_rates (
  id uuid primary key,
  country text not null check (country ~ '^[A-Z]{2}$'),
  category text not null check (category ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 60),
  basis_points integer not null check (basis_points between 0 and 10000),
  valid_from timestamptz(3) not null,
  unique (country, category, valid_from)
);
alter table ecommerce_tax_rates enable row level security;

-- A purchase waits for payment until it is paid or ends unpaid; then its cart may be bought again, in another one.
alter table ecommerce_order_groups
  add column hold_extended_at timestamptz(3),
  add column paid_at timestamptz(3),
  add column ended_at timestamptz(3),
  add check (num_nonnulls(paid_at, ended_at) < 2),
  drop constraint ecommerce_order_groups_cart_id_key;
update ecommerce_order_groups g set paid_at = o.placed_at
  from (select order_group_id, min(placed_at) as placed_at from ecommerce_orders group by order_group_id) o where o.order_group_id = g.id and o.placed_at is not null;
update ecommerce_order_groups g set ended_at = now()
  where paid_at is null and not exists (select from ecommerce_orders o where o.order_group_id = g.id and o.status = 'PENDING_PAYMENT');
update ecommerce_carts c set status = 'CHECKING_OUT' from ecommerce_order_groups g where g.cart_id = c.id and g.paid_at is null and g.ended_at is null;
create unique index ecommerce_order_groups_cart on ecommerce_order_groups (cart_id) where ended_at is null;
create index ecommerce_order_groups_unpaid on ecommerce_order_groups (hold_expires_at) where paid_at is null and ended_at is null;

-- Amounts are reckoned once, at checkout. `discount` and `tax` are of all pieces together; included tax is part of the price.
alter table ecommerce_order_lines
  add column discount bigint not null default 0,
  add column tax bigint not null default 0 check (tax >= 0),
  add column tax_basis_points integer not null default 0 check (tax_basis_points between 0 and 10000),
  add column tax_included boolean not null default true,
  drop constraint ecommerce_order_lines_check,
  add constraint ecommerce_order_lines_discount check (discount between 0 and unit_price * quantity),
  add constraint ecommerce_order_lines_total check (total = unit_price * quantity - discount + case when tax_included then 0 else tax end);

-- `subtotal` is what all lines cost before discounts, `shipping` what is left of its price after them; tax counts goods and shipping.
alter table ecommerce_orders
  add column subtotal bigint,
  add column discount bigint not null default 0 check (discount >= 0),
  add column shipping bigint not null default 0 check (shipping >= 0),
  add column shipping_tax bigint not null default 0 check (shipping_tax >= 0),
  add column shipping_tax_basis_points integer not null default 0 check (shipping_tax_basis_points between 0 and 10000),
  -- The rate that was chosen and its name then; null when the vendor had none.
  add column shipping_rate_id uuid references ecommerce_shipping_rates,
  add column shipping_name text,
  add column tax bigint not null default 0,
  add column tax_included boolean not null default true,
  add check (tax >= shipping_tax),
  add check ((shipping_rate_id is null) = (shipping_name is null));
update ecommerce_orders set subtotal = total;
alter table ecommerce_orders
  alter column subtotal set not null,
  add constraint ecommerce_orders_amounts check (total = subtotal - discount + shipping + case when tax_included then 0 else tax end);
create index ecommerce_orders_vendor_status on ecommerce_orders (vendor_id, status, created_at desc, id desc);
create index ecommerce_orders_customer_status on ecommerce_orders (customer_id, status, created_at desc, id desc);

-- Held for an order that waits for payment, or for a cart whose owner asked for it.
alter table stock_reservations
  alter column order_id drop not null,
  add column cart_id uuid references ecommerce_carts,
  add check (num_nonnulls(order_id, cart_id) = 1);
create unique index stock_reservations_cart on stock_reservations (cart_id, variant_id) where status = 'ACTIVE' and cart_id is not null;
create index stock_reservations_lapsing on stock_reservations (expires_at) where status = 'ACTIVE' and cart_id is not null;

-- A hold ends once: nothing changes one that was consumed, released or expired.
create function stock_reservations_end_once() returns trigger language plpgsql as $$
begin
  raise exception 'reservation % is % already', old.id, old.status using errcode = 'integrity_constraint_violation';
end $$;
create trigger stock_reservations_end_once before update or delete on stock_reservations
  for each row when (old.status <> 'ACTIVE') execute function stock_reservations_end_once();
