-- Search: what the Postgres engine reads, the words it knows, what is still to be told to the engine, and runs that bring it in line.

-- The language of its texts, as PostgreSQL calls its configuration; a product's is its vendor's unless it has one of its own.
alter table ecommerce_vendors add column language text not null default 'english'
  check (language in ('english', 'german', 'french', 'spanish', 'portuguese', 'dutch', 'italian', 'simple'));
alter table ecommerce_products add column language text
  check (language in ('english', 'german', 'french', 'spanish', 'portuguese', 'dutch', 'italian', 'simple'));

-- What customers made of a product: pieces sold in the last 90 days, and how it was rated.
create table ecommerce_product_standing (
  product_id uuid primary key references ecommerce_products on delete cascade,
  units integer not null default 0 check (units >= 0),
  rating real check (rating between 1 and 5),
  ratings integer not null default 0 check (ratings >= 0),
  check ((rating is null) = (ratings = 0))
);
alter table ecommerce_product_standing enable row level security;

-- One row for each product on sale. `head` is small and stays in the row: what ranking looks at (A title, B category, C vendor and tags, D the
-- first words of the description). `document` holds every word, `^word` for those of title and category, and `#…` for what is filtered by.
drop table ecommerce_search_documents;
create table ecommerce_search_documents (
  product_id uuid primary key references ecommerce_products on delete cascade,
  content_hash text not null,
  language text not null,
  vendor_id uuid not null,
  category_id uuid,
  -- Its words as they are spelt, lower case.
  words text not null,
  title_words integer not null check (title_words >= 0),
  category_words integer not null check (category_words >= 0),
  lead_words integer not null check (lead_words >= 0),
  body_words integer not null check (body_words >= 0),
  price bigint not null,
  prices bigint[] not null,
  currency text not null,
  in_stock boolean not null,
  rating real,
  units integer not null,
  -- Such as `Colour: Silver`.
  attributes text[] not null,
  created_at timestamptz(3) not null,
  -- How many times the better half of all it belongs to: 0 for the lesser half, 1 for the third quarter, and so on.
  tier smallint not null check (tier between 0 and 10),
  head tsvector not null,
  document tsvector not null,
  indexed_at timestamptz(3) not null
);
-- The list of what is not in the index yet stays short: every search reads it.
create index ecommerce_search_documents_document on ecommerce_search_documents using gin (document) with (gin_pending_list_limit = 256);
create index ecommerce_search_documents_price on ecommerce_search_documents (price, product_id);
create index ecommerce_search_documents_newest on ecommerce_search_documents (created_at desc, product_id desc);
create index ecommerce_search_documents_units on ecommerce_search_documents (units desc, product_id desc);
create index ecommerce_search_documents_rating on ecommerce_search_documents ((coalesce(rating, 0::real)) desc, product_id desc);
alter table ecommerce_search_documents enable row level security;

-- Words as they are spelt, for what is misspelt or unfinished.
create table ecommerce_search_words (
  word text primary key,
  documents integer not null check (documents >= 0)
);
create index ecommerce_search_words_beginning on ecommerce_search_words (word text_pattern_ops);
create index ecommerce_search_words_spelling on ecommerce_search_words using gin (word extensions.gin_trgm_ops);
alter table ecommerce_search_words enable row level security;

-- In how many documents a lexeme is; counted by a job, from a sample when there are many.
create table ecommerce_search_lexemes (
  lexeme text primary key,
  documents integer not null check (documents >= 0)
);
alter table ecommerce_search_lexemes enable row level security;

-- One row: figures about all documents, and who may write to the engine now.
create table ecommerce_search_state (
  lone boolean primary key default true check (lone),
  documents integer not null default 0,
  title_words real not null default 8,
  lead_words real not null default 20,
  body_words real not null default 40,
  -- From which standing on a document belongs to tier 1, 2, …; none until they have been counted.
  tiers real[] not null default '{}',
  refreshed_at timestamptz(3),
  lease_holder uuid,
  lease_until timestamptz(3)
);
insert into ecommerce_search_state default values;
alter table ecommerce_search_state enable row level security;

-- Words that mean the same. `keys` are all their forms that a query is compared with.
create table ecommerce_search_synonyms (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80),
  language text check (language in ('english', 'german', 'french', 'spanish', 'portuguese', 'dutch', 'italian', 'simple')),
  words text[] not null check (cardinality(words) between 2 and 20),
  keys text[] not null,
  -- Each word with its lexemes: [{"word": "mobile phone", "lexemes": ["mobil", "phone"]}, …].
  forms jsonb not null,
  updated_at timestamptz(3) not null
);
create index ecommerce_search_synonyms_keys on ecommerce_search_synonyms using gin (keys);
alter table ecommerce_search_synonyms enable row level security;

-- What changed and has not been told to the search engine yet. Written by triggers, in the transaction of the change, whoever makes it.
-- A vendor or category stands for all its products; `after` is how far those are done.
create table search_outbox (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('PRODUCT', 'VENDOR', 'CATEGORY')),
  subject_id uuid not null,
  after uuid,
  created_at timestamptz(3) not null default now()
);
create index search_outbox_subject on search_outbox (subject_id);
alter table search_outbox enable row level security;

create function ecommerce_search_note_products() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into search_outbox (kind, subject_id) select 'PRODUCT', id from fresh where status = 'PUBLISHED' order by id;
  elsif tg_op = 'DELETE' then
    insert into search_outbox (kind, subject_id) select 'PRODUCT', id from old_rows where status = 'PUBLISHED' order by id;
  else
    insert into search_outbox (kind, subject_id)
    select 'PRODUCT', n.id from fresh n join old_rows o using (id)
    where 'PUBLISHED' in (n.status, o.status)
      and (n.title, n.description, n.tags, n.category_id, n.vendor_id, n.status, n.language)
        is distinct from (o.title, o.description, o.tags, o.category_id, o.vendor_id, o.status, o.language)
    order by n.id;
  end if;
  return null;
end $$;
create trigger ecommerce_products_search_insert after insert on ecommerce_products referencing new table as fresh
  for each statement execute function ecommerce_search_note_products();
create trigger ecommerce_products_search_update after update on ecommerce_products referencing new table as fresh old table as old_rows
  for each statement execute function ecommerce_search_note_products();
create trigger ecommerce_products_search_delete after delete on ecommerce_products referencing old table as old_rows
  for each statement execute function ecommerce_search_note_products();

create function ecommerce_search_note_variants() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into search_outbox (kind, subject_id) select distinct 'PRODUCT', product_id from fresh;
  elsif tg_op = 'DELETE' then
    insert into search_outbox (kind, subject_id) select distinct 'PRODUCT', product_id from old_rows;
  else
    insert into search_outbox (kind, subject_id)
    select distinct 'PRODUCT', x.product_id from fresh n join old_rows o using (id), unnest(array[n.product_id, o.product_id]) as x(product_id)
    where (n.product_id, n.sku, n.title, n.price, n.currency) is distinct from (o.product_id, o.sku, o.title, o.price, o.currency);
  end if;
  return null;
end $$;
create trigger ecommerce_variants_search_insert after insert on ecommerce_variants referencing new table as fresh
  for each statement execute function ecommerce_search_note_variants();
create trigger ecommerce_variants_search_update after update on ecommerce_variants referencing new table as fresh old table as old_rows
  for each statement execute function ecommerce_search_note_variants();
create trigger ecommerce_variants_search_delete after delete on ecommerce_variants referencing old table as old_rows
  for each statement execute function ecommerce_search_note_variants();

-- Only when a variant runs out or is to be had again: sales of what is plentiful cost search nothing.
create function ecommerce_search_note_stock() returns trigger language plpgsql as $$
begin
  insert into search_outbox (kind, subject_id)
  select distinct 'PRODUCT', v.product_id
  from fresh n join old_rows o using (variant_id) join ecommerce_variants v on v.id = n.variant_id
  where (n.on_hand - n.reserved + case n.backorder_policy when 'ALLOW' then n.backorder_limit else 0 end > 0)
    <> (o.on_hand - o.reserved + case o.backorder_policy when 'ALLOW' then o.backorder_limit else 0 end > 0);
  return null;
end $$;
create trigger stock_items_search_update after update on stock_items referencing new table as fresh old table as old_rows
  for each statement execute function ecommerce_search_note_stock();

create function ecommerce_search_note_standing() returns trigger language plpgsql as $$
begin
  insert into search_outbox (kind, subject_id) select 'PRODUCT', product_id from fresh order by product_id;
  return null;
end $$;
create trigger ecommerce_product_standing_search_insert after insert on ecommerce_product_standing referencing new table as fresh
  for each statement execute function ecommerce_search_note_standing();
create trigger ecommerce_product_standing_search_update after update on ecommerce_product_standing referencing new table as fresh
  for each statement execute function ecommerce_search_note_standing();

-- For rows that belong to a product.
create function ecommerce_search_note_product() returns trigger language plpgsql as $$
begin
  insert into search_outbox (kind, subject_id) values ('PRODUCT', coalesce(new.product_id, old.product_id));
  return null;
end $$;

create function ecommerce_search_note_one() returns trigger language plpgsql as $$
begin
  insert into search_outbox (kind, subject_id) values (tg_argv[0], new.id);
  return null;
end $$;
create trigger ecommerce_vendors_search after update on ecommerce_vendors for each row
  when (new.name is distinct from old.name or new.status is distinct from old.status or new.language is distinct from old.language)
  execute function ecommerce_search_note_one('VENDOR');
create trigger ecommerce_categories_search after update on ecommerce_categories for each row
  when (new.name is distinct from old.name or new.slug is distinct from old.slug or new.parent_id is distinct from old.parent_id)
  execute function ecommerce_search_note_one('CATEGORY');

-- Documents are made anew.
insert into search_outbox (kind, subject_id) select 'PRODUCT', id from ecommerce_products where status = 'PUBLISHED';

-- Best sellers are counted from these.
create index ecommerce_orders_placed on ecommerce_orders (placed_at) where placed_at is not null;

-- A run goes through the catalogue, then through the index; `cursor` is how far it is.
delete from ecommerce_search_syncs where status <> 'DONE';
alter table ecommerce_search_syncs
  drop constraint ecommerce_search_syncs_status_check,
  drop constraint ecommerce_search_syncs_check,
  add column phase text not null default 'CATALOGUE' check (phase in ('OUTBOX', 'CATALOGUE', 'INDEX')),
  add column cursor text,
  add column done integer not null default 0 check (done >= 0),
  add column total integer check (total >= 0),
  add column deleted integer not null default 0 check (deleted >= 0),
  add column errors integer not null default 0 check (errors >= 0),
  add column last_error text check (length(last_error) <= 500),
  add constraint ecommerce_search_syncs_status_check check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'));
update ecommerce_search_syncs set total = indexed, done = indexed;
alter table ecommerce_search_syncs
  alter column missing set default 0, alter column missing set not null,
  alter column outdated set default 0, alter column outdated set not null,
  alter column surplus set default 0, alter column surplus set not null,
  alter column indexed set default 0, alter column indexed set not null,
  add constraint ecommerce_search_syncs_finished check ((status in ('DONE', 'FAILED')) = (finished_at is not null));
