-- What is on hand is the sum of the variant's movements.
select s.variant_id, s.on_hand, coalesce(sum(m.quantity), 0) as moved
from stock_items s left join stock_movements m using (variant_id)
group by s.variant_id having s.on_hand <> coalesce(sum(m.quantity), 0);

-- What is reserved is the sum of the variant's active holds.
select s.variant_id, s.reserved, coalesce(sum(r.quantity), 0) as held
from stock_items s left join stock_reservations r on r.variant_id = s.variant_id and r.status = 'ACTIVE'
group by s.variant_id having s.reserved <> coalesce(sum(r.quantity), 0);

-- Every variant has a stock row.
select v.id from ecommerce_variants v left join stock_items s on s.variant_id = v.id where s.variant_id is null;

-- An order's amounts are the sums of its lines' and its shipping's, and a purchase's total that of its orders, in one currency.
select o.id, o.total, sum(l.total) as lines from ecommerce_orders o left join ecommerce_order_lines l on l.order_id = o.id
group by o.id having o.total is distinct from sum(l.total) + o.shipping + case when o.tax_included then 0 else o.shipping_tax end
  or o.subtotal is distinct from sum(l.unit_price * l.quantity) or o.discount is distinct from sum(l.discount)
  or o.tax is distinct from sum(l.tax) + o.shipping_tax or bool_or(l.tax_included <> o.tax_included);
select g.id, g.total, sum(o.total) as orders from ecommerce_order_groups g left join ecommerce_orders o on o.order_group_id = g.id
group by g.id having g.total is distinct from sum(o.total) or bool_or(o.currency <> g.currency);

-- Each line of an order has one reservation; it is active exactly while the order waits for payment and was consumed exactly when it was paid.
select o.id, o.status, r.status as hold from ecommerce_orders o
join ecommerce_order_lines l on l.order_id = o.id
left join stock_reservations r on r.order_id = o.id and r.variant_id = l.variant_id and r.quantity = l.quantity
where r.id is null
  or (o.placed_at is not null) <> (r.status = 'CONSUMED')
  or (r.status = 'ACTIVE' and o.status <> 'PENDING_PAYMENT');

-- A paid order sold what its lines say. What came back of it: see aftersale.sql.
select o.id, l.variant_id from ecommerce_orders o join ecommerce_order_lines l on l.order_id = o.id
left join stock_movements sale on sale.order_id = o.id and sale.variant_id = l.variant_id and sale.reason = 'SALE'
where coalesce(sale.quantity, 0) <> case when o.placed_at is null then 0 else -l.quantity end;

-- A purchase is paid exactly when one of its orders was placed, has ended exactly when none is open or was placed, and waits for payment otherwise.
select g.id, g.paid_at, g.ended_at from ecommerce_order_groups g join ecommerce_orders o on o.order_group_id = g.id
group by g.id having (g.paid_at is not null) <> bool_or(o.placed_at is not null)
  or (g.ended_at is not null) <> bool_and(o.placed_at is null and o.status in ('EXPIRED', 'CANCELLED'));

-- A cart waits in CHECKING_OUT exactly while its purchase does, is COMPLETED exactly when that was paid, and can be filled otherwise.
select c.id, c.status from ecommerce_carts c left join ecommerce_order_groups g on g.cart_id = c.id and g.ended_at is null
where (c.status = 'CHECKING_OUT') <> (g.id is not null and g.paid_at is null) or (c.status = 'COMPLETED') <> (g.paid_at is not null);

-- A cart holds stock while it can be filled, of what is in it and no more than that.
select r.id from stock_reservations r join ecommerce_carts c on c.id = r.cart_id
left join ecommerce_cart_lines l on l.cart_id = c.id and l.variant_id = r.variant_id
where r.status = 'ACTIVE' and (c.status not in ('ACTIVE', 'ABANDONED') or l.id is null or l.quantity < r.quantity);

-- A coupon counts just the purchases that use it.
select c.id, c.uses, count(u.coupon_id) as found from ecommerce_coupons c left join ecommerce_coupon_uses u on u.coupon_id = c.id and u.returned_at is null
group by c.id having c.uses <> count(u.coupon_id);

-- Uses of coupons are returned exactly when their purchase ended unpaid.
select u.order_group_id from ecommerce_coupon_uses u join ecommerce_order_groups g on g.id = u.order_group_id where (u.returned_at is not null) <> (g.ended_at is not null);

-- What the coupons of a purchase took off its goods is on its lines.
select g.id from ecommerce_order_groups g
left join (select order_group_id, sum(discount) as discount from ecommerce_coupon_uses group by order_group_id) u on u.order_group_id = g.id
join (select order_group_id, sum(discount) as discount from ecommerce_orders group by order_group_id) o on o.order_group_id = g.id
where o.discount > coalesce(u.discount, 0);

-- Prices are in their vendor's currency.
select v.id from ecommerce_variants v join ecommerce_vendors w on w.id = v.vendor_id where v.currency <> w.currency;
