-- Commission in full: ordered rules with conditions and versions, tax by jurisdiction, terms frozen for each line of a sale, and a chain of
-- reversals for each line that ends at exactly zero.

-- Rules -------------------------------------------------------------------------------------------------------------------------

-- Amounts of a rule by currency, whole minor units as text: {"EUR": {"fixed": "30", "min": null, "max": "5000"}}.
create function payments_valid_amounts(amounts jsonb) returns boolean language sql immutable as $$
  select coalesce(jsonb_typeof(amounts) = 'object' and amounts <> '{}'
    and not exists (
      select from jsonb_each(amounts) each(currency, terms)
      where not coalesce(currency ~ '^[A-Z]{3}$' and terms ->> 'fixed' ~ '^\d{1,13}$'
        and coalesce(terms ->> 'min', '0') ~ '^\d{1,13}$' and coalesce(terms ->> 'max', '0') ~ '^\d{1,13}$', false)
    ), false)
    and not exists (
      select from jsonb_each(amounts) each(currency, terms) where (terms ->> 'min')::numeric > (terms ->> 'max')::numeric
    )
$$;

-- A condition that is null fits everything; one that is a list fits what it names. Rules are tried in order of `position`.
drop index commission_rates_order;
alter table commission_rates
  add column version integer not null default 1,
  add column areas text[] check (cardinality(areas) > 0 and areas <@ array['ECOMMERCE', 'HOTELS', 'ADS', 'TAXI', 'DELIVERY']),
  add column vendor_ids uuid[] check (cardinality(vendor_ids) > 0),
  add column category_ids uuid[] check (cardinality(category_ids) > 0),
  add column listing_types text[] check (cardinality(listing_types) > 0),
  add column amounts jsonb check (amounts is null or payments_valid_amounts(amounts)),
  add column valid_from timestamptz,
  add column valid_until timestamptz,
  add column updated_by uuid,
  add check (valid_from < valid_until);
update commission_rates set
  vendor_ids = case when payee_id is not null then array[payee_id] end,
  amounts = case when currency is not null then jsonb_build_object(currency, jsonb_build_object('fixed', fixed::text, 'min', min::text, 'max', max::text)) end;
update commission_rates r set position = ranked.place * 10
from (select id, row_number() over (order by position, id) - 1 as place from commission_rates) ranked
where ranked.id = r.id and exists (select from commission_rates group by position having count(*) > 1);
alter table commission_rates
  drop column payee_id, drop column currency, drop column fixed, drop column min, drop column max,
  alter column tax_basis_points drop not null, alter column tax_basis_points drop default,
  add constraint commission_rates_position unique (position) deferrable initially immediate;

-- Every state a rule ever had, written by the database itself. Nobody can change a rule and leave no trace, or rewrite what a sale names.
create table commission_rate_versions (
  rate_id uuid not null references commission_rates (id),
  version integer not null,
  name text not null,
  position integer not null,
  enabled boolean not null,
  areas text[],
  vendor_ids uuid[],
  category_ids uuid[],
  listing_types text[],
  amounts jsonb,
  basis_points integer not null,
  tax_basis_points integer,
  valid_from timestamptz,
  valid_until timestamptz,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (rate_id, version)
);
alter table commission_rate_versions enable row level security;

create function payments_keep_rate_version() returns trigger language plpgsql as $$
begin
  insert into commission_rate_versions
  values (new.id, new.version, new.name, new.position, new.enabled, new.areas, new.vendor_ids, new.category_ids, new.listing_types, new.amounts,
    new.basis_points, new.tax_basis_points, new.valid_from, new.valid_until, new.updated_at, new.updated_by);
  return null;
end $$;
create function payments_next_rate_version() returns trigger language plpgsql as $$
begin
  new.id := old.id;
  new.version := old.version + 1;
  return new;
end $$;
insert into commission_rate_versions
select id, version, name, position, enabled, areas, vendor_ids, category_ids, listing_types, amounts, basis_points, tax_basis_points,
  valid_from, valid_until, updated_at, updated_by from commission_rates;
create trigger commission_rates_next_version before update on commission_rates for each row execute function payments_next_rate_version();
create trigger commission_rates_keep_version after insert or update on commission_rates for each row execute function payments_keep_rate_version();
create trigger commission_rates_no_delete before delete on commission_rates for each row execute function payments_refuse_change();
create trigger commission_rate_versions_append_only before update or delete on commission_rate_versions for each row execute function payments_refuse_change();
create trigger commission_rate_versions_no_truncate before truncate on commission_rate_versions for each statement execute function payments_refuse_change();

-- What rules may name: each area announces its categories here.
create table commission_categories (
  id uuid primary key,
  area text not null check (area in ('ECOMMERCE', 'HOTELS', 'ADS', 'TAXI', 'DELIVERY')),
  name text not null check (length(name) between 1 and 200)
);
alter table commission_categories enable row level security;

-- Tax on commission where a payee is at home: a rate holds from its instant until the next one of the country.
create table commission_taxes (
  country text not null check (country ~ '^[A-Z]{2}$'),
  valid_from timestamptz not null,
  basis_points integer not null check (basis_points between 0 and 10000),
  created_at timestamptz not null,
  created_by uuid,
  primary key (country, valid_from)
);
alter table commission_taxes enable row level security;
create trigger commission_taxes_append_only before update or delete on commission_taxes for each row execute function payments_refuse_change();

create table commission_jurisdictions (
  payee_id uuid primary key,
  country text not null check (country ~ '^[A-Z]{2}$'),
  updated_at timestamptz not null,
  updated_by uuid
);
alter table commission_jurisdictions enable row level security;

-- Frozen terms ------------------------------------------------------------------------------------------------------------------

-- A split has one line for each thing sold, with the version of the rule that fitted it. `rate_version` is null only where versions were not kept yet.
alter table commission_lines disable trigger commission_lines_append_only;
alter table commission_lines drop constraint commission_lines_pkey,
  add column id uuid,
  add column reference uuid,
  add column rate_version integer,
  add column area text check (area in ('ECOMMERCE', 'HOTELS', 'ADS', 'TAXI', 'DELIVERY')),
  add column listing_type text,
  add column category_ids uuid[],
  add column quantity integer not null default 1 check (quantity > 0),
  add column country text,
  add column amount bigint;
update commission_lines l set id = l.split_id, reference = s.reference, area = 'ECOMMERCE', amount = s.amount from payment_splits s where s.id = l.split_id;
alter table commission_lines
  alter column id set not null, alter column reference set not null, alter column area set not null, alter column amount set not null,
  add primary key (id),
  add unique (split_id, reference),
  add unique (id, amount, commission, tax),
  add foreign key (rate_id, rate_version) references commission_rate_versions (rate_id, version),
  add check (amount >= 0 and commission >= 0 and tax >= 0 and commission + tax <= amount),
  add check (rate_id is not null or (rate_version is null and commission = 0 and tax = 0));
create index commission_lines_rate on commission_lines (rate_id);
alter table commission_lines enable trigger commission_lines_append_only;

-- The lines of a split add up to it, to the minor unit: checked for all lines of a statement when it ends, and for the split when its writer commits.
create function payments_refuse_split(checked uuid[]) returns void language plpgsql as $$
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
end $$;
create function payments_check_split() returns trigger language plpgsql as $$
begin
  perform payments_refuse_split(array[new.id]);
  return null;
end $$;
create function payments_check_new_lines() returns trigger language plpgsql as $$
begin
  perform payments_refuse_split((select array_agg(distinct split_id) from added));
  return null;
end $$;
create constraint trigger payment_splits_lines after insert on payment_splits deferrable initially deferred for each row execute function payments_check_split();
create trigger commission_lines_add_up after insert on commission_lines referencing new table as added
  for each statement execute function payments_check_new_lines();

-- Reversals: a chain of steps for each line. A step begins where the one before it ended, so two refunds cannot take back the same units;
-- it never goes past what was taken; and a line that was refunded whole has given back all of its commission and tax.
create table commission_reversals (
  line_id uuid not null,
  step integer not null check (step > 0),
  previous integer generated always as (nullif(step - 1, 0)) stored,
  refund_id uuid not null references payment_refunds (id),
  line_amount bigint not null,
  line_commission bigint not null,
  line_tax bigint not null,
  amount_before bigint not null,
  commission_before bigint not null,
  tax_before bigint not null,
  amount_after bigint not null,
  commission_after bigint not null,
  tax_after bigint not null,
  primary key (line_id, step),
  unique (line_id, step, amount_after, commission_after, tax_after),
  foreign key (line_id, line_amount, line_commission, line_tax) references commission_lines (id, amount, commission, tax),
  foreign key (line_id, previous, amount_before, commission_before, tax_before)
    references commission_reversals (line_id, step, amount_after, commission_after, tax_after),
  check (step > 1 or (amount_before = 0 and commission_before = 0 and tax_before = 0)),
  check (amount_after <= line_amount and commission_after <= line_commission and tax_after <= line_tax),
  check (amount_after - commission_after - tax_after <= line_amount - line_commission - line_tax),
  check (amount_after > amount_before and commission_after >= commission_before and tax_after >= tax_before),
  check (amount_after - commission_after - tax_after >= amount_before - commission_before - tax_before),
  check (amount_after < line_amount or (commission_after = line_commission and tax_after = line_tax))
);
create unique index commission_reversals_refund on commission_reversals (refund_id, line_id);
alter table commission_reversals enable row level security;

insert into commission_reversals
  (line_id, step, refund_id, line_amount, line_commission, line_tax, amount_before, commission_before, tax_before, amount_after, commission_after, tax_after)
select l.id, row_number() over w, r.id, l.amount, l.commission, l.tax,
  sum(r.amount) over w - r.amount, sum(r.commission) over w - r.commission, sum(r.tax) over w - r.tax, sum(r.amount) over w, sum(r.commission) over w, sum(r.tax) over w
from payment_refunds r join commission_lines l on l.split_id = r.split_id
window w as (partition by l.id order by r.created_at, r.id);
create trigger commission_reversals_append_only before update or delete on commission_reversals for each row execute function payments_refuse_change();
create trigger commission_reversals_no_truncate before truncate on commission_reversals for each statement execute function payments_refuse_change();

-- What a refund of a split takes back is what its steps take back: checked for all steps of a statement when it ends, and for the refund when its
-- writer commits.
create function payments_refuse_refund(checked uuid[]) returns void language plpgsql as $$
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
end $$;
create function payments_check_refund() returns trigger language plpgsql as $$
begin
  perform payments_refuse_refund(array[new.id]);
  return null;
end $$;
create function payments_check_new_reversals() returns trigger language plpgsql as $$
begin
  perform payments_refuse_refund((select array_agg(distinct refund_id) from added));
  return null;
end $$;
create constraint trigger payment_refunds_steps after insert on payment_refunds deferrable initially deferred for each row execute function payments_check_refund();
create trigger commission_reversals_add_up after insert on commission_reversals referencing new table as added
  for each statement execute function payments_check_new_reversals();
