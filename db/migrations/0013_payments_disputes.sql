-- Payments: what providers keep, disputes, and documents: invoices, credit notes, commission invoices and receipts.

-- Fees ----------------------------------------------------------------------------------------------------------------------------

-- What a provider kept for its work, once for each line of its books. `reference` is the provider's name of that line, `about` of the charge,
-- refund or dispute that it belongs to. Negative when it gives a fee back.
create table payment_provider_fees (
  id uuid primary key,
  provider text not null,
  reference text not null check (length(reference) between 1 and 200),
  about text check (length(about) between 1 and 255),
  intent_id uuid references payment_intents (id),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount <> 0),
  at timestamptz not null,
  unique (provider, reference)
);
create index payment_provider_fees_intent on payment_provider_fees (intent_id);
alter table payment_provider_fees enable row level security;
create trigger payment_provider_fees_append_only before update or delete on payment_provider_fees for each row execute function payments_refuse_change();
create trigger payment_provider_fees_no_truncate before truncate on payment_provider_fees for each statement execute function payments_refuse_change();

-- Disputes ------------------------------------------------------------------------------------------------------------------------

-- A payer's bank questions a charge. `withdrawn` and `reinstated` are what the provider took and gave back so far; both only grow, so that news
-- may come in any order. `settled` is what was taken from payees and platform once the dispute was lost, `surplus` what came back after that and
-- waits in suspense. `asks`: how often the provider was asked.
create table payment_disputes (
  id uuid primary key,
  provider text not null,
  provider_reference text not null check (length(provider_reference) between 1 and 200),
  attempt_id uuid not null,
  intent_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount > 0),
  reason text not null check (length(reason) between 1 and 100),
  status text not null check (status in (
    'WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'PREVENTED', 'LOST', 'WON'
  )),
  evidence_due_by timestamptz,
  withdrawn bigint not null default 0,
  reinstated bigint not null default 0,
  settled bigint not null default 0,
  surplus bigint not null default 0,
  accepted_by uuid,
  accepted_at timestamptz,
  reminded_at timestamptz,
  decided_at timestamptz,
  asks integer not null default 0 check (asks >= 0),
  asked_at timestamptz,
  created_at timestamptz not null,
  foreign key (attempt_id, intent_id) references payment_attempts (id, intent_id),
  unique (provider, provider_reference),
  unique (id, intent_id),
  check (reinstated >= 0 and withdrawn >= reinstated),
  check (settled between 0 and withdrawn),
  check (surplus between 0 and settled),
  check ((accepted_by is null) = (accepted_at is null)),
  check (decided_at is not null or status not in ('WARNING_CLOSED', 'PREVENTED', 'LOST', 'WON'))
);
create index payment_disputes_created on payment_disputes (created_at desc, id desc);
create index payment_disputes_intent on payment_disputes (intent_id, created_at desc, id desc);
create index payment_disputes_attempt on payment_disputes (attempt_id);
create index payment_disputes_due on payment_disputes (evidence_due_by) where status in ('WARNING_NEEDS_RESPONSE', 'NEEDS_RESPONSE');
create index payment_disputes_unsettled on payment_disputes (id) where status in ('PREVENTED', 'LOST') and settled < withdrawn - reinstated;
alter table payment_disputes enable row level security;

-- What is said against a dispute: once, because the provider takes evidence once: of an inquiry, and of the dispute that it
-- became. REFUSED evidence may be followed by better one.
create table payment_dispute_evidence (
  id uuid primary key,
  dispute_id uuid not null references payment_disputes (id),
  inquiry boolean not null,
  payee_id uuid,
  submitted_by uuid not null,
  fields jsonb not null check (jsonb_typeof(fields) = 'object' and fields <> '{}'),
  status text not null check (status in ('PENDING', 'SUBMITTED', 'REFUSED')),
  refusal text,
  asks integer not null default 0 check (asks >= 0),
  asked_at timestamptz,
  created_at timestamptz not null,
  check ((status = 'REFUSED') = (refusal is not null))
);
create unique index payment_dispute_evidence_one on payment_dispute_evidence (dispute_id, inquiry) where status in ('PENDING', 'SUBMITTED');
create index payment_dispute_evidence_to_ask on payment_dispute_evidence ((coalesce(asked_at, created_at))) where status = 'PENDING';
alter table payment_dispute_evidence enable row level security;

-- What a lost dispute takes back of a split is a refund that the bank made: it goes through no provider of ours.
alter table payment_refunds add column dispute_id uuid;
alter table payment_refunds add foreign key (dispute_id, intent_id) references payment_disputes (id, intent_id);
alter table payment_refunds add constraint payment_refunds_by_dispute check (dispute_id is null or (split_id is not null and status = 'SUCCEEDED'));
create index payment_refunds_dispute on payment_refunds (dispute_id) where dispute_id is not null;

-- The simulator's side of a dispute.
create table payment_simulator_disputes (
  id uuid primary key,
  charge_id uuid not null unique references payment_simulator_charges (id),
  currency text not null,
  amount bigint not null check (amount > 0),
  reason text not null,
  status text not null check (status in (
    'warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won', 'lost', 'prevented'
  )),
  evidence jsonb,
  due_by timestamptz not null,
  withdrawn_at timestamptz,
  reinstated_at timestamptz,
  created_at timestamptz not null
);
create index payment_simulator_disputes_withdrawn on payment_simulator_disputes (withdrawn_at);
create index payment_simulator_disputes_reinstated on payment_simulator_disputes (reinstated_at);
alter table payment_simulator_disputes enable row level security;

-- Documents -----------------------------------------------------------------------------------------------------------------------

-- What an invoice says beyond amounts, as whoever sells told it when the payment was opened. `tax_amount` is contained in `amount`.
alter table commission_lines
  add column title text check (length(title) between 1 and 300),
  add column tax_amount bigint,
  add constraint commission_lines_tax_amount check (tax_amount between 0 and amount);
alter table payment_splits add column seller jsonb check (jsonb_typeof(seller) = 'object');
alter table payment_intents add column buyer jsonb check (jsonb_typeof(buyer) = 'object');

-- The last number of each series. Its row is locked by whoever issues until they commit, so that a number that is given back by a rollback is
-- the next one's: no gaps. `issuer` is the vendor's id or `platform`.
create table payment_invoice_series (
  issuer text not null check (length(issuer) between 1 and 100),
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE', 'COMMISSION_INVOICE', 'COMMISSION_CREDIT_NOTE')),
  year integer not null check (year between 2000 and 9999),
  last integer not null check (last >= 0),
  primary key (issuer, kind, year)
);
alter table payment_invoice_series enable row level security;

-- A document as it was issued; nothing of it ever changes. Amounts in minor units, never negative: the kind says which way they go. Lines:
-- [{"reference", "title", "quantity", "amount", "tax"}], amounts as text, `amount` with its tax. A receipt has no number of a series.
create table payment_invoices (
  id uuid primary key,
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE', 'COMMISSION_INVOICE', 'COMMISSION_CREDIT_NOTE', 'RECEIPT')),
  issuer text not null check (length(issuer) between 1 and 100),
  year integer not null check (year between 2000 and 9999),
  sequence integer check (sequence >= 1),
  number text not null check (length(number) between 1 and 100),
  payer_id uuid,
  payee_id uuid,
  intent_id uuid references payment_intents (id),
  split_id uuid references payment_splits (id),
  refund_id uuid references payment_refunds (id),
  corrects uuid references payment_invoices (id),
  month text check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total bigint not null check (total >= 0),
  tax bigint not null check (tax between 0 and total),
  seller jsonb not null check (jsonb_typeof(seller) = 'object'),
  buyer jsonb not null check (jsonb_typeof(buyer) = 'object'),
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 1000),
  locale text not null check (length(locale) between 2 and 35),
  issued_at timestamptz not null,
  unique (issuer, number),
  unique (issuer, kind, year, sequence),
  check ((kind = 'RECEIPT') = (sequence is null)),
  check (case kind
    when 'INVOICE' then payer_id is not null and payee_id is not null and intent_id is not null and split_id is not null and refund_id is null and issuer = payee_id::text
    when 'CREDIT_NOTE' then payer_id is not null and payee_id is not null and intent_id is not null and split_id is not null and refund_id is not null and corrects is not null and issuer = payee_id::text
    when 'RECEIPT' then payer_id is not null and payee_id is null and intent_id is not null and split_id is null and refund_id is null and issuer = 'platform'
    else payer_id is null and payee_id is not null and intent_id is null and split_id is null and refund_id is null and issuer = 'platform' end),
  check ((kind in ('COMMISSION_INVOICE', 'COMMISSION_CREDIT_NOTE')) = (month is not null)),
  check ((kind = 'CREDIT_NOTE') = (corrects is not null))
);
create unique index payment_invoices_split on payment_invoices (split_id) where kind = 'INVOICE';
create unique index payment_invoices_refund on payment_invoices (refund_id) where kind = 'CREDIT_NOTE';
create unique index payment_invoices_receipt on payment_invoices (intent_id) where kind = 'RECEIPT';
create unique index payment_invoices_month on payment_invoices (payee_id, month, currency, kind) where month is not null;
create index payment_invoices_payer on payment_invoices (payer_id, issued_at desc, id desc);
create index payment_invoices_payee on payment_invoices (payee_id, issued_at desc, id desc);
alter table payment_invoices enable row level security;

-- Whoever issues: a number follows the one before it, and the lines add up.
create function payments_check_invoice() returns trigger language plpgsql as $$
begin
  if new.sequence > 1 and not exists (
    select from payment_invoices where issuer = new.issuer and kind = new.kind and year = new.year and sequence = new.sequence - 1
  ) then
    raise exception '% % of % would leave a gap', new.kind, new.number, new.issuer using errcode = 'check_violation';
  end if;
  if (select (sum((line ->> 'amount')::bigint), sum((line ->> 'tax')::bigint)) from jsonb_array_elements(new.lines) line)
    is distinct from (new.total::numeric, new.tax::numeric) then
    raise exception 'the lines of % do not add up', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payment_invoices_check before insert on payment_invoices for each row execute function payments_check_invoice();
create trigger payment_invoices_append_only before update or delete on payment_invoices for each row execute function payments_refuse_change();
create trigger payment_invoices_no_truncate before truncate on payment_invoices for each statement execute function payments_refuse_change();
alter table payment_invoices
  enable always trigger payment_invoices_append_only,
  enable always trigger payment_invoices_no_truncate,
  enable always trigger payment_invoices_check;
