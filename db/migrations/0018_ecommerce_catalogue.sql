-- The catalogue in full: options, images, dated prices in several currencies, a tree of categories, offers of one item by several vendors, imports.
create extension if not exists btree_gist with schema extensions;

-- What a product may be chosen by, such as Size: S, M, L. A product without options tells its variants apart by their titles.
create table ecommerce_product_options (
  product_id uuid not null references ecommerce_products on delete cascade,
  position smallint not null check (position between 1 and 3),
  name text not null check (length(name) between 1 and 60),
  -- In the vendor's order, no two alike.
  choices text[] not null check (cardinality(choices) between 1 and 200),
  primary key (product_id, position),
  unique (product_id, name) deferrable initially deferred
);
alter table ecommerce_product_options enable row level security;
-- Search filters by options.
create trigger ecommerce_product_options_search after insert or update or delete on ecommerce_product_options
  for each row execute function ecommerce_search_note_product();

alter table ecommerce_variants
  -- One choice for each option of the product, in their order; then the title is made of them.
  add column options text[] not null default '{}' check (cardinality(options) <= 3),
  -- What it cost before; shown struck through.
  add column compare_at_price bigint,
  -- Global Trade Item Number, filled up to 14 digits: the same item has the same one at every vendor.
  add column gtin text check (gtin ~ '^[0-9]{14}$'),
  -- No longer for sale; orders keep it.
  add column archived_at timestamptz(3),
  add constraint ecommerce_variants_compare_at check (compare_at_price > price),
  -- Deferred, so that two variants may swap their choices.
  add constraint ecommerce_variants_options exclude using btree (product_id with =, options with =) where (options <> '{}') deferrable initially deferred;
create index ecommerce_variants_gtin on ecommerce_variants (gtin, id) where gtin is not null;

-- Looked at when the transaction ends: options and variants change together, under the lock on their product.
create function ecommerce_variants_misfit(product uuid, variant uuid) returns boolean language sql stable as $$
  select exists (
    select from ecommerce_variants v
    where v.product_id = product and (variant is null or v.id = variant)
      and (cardinality(v.options) <> (select count(*) from ecommerce_product_options o where o.product_id = product)
        or exists (select from ecommerce_product_options o where o.product_id = product and not coalesce(v.options[o.position] = any(o.choices), false))))
$$;
create function ecommerce_variants_fit() returns trigger language plpgsql as $$
begin
  if ecommerce_variants_misfit(new.product_id, new.id) then
    raise exception 'variant % does not fit the options of its product', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create function ecommerce_product_options_fit() returns trigger language plpgsql as $$
begin
  if ecommerce_variants_misfit(coalesce(new.product_id, old.product_id), null) then
    raise exception 'variants of product % do not fit its options', coalesce(new.product_id, old.product_id) using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ecommerce_variants_fit after insert or update of options, product_id on ecommerce_variants
  deferrable initially deferred for each row execute function ecommerce_variants_fit();
create constraint trigger ecommerce_product_options_fit after insert or update or delete on ecommerce_product_options
  deferrable initially deferred for each row execute function ecommerce_product_options_fit();

-- Search hears of variants that are archived, too.
create or replace function ecommerce_search_note_variants() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into search_outbox (kind, subject_id) select distinct 'PRODUCT', product_id from fresh;
  elsif tg_op = 'DELETE' then
    insert into search_outbox (kind, subject_id) select distinct 'PRODUCT', product_id from old_rows;
  else
    insert into search_outbox (kind, subject_id)
    select distinct 'PRODUCT', x.product_id from fresh n join old_rows o using (id), unnest(array[n.product_id, o.product_id]) as x(product_id)
    where (n.product_id, n.sku, n.title, n.price, n.currency, n.archived_at is null) is distinct from (o.product_id, o.sku, o.title, o.price, o.currency, o.archived_at is null);
  end if;
  return null;
end $$;

-- Pictures at addresses elsewhere: of a product, or of one of its variants.
create table ecommerce_images (
  id uuid primary key,
  product_id uuid not null references ecommerce_products on delete cascade,
  variant_id uuid references ecommerce_variants on delete cascade,
  position smallint not null check (position between 0 and 19),
  url text not null check (url ~ '^https://' and length(url) <= 2000),
  alt text not null default '' check (length(alt) <= 512),
  width integer check (width between 1 and 100000),
  height integer check (height between 1 and 100000),
  check ((width is null) = (height is null)),
  unique nulls not distinct (product_id, variant_id, position)
);
create index ecommerce_images_variant on ecommerce_images (variant_id) where variant_id is not null;
alter table ecommerce_images enable row level security;

-- Prices beside the variant's own: in other currencies, or for a time. Nothing is ever converted: what has no price in a currency is not sold in it.
create table ecommerce_prices (
  id uuid primary key,
  variant_id uuid not null references ecommerce_variants on delete cascade,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount > 0),
  compare_at bigint,
  -- From the first instant to before the last; null: always.
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  constraint ecommerce_prices_compare_at check (compare_at > amount),
  check (starts_at < ends_at),
  constraint ecommerce_prices_no_overlap exclude using gist (variant_id with =, currency with =, tstzrange(starts_at, ends_at) with &&)
);
create index ecommerce_prices_variant on ecommerce_prices (variant_id, currency);
alter table ecommerce_prices enable row level security;

-- What the buyer pays in. Null until something is in it: then the currency of the first line.
alter table ecommerce_carts add column currency text check (currency ~ '^[A-Z]{3}$');
update ecommerce_carts c set currency = v.currency
  from ecommerce_cart_lines l join ecommerce_variants v on v.id = l.variant_id where l.cart_id = c.id;

alter table ecommerce_categories add column position integer not null default 0 check (position >= 0);
create index ecommerce_categories_children on ecommerce_categories (parent_id, position, name);
drop index ecommerce_categories_parent;

-- A plan to put on sale or take off, kept by a job.
alter table ecommerce_products
  add column publish_at timestamptz(3),
  add column unpublish_at timestamptz(3),
  add constraint ecommerce_products_schedule check (publish_at < unpublish_at);
create index ecommerce_products_publish on ecommerce_products (publish_at) where publish_at is not null;
create index ecommerce_products_unpublish on ecommerce_products (unpublish_at) where unpublish_at is not null;

-- Names that products had in addresses before; whoever took one last is found by it.
create table ecommerce_product_slugs (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  product_id uuid not null references ecommerce_products on delete cascade,
  retired_at timestamptz(3) not null
);
create index ecommerce_product_slugs_product on ecommerce_product_slugs (product_id);
alter table ecommerce_product_slugs enable row level security;

-- A file of products that a vendor sends. `at_byte` and `at_line` are how far it is imported: they move in the transaction of each batch.
create table ecommerce_product_imports (
  id uuid primary key,
  vendor_id uuid not null references ecommerce_vendors,
  requested_by uuid not null,
  file_name text check (length(file_name) between 1 and 200),
  status text not null check (status in ('WAITING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  -- Which of the uploads counts: the first that arrived whole.
  upload_id uuid,
  bytes bigint check (bytes >= 0),
  at_byte bigint not null default 0 check (at_byte >= 0),
  at_line integer not null default 1 check (at_line >= 1),
  rows integer not null default 0 check (rows >= 0),
  refused integer not null default 0 check (refused >= 0),
  products_created integer not null default 0,
  products_updated integer not null default 0,
  products_unchanged integer not null default 0,
  variants_created integer not null default 0,
  variants_updated integer not null default 0,
  -- Why nothing of it could be imported.
  failure text check (length(failure) <= 500),
  created_at timestamptz(3) not null,
  finished_at timestamptz(3),
  check (at_byte <= bytes),
  check ((status = 'WAITING') = (upload_id is null)),
  check ((upload_id is null) = (bytes is null)),
  check ((status in ('DONE', 'FAILED')) = (finished_at is not null)),
  check ((status = 'FAILED') = (failure is not null))
);
create index ecommerce_product_imports_vendor on ecommerce_product_imports (vendor_id, created_at desc, id desc);
create index ecommerce_product_imports_open on ecommerce_product_imports (created_at) where finished_at is null;
alter table ecommerce_product_imports enable row level security;

-- The file while it is needed.
create table ecommerce_import_chunks (
  import_id uuid not null references ecommerce_product_imports on delete cascade,
  upload_id uuid not null,
  start_byte bigint not null check (start_byte >= 0),
  bytes bytea not null check (length(bytes) between 1 and 1048576),
  created_at timestamptz(3) not null,
  primary key (import_id, upload_id, start_byte)
);
create index ecommerce_import_chunks_age on ecommerce_import_chunks (created_at);
alter table ecommerce_import_chunks enable row level security;

-- Lines that were left out (`refused`) or not taken as they are.
create table ecommerce_import_problems (
  import_id uuid not null references ecommerce_product_imports on delete cascade,
  line integer not null check (line >= 1),
  position integer not null,
  problem text not null check (length(problem) between 1 and 500),
  refused boolean not null,
  primary key (import_id, line, position)
);
alter table ecommerce_import_problems enable row level security;

-- How vendors keep their word, for choosing between offers; counted each night over a year.
create table ecommerce_vendor_standing (
  vendor_id uuid primary key references ecommerce_vendors,
  -- Ratings, and how many of them were good: an average of 1 to 5 stars as a share.
  ratings integer not null check (ratings >= 0),
  praise double precision not null check (praise between 0 and ratings),
  handed_over integer not null check (handed_over >= 0),
  on_time integer not null check (on_time between 0 and handed_over),
  counted_at timestamptz(3) not null
);
alter table ecommerce_vendor_standing enable row level security;

-- What its amounts are in: a cart in another currency cannot choose it. Null: the vendor's currency.
alter table ecommerce_shipping_rates add column currency text check (currency ~ '^[A-Z]{3}$');
