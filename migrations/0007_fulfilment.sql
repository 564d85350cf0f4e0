-- The control centre: one plan for an order, sub-orders to suppliers, tasks of its own, and every hand-over by serial number.
-- Everything here is kept from the customer; what the customer follows is the order, its lines, its events, parcels and assets.
create table fulfilment_plan (
  account_id uuid not null,
  order_id uuid not null,
  rule_version text not null,
  -- All that the decomposition looked at; replaying it gives the same result.
  inputs jsonb not null,
  result jsonb not null,
  planned_at timestamptz not null,
  primary key (account_id, order_id),
  foreign key (account_id, order_id) references sales_order (account_id, id)
);
select own_by_seller('fulfilment_plan');
comment on table fulfilment_plan is 'owner: account, kept from the customer';

-- Per component of a line: planned = netted + sub_ordered - surplus + short. Short is what has no supplier yet and stands in the queue.
create table plan_component (
  account_id uuid not null,
  order_id uuid not null,
  line_id uuid not null,
  item_id uuid not null references item,
  planned int not null check (planned > 0),
  netted int not null check (netted >= 0),
  sub_ordered int not null check (sub_ordered >= 0),
  surplus int not null default 0 check (surplus >= 0),
  short int not null default 0 check (short >= 0),
  primary key (account_id, line_id, item_id),
  foreign key (account_id, line_id) references sales_order_line (account_id, id),
  check (planned = netted + sub_ordered - surplus + short)
);
create index plan_component_order on plan_component (account_id, order_id);
select own_by_seller('plan_component');
comment on table plan_component is 'owner: account, kept from the customer';

-- A supplier's window on an order: its own lines, its own cost, no customer's name or price.
create table sub_order (
  supplier_id uuid not null references supplier,
  id uuid not null unique,
  account_id uuid not null,
  order_id uuid not null,
  suffix int not null,
  number text not null unique,
  status text not null check (status in ('dispatched', 'acknowledged', 'scheduled', 'in_production', 'ready', 'shipped', 'received', 'closed', 'cancelled')),
  version int not null default 1,
  currency char(3) not null,
  total bigint not null check (total >= 0),
  due_date date not null,
  answer_due_at timestamptz not null,
  dispatched_at timestamptz not null,
  answered_at timestamptz,
  shipped_at timestamptz,
  received_at timestamptz,
  primary key (supplier_id, id),
  unique (account_id, order_id, suffix),
  foreign key (account_id, order_id) references sales_order (account_id, id)
);
create index sub_order_inbox on sub_order (supplier_id, status, answer_due_at, id);
create index sub_order_due on sub_order (supplier_id, due_date, id);
-- Exceptions to owner-first: an order asks for its sub-orders, the control centre for the unanswered.
create index sub_order_order on sub_order (account_id, order_id);
create index sub_order_unanswered on sub_order (answer_due_at, id) where status = 'dispatched';
select own_by_supplier('sub_order', 'select, update');

create table sub_order_line (
  supplier_id uuid not null,
  sub_order_id uuid not null,
  id uuid not null unique,
  account_id uuid not null,
  position int not null,
  item_id uuid not null references item,
  quantity int not null check (quantity > 0),
  unit_cost bigint not null check (unit_cost >= 0),
  total bigint not null,
  due_date date not null,
  -- The order line that the parts are for; null when several lines share them.
  order_line_id uuid,
  -- By outcome, always adding up to the quantity.
  accepted int not null default 0 check (accepted >= 0),
  changed int not null default 0 check (changed >= 0),
  backordered int not null default 0 check (backordered >= 0),
  rejected int not null default 0 check (rejected >= 0),
  unanswered int not null check (unanswered >= 0),
  confirmed_date date,
  shipped int not null default 0 check (shipped >= 0),
  received int not null default 0 check (received >= 0),
  cancelled int not null default 0 check (cancelled >= 0),
  primary key (supplier_id, id),
  foreign key (supplier_id, sub_order_id) references sub_order (supplier_id, id),
  check (total = unit_cost * quantity),
  check (accepted + changed + backordered + rejected + unanswered = quantity),
  check (received <= shipped)
);
create index sub_order_line_sub_order on sub_order_line (supplier_id, sub_order_id, position);
create index sub_order_line_account on sub_order_line (account_id, order_line_id);
-- What a supplier still has to make of an item is booked on its capacity.
create index sub_order_line_booked on sub_order_line (supplier_id, item_id) where shipped + greatest(rejected, cancelled) < quantity;
select own_by_supplier('sub_order_line', 'select, update');

-- Each answer as it was given; a newer one replaces it for the line's quantities.
create table sub_order_answer (
  supplier_id uuid not null,
  sub_order_line_id uuid not null,
  id uuid not null,
  answered_by uuid references person,
  answered_at timestamptz not null,
  accepted int not null,
  changed int not null,
  changed_date date,
  backordered int not null,
  backordered_date date,
  rejected int not null,
  reason text not null default '',
  superseded_at timestamptz,
  primary key (supplier_id, id),
  foreign key (supplier_id, sub_order_line_id) references sub_order_line (supplier_id, id)
);
create index sub_order_answer_line on sub_order_answer (supplier_id, sub_order_line_id, answered_at);
select own_by_supplier('sub_order_answer', 'select, insert, update');

-- Why a component was given to a supplier: every candidate with its score or the reason that ruled it out.
create table award (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  item_id uuid not null references item,
  supplier_id uuid not null references supplier,
  sub_order_line_id uuid not null references sub_order_line (id),
  quantity int not null check (quantity > 0),
  reason text not null,
  candidates jsonb not null,
  -- The planner who awarded by hand; null for the rule.
  awarded_by uuid references person,
  awarded_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, order_id) references sales_order (account_id, id)
);
create index award_order on award (account_id, order_id);
create index award_line on award (sub_order_line_id);
select own_by_seller('award');
comment on table award is 'owner: account, kept from the customer';

-- The seller's own work on a line: kitting, assembly (or conversion), pre-delivery inspection, system test, delivery.
create table task (
  account_id uuid not null,
  order_id uuid not null,
  line_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('kitting', 'assembly', 'conversion', 'inspection', 'system_test', 'delivery')),
  sequence int not null,
  starts_on date not null,
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'started', 'done', 'cancelled')),
  done_at timestamptz,
  done_by uuid references person,
  primary key (account_id, id),
  foreign key (account_id, order_id) references sales_order (account_id, id),
  foreign key (account_id, line_id) references sales_order_line (account_id, id),
  check (starts_on <= due_on)
);
create index task_order on task (account_id, order_id, line_id, sequence);
create index task_queue on task (state, due_on, id);
select own_by_seller('task');
comment on table task is 'owner: account, kept from the customer';

-- Something that the rules could not settle and a planner must: the control centre's queue.
create table work_exception (
  id uuid primary key,
  kind text not null check (kind in ('unanswered', 'rejected', 'shortfall', 'late', 'no_candidate', 'test_failed')),
  account_id uuid not null,
  order_id uuid not null,
  line_id uuid,
  item_id uuid references item,
  supplier_id uuid references supplier,
  sub_order_line_id uuid references sub_order_line (id),
  product_unit_id uuid,
  quantity int not null check (quantity > 0),
  detail jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'resolved')),
  owner_membership_id uuid references membership,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references person,
  resolution text check (resolution in ('awarded', 'date_moved', 'date_accepted', 'retested', 'cancelled', 'answered')),
  version int not null default 1,
  foreign key (account_id, order_id) references sales_order (account_id, id)
);
create index work_exception_queue on work_exception (state, opened_at, id);
create index work_exception_order on work_exception (account_id, order_id);
create unique index work_exception_one_open on work_exception (kind, sub_order_line_id) where state = 'open' and sub_order_line_id is not null;
select own_by_seller('work_exception');
comment on table work_exception is 'owner: seller';

-- Numbers the logistic units of suppliers and of the seller (SSCC) and the seller's parcels.
create sequence logistic_unit maxvalue 999999999;
do $$
begin
  execute format('grant usage on sequence logistic_unit to %1$I_supplier, %1$I_seller, %1$I_worker', current_setting('app.role_prefix'));
end $$;

create table ship_notice (
  supplier_id uuid not null references supplier,
  id uuid not null unique,
  number text not null check (length(number) between 1 and 60),
  state text not null default 'shipped' check (state in ('shipped', 'received', 'void')),
  carrier text not null default '',
  tracking text not null default '',
  sscc char(18) not null unique,
  shipped_by uuid references person,
  shipped_at timestamptz not null,
  expected_on date not null,
  version int not null default 1,
  primary key (supplier_id, id),
  unique (supplier_id, number)
);
create index ship_notice_recent on ship_notice (supplier_id, shipped_at desc, id desc);
create index ship_notice_receiving on ship_notice (state, expected_on, id);
select own_by_supplier('ship_notice', 'select, insert, update');

create table ship_notice_line (
  supplier_id uuid not null,
  ship_notice_id uuid not null,
  id uuid not null unique,
  sub_order_line_id uuid not null,
  quantity int not null check (quantity > 0),
  received int not null default 0 check (received between 0 and quantity),
  primary key (supplier_id, id),
  unique (supplier_id, ship_notice_id, sub_order_line_id),
  foreign key (supplier_id, ship_notice_id) references ship_notice (supplier_id, id),
  foreign key (supplier_id, sub_order_line_id) references sub_order_line (supplier_id, id)
);
create index ship_notice_line_sub_order on ship_notice_line (supplier_id, sub_order_line_id);
select own_by_supplier('ship_notice_line', 'select, insert, update');

-- One physical, serial-numbered component. A serial is used once per item and supplier, whoever claims it later.
create table component_serial (
  supplier_id uuid not null references supplier,
  id uuid not null unique,
  item_id uuid not null references item,
  serial text not null check (length(serial) between 1 and 60),
  ship_notice_line_id uuid not null,
  account_id uuid not null,
  order_id uuid not null,
  state text not null default 'shipped' check (state in ('shipped', 'received', 'installed', 'forwarded', 'scrapped')),
  received_at timestamptz,
  received_by uuid references person,
  primary key (supplier_id, id),
  unique (supplier_id, item_id, serial),
  foreign key (supplier_id, ship_notice_line_id) references ship_notice_line (supplier_id, id)
);
create index component_serial_notice on component_serial (supplier_id, ship_notice_line_id);
-- Exceptions to owner-first: a scanner knows the serial only; assembly asks by order.
create index component_serial_scan on component_serial (serial);
create index component_serial_order on component_serial (account_id, order_id, item_id, state);
select own_by_supplier('component_serial', 'select, insert');

-- One unit of an ordered product, from plan to delivery.
create table product_unit (
  account_id uuid not null,
  order_id uuid not null,
  line_id uuid not null,
  id uuid not null,
  sequence int not null,
  item_id uuid not null references item,
  serial text not null unique,
  state text not null default 'planned' check (state in ('planned', 'assembling', 'assembled', 'tested', 'shipped', 'delivered', 'cancelled')),
  version int not null default 1,
  primary key (account_id, id),
  unique (account_id, line_id, sequence),
  foreign key (account_id, order_id) references sales_order (account_id, id),
  foreign key (account_id, line_id) references sales_order_line (account_id, id)
);
create index product_unit_order on product_unit (account_id, order_id, line_id, sequence);
create index product_unit_floor on product_unit (state, id);
select own_by_seller('product_unit');
comment on table product_unit is 'owner: account, kept from the customer';

-- As built, over time: a component is in one unit at any instant; a swap ends one interval and begins another.
create table as_built (
  account_id uuid not null,
  product_unit_id uuid not null,
  id uuid not null,
  item_id uuid not null references item,
  component_serial_id uuid references component_serial (id),
  -- Parts without a serial are bound by quantity.
  quantity int not null default 1 check (quantity > 0),
  installed tstzrange not null,
  installed_by uuid references person,
  primary key (account_id, id),
  foreign key (account_id, product_unit_id) references product_unit (account_id, id),
  exclude using gist (component_serial_id with =, installed with &&) where (component_serial_id is not null)
);
create index as_built_unit on as_built (account_id, product_unit_id);
select own_by_seller('as_built');
comment on table as_built is 'owner: account, kept from the customer';

create table system_test (
  account_id uuid not null,
  product_unit_id uuid not null,
  id uuid not null,
  passed boolean not null,
  note text not null default '',
  tested_by uuid references person,
  tested_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, product_unit_id) references product_unit (account_id, id)
);
create index system_test_unit on system_test (account_id, product_unit_id, tested_at);
select own_by_seller('system_test');
comment on table system_test is 'owner: account, kept from the customer';

-- Parcels to the customer.
create table shipment (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  number text not null unique,
  carrier text not null,
  tracking text not null,
  sscc char(18) not null unique,
  state text not null default 'shipped' check (state in ('shipped', 'delivered')),
  shipped_at timestamptz not null,
  expected_on date not null,
  delivered_at timestamptz,
  received_by text not null default '',
  primary key (account_id, id),
  foreign key (account_id, order_id) references sales_order (account_id, id)
);
create index shipment_order on shipment (account_id, order_id);
create index shipment_state on shipment (state, expected_on, id);
select own_by_account('shipment', 'select');

create table shipment_line (
  account_id uuid not null,
  shipment_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  item_id uuid not null references item,
  -- Null for goods without a serial, which go by quantity.
  product_unit_id uuid,
  serial text,
  quantity int not null check (quantity > 0),
  primary key (account_id, id),
  unique (account_id, product_unit_id),
  foreign key (account_id, shipment_id) references shipment (account_id, id),
  foreign key (account_id, line_id) references sales_order_line (account_id, id)
);
create index shipment_line_shipment on shipment_line (account_id, shipment_id);
select own_by_account('shipment_line', 'select');

-- The installed base: what a customer has, by serial.
create table asset (
  account_id uuid not null references account,
  id uuid not null,
  serial text not null,
  item_id uuid not null references item,
  name text not null,
  order_id uuid,
  order_line_id uuid,
  address_id uuid,
  cost_centre_id uuid,
  location text not null default '',
  status text not null default 'in_use' check (status in ('in_use', 'in_store', 'retired')),
  delivered_on date not null,
  warranty_until date,
  version int not null default 1,
  primary key (account_id, id),
  unique (account_id, item_id, serial),
  foreign key (account_id, order_id) references sales_order (account_id, id),
  foreign key (account_id, address_id) references address (account_id, id),
  foreign key (account_id, cost_centre_id) references cost_centre (account_id, id)
);
create index asset_recent on asset (account_id, delivered_on desc, id desc);
create index asset_serial on asset (account_id, serial);
select own_by_account('asset', 'select, update');

-- Exceptions to owner-first: these are nodes of the graph, and the seller opens them by id alone.
create unique index task_node on task (id);
create unique index product_unit_node on product_unit (id);
create unique index shipment_node on shipment (id);
create unique index asset_node on asset (id);
