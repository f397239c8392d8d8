-- Vendors, catalogue, stock with holds, search documents, carts and orders. Amounts are minor units; created_at has milliseconds, as cursors do.

-- Trigrams find what is misspelt. Supabase keeps extensions in a schema of their own, and so do we.
create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;
alter extension pg_trgm set schema extensions;

-- A vendor's id is also its organization's id in accounts: membership there is the right to act for it here.
create table ecommerce_vendors (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (length(name) between 1 and 120),
  status text not null check (status in ('APPLIED', 'APPROVED', 'REJECTED', 'SUSPENDED', 'TERMINATED')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  applicant_id uuid not null,
  created_at timestamptz(3) not null default now()
);
create index ecommerce_vendors_list on ecommerce_vendors (created_at desc, id desc);
create index ecommerce_vendors_status on ecommerce_vendors (status, created_at desc, id desc);
alter table ecommerce_vendors enable row level security;

-- What a vendor says about itself, and where couriers collect its orders.
create table vendor_profiles (
  vendor_id uuid primary key references ecommerce_vendors,
  description text not null check (length(description) <= 2000),
  pickup_address text not null check (length(pickup_address) between 1 and 300),
  pickup_latitude double precision not null check (pickup_latitude between -90 and 90),
  pickup_longitude double precision not null check (pickup_longitude between -180 and 180)
);
alter table vendor_profiles enable row level security;

create table ecommerce_categories (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (length(name) between 1 and 120),
  parent_id uuid references ecommerce_categories check (parent_id <> id)
);
create index ecommerce_categories_parent on ecommerce_categories (parent_id);
alter table ecommerce_categories enable row level security;

create table ecommerce_products (
  id uuid primary key,
  vendor_id uuid not null references ecommerce_vendors,
  category_id uuid references ecommerce_categories,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  -- The vendor's own name for it in the files it imports; null for what was made here.
  handle text check (length(handle) between 1 and 255),
  title text not null check (length(title) between 1 and 200),
  description text not null check (length(description) <= 20000),
  tags text[] not null default '{}' check (cardinality(tags) <= 50),
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (vendor_id, handle),
  unique (id, vendor_id)
);
create index ecommerce_products_vendor on ecommerce_products (vendor_id, created_at desc, id desc);
create index ecommerce_products_list on ecommerce_products (created_at desc, id desc) where status = 'PUBLISHED';
create index ecommerce_products_category on ecommerce_products (category_id, created_at desc, id desc) where status = 'PUBLISHED';
alter table ecommerce_products enable row level security;

create table ecommerce_variants (
  id uuid primary key,
  product_id uuid not null,
  vendor_id uuid not null,
  sku text not null check (length(sku) between 1 and 100),
  title text not null check (length(title) between 1 and 200),
  price bigint not null check (price > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  position integer not null check (position >= 0),
  foreign key (product_id, vendor_id) references ecommerce_products (id, vendor_id),
  unique (vendor_id, sku),
  -- Deferred, so that two variants may swap their titles.
  unique (product_id, title) deferrable initially deferred
);
create index ecommerce_variants_product on ecommerce_variants (product_id, position, id);
alter table ecommerce_variants enable row level security;

-- on_hand is in the house, reserved of it is held for orders that are not paid yet. Whoever changes a variant's holds locks this row first.
create table stock_items (
  variant_id uuid primary key references ecommerce_variants,
  on_hand integer not null default 0 check (on_hand >= 0),
  reserved integer not null default 0,
  check (reserved between 0 and on_hand)
);
alter table stock_items enable row level security;

-- What lies ready for sale or has left, and why: on_hand is the sum of a variant's movements.
create table stock_movements (
  id uuid primary key,
  variant_id uuid not null references stock_items,
  quantity integer not null check (quantity <> 0),
  reason text not null check (reason in ('INITIAL', 'RECEIVED', 'CORRECTION', 'IMPORT', 'SALE', 'CANCELLATION')),
  order_id uuid,
  note text check (length(note) <= 300),
  created_at timestamptz(3) not null default now(),
  check ((reason in ('SALE', 'CANCELLATION')) = (order_id is not null))
);
create index stock_movements_variant on stock_movements (variant_id, created_at desc, id desc);
-- A sale and its undoing are booked once.
create unique index stock_movements_order on stock_movements (order_id, variant_id, reason) where order_id is not null;
alter table stock_movements enable row level security;

-- What search reads: one row for each published product.
create table ecommerce_search_documents (
  product_id uuid primary key references ecommerce_products on delete cascade,
  title text not null,
  keywords text not null,
  body text not null,
  content_hash text not null,
  document tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.english', title), 'A') ||
    setweight(to_tsvector('pg_catalog.english', keywords), 'B') ||
    setweight(to_tsvector('pg_catalog.english', body), 'C')) stored
);
create index ecommerce_search_documents_document on ecommerce_search_documents using gin (document);
create index ecommerce_search_documents_title on ecommerce_search_documents using gin (title extensions.gin_trgm_ops);
alter table ecommerce_search_documents enable row level security;

create table ecommerce_search_syncs (
  id uuid primary key,
  scope text not null check (scope in ('CHANGED', 'FULL', 'VERIFY')),
  status text not null check (status in ('QUEUED', 'DONE')),
  requested_by uuid not null,
  missing integer check (missing >= 0),
  outdated integer check (outdated >= 0),
  surplus integer check (surplus >= 0),
  indexed integer check (indexed >= 0),
  created_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  check ((status = 'DONE') = (num_nonnulls(missing, outdated, surplus, indexed, finished_at) = 5))
);
alter table ecommerce_search_syncs enable row level security;

-- A signed-in user's, or a guest's who knows its token; of the token only the SHA-256 is kept.
create table ecommerce_carts (
  id uuid primary key,
  user_id uuid,
  guest_token_hash text unique,
  status text not null check (status in ('ACTIVE', 'COMPLETED', 'MERGED')),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  check (num_nonnulls(user_id, guest_token_hash) = 1)
);
create unique index ecommerce_carts_active on ecommerce_carts (user_id) where status = 'ACTIVE';
alter table ecommerce_carts enable row level security;

create table ecommerce_cart_lines (
  id uuid primary key,
  cart_id uuid not null references ecommerce_carts,
  variant_id uuid not null references ecommerce_variants,
  quantity integer not null check (quantity between 1 and 999),
  -- The price the customer last saw and accepted: checkout refuses to charge another one.
  accepted_price bigint not null check (accepted_price > 0),
  created_at timestamptz(3) not null default now(),
  unique (cart_id, variant_id)
);
create index ecommerce_cart_lines_variant on ecommerce_cart_lines (variant_id);
alter table ecommerce_cart_lines enable row level security;

create sequence ecommerce_order_numbers start 100001;

-- One purchase: paid at once, delivered vendor by vendor.
create table ecommerce_order_groups (
  id uuid primary key,
  code text not null unique,
  cart_id uuid not null unique references ecommerce_carts,
  customer_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total bigint not null check (total > 0),
  address jsonb not null,
  hold_expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now()
);
create index ecommerce_order_groups_customer on ecommerce_order_groups (customer_id, created_at desc, id desc);
alter table ecommerce_order_groups enable row level security;

create table ecommerce_orders (
  id uuid primary key,
  code text not null unique,
  order_group_id uuid not null references ecommerce_order_groups,
  vendor_id uuid not null references ecommerce_vendors,
  customer_id uuid not null,
  status text not null check (status in ('PENDING_PAYMENT', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'EXPIRED')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total bigint not null check (total > 0),
  placed_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  unique (order_group_id, vendor_id),
  check (placed_at is not null or status in ('PENDING_PAYMENT', 'CANCELLED', 'EXPIRED'))
);
create index ecommerce_orders_customer on ecommerce_orders (customer_id, created_at desc, id desc);
create index ecommerce_orders_vendor on ecommerce_orders (vendor_id, created_at desc, id desc);
create index ecommerce_orders_unpaid on ecommerce_orders (order_group_id) where status = 'PENDING_PAYMENT';
alter table ecommerce_orders enable row level security;

-- Title, SKU and price as they were when the customer bought.
create table ecommerce_order_lines (
  id uuid primary key,
  order_id uuid not null references ecommerce_orders,
  variant_id uuid not null references ecommerce_variants,
  product_id uuid not null references ecommerce_products,
  title text not null,
  variant_title text not null,
  sku text not null,
  quantity integer not null check (quantity between 1 and 999),
  unit_price bigint not null check (unit_price > 0),
  total bigint not null check (total = unit_price * quantity),
  unique (order_id, variant_id)
);
create index ecommerce_order_lines_product on ecommerce_order_lines (product_id);
create index ecommerce_order_lines_variant on ecommerce_order_lines (variant_id);
alter table ecommerce_order_lines enable row level security;

create table stock_reservations (
  id uuid primary key,
  variant_id uuid not null references stock_items,
  order_id uuid not null references ecommerce_orders,
  quantity integer not null check (quantity > 0),
  status text not null check (status in ('ACTIVE', 'CONSUMED', 'RELEASED', 'EXPIRED')),
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  unique (order_id, variant_id)
);
create index stock_reservations_active on stock_reservations (variant_id, expires_at) where status = 'ACTIVE';
alter table stock_reservations enable row level security;

alter table stock_movements add foreign key (order_id) references ecommerce_orders;
