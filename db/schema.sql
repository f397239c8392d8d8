-- The schema "public" after all migrations, made by `npm run generate`. Do not edit.
-- Loading it into an empty database gives the same schema again.

set check_function_bodies = false;

create schema if not exists extensions;
create extension if not exists btree_gist with schema extensions;
create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;

create sequence public.ecommerce_order_numbers as bigint start 100001 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;

CREATE OR REPLACE FUNCTION public.ecommerce_product_options_fit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if ecommerce_variants_misfit(coalesce(new.product_id, old.product_id), null) then
    raise exception 'variants of product % do not fit its options', coalesce(new.product_id, old.product_id) using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: correct it by a new row', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_search_note_one()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into search_outbox (kind, subject_id) values (tg_argv[0], new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_search_note_product()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into search_outbox (kind, subject_id) values ('PRODUCT', coalesce(new.product_id, old.product_id));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_search_note_products()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_search_note_standing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into search_outbox (kind, subject_id) select 'PRODUCT', product_id from fresh order by product_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_search_note_stock()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into search_outbox (kind, subject_id)
  select distinct 'PRODUCT', v.product_id
  from fresh n join old_rows o using (variant_id) join ecommerce_variants v on v.id = n.variant_id
  where (n.on_hand - n.reserved + case n.backorder_policy when 'ALLOW' then n.backorder_limit else 0 end > 0)
    <> (o.on_hand - o.reserved + case o.backorder_policy when 'ALLOW' then o.backorder_limit else 0 end > 0);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_search_note_variants()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_variants_fit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if ecommerce_variants_misfit(new.product_id, new.id) then
    raise exception 'variant % does not fit the options of its product', new.id using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ecommerce_variants_misfit(product uuid, variant uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from ecommerce_variants v
    where v.product_id = product and (variant is null or v.id = variant)
      and (cardinality(v.options) <> (select count(*) from ecommerce_product_options o where o.product_id = product)
        or exists (select from ecommerce_product_options o where o.product_id = product and not coalesce(v.options[o.position] = any(o.choices), false))))
$function$;

CREATE OR REPLACE FUNCTION public.payments_book_transaction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  closed timestamptz;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the ledger is written at isolation level read committed' using errcode = 'invalid_transaction_state';
  end if;
  perform pg_current_xact_id();
  select closed_until into closed from ledger_closing;
  new.at := greatest(date_trunc('milliseconds', new.at), closed + interval '1 millisecond');
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_check_balanced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform payments_check_transaction(new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_check_invoice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.sequence > 1 and not exists (
    select from payment_invoices where issuer = new.issuer and kind = new.kind and year = new.year and sequence = new.sequence - 1
  ) then
    raise exception '% % of % would leave a gap', new.kind, new.number, new.issuer using errcode = 'check_violation';
  end if;
  if (select (sum((line ->> 'amount')::bigint), sum((line ->> 'tax')::bigint)) from jsonb_array_elements(new.lines) line)
    is distinct from (new.total::numeric, new.tax::numeric) then
    raise exception 'the lines of % do not add up', new.number using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_check_new_lines()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform payments_refuse_split((select array_agg(distinct split_id) from added));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_check_new_reversals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform payments_refuse_refund((select array_agg(distinct refund_id) from added));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_check_payout()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  total bigint := (select coalesce(sum(amount), 0) from vendor_earnings where payout_id = new.id);
  wanted bigint := (select case when status = 'CANCELED' then 0 else amount end from vendor_payouts where id = new.id);
begin
  if total <> wanted then
    raise exception 'payout % is %, and its items are %', new.id, wanted, total using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_check_refund()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform payments_refuse_refund(array[new.id]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_check_split()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform payments_refuse_split(array[new.id]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_check_transaction(checked uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  booked ledger_transactions;
  found integer;
  balanced boolean;
  dated boolean;
begin
  select * into strict booked from ledger_transactions where id = checked;
  select coalesce(sum(n), 0), bool_and(total = 0), bool_and(same) into found, balanced, dated
  from (select count(*) as n, sum(amount) as total, bool_and(at = booked.at) as same from ledger_entries where transaction_id = checked group by currency) c;
  if found <> booked.entry_count then
    raise exception 'ledger transaction % has % entries, not %', checked, found, booked.entry_count using errcode = 'check_violation';
  end if;
  if not balanced then
    raise exception 'ledger transaction % does not balance', checked using errcode = 'check_violation';
  end if;
  if not dated then
    raise exception 'ledger transaction % has entries of another time', checked using errcode = 'check_violation';
  end if;
  if booked.reverses is not null and (
    exists (select from ledger_transactions where id = booked.reverses and reverses is not null)
    or exists (
      (select account_id, -amount from ledger_entries where transaction_id = booked.reverses except all select account_id, amount from ledger_entries where transaction_id = checked)
      union all
      (select account_id, amount from ledger_entries where transaction_id = checked except all select account_id, -amount from ledger_entries where transaction_id = booked.reverses)
    )
  ) then
    raise exception 'ledger transaction % does not reverse %', checked, booked.reverses using errcode = 'check_violation';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_count_capture()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  taking bigint := case when new.status = 'PENDING' then new.amount else 0 end;
  taken bigint := case when new.status = 'SUCCEEDED' then new.amount else 0 end;
begin
  if tg_op = 'UPDATE' then
    if (old.attempt_id, old.amount, old.final, old.pays, old.kind, old.ordinal) is distinct from (new.attempt_id, new.amount, new.final, new.pays, new.kind, new.ordinal)
      or old.status <> 'PENDING' and old.status <> new.status then
      raise exception 'capture % is settled, or it is another one', old.id using errcode = 'restrict_violation';
    end if;
    if old.status = new.status then
      return null;
    end if;
    taking := -new.amount;
  end if;
  update payment_attempts set capturing = capturing + taking, captured = captured + taken where id = new.attempt_id;
  if new.pays and taken > 0 then
    update payment_intents set captured = captured + taken where id = new.intent_id;
  end if;
  if tg_op = 'UPDATE' then
    update payment_splits s set capturing = s.capturing - p.amount, captured = s.captured + case when new.status = 'SUCCEEDED' then p.amount else 0 end
    from payment_capture_splits p where p.capture_id = new.id and s.id = p.split_id;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_count_capture_split()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update payment_splits s
  set capturing = s.capturing + case when c.status = 'PENDING' then new.amount else 0 end, captured = s.captured + case when c.status = 'SUCCEEDED' then new.amount else 0 end
  from payment_captures c where c.id = new.capture_id and s.id = new.split_id and s.intent_id = c.intent_id and c.pays;
  if not found then
    raise exception 'capture % does not take from split %', new.capture_id, new.split_id using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_enter()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform payments_check_transaction(t.id) from (select distinct transaction_id as id from added) t;
  update ledger_balances b set balance = b.balance + c.amount
  from (select account_id, sum(amount)::bigint as amount from added group by account_id) c where b.account_id = c.account_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_guard_earning()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (to_jsonb(new) - '{matured_at,payout_id}'::text[]) <> (to_jsonb(old) - '{matured_at,payout_id}'::text[]) then
    raise exception 'earning % changes no more: correct it by a new row', old.id using errcode = 'restrict_violation';
  end if;
  if old.matured_at is not null and new.matured_at is distinct from old.matured_at then
    raise exception 'earning % has matured', old.id using errcode = 'restrict_violation';
  end if;
  if old.payout_id is not null and new.payout_id is distinct from old.payout_id
    and (new.payout_id is not null or not exists (select from vendor_payouts where id = old.payout_id and status = 'CANCELED')) then
    raise exception 'earning % belongs to payout %', old.id, old.payout_id using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_keep_increment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.id, old.intent_id, old.attempt_id, old.currency, old.previous, old.amount, old.created_at)
    is distinct from (new.id, new.intent_id, new.attempt_id, new.currency, new.previous, new.amount, new.created_at)
    or old.status <> 'PENDING' and old.status <> new.status then
    raise exception 'increment % is settled, or it is another one', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_keep_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status in ('RESOLVED', 'SETTLED')
    or (to_jsonb(new) - '{status,resolution,target_code,match_to,reason,proposed_by,decided_by,closed_at}'::text[])
      <> (to_jsonb(old) - '{status,resolution,target_code,match_to,reason,proposed_by,decided_by,closed_at}'::text[]) then
    raise exception 'reconciliation item % changes no more', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_keep_rate_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commission_rate_versions
  values (new.id, new.version, new.name, new.position, new.enabled, new.areas, new.vendor_ids, new.category_ids, new.listing_types, new.amounts,
    new.basis_points, new.tax_basis_points, new.valid_from, new.valid_until, new.updated_at, new.updated_by);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_limit_methods()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('payment_methods:' || new.user_id, 0));
  if (select count(*) from payment_methods where user_id = new.user_id and status not in ('FAILED', 'REMOVED')) >= 10 then
    raise exception 'user % has ten payment methods', new.user_id using errcode = 'check_violation', constraint = 'payment_methods_at_most_ten';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_next_rate_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.id := old.id;
  new.version := old.version + 1;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_pend()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'PENDING' then
      raise exception 'a transfer starts as PENDING, not %', new.status using errcode = 'check_violation';
    end if;
    update ledger_balances set pending_out = pending_out + new.amount where account_id = new.from_account;
    return null;
  end if;
  if old.status <> 'PENDING' or (to_jsonb(new) - '{status,posted_amount}'::text[]) <> (to_jsonb(old) - '{status,posted_amount}'::text[]) then
    raise exception 'pending transfer % changes no more', old.id using errcode = 'restrict_violation';
  end if;
  if new.status <> 'PENDING' then
    update ledger_balances set pending_out = pending_out - old.amount where account_id = old.from_account;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: correct it by a new row', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.payments_refuse_refund(checked uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  wrong uuid := (
    select r.id from payment_refunds r left join commission_reversals s on s.refund_id = r.id where r.id = any (checked) and r.split_id is not null
    group by r.id having r.amount <> coalesce(sum(s.amount_after - s.amount_before), 0)
      or r.commission <> coalesce(sum(s.commission_after - s.commission_before), 0) or r.tax <> coalesce(sum(s.tax_after - s.tax_before), 0)
    limit 1
  );
begin
  if wrong is not null then
    raise exception 'the commission reversals of refund % do not add up to it', wrong using errcode = 'check_violation';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_refuse_resettling()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is settled: it changes no more', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.payments_refuse_split(checked uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  wrong uuid := (
    select s.id from payment_splits s left join commission_lines l on l.split_id = s.id where s.id = any (checked)
    group by s.id having s.amount <> coalesce(sum(l.amount), 0) or s.commission <> coalesce(sum(l.commission), 0) or s.tax <> coalesce(sum(l.tax), 0)
    limit 1
  );
begin
  if wrong is not null then
    raise exception 'the commission lines of split % do not add up to it', wrong using errcode = 'check_violation';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.payments_valid_amounts(amounts jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(jsonb_typeof(amounts) = 'object' and amounts <> '{}'
    and not exists (
      select from jsonb_each(amounts) each(currency, terms)
      where not coalesce(currency ~ '^[A-Z]{3}$' and terms ->> 'fixed' ~ '^\d{1,13}$'
        and coalesce(terms ->> 'min', '0') ~ '^\d{1,13}$' and coalesce(terms ->> 'max', '0') ~ '^\d{1,13}$', false)
    ), false)
    and not exists (
      select from jsonb_each(amounts) each(currency, terms) where (terms ->> 'min')::numeric > (terms ->> 'max')::numeric
    )
$function$;

CREATE OR REPLACE FUNCTION public.stock_reservations_end_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'reservation % is % already', old.id, old.status using errcode = 'integrity_constraint_violation';
end $function$;

create table public.account_addresses (
  id uuid not null,
  user_id uuid not null,
  label text not null,
  recipient text not null,
  line1 text not null,
  line2 text,
  city text not null,
  postal_code text,
  country text not null,
  latitude double precision,
  longitude double precision,
  phone text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_addresses_pkey PRIMARY KEY (id),
  constraint account_addresses_check CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint account_addresses_city_check CHECK (((length(city) >= 1) AND (length(city) <= 120))),
  constraint account_addresses_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint account_addresses_label_check CHECK (((length(label) >= 1) AND (length(label) <= 40))),
  constraint account_addresses_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint account_addresses_line1_check CHECK (((length(line1) >= 1) AND (length(line1) <= 200))),
  constraint account_addresses_line2_check CHECK (((length(line2) >= 1) AND (length(line2) <= 200))),
  constraint account_addresses_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint account_addresses_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
  constraint account_addresses_postal_code_check CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  constraint account_addresses_recipient_check CHECK (((length(recipient) >= 1) AND (length(recipient) <= 120)))
);
alter table public.account_addresses enable row level security;
CREATE INDEX account_addresses_user ON public.account_addresses USING btree (user_id, created_at DESC, id DESC);

create table public.account_api_keys (
  id uuid not null,
  service_account_id uuid not null,
  name text not null,
  hash bytea not null,
  prefix text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint account_api_keys_pkey PRIMARY KEY (id),
  constraint account_api_keys_hash_check CHECK ((length(hash) = 32)),
  constraint account_api_keys_hash_key UNIQUE (hash),
  constraint account_api_keys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
alter table public.account_api_keys enable row level security;
CREATE INDEX account_api_keys_page ON public.account_api_keys USING btree (created_at DESC, id DESC);
CREATE INDEX account_api_keys_service_account ON public.account_api_keys USING btree (service_account_id, created_at DESC, id DESC);

create table public.account_credentials (
  user_id uuid not null,
  email text not null,
  phone text,
  password_hash text not null,
  user_metadata jsonb default '{}'::jsonb not null,
  last_sign_in_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_credentials_pkey PRIMARY KEY (user_id),
  constraint account_credentials_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint account_credentials_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
  constraint account_credentials_phone_key UNIQUE (phone),
  constraint account_credentials_user_metadata_check CHECK ((jsonb_typeof(user_metadata) = 'object'::text))
);
alter table public.account_credentials enable row level security;
CREATE UNIQUE INDEX account_credentials_email ON public.account_credentials USING btree (lower(email));

create table public.account_invitations (
  id uuid not null,
  organization_id uuid not null,
  email text not null,
  role text not null,
  status text not null,
  token_hash text not null,
  invited_user_id uuid,
  invited_by uuid not null,
  expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  constraint account_invitations_pkey PRIMARY KEY (id),
  constraint account_invitations_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint account_invitations_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'MANAGER'::text, 'STAFF'::text]))),
  constraint account_invitations_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'REVOKED'::text]))),
  constraint account_invitations_token_hash_key UNIQUE (token_hash)
);
alter table public.account_invitations enable row level security;
CREATE UNIQUE INDEX account_invitations_open ON public.account_invitations USING btree (organization_id, email) WHERE (status = 'PENDING'::text);
CREATE INDEX account_invitations_person ON public.account_invitations USING btree (invited_user_id) WHERE (status = 'PENDING'::text);

create table public.account_memberships (
  organization_id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null,
  constraint account_memberships_pkey PRIMARY KEY (organization_id, user_id),
  constraint account_memberships_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'MANAGER'::text, 'STAFF'::text])))
);
alter table public.account_memberships enable row level security;
CREATE INDEX account_memberships_user ON public.account_memberships USING btree (user_id, organization_id);

create table public.account_organizations (
  id uuid not null,
  kind text not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint account_organizations_pkey PRIMARY KEY (id),
  constraint account_organizations_kind_check CHECK ((kind = 'VENDOR'::text)),
  constraint account_organizations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
alter table public.account_organizations enable row level security;

create table public.account_refresh_tokens (
  hash bytea not null,
  session_id uuid not null,
  parent_hash bytea,
  created_at timestamp with time zone not null,
  exchanged_at timestamp with time zone,
  constraint account_refresh_tokens_pkey PRIMARY KEY (hash),
  constraint account_refresh_tokens_hash_check CHECK ((length(hash) = 32)),
  constraint account_refresh_tokens_parent_hash_key UNIQUE (parent_hash)
);
alter table public.account_refresh_tokens enable row level security;
CREATE UNIQUE INDEX account_refresh_tokens_live ON public.account_refresh_tokens USING btree (session_id) WHERE (exchanged_at IS NULL);

create table public.account_roles (
  user_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  constraint account_roles_pkey PRIMARY KEY (user_id, role),
  constraint account_roles_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'staff'::text])))
);
alter table public.account_roles enable row level security;

create table public.account_service_accounts (
  id uuid not null,
  name text not null,
  scopes text[] not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint account_service_accounts_pkey PRIMARY KEY (id),
  constraint account_service_accounts_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint account_service_accounts_name_key UNIQUE (name)
);
alter table public.account_service_accounts enable row level security;

create table public.account_sessions (
  id uuid not null,
  user_id uuid not null,
  user_agent text,
  ip_address text,
  created_at timestamp with time zone not null,
  refreshed_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint account_sessions_pkey PRIMARY KEY (id)
);
alter table public.account_sessions enable row level security;
CREATE INDEX account_sessions_live ON public.account_sessions USING btree (user_id, created_at DESC, id DESC) WHERE (revoked_at IS NULL);

create table public.account_sign_in_attempts (
  subject bytea not null,
  attempts integer not null,
  window_ends_at timestamp with time zone not null,
  constraint account_sign_in_attempts_pkey PRIMARY KEY (subject),
  constraint account_sign_in_attempts_attempts_check CHECK ((attempts >= 0))
);
alter table public.account_sign_in_attempts enable row level security;
CREATE INDEX account_sign_in_attempts_window ON public.account_sign_in_attempts USING btree (window_ends_at);

create table public.account_signing_keys (
  id uuid not null,
  private_jwk jsonb not null,
  created_at timestamp with time zone not null,
  replaced_at timestamp with time zone,
  constraint account_signing_keys_pkey PRIMARY KEY (id)
);
alter table public.account_signing_keys enable row level security;
CREATE UNIQUE INDEX account_signing_keys_current ON public.account_signing_keys USING btree ((true)) WHERE (replaced_at IS NULL);

create table public.account_users (
  id uuid not null,
  status text default 'ACTIVE'::text not null,
  display_name text not null,
  email text,
  phone text,
  locale text default 'en'::text not null,
  time_zone text default 'UTC'::text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_users_pkey PRIMARY KEY (id),
  constraint account_users_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 80))),
  constraint account_users_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
  constraint account_users_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'SUSPENDED'::text, 'PENDING_DELETION'::text, 'DELETED'::text])))
);
alter table public.account_users enable row level security;
CREATE INDEX account_users_email ON public.account_users USING btree (lower(email));

create table public.commission_categories (
  id uuid not null,
  area text not null,
  name text not null,
  constraint commission_categories_pkey PRIMARY KEY (id),
  constraint commission_categories_area_check CHECK ((area = ANY (ARRAY['ECOMMERCE'::text, 'HOTELS'::text, 'ADS'::text, 'TAXI'::text, 'DELIVERY'::text]))),
  constraint commission_categories_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
alter table public.commission_categories enable row level security;

create table public.commission_jurisdictions (
  payee_id uuid not null,
  country text not null,
  updated_at timestamp with time zone not null,
  updated_by uuid,
  constraint commission_jurisdictions_pkey PRIMARY KEY (payee_id),
  constraint commission_jurisdictions_country_check CHECK ((country ~ '^[A-Z]{2}$'::text))
);
alter table public.commission_jurisdictions enable row level security;

create table public.commission_lines (
  split_id uuid not null,
  rate_id uuid,
  basis_points integer not null,
  fixed bigint not null,
  min bigint,
  max bigint,
  tax_basis_points integer not null,
  commission bigint not null,
  tax bigint not null,
  id uuid not null,
  reference uuid not null,
  rate_version integer,
  area text not null,
  listing_type text,
  category_ids uuid[],
  quantity integer default 1 not null,
  country text,
  amount bigint not null,
  title text,
  tax_amount bigint,
  constraint commission_lines_pkey PRIMARY KEY (id),
  constraint commission_lines_area_check CHECK ((area = ANY (ARRAY['ECOMMERCE'::text, 'HOTELS'::text, 'ADS'::text, 'TAXI'::text, 'DELIVERY'::text]))),
  constraint commission_lines_check CHECK (((amount >= 0) AND (commission >= 0) AND (tax >= 0) AND ((commission + tax) <= amount))),
  constraint commission_lines_check1 CHECK (((rate_id IS NOT NULL) OR ((rate_version IS NULL) AND (commission = 0) AND (tax = 0)))),
  constraint commission_lines_id_amount_commission_tax_key UNIQUE (id, amount, commission, tax),
  constraint commission_lines_quantity_check CHECK ((quantity > 0)),
  constraint commission_lines_split_id_reference_key UNIQUE (split_id, reference),
  constraint commission_lines_tax_amount CHECK (((tax_amount >= 0) AND (tax_amount <= amount))),
  constraint commission_lines_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
alter table public.commission_lines enable row level security;
CREATE INDEX commission_lines_rate ON public.commission_lines USING btree (rate_id);
CREATE TRIGGER commission_lines_add_up AFTER INSERT ON public.commission_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.payments_check_new_lines();
CREATE TRIGGER commission_lines_append_only BEFORE DELETE OR UPDATE ON public.commission_lines FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER commission_lines_no_truncate BEFORE TRUNCATE ON public.commission_lines FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.commission_rate_versions (
  rate_id uuid not null,
  version integer not null,
  name text not null,
  "position" integer not null,
  enabled boolean not null,
  areas text[],
  vendor_ids uuid[],
  category_ids uuid[],
  listing_types text[],
  amounts jsonb,
  basis_points integer not null,
  tax_basis_points integer,
  valid_from timestamp with time zone,
  valid_until timestamp with time zone,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint commission_rate_versions_pkey PRIMARY KEY (rate_id, version)
);
alter table public.commission_rate_versions enable row level security;
CREATE TRIGGER commission_rate_versions_append_only BEFORE DELETE OR UPDATE ON public.commission_rate_versions FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER commission_rate_versions_no_truncate BEFORE TRUNCATE ON public.commission_rate_versions FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.commission_rates (
  id uuid not null,
  name text not null,
  "position" integer not null,
  enabled boolean default true not null,
  basis_points integer not null,
  tax_basis_points integer,
  updated_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  areas text[],
  vendor_ids uuid[],
  category_ids uuid[],
  listing_types text[],
  amounts jsonb,
  valid_from timestamp with time zone,
  valid_until timestamp with time zone,
  updated_by uuid,
  constraint commission_rates_pkey PRIMARY KEY (id),
  constraint commission_rates_amounts_check CHECK (((amounts IS NULL) OR public.payments_valid_amounts(amounts))),
  constraint commission_rates_areas_check CHECK (((cardinality(areas) > 0) AND (areas <@ ARRAY['ECOMMERCE'::text, 'HOTELS'::text, 'ADS'::text, 'TAXI'::text, 'DELIVERY'::text]))),
  constraint commission_rates_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000))),
  constraint commission_rates_category_ids_check CHECK ((cardinality(category_ids) > 0)),
  constraint commission_rates_check2 CHECK ((valid_from < valid_until)),
  constraint commission_rates_listing_types_check CHECK ((cardinality(listing_types) > 0)),
  constraint commission_rates_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint commission_rates_position UNIQUE ("position") DEFERRABLE,
  constraint commission_rates_position_check CHECK ((("position" >= 0) AND ("position" <= 1000000))),
  constraint commission_rates_tax_basis_points_check CHECK (((tax_basis_points >= 0) AND (tax_basis_points <= 10000))),
  constraint commission_rates_vendor_ids_check CHECK ((cardinality(vendor_ids) > 0))
);
alter table public.commission_rates enable row level security;
CREATE TRIGGER commission_rates_keep_version AFTER INSERT OR UPDATE ON public.commission_rates FOR EACH ROW EXECUTE FUNCTION public.payments_keep_rate_version();
CREATE TRIGGER commission_rates_next_version BEFORE UPDATE ON public.commission_rates FOR EACH ROW EXECUTE FUNCTION public.payments_next_rate_version();
CREATE TRIGGER commission_rates_no_delete BEFORE DELETE ON public.commission_rates FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();

create table public.commission_reversals (
  line_id uuid not null,
  step integer not null,
  previous integer generated always as (NULLIF((step - 1), 0)) stored,
  refund_id uuid,
  line_amount bigint not null,
  line_commission bigint not null,
  line_tax bigint not null,
  amount_before bigint not null,
  commission_before bigint not null,
  tax_before bigint not null,
  amount_after bigint not null,
  commission_after bigint not null,
  tax_after bigint not null,
  constraint commission_reversals_pkey PRIMARY KEY (line_id, step),
  constraint commission_reversals_check CHECK (((step > 1) OR ((amount_before = 0) AND (commission_before = 0) AND (tax_before = 0)))),
  constraint commission_reversals_check1 CHECK (((amount_after <= line_amount) AND (commission_after <= line_commission) AND (tax_after <= line_tax))),
  constraint commission_reversals_check2 CHECK ((((amount_after - commission_after) - tax_after) <= ((line_amount - line_commission) - line_tax))),
  constraint commission_reversals_check3 CHECK (((amount_after > amount_before) AND (commission_after >= commission_before) AND (tax_after >= tax_before))),
  constraint commission_reversals_check4 CHECK ((((amount_after - commission_after) - tax_after) >= ((amount_before - commission_before) - tax_before))),
  constraint commission_reversals_check5 CHECK (((amount_after < line_amount) OR ((commission_after = line_commission) AND (tax_after = line_tax)))),
  constraint commission_reversals_line_id_step_amount_after_commission_a_key UNIQUE (line_id, step, amount_after, commission_after, tax_after),
  constraint commission_reversals_step_check CHECK ((step > 0))
);
alter table public.commission_reversals enable row level security;
CREATE UNIQUE INDEX commission_reversals_not_captured ON public.commission_reversals USING btree (line_id) WHERE (refund_id IS NULL);
CREATE UNIQUE INDEX commission_reversals_refund ON public.commission_reversals USING btree (refund_id, line_id);
CREATE TRIGGER commission_reversals_add_up AFTER INSERT ON public.commission_reversals REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.payments_check_new_reversals();
CREATE TRIGGER commission_reversals_append_only BEFORE DELETE OR UPDATE ON public.commission_reversals FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER commission_reversals_no_truncate BEFORE TRUNCATE ON public.commission_reversals FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.commission_taxes (
  country text not null,
  valid_from timestamp with time zone not null,
  basis_points integer not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint commission_taxes_pkey PRIMARY KEY (country, valid_from),
  constraint commission_taxes_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000))),
  constraint commission_taxes_country_check CHECK ((country ~ '^[A-Z]{2}$'::text))
);
alter table public.commission_taxes enable row level security;
CREATE TRIGGER commission_taxes_append_only BEFORE DELETE OR UPDATE ON public.commission_taxes FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();

create table public.courier_profiles (
  id uuid not null,
  user_id uuid not null,
  display_name text not null,
  vehicle text not null,
  status text default 'OFFLINE'::text not null,
  capacity integer not null,
  active_count integer default 0 not null,
  latitude double precision,
  longitude double precision,
  located_at timestamp with time zone,
  last_sequence integer,
  created_at timestamp with time zone not null,
  constraint courier_profiles_pkey PRIMARY KEY (id),
  constraint courier_profiles_capacity_check CHECK (((capacity >= 1) AND (capacity <= 20))),
  constraint courier_profiles_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 80))),
  constraint courier_profiles_last_sequence_check CHECK ((last_sequence >= 0)),
  constraint courier_profiles_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint courier_profiles_load CHECK (((active_count >= 0) AND (active_count <= capacity))),
  constraint courier_profiles_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint courier_profiles_place CHECK ((num_nulls(latitude, longitude, located_at) = ANY (ARRAY[0, 3]))),
  constraint courier_profiles_status_check CHECK ((status = ANY (ARRAY['OFFLINE'::text, 'AVAILABLE'::text]))),
  constraint courier_profiles_user_id_key UNIQUE (user_id),
  constraint courier_profiles_vehicle_check CHECK ((vehicle = ANY (ARRAY['FOOT'::text, 'BICYCLE'::text, 'SCOOTER'::text, 'CAR'::text, 'VAN'::text])))
);
alter table public.courier_profiles enable row level security;
CREATE INDEX courier_profiles_free ON public.courier_profiles USING btree (latitude, longitude) WHERE ((status = 'AVAILABLE'::text) AND (active_count < capacity));

create table public.deliveries (
  id uuid not null,
  order_id uuid not null,
  vendor_id uuid not null,
  customer_id uuid not null,
  status text not null,
  pickup_address text not null,
  pickup_latitude double precision not null,
  pickup_longitude double precision not null,
  dropoff_address text not null,
  dropoff_latitude double precision not null,
  dropoff_longitude double precision not null,
  items integer not null,
  ready_at timestamp with time zone not null,
  courier_id uuid,
  eta timestamp with time zone,
  attempts integer default 0 not null,
  public_token text not null,
  proof jsonb,
  created_at timestamp with time zone not null,
  assigned_at timestamp with time zone,
  picked_up_at timestamp with time zone,
  delivered_at timestamp with time zone,
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint deliveries_attempts_check CHECK ((attempts >= 0)),
  constraint deliveries_carried_by_somebody CHECK (((courier_id IS NOT NULL) OR (status = ANY (ARRAY['CREATED'::text, 'READY'::text, 'CANCELLED'::text])))),
  constraint deliveries_delivered_at CHECK (((status = 'DELIVERED'::text) <= (delivered_at IS NOT NULL))),
  constraint deliveries_dropoff_address_check CHECK (((length(dropoff_address) >= 1) AND (length(dropoff_address) <= 500))),
  constraint deliveries_dropoff_latitude_check CHECK (((dropoff_latitude >= ('-90'::integer)::double precision) AND (dropoff_latitude <= (90)::double precision))),
  constraint deliveries_dropoff_longitude_check CHECK (((dropoff_longitude >= ('-180'::integer)::double precision) AND (dropoff_longitude <= (180)::double precision))),
  constraint deliveries_items_check CHECK (((items >= 1) AND (items <= 100000))),
  constraint deliveries_order_id_key UNIQUE (order_id),
  constraint deliveries_pickup_address_check CHECK (((length(pickup_address) >= 1) AND (length(pickup_address) <= 500))),
  constraint deliveries_pickup_latitude_check CHECK (((pickup_latitude >= ('-90'::integer)::double precision) AND (pickup_latitude <= (90)::double precision))),
  constraint deliveries_pickup_longitude_check CHECK (((pickup_longitude >= ('-180'::integer)::double precision) AND (pickup_longitude <= (180)::double precision))),
  constraint deliveries_public_token_check CHECK ((length(public_token) >= 24)),
  constraint deliveries_public_token_key UNIQUE (public_token),
  constraint deliveries_status_check CHECK ((status = ANY (ARRAY['CREATED'::text, 'READY'::text, 'ASSIGNED'::text, 'EN_ROUTE_TO_PICKUP'::text, 'AT_PICKUP'::text, 'PICKED_UP'::text, 'EN_ROUTE_TO_DROPOFF'::text, 'AT_DROPOFF'::text, 'DELIVERED'::text, 'ATTEMPT_FAILED'::text, 'RETURNING'::text, 'RETURNED'::text, 'CANCELLED'::text, 'LOST'::text, 'DAMAGED'::text])))
);
alter table public.deliveries enable row level security;
CREATE INDEX deliveries_courier ON public.deliveries USING btree (courier_id, created_at DESC, id DESC) WHERE (courier_id IS NOT NULL);
CREATE INDEX deliveries_customer ON public.deliveries USING btree (customer_id, created_at DESC, id DESC);
CREATE INDEX deliveries_vendor ON public.deliveries USING btree (vendor_id, created_at DESC, id DESC);
CREATE INDEX deliveries_waiting ON public.deliveries USING btree (ready_at, id) WHERE (status = 'READY'::text);

create table public.delivery_assignments (
  id uuid not null,
  delivery_id uuid not null,
  courier_id uuid not null,
  cost_ms bigint not null,
  assigned_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  constraint delivery_assignments_pkey PRIMARY KEY (id),
  constraint delivery_assignments_cost_ms_check CHECK ((cost_ms >= 0)),
  constraint delivery_assignments_outcome CHECK (((ended_at IS NULL) = (outcome IS NULL)))
);
alter table public.delivery_assignments enable row level security;
CREATE INDEX delivery_assignments_courier ON public.delivery_assignments USING btree (courier_id, assigned_at DESC, id DESC);
CREATE INDEX delivery_assignments_delivery ON public.delivery_assignments USING btree (delivery_id, courier_id);
CREATE UNIQUE INDEX delivery_assignments_one_active ON public.delivery_assignments USING btree (delivery_id) WHERE (ended_at IS NULL);

create table public.delivery_exceptions (
  id uuid not null,
  delivery_id uuid not null,
  courier_id uuid,
  type text not null,
  resolution text not null,
  note text,
  reported_by text not null,
  created_at timestamp with time zone not null,
  constraint delivery_exceptions_pkey PRIMARY KEY (id),
  constraint delivery_exceptions_note_check CHECK ((length(note) <= 1000)),
  constraint delivery_exceptions_resolution_check CHECK ((resolution = ANY (ARRAY['HOLD'::text, 'RETRY'::text, 'REASSIGN'::text, 'RETURN'::text, 'WRITE_OFF'::text]))),
  constraint delivery_exceptions_type_check CHECK ((type = ANY (ARRAY['CUSTOMER_ABSENT'::text, 'WRONG_ADDRESS'::text, 'REFUSED'::text, 'AGE_CHECK_FAILED'::text, 'DAMAGED'::text, 'LOST'::text, 'MERCHANT_NOT_READY'::text, 'VEHICLE_BREAKDOWN'::text, 'COURIER_UNRESPONSIVE'::text, 'ROUTE_DEVIATION'::text, 'PROLONGED_STOP'::text, 'WEATHER'::text, 'CAPACITY'::text])))
);
alter table public.delivery_exceptions enable row level security;
CREATE INDEX delivery_exceptions_delivery ON public.delivery_exceptions USING btree (delivery_id, created_at DESC, id DESC);

create table public.delivery_routes (
  id uuid not null,
  courier_id uuid not null,
  stops jsonb not null,
  distance_m bigint not null,
  duration_ms bigint not null,
  planned_at timestamp with time zone not null,
  constraint delivery_routes_pkey PRIMARY KEY (id),
  constraint delivery_routes_courier_id_key UNIQUE (courier_id),
  constraint delivery_routes_distance_m_check CHECK ((distance_m >= 0)),
  constraint delivery_routes_duration_ms_check CHECK ((duration_ms >= 0))
);
alter table public.delivery_routes enable row level security;

create table public.delivery_tracking (
  courier_id uuid not null,
  sequence integer not null,
  latitude double precision not null,
  longitude double precision not null,
  recorded_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  constraint delivery_tracking_pkey PRIMARY KEY (courier_id, sequence),
  constraint delivery_tracking_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint delivery_tracking_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint delivery_tracking_sequence_check CHECK ((sequence >= 0))
);
alter table public.delivery_tracking enable row level security;
CREATE INDEX delivery_tracking_recorded_at ON public.delivery_tracking USING btree (courier_id, recorded_at);

create table public.device_tokens (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  platform text not null,
  registered_at timestamp with time zone not null,
  constraint device_tokens_pkey PRIMARY KEY (id),
  constraint device_tokens_platform_check CHECK ((platform = ANY (ARRAY['IOS'::text, 'ANDROID'::text, 'WEB'::text]))),
  constraint device_tokens_token_check CHECK (((length(token) >= 1) AND (length(token) <= 4096))),
  constraint device_tokens_token_key UNIQUE (token)
);
alter table public.device_tokens enable row level security;
CREATE INDEX device_tokens_user ON public.device_tokens USING btree (user_id, registered_at DESC, id DESC);

create table public.ecommerce_bestsellers (
  category_id uuid,
  place integer not null,
  product_id uuid not null,
  units bigint not null,
  constraint ecommerce_bestsellers_category_id_place_key UNIQUE NULLS NOT DISTINCT (category_id, place),
  constraint ecommerce_bestsellers_category_id_product_id_key UNIQUE NULLS NOT DISTINCT (category_id, product_id),
  constraint ecommerce_bestsellers_place_check CHECK ((place > 0)),
  constraint ecommerce_bestsellers_units_check CHECK ((units > 0))
);
alter table public.ecommerce_bestsellers enable row level security;
CREATE INDEX ecommerce_bestsellers_product ON public.ecommerce_bestsellers USING btree (product_id);

create table public.ecommerce_cancellation_lines (
  cancellation_id uuid not null,
  order_line_id uuid not null,
  quantity integer not null,
  amount bigint not null,
  constraint ecommerce_cancellation_lines_pkey PRIMARY KEY (cancellation_id, order_line_id),
  constraint ecommerce_cancellation_lines_amount_check CHECK ((amount >= 0)),
  constraint ecommerce_cancellation_lines_quantity_check CHECK ((quantity > 0))
);
alter table public.ecommerce_cancellation_lines enable row level security;
CREATE INDEX ecommerce_cancellation_lines_line ON public.ecommerce_cancellation_lines USING btree (order_line_id);

create table public.ecommerce_cancellations (
  id uuid not null,
  order_id uuid not null,
  kind text not null,
  reason text not null,
  fulfillment_id uuid,
  shipping bigint not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_cancellations_pkey PRIMARY KEY (id),
  constraint ecommerce_cancellations_check CHECK (((kind = 'CALLED_OFF'::text) = (fulfillment_id IS NULL))),
  constraint ecommerce_cancellations_fulfillment_id_key UNIQUE (fulfillment_id),
  constraint ecommerce_cancellations_kind_check CHECK ((kind = ANY (ARRAY['CALLED_OFF'::text, 'UNDELIVERED'::text, 'LOST'::text]))),
  constraint ecommerce_cancellations_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300))),
  constraint ecommerce_cancellations_shipping_check CHECK ((shipping >= 0))
);
alter table public.ecommerce_cancellations enable row level security;
CREATE INDEX ecommerce_cancellations_order ON public.ecommerce_cancellations USING btree (order_id, created_at, id);

create table public.ecommerce_cart_coupons (
  cart_id uuid not null,
  coupon_id uuid not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_cart_coupons_pkey PRIMARY KEY (cart_id, coupon_id)
);
alter table public.ecommerce_cart_coupons enable row level security;

create table public.ecommerce_cart_lines (
  id uuid not null,
  cart_id uuid not null,
  variant_id uuid not null,
  quantity integer not null,
  accepted_price bigint not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_cart_lines_pkey PRIMARY KEY (id),
  constraint ecommerce_cart_lines_accepted_price_check CHECK ((accepted_price > 0)),
  constraint ecommerce_cart_lines_cart_id_variant_id_key UNIQUE (cart_id, variant_id),
  constraint ecommerce_cart_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 999)))
);
alter table public.ecommerce_cart_lines enable row level security;
CREATE INDEX ecommerce_cart_lines_variant ON public.ecommerce_cart_lines USING btree (variant_id);

create table public.ecommerce_cart_shipping (
  cart_id uuid not null,
  vendor_id uuid not null,
  rate_id uuid not null,
  constraint ecommerce_cart_shipping_pkey PRIMARY KEY (cart_id, vendor_id)
);
alter table public.ecommerce_cart_shipping enable row level security;

create table public.ecommerce_carts (
  id uuid not null,
  user_id uuid,
  guest_token_hash text,
  status text not null,
  created_at timestamp(3) with time zone default now() not null,
  updated_at timestamp(3) with time zone default now() not null,
  address jsonb,
  currency text,
  constraint ecommerce_carts_pkey PRIMARY KEY (id),
  constraint ecommerce_carts_check CHECK ((num_nonnulls(user_id, guest_token_hash) = 1)),
  constraint ecommerce_carts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_carts_guest_token_hash_key UNIQUE (guest_token_hash),
  constraint ecommerce_carts_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'CHECKING_OUT'::text, 'COMPLETED'::text, 'ABANDONED'::text, 'MERGED'::text])))
);
alter table public.ecommerce_carts enable row level security;
CREATE INDEX ecommerce_carts_idle ON public.ecommerce_carts USING btree (updated_at) WHERE (status = 'ACTIVE'::text);
CREATE UNIQUE INDEX ecommerce_carts_open ON public.ecommerce_carts USING btree (user_id) WHERE (status = ANY (ARRAY['ACTIVE'::text, 'ABANDONED'::text]));

create table public.ecommerce_categories (
  id uuid not null,
  slug text not null,
  name text not null,
  parent_id uuid,
  "position" integer default 0 not null,
  constraint ecommerce_categories_pkey PRIMARY KEY (id),
  constraint ecommerce_categories_check CHECK ((parent_id <> id)),
  constraint ecommerce_categories_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint ecommerce_categories_position_check CHECK (("position" >= 0)),
  constraint ecommerce_categories_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint ecommerce_categories_slug_key UNIQUE (slug)
);
alter table public.ecommerce_categories enable row level security;
CREATE INDEX ecommerce_categories_children ON public.ecommerce_categories USING btree (parent_id, "position", name);
CREATE TRIGGER ecommerce_categories_search AFTER UPDATE ON public.ecommerce_categories FOR EACH ROW WHEN (((new.name IS DISTINCT FROM old.name) OR (new.slug IS DISTINCT FROM old.slug) OR (new.parent_id IS DISTINCT FROM old.parent_id))) EXECUTE FUNCTION public.ecommerce_search_note_one('CATEGORY');

create table public.ecommerce_copurchases (
  product_id uuid not null,
  other_id uuid not null,
  baskets integer not null,
  score double precision not null,
  constraint ecommerce_copurchases_pkey PRIMARY KEY (product_id, other_id),
  constraint ecommerce_copurchases_baskets_check CHECK ((baskets >= 2)),
  constraint ecommerce_copurchases_check CHECK ((product_id <> other_id)),
  constraint ecommerce_copurchases_score_check CHECK (((score > (0)::double precision) AND (score <= (1)::double precision)))
);
alter table public.ecommerce_copurchases enable row level security;
CREATE INDEX ecommerce_copurchases_other ON public.ecommerce_copurchases USING btree (other_id);

create table public.ecommerce_coupon_uses (
  coupon_id uuid not null,
  order_group_id uuid not null,
  customer_id uuid not null,
  discount bigint not null,
  created_at timestamp(3) with time zone default now() not null,
  returned_at timestamp(3) with time zone,
  constraint ecommerce_coupon_uses_pkey PRIMARY KEY (order_group_id, coupon_id),
  constraint ecommerce_coupon_uses_discount_check CHECK ((discount >= 0))
);
alter table public.ecommerce_coupon_uses enable row level security;
CREATE INDEX ecommerce_coupon_uses_customer ON public.ecommerce_coupon_uses USING btree (coupon_id, customer_id) WHERE (returned_at IS NULL);

create table public.ecommerce_coupons (
  id uuid not null,
  vendor_id uuid,
  code text not null,
  name text not null,
  kind text not null,
  basis_points integer,
  amount bigint,
  currency text,
  min_subtotal bigint,
  category_ids uuid[],
  product_ids uuid[],
  starts_at timestamp(3) with time zone,
  ends_at timestamp(3) with time zone,
  enabled boolean not null,
  usage_limit integer,
  customer_limit integer,
  uses integer default 0 not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_coupons_pkey PRIMARY KEY (id),
  constraint ecommerce_coupons_amount_check CHECK ((amount > 0)),
  constraint ecommerce_coupons_basis_points_check CHECK (((basis_points >= 1) AND (basis_points <= 10000))),
  constraint ecommerce_coupons_category_ids_check CHECK (((cardinality(category_ids) >= 1) AND (cardinality(category_ids) <= 100))),
  constraint ecommerce_coupons_check CHECK ((starts_at < ends_at)),
  constraint ecommerce_coupons_check1 CHECK (((kind = 'PERCENT'::text) = (basis_points IS NOT NULL))),
  constraint ecommerce_coupons_check2 CHECK (((kind = 'FIXED'::text) = (amount IS NOT NULL))),
  constraint ecommerce_coupons_check3 CHECK ((((amount IS NULL) AND (min_subtotal IS NULL)) OR (currency IS NOT NULL))),
  constraint ecommerce_coupons_code_check CHECK ((code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'::text)),
  constraint ecommerce_coupons_code_key UNIQUE (code),
  constraint ecommerce_coupons_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_coupons_customer_limit_check CHECK ((customer_limit > 0)),
  constraint ecommerce_coupons_kind_check CHECK ((kind = ANY (ARRAY['PERCENT'::text, 'FIXED'::text, 'FREE_SHIPPING'::text]))),
  constraint ecommerce_coupons_min_subtotal_check CHECK ((min_subtotal > 0)),
  constraint ecommerce_coupons_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint ecommerce_coupons_product_ids_check CHECK (((cardinality(product_ids) >= 1) AND (cardinality(product_ids) <= 100))),
  constraint ecommerce_coupons_usage_limit_check CHECK ((usage_limit > 0)),
  constraint ecommerce_coupons_uses_check CHECK ((uses >= 0)),
  constraint ecommerce_coupons_within_limit CHECK ((uses <= usage_limit))
);
alter table public.ecommerce_coupons enable row level security;
CREATE INDEX ecommerce_coupons_vendor ON public.ecommerce_coupons USING btree (vendor_id, created_at DESC, id DESC);

create table public.ecommerce_fulfillment_lines (
  fulfillment_id uuid not null,
  order_line_id uuid not null,
  quantity integer not null,
  constraint ecommerce_fulfillment_lines_pkey PRIMARY KEY (fulfillment_id, order_line_id),
  constraint ecommerce_fulfillment_lines_quantity_check CHECK ((quantity > 0))
);
alter table public.ecommerce_fulfillment_lines enable row level security;
CREATE INDEX ecommerce_fulfillment_lines_line ON public.ecommerce_fulfillment_lines USING btree (order_line_id);

create table public.ecommerce_fulfillments (
  id uuid not null,
  order_id uuid not null,
  status text not null,
  carrier text,
  tracking_number text,
  tracking_url text,
  handed_over_at timestamp(3) with time zone,
  delivered_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_fulfillments_pkey PRIMARY KEY (id),
  constraint ecommerce_fulfillments_carrier_check CHECK (((length(carrier) >= 1) AND (length(carrier) <= 80))),
  constraint ecommerce_fulfillments_check CHECK (((carrier IS NOT NULL) OR (num_nonnulls(tracking_number, tracking_url) = 0))),
  constraint ecommerce_fulfillments_status_check CHECK ((status = ANY (ARRAY['CREATED'::text, 'READY'::text, 'HANDED_OVER'::text, 'DELIVERED'::text, 'CANCELLED'::text, 'RETURNED'::text, 'LOST'::text]))),
  constraint ecommerce_fulfillments_tracking_number_check CHECK (((length(tracking_number) >= 1) AND (length(tracking_number) <= 100))),
  constraint ecommerce_fulfillments_tracking_url_check CHECK (((length(tracking_url) >= 1) AND (length(tracking_url) <= 500)))
);
alter table public.ecommerce_fulfillments enable row level security;
CREATE UNIQUE INDEX ecommerce_fulfillments_courier ON public.ecommerce_fulfillments USING btree (order_id) WHERE ((carrier IS NULL) AND (status <> 'CANCELLED'::text));
CREATE INDEX ecommerce_fulfillments_order ON public.ecommerce_fulfillments USING btree (order_id, created_at, id);

create table public.ecommerce_images (
  id uuid not null,
  product_id uuid not null,
  variant_id uuid,
  "position" smallint not null,
  url text not null,
  alt text default ''::text not null,
  width integer,
  height integer,
  constraint ecommerce_images_pkey PRIMARY KEY (id),
  constraint ecommerce_images_alt_check CHECK ((length(alt) <= 512)),
  constraint ecommerce_images_check CHECK (((width IS NULL) = (height IS NULL))),
  constraint ecommerce_images_height_check CHECK (((height >= 1) AND (height <= 100000))),
  constraint ecommerce_images_position_check CHECK ((("position" >= 0) AND ("position" <= 19))),
  constraint ecommerce_images_product_id_variant_id_position_key UNIQUE NULLS NOT DISTINCT (product_id, variant_id, "position"),
  constraint ecommerce_images_url_check CHECK (((url ~ '^https://'::text) AND (length(url) <= 2000))),
  constraint ecommerce_images_width_check CHECK (((width >= 1) AND (width <= 100000)))
);
alter table public.ecommerce_images enable row level security;
CREATE INDEX ecommerce_images_variant ON public.ecommerce_images USING btree (variant_id) WHERE (variant_id IS NOT NULL);

create table public.ecommerce_import_chunks (
  import_id uuid not null,
  upload_id uuid not null,
  start_byte bigint not null,
  bytes bytea not null,
  created_at timestamp(3) with time zone not null,
  constraint ecommerce_import_chunks_pkey PRIMARY KEY (import_id, upload_id, start_byte),
  constraint ecommerce_import_chunks_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 1048576))),
  constraint ecommerce_import_chunks_start_byte_check CHECK ((start_byte >= 0))
);
alter table public.ecommerce_import_chunks enable row level security;
CREATE INDEX ecommerce_import_chunks_age ON public.ecommerce_import_chunks USING btree (created_at);

create table public.ecommerce_import_problems (
  import_id uuid not null,
  line integer not null,
  "position" integer not null,
  problem text not null,
  refused boolean not null,
  constraint ecommerce_import_problems_pkey PRIMARY KEY (import_id, line, "position"),
  constraint ecommerce_import_problems_line_check CHECK ((line >= 1)),
  constraint ecommerce_import_problems_problem_check CHECK (((length(problem) >= 1) AND (length(problem) <= 500)))
);
alter table public.ecommerce_import_problems enable row level security;

create table public.ecommerce_order_groups (
  id uuid not null,
  code text not null,
  cart_id uuid not null,
  customer_id uuid not null,
  currency text not null,
  total bigint not null,
  address jsonb not null,
  hold_expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone default now() not null,
  hold_extended_at timestamp(3) with time zone,
  paid_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  constraint ecommerce_order_groups_pkey PRIMARY KEY (id),
  constraint ecommerce_order_groups_check CHECK ((num_nonnulls(paid_at, ended_at) < 2)),
  constraint ecommerce_order_groups_code_key UNIQUE (code),
  constraint ecommerce_order_groups_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_order_groups_total_check CHECK ((total >= 0))
);
alter table public.ecommerce_order_groups enable row level security;
CREATE UNIQUE INDEX ecommerce_order_groups_cart ON public.ecommerce_order_groups USING btree (cart_id) WHERE (ended_at IS NULL);
CREATE INDEX ecommerce_order_groups_customer ON public.ecommerce_order_groups USING btree (customer_id, created_at DESC, id DESC);
CREATE INDEX ecommerce_order_groups_unpaid ON public.ecommerce_order_groups USING btree (hold_expires_at) WHERE ((paid_at IS NULL) AND (ended_at IS NULL));

create table public.ecommerce_order_lines (
  id uuid not null,
  order_id uuid not null,
  variant_id uuid not null,
  product_id uuid not null,
  title text not null,
  variant_title text not null,
  sku text not null,
  quantity integer not null,
  unit_price bigint not null,
  total bigint not null,
  discount bigint default 0 not null,
  tax bigint default 0 not null,
  tax_basis_points integer default 0 not null,
  tax_included boolean default true not null,
  cancelled integer default 0 not null,
  allocated integer default 0 not null,
  shipped integer default 0 not null,
  delivered integer default 0 not null,
  returned integer default 0 not null,
  refunded_quantity integer default 0 not null,
  refunded bigint default 0 not null,
  delivered_at timestamp(3) with time zone,
  constraint ecommerce_order_lines_pkey PRIMARY KEY (id),
  constraint ecommerce_order_lines_cancelled_check CHECK ((cancelled >= 0)),
  constraint ecommerce_order_lines_check CHECK (((refunded_quantity >= 0) AND (refunded_quantity <= quantity))),
  constraint ecommerce_order_lines_check1 CHECK (((refunded >= 0) AND (refunded <= total))),
  constraint ecommerce_order_lines_discount CHECK (((discount >= 0) AND (discount <= (unit_price * quantity)))),
  constraint ecommerce_order_lines_in_order CHECK (((returned <= delivered) AND (delivered <= shipped) AND (shipped <= allocated))),
  constraint ecommerce_order_lines_never_twice CHECK (((cancelled + allocated) <= quantity)),
  constraint ecommerce_order_lines_order_id_variant_id_key UNIQUE (order_id, variant_id),
  constraint ecommerce_order_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 999))),
  constraint ecommerce_order_lines_returned_check CHECK ((returned >= 0)),
  constraint ecommerce_order_lines_tax_basis_points_check CHECK (((tax_basis_points >= 0) AND (tax_basis_points <= 10000))),
  constraint ecommerce_order_lines_tax_check CHECK ((tax >= 0)),
  constraint ecommerce_order_lines_total CHECK ((total = (((unit_price * quantity) - discount) +
CASE
    WHEN tax_included THEN (0)::bigint
    ELSE tax
END))),
  constraint ecommerce_order_lines_unit_price_check CHECK ((unit_price > 0))
);
alter table public.ecommerce_order_lines enable row level security;
CREATE INDEX ecommerce_order_lines_product ON public.ecommerce_order_lines USING btree (product_id);
CREATE INDEX ecommerce_order_lines_variant ON public.ecommerce_order_lines USING btree (variant_id);

create table public.ecommerce_orders (
  id uuid not null,
  code text not null,
  order_group_id uuid not null,
  vendor_id uuid not null,
  customer_id uuid not null,
  status text not null,
  currency text not null,
  total bigint not null,
  placed_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone default now() not null,
  subtotal bigint not null,
  discount bigint default 0 not null,
  shipping bigint default 0 not null,
  shipping_tax bigint default 0 not null,
  shipping_tax_basis_points integer default 0 not null,
  shipping_rate_id uuid,
  shipping_name text,
  tax bigint default 0 not null,
  tax_included boolean default true not null,
  delivered_at timestamp(3) with time zone,
  constraint ecommerce_orders_pkey PRIMARY KEY (id),
  constraint ecommerce_orders_amounts CHECK ((total = (((subtotal - discount) + shipping) +
CASE
    WHEN tax_included THEN (0)::bigint
    ELSE tax
END))),
  constraint ecommerce_orders_check CHECK (((placed_at IS NOT NULL) OR (status = ANY (ARRAY['PENDING_PAYMENT'::text, 'CANCELLED'::text, 'EXPIRED'::text])))),
  constraint ecommerce_orders_check1 CHECK ((tax >= shipping_tax)),
  constraint ecommerce_orders_check2 CHECK (((shipping_rate_id IS NULL) = (shipping_name IS NULL))),
  constraint ecommerce_orders_code_key UNIQUE (code),
  constraint ecommerce_orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_orders_discount_check CHECK ((discount >= 0)),
  constraint ecommerce_orders_order_group_id_vendor_id_key UNIQUE (order_group_id, vendor_id),
  constraint ecommerce_orders_shipping_check CHECK ((shipping >= 0)),
  constraint ecommerce_orders_shipping_tax_basis_points_check CHECK (((shipping_tax_basis_points >= 0) AND (shipping_tax_basis_points <= 10000))),
  constraint ecommerce_orders_shipping_tax_check CHECK ((shipping_tax >= 0)),
  constraint ecommerce_orders_status_check CHECK ((status = ANY (ARRAY['PENDING_PAYMENT'::text, 'CONFIRMED'::text, 'PROCESSING'::text, 'PARTIALLY_SHIPPED'::text, 'SHIPPED'::text, 'PARTIALLY_DELIVERED'::text, 'DELIVERED'::text, 'COMPLETED'::text, 'CANCELLED'::text, 'EXPIRED'::text]))),
  constraint ecommerce_orders_total_check CHECK ((total >= 0))
);
alter table public.ecommerce_orders enable row level security;
CREATE INDEX ecommerce_orders_customer ON public.ecommerce_orders USING btree (customer_id, created_at DESC, id DESC);
CREATE INDEX ecommerce_orders_customer_status ON public.ecommerce_orders USING btree (customer_id, status, created_at DESC, id DESC);
CREATE INDEX ecommerce_orders_placed ON public.ecommerce_orders USING btree (placed_at) WHERE (placed_at IS NOT NULL);
CREATE INDEX ecommerce_orders_returnable ON public.ecommerce_orders USING btree (delivered_at) WHERE (status = 'DELIVERED'::text);
CREATE INDEX ecommerce_orders_unpaid ON public.ecommerce_orders USING btree (order_group_id) WHERE (status = 'PENDING_PAYMENT'::text);
CREATE INDEX ecommerce_orders_vendor ON public.ecommerce_orders USING btree (vendor_id, created_at DESC, id DESC);
CREATE INDEX ecommerce_orders_vendor_open ON public.ecommerce_orders USING btree (vendor_id, placed_at) WHERE (status = ANY (ARRAY['CONFIRMED'::text, 'PROCESSING'::text]));
CREATE INDEX ecommerce_orders_vendor_placed ON public.ecommerce_orders USING btree (vendor_id, placed_at) WHERE (placed_at IS NOT NULL);
CREATE INDEX ecommerce_orders_vendor_status ON public.ecommerce_orders USING btree (vendor_id, status, created_at DESC, id DESC);

create table public.ecommerce_prices (
  id uuid not null,
  variant_id uuid not null,
  currency text not null,
  amount bigint not null,
  compare_at bigint,
  starts_at timestamp(3) with time zone,
  ends_at timestamp(3) with time zone,
  constraint ecommerce_prices_pkey PRIMARY KEY (id),
  constraint ecommerce_prices_amount_check CHECK ((amount > 0)),
  constraint ecommerce_prices_check CHECK ((starts_at < ends_at)),
  constraint ecommerce_prices_compare_at CHECK ((compare_at > amount)),
  constraint ecommerce_prices_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_prices_no_overlap EXCLUDE USING gist (variant_id WITH =, currency WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
alter table public.ecommerce_prices enable row level security;
CREATE INDEX ecommerce_prices_variant ON public.ecommerce_prices USING btree (variant_id, currency);

create table public.ecommerce_product_baskets (
  product_id uuid not null,
  baskets integer not null,
  constraint ecommerce_product_baskets_pkey PRIMARY KEY (product_id),
  constraint ecommerce_product_baskets_baskets_check CHECK ((baskets > 0))
);
alter table public.ecommerce_product_baskets enable row level security;

create table public.ecommerce_product_imports (
  id uuid not null,
  vendor_id uuid not null,
  requested_by uuid not null,
  file_name text,
  status text not null,
  upload_id uuid,
  bytes bigint,
  at_byte bigint default 0 not null,
  at_line integer default 1 not null,
  rows integer default 0 not null,
  refused integer default 0 not null,
  products_created integer default 0 not null,
  products_updated integer default 0 not null,
  products_unchanged integer default 0 not null,
  variants_created integer default 0 not null,
  variants_updated integer default 0 not null,
  failure text,
  created_at timestamp(3) with time zone not null,
  finished_at timestamp(3) with time zone,
  constraint ecommerce_product_imports_pkey PRIMARY KEY (id),
  constraint ecommerce_product_imports_at_byte_check CHECK ((at_byte >= 0)),
  constraint ecommerce_product_imports_at_line_check CHECK ((at_line >= 1)),
  constraint ecommerce_product_imports_bytes_check CHECK ((bytes >= 0)),
  constraint ecommerce_product_imports_check CHECK ((at_byte <= bytes)),
  constraint ecommerce_product_imports_check1 CHECK (((status = 'WAITING'::text) = (upload_id IS NULL))),
  constraint ecommerce_product_imports_check2 CHECK (((upload_id IS NULL) = (bytes IS NULL))),
  constraint ecommerce_product_imports_check3 CHECK (((status = ANY (ARRAY['DONE'::text, 'FAILED'::text])) = (finished_at IS NOT NULL))),
  constraint ecommerce_product_imports_check4 CHECK (((status = 'FAILED'::text) = (failure IS NOT NULL))),
  constraint ecommerce_product_imports_failure_check CHECK ((length(failure) <= 500)),
  constraint ecommerce_product_imports_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200))),
  constraint ecommerce_product_imports_refused_check CHECK ((refused >= 0)),
  constraint ecommerce_product_imports_rows_check CHECK ((rows >= 0)),
  constraint ecommerce_product_imports_status_check CHECK ((status = ANY (ARRAY['WAITING'::text, 'QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text])))
);
alter table public.ecommerce_product_imports enable row level security;
CREATE INDEX ecommerce_product_imports_open ON public.ecommerce_product_imports USING btree (created_at) WHERE (finished_at IS NULL);
CREATE INDEX ecommerce_product_imports_vendor ON public.ecommerce_product_imports USING btree (vendor_id, created_at DESC, id DESC);

create table public.ecommerce_product_options (
  product_id uuid not null,
  "position" smallint not null,
  name text not null,
  choices text[] not null,
  constraint ecommerce_product_options_pkey PRIMARY KEY (product_id, "position"),
  constraint ecommerce_product_options_choices_check CHECK (((cardinality(choices) >= 1) AND (cardinality(choices) <= 200))),
  constraint ecommerce_product_options_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint ecommerce_product_options_position_check CHECK ((("position" >= 1) AND ("position" <= 3))),
  constraint ecommerce_product_options_product_id_name_key UNIQUE (product_id, name) DEFERRABLE INITIALLY DEFERRED
);
alter table public.ecommerce_product_options enable row level security;
CREATE CONSTRAINT TRIGGER ecommerce_product_options_fit AFTER INSERT OR DELETE OR UPDATE ON public.ecommerce_product_options DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ecommerce_product_options_fit();
CREATE TRIGGER ecommerce_product_options_search AFTER INSERT OR DELETE OR UPDATE ON public.ecommerce_product_options FOR EACH ROW EXECUTE FUNCTION public.ecommerce_search_note_product();

create table public.ecommerce_product_reviews (
  id uuid not null,
  product_id uuid not null,
  vendor_id uuid not null,
  order_line_id uuid not null,
  author_id uuid not null,
  rating smallint not null,
  title text,
  body text not null,
  status text not null,
  moderation_note text,
  reply text,
  replied_at timestamp(3) with time zone,
  reports integer default 0 not null,
  created_at timestamp(3) with time zone default now() not null,
  updated_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_product_reviews_pkey PRIMARY KEY (id),
  constraint ecommerce_product_reviews_body_check CHECK (((length(body) >= 1) AND (length(body) <= 5000))),
  constraint ecommerce_product_reviews_check CHECK (((reply IS NULL) = (replied_at IS NULL))),
  constraint ecommerce_product_reviews_moderation_note_check CHECK (((length(moderation_note) >= 1) AND (length(moderation_note) <= 300))),
  constraint ecommerce_product_reviews_product_id_author_id_key UNIQUE (product_id, author_id),
  constraint ecommerce_product_reviews_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint ecommerce_product_reviews_reply_check CHECK (((length(reply) >= 1) AND (length(reply) <= 2000))),
  constraint ecommerce_product_reviews_reports_check CHECK ((reports >= 0)),
  constraint ecommerce_product_reviews_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'PUBLISHED'::text, 'REJECTED'::text]))),
  constraint ecommerce_product_reviews_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
);
alter table public.ecommerce_product_reviews enable row level security;
CREATE INDEX ecommerce_product_reviews_line ON public.ecommerce_product_reviews USING btree (order_line_id);
CREATE INDEX ecommerce_product_reviews_newest ON public.ecommerce_product_reviews USING btree (product_id, created_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX ecommerce_product_reviews_queue ON public.ecommerce_product_reviews USING btree (created_at DESC, id DESC) WHERE ((status = 'PENDING'::text) OR (reports > 0));
CREATE INDEX ecommerce_product_reviews_rating ON public.ecommerce_product_reviews USING btree (product_id, rating DESC, id DESC) WHERE (status = 'PUBLISHED'::text);

create table public.ecommerce_product_slugs (
  slug text not null,
  product_id uuid not null,
  retired_at timestamp(3) with time zone not null,
  constraint ecommerce_product_slugs_pkey PRIMARY KEY (slug),
  constraint ecommerce_product_slugs_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120)))
);
alter table public.ecommerce_product_slugs enable row level security;
CREATE INDEX ecommerce_product_slugs_product ON public.ecommerce_product_slugs USING btree (product_id);

create table public.ecommerce_product_standing (
  product_id uuid not null,
  units integer default 0 not null,
  rating real,
  ratings integer default 0 not null,
  constraint ecommerce_product_standing_pkey PRIMARY KEY (product_id),
  constraint ecommerce_product_standing_check CHECK (((rating IS NULL) = (ratings = 0))),
  constraint ecommerce_product_standing_rating_check CHECK (((rating >= (1)::double precision) AND (rating <= (5)::double precision))),
  constraint ecommerce_product_standing_ratings_check CHECK ((ratings >= 0)),
  constraint ecommerce_product_standing_units_check CHECK ((units >= 0))
);
alter table public.ecommerce_product_standing enable row level security;
CREATE TRIGGER ecommerce_product_standing_search_insert AFTER INSERT ON public.ecommerce_product_standing REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_standing();
CREATE TRIGGER ecommerce_product_standing_search_update AFTER UPDATE ON public.ecommerce_product_standing REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_standing();

create table public.ecommerce_products (
  id uuid not null,
  vendor_id uuid not null,
  category_id uuid,
  slug text not null,
  handle text,
  title text not null,
  description text not null,
  tags text[] default '{}'::text[] not null,
  status text not null,
  created_at timestamp(3) with time zone default now() not null,
  updated_at timestamp(3) with time zone default now() not null,
  tax_category text default 'STANDARD'::text not null,
  language text,
  publish_at timestamp(3) with time zone,
  unpublish_at timestamp(3) with time zone,
  constraint ecommerce_products_pkey PRIMARY KEY (id),
  constraint ecommerce_products_description_check CHECK ((length(description) <= 20000)),
  constraint ecommerce_products_handle_check CHECK (((length(handle) >= 1) AND (length(handle) <= 255))),
  constraint ecommerce_products_id_vendor_id_key UNIQUE (id, vendor_id),
  constraint ecommerce_products_language_check CHECK ((language = ANY (ARRAY['english'::text, 'german'::text, 'french'::text, 'spanish'::text, 'portuguese'::text, 'dutch'::text, 'italian'::text, 'simple'::text]))),
  constraint ecommerce_products_schedule CHECK ((publish_at < unpublish_at)),
  constraint ecommerce_products_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120))),
  constraint ecommerce_products_slug_key UNIQUE (slug),
  constraint ecommerce_products_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'ARCHIVED'::text]))),
  constraint ecommerce_products_tags_check CHECK ((cardinality(tags) <= 50)),
  constraint ecommerce_products_tax_category_check CHECK ((tax_category ~ '^[A-Z][A-Z0-9_]{0,39}$'::text)),
  constraint ecommerce_products_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint ecommerce_products_vendor_id_handle_key UNIQUE (vendor_id, handle)
);
alter table public.ecommerce_products enable row level security;
CREATE INDEX ecommerce_products_category ON public.ecommerce_products USING btree (category_id, created_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX ecommerce_products_list ON public.ecommerce_products USING btree (created_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX ecommerce_products_publish ON public.ecommerce_products USING btree (publish_at) WHERE (publish_at IS NOT NULL);
CREATE INDEX ecommerce_products_unpublish ON public.ecommerce_products USING btree (unpublish_at) WHERE (unpublish_at IS NOT NULL);
CREATE INDEX ecommerce_products_vendor ON public.ecommerce_products USING btree (vendor_id, created_at DESC, id DESC);
CREATE TRIGGER ecommerce_products_search_delete AFTER DELETE ON public.ecommerce_products REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_products();
CREATE TRIGGER ecommerce_products_search_insert AFTER INSERT ON public.ecommerce_products REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_products();
CREATE TRIGGER ecommerce_products_search_update AFTER UPDATE ON public.ecommerce_products REFERENCING OLD TABLE AS old_rows NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_products();

create table public.ecommerce_recommendation_refreshes (
  id uuid not null,
  status text not null,
  since timestamp(3) with time zone not null,
  last_product_id uuid,
  products integer default 0 not null,
  pairs integer default 0 not null,
  created_at timestamp(3) with time zone not null,
  finished_at timestamp(3) with time zone,
  constraint ecommerce_recommendation_refreshes_pkey PRIMARY KEY (id),
  constraint ecommerce_recommendation_refreshes_check CHECK (((finished_at IS NOT NULL) = (status = 'DONE'::text))),
  constraint ecommerce_recommendation_refreshes_pairs_check CHECK ((pairs >= 0)),
  constraint ecommerce_recommendation_refreshes_products_check CHECK ((products >= 0)),
  constraint ecommerce_recommendation_refreshes_status_check CHECK ((status = ANY (ARRAY['COUNTING'::text, 'PAIRING'::text, 'RANKING'::text, 'DONE'::text])))
);
alter table public.ecommerce_recommendation_refreshes enable row level security;
CREATE INDEX ecommerce_recommendation_refreshes_list ON public.ecommerce_recommendation_refreshes USING btree (created_at DESC, id DESC);
CREATE UNIQUE INDEX ecommerce_recommendation_refreshes_running ON public.ecommerce_recommendation_refreshes USING btree ((true)) WHERE (status <> 'DONE'::text);

create table public.ecommerce_review_reports (
  review_id uuid not null,
  reporter_id uuid not null,
  reason text not null,
  note text,
  created_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_review_reports_pkey PRIMARY KEY (review_id, reporter_id),
  constraint ecommerce_review_reports_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500))),
  constraint ecommerce_review_reports_reason_check CHECK ((reason = ANY (ARRAY['SPAM'::text, 'OFFENSIVE'::text, 'OFF_TOPIC'::text, 'FAKE'::text])))
);
alter table public.ecommerce_review_reports enable row level security;

create table public.ecommerce_search_documents (
  product_id uuid not null,
  content_hash text not null,
  language text not null,
  vendor_id uuid not null,
  category_id uuid,
  words text not null,
  title_words integer not null,
  category_words integer not null,
  lead_words integer not null,
  body_words integer not null,
  price bigint not null,
  prices bigint[] not null,
  currency text not null,
  in_stock boolean not null,
  rating real,
  units integer not null,
  attributes text[] not null,
  created_at timestamp(3) with time zone not null,
  tier smallint not null,
  head tsvector not null,
  document tsvector not null,
  indexed_at timestamp(3) with time zone not null,
  constraint ecommerce_search_documents_pkey PRIMARY KEY (product_id),
  constraint ecommerce_search_documents_body_words_check CHECK ((body_words >= 0)),
  constraint ecommerce_search_documents_category_words_check CHECK ((category_words >= 0)),
  constraint ecommerce_search_documents_lead_words_check CHECK ((lead_words >= 0)),
  constraint ecommerce_search_documents_tier_check CHECK (((tier >= 0) AND (tier <= 10))),
  constraint ecommerce_search_documents_title_words_check CHECK ((title_words >= 0))
);
alter table public.ecommerce_search_documents enable row level security;
CREATE INDEX ecommerce_search_documents_document ON public.ecommerce_search_documents USING gin (document) WITH (gin_pending_list_limit='256');
CREATE INDEX ecommerce_search_documents_newest ON public.ecommerce_search_documents USING btree (created_at DESC, product_id DESC);
CREATE INDEX ecommerce_search_documents_price ON public.ecommerce_search_documents USING btree (price, product_id);
CREATE INDEX ecommerce_search_documents_rating ON public.ecommerce_search_documents USING btree (COALESCE(rating, (0)::real) DESC, product_id DESC);
CREATE INDEX ecommerce_search_documents_units ON public.ecommerce_search_documents USING btree (units DESC, product_id DESC);

create table public.ecommerce_search_lexemes (
  lexeme text not null,
  documents integer not null,
  constraint ecommerce_search_lexemes_pkey PRIMARY KEY (lexeme),
  constraint ecommerce_search_lexemes_documents_check CHECK ((documents >= 0))
);
alter table public.ecommerce_search_lexemes enable row level security;

create table public.ecommerce_search_state (
  lone boolean default true not null,
  documents integer default 0 not null,
  title_words real default 8 not null,
  lead_words real default 20 not null,
  body_words real default 40 not null,
  tiers real[] default '{}'::real[] not null,
  refreshed_at timestamp(3) with time zone,
  lease_holder uuid,
  lease_until timestamp(3) with time zone,
  constraint ecommerce_search_state_pkey PRIMARY KEY (lone),
  constraint ecommerce_search_state_lone_check CHECK (lone)
);
alter table public.ecommerce_search_state enable row level security;

create table public.ecommerce_search_syncs (
  id uuid not null,
  scope text not null,
  status text not null,
  requested_by uuid not null,
  missing integer default 0 not null,
  outdated integer default 0 not null,
  surplus integer default 0 not null,
  indexed integer default 0 not null,
  created_at timestamp(3) with time zone default now() not null,
  finished_at timestamp(3) with time zone,
  phase text default 'CATALOGUE'::text not null,
  cursor text,
  done integer default 0 not null,
  total integer,
  deleted integer default 0 not null,
  errors integer default 0 not null,
  last_error text,
  constraint ecommerce_search_syncs_pkey PRIMARY KEY (id),
  constraint ecommerce_search_syncs_deleted_check CHECK ((deleted >= 0)),
  constraint ecommerce_search_syncs_done_check CHECK ((done >= 0)),
  constraint ecommerce_search_syncs_errors_check CHECK ((errors >= 0)),
  constraint ecommerce_search_syncs_finished CHECK (((status = ANY (ARRAY['DONE'::text, 'FAILED'::text])) = (finished_at IS NOT NULL))),
  constraint ecommerce_search_syncs_indexed_check CHECK ((indexed >= 0)),
  constraint ecommerce_search_syncs_last_error_check CHECK ((length(last_error) <= 500)),
  constraint ecommerce_search_syncs_missing_check CHECK ((missing >= 0)),
  constraint ecommerce_search_syncs_outdated_check CHECK ((outdated >= 0)),
  constraint ecommerce_search_syncs_phase_check CHECK ((phase = ANY (ARRAY['OUTBOX'::text, 'CATALOGUE'::text, 'INDEX'::text]))),
  constraint ecommerce_search_syncs_scope_check CHECK ((scope = ANY (ARRAY['CHANGED'::text, 'FULL'::text, 'VERIFY'::text]))),
  constraint ecommerce_search_syncs_status_check CHECK ((status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text]))),
  constraint ecommerce_search_syncs_surplus_check CHECK ((surplus >= 0)),
  constraint ecommerce_search_syncs_total_check CHECK ((total >= 0))
);
alter table public.ecommerce_search_syncs enable row level security;

create table public.ecommerce_search_synonyms (
  key text not null,
  language text,
  words text[] not null,
  keys text[] not null,
  forms jsonb not null,
  updated_at timestamp(3) with time zone not null,
  constraint ecommerce_search_synonyms_pkey PRIMARY KEY (key),
  constraint ecommerce_search_synonyms_key_check CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 80))),
  constraint ecommerce_search_synonyms_language_check CHECK ((language = ANY (ARRAY['english'::text, 'german'::text, 'french'::text, 'spanish'::text, 'portuguese'::text, 'dutch'::text, 'italian'::text, 'simple'::text]))),
  constraint ecommerce_search_synonyms_words_check CHECK (((cardinality(words) >= 2) AND (cardinality(words) <= 20)))
);
alter table public.ecommerce_search_synonyms enable row level security;
CREATE INDEX ecommerce_search_synonyms_keys ON public.ecommerce_search_synonyms USING gin (keys);

create table public.ecommerce_search_words (
  word text not null,
  documents integer not null,
  constraint ecommerce_search_words_pkey PRIMARY KEY (word),
  constraint ecommerce_search_words_documents_check CHECK ((documents >= 0))
);
alter table public.ecommerce_search_words enable row level security;
CREATE INDEX ecommerce_search_words_beginning ON public.ecommerce_search_words USING btree (word text_pattern_ops);
CREATE INDEX ecommerce_search_words_spelling ON public.ecommerce_search_words USING gin (word extensions.gin_trgm_ops);

create table public.ecommerce_shipping_rates (
  id uuid not null,
  vendor_id uuid not null,
  name text not null,
  countries text[],
  min_grams integer default 0 not null,
  max_grams integer,
  min_subtotal bigint default 0 not null,
  max_subtotal bigint,
  price bigint not null,
  free_over bigint,
  "position" integer default 0 not null,
  enabled boolean not null,
  created_at timestamp(3) with time zone default now() not null,
  currency text,
  constraint ecommerce_shipping_rates_pkey PRIMARY KEY (id),
  constraint ecommerce_shipping_rates_check CHECK ((max_grams >= min_grams)),
  constraint ecommerce_shipping_rates_check1 CHECK ((max_subtotal >= min_subtotal)),
  constraint ecommerce_shipping_rates_countries_check CHECK (((cardinality(countries) >= 1) AND (cardinality(countries) <= 250))),
  constraint ecommerce_shipping_rates_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_shipping_rates_free_over_check CHECK ((free_over >= 0)),
  constraint ecommerce_shipping_rates_min_grams_check CHECK ((min_grams >= 0)),
  constraint ecommerce_shipping_rates_min_subtotal_check CHECK ((min_subtotal >= 0)),
  constraint ecommerce_shipping_rates_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint ecommerce_shipping_rates_position_check CHECK (("position" >= 0)),
  constraint ecommerce_shipping_rates_price_check CHECK (((price >= 0) AND (price <= 1000000000)))
);
alter table public.ecommerce_shipping_rates enable row level security;
CREATE INDEX ecommerce_shipping_rates_vendor ON public.ecommerce_shipping_rates USING btree (vendor_id, "position", id);

create table public.ecommerce_tax_rates (
  id uuid not null,
  country text not null,
  category text not null,
  name text not null,
  basis_points integer not null,
  valid_from timestamp(3) with time zone not null,
  constraint ecommerce_tax_rates_pkey PRIMARY KEY (id),
  constraint ecommerce_tax_rates_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000))),
  constraint ecommerce_tax_rates_category_check CHECK ((category ~ '^[A-Z][A-Z0-9_]{0,39}$'::text)),
  constraint ecommerce_tax_rates_country_category_valid_from_key UNIQUE (country, category, valid_from),
  constraint ecommerce_tax_rates_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint ecommerce_tax_rates_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);
alter table public.ecommerce_tax_rates enable row level security;

create table public.ecommerce_variants (
  id uuid not null,
  product_id uuid not null,
  vendor_id uuid not null,
  sku text not null,
  title text not null,
  price bigint not null,
  currency text not null,
  "position" integer not null,
  weight_grams integer default 0 not null,
  options text[] default '{}'::text[] not null,
  compare_at_price bigint,
  gtin text,
  archived_at timestamp(3) with time zone,
  constraint ecommerce_variants_pkey PRIMARY KEY (id),
  constraint ecommerce_variants_compare_at CHECK ((compare_at_price > price)),
  constraint ecommerce_variants_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_variants_gtin_check CHECK ((gtin ~ '^[0-9]{14}$'::text)),
  constraint ecommerce_variants_options EXCLUDE USING btree (product_id WITH =, options WITH =) WHERE ((options <> '{}'::text[])) DEFERRABLE INITIALLY DEFERRED,
  constraint ecommerce_variants_options_check CHECK ((cardinality(options) <= 3)),
  constraint ecommerce_variants_position_check CHECK (("position" >= 0)),
  constraint ecommerce_variants_price_check CHECK ((price > 0)),
  constraint ecommerce_variants_product_id_title_key UNIQUE (product_id, title) DEFERRABLE INITIALLY DEFERRED,
  constraint ecommerce_variants_sku_check CHECK (((length(sku) >= 1) AND (length(sku) <= 100))),
  constraint ecommerce_variants_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint ecommerce_variants_vendor_id_sku_key UNIQUE (vendor_id, sku),
  constraint ecommerce_variants_weight_grams_check CHECK (((weight_grams >= 0) AND (weight_grams <= 1000000)))
);
alter table public.ecommerce_variants enable row level security;
CREATE INDEX ecommerce_variants_gtin ON public.ecommerce_variants USING btree (gtin, id) WHERE (gtin IS NOT NULL);
CREATE INDEX ecommerce_variants_product ON public.ecommerce_variants USING btree (product_id, "position", id);
CREATE CONSTRAINT TRIGGER ecommerce_variants_fit AFTER INSERT OR UPDATE OF options, product_id ON public.ecommerce_variants DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ecommerce_variants_fit();
CREATE TRIGGER ecommerce_variants_search_delete AFTER DELETE ON public.ecommerce_variants REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_variants();
CREATE TRIGGER ecommerce_variants_search_insert AFTER INSERT ON public.ecommerce_variants REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_variants();
CREATE TRIGGER ecommerce_variants_search_update AFTER UPDATE ON public.ecommerce_variants REFERENCING OLD TABLE AS old_rows NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_variants();

create table public.ecommerce_vendor_standing (
  vendor_id uuid not null,
  ratings integer not null,
  praise double precision not null,
  handed_over integer not null,
  on_time integer not null,
  counted_at timestamp(3) with time zone not null,
  constraint ecommerce_vendor_standing_pkey PRIMARY KEY (vendor_id),
  constraint ecommerce_vendor_standing_check CHECK (((praise >= (0)::double precision) AND (praise <= (ratings)::double precision))),
  constraint ecommerce_vendor_standing_check1 CHECK (((on_time >= 0) AND (on_time <= handed_over))),
  constraint ecommerce_vendor_standing_handed_over_check CHECK ((handed_over >= 0)),
  constraint ecommerce_vendor_standing_ratings_check CHECK ((ratings >= 0))
);
alter table public.ecommerce_vendor_standing enable row level security;

create table public.ecommerce_vendors (
  id uuid not null,
  slug text not null,
  name text not null,
  status text not null,
  currency text not null,
  applicant_id uuid not null,
  created_at timestamp(3) with time zone default now() not null,
  prices_include_tax boolean default true not null,
  language text default 'english'::text not null,
  constraint ecommerce_vendors_pkey PRIMARY KEY (id),
  constraint ecommerce_vendors_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_vendors_language_check CHECK ((language = ANY (ARRAY['english'::text, 'german'::text, 'french'::text, 'spanish'::text, 'portuguese'::text, 'dutch'::text, 'italian'::text, 'simple'::text]))),
  constraint ecommerce_vendors_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint ecommerce_vendors_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint ecommerce_vendors_slug_key UNIQUE (slug),
  constraint ecommerce_vendors_status_check CHECK ((status = ANY (ARRAY['APPLIED'::text, 'UNDER_REVIEW'::text, 'APPROVED'::text, 'REJECTED'::text, 'SUSPENDED'::text, 'TERMINATED'::text])))
);
alter table public.ecommerce_vendors enable row level security;
CREATE INDEX ecommerce_vendors_list ON public.ecommerce_vendors USING btree (created_at DESC, id DESC);
CREATE INDEX ecommerce_vendors_status ON public.ecommerce_vendors USING btree (status, created_at DESC, id DESC);
CREATE TRIGGER ecommerce_vendors_search AFTER UPDATE ON public.ecommerce_vendors FOR EACH ROW WHEN (((new.name IS DISTINCT FROM old.name) OR (new.status IS DISTINCT FROM old.status) OR (new.language IS DISTINCT FROM old.language))) EXECUTE FUNCTION public.ecommerce_search_note_one('VENDOR');

create table public.ecommerce_wishlist_items (
  id uuid not null,
  wishlist_id uuid not null,
  product_id uuid not null,
  variant_id uuid,
  price bigint not null,
  currency text not null,
  created_at timestamp(3) with time zone not null,
  constraint ecommerce_wishlist_items_pkey PRIMARY KEY (id),
  constraint ecommerce_wishlist_items_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_wishlist_items_price_check CHECK ((price > 0)),
  constraint ecommerce_wishlist_items_wishlist_id_product_id_variant_id_key UNIQUE NULLS NOT DISTINCT (wishlist_id, product_id, variant_id)
);
alter table public.ecommerce_wishlist_items enable row level security;
CREATE INDEX ecommerce_wishlist_items_product ON public.ecommerce_wishlist_items USING btree (product_id);
CREATE INDEX ecommerce_wishlist_items_variant ON public.ecommerce_wishlist_items USING btree (variant_id);

create table public.ecommerce_wishlists (
  id uuid not null,
  user_id uuid not null,
  name text not null,
  share_token text,
  created_at timestamp(3) with time zone not null,
  constraint ecommerce_wishlists_pkey PRIMARY KEY (id),
  constraint ecommerce_wishlists_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint ecommerce_wishlists_share_token_check CHECK ((length(share_token) = 22)),
  constraint ecommerce_wishlists_share_token_key UNIQUE (share_token)
);
alter table public.ecommerce_wishlists enable row level security;
CREATE INDEX ecommerce_wishlists_user ON public.ecommerce_wishlists USING btree (user_id, created_at, id);

create table public.ledger_accounts (
  id uuid not null,
  code text not null,
  currency text not null,
  kind text not null,
  min_balance bigint,
  created_at timestamp with time zone default now() not null,
  constraint ledger_accounts_pkey PRIMARY KEY (id),
  constraint ledger_accounts_code_check CHECK (((code ~ '^[a-z0-9_-]+(:[a-z0-9_-]+)*$'::text) AND (length(code) <= 200))),
  constraint ledger_accounts_code_currency_key UNIQUE (code, currency),
  constraint ledger_accounts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ledger_accounts_id_currency_key UNIQUE (id, currency),
  constraint ledger_accounts_id_min_balance_key UNIQUE (id, min_balance),
  constraint ledger_accounts_kind_check CHECK ((kind = ANY (ARRAY['CLEARING'::text, 'ESCROW'::text, 'WALLET'::text, 'PREPAID'::text, 'VENDOR_PENDING'::text, 'VENDOR_AVAILABLE'::text, 'PAYABLE'::text, 'IN_TRANSIT'::text, 'REVENUE'::text, 'TAX'::text, 'EXPENSE'::text, 'SUSPENSE'::text, 'LIQUIDITY'::text])))
);
alter table public.ledger_accounts enable row level security;

create table public.ledger_adjustment_lines (
  adjustment_id uuid not null,
  "position" integer not null,
  account_id uuid not null,
  currency text not null,
  amount bigint not null,
  constraint ledger_adjustment_lines_pkey PRIMARY KEY (adjustment_id, "position"),
  constraint ledger_adjustment_lines_amount_check CHECK ((amount <> 0)),
  constraint ledger_adjustment_lines_position_check CHECK (("position" >= 0))
);
alter table public.ledger_adjustment_lines enable row level security;
CREATE TRIGGER ledger_adjustment_lines_append_only BEFORE DELETE OR UPDATE ON public.ledger_adjustment_lines FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER ledger_adjustment_lines_no_truncate BEFORE TRUNCATE ON public.ledger_adjustment_lines FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.ledger_adjustments (
  id uuid not null,
  reverses uuid,
  reason text not null,
  status text not null,
  proposed_by uuid not null,
  decided_by uuid,
  created_at timestamp with time zone not null,
  constraint ledger_adjustments_pkey PRIMARY KEY (id),
  constraint ledger_adjustments_check CHECK ((decided_by <> proposed_by)),
  constraint ledger_adjustments_check1 CHECK (((status = 'PROPOSED'::text) OR (decided_by IS NOT NULL))),
  constraint ledger_adjustments_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint ledger_adjustments_status_check CHECK ((status = ANY (ARRAY['PROPOSED'::text, 'POSTED'::text, 'REJECTED'::text])))
);
alter table public.ledger_adjustments enable row level security;
CREATE INDEX ledger_adjustments_created ON public.ledger_adjustments USING btree (created_at DESC, id DESC);
CREATE UNIQUE INDEX ledger_adjustments_one_reversal ON public.ledger_adjustments USING btree (reverses) WHERE (status <> 'REJECTED'::text);

create table public.ledger_balances (
  account_id uuid not null,
  min_balance bigint not null,
  balance bigint default 0 not null,
  pending_out bigint default 0 not null,
  constraint ledger_balances_pkey PRIMARY KEY (account_id),
  constraint ledger_balances_limit CHECK (((balance - pending_out) >= min_balance)),
  constraint ledger_balances_pending_out_check CHECK ((pending_out >= 0))
);
alter table public.ledger_balances enable row level security;

create table public.ledger_checkpoints (
  account_id uuid not null,
  at timestamp with time zone not null,
  balance bigint not null,
  constraint ledger_checkpoints_pkey PRIMARY KEY (account_id, at) INCLUDE (balance)
);
alter table public.ledger_checkpoints enable row level security;
CREATE TRIGGER ledger_checkpoints_append_only BEFORE UPDATE ON public.ledger_checkpoints FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_resettling();

create table public.ledger_closing (
  one boolean default true not null,
  closed_until timestamp with time zone not null,
  fence xid8,
  safe_until timestamp with time zone not null,
  rolled_until timestamp with time zone not null,
  constraint ledger_closing_pkey PRIMARY KEY (one),
  constraint ledger_closing_check CHECK (((rolled_until <= safe_until) AND (safe_until <= closed_until))),
  constraint ledger_closing_one_check CHECK (one)
);
alter table public.ledger_closing enable row level security;

create table public.ledger_entries (
  id bigint generated always as identity not null,
  transaction_id uuid not null,
  account_id uuid not null,
  currency text not null,
  amount bigint not null,
  at timestamp with time zone not null,
  constraint ledger_entries_pkey PRIMARY KEY (id),
  constraint ledger_entries_amount_check CHECK ((amount <> 0))
);
alter table public.ledger_entries enable row level security;
CREATE INDEX ledger_entries_account ON public.ledger_entries USING btree (account_id, at, id) INCLUDE (amount);
CREATE INDEX ledger_entries_transaction ON public.ledger_entries USING btree (transaction_id);
CREATE TRIGGER ledger_entries_append_only BEFORE DELETE OR UPDATE ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
alter table public.ledger_entries enable always trigger ledger_entries_append_only;
CREATE TRIGGER ledger_entries_enter AFTER INSERT ON public.ledger_entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.payments_enter();
alter table public.ledger_entries enable always trigger ledger_entries_enter;
CREATE TRIGGER ledger_entries_no_truncate BEFORE TRUNCATE ON public.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();
alter table public.ledger_entries enable always trigger ledger_entries_no_truncate;

create table public.ledger_exchange_rates (
  id uuid not null,
  sell text not null,
  buy text not null,
  rate numeric(24,12) not null,
  spread_basis_points integer not null,
  updated_at timestamp with time zone not null,
  constraint ledger_exchange_rates_pkey PRIMARY KEY (id),
  constraint ledger_exchange_rates_buy_check CHECK ((buy ~ '^[A-Z]{3}$'::text)),
  constraint ledger_exchange_rates_check CHECK ((sell <> buy)),
  constraint ledger_exchange_rates_rate_check CHECK ((rate > (0)::numeric)),
  constraint ledger_exchange_rates_sell_buy_key UNIQUE (sell, buy),
  constraint ledger_exchange_rates_sell_check CHECK ((sell ~ '^[A-Z]{3}$'::text)),
  constraint ledger_exchange_rates_spread_basis_points_check CHECK (((spread_basis_points >= 0) AND (spread_basis_points <= 1000)))
);
alter table public.ledger_exchange_rates enable row level security;

create table public.ledger_exchanges (
  transaction_id uuid not null,
  sell text not null,
  sold bigint not null,
  spread bigint not null,
  buy text not null,
  bought bigint not null,
  rate numeric(24,12) not null,
  constraint ledger_exchanges_pkey PRIMARY KEY (transaction_id),
  constraint ledger_exchanges_bought_check CHECK ((bought > 0)),
  constraint ledger_exchanges_check CHECK (((spread >= 0) AND (spread <= sold))),
  constraint ledger_exchanges_check1 CHECK ((sell <> buy)),
  constraint ledger_exchanges_rate_check CHECK ((rate > (0)::numeric)),
  constraint ledger_exchanges_sold_check CHECK ((sold > 0))
);
alter table public.ledger_exchanges enable row level security;
CREATE TRIGGER ledger_exchanges_append_only BEFORE DELETE OR UPDATE ON public.ledger_exchanges FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER ledger_exchanges_no_truncate BEFORE TRUNCATE ON public.ledger_exchanges FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.ledger_pending_transfers (
  id uuid not null,
  reference text not null,
  from_account uuid not null,
  to_account uuid not null,
  currency text not null,
  amount bigint not null,
  posted_amount bigint,
  note text,
  status text not null,
  expires_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint ledger_pending_transfers_pkey PRIMARY KEY (id),
  constraint ledger_pending_transfers_amount_check CHECK (((amount >= 1) AND (amount <= '1000000000000'::bigint))),
  constraint ledger_pending_transfers_check CHECK (((posted_amount >= 1) AND (posted_amount <= amount))),
  constraint ledger_pending_transfers_check1 CHECK ((from_account <> to_account)),
  constraint ledger_pending_transfers_check2 CHECK ((expires_at > created_at)),
  constraint ledger_pending_transfers_check3 CHECK (((status = 'PENDING'::text) OR ((status = 'POSTED'::text) = (posted_amount IS NOT NULL)))),
  constraint ledger_pending_transfers_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500))),
  constraint ledger_pending_transfers_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 200))),
  constraint ledger_pending_transfers_reference_key UNIQUE (reference),
  constraint ledger_pending_transfers_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'POSTED'::text, 'VOIDED'::text, 'EXPIRED'::text])))
);
alter table public.ledger_pending_transfers enable row level security;
CREATE INDEX ledger_pending_transfers_created ON public.ledger_pending_transfers USING btree (created_at DESC, id DESC);
CREATE INDEX ledger_pending_transfers_due ON public.ledger_pending_transfers USING btree (expires_at) WHERE (status = 'PENDING'::text);
CREATE INDEX ledger_pending_transfers_in ON public.ledger_pending_transfers USING btree (to_account) INCLUDE (amount) WHERE (status = 'PENDING'::text);
CREATE INDEX ledger_pending_transfers_out ON public.ledger_pending_transfers USING btree (from_account) INCLUDE (amount) WHERE (status = 'PENDING'::text);
CREATE TRIGGER ledger_pending_transfers_kept BEFORE DELETE ON public.ledger_pending_transfers FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER ledger_pending_transfers_no_truncate BEFORE TRUNCATE ON public.ledger_pending_transfers FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER ledger_pending_transfers_pend AFTER INSERT OR UPDATE ON public.ledger_pending_transfers FOR EACH ROW EXECUTE FUNCTION public.payments_pend();

create table public.ledger_totals (
  currency text not null,
  kind text not null,
  at timestamp with time zone not null,
  out_of_accounts bigint not null,
  into_accounts bigint not null,
  entries bigint not null,
  constraint ledger_totals_pkey PRIMARY KEY (currency, kind, at),
  constraint ledger_totals_entries_check CHECK ((entries > 0)),
  constraint ledger_totals_into_accounts_check CHECK ((into_accounts >= 0)),
  constraint ledger_totals_out_of_accounts_check CHECK ((out_of_accounts <= 0))
);
alter table public.ledger_totals enable row level security;
CREATE INDEX ledger_totals_at ON public.ledger_totals USING btree (at);
CREATE TRIGGER ledger_totals_append_only BEFORE UPDATE ON public.ledger_totals FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_resettling();

create table public.ledger_transactions (
  id uuid not null,
  reference text not null,
  kind text not null,
  entry_count integer not null,
  at timestamp with time zone not null,
  reverses uuid,
  note text,
  constraint ledger_transactions_pkey PRIMARY KEY (id),
  constraint ledger_transactions_entry_count_check CHECK ((entry_count >= 2)),
  constraint ledger_transactions_kind_check CHECK ((kind = ANY (ARRAY['CAPTURE'::text, 'RELEASE'::text, 'REFUND'::text, 'REFUND_FAILED'::text, 'TRANSFER'::text, 'MATURITY'::text, 'PAYOUT'::text, 'PAYOUT_PAID'::text, 'PAYOUT_RETURNED'::text, 'FEE'::text, 'TOP_UP'::text, 'DISPUTE'::text, 'DISPUTE_WON'::text, 'EXCHANGE'::text, 'ADJUSTMENT'::text, 'REVERSAL'::text, 'RECONCILIATION'::text]))),
  constraint ledger_transactions_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500))),
  constraint ledger_transactions_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 255))),
  constraint ledger_transactions_reference_key UNIQUE (reference),
  constraint ledger_transactions_reversal CHECK (((kind = 'REVERSAL'::text) = (reverses IS NOT NULL))),
  constraint ledger_transactions_reverses_key UNIQUE (reverses)
);
alter table public.ledger_transactions enable row level security;
CREATE INDEX ledger_transactions_at ON public.ledger_transactions USING btree (at);
CREATE TRIGGER ledger_transactions_append_only BEFORE DELETE OR UPDATE ON public.ledger_transactions FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
alter table public.ledger_transactions enable always trigger ledger_transactions_append_only;
CREATE CONSTRAINT TRIGGER ledger_transactions_balanced AFTER INSERT ON public.ledger_transactions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.payments_check_balanced('id');
alter table public.ledger_transactions enable always trigger ledger_transactions_balanced;
CREATE TRIGGER ledger_transactions_book BEFORE INSERT ON public.ledger_transactions FOR EACH ROW EXECUTE FUNCTION public.payments_book_transaction();
alter table public.ledger_transactions enable always trigger ledger_transactions_book;
CREATE TRIGGER ledger_transactions_no_truncate BEFORE TRUNCATE ON public.ledger_transactions FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();
alter table public.ledger_transactions enable always trigger ledger_transactions_no_truncate;

create table public.local_outbox (
  id uuid not null,
  attempt_id uuid not null,
  channel text not null,
  destination text not null,
  subject text not null,
  body text not null,
  at timestamp with time zone not null,
  constraint local_outbox_pkey PRIMARY KEY (id),
  constraint local_outbox_attempt_id_destination_key UNIQUE (attempt_id, destination),
  constraint local_outbox_channel_check CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'SMS'::text, 'PUSH'::text])))
);
alter table public.local_outbox enable row level security;
CREATE INDEX local_outbox_at ON public.local_outbox USING btree (at DESC, id DESC);

create table public.notification_attempts (
  id uuid not null,
  notification_id uuid not null,
  channel text not null,
  number integer not null,
  status text not null,
  provider text not null,
  provider_message_id text,
  error_code text,
  claimed_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint notification_attempts_pkey PRIMARY KEY (id),
  constraint notification_attempts_channel_check CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'SMS'::text, 'PUSH'::text]))),
  constraint notification_attempts_check CHECK (((finished_at IS NULL) = (status = 'CLAIMED'::text))),
  constraint notification_attempts_check1 CHECK (((error_code IS NOT NULL) = (status = ANY (ARRAY['FAILED_RETRYABLE'::text, 'FAILED_PERMANENT'::text, 'UNKNOWN'::text])))),
  constraint notification_attempts_notification_id_channel_number_key UNIQUE (notification_id, channel, number),
  constraint notification_attempts_number_check CHECK ((number >= 1)),
  constraint notification_attempts_status_check CHECK ((status = ANY (ARRAY['CLAIMED'::text, 'SENT'::text, 'FAILED_RETRYABLE'::text, 'FAILED_PERMANENT'::text, 'UNKNOWN'::text])))
);
alter table public.notification_attempts enable row level security;
CREATE UNIQUE INDEX notification_attempts_one_open ON public.notification_attempts USING btree (notification_id, channel) WHERE (status = ANY (ARRAY['CLAIMED'::text, 'SENT'::text, 'UNKNOWN'::text]));

create table public.notification_batch_items (
  batch_id uuid not null,
  "position" integer not null,
  outcome text not null,
  notification_id uuid,
  code text,
  constraint notification_batch_items_pkey PRIMARY KEY (batch_id, "position"),
  constraint notification_batch_items_check CHECK (((notification_id IS NULL) = (outcome = 'REJECTED'::text))),
  constraint notification_batch_items_check1 CHECK (((code IS NULL) = (outcome <> 'REJECTED'::text))),
  constraint notification_batch_items_outcome_check CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'DUPLICATE'::text, 'REJECTED'::text]))),
  constraint notification_batch_items_position_check CHECK (("position" >= 0))
);
alter table public.notification_batch_items enable row level security;
CREATE INDEX notification_batch_items_notification ON public.notification_batch_items USING btree (notification_id);

create table public.notification_batches (
  id uuid not null,
  created_by text not null,
  submitted integer not null,
  accepted integer not null,
  duplicates integer not null,
  rejected integer not null,
  created_at timestamp with time zone not null,
  constraint notification_batches_pkey PRIMARY KEY (id),
  constraint notification_batches_accepted_check CHECK ((accepted >= 0)),
  constraint notification_batches_check CHECK ((((accepted + duplicates) + rejected) = submitted)),
  constraint notification_batches_duplicates_check CHECK ((duplicates >= 0)),
  constraint notification_batches_rejected_check CHECK ((rejected >= 0)),
  constraint notification_batches_submitted_check CHECK (((submitted >= 1) AND (submitted <= 10000)))
);
alter table public.notification_batches enable row level security;

create table public.notification_preferences (
  user_id uuid not null,
  category text not null,
  channel text not null,
  enabled boolean not null,
  updated_at timestamp with time zone not null,
  constraint notification_preferences_pkey PRIMARY KEY (user_id, category, channel),
  constraint notification_preferences_category_check CHECK ((category = ANY (ARRAY['TRANSACTIONAL'::text, 'SECURITY'::text, 'MARKETING'::text, 'SOCIAL'::text]))),
  constraint notification_preferences_channel_check CHECK ((channel = ANY (ARRAY['IN_APP'::text, 'EMAIL'::text, 'SMS'::text, 'PUSH'::text]))),
  constraint notification_preferences_mandatory CHECK ((enabled OR (NOT ((category = 'SECURITY'::text) OR ((category = 'TRANSACTIONAL'::text) AND (channel = 'IN_APP'::text))))))
);
alter table public.notification_preferences enable row level security;

create table public.notifications (
  id uuid not null,
  user_id uuid not null,
  type text not null,
  category text not null,
  title text not null,
  body text not null,
  data jsonb not null,
  subject_type text,
  subject_id uuid,
  dedupe_key text not null,
  batch_id uuid,
  status text not null,
  status_reason text,
  created_at timestamp with time zone not null,
  not_before timestamp with time zone,
  due_at timestamp with time zone not null,
  deadline timestamp with time zone not null,
  inbox_at timestamp with time zone,
  read_at timestamp with time zone,
  archived_at timestamp with time zone,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_body_check CHECK (((length(body) >= 1) AND (length(body) <= 2000))),
  constraint notifications_category_check CHECK ((category = ANY (ARRAY['TRANSACTIONAL'::text, 'SECURITY'::text, 'MARKETING'::text, 'SOCIAL'::text]))),
  constraint notifications_check CHECK ((deadline > created_at)),
  constraint notifications_check1 CHECK (((subject_type IS NULL) = (subject_id IS NULL))),
  constraint notifications_check2 CHECK (((read_at IS NULL) OR (inbox_at IS NOT NULL))),
  constraint notifications_check3 CHECK (((archived_at IS NULL) OR (inbox_at IS NOT NULL))),
  constraint notifications_check4 CHECK (((status_reason IS NULL) OR (status = ANY (ARRAY['DISPATCHING'::text, 'UNDELIVERABLE'::text, 'SKIPPED'::text])))),
  constraint notifications_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint notifications_dedupe_key_check CHECK (((length(dedupe_key) >= 1) AND (length(dedupe_key) <= 255))),
  constraint notifications_status_check CHECK ((status = ANY (ARRAY['ACCEPTED'::text, 'DISPATCHING'::text, 'SENT'::text, 'DELIVERED'::text, 'UNDELIVERABLE'::text, 'SKIPPED'::text]))),
  constraint notifications_status_reason_check CHECK ((status_reason = ANY (ARRAY['MUTED'::text, 'NO_DESTINATION'::text, 'ALL_CHANNELS_FAILED'::text, 'WINDOW_PASSED'::text, 'TYPE_REMOVED'::text]))),
  constraint notifications_subject_type_check CHECK (((length(subject_type) >= 1) AND (length(subject_type) <= 50))),
  constraint notifications_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint notifications_type_check CHECK (((length(type) >= 1) AND (length(type) <= 100))),
  constraint notifications_type_user_id_dedupe_key_key UNIQUE (type, user_id, dedupe_key)
);
alter table public.notifications enable row level security;
CREATE INDEX notifications_batch ON public.notifications USING btree (batch_id, due_at) WHERE (batch_id IS NOT NULL);
CREATE INDEX notifications_due ON public.notifications USING btree (due_at, id) WHERE (status = ANY (ARRAY['ACCEPTED'::text, 'DISPATCHING'::text]));
CREATE INDEX notifications_inbox ON public.notifications USING btree (user_id, inbox_at DESC, id DESC) WHERE (inbox_at IS NOT NULL);
CREATE INDEX notifications_subject ON public.notifications USING btree (subject_id, subject_type, user_id, inbox_at DESC, id DESC) WHERE (inbox_at IS NOT NULL);
CREATE INDEX notifications_unread ON public.notifications USING btree (user_id) WHERE ((inbox_at IS NOT NULL) AND (read_at IS NULL) AND (archived_at IS NULL));

create table public.payment_attempts (
  id uuid not null,
  intent_id uuid not null,
  method text not null,
  provider text not null,
  provider_reference text,
  status text not null,
  failure_reason text,
  created_at timestamp with time zone not null,
  return_url text,
  next_action_url text,
  asks integer default 0 not null,
  asked_at timestamp with time zone,
  amount bigint not null,
  captured bigint default 0 not null,
  capturing bigint default 0 not null,
  authorized_at timestamp with time zone,
  expires_at timestamp with time zone,
  off_session boolean default false not null,
  saved_method_id uuid,
  in_review boolean default false not null,
  constraint payment_attempts_pkey PRIMARY KEY (id),
  constraint payment_attempts_action CHECK (((status <> 'AUTHENTICATION_PENDING'::text) OR (next_action_url IS NOT NULL))),
  constraint payment_attempts_amount_check CHECK ((amount > 0)),
  constraint payment_attempts_asks_check CHECK ((asks >= 0)),
  constraint payment_attempts_authorized CHECK (((status <> ALL (ARRAY['AUTHORIZED'::text, 'PARTIALLY_CHARGED'::text])) OR ((authorized_at IS NOT NULL) AND (expires_at IS NOT NULL)))),
  constraint payment_attempts_captured_check CHECK ((captured >= 0)),
  constraint payment_attempts_capturing_check CHECK ((capturing >= 0)),
  constraint payment_attempts_id_intent_id_key UNIQUE (id, intent_id),
  constraint payment_attempts_in_review CHECK (((NOT in_review) OR (status = 'STARTED'::text))),
  constraint payment_attempts_next_action_url_check CHECK ((length(next_action_url) <= 5000)),
  constraint payment_attempts_no_more_than_authorized CHECK (((captured + capturing) <= amount)),
  constraint payment_attempts_provider_provider_reference_key UNIQUE (provider, provider_reference),
  constraint payment_attempts_return_url_check CHECK ((length(return_url) <= 2000)),
  constraint payment_attempts_status_check CHECK ((status = ANY (ARRAY['STARTED'::text, 'AUTHENTICATION_PENDING'::text, 'PENDING'::text, 'AUTHORIZED'::text, 'PARTIALLY_CHARGED'::text, 'FAILED'::text, 'VOIDED'::text, 'EXPIRED'::text, 'CHARGED'::text])))
);
alter table public.payment_attempts enable row level security;
CREATE INDEX payment_attempts_declined ON public.payment_attempts USING btree (created_at) WHERE (failure_reason IS NOT NULL);
CREATE INDEX payment_attempts_intent ON public.payment_attempts USING btree (intent_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX payment_attempts_one_live ON public.payment_attempts USING btree (intent_id) WHERE (status = ANY (ARRAY['STARTED'::text, 'AUTHENTICATION_PENDING'::text, 'PENDING'::text, 'AUTHORIZED'::text, 'PARTIALLY_CHARGED'::text]));
CREATE INDEX payment_attempts_to_ask ON public.payment_attempts USING btree (COALESCE(asked_at, created_at)) WHERE (status = ANY (ARRAY['STARTED'::text, 'AUTHENTICATION_PENDING'::text, 'PENDING'::text]));
CREATE INDEX payment_attempts_to_expire ON public.payment_attempts USING btree (expires_at) WHERE (status = ANY (ARRAY['AUTHORIZED'::text, 'PARTIALLY_CHARGED'::text, 'FAILED'::text]));

create table public.payment_capture_splits (
  capture_id uuid not null,
  split_id uuid not null,
  amount bigint not null,
  constraint payment_capture_splits_pkey PRIMARY KEY (capture_id, split_id),
  constraint payment_capture_splits_amount_check CHECK ((amount > 0))
);
alter table public.payment_capture_splits enable row level security;
CREATE INDEX payment_capture_splits_split ON public.payment_capture_splits USING btree (split_id);
CREATE TRIGGER payment_capture_splits_append_only BEFORE DELETE OR UPDATE ON public.payment_capture_splits FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
alter table public.payment_capture_splits enable always trigger payment_capture_splits_append_only;
CREATE TRIGGER payment_capture_splits_count AFTER INSERT ON public.payment_capture_splits FOR EACH ROW EXECUTE FUNCTION public.payments_count_capture_split();
alter table public.payment_capture_splits enable always trigger payment_capture_splits_count;
CREATE TRIGGER payment_capture_splits_no_truncate BEFORE TRUNCATE ON public.payment_capture_splits FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();
alter table public.payment_capture_splits enable always trigger payment_capture_splits_no_truncate;

create table public.payment_captures (
  id uuid not null,
  intent_id uuid not null,
  attempt_id uuid not null,
  ordinal integer not null,
  kind text not null,
  pays boolean not null,
  currency text not null,
  amount bigint not null,
  final boolean not null,
  status text not null,
  failure_reason text,
  sends integer default 0 not null,
  leased_until timestamp with time zone,
  asks integer default 0 not null,
  asked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint payment_captures_pkey PRIMARY KEY (id),
  constraint payment_captures_asks_check CHECK ((asks >= 0)),
  constraint payment_captures_attempt_id_ordinal_key UNIQUE (attempt_id, ordinal),
  constraint payment_captures_check CHECK (((amount > 0) OR ((amount = 0) AND final))),
  constraint payment_captures_check1 CHECK (((status <> 'PENDING'::text) OR (settled_at IS NULL))),
  constraint payment_captures_check2 CHECK (((kind = 'REQUESTED'::text) OR (status = 'SUCCEEDED'::text))),
  constraint payment_captures_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_captures_kind_check CHECK ((kind = ANY (ARRAY['AUTOMATIC'::text, 'REQUESTED'::text, 'FOUND'::text]))),
  constraint payment_captures_ordinal_check CHECK ((ordinal > 0)),
  constraint payment_captures_sends_check CHECK ((sends >= 0)),
  constraint payment_captures_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SUCCEEDED'::text, 'FAILED'::text])))
);
alter table public.payment_captures enable row level security;
CREATE INDEX payment_captures_intent ON public.payment_captures USING btree (intent_id, ordinal);
CREATE UNIQUE INDEX payment_captures_one_final ON public.payment_captures USING btree (attempt_id) WHERE (final AND (status <> 'FAILED'::text));
CREATE INDEX payment_captures_taken ON public.payment_captures USING btree (currency, settled_at) WHERE ((status = 'SUCCEEDED'::text) AND pays);
CREATE INDEX payment_captures_to_ask ON public.payment_captures USING btree (COALESCE(asked_at, created_at)) WHERE (status = 'PENDING'::text);
CREATE TRIGGER payment_captures_count AFTER INSERT OR UPDATE ON public.payment_captures FOR EACH ROW EXECUTE FUNCTION public.payments_count_capture();
alter table public.payment_captures enable always trigger payment_captures_count;
CREATE TRIGGER payment_captures_no_delete BEFORE DELETE ON public.payment_captures FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
alter table public.payment_captures enable always trigger payment_captures_no_delete;
CREATE TRIGGER payment_captures_no_truncate BEFORE TRUNCATE ON public.payment_captures FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();
alter table public.payment_captures enable always trigger payment_captures_no_truncate;

create table public.payment_customers (
  user_id uuid not null,
  provider text not null,
  reference text not null,
  created_at timestamp with time zone not null,
  constraint payment_customers_pkey PRIMARY KEY (user_id, provider),
  constraint payment_customers_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 255)))
);
alter table public.payment_customers enable row level security;

create table public.payment_dispute_evidence (
  id uuid not null,
  dispute_id uuid not null,
  inquiry boolean not null,
  payee_id uuid,
  submitted_by uuid not null,
  fields jsonb not null,
  status text not null,
  refusal text,
  asks integer default 0 not null,
  asked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint payment_dispute_evidence_pkey PRIMARY KEY (id),
  constraint payment_dispute_evidence_asks_check CHECK ((asks >= 0)),
  constraint payment_dispute_evidence_check CHECK (((status = 'REFUSED'::text) = (refusal IS NOT NULL))),
  constraint payment_dispute_evidence_fields_check CHECK (((jsonb_typeof(fields) = 'object'::text) AND (fields <> '{}'::jsonb))),
  constraint payment_dispute_evidence_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SUBMITTED'::text, 'REFUSED'::text])))
);
alter table public.payment_dispute_evidence enable row level security;
CREATE UNIQUE INDEX payment_dispute_evidence_one ON public.payment_dispute_evidence USING btree (dispute_id, inquiry) WHERE (status = ANY (ARRAY['PENDING'::text, 'SUBMITTED'::text]));
CREATE INDEX payment_dispute_evidence_to_ask ON public.payment_dispute_evidence USING btree (COALESCE(asked_at, created_at)) WHERE (status = 'PENDING'::text);

create table public.payment_disputes (
  id uuid not null,
  provider text not null,
  provider_reference text not null,
  attempt_id uuid not null,
  intent_id uuid not null,
  currency text not null,
  amount bigint not null,
  reason text not null,
  status text not null,
  evidence_due_by timestamp with time zone,
  withdrawn bigint default 0 not null,
  reinstated bigint default 0 not null,
  settled bigint default 0 not null,
  surplus bigint default 0 not null,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  reminded_at timestamp with time zone,
  decided_at timestamp with time zone,
  asks integer default 0 not null,
  asked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint payment_disputes_pkey PRIMARY KEY (id),
  constraint payment_disputes_amount_check CHECK ((amount > 0)),
  constraint payment_disputes_asks_check CHECK ((asks >= 0)),
  constraint payment_disputes_check CHECK (((reinstated >= 0) AND (withdrawn >= reinstated))),
  constraint payment_disputes_check1 CHECK (((settled >= 0) AND (settled <= withdrawn))),
  constraint payment_disputes_check2 CHECK (((surplus >= 0) AND (surplus <= settled))),
  constraint payment_disputes_check3 CHECK (((accepted_by IS NULL) = (accepted_at IS NULL))),
  constraint payment_disputes_check4 CHECK (((decided_at IS NOT NULL) OR (status <> ALL (ARRAY['WARNING_CLOSED'::text, 'PREVENTED'::text, 'LOST'::text, 'WON'::text])))),
  constraint payment_disputes_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_disputes_id_intent_id_key UNIQUE (id, intent_id),
  constraint payment_disputes_provider_provider_reference_key UNIQUE (provider, provider_reference),
  constraint payment_disputes_provider_reference_check CHECK (((length(provider_reference) >= 1) AND (length(provider_reference) <= 200))),
  constraint payment_disputes_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 100))),
  constraint payment_disputes_status_check CHECK ((status = ANY (ARRAY['WARNING_NEEDS_RESPONSE'::text, 'WARNING_UNDER_REVIEW'::text, 'WARNING_CLOSED'::text, 'NEEDS_RESPONSE'::text, 'UNDER_REVIEW'::text, 'PREVENTED'::text, 'LOST'::text, 'WON'::text])))
);
alter table public.payment_disputes enable row level security;
CREATE INDEX payment_disputes_attempt ON public.payment_disputes USING btree (attempt_id);
CREATE INDEX payment_disputes_created ON public.payment_disputes USING btree (created_at DESC, id DESC);
CREATE INDEX payment_disputes_due ON public.payment_disputes USING btree (evidence_due_by) WHERE (status = ANY (ARRAY['WARNING_NEEDS_RESPONSE'::text, 'NEEDS_RESPONSE'::text]));
CREATE INDEX payment_disputes_intent ON public.payment_disputes USING btree (intent_id, created_at DESC, id DESC);
CREATE INDEX payment_disputes_unsettled ON public.payment_disputes USING btree (id) WHERE ((status = ANY (ARRAY['PREVENTED'::text, 'LOST'::text])) AND (settled < (withdrawn - reinstated)));

create table public.payment_increments (
  id uuid not null,
  intent_id uuid not null,
  attempt_id uuid not null,
  currency text not null,
  previous bigint not null,
  amount bigint not null,
  status text not null,
  failure_reason text,
  sends integer default 0 not null,
  asks integer default 0 not null,
  asked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint payment_increments_pkey PRIMARY KEY (id),
  constraint payment_increments_asks_check CHECK ((asks >= 0)),
  constraint payment_increments_check CHECK ((amount > previous)),
  constraint payment_increments_check1 CHECK (((status <> 'PENDING'::text) OR (settled_at IS NULL))),
  constraint payment_increments_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_increments_previous_check CHECK ((previous > 0)),
  constraint payment_increments_sends_check CHECK ((sends >= 0)),
  constraint payment_increments_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SUCCEEDED'::text, 'FAILED'::text])))
);
alter table public.payment_increments enable row level security;
CREATE INDEX payment_increments_attempt ON public.payment_increments USING btree (attempt_id, created_at);
CREATE INDEX payment_increments_intent ON public.payment_increments USING btree (intent_id, created_at);
CREATE UNIQUE INDEX payment_increments_one_pending ON public.payment_increments USING btree (attempt_id) WHERE (status = 'PENDING'::text);
CREATE INDEX payment_increments_to_ask ON public.payment_increments USING btree (COALESCE(asked_at, created_at)) WHERE (status = 'PENDING'::text);
CREATE TRIGGER payment_increments_keep BEFORE UPDATE ON public.payment_increments FOR EACH ROW EXECUTE FUNCTION public.payments_keep_increment();
alter table public.payment_increments enable always trigger payment_increments_keep;
CREATE TRIGGER payment_increments_no_delete BEFORE DELETE ON public.payment_increments FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
alter table public.payment_increments enable always trigger payment_increments_no_delete;
CREATE TRIGGER payment_increments_no_truncate BEFORE TRUNCATE ON public.payment_increments FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();
alter table public.payment_increments enable always trigger payment_increments_no_truncate;

create table public.payment_intents (
  id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  payer_id uuid not null,
  currency text not null,
  amount bigint not null,
  client_secret text not null,
  status text not null,
  charged_attempt_id uuid,
  created_at timestamp with time zone not null,
  succeeded_at timestamp with time zone,
  capture text default 'AUTOMATIC'::text not null,
  captured bigint default 0 not null,
  buyer jsonb,
  constraint payment_intents_pkey PRIMARY KEY (id),
  constraint payment_intents_amount_check CHECK ((amount > 0)),
  constraint payment_intents_buyer_check CHECK ((jsonb_typeof(buyer) = 'object'::text)),
  constraint payment_intents_capture_check CHECK ((capture = ANY (ARRAY['AUTOMATIC'::text, 'MANUAL'::text]))),
  constraint payment_intents_captured CHECK (((captured >= 0) AND (captured <= amount))),
  constraint payment_intents_check CHECK (((status <> 'SUCCEEDED'::text) OR ((charged_attempt_id IS NOT NULL) AND (succeeded_at IS NOT NULL)))),
  constraint payment_intents_client_secret_key UNIQUE (client_secret),
  constraint payment_intents_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_intents_status_check CHECK ((status = ANY (ARRAY['REQUIRES_PAYMENT_METHOD'::text, 'REQUIRES_ACTION'::text, 'PROCESSING'::text, 'REQUIRES_CAPTURE'::text, 'SUCCEEDED'::text, 'CANCELED'::text]))),
  constraint payment_intents_subject_type_check CHECK ((subject_type = ANY (ARRAY['ORDER_GROUP'::text, 'BOOKING'::text, 'RIDE'::text, 'AD_ACCOUNT'::text, 'WALLET_TOP_UP'::text])))
);
alter table public.payment_intents enable row level security;
CREATE INDEX payment_intents_created ON public.payment_intents USING btree (created_at DESC, id DESC);
CREATE INDEX payment_intents_currency ON public.payment_intents USING btree (currency, created_at);
CREATE UNIQUE INDEX payment_intents_one_per_subject ON public.payment_intents USING btree (subject_type, subject_id) WHERE (status <> 'CANCELED'::text);
CREATE INDEX payment_intents_payer ON public.payment_intents USING btree (payer_id, created_at DESC, id DESC);
CREATE INDEX payment_intents_subject ON public.payment_intents USING btree (subject_id, created_at DESC, id DESC);

create table public.payment_invoice_series (
  issuer text not null,
  kind text not null,
  year integer not null,
  last integer not null,
  constraint payment_invoice_series_pkey PRIMARY KEY (issuer, kind, year),
  constraint payment_invoice_series_issuer_check CHECK (((length(issuer) >= 1) AND (length(issuer) <= 100))),
  constraint payment_invoice_series_kind_check CHECK ((kind = ANY (ARRAY['INVOICE'::text, 'CREDIT_NOTE'::text, 'COMMISSION_INVOICE'::text, 'COMMISSION_CREDIT_NOTE'::text]))),
  constraint payment_invoice_series_last_check CHECK ((last >= 0)),
  constraint payment_invoice_series_year_check CHECK (((year >= 2000) AND (year <= 9999)))
);
alter table public.payment_invoice_series enable row level security;

create table public.payment_invoices (
  id uuid not null,
  kind text not null,
  issuer text not null,
  year integer not null,
  sequence integer,
  number text not null,
  payer_id uuid,
  payee_id uuid,
  intent_id uuid,
  split_id uuid,
  refund_id uuid,
  corrects uuid,
  month text,
  currency text not null,
  total bigint not null,
  tax bigint not null,
  seller jsonb not null,
  buyer jsonb not null,
  lines jsonb not null,
  locale text not null,
  issued_at timestamp with time zone not null,
  constraint payment_invoices_pkey PRIMARY KEY (id),
  constraint payment_invoices_buyer_check CHECK ((jsonb_typeof(buyer) = 'object'::text)),
  constraint payment_invoices_check CHECK (((tax >= 0) AND (tax <= total))),
  constraint payment_invoices_check1 CHECK (((kind = 'RECEIPT'::text) = (sequence IS NULL))),
  constraint payment_invoices_check2 CHECK (
CASE kind
    WHEN 'INVOICE'::text THEN ((payer_id IS NOT NULL) AND (payee_id IS NOT NULL) AND (intent_id IS NOT NULL) AND (split_id IS NOT NULL) AND (refund_id IS NULL) AND (issuer = (payee_id)::text))
    WHEN 'CREDIT_NOTE'::text THEN ((payer_id IS NOT NULL) AND (payee_id IS NOT NULL) AND (intent_id IS NOT NULL) AND (split_id IS NOT NULL) AND (refund_id IS NOT NULL) AND (corrects IS NOT NULL) AND (issuer = (payee_id)::text))
    WHEN 'RECEIPT'::text THEN ((payer_id IS NOT NULL) AND (payee_id IS NULL) AND (intent_id IS NOT NULL) AND (split_id IS NULL) AND (refund_id IS NULL) AND (issuer = 'platform'::text))
    ELSE ((payer_id IS NULL) AND (payee_id IS NOT NULL) AND (intent_id IS NULL) AND (split_id IS NULL) AND (refund_id IS NULL) AND (issuer = 'platform'::text))
END),
  constraint payment_invoices_check3 CHECK (((kind = ANY (ARRAY['COMMISSION_INVOICE'::text, 'COMMISSION_CREDIT_NOTE'::text])) = (month IS NOT NULL))),
  constraint payment_invoices_check4 CHECK (((kind = 'CREDIT_NOTE'::text) = (corrects IS NOT NULL))),
  constraint payment_invoices_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_invoices_issuer_check CHECK (((length(issuer) >= 1) AND (length(issuer) <= 100))),
  constraint payment_invoices_issuer_kind_year_sequence_key UNIQUE (issuer, kind, year, sequence),
  constraint payment_invoices_issuer_number_key UNIQUE (issuer, number),
  constraint payment_invoices_kind_check CHECK ((kind = ANY (ARRAY['INVOICE'::text, 'CREDIT_NOTE'::text, 'COMMISSION_INVOICE'::text, 'COMMISSION_CREDIT_NOTE'::text, 'RECEIPT'::text]))),
  constraint payment_invoices_lines_check CHECK (((jsonb_typeof(lines) = 'array'::text) AND ((jsonb_array_length(lines) >= 1) AND (jsonb_array_length(lines) <= 1000)))),
  constraint payment_invoices_locale_check CHECK (((length(locale) >= 2) AND (length(locale) <= 35))),
  constraint payment_invoices_month_check CHECK ((month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text)),
  constraint payment_invoices_number_check CHECK (((length(number) >= 1) AND (length(number) <= 100))),
  constraint payment_invoices_seller_check CHECK ((jsonb_typeof(seller) = 'object'::text)),
  constraint payment_invoices_sequence_check CHECK ((sequence >= 1)),
  constraint payment_invoices_total_check CHECK ((total >= 0)),
  constraint payment_invoices_year_check CHECK (((year >= 2000) AND (year <= 9999)))
);
alter table public.payment_invoices enable row level security;
CREATE UNIQUE INDEX payment_invoices_month ON public.payment_invoices USING btree (payee_id, month, currency, kind) WHERE (month IS NOT NULL);
CREATE INDEX payment_invoices_payee ON public.payment_invoices USING btree (payee_id, issued_at DESC, id DESC);
CREATE INDEX payment_invoices_payer ON public.payment_invoices USING btree (payer_id, issued_at DESC, id DESC);
CREATE UNIQUE INDEX payment_invoices_receipt ON public.payment_invoices USING btree (intent_id) WHERE (kind = 'RECEIPT'::text);
CREATE UNIQUE INDEX payment_invoices_refund ON public.payment_invoices USING btree (refund_id) WHERE (kind = 'CREDIT_NOTE'::text);
CREATE UNIQUE INDEX payment_invoices_split ON public.payment_invoices USING btree (split_id) WHERE (kind = 'INVOICE'::text);
CREATE TRIGGER payment_invoices_append_only BEFORE DELETE OR UPDATE ON public.payment_invoices FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
alter table public.payment_invoices enable always trigger payment_invoices_append_only;
CREATE TRIGGER payment_invoices_check BEFORE INSERT ON public.payment_invoices FOR EACH ROW EXECUTE FUNCTION public.payments_check_invoice();
alter table public.payment_invoices enable always trigger payment_invoices_check;
CREATE TRIGGER payment_invoices_no_truncate BEFORE TRUNCATE ON public.payment_invoices FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();
alter table public.payment_invoices enable always trigger payment_invoices_no_truncate;

create table public.payment_methods (
  id uuid not null,
  user_id uuid not null,
  provider text not null,
  token text not null,
  return_url text,
  reference text,
  setup text,
  brand text,
  last4 text,
  expires_month integer,
  expires_year integer,
  status text not null,
  failure_reason text,
  next_action_url text,
  wants_default boolean default false not null,
  is_default boolean default false not null,
  asks integer default 0 not null,
  asked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint payment_methods_pkey PRIMARY KEY (id),
  constraint payment_methods_asks_check CHECK ((asks >= 0)),
  constraint payment_methods_check CHECK (((status <> ALL (ARRAY['REQUIRES_ACTION'::text, 'ACTIVE'::text])) OR ((reference IS NOT NULL) AND (brand IS NOT NULL)))),
  constraint payment_methods_check1 CHECK (((NOT is_default) OR (status = 'ACTIVE'::text))),
  constraint payment_methods_expires_month_check CHECK (((expires_month >= 1) AND (expires_month <= 12))),
  constraint payment_methods_expires_year_check CHECK (((expires_year >= 2000) AND (expires_year <= 2200))),
  constraint payment_methods_id_user_id_key UNIQUE (id, user_id),
  constraint payment_methods_next_action_url_check CHECK ((length(next_action_url) <= 5000)),
  constraint payment_methods_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 255))),
  constraint payment_methods_return_url_check CHECK ((length(return_url) <= 2000)),
  constraint payment_methods_setup_check CHECK (((length(setup) >= 1) AND (length(setup) <= 255))),
  constraint payment_methods_status_check CHECK ((status = ANY (ARRAY['SAVING'::text, 'REQUIRES_ACTION'::text, 'ACTIVE'::text, 'FAILED'::text, 'REMOVED'::text]))),
  constraint payment_methods_token_check CHECK (((length(token) >= 1) AND (length(token) <= 255)))
);
alter table public.payment_methods enable row level security;
CREATE UNIQUE INDEX payment_methods_default ON public.payment_methods USING btree (user_id) WHERE is_default;
CREATE INDEX payment_methods_to_ask ON public.payment_methods USING btree (COALESCE(asked_at, created_at)) WHERE (status = ANY (ARRAY['SAVING'::text, 'REQUIRES_ACTION'::text]));
CREATE INDEX payment_methods_user ON public.payment_methods USING btree (user_id, created_at DESC, id DESC);
CREATE TRIGGER payment_methods_at_most_ten BEFORE INSERT ON public.payment_methods FOR EACH ROW EXECUTE FUNCTION public.payments_limit_methods();

create table public.payment_provider_fees (
  id uuid not null,
  provider text not null,
  reference text not null,
  about text,
  intent_id uuid,
  currency text not null,
  amount bigint not null,
  at timestamp with time zone not null,
  constraint payment_provider_fees_pkey PRIMARY KEY (id),
  constraint payment_provider_fees_about_check CHECK (((length(about) >= 1) AND (length(about) <= 255))),
  constraint payment_provider_fees_amount_check CHECK ((amount <> 0)),
  constraint payment_provider_fees_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_provider_fees_provider_reference_key UNIQUE (provider, reference),
  constraint payment_provider_fees_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 200)))
);
alter table public.payment_provider_fees enable row level security;
CREATE INDEX payment_provider_fees_intent ON public.payment_provider_fees USING btree (intent_id);
CREATE TRIGGER payment_provider_fees_append_only BEFORE DELETE OR UPDATE ON public.payment_provider_fees FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER payment_provider_fees_no_truncate BEFORE TRUNCATE ON public.payment_provider_fees FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.payment_reconciliation_items (
  id uuid not null,
  run_id uuid not null,
  provider text not null,
  kind text not null,
  status text not null,
  line_id uuid,
  transaction_id uuid,
  account_id uuid,
  provider_amount bigint,
  provider_fee bigint,
  provider_currency text,
  ledger_amount bigint,
  ledger_currency text,
  resolution text,
  target_code text,
  match_to uuid,
  reason text,
  proposed_by uuid,
  decided_by uuid,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint payment_reconciliation_items_pkey PRIMARY KEY (id),
  constraint payment_reconciliation_items_check CHECK ((((line_id IS NULL) = (provider_amount IS NULL)) AND ((line_id IS NULL) = (provider_fee IS NULL)) AND ((line_id IS NULL) = (provider_currency IS NULL)))),
  constraint payment_reconciliation_items_check1 CHECK ((((transaction_id IS NULL) = (account_id IS NULL)) AND ((transaction_id IS NULL) = (ledger_amount IS NULL)) AND ((transaction_id IS NULL) = (ledger_currency IS NULL)))),
  constraint payment_reconciliation_items_check10 CHECK ((match_to <> id)),
  constraint payment_reconciliation_items_check2 CHECK (
CASE kind
    WHEN 'MISSING_AT_PROVIDER'::text THEN ((line_id IS NULL) AND (transaction_id IS NOT NULL))
    WHEN 'AMOUNT_DIFFERS'::text THEN ((line_id IS NOT NULL) AND (transaction_id IS NOT NULL) AND (provider_currency = ledger_currency) AND (provider_amount <> ledger_amount))
    WHEN 'CURRENCY_DIFFERS'::text THEN ((line_id IS NOT NULL) AND (transaction_id IS NOT NULL) AND (provider_currency <> ledger_currency))
    ELSE ((line_id IS NOT NULL) AND (transaction_id IS NULL))
END),
  constraint payment_reconciliation_items_check3 CHECK (((status <> ALL (ARRAY['PROPOSED'::text, 'RESOLVED'::text])) OR (resolution IS NOT NULL))),
  constraint payment_reconciliation_items_check4 CHECK ((((resolution IS NULL) = (proposed_by IS NULL)) AND ((resolution IS NULL) = (reason IS NULL)))),
  constraint payment_reconciliation_items_check5 CHECK (((status <> 'RESOLVED'::text) OR (decided_by IS NOT NULL))),
  constraint payment_reconciliation_items_check6 CHECK ((decided_by <> proposed_by)),
  constraint payment_reconciliation_items_check7 CHECK (((status <> ALL (ARRAY['RESOLVED'::text, 'SETTLED'::text])) OR (closed_at IS NOT NULL))),
  constraint payment_reconciliation_items_check8 CHECK (((NOT (resolution IS DISTINCT FROM 'MOVE_FROM_SUSPENSE'::text)) = (target_code IS NOT NULL))),
  constraint payment_reconciliation_items_check9 CHECK (((NOT (resolution IS DISTINCT FROM 'MATCH_TO'::text)) = (match_to IS NOT NULL))),
  constraint payment_reconciliation_items_kind_check CHECK ((kind = ANY (ARRAY['MISSING_IN_LEDGER'::text, 'MISSING_AT_PROVIDER'::text, 'AMOUNT_DIFFERS'::text, 'CURRENCY_DIFFERS'::text, 'DUPLICATE'::text]))),
  constraint payment_reconciliation_items_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint payment_reconciliation_items_resolution_check CHECK ((resolution = ANY (ARRAY['WRITE_OFF'::text, 'MATCH_TO'::text, 'MOVE_FROM_SUSPENSE'::text, 'IGNORE'::text]))),
  constraint payment_reconciliation_items_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'PROPOSED'::text, 'RESOLVED'::text, 'SETTLED'::text]))),
  constraint payment_reconciliation_items_target_code_check CHECK (((length(target_code) >= 1) AND (length(target_code) <= 200)))
);
alter table public.payment_reconciliation_items enable row level security;
CREATE INDEX payment_reconciliation_items_created ON public.payment_reconciliation_items USING btree (created_at DESC, id DESC);
CREATE UNIQUE INDEX payment_reconciliation_items_line ON public.payment_reconciliation_items USING btree (line_id) WHERE (status <> 'SETTLED'::text);
CREATE UNIQUE INDEX payment_reconciliation_items_movement ON public.payment_reconciliation_items USING btree (transaction_id, account_id) WHERE (status <> 'SETTLED'::text);
CREATE INDEX payment_reconciliation_items_open ON public.payment_reconciliation_items USING btree (provider, id) WHERE (status = ANY (ARRAY['OPEN'::text, 'PROPOSED'::text]));
CREATE INDEX payment_reconciliation_items_run ON public.payment_reconciliation_items USING btree (run_id);
CREATE TRIGGER payment_reconciliation_items_keep BEFORE UPDATE ON public.payment_reconciliation_items FOR EACH ROW EXECUTE FUNCTION public.payments_keep_item();
CREATE TRIGGER payment_reconciliation_items_kept BEFORE DELETE ON public.payment_reconciliation_items FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER payment_reconciliation_items_no_truncate BEFORE TRUNCATE ON public.payment_reconciliation_items FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.payment_reconciliation_runs (
  id uuid not null,
  provider text not null,
  period_from timestamp with time zone not null,
  period_to timestamp with time zone not null,
  read_from timestamp with time zone not null,
  read_to timestamp with time zone not null,
  status text not null,
  stage text not null,
  "position" text,
  requested_by uuid,
  lines_read integer default 0 not null,
  lines_new integer default 0 not null,
  lines_changed integer default 0 not null,
  matched integer default 0 not null,
  settled integer default 0 not null,
  opened integer default 0 not null,
  failure text,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint payment_reconciliation_runs_pkey PRIMARY KEY (id),
  constraint payment_reconciliation_runs_check CHECK (((read_from <= period_from) AND (period_from < period_to) AND (period_to <= read_to))),
  constraint payment_reconciliation_runs_check1 CHECK (((status <> 'DONE'::text) OR ((stage = 'FINISHED'::text) AND (finished_at IS NOT NULL)))),
  constraint payment_reconciliation_runs_check2 CHECK (((status <> 'FAILED'::text) OR (failure IS NOT NULL))),
  constraint payment_reconciliation_runs_failure_check CHECK (((length(failure) >= 1) AND (length(failure) <= 500))),
  constraint payment_reconciliation_runs_lines_changed_check CHECK ((lines_changed >= 0)),
  constraint payment_reconciliation_runs_lines_new_check CHECK ((lines_new >= 0)),
  constraint payment_reconciliation_runs_lines_read_check CHECK ((lines_read >= 0)),
  constraint payment_reconciliation_runs_matched_check CHECK ((matched >= 0)),
  constraint payment_reconciliation_runs_opened_check CHECK ((opened >= 0)),
  constraint payment_reconciliation_runs_position_check CHECK ((length("position") <= 200)),
  constraint payment_reconciliation_runs_settled_check CHECK ((settled >= 0)),
  constraint payment_reconciliation_runs_stage_check CHECK ((stage = ANY (ARRAY['READING'::text, 'MATCHING'::text, 'RECHECKING'::text, 'JUDGING'::text, 'SEARCHING'::text, 'FINISHED'::text]))),
  constraint payment_reconciliation_runs_status_check CHECK ((status = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'FAILED'::text])))
);
alter table public.payment_reconciliation_runs enable row level security;
CREATE UNIQUE INDEX payment_reconciliation_runs_one_running ON public.payment_reconciliation_runs USING btree (provider) WHERE (status = 'RUNNING'::text);
CREATE INDEX payment_reconciliation_runs_period ON public.payment_reconciliation_runs USING btree (provider, period_from, period_to);
CREATE INDEX payment_reconciliation_runs_started ON public.payment_reconciliation_runs USING btree (started_at DESC, id DESC);

create table public.payment_refund_remedies (
  refund_id uuid not null,
  kind text not null,
  decided_by uuid not null,
  created_at timestamp with time zone not null,
  constraint payment_refund_remedies_pkey PRIMARY KEY (refund_id),
  constraint payment_refund_remedies_kind_check CHECK ((kind = ANY (ARRAY['RETRIED'::text, 'PAID_TO_WALLET'::text])))
);
alter table public.payment_refund_remedies enable row level security;
CREATE TRIGGER payment_refund_remedies_append_only BEFORE DELETE OR UPDATE ON public.payment_refund_remedies FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER payment_refund_remedies_no_truncate BEFORE TRUNCATE ON public.payment_refund_remedies FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.payment_refunds (
  id uuid not null,
  intent_id uuid not null,
  attempt_id uuid not null,
  split_id uuid,
  currency text not null,
  amount bigint not null,
  commission bigint default 0 not null,
  tax bigint default 0 not null,
  net bigint not null,
  reason text not null,
  status text not null,
  provider_reference text,
  created_at timestamp with time zone not null,
  asks integer default 0 not null,
  asked_at timestamp with time zone,
  destination text default 'PROVIDER'::text not null,
  from_wallet boolean default false not null,
  dispute_id uuid,
  retry_of uuid,
  constraint payment_refunds_pkey PRIMARY KEY (id),
  constraint payment_refunds_amount_check CHECK ((amount > 0)),
  constraint payment_refunds_asks_check CHECK ((asks >= 0)),
  constraint payment_refunds_by_dispute CHECK (((dispute_id IS NULL) OR ((split_id IS NOT NULL) AND (status = 'SUCCEEDED'::text)))),
  constraint payment_refunds_check CHECK ((amount = ((commission + tax) + net))),
  constraint payment_refunds_commission_check CHECK ((commission >= 0)),
  constraint payment_refunds_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_refunds_destination_check CHECK ((destination = ANY (ARRAY['PROVIDER'::text, 'WALLET'::text]))),
  constraint payment_refunds_from_wallet CHECK (((NOT from_wallet) OR ((split_id IS NULL) AND (destination = 'PROVIDER'::text)))),
  constraint payment_refunds_net_check CHECK ((net >= 0)),
  constraint payment_refunds_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint payment_refunds_retry CHECK (((retry_of IS NULL) OR ((split_id IS NULL) AND (NOT from_wallet) AND (destination = 'PROVIDER'::text) AND (dispute_id IS NULL)))),
  constraint payment_refunds_retry_of_key UNIQUE (retry_of),
  constraint payment_refunds_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SUCCEEDED'::text, 'FAILED'::text]))),
  constraint payment_refunds_tax_check CHECK ((tax >= 0))
);
alter table public.payment_refunds enable row level security;
CREATE INDEX payment_refunds_created ON public.payment_refunds USING btree (created_at DESC, id DESC);
CREATE INDEX payment_refunds_dispute ON public.payment_refunds USING btree (dispute_id) WHERE (dispute_id IS NOT NULL);
CREATE INDEX payment_refunds_failed ON public.payment_refunds USING btree (created_at DESC, id DESC) WHERE (status = 'FAILED'::text);
CREATE INDEX payment_refunds_intent ON public.payment_refunds USING btree (intent_id, created_at DESC, id DESC);
CREATE INDEX payment_refunds_reference ON public.payment_refunds USING btree (provider_reference);
CREATE INDEX payment_refunds_split ON public.payment_refunds USING btree (split_id);
CREATE INDEX payment_refunds_to_ask ON public.payment_refunds USING btree (COALESCE(asked_at, created_at)) WHERE (status = 'PENDING'::text);
CREATE UNIQUE INDEX payment_refunds_unwanted ON public.payment_refunds USING btree (attempt_id) WHERE ((split_id IS NULL) AND (NOT from_wallet) AND (retry_of IS NULL));
CREATE CONSTRAINT TRIGGER payment_refunds_steps AFTER INSERT ON public.payment_refunds DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.payments_check_refund();

create table public.payment_reviews (
  id uuid not null,
  attempt_id uuid not null,
  intent_id uuid not null,
  rule_ids uuid[] not null,
  status text not null,
  decided_by uuid,
  note text,
  created_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint payment_reviews_pkey PRIMARY KEY (id),
  constraint payment_reviews_attempt_id_key UNIQUE (attempt_id),
  constraint payment_reviews_check CHECK (((status <> ALL (ARRAY['APPROVED'::text, 'DECLINED'::text])) OR (decided_by IS NOT NULL))),
  constraint payment_reviews_check1 CHECK (((status = 'OPEN'::text) OR (decided_at IS NOT NULL))),
  constraint payment_reviews_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500))),
  constraint payment_reviews_rule_ids_check CHECK ((cardinality(rule_ids) > 0)),
  constraint payment_reviews_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'APPROVED'::text, 'DECLINED'::text, 'LAPSED'::text])))
);
alter table public.payment_reviews enable row level security;
CREATE INDEX payment_reviews_created ON public.payment_reviews USING btree (created_at DESC, id DESC);
CREATE INDEX payment_reviews_intent ON public.payment_reviews USING btree (intent_id);

create table public.payment_settlement_lines (
  id uuid not null,
  provider text not null,
  line_id text not null,
  kind text not null,
  reference text not null,
  amount bigint not null,
  fee bigint not null,
  currency text not null,
  at timestamp with time zone not null,
  run_id uuid not null,
  constraint payment_settlement_lines_pkey PRIMARY KEY (id),
  constraint payment_settlement_lines_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_settlement_lines_kind_check CHECK ((kind = ANY (ARRAY['CHARGE'::text, 'REFUND'::text, 'REFUND_FAILED'::text, 'TRANSFER'::text, 'PAYOUT'::text, 'DISPUTE'::text, 'FEE'::text, 'OTHER'::text]))),
  constraint payment_settlement_lines_line_id_check CHECK (((length(line_id) >= 1) AND (length(line_id) <= 200))),
  constraint payment_settlement_lines_provider_line_id_key UNIQUE (provider, line_id),
  constraint payment_settlement_lines_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 255)))
);
alter table public.payment_settlement_lines enable row level security;
CREATE INDEX payment_settlement_lines_at ON public.payment_settlement_lines USING btree (provider, at, id);
CREATE INDEX payment_settlement_lines_run ON public.payment_settlement_lines USING btree (run_id);
CREATE TRIGGER payment_settlement_lines_append_only BEFORE DELETE OR UPDATE ON public.payment_settlement_lines FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER payment_settlement_lines_no_truncate BEFORE TRUNCATE ON public.payment_settlement_lines FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.payment_settlement_matches (
  id uuid not null,
  line_id uuid,
  transaction_id uuid,
  account_id uuid,
  cancels uuid,
  rule text not null,
  run_id uuid,
  item_id uuid,
  created_at timestamp with time zone not null,
  constraint payment_settlement_matches_pkey PRIMARY KEY (id),
  constraint payment_settlement_matches_check CHECK (((transaction_id IS NULL) = (account_id IS NULL))),
  constraint payment_settlement_matches_check1 CHECK (((rule = 'NOTHING'::text) = (transaction_id IS NULL))),
  constraint payment_settlement_matches_check2 CHECK (((rule = 'CANCELS_OUT'::text) = (line_id IS NULL))),
  constraint payment_settlement_matches_check3 CHECK (((rule = 'CANCELS_OUT'::text) = (cancels IS NOT NULL))),
  constraint payment_settlement_matches_check4 CHECK (((rule = 'BY_HAND'::text) = (item_id IS NOT NULL))),
  constraint payment_settlement_matches_check5 CHECK (((run_id IS NULL) <> (item_id IS NULL))),
  constraint payment_settlement_matches_line_id_key UNIQUE (line_id),
  constraint payment_settlement_matches_rule_check CHECK ((rule = ANY (ARRAY['CHARGE_REFERENCE'::text, 'REFUND_ID'::text, 'TRANSFER_ID'::text, 'PAYOUT_ID'::text, 'DISPUTE_ID'::text, 'FEE'::text, 'NET_OF_FEE'::text, 'AMOUNT_AND_DATE'::text, 'NOTHING'::text, 'CANCELS_OUT'::text, 'BY_HAND'::text]))),
  constraint payment_settlement_matches_transaction_id_account_id_key UNIQUE (transaction_id, account_id)
);
alter table public.payment_settlement_matches enable row level security;
CREATE INDEX payment_settlement_matches_run ON public.payment_settlement_matches USING btree (run_id);
CREATE TRIGGER payment_settlement_matches_append_only BEFORE DELETE OR UPDATE ON public.payment_settlement_matches FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER payment_settlement_matches_no_truncate BEFORE TRUNCATE ON public.payment_settlement_matches FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.payment_simulator_accounts (
  id uuid not null,
  idempotency_key text not null,
  reference uuid not null,
  country text not null,
  currency text not null,
  bank text,
  status text not null,
  reason text,
  page text,
  return_url text,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint payment_simulator_accounts_pkey PRIMARY KEY (id),
  constraint payment_simulator_accounts_idempotency_key_key UNIQUE (idempotency_key),
  constraint payment_simulator_accounts_page_key UNIQUE (page),
  constraint payment_simulator_accounts_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'ACTIVE'::text, 'RESTRICTED'::text, 'REJECTED'::text])))
);
alter table public.payment_simulator_accounts enable row level security;

create table public.payment_simulator_charges (
  id uuid not null,
  idempotency_key text not null,
  kind text not null,
  reference uuid not null,
  method text,
  currency text not null,
  amount bigint not null,
  created_at timestamp with time zone not null,
  charge_id uuid,
  capture text default 'AUTOMATIC'::text not null,
  outcome text,
  reason text,
  decides_at timestamp with time zone,
  challenge text,
  return_url text,
  off_session boolean default false not null,
  destination text,
  constraint payment_simulator_charges_pkey PRIMARY KEY (id),
  constraint payment_simulator_charges_amount_check CHECK ((amount > 0)),
  constraint payment_simulator_charges_capture_check CHECK ((capture = ANY (ARRAY['AUTOMATIC'::text, 'MANUAL'::text]))),
  constraint payment_simulator_charges_challenge_key UNIQUE (challenge),
  constraint payment_simulator_charges_decided CHECK (((outcome IS NULL) = (decides_at IS NULL))),
  constraint payment_simulator_charges_idempotency_key_key UNIQUE (idempotency_key),
  constraint payment_simulator_charges_kind_check CHECK ((kind = ANY (ARRAY['CHARGE'::text, 'CAPTURE'::text, 'REFUND'::text, 'TRANSFER'::text]))),
  constraint payment_simulator_charges_outcome_check CHECK ((outcome = ANY (ARRAY['SUCCEEDED'::text, 'AUTHORIZED'::text, 'FAILED'::text, 'CANCELED'::text]))),
  constraint payment_simulator_charges_parent CHECK ((((charge_id IS NOT NULL) = (kind = 'CAPTURE'::text)) OR (kind = 'REFUND'::text)))
);
alter table public.payment_simulator_charges enable row level security;
CREATE INDEX payment_simulator_charges_charge ON public.payment_simulator_charges USING btree (charge_id);
CREATE INDEX payment_simulator_charges_settled ON public.payment_simulator_charges USING btree (decides_at) WHERE (outcome = 'SUCCEEDED'::text);

create table public.payment_simulator_disputes (
  id uuid not null,
  charge_id uuid not null,
  currency text not null,
  amount bigint not null,
  reason text not null,
  status text not null,
  evidence jsonb,
  due_by timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  reinstated_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint payment_simulator_disputes_pkey PRIMARY KEY (id),
  constraint payment_simulator_disputes_amount_check CHECK ((amount > 0)),
  constraint payment_simulator_disputes_charge_id_key UNIQUE (charge_id),
  constraint payment_simulator_disputes_status_check CHECK ((status = ANY (ARRAY['warning_needs_response'::text, 'warning_under_review'::text, 'warning_closed'::text, 'needs_response'::text, 'under_review'::text, 'won'::text, 'lost'::text, 'prevented'::text])))
);
alter table public.payment_simulator_disputes enable row level security;
CREATE INDEX payment_simulator_disputes_reinstated ON public.payment_simulator_disputes USING btree (reinstated_at);
CREATE INDEX payment_simulator_disputes_withdrawn ON public.payment_simulator_disputes USING btree (withdrawn_at);

create table public.payment_simulator_methods (
  id uuid not null,
  idempotency_key text not null,
  customer text not null,
  method text not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint payment_simulator_methods_pkey PRIMARY KEY (id),
  constraint payment_simulator_methods_idempotency_key_key UNIQUE (idempotency_key)
);
alter table public.payment_simulator_methods enable row level security;

create table public.payment_simulator_returns (
  transfer_id uuid not null,
  at timestamp with time zone not null,
  constraint payment_simulator_returns_pkey PRIMARY KEY (transfer_id)
);
alter table public.payment_simulator_returns enable row level security;
CREATE INDEX payment_simulator_returns_at ON public.payment_simulator_returns USING btree (at);

create table public.payment_splits (
  id uuid not null,
  intent_id uuid not null,
  reference uuid not null,
  payee_id uuid not null,
  currency text not null,
  amount bigint not null,
  commission bigint not null,
  tax bigint not null,
  net bigint not null,
  refunded bigint default 0 not null,
  released_at timestamp with time zone,
  canceled_at timestamp with time zone,
  captured bigint default 0 not null,
  capturing bigint default 0 not null,
  seller jsonb,
  constraint payment_splits_pkey PRIMARY KEY (id),
  constraint payment_splits_amount_check CHECK ((amount > 0)),
  constraint payment_splits_canceled_nothing CHECK (((canceled_at IS NULL) OR (captured = 0))),
  constraint payment_splits_check CHECK (((refunded >= 0) AND (refunded <= amount))),
  constraint payment_splits_check1 CHECK ((amount = ((commission + tax) + net))),
  constraint payment_splits_check2 CHECK (((canceled_at IS NULL) OR ((refunded = 0) AND (released_at IS NULL)))),
  constraint payment_splits_commission_check CHECK ((commission >= 0)),
  constraint payment_splits_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_splits_net_check CHECK ((net >= 0)),
  constraint payment_splits_no_more_than_authorized CHECK (((captured >= 0) AND (capturing >= 0) AND ((captured + capturing) <= amount))),
  constraint payment_splits_refunded_captured CHECK ((refunded <= captured)),
  constraint payment_splits_seller_check CHECK ((jsonb_typeof(seller) = 'object'::text)),
  constraint payment_splits_tax_check CHECK ((tax >= 0))
);
alter table public.payment_splits enable row level security;
CREATE INDEX payment_splits_intent ON public.payment_splits USING btree (intent_id);
CREATE INDEX payment_splits_payee ON public.payment_splits USING btree (payee_id, currency);
CREATE UNIQUE INDEX payment_splits_reference ON public.payment_splits USING btree (reference) WHERE (canceled_at IS NULL);
CREATE CONSTRAINT TRIGGER payment_splits_lines AFTER INSERT ON public.payment_splits DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.payments_check_split();

create table public.payment_velocity_entries (
  id bigint generated always as identity not null,
  operation text not null,
  payer_id uuid not null,
  saved_method_id uuid,
  method text not null,
  currency text not null,
  amount bigint not null,
  attempt_id uuid,
  at timestamp with time zone not null,
  constraint payment_velocity_entries_pkey PRIMARY KEY (id),
  constraint payment_velocity_entries_amount_check CHECK ((amount > 0)),
  constraint payment_velocity_entries_attempt_id_key UNIQUE (attempt_id),
  constraint payment_velocity_entries_operation_check CHECK ((operation = ANY (ARRAY['PAYMENT'::text, 'TOP_UP'::text, 'TRANSFER'::text])))
);
alter table public.payment_velocity_entries enable row level security;
CREATE INDEX payment_velocity_entries_at ON public.payment_velocity_entries USING btree (at);
CREATE INDEX payment_velocity_entries_payer ON public.payment_velocity_entries USING btree (payer_id, at);
CREATE INDEX payment_velocity_entries_saved ON public.payment_velocity_entries USING btree (saved_method_id, at) WHERE (saved_method_id IS NOT NULL);

create table public.payment_velocity_rules (
  id uuid not null,
  version integer default 1 not null,
  name text not null,
  measure text not null,
  per text not null,
  operations text[],
  window_seconds integer not null,
  max bigint not null,
  currency text,
  action text not null,
  enabled boolean default true not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by uuid,
  constraint payment_velocity_rules_pkey PRIMARY KEY (id),
  constraint payment_velocity_rules_action_check CHECK ((action = ANY (ARRAY['REFUSE'::text, 'REVIEW'::text]))),
  constraint payment_velocity_rules_check CHECK (((measure = 'AMOUNT'::text) = (currency IS NOT NULL))),
  constraint payment_velocity_rules_check1 CHECK (((measure <> 'METHODS'::text) OR (per = 'PAYER'::text))),
  constraint payment_velocity_rules_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_velocity_rules_max_check CHECK (((max >= 0) AND (max <= '1000000000000'::bigint))),
  constraint payment_velocity_rules_measure_check CHECK ((measure = ANY (ARRAY['ATTEMPTS'::text, 'DECLINES'::text, 'METHODS'::text, 'AMOUNT'::text]))),
  constraint payment_velocity_rules_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint payment_velocity_rules_name_key UNIQUE (name),
  constraint payment_velocity_rules_operations_check CHECK (((cardinality(operations) > 0) AND (operations <@ ARRAY['PAYMENT'::text, 'TOP_UP'::text, 'TRANSFER'::text]))),
  constraint payment_velocity_rules_per_check CHECK ((per = ANY (ARRAY['PAYER'::text, 'SAVED_METHOD'::text]))),
  constraint payment_velocity_rules_window_seconds_check CHECK (((window_seconds >= 60) AND (window_seconds <= 2592000)))
);
alter table public.payment_velocity_rules enable row level security;

create table public.payment_wallet_limits (
  currency text not null,
  per_transfer bigint not null,
  per_day bigint not null,
  updated_at timestamp with time zone default now() not null,
  updated_by uuid,
  constraint payment_wallet_limits_pkey PRIMARY KEY (currency),
  constraint payment_wallet_limits_check CHECK ((per_transfer <= per_day)),
  constraint payment_wallet_limits_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_wallet_limits_per_day_check CHECK (((per_day >= 0) AND (per_day <= '1000000000000'::bigint))),
  constraint payment_wallet_limits_per_transfer_check CHECK (((per_transfer >= 0) AND (per_transfer <= '1000000000000'::bigint)))
);
alter table public.payment_wallet_limits enable row level security;

create table public.payment_wallet_transfers (
  id uuid not null,
  from_user uuid not null,
  to_user uuid not null,
  currency text not null,
  amount bigint not null,
  note text,
  created_at timestamp with time zone not null,
  constraint payment_wallet_transfers_pkey PRIMARY KEY (id),
  constraint payment_wallet_transfers_amount_check CHECK (((amount >= 1) AND (amount <= '1000000000000'::bigint))),
  constraint payment_wallet_transfers_check CHECK ((from_user <> to_user)),
  constraint payment_wallet_transfers_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_wallet_transfers_note_check CHECK (((length(note) >= 1) AND (length(note) <= 200)))
);
alter table public.payment_wallet_transfers enable row level security;
CREATE INDEX payment_wallet_transfers_sent ON public.payment_wallet_transfers USING btree (from_user, currency, created_at) INCLUDE (amount);
CREATE TRIGGER payment_wallet_transfers_append_only BEFORE DELETE OR UPDATE ON public.payment_wallet_transfers FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER payment_wallet_transfers_no_truncate BEFORE TRUNCATE ON public.payment_wallet_transfers FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.payment_webhook_events (
  id uuid not null,
  provider text not null,
  event_id text not null,
  type text not null,
  body text not null,
  outcome text not null,
  received_at timestamp with time zone not null,
  handled_by uuid,
  handled_at timestamp with time zone,
  note text,
  constraint payment_webhook_events_pkey PRIMARY KEY (id),
  constraint payment_webhook_events_check CHECK (((handled_by IS NULL) = (handled_at IS NULL))),
  constraint payment_webhook_events_event_id_check CHECK (((length(event_id) >= 1) AND (length(event_id) <= 255))),
  constraint payment_webhook_events_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500))),
  constraint payment_webhook_events_outcome_check CHECK ((outcome = ANY (ARRAY['APPLIED'::text, 'IGNORED'::text, 'UNMATCHED'::text]))),
  constraint payment_webhook_events_provider_event_id_key UNIQUE (provider, event_id)
);
alter table public.payment_webhook_events enable row level security;
CREATE INDEX payment_webhook_events_unmatched ON public.payment_webhook_events USING btree (received_at) WHERE (outcome = 'UNMATCHED'::text);

create table public.payout_accounts (
  id uuid not null,
  payee_kind text not null,
  payee_id uuid not null,
  country text not null,
  currency text not null,
  provider text not null,
  provider_reference text,
  status text not null,
  reason text,
  news_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint payout_accounts_pkey PRIMARY KEY (id),
  constraint payout_accounts_check CHECK (((status = ANY (ARRAY['PENDING'::text, 'REJECTED'::text])) OR (provider_reference IS NOT NULL))),
  constraint payout_accounts_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint payout_accounts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payout_accounts_id_payee_kind_payee_id_currency_key UNIQUE (id, payee_kind, payee_id, currency),
  constraint payout_accounts_provider_provider_reference_key UNIQUE (provider, provider_reference),
  constraint payout_accounts_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint payout_accounts_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'ACTIVE'::text, 'RESTRICTED'::text, 'REJECTED'::text])))
);
alter table public.payout_accounts enable row level security;
CREATE UNIQUE INDEX payout_accounts_one_usable ON public.payout_accounts USING btree (payee_kind, payee_id, currency) WHERE (status <> 'REJECTED'::text);
CREATE INDEX payout_accounts_payee ON public.payout_accounts USING btree (payee_kind, payee_id, created_at DESC, id DESC);

create table public.payout_minimums (
  payee_kind text not null,
  payee_id uuid not null,
  currency text not null,
  amount bigint not null,
  constraint payout_minimums_pkey PRIMARY KEY (payee_kind, payee_id, currency),
  constraint payout_minimums_amount_check CHECK (((amount >= 1) AND (amount <= '1000000000000'::bigint))),
  constraint payout_minimums_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
);
alter table public.payout_minimums enable row level security;

create table public.payout_payees (
  kind text not null,
  id uuid not null,
  hold_days integer default 7 not null,
  schedule text default 'WEEKLY'::text not null,
  next_payout_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint payout_payees_pkey PRIMARY KEY (kind, id),
  constraint payout_payees_check CHECK (((schedule = 'MANUAL'::text) = (next_payout_at IS NULL))),
  constraint payout_payees_hold_days_check CHECK (((hold_days >= 0) AND (hold_days <= 90))),
  constraint payout_payees_kind_check CHECK ((kind = ANY (ARRAY['VENDOR'::text, 'COURIER'::text, 'DRIVER'::text]))),
  constraint payout_payees_schedule_check CHECK ((schedule = ANY (ARRAY['DAILY'::text, 'WEEKLY'::text, 'MONTHLY'::text, 'MANUAL'::text])))
);
alter table public.payout_payees enable row level security;
CREATE INDEX payout_payees_due ON public.payout_payees USING btree (next_payout_at) WHERE (next_payout_at IS NOT NULL);

create table public.platform_event_consumers (
  topic text not null,
  consumer text not null,
  constraint platform_event_consumers_pkey PRIMARY KEY (topic, consumer)
);
alter table public.platform_event_consumers enable row level security;

create table public.platform_events (
  id bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  topic text not null,
  key text not null,
  payload jsonb not null,
  at timestamp with time zone default now() not null,
  constraint platform_events_pkey PRIMARY KEY (id)
);
alter table public.platform_events enable row level security;
CREATE INDEX platform_events_at ON public.platform_events USING brin (at);
CREATE INDEX platform_events_key ON public.platform_events USING btree (key, topic, xid, id);
CREATE INDEX platform_events_position ON public.platform_events USING btree (xid, id);

create table public.platform_idempotency_keys (
  caller text not null,
  operation text not null,
  key text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamp with time zone default now() not null,
  constraint platform_idempotency_keys_pkey PRIMARY KEY (caller, operation, key),
  constraint platform_idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);
alter table public.platform_idempotency_keys enable row level security;
CREATE INDEX platform_idempotency_keys_created_at ON public.platform_idempotency_keys USING brin (created_at);

create table public.platform_inbox (
  consumer text not null,
  event_id bigint not null,
  handled_at timestamp with time zone default now() not null,
  constraint platform_inbox_pkey PRIMARY KEY (consumer, event_id)
);
alter table public.platform_inbox enable row level security;
CREATE INDEX platform_inbox_handled_at ON public.platform_inbox USING brin (handled_at);

create table public.platform_migrations (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint platform_migrations_pkey PRIMARY KEY (number)
);
alter table public.platform_migrations enable row level security;

create table public.platform_revocations (
  subject text not null,
  valid_after timestamp with time zone not null,
  set_at timestamp with time zone default now() not null,
  constraint platform_revocations_pkey PRIMARY KEY (subject)
);
alter table public.platform_revocations enable row level security;
CREATE INDEX platform_revocations_set_at ON public.platform_revocations USING btree (set_at);

create table public.platform_transitions (
  id bigint generated always as identity not null,
  entity text not null,
  entity_id uuid not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  caller_kind text not null,
  caller_id text,
  reason text,
  at timestamp with time zone not null,
  constraint platform_transitions_pkey PRIMARY KEY (id)
);
alter table public.platform_transitions enable row level security;
CREATE INDEX platform_transitions_entity ON public.platform_transitions USING btree (entity_id, id);

create table public.return_replacements (
  return_request_id uuid not null,
  order_line_id uuid not null,
  variant_id uuid not null,
  quantity integer not null,
  carrier text not null,
  tracking_number text,
  tracking_url text,
  created_at timestamp(3) with time zone not null,
  constraint return_replacements_pkey PRIMARY KEY (return_request_id, order_line_id),
  constraint return_replacements_carrier_check CHECK (((length(carrier) >= 1) AND (length(carrier) <= 80))),
  constraint return_replacements_quantity_check CHECK ((quantity > 0)),
  constraint return_replacements_tracking_number_check CHECK (((length(tracking_number) >= 1) AND (length(tracking_number) <= 100))),
  constraint return_replacements_tracking_url_check CHECK (((length(tracking_url) >= 1) AND (length(tracking_url) <= 500)))
);
alter table public.return_replacements enable row level security;
CREATE INDEX return_replacements_line ON public.return_replacements USING btree (order_line_id);
CREATE TRIGGER return_replacements_append_only BEFORE DELETE OR UPDATE ON public.return_replacements FOR EACH ROW EXECUTE FUNCTION public.ecommerce_refuse_change();
alter table public.return_replacements enable always trigger return_replacements_append_only;
CREATE TRIGGER return_replacements_no_truncate BEFORE TRUNCATE ON public.return_replacements FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_refuse_change();
alter table public.return_replacements enable always trigger return_replacements_no_truncate;

create table public.return_request_lines (
  return_request_id uuid not null,
  order_line_id uuid not null,
  quantity integer not null,
  accepted integer,
  restocked integer,
  amount bigint,
  variant_id uuid,
  constraint return_request_lines_pkey PRIMARY KEY (return_request_id, order_line_id),
  constraint return_request_lines_amount_check CHECK ((amount >= 0)),
  constraint return_request_lines_check CHECK (((accepted >= 0) AND (accepted <= quantity))),
  constraint return_request_lines_check1 CHECK (((restocked >= 0) AND (restocked <= quantity))),
  constraint return_request_lines_check2 CHECK (((accepted IS NULL) = (restocked IS NULL))),
  constraint return_request_lines_check3 CHECK (((amount IS NULL) OR (accepted IS NOT NULL))),
  constraint return_request_lines_quantity_check CHECK ((quantity > 0))
);
alter table public.return_request_lines enable row level security;
CREATE INDEX return_request_lines_line ON public.return_request_lines USING btree (order_line_id);

create table public.return_requests (
  id uuid not null,
  order_id uuid not null,
  vendor_id uuid not null,
  customer_id uuid not null,
  status text not null,
  reason text not null,
  note text,
  answer text,
  tracking_number text,
  created_at timestamp(3) with time zone default now() not null,
  updated_at timestamp(3) with time zone default now() not null,
  constraint return_requests_pkey PRIMARY KEY (id),
  constraint return_requests_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 1000))),
  constraint return_requests_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000))),
  constraint return_requests_reason_check CHECK ((reason = ANY (ARRAY['CHANGED_MIND'::text, 'DAMAGED'::text, 'DEFECTIVE'::text, 'WRONG_ITEM'::text, 'NOT_AS_DESCRIBED'::text, 'LATE'::text]))),
  constraint return_requests_status_check CHECK ((status = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text, 'IN_TRANSIT'::text, 'RECEIVED'::text, 'INSPECTED'::text, 'REFUNDED'::text, 'EXCHANGED'::text, 'REJECTED'::text, 'CANCELLED'::text]))),
  constraint return_requests_tracking_number_check CHECK (((length(tracking_number) >= 1) AND (length(tracking_number) <= 100)))
);
alter table public.return_requests enable row level security;
CREATE INDEX return_requests_order ON public.return_requests USING btree (order_id, created_at DESC, id DESC);
CREATE INDEX return_requests_vendor ON public.return_requests USING btree (vendor_id, created_at DESC, id DESC);

create table public.search_outbox (
  id bigint generated always as identity not null,
  kind text not null,
  subject_id uuid not null,
  after uuid,
  created_at timestamp(3) with time zone default now() not null,
  constraint search_outbox_pkey PRIMARY KEY (id),
  constraint search_outbox_kind_check CHECK ((kind = ANY (ARRAY['PRODUCT'::text, 'VENDOR'::text, 'CATEGORY'::text])))
);
alter table public.search_outbox enable row level security;
CREATE INDEX search_outbox_subject ON public.search_outbox USING btree (subject_id);

create table public.stock_items (
  variant_id uuid not null,
  on_hand integer default 0 not null,
  reserved integer default 0 not null,
  backorder_policy text default 'DENY'::text not null,
  backorder_limit integer default 0 not null,
  low_stock_threshold integer,
  constraint stock_items_pkey PRIMARY KEY (variant_id),
  constraint stock_items_backorder_limit_check CHECK (((backorder_limit >= 0) AND (backorder_limit <= 1000000))),
  constraint stock_items_backorder_policy_check CHECK ((backorder_policy = ANY (ARRAY['DENY'::text, 'ALLOW'::text]))),
  constraint stock_items_low_stock_threshold_check CHECK (((low_stock_threshold >= 0) AND (low_stock_threshold <= 1000000))),
  constraint stock_items_never_oversold CHECK (((reserved >= 0) AND ((on_hand - reserved) >= (- backorder_limit))))
);
alter table public.stock_items enable row level security;
CREATE TRIGGER stock_items_search_update AFTER UPDATE ON public.stock_items REFERENCING OLD TABLE AS old_rows NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ecommerce_search_note_stock();

create table public.stock_movements (
  id uuid not null,
  variant_id uuid not null,
  quantity integer not null,
  reason text not null,
  order_id uuid,
  note text,
  created_at timestamp(3) with time zone default now() not null,
  cause_id uuid,
  constraint stock_movements_pkey PRIMARY KEY (id),
  constraint stock_movements_cause_known CHECK (((reason = ANY (ARRAY['CANCELLATION'::text, 'RETURN'::text, 'EXCHANGE'::text])) = (cause_id IS NOT NULL))),
  constraint stock_movements_exchange_leaves CHECK (((reason <> 'EXCHANGE'::text) OR (quantity < 0))),
  constraint stock_movements_note_check CHECK ((length(note) <= 300)),
  constraint stock_movements_of_order CHECK (((reason = ANY (ARRAY['SALE'::text, 'CANCELLATION'::text, 'RETURN'::text, 'EXCHANGE'::text])) = (order_id IS NOT NULL))),
  constraint stock_movements_quantity_check CHECK ((quantity <> 0)),
  constraint stock_movements_reason_check CHECK ((reason = ANY (ARRAY['INITIAL'::text, 'RECEIVED'::text, 'CORRECTION'::text, 'DAMAGED'::text, 'LOST'::text, 'IMPORT'::text, 'SALE'::text, 'CANCELLATION'::text, 'RETURN'::text, 'EXCHANGE'::text])))
);
alter table public.stock_movements enable row level security;
CREATE UNIQUE INDEX stock_movements_cause ON public.stock_movements USING btree (cause_id, variant_id, reason) WHERE (cause_id IS NOT NULL);
CREATE INDEX stock_movements_order ON public.stock_movements USING btree (order_id) WHERE (order_id IS NOT NULL);
CREATE UNIQUE INDEX stock_movements_sale ON public.stock_movements USING btree (order_id, variant_id) WHERE (reason = 'SALE'::text);
CREATE INDEX stock_movements_variant ON public.stock_movements USING btree (variant_id, created_at DESC, id DESC);

create table public.stock_reservations (
  id uuid not null,
  variant_id uuid not null,
  order_id uuid,
  quantity integer not null,
  status text not null,
  expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone default now() not null,
  cart_id uuid,
  constraint stock_reservations_pkey PRIMARY KEY (id),
  constraint stock_reservations_check CHECK ((num_nonnulls(order_id, cart_id) = 1)),
  constraint stock_reservations_order_id_variant_id_key UNIQUE (order_id, variant_id),
  constraint stock_reservations_quantity_check CHECK ((quantity > 0)),
  constraint stock_reservations_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'CONSUMED'::text, 'RELEASED'::text, 'EXPIRED'::text])))
);
alter table public.stock_reservations enable row level security;
CREATE INDEX stock_reservations_active ON public.stock_reservations USING btree (variant_id, expires_at) WHERE (status = 'ACTIVE'::text);
CREATE UNIQUE INDEX stock_reservations_cart ON public.stock_reservations USING btree (cart_id, variant_id) WHERE ((status = 'ACTIVE'::text) AND (cart_id IS NOT NULL));
CREATE INDEX stock_reservations_lapsing ON public.stock_reservations USING btree (expires_at) WHERE ((status = 'ACTIVE'::text) AND (cart_id IS NOT NULL));
CREATE TRIGGER stock_reservations_end_once BEFORE DELETE OR UPDATE ON public.stock_reservations FOR EACH ROW WHEN ((old.status <> 'ACTIVE'::text)) EXECUTE FUNCTION public.stock_reservations_end_once();

create table public.suppressions (
  channel text not null,
  destination text not null,
  reason text not null,
  created_at timestamp with time zone not null,
  constraint suppressions_pkey PRIMARY KEY (channel, destination),
  constraint suppressions_channel_check CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'SMS'::text]))),
  constraint suppressions_destination_check CHECK (((length(destination) >= 1) AND (length(destination) <= 320))),
  constraint suppressions_reason_check CHECK ((reason = ANY (ARRAY['HARD_BOUNCE'::text, 'COMPLAINT'::text, 'UNSUBSCRIBED'::text])))
);
alter table public.suppressions enable row level security;

create table public.vendor_earnings (
  id uuid not null,
  kind text not null,
  payee_kind text not null,
  payee_id uuid not null,
  currency text not null,
  reference uuid,
  split_id uuid,
  earning_id uuid,
  cause_id uuid not null,
  gross bigint not null,
  commission bigint not null,
  tax bigint not null,
  amount bigint not null,
  available_at timestamp with time zone not null,
  matured_at timestamp with time zone,
  payout_id uuid,
  created_at timestamp with time zone not null,
  constraint vendor_earnings_pkey PRIMARY KEY (id),
  constraint vendor_earnings_check CHECK ((gross = ((commission + tax) + amount))),
  constraint vendor_earnings_check1 CHECK (
CASE
    WHEN (kind = ANY (ARRAY['REFUND'::text, 'DISPUTE'::text])) THEN (amount <= 0)
    ELSE (amount >= 0)
END),
  constraint vendor_earnings_check2 CHECK (((kind = 'EARNING'::text) <= (split_id IS NOT NULL))),
  constraint vendor_earnings_check3 CHECK (((kind = ANY (ARRAY['REFUND'::text, 'DISPUTE'::text, 'DISPUTE_WON'::text])) = (earning_id IS NOT NULL))),
  constraint vendor_earnings_check4 CHECK (((payout_id IS NULL) OR (matured_at IS NOT NULL))),
  constraint vendor_earnings_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint vendor_earnings_kind_check CHECK ((kind = ANY (ARRAY['EARNING'::text, 'CREDIT'::text, 'REFUND'::text, 'DISPUTE'::text, 'DISPUTE_WON'::text, 'RETURNED_PAYOUT'::text])))
);
alter table public.vendor_earnings enable row level security;
CREATE INDEX vendor_earnings_adjustments ON public.vendor_earnings USING btree (earning_id) WHERE (earning_id IS NOT NULL);
CREATE UNIQUE INDEX vendor_earnings_cause ON public.vendor_earnings USING btree (kind, payee_kind, payee_id, cause_id, COALESCE(earning_id, '00000000-0000-0000-0000-000000000000'::uuid));
CREATE INDEX vendor_earnings_immature ON public.vendor_earnings USING btree (available_at) WHERE (matured_at IS NULL);
CREATE INDEX vendor_earnings_payout ON public.vendor_earnings USING btree (payout_id, created_at, id) WHERE (payout_id IS NOT NULL);
CREATE UNIQUE INDEX vendor_earnings_split ON public.vendor_earnings USING btree (split_id) WHERE (kind = 'EARNING'::text);
CREATE INDEX vendor_earnings_unpaid ON public.vendor_earnings USING btree (payee_kind, payee_id, currency) INCLUDE (amount) WHERE ((payout_id IS NULL) AND (matured_at IS NOT NULL));
CREATE TRIGGER vendor_earnings_guard BEFORE UPDATE ON public.vendor_earnings FOR EACH ROW EXECUTE FUNCTION public.payments_guard_earning();
CREATE TRIGGER vendor_earnings_kept BEFORE DELETE ON public.vendor_earnings FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE TRIGGER vendor_earnings_no_truncate BEFORE TRUNCATE ON public.vendor_earnings FOR EACH STATEMENT EXECUTE FUNCTION public.payments_refuse_change();

create table public.vendor_payouts (
  id uuid not null,
  payee_kind text not null,
  payee_id uuid not null,
  currency text not null,
  amount bigint not null,
  cause text not null,
  status text not null,
  account_id uuid,
  provider text,
  provider_reference text,
  past_references text[] default '{}'::text[] not null,
  failure_reason text,
  tries integer default 0 not null,
  asks integer default 0 not null,
  asked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  paid_at timestamp with time zone,
  constraint vendor_payouts_pkey PRIMARY KEY (id),
  constraint vendor_payouts_amount_check CHECK (((amount >= 1) AND (amount <= '1000000000000'::bigint))),
  constraint vendor_payouts_asks_check CHECK ((asks >= 0)),
  constraint vendor_payouts_cause_check CHECK ((cause = ANY (ARRAY['SCHEDULE'::text, 'REQUEST'::text]))),
  constraint vendor_payouts_check CHECK (((status = ANY (ARRAY['PENDING'::text, 'CANCELED'::text])) OR ((account_id IS NOT NULL) AND (provider IS NOT NULL) AND (sent_at IS NOT NULL) AND (tries > 0)))),
  constraint vendor_payouts_check1 CHECK (((status <> ALL (ARRAY['PAID'::text, 'RETURNED'::text])) OR (paid_at IS NOT NULL))),
  constraint vendor_payouts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint vendor_payouts_failure_reason_check CHECK (((length(failure_reason) >= 1) AND (length(failure_reason) <= 500))),
  constraint vendor_payouts_id_payee_kind_payee_id_currency_key UNIQUE (id, payee_kind, payee_id, currency),
  constraint vendor_payouts_provider_provider_reference_key UNIQUE (provider, provider_reference),
  constraint vendor_payouts_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'PROCESSING'::text, 'PAID'::text, 'FAILED'::text, 'RETURNED'::text, 'CANCELED'::text]))),
  constraint vendor_payouts_tries_check CHECK ((tries >= 0))
);
alter table public.vendor_payouts enable row level security;
CREATE INDEX vendor_payouts_created ON public.vendor_payouts USING btree (created_at DESC, id DESC);
CREATE INDEX vendor_payouts_in_transit ON public.vendor_payouts USING btree (payee_kind, payee_id, currency) INCLUDE (amount) WHERE (status = 'PROCESSING'::text);
CREATE INDEX vendor_payouts_past_references ON public.vendor_payouts USING gin (past_references) WHERE (past_references <> '{}'::text[]);
CREATE INDEX vendor_payouts_payee ON public.vendor_payouts USING btree (payee_kind, payee_id, created_at DESC, id DESC);
CREATE INDEX vendor_payouts_to_ask ON public.vendor_payouts USING btree (COALESCE(asked_at, sent_at)) WHERE (status = 'PROCESSING'::text);
CREATE INDEX vendor_payouts_waiting ON public.vendor_payouts USING btree (payee_kind, payee_id, currency) WHERE (status = ANY (ARRAY['PENDING'::text, 'FAILED'::text]));
CREATE TRIGGER vendor_payouts_fixed BEFORE UPDATE OF payee_kind, payee_id, currency, amount ON public.vendor_payouts FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();
CREATE CONSTRAINT TRIGGER vendor_payouts_itemised AFTER INSERT OR UPDATE OF status ON public.vendor_payouts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.payments_check_payout();
CREATE TRIGGER vendor_payouts_kept BEFORE DELETE ON public.vendor_payouts FOR EACH ROW EXECUTE FUNCTION public.payments_refuse_change();

create table public.vendor_profiles (
  vendor_id uuid not null,
  description text not null,
  pickup_address text not null,
  pickup_latitude double precision not null,
  pickup_longitude double precision not null,
  closed_from timestamp(3) with time zone,
  closed_until timestamp(3) with time zone,
  closed_message text,
  constraint vendor_profiles_pkey PRIMARY KEY (vendor_id),
  constraint vendor_profiles_closed_message_check CHECK ((length(closed_message) <= 300)),
  constraint vendor_profiles_description_check CHECK ((length(description) <= 2000)),
  constraint vendor_profiles_holiday CHECK ((((closed_from IS NULL) AND (closed_until IS NULL) AND (closed_message IS NULL)) OR ((closed_from IS NOT NULL) AND (closed_until IS NOT NULL) AND (closed_from < closed_until)))),
  constraint vendor_profiles_pickup_address_check CHECK (((length(pickup_address) >= 1) AND (length(pickup_address) <= 300))),
  constraint vendor_profiles_pickup_latitude_check CHECK (((pickup_latitude >= ('-90'::integer)::double precision) AND (pickup_latitude <= (90)::double precision))),
  constraint vendor_profiles_pickup_longitude_check CHECK (((pickup_longitude >= ('-180'::integer)::double precision) AND (pickup_longitude <= (180)::double precision)))
);
alter table public.vendor_profiles enable row level security;

alter table public.account_addresses add constraint account_addresses_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.account_users(id);
alter table public.account_api_keys add constraint account_api_keys_service_account_id_fkey FOREIGN KEY (service_account_id) REFERENCES public.account_service_accounts(id);
alter table public.account_credentials add constraint account_credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.account_users(id);
alter table public.account_invitations add constraint account_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.account_users(id);
alter table public.account_invitations add constraint account_invitations_invited_user_id_fkey FOREIGN KEY (invited_user_id) REFERENCES public.account_users(id);
alter table public.account_invitations add constraint account_invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.account_organizations(id);
alter table public.account_memberships add constraint account_memberships_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.account_organizations(id);
alter table public.account_memberships add constraint account_memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.account_users(id);
alter table public.account_refresh_tokens add constraint account_refresh_tokens_parent_hash_fkey FOREIGN KEY (parent_hash) REFERENCES public.account_refresh_tokens(hash);
alter table public.account_refresh_tokens add constraint account_refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.account_sessions(id);
alter table public.account_roles add constraint account_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.account_users(id);
alter table public.account_service_accounts add constraint account_service_accounts_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.account_users(id);
alter table public.account_sessions add constraint account_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.account_users(id);
alter table public.commission_lines add constraint commission_lines_rate_id_rate_version_fkey FOREIGN KEY (rate_id, rate_version) REFERENCES public.commission_rate_versions(rate_id, version);
alter table public.commission_lines add constraint commission_lines_split_id_fkey FOREIGN KEY (split_id) REFERENCES public.payment_splits(id);
alter table public.commission_rate_versions add constraint commission_rate_versions_rate_id_fkey FOREIGN KEY (rate_id) REFERENCES public.commission_rates(id);
alter table public.commission_reversals add constraint commission_reversals_line_id_line_amount_line_commission_l_fkey FOREIGN KEY (line_id, line_amount, line_commission, line_tax) REFERENCES public.commission_lines(id, amount, commission, tax);
alter table public.commission_reversals add constraint commission_reversals_line_id_previous_amount_before_commis_fkey FOREIGN KEY (line_id, previous, amount_before, commission_before, tax_before) REFERENCES public.commission_reversals(line_id, step, amount_after, commission_after, tax_after);
alter table public.commission_reversals add constraint commission_reversals_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES public.payment_refunds(id);
alter table public.deliveries add constraint deliveries_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES public.courier_profiles(id);
alter table public.delivery_assignments add constraint delivery_assignments_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES public.courier_profiles(id);
alter table public.delivery_assignments add constraint delivery_assignments_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.deliveries(id);
alter table public.delivery_exceptions add constraint delivery_exceptions_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES public.courier_profiles(id);
alter table public.delivery_exceptions add constraint delivery_exceptions_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.deliveries(id);
alter table public.delivery_routes add constraint delivery_routes_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES public.courier_profiles(id);
alter table public.delivery_tracking add constraint delivery_tracking_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES public.courier_profiles(id);
alter table public.ecommerce_bestsellers add constraint ecommerce_bestsellers_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.ecommerce_categories(id) ON DELETE CASCADE;
alter table public.ecommerce_bestsellers add constraint ecommerce_bestsellers_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_cancellation_lines add constraint ecommerce_cancellation_lines_cancellation_id_fkey FOREIGN KEY (cancellation_id) REFERENCES public.ecommerce_cancellations(id);
alter table public.ecommerce_cancellation_lines add constraint ecommerce_cancellation_lines_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES public.ecommerce_order_lines(id);
alter table public.ecommerce_cancellations add constraint ecommerce_cancellations_fulfillment_id_fkey FOREIGN KEY (fulfillment_id) REFERENCES public.ecommerce_fulfillments(id);
alter table public.ecommerce_cancellations add constraint ecommerce_cancellations_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.ecommerce_cart_coupons add constraint ecommerce_cart_coupons_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.ecommerce_carts(id);
alter table public.ecommerce_cart_coupons add constraint ecommerce_cart_coupons_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES public.ecommerce_coupons(id);
alter table public.ecommerce_cart_lines add constraint ecommerce_cart_lines_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.ecommerce_carts(id);
alter table public.ecommerce_cart_lines add constraint ecommerce_cart_lines_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id);
alter table public.ecommerce_cart_shipping add constraint ecommerce_cart_shipping_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.ecommerce_carts(id);
alter table public.ecommerce_cart_shipping add constraint ecommerce_cart_shipping_rate_id_fkey FOREIGN KEY (rate_id) REFERENCES public.ecommerce_shipping_rates(id);
alter table public.ecommerce_cart_shipping add constraint ecommerce_cart_shipping_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_categories add constraint ecommerce_categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.ecommerce_categories(id);
alter table public.ecommerce_copurchases add constraint ecommerce_copurchases_other_id_fkey FOREIGN KEY (other_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_copurchases add constraint ecommerce_copurchases_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_coupon_uses add constraint ecommerce_coupon_uses_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES public.ecommerce_coupons(id);
alter table public.ecommerce_coupon_uses add constraint ecommerce_coupon_uses_order_group_id_fkey FOREIGN KEY (order_group_id) REFERENCES public.ecommerce_order_groups(id);
alter table public.ecommerce_coupons add constraint ecommerce_coupons_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_fulfillment_lines add constraint ecommerce_fulfillment_lines_fulfillment_id_fkey FOREIGN KEY (fulfillment_id) REFERENCES public.ecommerce_fulfillments(id);
alter table public.ecommerce_fulfillment_lines add constraint ecommerce_fulfillment_lines_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES public.ecommerce_order_lines(id);
alter table public.ecommerce_fulfillments add constraint ecommerce_fulfillments_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.ecommerce_images add constraint ecommerce_images_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_images add constraint ecommerce_images_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id) ON DELETE CASCADE;
alter table public.ecommerce_import_chunks add constraint ecommerce_import_chunks_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.ecommerce_product_imports(id) ON DELETE CASCADE;
alter table public.ecommerce_import_problems add constraint ecommerce_import_problems_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.ecommerce_product_imports(id) ON DELETE CASCADE;
alter table public.ecommerce_order_groups add constraint ecommerce_order_groups_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.ecommerce_carts(id);
alter table public.ecommerce_order_lines add constraint ecommerce_order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.ecommerce_order_lines add constraint ecommerce_order_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id);
alter table public.ecommerce_order_lines add constraint ecommerce_order_lines_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id);
alter table public.ecommerce_orders add constraint ecommerce_orders_order_group_id_fkey FOREIGN KEY (order_group_id) REFERENCES public.ecommerce_order_groups(id);
alter table public.ecommerce_orders add constraint ecommerce_orders_shipping_rate_id_fkey FOREIGN KEY (shipping_rate_id) REFERENCES public.ecommerce_shipping_rates(id);
alter table public.ecommerce_orders add constraint ecommerce_orders_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_prices add constraint ecommerce_prices_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id) ON DELETE CASCADE;
alter table public.ecommerce_product_baskets add constraint ecommerce_product_baskets_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_product_imports add constraint ecommerce_product_imports_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_product_options add constraint ecommerce_product_options_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_product_reviews add constraint ecommerce_product_reviews_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES public.ecommerce_order_lines(id);
alter table public.ecommerce_product_reviews add constraint ecommerce_product_reviews_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id);
alter table public.ecommerce_product_reviews add constraint ecommerce_product_reviews_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_product_slugs add constraint ecommerce_product_slugs_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_product_standing add constraint ecommerce_product_standing_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_products add constraint ecommerce_products_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.ecommerce_categories(id);
alter table public.ecommerce_products add constraint ecommerce_products_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_review_reports add constraint ecommerce_review_reports_review_id_fkey FOREIGN KEY (review_id) REFERENCES public.ecommerce_product_reviews(id);
alter table public.ecommerce_search_documents add constraint ecommerce_search_documents_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_shipping_rates add constraint ecommerce_shipping_rates_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_variants add constraint ecommerce_variants_product_id_vendor_id_fkey FOREIGN KEY (product_id, vendor_id) REFERENCES public.ecommerce_products(id, vendor_id);
alter table public.ecommerce_vendor_standing add constraint ecommerce_vendor_standing_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_wishlist_items add constraint ecommerce_wishlist_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_wishlist_items add constraint ecommerce_wishlist_items_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id) ON DELETE CASCADE;
alter table public.ecommerce_wishlist_items add constraint ecommerce_wishlist_items_wishlist_id_fkey FOREIGN KEY (wishlist_id) REFERENCES public.ecommerce_wishlists(id) ON DELETE CASCADE;
alter table public.ledger_adjustment_lines add constraint ledger_adjustment_lines_account_id_currency_fkey FOREIGN KEY (account_id, currency) REFERENCES public.ledger_accounts(id, currency);
alter table public.ledger_adjustment_lines add constraint ledger_adjustment_lines_adjustment_id_fkey FOREIGN KEY (adjustment_id) REFERENCES public.ledger_adjustments(id);
alter table public.ledger_adjustments add constraint ledger_adjustments_reverses_fkey FOREIGN KEY (reverses) REFERENCES public.ledger_transactions(id);
alter table public.ledger_balances add constraint ledger_balances_account_id_min_balance_fkey FOREIGN KEY (account_id, min_balance) REFERENCES public.ledger_accounts(id, min_balance);
alter table public.ledger_checkpoints add constraint ledger_checkpoints_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.ledger_accounts(id);
alter table public.ledger_entries add constraint ledger_entries_account_id_currency_fkey FOREIGN KEY (account_id, currency) REFERENCES public.ledger_accounts(id, currency);
alter table public.ledger_entries add constraint ledger_entries_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.ledger_transactions(id);
alter table public.ledger_exchanges add constraint ledger_exchanges_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.ledger_transactions(id);
alter table public.ledger_pending_transfers add constraint ledger_pending_transfers_from_account_currency_fkey FOREIGN KEY (from_account, currency) REFERENCES public.ledger_accounts(id, currency);
alter table public.ledger_pending_transfers add constraint ledger_pending_transfers_to_account_currency_fkey FOREIGN KEY (to_account, currency) REFERENCES public.ledger_accounts(id, currency);
alter table public.ledger_transactions add constraint ledger_transactions_reverses_fkey FOREIGN KEY (reverses) REFERENCES public.ledger_transactions(id);
alter table public.local_outbox add constraint local_outbox_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES public.notification_attempts(id);
alter table public.notification_attempts add constraint notification_attempts_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES public.notifications(id);
alter table public.notification_batch_items add constraint notification_batch_items_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES public.notification_batches(id) DEFERRABLE INITIALLY DEFERRED;
alter table public.notification_batch_items add constraint notification_batch_items_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES public.notifications(id);
alter table public.notifications add constraint notifications_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES public.notification_batches(id) DEFERRABLE INITIALLY DEFERRED;
alter table public.payment_attempts add constraint payment_attempts_intent_id_fkey FOREIGN KEY (intent_id) REFERENCES public.payment_intents(id);
alter table public.payment_attempts add constraint payment_attempts_saved_method_id_fkey FOREIGN KEY (saved_method_id) REFERENCES public.payment_methods(id);
alter table public.payment_capture_splits add constraint payment_capture_splits_capture_id_fkey FOREIGN KEY (capture_id) REFERENCES public.payment_captures(id);
alter table public.payment_capture_splits add constraint payment_capture_splits_split_id_fkey FOREIGN KEY (split_id) REFERENCES public.payment_splits(id);
alter table public.payment_captures add constraint payment_captures_attempt_id_intent_id_fkey FOREIGN KEY (attempt_id, intent_id) REFERENCES public.payment_attempts(id, intent_id);
alter table public.payment_dispute_evidence add constraint payment_dispute_evidence_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES public.payment_disputes(id);
alter table public.payment_disputes add constraint payment_disputes_attempt_id_intent_id_fkey FOREIGN KEY (attempt_id, intent_id) REFERENCES public.payment_attempts(id, intent_id);
alter table public.payment_increments add constraint payment_increments_attempt_id_intent_id_fkey FOREIGN KEY (attempt_id, intent_id) REFERENCES public.payment_attempts(id, intent_id);
alter table public.payment_intents add constraint payment_intents_charged_attempt_id_id_fkey FOREIGN KEY (charged_attempt_id, id) REFERENCES public.payment_attempts(id, intent_id);
alter table public.payment_invoices add constraint payment_invoices_corrects_fkey FOREIGN KEY (corrects) REFERENCES public.payment_invoices(id);
alter table public.payment_invoices add constraint payment_invoices_intent_id_fkey FOREIGN KEY (intent_id) REFERENCES public.payment_intents(id);
alter table public.payment_invoices add constraint payment_invoices_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES public.payment_refunds(id);
alter table public.payment_invoices add constraint payment_invoices_split_id_fkey FOREIGN KEY (split_id) REFERENCES public.payment_splits(id);
alter table public.payment_provider_fees add constraint payment_provider_fees_intent_id_fkey FOREIGN KEY (intent_id) REFERENCES public.payment_intents(id);
alter table public.payment_reconciliation_items add constraint payment_reconciliation_items_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.ledger_accounts(id);
alter table public.payment_reconciliation_items add constraint payment_reconciliation_items_line_id_fkey FOREIGN KEY (line_id) REFERENCES public.payment_settlement_lines(id);
alter table public.payment_reconciliation_items add constraint payment_reconciliation_items_match_to_fkey FOREIGN KEY (match_to) REFERENCES public.payment_reconciliation_items(id);
alter table public.payment_reconciliation_items add constraint payment_reconciliation_items_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.payment_reconciliation_runs(id);
alter table public.payment_reconciliation_items add constraint payment_reconciliation_items_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.ledger_transactions(id);
alter table public.payment_refund_remedies add constraint payment_refund_remedies_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES public.payment_refunds(id);
alter table public.payment_refunds add constraint payment_refunds_attempt_id_intent_id_fkey FOREIGN KEY (attempt_id, intent_id) REFERENCES public.payment_attempts(id, intent_id);
alter table public.payment_refunds add constraint payment_refunds_dispute_id_intent_id_fkey FOREIGN KEY (dispute_id, intent_id) REFERENCES public.payment_disputes(id, intent_id);
alter table public.payment_refunds add constraint payment_refunds_retry_of_fkey FOREIGN KEY (retry_of) REFERENCES public.payment_refunds(id);
alter table public.payment_refunds add constraint payment_refunds_split_id_fkey FOREIGN KEY (split_id) REFERENCES public.payment_splits(id);
alter table public.payment_reviews add constraint payment_reviews_attempt_id_intent_id_fkey FOREIGN KEY (attempt_id, intent_id) REFERENCES public.payment_attempts(id, intent_id);
alter table public.payment_settlement_lines add constraint payment_settlement_lines_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.payment_reconciliation_runs(id);
alter table public.payment_settlement_matches add constraint payment_settlement_matches_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.ledger_accounts(id);
alter table public.payment_settlement_matches add constraint payment_settlement_matches_cancels_fkey FOREIGN KEY (cancels) REFERENCES public.ledger_transactions(id);
alter table public.payment_settlement_matches add constraint payment_settlement_matches_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.payment_reconciliation_items(id);
alter table public.payment_settlement_matches add constraint payment_settlement_matches_line_id_fkey FOREIGN KEY (line_id) REFERENCES public.payment_settlement_lines(id);
alter table public.payment_settlement_matches add constraint payment_settlement_matches_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.payment_reconciliation_runs(id);
alter table public.payment_settlement_matches add constraint payment_settlement_matches_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.ledger_transactions(id);
alter table public.payment_simulator_charges add constraint payment_simulator_charges_charge_id_fkey FOREIGN KEY (charge_id) REFERENCES public.payment_simulator_charges(id);
alter table public.payment_simulator_disputes add constraint payment_simulator_disputes_charge_id_fkey FOREIGN KEY (charge_id) REFERENCES public.payment_simulator_charges(id);
alter table public.payment_simulator_returns add constraint payment_simulator_returns_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES public.payment_simulator_charges(id);
alter table public.payment_splits add constraint payment_splits_intent_id_fkey FOREIGN KEY (intent_id) REFERENCES public.payment_intents(id);
alter table public.payment_velocity_entries add constraint payment_velocity_entries_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES public.payment_attempts(id);
alter table public.payout_accounts add constraint payout_accounts_payee_kind_payee_id_fkey FOREIGN KEY (payee_kind, payee_id) REFERENCES public.payout_payees(kind, id);
alter table public.payout_minimums add constraint payout_minimums_payee_kind_payee_id_fkey FOREIGN KEY (payee_kind, payee_id) REFERENCES public.payout_payees(kind, id);
alter table public.return_replacements add constraint return_replacements_return_request_id_order_line_id_fkey FOREIGN KEY (return_request_id, order_line_id) REFERENCES public.return_request_lines(return_request_id, order_line_id);
alter table public.return_replacements add constraint return_replacements_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id);
alter table public.return_request_lines add constraint return_request_lines_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES public.ecommerce_order_lines(id);
alter table public.return_request_lines add constraint return_request_lines_return_request_id_fkey FOREIGN KEY (return_request_id) REFERENCES public.return_requests(id);
alter table public.return_request_lines add constraint return_request_lines_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id);
alter table public.return_requests add constraint return_requests_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.return_requests add constraint return_requests_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.stock_items add constraint stock_items_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id);
alter table public.stock_movements add constraint stock_movements_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.stock_movements add constraint stock_movements_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.stock_items(variant_id);
alter table public.stock_reservations add constraint stock_reservations_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.ecommerce_carts(id);
alter table public.stock_reservations add constraint stock_reservations_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.stock_reservations add constraint stock_reservations_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.stock_items(variant_id);
alter table public.vendor_earnings add constraint vendor_earnings_earning_id_fkey FOREIGN KEY (earning_id) REFERENCES public.vendor_earnings(id);
alter table public.vendor_earnings add constraint vendor_earnings_payee_kind_payee_id_fkey FOREIGN KEY (payee_kind, payee_id) REFERENCES public.payout_payees(kind, id);
alter table public.vendor_earnings add constraint vendor_earnings_payout_id_payee_kind_payee_id_currency_fkey FOREIGN KEY (payout_id, payee_kind, payee_id, currency) REFERENCES public.vendor_payouts(id, payee_kind, payee_id, currency);
alter table public.vendor_earnings add constraint vendor_earnings_split_id_fkey FOREIGN KEY (split_id) REFERENCES public.payment_splits(id);
alter table public.vendor_payouts add constraint vendor_payouts_account_id_payee_kind_payee_id_currency_fkey FOREIGN KEY (account_id, payee_kind, payee_id, currency) REFERENCES public.payout_accounts(id, payee_kind, payee_id, currency);
alter table public.vendor_payouts add constraint vendor_payouts_payee_kind_payee_id_fkey FOREIGN KEY (payee_kind, payee_id) REFERENCES public.payout_payees(kind, id);
alter table public.vendor_profiles add constraint vendor_profiles_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
