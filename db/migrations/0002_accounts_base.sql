-- People, how they sign in, what they may do, and the machines that act for an organisation.

create table account_users (
  id uuid primary key,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'PENDING_DELETION', 'DELETED')),
  display_name text not null check (length(display_name) between 1 and 80),
  -- Copies of what the identity provider holds, so that a notification needs no call to it.
  email text,
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
alter table account_users enable row level security;

-- The local issuer's own; empty where Supabase Auth signs people in.
create table account_credentials (
  user_id uuid primary key references account_users,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  phone text unique check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  password_hash text not null,
  user_metadata jsonb not null default '{}' check (jsonb_typeof(user_metadata) = 'object'),
  last_sign_in_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index account_credentials_email on account_credentials (lower(email));
alter table account_credentials enable row level security;

create table account_sessions (
  id uuid primary key,
  user_id uuid not null references account_users,
  user_agent text,
  ip_address text,
  created_at timestamptz not null,
  refreshed_at timestamptz not null,
  revoked_at timestamptz
);
create index account_sessions_live on account_sessions (user_id, created_at desc, id desc) where revoked_at is null;
alter table account_sessions enable row level security;

-- A chain per session: each token is exchanged for one child, and one is live at a time.
create table account_refresh_tokens (
  hash bytea primary key check (length(hash) = 32),
  session_id uuid not null references account_sessions,
  parent_hash bytea unique references account_refresh_tokens,
  created_at timestamptz not null,
  exchanged_at timestamptz
);
create unique index account_refresh_tokens_live on account_refresh_tokens (session_id) where exchanged_at is null;
alter table account_refresh_tokens enable row level security;

create table account_signing_keys (
  id uuid primary key,
  private_jwk jsonb not null,
  created_at timestamptz not null,
  replaced_at timestamptz
);
create unique index account_signing_keys_current on account_signing_keys ((true)) where replaced_at is null;
alter table account_signing_keys enable row level security;

-- Sign-in attempts not yet known to be good, per hashed e-mail address and per network address.
create table account_sign_in_attempts (
  subject bytea primary key,
  attempts integer not null check (attempts >= 0),
  window_ends_at timestamptz not null
);
create index account_sign_in_attempts_window on account_sign_in_attempts (window_ends_at);
alter table account_sign_in_attempts enable row level security;

create table account_addresses (
  id uuid primary key,
  user_id uuid not null references account_users,
  label text not null check (length(label) between 1 and 40),
  recipient text not null check (length(recipient) between 1 and 120),
  line1 text not null check (length(line1) between 1 and 200),
  line2 text check (length(line2) between 1 and 200),
  city text not null check (length(city) between 1 and 120),
  postal_code text check (length(postal_code) between 1 and 20),
  country text not null check (country ~ '^[A-Z]{2}$'),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((latitude is null) = (longitude is null))
);
create index account_addresses_user on account_addresses (user_id, created_at desc, id desc);
alter table account_addresses enable row level security;

create table account_roles (
  user_id uuid not null references account_users,
  role text not null check (role in ('admin', 'staff')),
  granted_at timestamptz not null,
  primary key (user_id, role)
);
alter table account_roles enable row level security;

create table account_organizations (
  id uuid primary key,
  kind text not null check (kind in ('VENDOR')),
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null
);
alter table account_organizations enable row level security;

create table account_memberships (
  organization_id uuid not null references account_organizations,
  user_id uuid not null references account_users,
  role text not null check (role in ('OWNER', 'MANAGER', 'STAFF')),
  created_at timestamptz not null,
  primary key (organization_id, user_id)
);
create index account_memberships_user on account_memberships (user_id, organization_id);
alter table account_memberships enable row level security;

create table account_service_accounts (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 80),
  scopes text[] not null,
  created_by uuid not null references account_users,
  created_at timestamptz not null
);
alter table account_service_accounts enable row level security;

create table account_api_keys (
  id uuid primary key,
  service_account_id uuid not null references account_service_accounts,
  name text not null check (length(name) between 1 and 80),
  hash bytea not null unique check (length(hash) = 32),
  -- The first characters of the key, to recognise it by.
  prefix text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index account_api_keys_page on account_api_keys (created_at desc, id desc);
create index account_api_keys_service_account on account_api_keys (service_account_id, created_at desc, id desc);
alter table account_api_keys enable row level security;
