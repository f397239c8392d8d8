-- Couriers, deliveries, who carries what, where couriers are, and what went wrong.

create table courier_profiles (
  id uuid primary key,
  user_id uuid not null unique,
  display_name text not null check (length(display_name) between 1 and 80),
  vehicle text not null check (vehicle in ('FOOT', 'BICYCLE', 'SCOOTER', 'CAR', 'VAN')),
  status text not null default 'OFFLINE' check (status in ('OFFLINE', 'AVAILABLE')),
  capacity integer not null check (capacity between 1 and 20),
  -- How many deliveries the courier has now. Raised only by an update that also asks for room, so that no race overloads anybody.
  active_count integer not null default 0,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  located_at timestamptz,
  -- Number of the newest position in delivery_tracking; null before the first.
  last_sequence integer check (last_sequence >= 0),
  created_at timestamptz not null,
  constraint courier_profiles_load check (active_count between 0 and capacity),
  constraint courier_profiles_place check (num_nulls(latitude, longitude, located_at) in (0, 3))
);
create index courier_profiles_free on courier_profiles (latitude, longitude) where status = 'AVAILABLE' and active_count < capacity;
alter table courier_profiles enable row level security;

create table deliveries (
  id uuid primary key,
  order_id uuid not null unique,
  vendor_id uuid not null,
  customer_id uuid not null,
  status text not null check (status in (
    'CREATED', 'READY', 'ASSIGNED', 'EN_ROUTE_TO_PICKUP', 'AT_PICKUP', 'PICKED_UP', 'EN_ROUTE_TO_DROPOFF', 'AT_DROPOFF',
    'DELIVERED', 'ATTEMPT_FAILED', 'RETURNING', 'RETURNED', 'CANCELLED', 'LOST', 'DAMAGED')),
  pickup_address text not null check (length(pickup_address) between 1 and 500),
  pickup_latitude double precision not null check (pickup_latitude between -90 and 90),
  pickup_longitude double precision not null check (pickup_longitude between -180 and 180),
  dropoff_address text not null check (length(dropoff_address) between 1 and 500),
  dropoff_latitude double precision not null check (dropoff_latitude between -90 and 90),
  dropoff_longitude double precision not null check (dropoff_longitude between -180 and 180),
  items integer not null check (items between 1 and 100000),
  -- Not picked up before this.
  ready_at timestamptz not null,
  -- Who carries it, or carried it last.
  courier_id uuid references courier_profiles (id),
  eta timestamptz,
  -- Failed attempts to hand it over.
  attempts integer not null default 0 check (attempts >= 0),
  -- Unguessable; whoever has it may follow the delivery without signing in.
  public_token text not null unique check (length(public_token) >= 24),
  proof jsonb,
  created_at timestamptz not null,
  assigned_at timestamptz,
  picked_up_at timestamptz,
  delivered_at timestamptz,
  constraint deliveries_carried_by_somebody check (
    courier_id is not null or status in ('CREATED', 'READY', 'CANCELLED')),
  constraint deliveries_delivered_at check ((status = 'DELIVERED') <= (delivered_at is not null))
);
create index deliveries_waiting on deliveries (ready_at, id) where status = 'READY';
create index deliveries_courier on deliveries (courier_id, created_at desc, id desc) where courier_id is not null;
create index deliveries_customer on deliveries (customer_id, created_at desc, id desc);
create index deliveries_vendor on deliveries (vendor_id, created_at desc, id desc);
alter table deliveries enable row level security;

create table delivery_assignments (
  id uuid primary key,
  delivery_id uuid not null references deliveries (id),
  courier_id uuid not null references courier_profiles (id),
  -- What the assignment was expected to cost, in milliseconds of courier time.
  cost_ms bigint not null check (cost_ms >= 0),
  assigned_at timestamptz not null,
  ended_at timestamptz,
  -- The state of the delivery that ended the assignment.
  outcome text,
  constraint delivery_assignments_outcome check ((ended_at is null) = (outcome is null))
);
-- One courier at a time carries a delivery.
create unique index delivery_assignments_one_active on delivery_assignments (delivery_id) where ended_at is null;
create index delivery_assignments_delivery on delivery_assignments (delivery_id, courier_id);
create index delivery_assignments_courier on delivery_assignments (courier_id, assigned_at desc, id desc);
alter table delivery_assignments enable row level security;

-- Where couriers were. The sequence is counted by the courier's device and only grows.
create table delivery_tracking (
  courier_id uuid not null references courier_profiles (id),
  sequence integer not null check (sequence >= 0),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  recorded_at timestamptz not null,
  received_at timestamptz not null,
  primary key (courier_id, sequence)
);
create index delivery_tracking_recorded_at on delivery_tracking (courier_id, recorded_at);
alter table delivery_tracking enable row level security;

create table delivery_exceptions (
  id uuid primary key,
  delivery_id uuid not null references deliveries (id),
  courier_id uuid references courier_profiles (id),
  type text not null check (type in (
    'CUSTOMER_ABSENT', 'WRONG_ADDRESS', 'REFUSED', 'AGE_CHECK_FAILED', 'DAMAGED', 'LOST', 'MERCHANT_NOT_READY', 'VEHICLE_BREAKDOWN',
    'COURIER_UNRESPONSIVE', 'ROUTE_DEVIATION', 'PROLONGED_STOP', 'WEATHER', 'CAPACITY')),
  resolution text not null check (resolution in ('HOLD', 'RETRY', 'REASSIGN', 'RETURN', 'WRITE_OFF')),
  note text check (length(note) <= 1000),
  reported_by text not null,
  created_at timestamptz not null
);
create index delivery_exceptions_delivery on delivery_exceptions (delivery_id, created_at desc, id desc);
alter table delivery_exceptions enable row level security;

-- The order of stops a courier is advised to drive: one plan per courier, the newest.
create table delivery_routes (
  id uuid primary key,
  courier_id uuid not null unique references courier_profiles (id),
  stops jsonb not null,
  distance_m bigint not null check (distance_m >= 0),
  duration_ms bigint not null check (duration_ms >= 0),
  planned_at timestamptz not null
);
alter table delivery_routes enable row level security;
