-- What can be bought: families, items (configurable models, articles, components), names, bills of materials. Shared by all; no prices here.
create table family (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  parent_id uuid references family,
  line text not null check (line in ('computer_system', 'vehicle', 'component')),
  picture text not null default 'box',
  position int not null default 0
);
select share('family');

create table family_name (
  family_id uuid not null references family,
  locale text not null check (locale in ('en', 'zh-Hant', 'zh-Hans')),
  name text not null,
  primary key (family_id, locale)
);
select share('family_name');

create table item (
  id uuid primary key,
  sku text not null unique check (length(sku) between 1 and 120),
  kind text not null check (kind in ('model', 'article', 'component')),
  family_id uuid not null references family,
  manufacturer text not null default '',
  unit_code text not null default 'C62',
  serialised boolean not null default false,
  attributes jsonb not null default '{}',
  weight_g bigint,
  status text not null default 'active' check (status in ('active', 'withdrawn')),
  -- Hash of the imported values; an unchanged row of a repeated import is recognised by it.
  import_hash text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index item_family on item (family_id, id);
select share('item');

create table item_name (
  item_id uuid not null references item,
  locale text not null check (locale in ('en', 'zh-Hant', 'zh-Hans')),
  name text not null check (length(name) between 1 and 400),
  description text not null default '',
  primary key (item_id, locale)
);
select share('item_name');

-- A configurable model's groups, options and rules as one immutable, checksummed document; the shape is the engine's ModelDefinition.
create table model_version (
  item_id uuid not null references item,
  id uuid not null unique,
  number int not null,
  status text not null default 'draft' check (status in ('draft', 'published', 'superseded')),
  definition jsonb not null,
  checksum text not null,
  effective tstzrange not null default tstzrange(now(), null),
  published_by uuid references person,
  published_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (item_id, number),
  exclude using gist (item_id with =, effective with &&) where (status = 'published')
);
select share('model_version');

-- One level of a bill of materials; several levels by components that have one of their own. A phantom is never stocked, its parts are.
create table bill_of_materials (
  item_id uuid not null references item,
  id uuid not null unique,
  number int not null,
  status text not null default 'published' check (status in ('published', 'superseded')),
  created_at timestamptz not null default now(),
  primary key (item_id, number)
);
create unique index bill_of_materials_in_force on bill_of_materials (item_id) where status = 'published';
select share('bill_of_materials');

create table bill_of_materials_line (
  bill_of_materials_id uuid not null references bill_of_materials (id),
  component_id uuid not null references item,
  position int not null,
  quantity int not null check (quantity between 1 and 100000),
  phantom boolean not null default false,
  primary key (bill_of_materials_id, component_id)
);
select share('bill_of_materials_line');

-- List prices are the seller's and the customers'; suppliers do not see them.
create table list_price (
  item_id uuid not null references item,
  id uuid not null unique,
  currency char(3) not null,
  unit_price bigint not null check (unit_price >= 0),
  valid daterange not null,
  primary key (item_id, id),
  exclude using gist (item_id with =, currency with =, valid with &&)
);
select own_by_seller('list_price');
select allow('list_price', 'customer', 'select');
comment on table list_price is 'owner: shared';

-- Units of quote currency for one unit of base currency, times 10^8.
create table exchange_rate (
  base char(3) not null,
  quote char(3) not null,
  day date not null,
  rate_e8 bigint not null check (rate_e8 > 0),
  source text not null,
  primary key (base, quote, day)
);
select own_by_seller('exchange_rate');
select allow('exchange_rate', 'customer', 'select');
comment on table exchange_rate is 'owner: shared';

create table tax_rate (
  country char(2) not null,
  category text not null default 'standard',
  basis_points int not null check (basis_points between 0 and 10000),
  valid daterange not null,
  exclude using gist (country with =, category with =, valid with &&)
);
select own_by_seller('tax_rate');
select allow('tax_rate', 'customer', 'select');
comment on table tax_rate is 'owner: shared';

-- What a supplier offers to the seller. Capacity is units a working day.
create table supplier_offer (
  supplier_id uuid not null references supplier,
  id uuid not null unique,
  item_id uuid not null references item,
  currency char(3) not null,
  unit_cost bigint not null check (unit_cost >= 0),
  lead_days int not null check (lead_days between 0 and 730),
  minimum_quantity int not null default 1 check (minimum_quantity between 1 and 1000000),
  multiple int not null default 1 check (multiple between 1 and 1000000),
  daily_capacity int check (daily_capacity > 0),
  preference int not null default 100,
  status text not null default 'active' check (status in ('active', 'suspended')),
  valid daterange not null,
  version int not null default 1,
  primary key (supplier_id, id),
  exclude using gist (supplier_id with =, item_id with =, valid with &&) where (status = 'active')
);
-- Exception to owner-first: sourcing asks by item across suppliers.
create index supplier_offer_item on supplier_offer (item_id) where status = 'active';
select own_by_supplier('supplier_offer', 'select');

-- The agreed prices of one account. Lines of all its agreements may not overlap for the same item or family and quantity break.
create table price_agreement (
  account_id uuid not null references account,
  id uuid not null,
  number text not null,
  status text not null default 'draft' check (status in ('draft', 'published', 'superseded')),
  currency char(3) not null,
  valid daterange not null,
  source_document text not null default '',
  version int not null default 1,
  published_by uuid references person,
  published_at timestamptz,
  primary key (account_id, id),
  unique (account_id, number)
);
select own_by_account('price_agreement', 'select');

create table price_agreement_line (
  account_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  item_id uuid references item,
  family_id uuid references family,
  basis text not null check (basis in ('fixed', 'discount')),
  unit_price bigint check (unit_price >= 0),
  discount_basis_points int check (discount_basis_points between 0 and 10000),
  minimum_quantity int not null default 1 check (minimum_quantity >= 1),
  valid daterange not null,
  scope_id uuid not null generated always as (coalesce(item_id, family_id)) stored,
  primary key (account_id, id),
  foreign key (account_id, agreement_id) references price_agreement (account_id, id),
  check ((item_id is null) <> (family_id is null)),
  check ((basis = 'fixed') = (unit_price is not null) and (basis = 'discount') = (discount_basis_points is not null)),
  constraint price_agreement_line_overlap exclude using gist (account_id with =, scope_id with =, minimum_quantity with =, valid with &&)
);
create index price_agreement_line_scope on price_agreement_line (account_id, scope_id);
select own_by_account('price_agreement_line', 'select');

-- Which families and items an account may see; an item's rule wins over its family's, and without any rule nothing is visible.
create table assortment_rule (
  account_id uuid not null references account,
  id uuid not null,
  effect text not null check (effect in ('include', 'exclude')),
  item_id uuid references item,
  family_id uuid references family,
  primary key (account_id, id),
  unique nulls not distinct (account_id, item_id, family_id),
  check ((item_id is null) <> (family_id is null))
);
select own_by_account('assortment_rule', 'select');

-- The account's catalogue as it is listed and searched, kept by the worker; opening a price recomputes its proof.
create table assortment (
  account_id uuid not null references account,
  item_id uuid not null references item,
  kind text not null,
  family_id uuid not null references family,
  sku text not null,
  name text not null,
  search text not null,
  currency char(3) not null,
  list_price bigint,
  unit_price bigint not null,
  available int not null default 0,
  lead_days int,
  refreshed_at timestamptz not null,
  primary key (account_id, item_id)
);
create index assortment_name on assortment (account_id, name, item_id);
create index assortment_price on assortment (account_id, unit_price, item_id);
create index assortment_sku on assortment (account_id, sku, item_id);
create index assortment_family on assortment (account_id, family_id, name, item_id);
select own_by_account('assortment', 'select');
