-- The schema "public" after all migrations, made by `npm run generate`. Do not edit.
-- Loading it into an empty database gives the same schema again.

set check_function_bodies = false;

create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;

create sequence public.ecommerce_order_numbers as bigint start 100001 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;

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
  constraint commission_lines_pkey PRIMARY KEY (id),
  constraint commission_lines_area_check CHECK ((area = ANY (ARRAY['ECOMMERCE'::text, 'HOTELS'::text, 'ADS'::text, 'TAXI'::text, 'DELIVERY'::text]))),
  constraint commission_lines_check CHECK (((amount >= 0) AND (commission >= 0) AND (tax >= 0) AND ((commission + tax) <= amount))),
  constraint commission_lines_check1 CHECK (((rate_id IS NOT NULL) OR ((rate_version IS NULL) AND (commission = 0) AND (tax = 0)))),
  constraint commission_lines_id_amount_commission_tax_key UNIQUE (id, amount, commission, tax),
  constraint commission_lines_quantity_check CHECK ((quantity > 0)),
  constraint commission_lines_split_id_reference_key UNIQUE (split_id, reference)
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
  refund_id uuid not null,
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

create table public.ecommerce_carts (
  id uuid not null,
  user_id uuid,
  guest_token_hash text,
  status text not null,
  created_at timestamp(3) with time zone default now() not null,
  updated_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_carts_pkey PRIMARY KEY (id),
  constraint ecommerce_carts_check CHECK ((num_nonnulls(user_id, guest_token_hash) = 1)),
  constraint ecommerce_carts_guest_token_hash_key UNIQUE (guest_token_hash),
  constraint ecommerce_carts_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'COMPLETED'::text, 'MERGED'::text])))
);
alter table public.ecommerce_carts enable row level security;
CREATE UNIQUE INDEX ecommerce_carts_active ON public.ecommerce_carts USING btree (user_id) WHERE (status = 'ACTIVE'::text);

create table public.ecommerce_categories (
  id uuid not null,
  slug text not null,
  name text not null,
  parent_id uuid,
  constraint ecommerce_categories_pkey PRIMARY KEY (id),
  constraint ecommerce_categories_check CHECK ((parent_id <> id)),
  constraint ecommerce_categories_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint ecommerce_categories_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint ecommerce_categories_slug_key UNIQUE (slug)
);
alter table public.ecommerce_categories enable row level security;
CREATE INDEX ecommerce_categories_parent ON public.ecommerce_categories USING btree (parent_id);

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
  constraint ecommerce_order_groups_pkey PRIMARY KEY (id),
  constraint ecommerce_order_groups_cart_id_key UNIQUE (cart_id),
  constraint ecommerce_order_groups_code_key UNIQUE (code),
  constraint ecommerce_order_groups_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_order_groups_total_check CHECK ((total > 0))
);
alter table public.ecommerce_order_groups enable row level security;
CREATE INDEX ecommerce_order_groups_customer ON public.ecommerce_order_groups USING btree (customer_id, created_at DESC, id DESC);

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
  constraint ecommerce_order_lines_pkey PRIMARY KEY (id),
  constraint ecommerce_order_lines_check CHECK ((total = (unit_price * quantity))),
  constraint ecommerce_order_lines_order_id_variant_id_key UNIQUE (order_id, variant_id),
  constraint ecommerce_order_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 999))),
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
  constraint ecommerce_orders_pkey PRIMARY KEY (id),
  constraint ecommerce_orders_check CHECK (((placed_at IS NOT NULL) OR (status = ANY (ARRAY['PENDING_PAYMENT'::text, 'CANCELLED'::text, 'EXPIRED'::text])))),
  constraint ecommerce_orders_code_key UNIQUE (code),
  constraint ecommerce_orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_orders_order_group_id_vendor_id_key UNIQUE (order_group_id, vendor_id),
  constraint ecommerce_orders_status_check CHECK ((status = ANY (ARRAY['PENDING_PAYMENT'::text, 'CONFIRMED'::text, 'PROCESSING'::text, 'SHIPPED'::text, 'DELIVERED'::text, 'CANCELLED'::text, 'EXPIRED'::text]))),
  constraint ecommerce_orders_total_check CHECK ((total > 0))
);
alter table public.ecommerce_orders enable row level security;
CREATE INDEX ecommerce_orders_customer ON public.ecommerce_orders USING btree (customer_id, created_at DESC, id DESC);
CREATE INDEX ecommerce_orders_unpaid ON public.ecommerce_orders USING btree (order_group_id) WHERE (status = 'PENDING_PAYMENT'::text);
CREATE INDEX ecommerce_orders_vendor ON public.ecommerce_orders USING btree (vendor_id, created_at DESC, id DESC);

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
  constraint ecommerce_products_pkey PRIMARY KEY (id),
  constraint ecommerce_products_description_check CHECK ((length(description) <= 20000)),
  constraint ecommerce_products_handle_check CHECK (((length(handle) >= 1) AND (length(handle) <= 255))),
  constraint ecommerce_products_id_vendor_id_key UNIQUE (id, vendor_id),
  constraint ecommerce_products_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120))),
  constraint ecommerce_products_slug_key UNIQUE (slug),
  constraint ecommerce_products_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'ARCHIVED'::text]))),
  constraint ecommerce_products_tags_check CHECK ((cardinality(tags) <= 50)),
  constraint ecommerce_products_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint ecommerce_products_vendor_id_handle_key UNIQUE (vendor_id, handle)
);
alter table public.ecommerce_products enable row level security;
CREATE INDEX ecommerce_products_category ON public.ecommerce_products USING btree (category_id, created_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX ecommerce_products_list ON public.ecommerce_products USING btree (created_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX ecommerce_products_vendor ON public.ecommerce_products USING btree (vendor_id, created_at DESC, id DESC);

create table public.ecommerce_search_documents (
  product_id uuid not null,
  title text not null,
  keywords text not null,
  body text not null,
  content_hash text not null,
  document tsvector generated always as (((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, keywords), 'B'::"char")) || setweight(to_tsvector('english'::regconfig, body), 'C'::"char"))) stored not null,
  constraint ecommerce_search_documents_pkey PRIMARY KEY (product_id)
);
alter table public.ecommerce_search_documents enable row level security;
CREATE INDEX ecommerce_search_documents_document ON public.ecommerce_search_documents USING gin (document);
CREATE INDEX ecommerce_search_documents_title ON public.ecommerce_search_documents USING gin (title extensions.gin_trgm_ops);

create table public.ecommerce_search_syncs (
  id uuid not null,
  scope text not null,
  status text not null,
  requested_by uuid not null,
  missing integer,
  outdated integer,
  surplus integer,
  indexed integer,
  created_at timestamp(3) with time zone default now() not null,
  finished_at timestamp(3) with time zone,
  constraint ecommerce_search_syncs_pkey PRIMARY KEY (id),
  constraint ecommerce_search_syncs_check CHECK (((status = 'DONE'::text) = (num_nonnulls(missing, outdated, surplus, indexed, finished_at) = 5))),
  constraint ecommerce_search_syncs_indexed_check CHECK ((indexed >= 0)),
  constraint ecommerce_search_syncs_missing_check CHECK ((missing >= 0)),
  constraint ecommerce_search_syncs_outdated_check CHECK ((outdated >= 0)),
  constraint ecommerce_search_syncs_scope_check CHECK ((scope = ANY (ARRAY['CHANGED'::text, 'FULL'::text, 'VERIFY'::text]))),
  constraint ecommerce_search_syncs_status_check CHECK ((status = ANY (ARRAY['QUEUED'::text, 'DONE'::text]))),
  constraint ecommerce_search_syncs_surplus_check CHECK ((surplus >= 0))
);
alter table public.ecommerce_search_syncs enable row level security;

create table public.ecommerce_variants (
  id uuid not null,
  product_id uuid not null,
  vendor_id uuid not null,
  sku text not null,
  title text not null,
  price bigint not null,
  currency text not null,
  "position" integer not null,
  constraint ecommerce_variants_pkey PRIMARY KEY (id),
  constraint ecommerce_variants_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_variants_position_check CHECK (("position" >= 0)),
  constraint ecommerce_variants_price_check CHECK ((price > 0)),
  constraint ecommerce_variants_product_id_title_key UNIQUE (product_id, title) DEFERRABLE INITIALLY DEFERRED,
  constraint ecommerce_variants_sku_check CHECK (((length(sku) >= 1) AND (length(sku) <= 100))),
  constraint ecommerce_variants_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint ecommerce_variants_vendor_id_sku_key UNIQUE (vendor_id, sku)
);
alter table public.ecommerce_variants enable row level security;
CREATE INDEX ecommerce_variants_product ON public.ecommerce_variants USING btree (product_id, "position", id);

create table public.ecommerce_vendors (
  id uuid not null,
  slug text not null,
  name text not null,
  status text not null,
  currency text not null,
  applicant_id uuid not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint ecommerce_vendors_pkey PRIMARY KEY (id),
  constraint ecommerce_vendors_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ecommerce_vendors_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint ecommerce_vendors_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint ecommerce_vendors_slug_key UNIQUE (slug),
  constraint ecommerce_vendors_status_check CHECK ((status = ANY (ARRAY['APPLIED'::text, 'APPROVED'::text, 'REJECTED'::text, 'SUSPENDED'::text, 'TERMINATED'::text])))
);
alter table public.ecommerce_vendors enable row level security;
CREATE INDEX ecommerce_vendors_list ON public.ecommerce_vendors USING btree (created_at DESC, id DESC);
CREATE INDEX ecommerce_vendors_status ON public.ecommerce_vendors USING btree (status, created_at DESC, id DESC);

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
  constraint ledger_transactions_kind_check CHECK ((kind = ANY (ARRAY['CAPTURE'::text, 'RELEASE'::text, 'REFUND'::text, 'REFUND_FAILED'::text, 'TRANSFER'::text, 'MATURITY'::text, 'PAYOUT'::text, 'PAYOUT_PAID'::text, 'PAYOUT_RETURNED'::text, 'FEE'::text, 'TOP_UP'::text, 'DISPUTE'::text, 'DISPUTE_WON'::text, 'EXCHANGE'::text, 'ADJUSTMENT'::text, 'REVERSAL'::text]))),
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
  constraint payment_attempts_pkey PRIMARY KEY (id),
  constraint payment_attempts_action CHECK (((status <> 'AUTHENTICATION_PENDING'::text) OR (next_action_url IS NOT NULL))),
  constraint payment_attempts_asks_check CHECK ((asks >= 0)),
  constraint payment_attempts_id_intent_id_key UNIQUE (id, intent_id),
  constraint payment_attempts_next_action_url_check CHECK ((length(next_action_url) <= 5000)),
  constraint payment_attempts_provider_provider_reference_key UNIQUE (provider, provider_reference),
  constraint payment_attempts_return_url_check CHECK ((length(return_url) <= 2000)),
  constraint payment_attempts_status_check CHECK ((status = ANY (ARRAY['STARTED'::text, 'AUTHENTICATION_PENDING'::text, 'PENDING'::text, 'CHARGED'::text, 'FAILED'::text])))
);
alter table public.payment_attempts enable row level security;
CREATE INDEX payment_attempts_intent ON public.payment_attempts USING btree (intent_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX payment_attempts_one_running ON public.payment_attempts USING btree (intent_id) WHERE (status = ANY (ARRAY['STARTED'::text, 'AUTHENTICATION_PENDING'::text, 'PENDING'::text]));
CREATE INDEX payment_attempts_to_ask ON public.payment_attempts USING btree (COALESCE(asked_at, created_at)) WHERE (status = ANY (ARRAY['STARTED'::text, 'AUTHENTICATION_PENDING'::text, 'PENDING'::text]));

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
  constraint payment_intents_pkey PRIMARY KEY (id),
  constraint payment_intents_amount_check CHECK ((amount > 0)),
  constraint payment_intents_check CHECK (((status <> 'SUCCEEDED'::text) OR ((charged_attempt_id IS NOT NULL) AND (succeeded_at IS NOT NULL)))),
  constraint payment_intents_client_secret_key UNIQUE (client_secret),
  constraint payment_intents_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_intents_status_check CHECK ((status = ANY (ARRAY['REQUIRES_PAYMENT_METHOD'::text, 'REQUIRES_ACTION'::text, 'PROCESSING'::text, 'SUCCEEDED'::text, 'CANCELED'::text]))),
  constraint payment_intents_subject_type_check CHECK ((subject_type = 'ORDER_GROUP'::text))
);
alter table public.payment_intents enable row level security;
CREATE UNIQUE INDEX payment_intents_one_per_subject ON public.payment_intents USING btree (subject_type, subject_id) WHERE (status <> 'CANCELED'::text);
CREATE INDEX payment_intents_payer ON public.payment_intents USING btree (payer_id, created_at DESC, id DESC);
CREATE INDEX payment_intents_subject ON public.payment_intents USING btree (subject_id, created_at DESC, id DESC);

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
  constraint payment_refunds_pkey PRIMARY KEY (id),
  constraint payment_refunds_amount_check CHECK ((amount > 0)),
  constraint payment_refunds_asks_check CHECK ((asks >= 0)),
  constraint payment_refunds_check CHECK ((amount = ((commission + tax) + net))),
  constraint payment_refunds_commission_check CHECK ((commission >= 0)),
  constraint payment_refunds_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_refunds_net_check CHECK ((net >= 0)),
  constraint payment_refunds_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint payment_refunds_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SUCCEEDED'::text, 'FAILED'::text]))),
  constraint payment_refunds_tax_check CHECK ((tax >= 0))
);
alter table public.payment_refunds enable row level security;
CREATE INDEX payment_refunds_intent ON public.payment_refunds USING btree (intent_id, created_at DESC, id DESC);
CREATE INDEX payment_refunds_split ON public.payment_refunds USING btree (split_id);
CREATE INDEX payment_refunds_to_ask ON public.payment_refunds USING btree (COALESCE(asked_at, created_at)) WHERE (status = 'PENDING'::text);
CREATE UNIQUE INDEX payment_refunds_unwanted ON public.payment_refunds USING btree (attempt_id) WHERE (split_id IS NULL);
CREATE CONSTRAINT TRIGGER payment_refunds_steps AFTER INSERT ON public.payment_refunds DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.payments_check_refund();

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
  constraint payment_splits_pkey PRIMARY KEY (id),
  constraint payment_splits_amount_check CHECK ((amount > 0)),
  constraint payment_splits_check CHECK (((refunded >= 0) AND (refunded <= amount))),
  constraint payment_splits_check1 CHECK ((amount = ((commission + tax) + net))),
  constraint payment_splits_check2 CHECK (((canceled_at IS NULL) OR ((refunded = 0) AND (released_at IS NULL)))),
  constraint payment_splits_commission_check CHECK ((commission >= 0)),
  constraint payment_splits_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payment_splits_net_check CHECK ((net >= 0)),
  constraint payment_splits_tax_check CHECK ((tax >= 0))
);
alter table public.payment_splits enable row level security;
CREATE INDEX payment_splits_intent ON public.payment_splits USING btree (intent_id);
CREATE INDEX payment_splits_payee ON public.payment_splits USING btree (payee_id, currency);
CREATE UNIQUE INDEX payment_splits_reference ON public.payment_splits USING btree (reference) WHERE (canceled_at IS NULL);
CREATE CONSTRAINT TRIGGER payment_splits_lines AFTER INSERT ON public.payment_splits DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.payments_check_split();

create table public.payment_webhook_events (
  id uuid not null,
  provider text not null,
  event_id text not null,
  type text not null,
  body text not null,
  outcome text not null,
  received_at timestamp with time zone not null,
  constraint payment_webhook_events_pkey PRIMARY KEY (id),
  constraint payment_webhook_events_event_id_check CHECK (((length(event_id) >= 1) AND (length(event_id) <= 255))),
  constraint payment_webhook_events_outcome_check CHECK ((outcome = ANY (ARRAY['APPLIED'::text, 'IGNORED'::text, 'UNMATCHED'::text]))),
  constraint payment_webhook_events_provider_event_id_key UNIQUE (provider, event_id)
);
alter table public.payment_webhook_events enable row level security;
CREATE INDEX payment_webhook_events_unmatched ON public.payment_webhook_events USING btree (received_at) WHERE (outcome = 'UNMATCHED'::text);

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

create table public.stock_items (
  variant_id uuid not null,
  on_hand integer default 0 not null,
  reserved integer default 0 not null,
  constraint stock_items_pkey PRIMARY KEY (variant_id),
  constraint stock_items_check CHECK (((reserved >= 0) AND (reserved <= on_hand))),
  constraint stock_items_on_hand_check CHECK ((on_hand >= 0))
);
alter table public.stock_items enable row level security;

create table public.stock_movements (
  id uuid not null,
  variant_id uuid not null,
  quantity integer not null,
  reason text not null,
  order_id uuid,
  note text,
  created_at timestamp(3) with time zone default now() not null,
  constraint stock_movements_pkey PRIMARY KEY (id),
  constraint stock_movements_check CHECK (((reason = ANY (ARRAY['SALE'::text, 'CANCELLATION'::text])) = (order_id IS NOT NULL))),
  constraint stock_movements_note_check CHECK ((length(note) <= 300)),
  constraint stock_movements_quantity_check CHECK ((quantity <> 0)),
  constraint stock_movements_reason_check CHECK ((reason = ANY (ARRAY['INITIAL'::text, 'RECEIVED'::text, 'CORRECTION'::text, 'IMPORT'::text, 'SALE'::text, 'CANCELLATION'::text])))
);
alter table public.stock_movements enable row level security;
CREATE UNIQUE INDEX stock_movements_order ON public.stock_movements USING btree (order_id, variant_id, reason) WHERE (order_id IS NOT NULL);
CREATE INDEX stock_movements_variant ON public.stock_movements USING btree (variant_id, created_at DESC, id DESC);

create table public.stock_reservations (
  id uuid not null,
  variant_id uuid not null,
  order_id uuid not null,
  quantity integer not null,
  status text not null,
  expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint stock_reservations_pkey PRIMARY KEY (id),
  constraint stock_reservations_order_id_variant_id_key UNIQUE (order_id, variant_id),
  constraint stock_reservations_quantity_check CHECK ((quantity > 0)),
  constraint stock_reservations_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'CONSUMED'::text, 'RELEASED'::text, 'EXPIRED'::text])))
);
alter table public.stock_reservations enable row level security;
CREATE INDEX stock_reservations_active ON public.stock_reservations USING btree (variant_id, expires_at) WHERE (status = 'ACTIVE'::text);

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

create table public.vendor_profiles (
  vendor_id uuid not null,
  description text not null,
  pickup_address text not null,
  pickup_latitude double precision not null,
  pickup_longitude double precision not null,
  constraint vendor_profiles_pkey PRIMARY KEY (vendor_id),
  constraint vendor_profiles_description_check CHECK ((length(description) <= 2000)),
  constraint vendor_profiles_pickup_address_check CHECK (((length(pickup_address) >= 1) AND (length(pickup_address) <= 300))),
  constraint vendor_profiles_pickup_latitude_check CHECK (((pickup_latitude >= ('-90'::integer)::double precision) AND (pickup_latitude <= (90)::double precision))),
  constraint vendor_profiles_pickup_longitude_check CHECK (((pickup_longitude >= ('-180'::integer)::double precision) AND (pickup_longitude <= (180)::double precision)))
);
alter table public.vendor_profiles enable row level security;

alter table public.account_addresses add constraint account_addresses_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.account_users(id);
alter table public.account_api_keys add constraint account_api_keys_service_account_id_fkey FOREIGN KEY (service_account_id) REFERENCES public.account_service_accounts(id);
alter table public.account_credentials add constraint account_credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.account_users(id);
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
alter table public.ecommerce_cart_lines add constraint ecommerce_cart_lines_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.ecommerce_carts(id);
alter table public.ecommerce_cart_lines add constraint ecommerce_cart_lines_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id);
alter table public.ecommerce_categories add constraint ecommerce_categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.ecommerce_categories(id);
alter table public.ecommerce_order_groups add constraint ecommerce_order_groups_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.ecommerce_carts(id);
alter table public.ecommerce_order_lines add constraint ecommerce_order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.ecommerce_order_lines add constraint ecommerce_order_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id);
alter table public.ecommerce_order_lines add constraint ecommerce_order_lines_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id);
alter table public.ecommerce_orders add constraint ecommerce_orders_order_group_id_fkey FOREIGN KEY (order_group_id) REFERENCES public.ecommerce_order_groups(id);
alter table public.ecommerce_orders add constraint ecommerce_orders_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_products add constraint ecommerce_products_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.ecommerce_categories(id);
alter table public.ecommerce_products add constraint ecommerce_products_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
alter table public.ecommerce_search_documents add constraint ecommerce_search_documents_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.ecommerce_products(id) ON DELETE CASCADE;
alter table public.ecommerce_variants add constraint ecommerce_variants_product_id_vendor_id_fkey FOREIGN KEY (product_id, vendor_id) REFERENCES public.ecommerce_products(id, vendor_id);
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
alter table public.payment_intents add constraint payment_intents_charged_attempt_id_id_fkey FOREIGN KEY (charged_attempt_id, id) REFERENCES public.payment_attempts(id, intent_id);
alter table public.payment_refunds add constraint payment_refunds_attempt_id_intent_id_fkey FOREIGN KEY (attempt_id, intent_id) REFERENCES public.payment_attempts(id, intent_id);
alter table public.payment_refunds add constraint payment_refunds_split_id_fkey FOREIGN KEY (split_id) REFERENCES public.payment_splits(id);
alter table public.payment_simulator_charges add constraint payment_simulator_charges_charge_id_fkey FOREIGN KEY (charge_id) REFERENCES public.payment_simulator_charges(id);
alter table public.payment_splits add constraint payment_splits_intent_id_fkey FOREIGN KEY (intent_id) REFERENCES public.payment_intents(id);
alter table public.stock_items add constraint stock_items_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.ecommerce_variants(id);
alter table public.stock_movements add constraint stock_movements_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.stock_movements add constraint stock_movements_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.stock_items(variant_id);
alter table public.stock_reservations add constraint stock_reservations_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.ecommerce_orders(id);
alter table public.stock_reservations add constraint stock_reservations_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.stock_items(variant_id);
alter table public.vendor_profiles add constraint vendor_profiles_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.ecommerce_vendors(id);
