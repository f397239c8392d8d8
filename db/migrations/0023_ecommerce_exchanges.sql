-- Exchanges: what was accepted of a return is replaced from the shelf instead of paid back. No money moves.

alter table return_requests
  drop constraint return_requests_status_check,
  add constraint return_requests_status_check check (status in (
    'REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED', 'REFUNDED', 'EXCHANGED', 'REJECTED', 'CANCELLED'));

-- Which variant came back, by the inspection: the one that was sold, or one that an exchange sent for it. Null before that: the one that was sold.
alter table return_request_lines add column variant_id uuid references ecommerce_variants;

-- What the vendor sent for the accepted pieces of a line, and how. Never changed.
create table return_replacements (
  return_request_id uuid not null,
  order_line_id uuid not null,
  variant_id uuid not null references ecommerce_variants,
  quantity integer not null check (quantity > 0),
  carrier text not null check (length(carrier) between 1 and 80),
  tracking_number text check (length(tracking_number) between 1 and 100),
  tracking_url text check (length(tracking_url) between 1 and 500),
  created_at timestamptz(3) not null,
  primary key (return_request_id, order_line_id),
  foreign key (return_request_id, order_line_id) references return_request_lines
);
create index return_replacements_line on return_replacements (order_line_id);
alter table return_replacements enable row level security;

create function ecommerce_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: correct it by a new row', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger return_replacements_append_only before update or delete on return_replacements for each row execute function ecommerce_refuse_change();
create trigger return_replacements_no_truncate before truncate on return_replacements for each statement execute function ecommerce_refuse_change();
alter table return_replacements
  enable always trigger return_replacements_append_only,
  enable always trigger return_replacements_no_truncate;

-- One return may put pieces of a variant back on the shelf and take others of the same one from it, each once.
alter table stock_movements
  drop constraint stock_movements_reason_check,
  add constraint stock_movements_reason_check check (reason in ('INITIAL', 'RECEIVED', 'CORRECTION', 'DAMAGED', 'LOST', 'IMPORT', 'SALE', 'CANCELLATION', 'RETURN', 'EXCHANGE')),
  drop constraint stock_movements_of_order,
  add constraint stock_movements_of_order check ((reason in ('SALE', 'CANCELLATION', 'RETURN', 'EXCHANGE')) = (order_id is not null)),
  drop constraint stock_movements_cause_known,
  add constraint stock_movements_cause_known check ((reason in ('CANCELLATION', 'RETURN', 'EXCHANGE')) = (cause_id is not null)),
  add constraint stock_movements_exchange_leaves check (reason <> 'EXCHANGE' or quantity < 0);
drop index stock_movements_cause;
create unique index stock_movements_cause on stock_movements (cause_id, variant_id, reason) where cause_id is not null;
