-- Commission: each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- The lines of a split add up to it: amount, commission and tax.
select s.id, s.amount, s.commission, s.tax from payment_splits s left join commission_lines l on l.split_id = s.id
group by s.id having s.amount <> coalesce(sum(l.amount), 0) or s.commission <> coalesce(sum(l.commission), 0) or s.tax <> coalesce(sum(l.tax), 0);

-- A line's commission is what its frozen terms come to: half-up, within min and max, and with its tax never above the amount.
select l.id, l.commission, l.tax from commission_lines l
cross join lateral (select round(l.amount * l.basis_points / 10000.0) + l.fixed * l.quantity as share) s
cross join lateral (
  select least(least(greatest(s.share, coalesce(l.min, 0)), coalesce(l.max, l.amount)), floor(l.amount * 10000.0 / (10000 + l.tax_basis_points))) as wanted
) w
where l.rate_id is not null and (l.commission <> w.wanted or l.tax <> round(l.commission * l.tax_basis_points / 10000.0));

-- A line's terms are those of the version of the rule it names, in the currency of its split.
select l.id, l.rate_id, l.rate_version from commission_lines l join payment_splits s on s.id = l.split_id
join commission_rate_versions v on v.rate_id = l.rate_id and v.version = l.rate_version
where l.basis_points <> v.basis_points or (v.tax_basis_points is not null and l.tax_basis_points <> v.tax_basis_points)
  or l.fixed <> coalesce((v.amounts -> s.currency ->> 'fixed')::bigint, 0)
  or l.min is distinct from (v.amounts -> s.currency ->> 'min')::bigint or l.max is distinct from (v.amounts -> s.currency ->> 'max')::bigint
  or (v.amounts is not null and not jsonb_exists(v.amounts, s.currency))
  or (v.vendor_ids is not null and s.payee_id <> all (v.vendor_ids)) or (v.areas is not null and l.area <> all (v.areas))
  or (v.category_ids is not null and not v.category_ids && l.category_ids)
  or (v.listing_types is not null and coalesce(l.listing_type, '') <> all (v.listing_types)) or not v.enabled;

-- What a refund of a split takes back is what its steps take back.
select r.id from payment_refunds r left join commission_reversals s on s.refund_id = r.id
where r.split_id is not null
group by r.id having r.amount <> coalesce(sum(s.amount_after - s.amount_before), 0)
  or r.commission <> coalesce(sum(s.commission_after - s.commission_before), 0) or r.tax <> coalesce(sum(s.tax_after - s.tax_before), 0);

-- The steps of a line are a chain from zero without gaps, each beginning where the one before it ended.
select s.line_id, s.step from commission_reversals s left join commission_reversals p on p.line_id = s.line_id and p.step = s.step - 1
where (s.amount_before, s.commission_before, s.tax_before) is distinct from (coalesce(p.amount_after, 0), coalesce(p.commission_after, 0), coalesce(p.tax_after, 0))
  or (s.step > 1 and p.step is null);

-- Steps belong to the split of their refund.
select s.line_id, s.refund_id from commission_reversals s join commission_lines l on l.id = s.line_id join payment_refunds r on r.id = s.refund_id
where r.split_id is distinct from l.split_id;

-- A split that was refunded whole has given back all its commission and tax, and none has given back more than it took. What was authorised and
-- never captured is given back too.
select s.id from payment_splits s join commission_lines l on l.split_id = s.id
left join lateral (select * from commission_reversals r where r.line_id = l.id order by step desc limit 1) r on true
left join lateral (select amount_after - amount_before as amount from commission_reversals r where r.line_id = l.id and r.refund_id is null) n on true
group by s.id having s.refunded + coalesce(sum(n.amount), 0) <> coalesce(sum(r.amount_after), 0)
  or coalesce(sum(r.commission_after), 0) > s.commission or coalesce(sum(r.tax_after), 0) > s.tax
  or (coalesce(sum(r.amount_after), 0) = s.amount and (coalesce(sum(r.commission_after), 0) <> s.commission or coalesce(sum(r.tax_after), 0) <> s.tax));

-- What the ledger has as commission and tax of a released split is what was frozen and not given back.
select s.id, s.commission, s.tax
from payment_splits s
cross join lateral (
  select coalesce(sum(e.amount) filter (where a.code = 'platform:revenue:commission'), 0) as commission,
    coalesce(sum(e.amount) filter (where a.code = 'platform:tax:commission'), 0) as tax
  from (select 'release:' || s.id union all select 'refund:' || r.id from payment_refunds r where r.split_id = s.id) own (reference)
  join ledger_transactions t on t.reference = own.reference join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
) books
cross join lateral (
  select coalesce(sum(r.commission), 0) as commission, coalesce(sum(r.tax), 0) as tax from payment_refunds r where r.split_id = s.id
) back
cross join lateral (
  select coalesce(sum(r.commission_after - r.commission_before), 0) as commission, coalesce(sum(r.tax_after - r.tax_before), 0) as tax
  from commission_reversals r join commission_lines l on l.id = r.line_id where l.split_id = s.id and r.refund_id is null
) never
where s.released_at is not null
  and (books.commission, books.tax) <> (s.commission - back.commission - never.commission, s.tax - back.tax - never.tax);

-- A rule is what its newest version says, and its versions count from 1 without gaps.
select r.id, r.version from commission_rates r left join commission_rate_versions v on v.rate_id = r.id
group by r.id having max(v.version) is distinct from r.version or count(v.version) <> r.version
  or not bool_or(v.version = r.version and (v.name, v.position, v.enabled, v.basis_points) = (r.name, r.position, r.enabled, r.basis_points)
    and (v.areas, v.vendor_ids, v.category_ids, v.listing_types, v.amounts, v.tax_basis_points, v.valid_from, v.valid_until)
      is not distinct from (r.areas, r.vendor_ids, r.category_ids, r.listing_types, r.amounts, r.tax_basis_points, r.valid_from, r.valid_until));

-- A rule names only categories that an area announced.
select r.id, c.id as category from commission_rates r cross join unnest(r.category_ids) c(id)
where not exists (select from commission_categories k where k.id = c.id and (r.areas is null or k.area = any (r.areas)));
