-- After the sale: fulfilments, cancellations by line, returns and reviews. What became of an order's pieces is counted on its lines, under the lock of the order.

alter table ecommerce_orders
  drop constraint ecommerce_orders_status_check,
  add constraint ecommerce_orders_status_check check (status in (
    'PENDING_PAYMENT', 'CONFIRMED', 'PROCESSING', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_DELIVERED', 'DELIVERED', 'COMPLETED', 'CANCELLED', 'EXPIRED')),
  -- When the last piece that was to come had come. From then on the return window runs.
  add column delivered_at timestamptz(3);
update ecommerce_orders o set delivered_at = coalesce(
  (select min(t.at) from platform_transitions t where t.entity = 'ecommerce_orders' and t.entity_id = o.id and t.to_state = 'DELIVERED'), now()) where status = 'DELIVERED';
create index ecommerce_orders_returnable on ecommerce_orders (delivered_at) where status = 'DELIVERED';

-- `cancelled` pieces never reach the customer: called off, come back undelivered, or lost. `allocated` ones are in fulfilments that are not over otherwise,
-- of these `shipped` have left the vendor, of these `delivered` have arrived, of these `returned` are in returns that were not refused or withdrawn.
alter table ecommerce_order_lines
  add column cancelled integer not null default 0 check (cancelled >= 0),
  add column allocated integer not null default 0,
  add column shipped integer not null default 0,
  add column delivered integer not null default 0,
  add column returned integer not null default 0 check (returned >= 0),
  -- Pieces that were paid back, and what for them.
  add column refunded_quantity integer not null default 0 check (refunded_quantity between 0 and quantity),
  add column refunded bigint not null default 0 check (refunded between 0 and total),
  add column delivered_at timestamptz(3),
  add constraint ecommerce_order_lines_never_twice check (cancelled + allocated <= quantity),
  add constraint ecommerce_order_lines_in_order check (returned <= delivered and delivered <= shipped and shipped <= allocated);

-- Goods of one order that travel together.
create table ecommerce_fulfillments (
  id uuid primary key,
  order_id uuid not null references ecommerce_orders,
  status text not null check (status in ('CREATED', 'READY', 'HANDED_OVER', 'DELIVERED', 'CANCELLED', 'RETURNED', 'LOST')),
  -- Null: Plaza's couriers take it.
  carrier text check (length(carrier) between 1 and 80),
  tracking_number text check (length(tracking_number) between 1 and 100),
  tracking_url text check (length(tracking_url) between 1 and 500),
  handed_over_at timestamptz(3),
  delivered_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  check (carrier is not null or num_nonnulls(tracking_number, tracking_url) = 0)
);
create index ecommerce_fulfillments_order on ecommerce_fulfillments (order_id, created_at, id);
-- An order has one delivery, so one fulfilment at a time may go with it.
create unique index ecommerce_fulfillments_courier on ecommerce_fulfillments (order_id) where carrier is null and status <> 'CANCELLED';
alter table ecommerce_fulfillments enable row level security;

create table ecommerce_fulfillment_lines (
  fulfillment_id uuid not null references ecommerce_fulfillments,
  order_line_id uuid not null references ecommerce_order_lines,
  quantity integer not null check (quantity > 0),
  primary key (fulfillment_id, order_line_id)
);
create index ecommerce_fulfillment_lines_line on ecommerce_fulfillment_lines (order_line_id);
alter table ecommerce_fulfillment_lines enable row level security;

-- Pieces that will not reach the customer, and what was paid back for them. Never changed.
create table ecommerce_cancellations (
  id uuid primary key,
  order_id uuid not null references ecommerce_orders,
  kind text not null check (kind in ('CALLED_OFF', 'UNDELIVERED', 'LOST')),
  reason text not null check (length(reason) between 1 and 300),
  fulfillment_id uuid unique references ecommerce_fulfillments,
  -- What went back for shipping.
  shipping bigint not null check (shipping >= 0),
  created_at timestamptz(3) not null default now(),
  check ((kind = 'CALLED_OFF') = (fulfillment_id is null))
);
create index ecommerce_cancellations_order on ecommerce_cancellations (order_id, created_at, id);
alter table ecommerce_cancellations enable row level security;

create table ecommerce_cancellation_lines (
  cancellation_id uuid not null references ecommerce_cancellations,
  order_line_id uuid not null references ecommerce_order_lines,
  quantity integer not null check (quantity > 0),
  amount bigint not null check (amount >= 0),
  primary key (cancellation_id, order_line_id)
);
create index ecommerce_cancellation_lines_line on ecommerce_cancellation_lines (order_line_id);
alter table ecommerce_cancellation_lines enable row level security;

create table return_requests (
  id uuid primary key,
  order_id uuid not null references ecommerce_orders,
  vendor_id uuid not null references ecommerce_vendors,
  customer_id uuid not null,
  status text not null check (status in ('REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED', 'REFUNDED', 'REJECTED', 'CANCELLED')),
  reason text not null check (reason in ('CHANGED_MIND', 'DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'LATE')),
  note text check (length(note) between 1 and 1000),
  -- What the vendor says to its decision.
  answer text check (length(answer) between 1 and 1000),
  tracking_number text check (length(tracking_number) between 1 and 100),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index return_requests_order on return_requests (order_id, created_at desc, id desc);
create index return_requests_vendor on return_requests (vendor_id, created_at desc, id desc);
alter table return_requests enable row level security;

create table return_request_lines (
  return_request_id uuid not null references return_requests,
  order_line_id uuid not null references ecommerce_order_lines,
  quantity integer not null check (quantity > 0),
  -- Found at the inspection: pieces that are paid back, and pieces that go on sale again.
  accepted integer check (accepted between 0 and quantity),
  restocked integer check (restocked between 0 and quantity),
  amount bigint check (amount >= 0),
  primary key (return_request_id, order_line_id),
  check ((accepted is null) = (restocked is null)),
  check (amount is null or accepted is not null)
);
create index return_request_lines_line on return_request_lines (order_line_id);
alter table return_request_lines enable row level security;

-- Goods of an order come back for a cause, each variant once: a cancellation, or a return.
alter table stock_movements
  add column cause_id uuid,
  drop constraint stock_movements_reason_check,
  add constraint stock_movements_reason_check check (reason in ('INITIAL', 'RECEIVED', 'CORRECTION', 'DAMAGED', 'LOST', 'IMPORT', 'SALE', 'CANCELLATION', 'RETURN')),
  drop constraint stock_movements_check,
  add constraint stock_movements_of_order check ((reason in ('SALE', 'CANCELLATION', 'RETURN')) = (order_id is not null));
drop index stock_movements_order;
create unique index stock_movements_sale on stock_movements (order_id, variant_id) where reason = 'SALE';
create unique index stock_movements_cause on stock_movements (cause_id, variant_id) where cause_id is not null;
create index stock_movements_order on stock_movements (order_id) where order_id is not null;

-- What was sold before this is written as if it had happened so.
insert into ecommerce_cancellations (id, order_id, kind, reason, shipping, created_at)
  select o.id, o.id, 'CALLED_OFF', 'cancelled', o.shipping + case when o.tax_included then 0 else o.shipping_tax end, now() from ecommerce_orders o where o.status = 'CANCELLED' and o.placed_at is not null;
insert into ecommerce_cancellation_lines (cancellation_id, order_line_id, quantity, amount)
  select c.id, l.id, l.quantity, l.total from ecommerce_cancellations c join ecommerce_order_lines l on l.order_id = c.order_id;
update stock_movements m set cause_id = m.order_id where reason = 'CANCELLATION';
alter table stock_movements add constraint stock_movements_cause_known check ((reason in ('CANCELLATION', 'RETURN')) = (cause_id is not null));
update ecommerce_order_lines l set cancelled = l.quantity, refunded_quantity = l.quantity, refunded = l.total from ecommerce_cancellations c where c.order_id = l.order_id;
insert into ecommerce_fulfillments (id, order_id, status, handed_over_at, delivered_at, created_at)
  select o.id, o.id, case o.status when 'PROCESSING' then 'READY' when 'SHIPPED' then 'HANDED_OVER' else 'DELIVERED' end,
    case when o.status <> 'PROCESSING' then now() end, o.delivered_at, now() from ecommerce_orders o where o.status in ('PROCESSING', 'SHIPPED', 'DELIVERED');
insert into ecommerce_fulfillment_lines (fulfillment_id, order_line_id, quantity)
  select f.id, l.id, l.quantity from ecommerce_fulfillments f join ecommerce_order_lines l on l.order_id = f.order_id;
update ecommerce_order_lines l set allocated = quantity, shipped = case when f.status = 'READY' then 0 else quantity end,
  delivered = case when f.status = 'DELIVERED' then quantity else 0 end, delivered_at = f.delivered_at from ecommerce_fulfillments f where f.order_id = l.order_id;

-- What buyers say of a product, one each. Only PUBLISHED ones are shown and count.
create table ecommerce_product_reviews (
  id uuid primary key,
  product_id uuid not null references ecommerce_products,
  vendor_id uuid not null references ecommerce_vendors,
  order_line_id uuid not null references ecommerce_order_lines,
  author_id uuid not null,
  rating smallint not null check (rating between 1 and 5),
  title text check (length(title) between 1 and 120),
  body text not null check (length(body) between 1 and 5000),
  status text not null check (status in ('PENDING', 'PUBLISHED', 'REJECTED')),
  -- Why a rule or staff held it back.
  moderation_note text check (length(moderation_note) between 1 and 300),
  reply text check (length(reply) between 1 and 2000),
  replied_at timestamptz(3),
  -- Reports since staff last looked.
  reports integer not null default 0 check (reports >= 0),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (product_id, author_id),
  check ((reply is null) = (replied_at is null))
);
create index ecommerce_product_reviews_newest on ecommerce_product_reviews (product_id, created_at desc, id desc) where status = 'PUBLISHED';
create index ecommerce_product_reviews_rating on ecommerce_product_reviews (product_id, rating desc, id desc) where status = 'PUBLISHED';
create index ecommerce_product_reviews_queue on ecommerce_product_reviews (created_at desc, id desc) where status = 'PENDING' or reports > 0;
create index ecommerce_product_reviews_line on ecommerce_product_reviews (order_line_id);
alter table ecommerce_product_reviews enable row level security;

create table ecommerce_review_reports (
  review_id uuid not null references ecommerce_product_reviews,
  reporter_id uuid not null,
  reason text not null check (reason in ('SPAM', 'OFFENSIVE', 'OFF_TOPIC', 'FAKE')),
  note text check (length(note) between 1 and 500),
  created_at timestamptz(3) not null default now(),
  primary key (review_id, reporter_id)
);
alter table ecommerce_review_reports enable row level security;
