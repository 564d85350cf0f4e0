-- From a configuration to an order: nothing becomes an order but through an authorised request and its decision.
create table configuration (
  account_id uuid not null references account,
  id uuid not null,
  membership_id uuid not null references membership,
  item_id uuid not null references item,
  model_version_id uuid not null references model_version (id),
  name text not null check (length(name) between 1 and 120),
  choices jsonb not null,
  shared boolean not null default false,
  -- A standard configuration is agreed with the seller and stands on the account's premier page.
  standard boolean not null default false,
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (account_id, id)
);
create index configuration_owner on configuration (account_id, membership_id, updated_at desc, id);
select own_by_account('configuration', 'select, insert, update');

create table cart (
  account_id uuid not null references account,
  id uuid not null,
  membership_id uuid not null references membership,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, membership_id)
);
select own_by_account('cart', 'select, insert, update');

create table cart_line (
  account_id uuid not null,
  cart_id uuid not null,
  id uuid not null,
  position int not null,
  item_id uuid not null references item,
  configuration_id uuid,
  model_version_id uuid references model_version (id),
  choices jsonb,
  quantity int not null check (quantity between 1 and 99999),
  -- The net unit price that the buyer saw; a difference at submission is shown, never swallowed.
  shown_unit_price bigint not null,
  primary key (account_id, id),
  foreign key (account_id, cart_id) references cart (account_id, id),
  foreign key (account_id, configuration_id) references configuration (account_id, id),
  check ((choices is null) = (model_version_id is null))
);
create index cart_line_cart on cart_line (account_id, cart_id, position);
select own_by_account('cart_line', 'select, insert, update, delete');

create table request (
  account_id uuid not null references account,
  id uuid not null,
  number int not null,
  membership_id uuid not null references membership,
  status text not null check (status in ('pending', 'rejected', 'withdrawn', 'authorised', 'placed', 'placement_failed')),
  revision int not null default 1,
  version int not null default 1,
  unit_id uuid,
  cost_centre_id uuid not null,
  address_id uuid not null,
  po_number text not null check (length(po_number) between 1 and 60),
  requested_date date,
  note text not null default '',
  currency char(3) not null,
  rounding text not null,
  net bigint not null check (net >= 0),
  tax bigint not null check (tax >= 0),
  gross bigint not null,
  submitted_at timestamptz not null,
  decided_at timestamptz,
  placement_error text,
  primary key (account_id, id),
  unique (account_id, number),
  foreign key (account_id, cost_centre_id) references cost_centre (account_id, id),
  foreign key (account_id, address_id) references address (account_id, id),
  foreign key (account_id, unit_id) references unit (account_id, id),
  check (gross = net + tax)
);
create index request_recent on request (account_id, submitted_at desc, id desc);
create index request_status on request (account_id, status, submitted_at desc, id desc);
-- A purchase order number is used once by a customer, counting only what is alive (refused and withdrawn requests free it).
create unique index request_po_number on request (account_id, upper(po_number)) where status in ('pending', 'authorised', 'placed', 'placement_failed');
select own_by_account('request', 'select, insert, update');

create table request_line (
  account_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  position int not null,
  item_id uuid not null references item,
  configuration_id uuid,
  model_version_id uuid references model_version (id),
  choices jsonb,
  description text not null,
  quantity int not null check (quantity between 1 and 99999),
  unit_price bigint not null,
  net bigint not null,
  tax bigint not null,
  gross bigint not null,
  tax_basis_points int not null,
  price_steps jsonb not null,
  earliest_date date,
  primary key (account_id, id),
  foreign key (account_id, request_id) references request (account_id, id),
  check (gross = net + tax)
);
create index request_line_request on request_line (account_id, request_id, position);
select own_by_account('request_line', 'select, insert');

-- The decision that authorises (or refuses) one revision of a request, with the facts it rested on.
create table decision (
  account_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  revision int not null,
  outcome text not null check (outcome in ('authorised', 'rejected')),
  basis text not null check (basis in ('within_own_limit', 'approved', 'rejected')),
  findings jsonb not null default '[]',
  facts jsonb not null,
  decided_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, request_id, revision),
  foreign key (account_id, request_id) references request (account_id, id)
);
select own_by_account('decision', 'select, insert');

create table approval_step (
  account_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  revision int not null,
  tier int not null default 1,
  state text not null default 'open' check (state in ('open', 'approved', 'rejected', 'cancelled')),
  -- Why somebody must decide: codes and parameters, worded by the portal.
  findings jsonb not null default '[]',
  due_at timestamptz not null,
  decided_at timestamptz,
  primary key (account_id, id),
  unique (account_id, request_id, revision, tier),
  foreign key (account_id, request_id) references request (account_id, id)
);
create index approval_step_open on approval_step (account_id, state, due_at, id);
select own_by_account('approval_step', 'select, insert, update');

create table approval_candidate (
  account_id uuid not null,
  approval_step_id uuid not null,
  membership_id uuid not null references membership,
  primary key (account_id, approval_step_id, membership_id),
  foreign key (account_id, approval_step_id) references approval_step (account_id, id)
);
create index approval_candidate_membership on approval_candidate (account_id, membership_id, approval_step_id);
select own_by_account('approval_candidate', 'select, insert');

create table approval_decision (
  account_id uuid not null,
  approval_step_id uuid not null,
  membership_id uuid not null references membership,
  revision int not null,
  approved boolean not null,
  reason text not null default '',
  channel text not null check (channel in ('portal', 'mail', 'api')),
  decided_at timestamptz not null,
  primary key (account_id, approval_step_id, membership_id),
  foreign key (account_id, approval_step_id) references approval_step (account_id, id)
);
select own_by_account('approval_decision', 'select, insert');

-- Stage and dates are written by one function and recomputed in a test, so that lists can filter and sort by them.
create table sales_order (
  account_id uuid not null references account,
  id uuid not null,
  number int not null,
  request_id uuid not null,
  decision_id uuid not null,
  membership_id uuid not null references membership,
  stage text not null check (stage in ('placed', 'confirmed', 'in_production', 'received', 'assembling', 'testing', 'shipped', 'delivered', 'cancelled')),
  at_risk boolean not null default false,
  version int not null default 1,
  po_number text not null,
  unit_id uuid,
  cost_centre_id uuid not null,
  address_id uuid not null,
  -- The address as it was when the order was placed.
  ship_to jsonb not null,
  region text not null default '',
  requested_date date,
  promised_date date not null,
  expected_date date not null,
  currency char(3) not null,
  rounding text not null,
  net bigint not null check (net >= 0),
  tax bigint not null check (tax >= 0),
  gross bigint not null,
  placed_at timestamptz not null,
  dispatched_at timestamptz,
  delivered_at timestamptz,
  cancelled_at timestamptz,
  primary key (account_id, id),
  unique (account_id, number),
  unique (account_id, request_id),
  foreign key (account_id, request_id) references request (account_id, id),
  foreign key (account_id, decision_id) references decision (account_id, id),
  foreign key (account_id, cost_centre_id) references cost_centre (account_id, id),
  foreign key (account_id, address_id) references address (account_id, id),
  check (gross = net + tax)
);
create index sales_order_recent on sales_order (account_id, placed_at desc, id desc);
create index sales_order_stage on sales_order (account_id, stage, expected_date, id);
-- Exception to owner-first: the control centre's lists run over all accounts.
create index sales_order_queue on sales_order (stage, expected_date, id);
create index sales_order_placed on sales_order (placed_at desc, id desc);
select own_by_account('sales_order', 'select, insert, update');

create table sales_order_line (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  position int not null,
  item_id uuid not null references item,
  configuration_id uuid,
  model_version_id uuid references model_version (id),
  choices jsonb,
  description text not null,
  quantity int not null check (quantity between 1 and 99999),
  unit_price bigint not null,
  net bigint not null,
  tax bigint not null,
  gross bigint not null,
  tax_basis_points int not null,
  price_steps jsonb not null,
  stage text not null check (stage in ('placed', 'confirmed', 'in_production', 'received', 'assembling', 'testing', 'shipped', 'delivered', 'cancelled')),
  promised_date date not null,
  expected_date date not null,
  -- Why the expected date differs from the promise: code and parameters, worded by the portal.
  findings jsonb not null default '[]',
  primary key (account_id, id),
  foreign key (account_id, order_id) references sales_order (account_id, id),
  check (gross = net + tax)
);
create index sales_order_line_order on sales_order_line (account_id, order_id, position);
select own_by_account('sales_order_line', 'select, insert, update');

-- What happened to an order, in the customer's terms: no supplier, no cost. Kinds and parameters, worded by the portal.
create table order_event (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  line_id uuid,
  kind text not null,
  params jsonb not null default '{}',
  actor_id uuid references person,
  at timestamptz not null,
  primary key (account_id, order_id, id),
  foreign key (account_id, order_id) references sales_order (account_id, id)
);
create index order_event_time on order_event (account_id, order_id, at, id);
select own_by_account('order_event', 'select, insert');

create table stock_reservation (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  item_id uuid not null references item,
  quantity int not null check (quantity > 0),
  state text not null default 'held' check (state in ('held', 'consumed', 'released')),
  primary key (account_id, id),
  foreign key (account_id, order_id) references sales_order (account_id, id),
  foreign key (account_id, line_id) references sales_order_line (account_id, id)
);
create index stock_reservation_order on stock_reservation (account_id, order_id);
select own_by_seller('stock_reservation');
comment on table stock_reservation is 'owner: account, kept from the customer';

-- Exceptions to owner-first: these are nodes of the graph, and the seller opens them by id alone.
create unique index configuration_node on configuration (id);
create unique index request_node on request (id);
create unique index approval_step_node on approval_step (id);
create unique index sales_order_node on sales_order (id);
create unique index sales_order_line_node on sales_order_line (id);
