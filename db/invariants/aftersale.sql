-- What is counted on a line is what its fulfilments, cancellations and returns say. Nothing is fulfilled and called off, or sent back before it came.
select l.id from ecommerce_order_lines l
left join lateral (
  select sum(x.quantity) filter (where f.status in ('CREATED', 'READY', 'HANDED_OVER', 'DELIVERED')) as allocated,
    sum(x.quantity) filter (where f.status in ('HANDED_OVER', 'DELIVERED')) as shipped, sum(x.quantity) filter (where f.status = 'DELIVERED') as delivered
  from ecommerce_fulfillment_lines x join ecommerce_fulfillments f on f.id = x.fulfillment_id where x.order_line_id = l.id) f on true
left join lateral (select sum(quantity) as cancelled, sum(amount) as amount from ecommerce_cancellation_lines where order_line_id = l.id) c on true
left join lateral (
  select sum(x.quantity) filter (where r.status not in ('EXCHANGED', 'REJECTED', 'CANCELLED')) as returned, sum(x.accepted) filter (where r.status = 'REFUNDED') as refunded, sum(x.amount) as amount
  from return_request_lines x join return_requests r on r.id = x.return_request_id where x.order_line_id = l.id) r on true
where (l.cancelled, l.allocated, l.shipped, l.delivered, l.returned) is distinct from
    (coalesce(c.cancelled, 0), coalesce(f.allocated, 0), coalesce(f.shipped, 0), coalesce(f.delivered, 0), coalesce(r.returned, 0))
  or l.refunded_quantity <> coalesce(c.cancelled, 0) + coalesce(r.refunded, 0)
  or l.refunded <> coalesce(c.amount, 0) + coalesce(r.amount, 0);

-- A paid order stands where its lines say.
select o.id, o.status, t.live, t.shipped, t.delivered from ecommerce_orders o
join lateral (
  select sum(quantity - cancelled) as live, sum(allocated) as allocated, sum(shipped) as shipped, sum(delivered) as delivered from ecommerce_order_lines where order_id = o.id) t on true
where o.placed_at is not null and case
  when t.live = 0 then o.status <> 'CANCELLED'
  when t.delivered = t.live then o.status not in ('DELIVERED', 'COMPLETED')
  when t.delivered > 0 then o.status <> 'PARTIALLY_DELIVERED'
  when t.shipped = t.live then o.status <> 'SHIPPED'
  when t.shipped > 0 then o.status <> 'PARTIALLY_SHIPPED'
  when t.allocated > 0 then o.status <> 'PROCESSING'
  else o.status not in ('CONFIRMED', 'PROCESSING') end;

-- Nothing is packed, called off or sent back of an order that was not paid.
select l.id from ecommerce_order_lines l join ecommerce_orders o on o.id = l.order_id
where o.placed_at is null and (l.cancelled, l.allocated, l.returned, l.refunded_quantity) <> (0, 0, 0, 0);

-- Of an order no more went back than payments returned; of one that was cancelled, all of it.
select o.id, s.refunded, s.amount, t.refunded as counted from ecommerce_orders o
join payment_splits s on s.reference = o.id and s.canceled_at is null
join lateral (
  select coalesce((select sum(refunded) from ecommerce_order_lines where order_id = o.id), 0) + coalesce((select sum(shipping) from ecommerce_cancellations where order_id = o.id), 0) as refunded) t on true
where o.placed_at is not null and (t.refunded > s.refunded or (o.status = 'CANCELLED' and s.refunded <> s.amount));

-- The vendor has its share exactly when the customer has the goods.
select o.id, o.status, s.released_at from ecommerce_orders o join payment_splits s on s.reference = o.id and s.canceled_at is null
where (s.released_at is not null) <> (o.status in ('DELIVERED', 'COMPLETED')) or (o.delivered_at is not null) <> (o.status in ('DELIVERED', 'COMPLETED'));

-- What did not go lost of cancelled pieces, and what was found good of returned ones, is back on the shelf, once; what was sent for returned ones has left it, once.
select coalesce(m.cause_id, e.cause_id) as cause, coalesce(m.variant_id, e.variant_id) as variant, coalesce(m.reason, e.reason) as reason from (
  select cause_id, variant_id, reason, sum(quantity) as quantity from (
    select c.id as cause_id, l.variant_id, 'CANCELLATION' as reason, x.quantity from ecommerce_cancellations c
    join ecommerce_cancellation_lines x on x.cancellation_id = c.id join ecommerce_order_lines l on l.id = x.order_line_id where c.kind <> 'LOST'
    union all select x.return_request_id, coalesce(x.variant_id, l.variant_id), 'RETURN', x.restocked from return_request_lines x
    join ecommerce_order_lines l on l.id = x.order_line_id where x.restocked > 0
    union all select return_request_id, variant_id, 'EXCHANGE', -quantity from return_replacements) each_line
  group by cause_id, variant_id, reason) e
full join (select * from stock_movements where cause_id is not null) m on m.cause_id = e.cause_id and m.variant_id = e.variant_id and m.reason = e.reason
where m.quantity is distinct from e.quantity;

-- A return is paid back or exchanged, not both: replaced is just what was accepted of an exchanged one, and paid only for a refunded one.
select x.return_request_id, x.order_line_id from return_request_lines x join return_requests r on r.id = x.return_request_id
left join return_replacements p on p.return_request_id = x.return_request_id and p.order_line_id = x.order_line_id
where coalesce(p.quantity, 0) <> case when r.status = 'EXCHANGED' then coalesce(x.accepted, 0) else 0 end
  or (x.amount is not null) <> (r.status = 'REFUNDED' and coalesce(x.accepted, 0) > 0);

-- Something was exchanged in an exchange, for pieces of the same product.
select r.id from return_requests r where r.status = 'EXCHANGED' and not exists (select from return_replacements p where p.return_request_id = r.id);
select p.return_request_id from return_replacements p join ecommerce_order_lines l on l.id = p.order_line_id join ecommerce_variants v on v.id = p.variant_id where v.product_id <> l.product_id;

-- What came back had been sold, or sent for what was.
select x.return_request_id from return_request_lines x join ecommerce_order_lines l on l.id = x.order_line_id
where x.variant_id <> l.variant_id and not exists (select from return_replacements p where p.order_line_id = x.order_line_id and p.variant_id = x.variant_id);

-- Goods that travel together are of one order.
select x.fulfillment_id from ecommerce_fulfillment_lines x join ecommerce_fulfillments f on f.id = x.fulfillment_id join ecommerce_order_lines l on l.id = x.order_line_id where l.order_id <> f.order_id;

-- Only who has received a product has reviewed it.
select v.id from ecommerce_product_reviews v join ecommerce_order_lines l on l.id = v.order_line_id join ecommerce_orders o on o.id = l.order_id
where o.customer_id <> v.author_id or l.product_id <> v.product_id or l.delivered = 0;

-- A product's rating is that of its published reviews.
select s.product_id from ecommerce_product_standing s
left join lateral (select avg(rating)::real as rating, count(*)::int as ratings from ecommerce_product_reviews v where v.product_id = s.product_id and v.status = 'PUBLISHED') v on true
where (s.rating, s.ratings) is distinct from (v.rating, v.ratings);
