-- Secrets. Only the identity role reads this file's tables, and only hashes of tokens are ever stored.
create table credential (
  person_id uuid primary key references person,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
select own_by_identity('credential');

create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person,
  membership_id uuid not null references membership,
  invited_by uuid references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz
);
select own_by_identity('invitation');

create table password_reset (
  token_hash bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
select own_by_identity('password_reset', 'select, insert, update, delete');

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person,
  membership_id uuid references membership,
  user_agent text not null default '',
  address text not null default '',
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on session (person_id) where ended_at is null;
select own_by_identity('session', 'select, insert, update, delete');

create table api_token (
  id uuid primary key,
  token_hash bytea not null unique,
  membership_id uuid not null references membership,
  name text not null check (length(name) between 1 and 80),
  scope text not null default 'read_write' check (scope in ('read', 'read_write')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_membership on api_token (membership_id);
select own_by_identity('api_token');

-- Attempts per user and per address, in the database so that several processes share the count.
create table throttle (
  subject text primary key,
  attempts int not null,
  window_ends_at timestamptz not null
);
select own_by_identity('throttle', 'select, insert, update, delete');

-- A link in a mail to decide on one step of one revision, once. Opening it decides nothing; its page has a button.
create table approval_link (
  token_hash bytea primary key,
  account_id uuid not null references account,
  approval_step_id uuid not null,
  membership_id uuid not null references membership,
  revision int not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
select own_by_identity('approval_link');
select allow('approval_link', 'customer', 'insert, select, update', 'account_id = app_account()');
select allow('approval_link', 'seller', 'insert, select, update');
select allow('approval_link', 'worker', 'insert, select, update');
