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

-- An order's total is the sum of its lines, and a purchase's the sum of its orders, in one currency.
select o.id, o.total, sum(l.total) as lines from ecommerce_orders o left join ecommerce_order_lines l on l.order_id = o.id
group by o.id having o.total is distinct from sum(l.total);
select g.id, g.total, sum(o.total) as orders from ecommerce_order_groups g left join ecommerce_orders o on o.order_group_id = g.id
group by g.id having g.total is distinct from sum(o.total) or bool_or(o.currency <> g.currency);

-- Each line of an order has one reservation; it is active exactly while the order waits for payment and was consumed exactly when it was paid.
select o.id, o.status, r.status as hold from ecommerce_orders o
join ecommerce_order_lines l on l.order_id = o.id
left join stock_reservations r on r.order_id = o.id and r.variant_id = l.variant_id and r.quantity = l.quantity
where r.id is null
  or (o.placed_at is not null) <> (r.status = 'CONSUMED')
  or (r.status = 'ACTIVE' and o.status <> 'PENDING_PAYMENT');

-- A paid order sold what its lines say; a paid order that was cancelled put it back.
select o.id, l.variant_id from ecommerce_orders o join ecommerce_order_lines l on l.order_id = o.id
left join stock_movements sale on sale.order_id = o.id and sale.variant_id = l.variant_id and sale.reason = 'SALE'
left join stock_movements back on back.order_id = o.id and back.variant_id = l.variant_id and back.reason = 'CANCELLATION'
where coalesce(sale.quantity, 0) <> case when o.placed_at is null then 0 else -l.quantity end
  or coalesce(back.quantity, 0) <> case when o.placed_at is not null and o.status = 'CANCELLED' then l.quantity else 0 end;

-- A purchased cart is closed.
select c.id from ecommerce_carts c join ecommerce_order_groups g on g.cart_id = c.id where c.status <> 'COMPLETED';

-- Prices are in their vendor's currency.
select v.id from ecommerce_variants v join ecommerce_vendors w on w.id = v.vendor_id where v.currency <> w.currency;
