-- What every room uses: effects, traces, keys, mail and imports.

-- Effects to come, written in the transaction that causes them. Claimed with skip locked, never by "greater than the last seen".
create table outbox (
  id uuid primary key,
  topic text not null,
  -- The document that changed, and whose windows show it.
  aggregate text not null,
  aggregate_id uuid not null,
  sequence bigint not null,
  account_id uuid,
  supplier_id uuid,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  handed_at timestamptz
);
create index outbox_waiting on outbox (created_at, id) where handed_at is null;
create index outbox_sequence on outbox (aggregate, aggregate_id, sequence);
select allow('outbox', 'customer', 'insert', 'account_id = app_account()');
select allow('outbox', 'supplier', 'insert', 'supplier_id = app_supplier()');
select allow('outbox', 'seller', 'insert');
select allow('outbox', 'identity', 'insert');
select allow('outbox', 'worker', 'select, update, delete, insert');
comment on table outbox is 'owner: worker';

-- Only a hint that wakes listeners; the rows are the truth. Carries what a live page needs to know whether it is concerned.
create function outbox_hint() returns trigger language plpgsql as $$
begin
  perform pg_notify('tributary', json_build_object('topic', new.topic, 'aggregate', new.aggregate, 'id', new.aggregate_id,
    'sequence', new.sequence, 'account', new.account_id, 'supplier', new.supplier_id)::text);
  return null;
end $$;
create trigger outbox_hint after insert on outbox for each row execute function outbox_hint();

-- Append only: no role may change or delete a row. Person ids, never names. The worker chains the rows per account after commit.
create table audit_event (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  person_id uuid,
  membership_id uuid,
  account_id uuid,
  supplier_id uuid,
  subject text not null,
  subject_id uuid,
  detail jsonb not null default '{}'
);
create index audit_event_account on audit_event (account_id, at desc, id desc);
create index audit_event_subject on audit_event (subject_id, at);
select allow('audit_event', 'customer', 'insert, select', 'account_id = app_account()');
select allow('audit_event', 'supplier', 'insert, select', 'supplier_id = app_supplier()');
select allow('audit_event', 'seller', 'insert, select');
select allow('audit_event', 'identity', 'insert, select');
select allow('audit_event', 'worker', 'insert, select');
comment on table audit_event is 'owner: shared trace';

create table audit_link (
  scope text not null,
  position bigint not null,
  audit_event_id uuid not null unique references audit_event,
  hash bytea not null,
  primary key (scope, position)
);
select allow('audit_link', 'worker', 'insert, select');
select allow('audit_link', 'seller', 'select');
comment on table audit_link is 'owner: worker';

-- One effect for one key. The result is the names of what was made; it is presented again under today's rights.
create table idempotency_key (
  owner text not null,
  key text not null check (length(key) between 1 and 255),
  field text not null,
  request_hash bytea not null,
  result jsonb not null,
  created_at timestamptz not null default now(),
  primary key (owner, key)
);
create index idempotency_key_age on idempotency_key (created_at);
select allow('idempotency_key', 'customer', 'select, insert, update', $$owner = 'customer:' || app_account()$$);
select allow('idempotency_key', 'supplier', 'select, insert, update', $$owner = 'supplier:' || app_supplier()$$);
select allow('idempotency_key', 'seller', 'select, insert, update', $$owner = 'seller'$$);
select allow('idempotency_key', 'worker', 'select, delete');
comment on table idempotency_key is 'owner: the party named in owner';

-- Mail as it was handed to the transport; the demo shows it as a mailbox.
create table mail (
  id uuid primary key,
  outbox_id uuid,
  kind text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  link text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  unique nulls not distinct (outbox_id, kind, recipient)
);
create index mail_recent on mail (created_at desc, id desc);
select own_by_seller('mail');
select allow('mail', 'identity', 'insert');

create table file (
  id uuid primary key,
  name text not null,
  bytes bytea not null,
  size int not null,
  sha256 bytea not null,
  uploaded_by uuid references person,
  created_at timestamptz not null default now()
);
select own_by_seller('file');

-- A run of an import: what was read and what became of it. The rows land in one transaction or not at all.
create table import_run (
  id uuid primary key,
  kind text not null,
  file_name text not null,
  dry_run boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'writing', 'done', 'failed')),
  started_by uuid references person,
  rows_read int not null default 0,
  created int not null default 0,
  changed int not null default 0,
  same int not null default 0,
  duplicates int not null default 0,
  conflicts int not null default 0,
  bad int not null default 0,
  without_price int not null default 0,
  failure text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  version int not null default 1
);
create index import_run_recent on import_run (created_at desc, id desc);
select own_by_seller('import_run');

create table import_finding (
  import_run_id uuid not null references import_run,
  line int not null,
  position int not null,
  kind text not null check (kind in ('bad', 'conflict', 'duplicate', 'warning')),
  code text not null,
  params jsonb not null default '{}',
  primary key (import_run_id, line, position)
);
select own_by_seller('import_finding');
