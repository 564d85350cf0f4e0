-- Organisations stand in relations to the seller: as account, as supplier, as both, and in several of each.
create table working_calendar (
  id uuid primary key,
  code text not null unique,
  name text not null,
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7)
);
select share('working_calendar');

create table calendar_holiday (
  calendar_id uuid not null references working_calendar,
  day date not null,
  name text not null,
  primary key (calendar_id, day)
);
select share('calendar_holiday');

create table organisation (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  country char(2) not null,
  time_zone text not null,
  calendar_id uuid not null references working_calendar,
  tax_number text,
  is_seller boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index organisation_one_seller on organisation (is_seller) where is_seller;
select own_by_seller('organisation');
select allow('organisation', 'customer', 'select', 'id = app_organisation() or is_seller');
select allow('organisation', 'supplier', 'select', 'id = app_organisation() or is_seller');
select allow('organisation', 'identity', 'select');
comment on table organisation is 'owner: seller';

-- One customer relation of the seller. Its row is the first lock of everything that numbers, orders or spends for the account.
create table account (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  code text not null unique check (code ~ '^[A-Z0-9]{2,8}$'),
  name text not null,
  status text not null default 'active' check (status in ('active', 'closed')),
  currency char(3) not null,
  locale text not null default 'en' check (locale in ('en', 'zh-Hant', 'zh-Hans')),
  tax_country char(2) not null,
  tax_treatment text not null default 'standard' check (tax_treatment in ('standard', 'reverse_charge', 'exempt')),
  rounding text not null default 'half_up' check (rounding in ('half_up', 'half_even')),
  payment_days int not null default 30 check (payment_days between 0 and 365),
  last_request_number int not null default 0,
  last_order_number int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now()
);
select own_by_seller('account');
-- The account's own people number its documents under its lock; its terms are the seller's to change.
select allow('account', 'customer', 'select, update (last_request_number, last_order_number, version)', 'id = app_account()');
select allow('account', 'identity', 'select');
comment on table account is 'owner: account (its id is the owner)';

create table supplier (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  code text not null unique check (code ~ '^[A-Z0-9]{2,8}$'),
  name text not null,
  status text not null default 'active' check (status in ('active', 'suspended')),
  currency char(3) not null,
  answer_hours int not null default 24 check (answer_hours between 1 and 720),
  transit_days int not null default 2 check (transit_days between 0 and 90),
  order_email text not null,
  version int not null default 1,
  created_at timestamptz not null default now()
);
select own_by_seller('supplier');
select allow('supplier', 'supplier', 'select', 'id = app_supplier()');
select allow('supplier', 'identity', 'select');
comment on table supplier is 'owner: supplier (its id is the owner)';

create table unit (
  account_id uuid not null references account,
  id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null check (length(name) between 1 and 120),
  version int not null default 1,
  primary key (account_id, id),
  unique (account_id, code),
  foreign key (account_id, parent_id) references unit (account_id, id),
  check (parent_id <> id)
);
select own_by_account('unit', 'select, insert, update');

create table cost_centre (
  account_id uuid not null references account,
  id uuid not null,
  unit_id uuid not null,
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 120),
  active boolean not null default true,
  version int not null default 1,
  primary key (account_id, id),
  unique (account_id, code),
  foreign key (account_id, unit_id) references unit (account_id, id)
);
select own_by_account('cost_centre', 'select, insert, update');

create table address (
  account_id uuid not null references account,
  id uuid not null,
  label text not null check (length(label) between 1 and 120),
  recipient text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  region text not null default '',
  country char(2) not null,
  active boolean not null default true,
  version int not null default 1,
  primary key (account_id, id)
);
select own_by_account('address', 'select, insert, update');

-- Persons are the only thing that stands above every party; what they may do comes from their memberships.
create table person (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 120),
  locale text not null default 'en' check (locale in ('en', 'zh-Hant', 'zh-Hans')),
  status text not null default 'active' check (status in ('invited', 'active', 'deactivated')),
  created_at timestamptz not null default now(),
  unique (email)
);

create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  party text not null check (party in ('customer', 'supplier', 'seller')),
  account_id uuid references account,
  supplier_id uuid references supplier,
  roles text[] not null check (cardinality(roles) >= 1),
  unit_id uuid,
  cost_centre_id uuid,
  -- Minor units of the account's currency. A request above request_limit waits for an approver; an approver without approval_limit may approve any amount.
  request_limit bigint not null default 0 check (request_limit >= 0),
  approval_limit bigint check (approval_limit >= 0),
  phone text,
  status text not null default 'active' check (status in ('active', 'ended')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  check ((party = 'customer') = (account_id is not null)),
  check ((party = 'supplier') = (supplier_id is not null)),
  check (case party
    when 'customer' then roles <@ array['requester', 'approver', 'account_administrator']
    when 'supplier' then roles <@ array['supplier_desk']
    else roles <@ array['sales', 'service', 'support', 'planner', 'administrator'] end),
  unique nulls not distinct (person_id, party, account_id, supplier_id),
  foreign key (account_id, unit_id) references unit (account_id, id),
  foreign key (account_id, cost_centre_id) references cost_centre (account_id, id)
);
create index membership_account on membership (account_id) where account_id is not null;
create index membership_supplier on membership (supplier_id) where supplier_id is not null;
select allow('membership', 'identity', 'select, insert, update');
select allow('membership', 'customer', 'select', $$account_id = app_account() or party = 'seller'$$);
select allow('membership', 'supplier', 'select', $$supplier_id = app_supplier() or party = 'seller'$$);
select allow('membership', 'seller', 'select');
select allow('membership', 'worker', 'select');
comment on table membership is 'owner: identity';

-- A person is visible to those who share a membership's party, and the seller's people to everybody they serve.
select allow('person', 'identity', 'select, insert, update');
select allow('person', 'customer', 'select', 'exists (select from membership m where m.person_id = person.id)');
select allow('person', 'supplier', 'select', 'exists (select from membership m where m.person_id = person.id)');
select allow('person', 'seller', 'select');
select allow('person', 'worker', 'select');
comment on table person is 'owner: identity';

-- The seller's named people for an account: the premier page is never without them.
create table account_contact (
  account_id uuid not null references account,
  role text not null check (role in ('sales', 'service', 'support')),
  membership_id uuid not null references membership,
  deputy_membership_id uuid references membership,
  phone text not null,
  languages text[] not null default '{en}',
  weekdays smallint[] not null default '{1,2,3,4,5}',
  opens time not null default '09:00',
  closes time not null default '17:30',
  time_zone text not null,
  primary key (account_id, role),
  check (opens < closes)
);
select own_by_account('account_contact', 'select');
