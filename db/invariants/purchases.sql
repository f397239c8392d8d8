-- Rules between the tables of several subgraphs, which commit together. Each query answers the rows that break its rule: none, at every commit.

-- A purchase that costs something has one payment that is not canceled, of its amount, by its customer, or else none of its orders is open; one that is free has none.
select g.id, count(i.id) as payments
from ecommerce_order_groups g left join payment_intents i on i.subject_type = 'ORDER_GROUP' and i.subject_id = g.id and i.status <> 'CANCELED'
where exists (select from ecommerce_orders o where o.order_group_id = g.id and o.status not in ('CANCELLED', 'EXPIRED'))
group by g.id having count(i.id) <> (g.total > 0)::int or bool_or(i.id is not null and (i.amount, i.currency, i.payer_id) is distinct from (g.total, g.currency, g.customer_id));

-- Each order that costs something is one split of each payment of its purchase, of its amount and for its vendor; a free one is none.
select o.id, i.id as payment, count(s.id) as splits
from ecommerce_orders o
join payment_intents i on i.subject_type = 'ORDER_GROUP' and i.subject_id = o.order_group_id
left join payment_splits s on s.intent_id = i.id and s.reference = o.id
group by o.id, i.id having count(s.id) <> (o.total > 0)::int or bool_or(s.id is not null and (s.amount, s.currency, s.payee_id) is distinct from (o.total, o.currency, o.vendor_id));

-- An order that was placed has been paid, or its purchase was free.
select o.id, o.status from ecommerce_orders o join ecommerce_order_groups g on g.id = o.order_group_id
where o.placed_at is not null and g.total > 0 and not exists (
  select from payment_intents i where i.subject_type = 'ORDER_GROUP' and i.subject_id = o.order_group_id and i.status = 'SUCCEEDED'
);

-- An order that was placed and not cancelled has one delivery, which a message to its customer goes with.
select o.id, o.status,
  (select count(*) from deliveries d where d.order_id = o.id) as deliveries,
  (select count(*) from notifications n where n.subject_id = o.id and n.user_id = o.customer_id and n.type = 'order.confirmed') as messages
from ecommerce_orders o
where o.placed_at is not null and o.status <> 'CANCELLED' and (
  (select count(*) from deliveries d where d.order_id = o.id) <> 1
  or (select count(*) from notifications n where n.subject_id = o.id and n.user_id = o.customer_id and n.type = 'order.confirmed') <> 1
);

-- Of each order its lines, and its shipping under its own id, are the lines that commission was frozen for, with the same amounts and quantities.
select s.reference as order_id, coalesce(c.reference, e.reference) as line, c.amount, e.amount as should
from payment_splits s join ecommerce_orders o on o.id = s.reference
join lateral (
  select l.id as reference, l.total as amount, l.quantity from ecommerce_order_lines l where l.order_id = o.id
  union all select o.id, o.shipping + case when o.tax_included then 0 else o.shipping_tax end, 1 where o.shipping > 0
) e on true
full join commission_lines c on c.split_id = s.id and c.reference = e.reference
where (c.reference is null or e.reference is null or (c.amount, c.quantity) is distinct from (e.amount, e.quantity))
  and (c.split_id is null or c.split_id in (select id from payment_splits where reference in (select id from ecommerce_orders)));
