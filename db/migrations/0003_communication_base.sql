-- Messages to people: the inbox, how each message was delivered, what people want to receive, and what local providers "sent".

create table notification_batches (
  id uuid primary key,
  created_by text not null,
  submitted integer not null check (submitted between 1 and 10000),
  accepted integer not null check (accepted >= 0),
  duplicates integer not null check (duplicates >= 0),
  rejected integer not null check (rejected >= 0),
  created_at timestamptz not null,
  check (accepted + duplicates + rejected = submitted)
);
alter table notification_batches enable row level security;

-- One message to one person. `status` is its way out; reading it (read_at, archived_at) is a matter of the inbox.
create table notifications (
  id uuid primary key,
  user_id uuid not null,
  type text not null check (length(type) between 1 and 100),
  category text not null check (category in ('TRANSACTIONAL', 'SECURITY', 'MARKETING', 'SOCIAL')),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 2000),
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  subject_type text check (length(subject_type) between 1 and 50),
  subject_id uuid,
  dedupe_key text not null check (length(dedupe_key) between 1 and 255),
  -- Its batch is written after it, in the same transaction, when the counts are known.
  batch_id uuid references notification_batches (id) deferrable initially deferred,
  status text not null check (status in ('ACCEPTED', 'DISPATCHING', 'SENT', 'DELIVERED', 'UNDELIVERABLE', 'SKIPPED')),
  status_reason text check (status_reason in ('MUTED', 'NO_DESTINATION', 'ALL_CHANNELS_FAILED', 'WINDOW_PASSED', 'TYPE_REMOVED')),
  created_at timestamptz not null,
  not_before timestamptz,
  -- When the queue may take it (again): a lease while it is being worked on.
  due_at timestamptz not null,
  deadline timestamptz not null check (deadline > created_at),
  -- When it appeared in the inbox; null while it waits, and for good when the reader does not want it there.
  inbox_at timestamptz,
  read_at timestamptz,
  archived_at timestamptz,
  unique (type, user_id, dedupe_key),
  check ((subject_type is null) = (subject_id is null)),
  check (read_at is null or inbox_at is not null),
  check (archived_at is null or inbox_at is not null),
  -- Written just before the move that it explains.
  check (status_reason is null or status in ('DISPATCHING', 'UNDELIVERABLE', 'SKIPPED'))
);
create index notifications_inbox on notifications (user_id, inbox_at desc, id desc) where inbox_at is not null;
create index notifications_unread on notifications (user_id) where inbox_at is not null and read_at is null and archived_at is null;
create index notifications_subject on notifications (subject_id, subject_type, user_id, inbox_at desc, id desc) where inbox_at is not null;
create index notifications_due on notifications (due_at, id) where status in ('ACCEPTED', 'DISPATCHING');
create index notifications_batch on notifications (batch_id, due_at) where batch_id is not null;
alter table notifications enable row level security;

-- What became of each item of a batch, by its place in the list.
create table notification_batch_items (
  batch_id uuid not null references notification_batches (id) deferrable initially deferred,
  position integer not null check (position >= 0),
  outcome text not null check (outcome in ('ACCEPTED', 'DUPLICATE', 'REJECTED')),
  notification_id uuid references notifications (id),
  code text,
  primary key (batch_id, position),
  check ((notification_id is null) = (outcome = 'REJECTED')),
  check ((code is null) = (outcome <> 'REJECTED'))
);
create index notification_batch_items_notification on notification_batch_items (notification_id);
alter table notification_batch_items enable row level security;

-- One try on one channel. Claimed by its insert, before the vendor is called.
create table notification_attempts (
  id uuid primary key,
  notification_id uuid not null references notifications (id),
  channel text not null check (channel in ('EMAIL', 'SMS', 'PUSH')),
  number integer not null check (number >= 1),
  status text not null check (status in ('CLAIMED', 'SENT', 'FAILED_RETRYABLE', 'FAILED_PERMANENT', 'UNKNOWN')),
  provider text not null,
  provider_message_id text,
  error_code text,
  claimed_at timestamptz not null,
  finished_at timestamptz,
  unique (notification_id, channel, number),
  check ((finished_at is null) = (status = 'CLAIMED')),
  check ((error_code is not null) = (status in ('FAILED_RETRYABLE', 'FAILED_PERMANENT', 'UNKNOWN')))
);
-- While one attempt on a channel may have reached the reader, no other one is made there.
create unique index notification_attempts_one_open on notification_attempts (notification_id, channel) where status in ('CLAIMED', 'SENT', 'UNKNOWN');
alter table notification_attempts enable row level security;

-- What a person changed from the defaults.
create table notification_preferences (
  user_id uuid not null,
  category text not null check (category in ('TRANSACTIONAL', 'SECURITY', 'MARKETING', 'SOCIAL')),
  channel text not null check (channel in ('IN_APP', 'EMAIL', 'SMS', 'PUSH')),
  enabled boolean not null,
  updated_at timestamptz not null,
  primary key (user_id, category, channel),
  constraint notification_preferences_mandatory check (enabled or not (category = 'SECURITY' or (category = 'TRANSACTIONAL' and channel = 'IN_APP')))
);
alter table notification_preferences enable row level security;

create table device_tokens (
  id uuid primary key,
  user_id uuid not null,
  token text not null unique check (length(token) between 1 and 4096),
  platform text not null check (platform in ('IOS', 'ANDROID', 'WEB')),
  registered_at timestamptz not null
);
create index device_tokens_user on device_tokens (user_id, registered_at desc, id desc);
alter table device_tokens enable row level security;

-- Addresses and numbers nothing may be sent to.
create table suppressions (
  channel text not null check (channel in ('EMAIL', 'SMS')),
  destination text not null check (length(destination) between 1 and 320),
  reason text not null check (reason in ('HARD_BOUNCE', 'COMPLAINT', 'UNSUBSCRIBED')),
  created_at timestamptz not null,
  primary key (channel, destination)
);
alter table suppressions enable row level security;

-- What the built-in providers "sent", for a developer to read.
create table local_outbox (
  id uuid primary key,
  attempt_id uuid not null references notification_attempts (id),
  channel text not null check (channel in ('EMAIL', 'SMS', 'PUSH')),
  destination text not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  unique (attempt_id, destination)
);
create index local_outbox_at on local_outbox (at desc, id desc);
alter table local_outbox enable row level security;
