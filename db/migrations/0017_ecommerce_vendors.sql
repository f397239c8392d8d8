-- Vendors under review, and those that are closed for a while.
alter table ecommerce_vendors drop constraint ecommerce_vendors_status_check,
  add constraint ecommerce_vendors_status_check check (status in ('APPLIED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'SUSPENDED', 'TERMINATED'));

-- A holiday: from its first instant to before its last nothing of the vendor can be bought, though all is shown.
alter table vendor_profiles
  add column closed_from timestamptz(3),
  add column closed_until timestamptz(3),
  add column closed_message text check (length(closed_message) <= 300),
  add constraint vendor_profiles_holiday check (
    (closed_from is null and closed_until is null and closed_message is null)
    or (closed_from is not null and closed_until is not null and closed_from < closed_until));

-- What a vendor's figures are made of.
create index ecommerce_orders_vendor_placed on ecommerce_orders (vendor_id, placed_at) where placed_at is not null;
create index ecommerce_orders_vendor_open on ecommerce_orders (vendor_id, placed_at) where status in ('CONFIRMED', 'PROCESSING');
