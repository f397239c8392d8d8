-- Invitations to an organization: whoever holds the token, or was known by this e-mail address when invited, may accept once.
create table account_invitations (
  id uuid primary key,
  organization_id uuid not null references account_organizations,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  role text not null check (role in ('OWNER', 'MANAGER', 'STAFF')),
  status text not null check (status in ('PENDING', 'ACCEPTED', 'DECLINED', 'REVOKED')),
  -- SHA-256 of the token: what is kept opens no door.
  token_hash text not null unique,
  -- Whose address it was at that time; null when nobody's. A later change of somebody's address opens no door.
  invited_user_id uuid references account_users,
  invited_by uuid not null references account_users,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null
);
-- One open invitation for an address.
create unique index account_invitations_open on account_invitations (organization_id, email) where status = 'PENDING';
create index account_invitations_person on account_invitations (invited_user_id) where status = 'PENDING';
alter table account_invitations enable row level security;

create index account_users_email on account_users (lower(email));
