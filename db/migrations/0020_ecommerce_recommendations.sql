-- What is bought together, what sells best in a category, and wish lists. The first two are counted anew by a job and hold nothing of anybody's own.

-- A count of all sales, taken product by product. At most one runs; whoever dies in the middle of it leaves it to the next.
create table ecommerce_recommendation_refreshes (
  id uuid primary key,
  status text not null check (status in ('COUNTING', 'PAIRING', 'RANKING', 'DONE')),
  -- Sales from this instant on count.
  since timestamptz(3) not null,
  -- The last product that is done in this phase; null at its beginning.
  last_product_id uuid,
  products integer not null default 0 check (products >= 0),
  pairs integer not null default 0 check (pairs >= 0),
  created_at timestamptz(3) not null,
  finished_at timestamptz(3),
  check ((finished_at is not null) = (status = 'DONE'))
);
create unique index ecommerce_recommendation_refreshes_running on ecommerce_recommendation_refreshes ((true)) where status <> 'DONE';
create index ecommerce_recommendation_refreshes_list on ecommerce_recommendation_refreshes (created_at desc, id desc);
alter table ecommerce_recommendation_refreshes enable row level security;

-- In how many purchases a product was.
create table ecommerce_product_baskets (
  product_id uuid primary key references ecommerce_products on delete cascade,
  baskets integer not null check (baskets > 0)
);
alter table ecommerce_product_baskets enable row level security;

-- The products most often bought with another, at most 20 for each.
create table ecommerce_copurchases (
  product_id uuid not null references ecommerce_products on delete cascade,
  other_id uuid not null references ecommerce_products on delete cascade,
  baskets integer not null check (baskets >= 2),
  score double precision not null check (score > 0 and score <= 1),
  primary key (product_id, other_id),
  check (product_id <> other_id)
);
create index ecommerce_copurchases_other on ecommerce_copurchases (other_id);
alter table ecommerce_copurchases enable row level security;

-- What sold most in a category and all below it, best first; without a category, in the whole shop.
create table ecommerce_bestsellers (
  category_id uuid references ecommerce_categories on delete cascade,
  place integer not null check (place > 0),
  product_id uuid not null references ecommerce_products on delete cascade,
  units bigint not null check (units > 0),
  unique nulls not distinct (category_id, place),
  unique nulls not distinct (category_id, product_id)
);
create index ecommerce_bestsellers_product on ecommerce_bestsellers (product_id);
alter table ecommerce_bestsellers enable row level security;

create table ecommerce_wishlists (
  id uuid primary key,
  user_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  -- Whoever has it may read the list; null while nobody else may.
  share_token text unique check (length(share_token) = 22),
  created_at timestamptz(3) not null
);
create index ecommerce_wishlists_user on ecommerce_wishlists (user_id, created_at, id);
alter table ecommerce_wishlists enable row level security;

create table ecommerce_wishlist_items (
  id uuid primary key,
  wishlist_id uuid not null references ecommerce_wishlists on delete cascade,
  product_id uuid not null references ecommerce_products on delete cascade,
  -- Null for whichever variant.
  variant_id uuid references ecommerce_variants on delete cascade,
  -- What it cost then: of the variant, or the lowest of the product.
  price bigint not null check (price > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz(3) not null,
  unique nulls not distinct (wishlist_id, product_id, variant_id)
);
create index ecommerce_wishlist_items_product on ecommerce_wishlist_items (product_id);
create index ecommerce_wishlist_items_variant on ecommerce_wishlist_items (variant_id);
alter table ecommerce_wishlist_items enable row level security;
