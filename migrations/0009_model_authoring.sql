-- How a model comes to be: the one draft that a model may have, and the author's test cases, which go with each version published from it.
create table model_draft (
  item_id uuid primary key references item,
  id uuid not null unique,
  -- The version that the draft began from; absent for one that began empty.
  based_on uuid references model_version (id),
  definition jsonb not null,
  tests jsonb not null default '[]',
  -- Definition and tests before the last edit, so that it can be taken back.
  former jsonb,
  edited_by uuid not null references person,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select own_by_seller('model_draft');

alter table model_version add column tests jsonb not null default '[]';

-- Crosses owners: a draft is held against the saved configurations of every account.
create index configuration_of_item on configuration (item_id) where archived_at is null;
