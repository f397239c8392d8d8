-- A coupon may take everything off: such an order costs nothing, and a purchase of only such orders has no payment.
alter table ecommerce_order_groups drop constraint ecommerce_order_groups_total_check, add constraint ecommerce_order_groups_total_check check (total >= 0);
alter table ecommerce_orders drop constraint ecommerce_orders_total_check, add constraint ecommerce_orders_total_check check (total >= 0);
