-- The end state of the migrations, printed by "npm run print" and compared in a test. Nothing runs this file.

CREATE OR REPLACE FUNCTION public.allow(tbl regclass, party text, privileges text, predicate text DEFAULT 'true'::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  role_name text := current_setting('app.role_prefix') || '_' || party;
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('grant %s on %s to %I', privileges, tbl, role_name);
  execute format('create policy %I on %s for all to %I using (%s) with check (%s)', party, tbl, role_name, predicate, predicate);
end $function$
;

CREATE OR REPLACE FUNCTION public.app_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.account_id', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION public.app_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.organisation_id', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION public.app_supplier()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.supplier_id', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION public.next_sub_order_number()
 RETURNS text
 LANGUAGE sql
AS $function$
  select 'S' || lpad((nextval('sub_order_number') * 61803399 % 100000000)::text, 8, '0')
$function$
;

CREATE OR REPLACE FUNCTION public.outbox_hint()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('tributary', json_build_object('topic', new.topic, 'aggregate', new.aggregate, 'id', new.aggregate_id,
    'sequence', new.sequence, 'account', new.account_id, 'supplier', new.supplier_id)::text);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.own_by_account(tbl regclass, customer_privileges text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform allow(tbl, 'customer', customer_privileges, 'account_id = app_account()');
  perform allow(tbl, 'seller', 'select, insert, update, delete');
  perform allow(tbl, 'worker', 'select, insert, update, delete');
  execute format('comment on table %s is %L', tbl, 'owner: account');
end $function$
;

CREATE OR REPLACE FUNCTION public.own_by_identity(tbl regclass, privileges text DEFAULT 'select, insert, update'::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform allow(tbl, 'identity', privileges);
  execute format('comment on table %s is %L', tbl, 'owner: identity');
end $function$
;

CREATE OR REPLACE FUNCTION public.own_by_seller(tbl regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform allow(tbl, 'seller', 'select, insert, update, delete');
  perform allow(tbl, 'worker', 'select, insert, update, delete');
  execute format('comment on table %s is %L', tbl, 'owner: seller');
end $function$
;

CREATE OR REPLACE FUNCTION public.own_by_supplier(tbl regclass, supplier_privileges text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform allow(tbl, 'supplier', supplier_privileges, 'supplier_id = app_supplier()');
  perform allow(tbl, 'seller', 'select, insert, update, delete');
  perform allow(tbl, 'worker', 'select, insert, update, delete');
  execute format('comment on table %s is %L', tbl, 'owner: supplier');
end $function$
;

CREATE OR REPLACE FUNCTION public.share(tbl regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform allow(tbl, 'customer', 'select');
  perform allow(tbl, 'supplier', 'select');
  perform allow(tbl, 'identity', 'select');
  perform own_by_seller(tbl);
  execute format('comment on table %s is %L', tbl, 'owner: shared');
end $function$
;

CREATE OR REPLACE FUNCTION public.sub_order_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not (case old.status
    when 'dispatched' then new.status in ('acknowledged', 'shipped', 'received', 'cancelled')
    when 'acknowledged' then new.status in ('dispatched', 'scheduled', 'in_production', 'ready', 'shipped', 'received', 'cancelled')
    when 'scheduled' then new.status in ('dispatched', 'in_production', 'ready', 'shipped', 'received', 'cancelled')
    when 'in_production' then new.status in ('dispatched', 'ready', 'shipped', 'received', 'cancelled')
    when 'ready' then new.status in ('dispatched', 'shipped', 'received', 'cancelled')
    when 'shipped' then new.status in ('acknowledged', 'received')
    when 'received' then new.status = 'closed'
    else false end) then
    raise exception 'a sub-order that is % cannot become %', old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

create extension btree_gist;

create sequence logistic_unit as ;

create sequence sub_order_number as ;

create table account (
  id uuid not null,
  organisation_id uuid not null,
  code text not null,
  name text not null,
  status text not null default 'active'::text,
  currency character(3) not null,
  locale text not null default 'en'::text,
  tax_country character(2) not null,
  tax_treatment text not null default 'standard'::text,
  rounding text not null default 'half_up'::text,
  payment_days integer not null default 30,
  last_request_number integer not null default 0,
  last_order_number integer not null default 0,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint account_code_check CHECK ((code ~ '^[A-Z0-9]{2,8}$'::text)),
  constraint account_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'zh-Hant'::text, 'zh-Hans'::text]))),
  constraint account_payment_days_check CHECK (((payment_days >= 0) AND (payment_days <= 365))),
  constraint account_rounding_check CHECK ((rounding = ANY (ARRAY['half_up'::text, 'half_even'::text]))),
  constraint account_status_check CHECK ((status = ANY (ARRAY['active'::text, 'closed'::text]))),
  constraint account_tax_treatment_check CHECK ((tax_treatment = ANY (ARRAY['standard'::text, 'reverse_charge'::text, 'exempt'::text]))),
  constraint account_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_code_key UNIQUE (code)
);
alter table account enable row level security, force;
create policy customer for * to <prefix>_customer using ((id = app_account())) with check ((id = app_account()));
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account (its id is the owner)';

create table account_contact (
  account_id uuid not null,
  role text not null,
  membership_id uuid not null,
  deputy_membership_id uuid,
  phone text not null,
  languages text[] not null default '{en}'::text[],
  weekdays smallint[] not null default '{1,2,3,4,5}'::smallint[],
  opens time without time zone not null default '09:00:00'::time without time zone,
  closes time without time zone not null default '17:30:00'::time without time zone,
  time_zone text not null,
  constraint account_contact_check CHECK ((opens < closes)),
  constraint account_contact_role_check CHECK ((role = ANY (ARRAY['sales'::text, 'service'::text, 'support'::text]))),
  constraint account_contact_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint account_contact_deputy_membership_id_fkey FOREIGN KEY (deputy_membership_id) REFERENCES membership(id),
  constraint account_contact_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint account_contact_pkey PRIMARY KEY (account_id, role)
);
alter table account_contact enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table address (
  account_id uuid not null,
  id uuid not null,
  label text not null,
  recipient text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  region text not null default ''::text,
  country character(2) not null,
  active boolean not null default true,
  version integer not null default 1,
  constraint address_label_check CHECK (((length(label) >= 1) AND (length(label) <= 120))),
  constraint address_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint address_pkey PRIMARY KEY (account_id, id)
);
alter table address enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table api_token (
  id uuid not null,
  token_hash bytea not null,
  membership_id uuid not null,
  name text not null,
  scope text not null default 'read_write'::text,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint api_token_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'read_write'::text]))),
  constraint api_token_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX api_token_membership ON public.api_token USING btree (membership_id);
alter table api_token enable row level security, force;
create policy identity for * to <prefix>_identity using (true) with check (true);
grant insert, select, update to <prefix>_identity;
comment is 'owner: identity';

create table approval_candidate (
  account_id uuid not null,
  approval_step_id uuid not null,
  membership_id uuid not null,
  constraint approval_candidate_account_id_approval_step_id_fkey FOREIGN KEY (account_id, approval_step_id) REFERENCES approval_step(account_id, id),
  constraint approval_candidate_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint approval_candidate_pkey PRIMARY KEY (account_id, approval_step_id, membership_id)
);
CREATE INDEX approval_candidate_membership ON public.approval_candidate USING btree (account_id, membership_id, approval_step_id);
alter table approval_candidate enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table approval_decision (
  account_id uuid not null,
  approval_step_id uuid not null,
  membership_id uuid not null,
  revision integer not null,
  approved boolean not null,
  reason text not null default ''::text,
  channel text not null,
  decided_at timestamp with time zone not null,
  constraint approval_decision_channel_check CHECK ((channel = ANY (ARRAY['portal'::text, 'mail'::text, 'api'::text]))),
  constraint approval_decision_account_id_approval_step_id_fkey FOREIGN KEY (account_id, approval_step_id) REFERENCES approval_step(account_id, id),
  constraint approval_decision_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint approval_decision_pkey PRIMARY KEY (account_id, approval_step_id, membership_id)
);
alter table approval_decision enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table approval_link (
  token_hash bytea not null,
  account_id uuid not null,
  approval_step_id uuid not null,
  membership_id uuid not null,
  revision integer not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint approval_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint approval_link_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint approval_link_pkey PRIMARY KEY (token_hash)
);
alter table approval_link enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant insert, select, update to <prefix>_identity;
grant insert, select, update to <prefix>_seller;
grant insert, select, update to <prefix>_worker;
comment is 'owner: identity';

create table approval_step (
  account_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  revision integer not null,
  tier integer not null default 1,
  state text not null default 'open'::text,
  findings jsonb not null default '[]'::jsonb,
  due_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint approval_step_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'rejected'::text, 'cancelled'::text]))),
  constraint approval_step_account_id_request_id_fkey FOREIGN KEY (account_id, request_id) REFERENCES request(account_id, id),
  constraint approval_step_pkey PRIMARY KEY (account_id, id),
  constraint approval_step_account_id_request_id_revision_tier_key UNIQUE (account_id, request_id, revision, tier)
);
CREATE UNIQUE INDEX approval_step_node ON public.approval_step USING btree (id);
CREATE INDEX approval_step_open ON public.approval_step USING btree (account_id, state, due_at, id);
alter table approval_step enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table as_built (
  account_id uuid not null,
  product_unit_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  component_serial_id uuid,
  quantity integer not null default 1,
  installed tstzrange not null,
  installed_by uuid,
  constraint as_built_quantity_check CHECK ((quantity > 0)),
  constraint as_built_account_id_product_unit_id_fkey FOREIGN KEY (account_id, product_unit_id) REFERENCES product_unit(account_id, id),
  constraint as_built_component_serial_id_fkey FOREIGN KEY (component_serial_id) REFERENCES component_serial(id),
  constraint as_built_installed_by_fkey FOREIGN KEY (installed_by) REFERENCES person(id),
  constraint as_built_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint as_built_pkey PRIMARY KEY (account_id, id),
  constraint as_built_component_serial_id_installed_excl EXCLUDE USING gist (component_serial_id WITH =, installed WITH &&) WHERE ((component_serial_id IS NOT NULL))
);
CREATE INDEX as_built_unit ON public.as_built USING btree (account_id, product_unit_id);
alter table as_built enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account, kept from the customer';

create table asset (
  account_id uuid not null,
  id uuid not null,
  serial text not null,
  item_id uuid not null,
  name text not null,
  order_id uuid,
  order_line_id uuid,
  address_id uuid,
  cost_centre_id uuid,
  location text not null default ''::text,
  status text not null default 'in_use'::text,
  delivered_on date not null,
  warranty_until date,
  version integer not null default 1,
  constraint asset_status_check CHECK ((status = ANY (ARRAY['in_use'::text, 'in_store'::text, 'retired'::text]))),
  constraint asset_account_id_address_id_fkey FOREIGN KEY (account_id, address_id) REFERENCES address(account_id, id),
  constraint asset_account_id_cost_centre_id_fkey FOREIGN KEY (account_id, cost_centre_id) REFERENCES cost_centre(account_id, id),
  constraint asset_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint asset_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint asset_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint asset_pkey PRIMARY KEY (account_id, id),
  constraint asset_account_id_item_id_serial_key UNIQUE (account_id, item_id, serial)
);
CREATE UNIQUE INDEX asset_node ON public.asset USING btree (id);
CREATE INDEX asset_recent ON public.asset USING btree (account_id, delivered_on DESC, id DESC);
CREATE INDEX asset_serial ON public.asset USING btree (account_id, serial);
alter table asset enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table assortment (
  account_id uuid not null,
  item_id uuid not null,
  kind text not null,
  family_id uuid not null,
  sku text not null,
  name text not null,
  search text not null,
  currency character(3) not null,
  list_price bigint,
  unit_price bigint not null,
  available integer not null default 0,
  lead_days integer,
  refreshed_at timestamp with time zone not null,
  constraint assortment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint assortment_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(id),
  constraint assortment_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint assortment_pkey PRIMARY KEY (account_id, item_id)
);
CREATE INDEX assortment_family ON public.assortment USING btree (account_id, family_id, name, item_id);
CREATE INDEX assortment_name ON public.assortment USING btree (account_id, name, item_id);
CREATE INDEX assortment_price ON public.assortment USING btree (account_id, unit_price, item_id);
CREATE INDEX assortment_sku ON public.assortment USING btree (account_id, sku, item_id);
alter table assortment enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table assortment_rule (
  account_id uuid not null,
  id uuid not null,
  effect text not null,
  item_id uuid,
  family_id uuid,
  constraint assortment_rule_check CHECK (((item_id IS NULL) <> (family_id IS NULL))),
  constraint assortment_rule_effect_check CHECK ((effect = ANY (ARRAY['include'::text, 'exclude'::text]))),
  constraint assortment_rule_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint assortment_rule_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(id),
  constraint assortment_rule_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint assortment_rule_pkey PRIMARY KEY (account_id, id),
  constraint assortment_rule_account_id_item_id_family_id_key UNIQUE NULLS NOT DISTINCT (account_id, item_id, family_id)
);
alter table assortment_rule enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table audit_event (
  id uuid not null,
  at timestamp with time zone not null default clock_timestamp(),
  kind text not null,
  person_id uuid,
  membership_id uuid,
  account_id uuid,
  supplier_id uuid,
  subject text not null,
  subject_id uuid,
  detail jsonb not null default '{}'::jsonb,
  constraint audit_event_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_event_account ON public.audit_event USING btree (account_id, at DESC, id DESC);
CREATE INDEX audit_event_subject ON public.audit_event USING btree (subject_id, at);
alter table audit_event enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select to <prefix>_customer;
grant insert, select to <prefix>_identity;
grant insert, select to <prefix>_seller;
grant insert, select to <prefix>_supplier;
grant insert, select to <prefix>_worker;
comment is 'owner: shared trace';

create table audit_link (
  scope text not null,
  "position" bigint not null,
  audit_event_id uuid not null,
  hash bytea not null,
  constraint audit_link_audit_event_id_fkey FOREIGN KEY (audit_event_id) REFERENCES audit_event(id),
  constraint audit_link_pkey PRIMARY KEY (scope, "position"),
  constraint audit_link_audit_event_id_key UNIQUE (audit_event_id)
);
alter table audit_link enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_seller;
grant insert, select to <prefix>_worker;
comment is 'owner: worker';

create table award (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  supplier_id uuid not null,
  sub_order_line_id uuid not null,
  quantity integer not null,
  reason text not null,
  candidates jsonb not null,
  awarded_by uuid,
  awarded_at timestamp with time zone not null,
  constraint award_quantity_check CHECK ((quantity > 0)),
  constraint award_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint award_awarded_by_fkey FOREIGN KEY (awarded_by) REFERENCES person(id),
  constraint award_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint award_sub_order_line_id_fkey FOREIGN KEY (sub_order_line_id) REFERENCES sub_order_line(id),
  constraint award_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier(id),
  constraint award_pkey PRIMARY KEY (account_id, id)
);
CREATE INDEX award_line ON public.award USING btree (sub_order_line_id);
CREATE INDEX award_order ON public.award USING btree (account_id, order_id);
alter table award enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account, kept from the customer';

create table bill_of_materials (
  item_id uuid not null,
  id uuid not null,
  number integer not null,
  status text not null default 'published'::text,
  created_at timestamp with time zone not null default now(),
  constraint bill_of_materials_status_check CHECK ((status = ANY (ARRAY['published'::text, 'superseded'::text]))),
  constraint bill_of_materials_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint bill_of_materials_pkey PRIMARY KEY (item_id, number),
  constraint bill_of_materials_id_key UNIQUE (id)
);
CREATE UNIQUE INDEX bill_of_materials_in_force ON public.bill_of_materials USING btree (item_id) WHERE (status = 'published'::text);
alter table bill_of_materials enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table bill_of_materials_line (
  bill_of_materials_id uuid not null,
  component_id uuid not null,
  "position" integer not null,
  quantity integer not null,
  phantom boolean not null default false,
  constraint bill_of_materials_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 100000))),
  constraint bill_of_materials_line_bill_of_materials_id_fkey FOREIGN KEY (bill_of_materials_id) REFERENCES bill_of_materials(id),
  constraint bill_of_materials_line_component_id_fkey FOREIGN KEY (component_id) REFERENCES item(id),
  constraint bill_of_materials_line_pkey PRIMARY KEY (bill_of_materials_id, component_id)
);
alter table bill_of_materials_line enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table calendar_holiday (
  calendar_id uuid not null,
  day date not null,
  name text not null,
  constraint calendar_holiday_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES working_calendar(id),
  constraint calendar_holiday_pkey PRIMARY KEY (calendar_id, day)
);
alter table calendar_holiday enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table cart (
  account_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint cart_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint cart_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint cart_pkey PRIMARY KEY (account_id, id),
  constraint cart_account_id_membership_id_key UNIQUE (account_id, membership_id)
);
alter table cart enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table cart_line (
  account_id uuid not null,
  cart_id uuid not null,
  id uuid not null,
  "position" integer not null,
  item_id uuid not null,
  configuration_id uuid,
  model_version_id uuid,
  choices jsonb,
  quantity integer not null,
  shown_unit_price bigint not null,
  requested_date date,
  constraint cart_line_check CHECK (((choices IS NULL) = (model_version_id IS NULL))),
  constraint cart_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99999))),
  constraint cart_line_account_id_cart_id_fkey FOREIGN KEY (account_id, cart_id) REFERENCES cart(account_id, id),
  constraint cart_line_account_id_configuration_id_fkey FOREIGN KEY (account_id, configuration_id) REFERENCES configuration(account_id, id),
  constraint cart_line_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint cart_line_model_version_id_fkey FOREIGN KEY (model_version_id) REFERENCES model_version(id),
  constraint cart_line_pkey PRIMARY KEY (account_id, id)
);
CREATE INDEX cart_line_cart ON public.cart_line USING btree (account_id, cart_id, "position");
alter table cart_line enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table component_serial (
  supplier_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  serial text not null,
  ship_notice_line_id uuid not null,
  account_id uuid not null,
  order_id uuid not null,
  state text not null default 'shipped'::text,
  received_at timestamp with time zone,
  received_by uuid,
  constraint component_serial_serial_check CHECK (((length(serial) >= 1) AND (length(serial) <= 60))),
  constraint component_serial_state_check CHECK ((state = ANY (ARRAY['shipped'::text, 'received'::text, 'installed'::text, 'forwarded'::text, 'scrapped'::text]))),
  constraint component_serial_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint component_serial_received_by_fkey FOREIGN KEY (received_by) REFERENCES person(id),
  constraint component_serial_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier(id),
  constraint component_serial_supplier_id_ship_notice_line_id_fkey FOREIGN KEY (supplier_id, ship_notice_line_id) REFERENCES ship_notice_line(supplier_id, id),
  constraint component_serial_pkey PRIMARY KEY (supplier_id, id),
  constraint component_serial_id_key UNIQUE (id),
  constraint component_serial_supplier_id_item_id_serial_key UNIQUE (supplier_id, item_id, serial)
);
CREATE INDEX component_serial_notice ON public.component_serial USING btree (supplier_id, ship_notice_line_id);
CREATE INDEX component_serial_order ON public.component_serial USING btree (account_id, order_id, item_id, state);
CREATE INDEX component_serial_scan ON public.component_serial USING btree (serial);
alter table component_serial enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: supplier';

create table configuration (
  account_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  item_id uuid not null,
  model_version_id uuid not null,
  name text not null,
  choices jsonb not null,
  shared boolean not null default false,
  standard boolean not null default false,
  archived_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  saved_unit_price bigint,
  constraint configuration_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint configuration_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint configuration_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint configuration_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint configuration_model_version_id_fkey FOREIGN KEY (model_version_id) REFERENCES model_version(id),
  constraint configuration_pkey PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX configuration_node ON public.configuration USING btree (id);
CREATE INDEX configuration_of_item ON public.configuration USING btree (item_id) WHERE (archived_at IS NULL);
CREATE INDEX configuration_owner ON public.configuration USING btree (account_id, membership_id, updated_at DESC, id);
alter table configuration enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table cost_centre (
  account_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  code text not null,
  name text not null,
  active boolean not null default true,
  version integer not null default 1,
  constraint cost_centre_code_check CHECK (((length(code) >= 1) AND (length(code) <= 40))),
  constraint cost_centre_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint cost_centre_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint cost_centre_account_id_unit_id_fkey FOREIGN KEY (account_id, unit_id) REFERENCES unit(account_id, id),
  constraint cost_centre_pkey PRIMARY KEY (account_id, id),
  constraint cost_centre_account_id_code_key UNIQUE (account_id, code)
);
alter table cost_centre enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table credential (
  person_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone not null default now(),
  constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint credential_pkey PRIMARY KEY (person_id)
);
alter table credential enable row level security, force;
create policy identity for * to <prefix>_identity using (true) with check (true);
grant insert, select, update to <prefix>_identity;
comment is 'owner: identity';

create table decision (
  account_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  revision integer not null,
  outcome text not null,
  basis text not null,
  findings jsonb not null default '[]'::jsonb,
  facts jsonb not null,
  decided_at timestamp with time zone not null,
  constraint decision_basis_check CHECK ((basis = ANY (ARRAY['within_own_limit'::text, 'approved'::text, 'rejected'::text]))),
  constraint decision_outcome_check CHECK ((outcome = ANY (ARRAY['authorised'::text, 'rejected'::text]))),
  constraint decision_account_id_request_id_fkey FOREIGN KEY (account_id, request_id) REFERENCES request(account_id, id),
  constraint decision_pkey PRIMARY KEY (account_id, id),
  constraint decision_account_id_request_id_revision_key UNIQUE (account_id, request_id, revision)
);
alter table decision enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table exchange_rate (
  base character(3) not null,
  quote character(3) not null,
  day date not null,
  rate_e8 bigint not null,
  source text not null,
  constraint exchange_rate_rate_e8_check CHECK ((rate_e8 > 0)),
  constraint exchange_rate_pkey PRIMARY KEY (base, quote, day)
);
alter table exchange_rate enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table family (
  id uuid not null,
  code text not null,
  parent_id uuid,
  line text not null,
  picture text not null default 'box'::text,
  "position" integer not null default 0,
  constraint family_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,63}$'::text)),
  constraint family_line_check CHECK ((line = ANY (ARRAY['computer_system'::text, 'vehicle'::text, 'component'::text]))),
  constraint family_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES family(id),
  constraint family_pkey PRIMARY KEY (id),
  constraint family_code_key UNIQUE (code)
);
alter table family enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table family_name (
  family_id uuid not null,
  locale text not null,
  name text not null,
  constraint family_name_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'zh-Hant'::text, 'zh-Hans'::text]))),
  constraint family_name_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(id),
  constraint family_name_pkey PRIMARY KEY (family_id, locale)
);
alter table family_name enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table file (
  id uuid not null,
  name text not null,
  bytes bytea not null,
  size integer not null,
  sha256 bytea not null,
  uploaded_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES person(id),
  constraint file_pkey PRIMARY KEY (id)
);
alter table file enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table fulfilment_plan (
  account_id uuid not null,
  order_id uuid not null,
  rule_version text not null,
  inputs jsonb not null,
  result jsonb not null,
  planned_at timestamp with time zone not null,
  constraint fulfilment_plan_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint fulfilment_plan_pkey PRIMARY KEY (account_id, order_id)
);
alter table fulfilment_plan enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account, kept from the customer';

create table idempotency_key (
  owner text not null,
  key text not null,
  field text not null,
  request_hash bytea not null,
  result jsonb not null,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255))),
  constraint idempotency_key_pkey PRIMARY KEY (owner, key)
);
CREATE INDEX idempotency_key_age ON public.idempotency_key USING btree (created_at);
alter table idempotency_key enable row level security, force;
create policy customer for * to <prefix>_customer using ((owner = ('customer:'::text || app_account()))) with check ((owner = ('customer:'::text || app_account())));
create policy seller for * to <prefix>_seller using ((owner = 'seller'::text)) with check ((owner = 'seller'::text));
create policy supplier for * to <prefix>_supplier using ((owner = ('supplier:'::text || app_supplier()))) with check ((owner = ('supplier:'::text || app_supplier())));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant insert, select, update to <prefix>_seller;
grant insert, select, update to <prefix>_supplier;
grant delete, select to <prefix>_worker;
comment is 'owner: the party named in owner';

create table import_finding (
  import_run_id uuid not null,
  line integer not null,
  "position" integer not null,
  kind text not null,
  code text not null,
  params jsonb not null default '{}'::jsonb,
  constraint import_finding_kind_check CHECK ((kind = ANY (ARRAY['bad'::text, 'conflict'::text, 'duplicate'::text, 'warning'::text]))),
  constraint import_finding_import_run_id_fkey FOREIGN KEY (import_run_id) REFERENCES import_run(id),
  constraint import_finding_pkey PRIMARY KEY (import_run_id, line, "position")
);
alter table import_finding enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table import_run (
  id uuid not null,
  kind text not null,
  file_name text not null,
  dry_run boolean not null,
  state text not null default 'waiting'::text,
  started_by uuid,
  rows_read integer not null default 0,
  created integer not null default 0,
  changed integer not null default 0,
  same integer not null default 0,
  duplicates integer not null default 0,
  conflicts integer not null default 0,
  bad integer not null default 0,
  without_price integer not null default 0,
  failure text,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  version integer not null default 1,
  constraint import_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'writing'::text, 'done'::text, 'failed'::text]))),
  constraint import_run_started_by_fkey FOREIGN KEY (started_by) REFERENCES person(id),
  constraint import_run_pkey PRIMARY KEY (id)
);
CREATE INDEX import_run_recent ON public.import_run USING btree (created_at DESC, id DESC);
alter table import_run enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table installation (
  role_prefix text not null,
  constraint installation_pkey PRIMARY KEY (role_prefix)
);
grant select to public;
comment is 'owner: shared';

create table invitation (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  membership_id uuid not null,
  invited_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id),
  constraint invitation_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_hash_key UNIQUE (token_hash)
);
alter table invitation enable row level security, force;
create policy identity for * to <prefix>_identity using (true) with check (true);
grant insert, select, update to <prefix>_identity;
comment is 'owner: identity';

create table item (
  id uuid not null,
  sku text not null,
  kind text not null,
  family_id uuid not null,
  manufacturer text not null default ''::text,
  unit_code text not null default 'C62'::text,
  serialised boolean not null default false,
  attributes jsonb not null default '{}'::jsonb,
  weight_g bigint,
  status text not null default 'active'::text,
  import_hash text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint item_kind_check CHECK ((kind = ANY (ARRAY['model'::text, 'article'::text, 'component'::text]))),
  constraint item_sku_check CHECK (((length(sku) >= 1) AND (length(sku) <= 120))),
  constraint item_status_check CHECK ((status = ANY (ARRAY['active'::text, 'withdrawn'::text]))),
  constraint item_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(id),
  constraint item_pkey PRIMARY KEY (id),
  constraint item_sku_key UNIQUE (sku)
);
CREATE INDEX item_family ON public.item USING btree (family_id, id);
alter table item enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table item_name (
  item_id uuid not null,
  locale text not null,
  name text not null,
  description text not null default ''::text,
  constraint item_name_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'zh-Hant'::text, 'zh-Hans'::text]))),
  constraint item_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 400))),
  constraint item_name_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint item_name_pkey PRIMARY KEY (item_id, locale)
);
alter table item_name enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table kysely_migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint kysely_migration_pkey PRIMARY KEY (name)
);
grant select to public;

create table kysely_migration_lock (
  id character varying(255) not null,
  is_locked integer not null default 0,
  constraint kysely_migration_lock_pkey PRIMARY KEY (id)
);

create table list_price (
  item_id uuid not null,
  id uuid not null,
  currency character(3) not null,
  unit_price bigint not null,
  valid daterange not null,
  constraint list_price_unit_price_check CHECK ((unit_price >= 0)),
  constraint list_price_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint list_price_pkey PRIMARY KEY (item_id, id),
  constraint list_price_id_key UNIQUE (id),
  constraint list_price_item_id_currency_valid_excl EXCLUDE USING gist (item_id WITH =, currency WITH =, valid WITH &&)
);
alter table list_price enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table mail (
  id uuid not null,
  outbox_id uuid,
  kind text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  link text,
  state text not null default 'waiting'::text,
  error text,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  constraint mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text]))),
  constraint mail_pkey PRIMARY KEY (id),
  constraint mail_outbox_id_kind_recipient_key UNIQUE NULLS NOT DISTINCT (outbox_id, kind, recipient)
);
CREATE INDEX mail_recent ON public.mail USING btree (created_at DESC, id DESC);
alter table mail enable row level security, force;
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table membership (
  id uuid not null,
  person_id uuid not null,
  party text not null,
  account_id uuid,
  supplier_id uuid,
  roles text[] not null,
  unit_id uuid,
  cost_centre_id uuid,
  request_limit bigint not null default 0,
  approval_limit bigint,
  phone text,
  status text not null default 'active'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint membership_approval_limit_check CHECK ((approval_limit >= 0)),
  constraint membership_check CHECK (((party = 'customer'::text) = (account_id IS NOT NULL))),
  constraint membership_check1 CHECK (((party = 'supplier'::text) = (supplier_id IS NOT NULL))),
  constraint membership_check2 CHECK (
CASE party
    WHEN 'customer'::text THEN (roles <@ ARRAY['requester'::text, 'approver'::text, 'account_administrator'::text])
    WHEN 'supplier'::text THEN (roles <@ ARRAY['supplier_desk'::text])
    ELSE (roles <@ ARRAY['sales'::text, 'service'::text, 'support'::text, 'planner'::text, 'administrator'::text])
END),
  constraint membership_party_check CHECK ((party = ANY (ARRAY['customer'::text, 'supplier'::text, 'seller'::text]))),
  constraint membership_request_limit_check CHECK ((request_limit >= 0)),
  constraint membership_roles_check CHECK ((cardinality(roles) >= 1)),
  constraint membership_status_check CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text]))),
  constraint membership_account_id_cost_centre_id_fkey FOREIGN KEY (account_id, cost_centre_id) REFERENCES cost_centre(account_id, id),
  constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint membership_account_id_unit_id_fkey FOREIGN KEY (account_id, unit_id) REFERENCES unit(account_id, id),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint membership_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier(id),
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_person_id_party_account_id_supplier_id_key UNIQUE NULLS NOT DISTINCT (person_id, party, account_id, supplier_id)
);
CREATE INDEX membership_account ON public.membership USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX membership_supplier ON public.membership USING btree (supplier_id) WHERE (supplier_id IS NOT NULL);
alter table membership enable row level security, force;
create policy customer for * to <prefix>_customer using (((account_id = app_account()) OR (party = 'seller'::text))) with check (((account_id = app_account()) OR (party = 'seller'::text)));
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (((supplier_id = app_supplier()) OR (party = 'seller'::text))) with check (((supplier_id = app_supplier()) OR (party = 'seller'::text)));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant insert, select, update to <prefix>_identity;
grant select to <prefix>_seller;
grant select to <prefix>_supplier;
grant select to <prefix>_worker;
comment is 'owner: identity';

create table model_diagram (
  model_version_id uuid not null,
  checksum text not null,
  format integer not null,
  bytes bytea,
  nodes integer,
  edges integer,
  reason text,
  ms integer not null,
  compiled_at timestamp with time zone not null,
  constraint model_diagram_check CHECK ((((bytes IS NULL) = (reason IS NOT NULL)) AND ((bytes IS NULL) = (nodes IS NULL)) AND ((bytes IS NULL) = (edges IS NULL)))),
  constraint model_diagram_reason_check CHECK ((reason = ANY (ARRAY['nodes'::text, 'time'::text, 'stopped'::text, 'fault'::text]))),
  constraint model_diagram_model_version_id_fkey FOREIGN KEY (model_version_id) REFERENCES model_version(id),
  constraint model_diagram_pkey PRIMARY KEY (model_version_id)
);
alter table model_diagram enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table model_draft (
  item_id uuid not null,
  id uuid not null,
  based_on uuid,
  definition jsonb not null,
  tests jsonb not null default '[]'::jsonb,
  former jsonb,
  edited_by uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  moved jsonb,
  constraint model_draft_based_on_fkey FOREIGN KEY (based_on) REFERENCES model_version(id),
  constraint model_draft_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id),
  constraint model_draft_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint model_draft_pkey PRIMARY KEY (item_id),
  constraint model_draft_id_key UNIQUE (id)
);
alter table model_draft enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table model_version (
  item_id uuid not null,
  id uuid not null,
  number integer not null,
  status text not null default 'draft'::text,
  definition jsonb not null,
  checksum text not null,
  effective tstzrange not null default tstzrange(now(), NULL::timestamp with time zone),
  published_by uuid,
  published_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  tests jsonb not null default '[]'::jsonb,
  published_until timestamp with time zone,
  constraint model_version_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'superseded'::text]))),
  constraint model_version_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint model_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id),
  constraint model_version_pkey PRIMARY KEY (item_id, number),
  constraint model_version_id_key UNIQUE (id),
  constraint model_version_item_id_effective_excl EXCLUDE USING gist (item_id WITH =, effective WITH &&) WHERE ((status = 'published'::text))
);
alter table model_version enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table order_event (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  line_id uuid,
  kind text not null,
  params jsonb not null default '{}'::jsonb,
  actor_id uuid,
  at timestamp with time zone not null,
  constraint order_event_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint order_event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(id),
  constraint order_event_pkey PRIMARY KEY (account_id, order_id, id)
);
CREATE INDEX order_event_time ON public.order_event USING btree (account_id, order_id, at, id);
alter table order_event enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table organisation (
  id uuid not null,
  name text not null,
  country character(2) not null,
  time_zone text not null,
  calendar_id uuid not null,
  tax_number text,
  is_seller boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint organisation_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES working_calendar(id),
  constraint organisation_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX organisation_one_seller ON public.organisation USING btree (is_seller) WHERE is_seller;
alter table organisation enable row level security, force;
create policy customer for * to <prefix>_customer using (((id = app_organisation()) OR is_seller)) with check (((id = app_organisation()) OR is_seller));
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (((id = app_organisation()) OR is_seller)) with check (((id = app_organisation()) OR is_seller));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table outbox (
  id uuid not null,
  topic text not null,
  aggregate text not null,
  aggregate_id uuid not null,
  sequence bigint not null,
  account_id uuid,
  supplier_id uuid,
  payload jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  handed_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_sequence ON public.outbox USING btree (aggregate, aggregate_id, sequence);
CREATE INDEX outbox_waiting ON public.outbox USING btree (created_at, id) WHERE (handed_at IS NULL);
CREATE TRIGGER outbox_hint AFTER INSERT ON public.outbox FOR EACH ROW EXECUTE FUNCTION outbox_hint();
alter table outbox enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert to <prefix>_customer;
grant insert to <prefix>_identity;
grant insert to <prefix>_seller;
grant insert to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: worker';

create table password_reset (
  token_hash bytea not null,
  person_id uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint password_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint password_reset_pkey PRIMARY KEY (token_hash)
);
alter table password_reset enable row level security, force;
create policy identity for * to <prefix>_identity using (true) with check (true);
grant delete, insert, select, update to <prefix>_identity;
comment is 'owner: identity';

create table person (
  id uuid not null,
  email text not null,
  name text not null,
  locale text not null default 'en'::text,
  status text not null default 'active'::text,
  created_at timestamp with time zone not null default now(),
  constraint person_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint person_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'zh-Hant'::text, 'zh-Hans'::text]))),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint person_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'deactivated'::text]))),
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email)
);
alter table person enable row level security, force;
create policy customer for * to <prefix>_customer using ((EXISTS ( SELECT
   FROM membership m
  WHERE (m.person_id = person.id)))) with check ((EXISTS ( SELECT
   FROM membership m
  WHERE (m.person_id = person.id))));
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((EXISTS ( SELECT
   FROM membership m
  WHERE (m.person_id = person.id)))) with check ((EXISTS ( SELECT
   FROM membership m
  WHERE (m.person_id = person.id))));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant insert, select, update to <prefix>_identity;
grant select to <prefix>_seller;
grant select to <prefix>_supplier;
grant select to <prefix>_worker;
comment is 'owner: identity';

create table plan_component (
  account_id uuid not null,
  order_id uuid not null,
  line_id uuid not null,
  item_id uuid not null,
  planned integer not null,
  netted integer not null,
  sub_ordered integer not null,
  surplus integer not null default 0,
  short integer not null default 0,
  constraint plan_component_check CHECK ((planned = (((netted + sub_ordered) - surplus) + short))),
  constraint plan_component_netted_check CHECK ((netted >= 0)),
  constraint plan_component_planned_check CHECK ((planned > 0)),
  constraint plan_component_short_check CHECK ((short >= 0)),
  constraint plan_component_sub_ordered_check CHECK ((sub_ordered >= 0)),
  constraint plan_component_surplus_check CHECK ((surplus >= 0)),
  constraint plan_component_account_id_line_id_fkey FOREIGN KEY (account_id, line_id) REFERENCES sales_order_line(account_id, id),
  constraint plan_component_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint plan_component_pkey PRIMARY KEY (account_id, line_id, item_id)
);
CREATE INDEX plan_component_order ON public.plan_component USING btree (account_id, order_id);
alter table plan_component enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account, kept from the customer';

create table price_agreement (
  account_id uuid not null,
  id uuid not null,
  number text not null,
  status text not null default 'draft'::text,
  currency character(3) not null,
  valid daterange not null,
  source_document text not null default ''::text,
  version integer not null default 1,
  published_by uuid,
  published_at timestamp with time zone,
  constraint price_agreement_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'superseded'::text]))),
  constraint price_agreement_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint price_agreement_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id),
  constraint price_agreement_pkey PRIMARY KEY (account_id, id),
  constraint price_agreement_account_id_number_key UNIQUE (account_id, number)
);
alter table price_agreement enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table price_agreement_line (
  account_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  item_id uuid,
  family_id uuid,
  basis text not null,
  unit_price bigint,
  discount_basis_points integer,
  minimum_quantity integer not null default 1,
  valid daterange not null,
  scope_id uuid not null generated default COALESCE(item_id, family_id),
  constraint price_agreement_line_basis_check CHECK ((basis = ANY (ARRAY['fixed'::text, 'discount'::text]))),
  constraint price_agreement_line_check CHECK (((item_id IS NULL) <> (family_id IS NULL))),
  constraint price_agreement_line_check1 CHECK ((((basis = 'fixed'::text) = (unit_price IS NOT NULL)) AND ((basis = 'discount'::text) = (discount_basis_points IS NOT NULL)))),
  constraint price_agreement_line_discount_basis_points_check CHECK (((discount_basis_points >= 0) AND (discount_basis_points <= 10000))),
  constraint price_agreement_line_minimum_quantity_check CHECK ((minimum_quantity >= 1)),
  constraint price_agreement_line_unit_price_check CHECK ((unit_price >= 0)),
  constraint price_agreement_line_account_id_agreement_id_fkey FOREIGN KEY (account_id, agreement_id) REFERENCES price_agreement(account_id, id),
  constraint price_agreement_line_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(id),
  constraint price_agreement_line_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint price_agreement_line_pkey PRIMARY KEY (account_id, id),
  constraint price_agreement_line_overlap EXCLUDE USING gist (account_id WITH =, scope_id WITH =, minimum_quantity WITH =, valid WITH &&)
);
CREATE INDEX price_agreement_line_scope ON public.price_agreement_line USING btree (account_id, scope_id);
alter table price_agreement_line enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table product_unit (
  account_id uuid not null,
  order_id uuid not null,
  line_id uuid not null,
  id uuid not null,
  sequence integer not null,
  item_id uuid not null,
  serial text not null,
  state text not null default 'planned'::text,
  version integer not null default 1,
  constraint product_unit_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'assembling'::text, 'assembled'::text, 'tested'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text]))),
  constraint product_unit_account_id_line_id_fkey FOREIGN KEY (account_id, line_id) REFERENCES sales_order_line(account_id, id),
  constraint product_unit_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint product_unit_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint product_unit_pkey PRIMARY KEY (account_id, id),
  constraint product_unit_account_id_line_id_sequence_key UNIQUE (account_id, line_id, sequence),
  constraint product_unit_serial_key UNIQUE (serial)
);
CREATE INDEX product_unit_floor ON public.product_unit USING btree (state, id);
CREATE UNIQUE INDEX product_unit_node ON public.product_unit USING btree (id);
CREATE INDEX product_unit_order ON public.product_unit USING btree (account_id, order_id, line_id, sequence);
alter table product_unit enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account, kept from the customer';

create table request (
  account_id uuid not null,
  id uuid not null,
  number integer not null,
  membership_id uuid not null,
  status text not null,
  revision integer not null default 1,
  version integer not null default 1,
  unit_id uuid,
  cost_centre_id uuid not null,
  address_id uuid not null,
  po_number text not null,
  requested_date date,
  note text not null default ''::text,
  currency character(3) not null,
  rounding text not null,
  net bigint not null,
  tax bigint not null,
  gross bigint not null,
  submitted_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  placement_error text,
  place_again_at timestamp with time zone,
  po_key text not null generated default upper(po_number),
  constraint request_check CHECK ((gross = (net + tax))),
  constraint request_net_check CHECK ((net >= 0)),
  constraint request_po_number_check CHECK (((length(po_number) >= 1) AND (length(po_number) <= 60))),
  constraint request_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'rejected'::text, 'withdrawn'::text, 'authorised'::text, 'placed'::text, 'placement_failed'::text]))),
  constraint request_tax_check CHECK ((tax >= 0)),
  constraint request_account_id_address_id_fkey FOREIGN KEY (account_id, address_id) REFERENCES address(account_id, id),
  constraint request_account_id_cost_centre_id_fkey FOREIGN KEY (account_id, cost_centre_id) REFERENCES cost_centre(account_id, id),
  constraint request_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint request_account_id_unit_id_fkey FOREIGN KEY (account_id, unit_id) REFERENCES unit(account_id, id),
  constraint request_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint request_pkey PRIMARY KEY (account_id, id),
  constraint request_account_id_number_key UNIQUE (account_id, number)
);
CREATE UNIQUE INDEX request_node ON public.request USING btree (id);
CREATE INDEX request_place_again ON public.request USING btree (place_again_at, id) WHERE (status = 'placement_failed'::text);
CREATE UNIQUE INDEX request_po_number ON public.request USING btree (account_id, po_key) WHERE (status = ANY (ARRAY['pending'::text, 'authorised'::text, 'placed'::text, 'placement_failed'::text]));
CREATE INDEX request_recent ON public.request USING btree (account_id, submitted_at DESC, id DESC);
CREATE INDEX request_stalled ON public.request USING btree (submitted_at, id) WHERE (status = ANY (ARRAY['pending'::text, 'placement_failed'::text]));
CREATE INDEX request_status ON public.request USING btree (account_id, status, submitted_at DESC, id DESC);
alter table request enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table request_line (
  account_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  "position" integer not null,
  item_id uuid not null,
  configuration_id uuid,
  model_version_id uuid,
  choices jsonb,
  description text not null,
  quantity integer not null,
  unit_price bigint not null,
  net bigint not null,
  tax bigint not null,
  gross bigint not null,
  tax_basis_points integer not null,
  price_steps jsonb not null,
  earliest_date date,
  requested_date date,
  configuration_name text,
  constraint request_line_check CHECK ((gross = (net + tax))),
  constraint request_line_configuration_name_check CHECK (((length(configuration_name) >= 1) AND (length(configuration_name) <= 120))),
  constraint request_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99999))),
  constraint request_line_account_id_request_id_fkey FOREIGN KEY (account_id, request_id) REFERENCES request(account_id, id),
  constraint request_line_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint request_line_model_version_id_fkey FOREIGN KEY (model_version_id) REFERENCES model_version(id),
  constraint request_line_pkey PRIMARY KEY (account_id, id)
);
CREATE INDEX request_line_request ON public.request_line USING btree (account_id, request_id, "position");
alter table request_line enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table sales_order (
  account_id uuid not null,
  id uuid not null,
  number integer not null,
  request_id uuid not null,
  decision_id uuid not null,
  membership_id uuid not null,
  stage text not null,
  at_risk boolean not null default false,
  version integer not null default 1,
  po_number text not null,
  unit_id uuid,
  cost_centre_id uuid not null,
  address_id uuid not null,
  ship_to jsonb not null,
  region text not null default ''::text,
  requested_date date,
  promised_date date not null,
  expected_date date not null,
  currency character(3) not null,
  rounding text not null,
  net bigint not null,
  tax bigint not null,
  gross bigint not null,
  placed_at timestamp with time zone not null,
  dispatched_at timestamp with time zone,
  delivered_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  refreshed_on date,
  constraint sales_order_check CHECK ((gross = (net + tax))),
  constraint sales_order_net_check CHECK ((net >= 0)),
  constraint sales_order_stage_check CHECK ((stage = ANY (ARRAY['placed'::text, 'confirmed'::text, 'in_production'::text, 'received'::text, 'assembling'::text, 'testing'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text]))),
  constraint sales_order_tax_check CHECK ((tax >= 0)),
  constraint sales_order_account_id_address_id_fkey FOREIGN KEY (account_id, address_id) REFERENCES address(account_id, id),
  constraint sales_order_account_id_cost_centre_id_fkey FOREIGN KEY (account_id, cost_centre_id) REFERENCES cost_centre(account_id, id),
  constraint sales_order_account_id_decision_id_fkey FOREIGN KEY (account_id, decision_id) REFERENCES decision(account_id, id),
  constraint sales_order_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint sales_order_account_id_request_id_fkey FOREIGN KEY (account_id, request_id) REFERENCES request(account_id, id),
  constraint sales_order_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint sales_order_pkey PRIMARY KEY (account_id, id),
  constraint sales_order_account_id_number_key UNIQUE (account_id, number),
  constraint sales_order_account_id_request_id_key UNIQUE (account_id, request_id)
);
CREATE INDEX sales_order_at_risk ON public.sales_order USING btree (account_id, expected_date, id) WHERE at_risk;
CREATE UNIQUE INDEX sales_order_node ON public.sales_order USING btree (id);
CREATE INDEX sales_order_placed ON public.sales_order USING btree (placed_at DESC, id DESC);
CREATE INDEX sales_order_queue ON public.sales_order USING btree (stage, expected_date, id);
CREATE INDEX sales_order_recent ON public.sales_order USING btree (account_id, placed_at DESC, id DESC);
CREATE INDEX sales_order_stage ON public.sales_order USING btree (account_id, stage, expected_date, id);
CREATE INDEX sales_order_to_refresh ON public.sales_order USING btree (refreshed_on, id) WHERE (stage <> ALL (ARRAY['delivered'::text, 'cancelled'::text]));
alter table sales_order enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table sales_order_line (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  "position" integer not null,
  item_id uuid not null,
  configuration_id uuid,
  model_version_id uuid,
  choices jsonb,
  description text not null,
  quantity integer not null,
  unit_price bigint not null,
  net bigint not null,
  tax bigint not null,
  gross bigint not null,
  tax_basis_points integer not null,
  price_steps jsonb not null,
  stage text not null,
  promised_date date not null,
  expected_date date not null,
  findings jsonb not null default '[]'::jsonb,
  requested_date date,
  configuration_name text,
  constraint sales_order_line_check CHECK ((gross = (net + tax))),
  constraint sales_order_line_configuration_name_check CHECK (((length(configuration_name) >= 1) AND (length(configuration_name) <= 120))),
  constraint sales_order_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99999))),
  constraint sales_order_line_stage_check CHECK ((stage = ANY (ARRAY['placed'::text, 'confirmed'::text, 'in_production'::text, 'received'::text, 'assembling'::text, 'testing'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text]))),
  constraint sales_order_line_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint sales_order_line_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint sales_order_line_model_version_id_fkey FOREIGN KEY (model_version_id) REFERENCES model_version(id),
  constraint sales_order_line_pkey PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX sales_order_line_node ON public.sales_order_line USING btree (id);
CREATE INDEX sales_order_line_order ON public.sales_order_line USING btree (account_id, order_id, "position");
alter table sales_order_line enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table session (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  membership_id uuid,
  user_agent text not null default ''::text,
  address text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX session_person ON public.session USING btree (person_id) WHERE (ended_at IS NULL);
alter table session enable row level security, force;
create policy identity for * to <prefix>_identity using (true) with check (true);
grant delete, insert, select, update to <prefix>_identity;
comment is 'owner: identity';

create table ship_notice (
  supplier_id uuid not null,
  id uuid not null,
  number text not null,
  state text not null default 'shipped'::text,
  carrier text not null default ''::text,
  tracking text not null default ''::text,
  sscc character(18) not null,
  shipped_by uuid,
  shipped_at timestamp with time zone not null,
  expected_on date not null,
  version integer not null default 1,
  voided_at timestamp with time zone,
  void_reason text,
  constraint ship_notice_number_check CHECK (((length(number) >= 1) AND (length(number) <= 60))),
  constraint ship_notice_state_check CHECK ((state = ANY (ARRAY['shipped'::text, 'received'::text, 'void'::text]))),
  constraint ship_notice_void_reason_check CHECK (((length(void_reason) >= 1) AND (length(void_reason) <= 500))),
  constraint ship_notice_shipped_by_fkey FOREIGN KEY (shipped_by) REFERENCES person(id),
  constraint ship_notice_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier(id),
  constraint ship_notice_pkey PRIMARY KEY (supplier_id, id),
  constraint ship_notice_id_key UNIQUE (id),
  constraint ship_notice_sscc_key UNIQUE (sscc),
  constraint ship_notice_supplier_id_number_key UNIQUE (supplier_id, number)
);
CREATE INDEX ship_notice_number ON public.ship_notice USING btree (upper(number));
CREATE INDEX ship_notice_receiving ON public.ship_notice USING btree (state, expected_on, id);
CREATE INDEX ship_notice_recent ON public.ship_notice USING btree (supplier_id, shipped_at DESC, id DESC);
CREATE INDEX ship_notice_tracking ON public.ship_notice USING btree (upper(tracking)) WHERE (tracking <> ''::text);
alter table ship_notice enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant insert, select, update to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: supplier';

create table ship_notice_line (
  supplier_id uuid not null,
  ship_notice_id uuid not null,
  id uuid not null,
  sub_order_line_id uuid not null,
  quantity integer not null,
  received integer not null default 0,
  constraint ship_notice_line_check CHECK (((received >= 0) AND (received <= quantity))),
  constraint ship_notice_line_quantity_check CHECK ((quantity > 0)),
  constraint ship_notice_line_supplier_id_ship_notice_id_fkey FOREIGN KEY (supplier_id, ship_notice_id) REFERENCES ship_notice(supplier_id, id),
  constraint ship_notice_line_supplier_id_sub_order_line_id_fkey FOREIGN KEY (supplier_id, sub_order_line_id) REFERENCES sub_order_line(supplier_id, id),
  constraint ship_notice_line_pkey PRIMARY KEY (supplier_id, id),
  constraint ship_notice_line_id_key UNIQUE (id),
  constraint ship_notice_line_supplier_id_ship_notice_id_sub_order_line__key UNIQUE (supplier_id, ship_notice_id, sub_order_line_id)
);
CREATE INDEX ship_notice_line_sub_order ON public.ship_notice_line USING btree (supplier_id, sub_order_line_id);
alter table ship_notice_line enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant insert, select, update to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: supplier';

create table shipment (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  number text not null,
  carrier text not null,
  tracking text not null,
  sscc character(18) not null,
  state text not null default 'shipped'::text,
  shipped_at timestamp with time zone not null,
  expected_on date not null,
  delivered_at timestamp with time zone,
  received_by text not null default ''::text,
  constraint shipment_state_check CHECK ((state = ANY (ARRAY['shipped'::text, 'delivered'::text]))),
  constraint shipment_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint shipment_pkey PRIMARY KEY (account_id, id),
  constraint shipment_number_key UNIQUE (number),
  constraint shipment_sscc_key UNIQUE (sscc)
);
CREATE INDEX shipment_newest ON public.shipment USING btree (shipped_at, id);
CREATE UNIQUE INDEX shipment_node ON public.shipment USING btree (id);
CREATE INDEX shipment_order ON public.shipment USING btree (account_id, order_id);
CREATE INDEX shipment_state ON public.shipment USING btree (state, expected_on, id);
alter table shipment enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table shipment_line (
  account_id uuid not null,
  shipment_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  item_id uuid not null,
  product_unit_id uuid,
  serial text,
  quantity integer not null,
  constraint shipment_line_quantity_check CHECK ((quantity > 0)),
  constraint shipment_line_account_id_line_id_fkey FOREIGN KEY (account_id, line_id) REFERENCES sales_order_line(account_id, id),
  constraint shipment_line_account_id_shipment_id_fkey FOREIGN KEY (account_id, shipment_id) REFERENCES shipment(account_id, id),
  constraint shipment_line_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint shipment_line_pkey PRIMARY KEY (account_id, id),
  constraint shipment_line_account_id_product_unit_id_key UNIQUE (account_id, product_unit_id)
);
CREATE INDEX shipment_line_shipment ON public.shipment_line USING btree (account_id, shipment_id);
alter table shipment_line enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table stock (
  item_id uuid not null,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  version integer not null default 1,
  constraint stock_check CHECK ((reserved <= on_hand)),
  constraint stock_on_hand_check CHECK ((on_hand >= 0)),
  constraint stock_reserved_check CHECK ((reserved >= 0)),
  constraint stock_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint stock_pkey PRIMARY KEY (item_id)
);
alter table stock enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table stock_reservation (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  item_id uuid not null,
  quantity integer not null,
  state text not null default 'held'::text,
  constraint stock_reservation_quantity_check CHECK ((quantity > 0)),
  constraint stock_reservation_state_check CHECK ((state = ANY (ARRAY['held'::text, 'consumed'::text, 'released'::text]))),
  constraint stock_reservation_account_id_line_id_fkey FOREIGN KEY (account_id, line_id) REFERENCES sales_order_line(account_id, id),
  constraint stock_reservation_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint stock_reservation_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint stock_reservation_pkey PRIMARY KEY (account_id, id)
);
CREATE INDEX stock_reservation_order ON public.stock_reservation USING btree (account_id, order_id);
alter table stock_reservation enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account, kept from the customer';

create table sub_order (
  supplier_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  order_id uuid not null,
  suffix integer not null,
  number text not null,
  status text not null,
  version integer not null default 1,
  currency character(3) not null,
  total bigint not null,
  due_date date not null,
  answer_due_at timestamp with time zone not null,
  dispatched_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  shipped_at timestamp with time zone,
  received_at timestamp with time zone,
  remind_at timestamp with time zone,
  constraint sub_order_status_check CHECK ((status = ANY (ARRAY['dispatched'::text, 'acknowledged'::text, 'scheduled'::text, 'in_production'::text, 'ready'::text, 'shipped'::text, 'received'::text, 'closed'::text, 'cancelled'::text]))),
  constraint sub_order_total_check CHECK ((total >= 0)),
  constraint sub_order_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint sub_order_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier(id),
  constraint sub_order_pkey PRIMARY KEY (supplier_id, id),
  constraint sub_order_account_id_order_id_suffix_key UNIQUE (account_id, order_id, suffix),
  constraint sub_order_id_key UNIQUE (id),
  constraint sub_order_number_key UNIQUE (number)
);
CREATE INDEX sub_order_due ON public.sub_order USING btree (supplier_id, due_date, id);
CREATE INDEX sub_order_inbox ON public.sub_order USING btree (supplier_id, status, answer_due_at, id);
CREATE INDEX sub_order_order ON public.sub_order USING btree (account_id, order_id);
CREATE INDEX sub_order_received ON public.sub_order USING btree (received_at, id) WHERE (status = 'received'::text);
CREATE INDEX sub_order_reminder ON public.sub_order USING btree (remind_at, id) WHERE ((status = 'dispatched'::text) AND (remind_at IS NOT NULL));
CREATE INDEX sub_order_unanswered ON public.sub_order USING btree (answer_due_at, id) WHERE (status = 'dispatched'::text);
CREATE TRIGGER sub_order_step BEFORE UPDATE OF status ON public.sub_order FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION sub_order_step();
alter table sub_order enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant select, update to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: supplier';

create table sub_order_answer (
  supplier_id uuid not null,
  sub_order_line_id uuid not null,
  id uuid not null,
  answered_by uuid,
  answered_at timestamp with time zone not null,
  accepted integer not null,
  changed integer not null,
  changed_date date,
  backordered integer not null,
  backordered_date date,
  rejected integer not null,
  reason text not null default ''::text,
  superseded_at timestamp with time zone,
  accepted_date date,
  constraint sub_order_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  constraint sub_order_answer_supplier_id_sub_order_line_id_fkey FOREIGN KEY (supplier_id, sub_order_line_id) REFERENCES sub_order_line(supplier_id, id),
  constraint sub_order_answer_pkey PRIMARY KEY (supplier_id, id)
);
CREATE INDEX sub_order_answer_line ON public.sub_order_answer USING btree (supplier_id, sub_order_line_id, answered_at);
alter table sub_order_answer enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant insert, select, update to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: supplier';

create table sub_order_line (
  supplier_id uuid not null,
  sub_order_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  "position" integer not null,
  item_id uuid not null,
  quantity integer not null,
  unit_cost bigint not null,
  total bigint not null,
  due_date date not null,
  order_line_id uuid,
  accepted integer not null default 0,
  changed integer not null default 0,
  backordered integer not null default 0,
  rejected integer not null default 0,
  unanswered integer not null,
  confirmed_date date,
  shipped integer not null default 0,
  received integer not null default 0,
  cancelled integer not null default 0,
  constraint sub_order_line_accepted_check CHECK ((accepted >= 0)),
  constraint sub_order_line_backordered_check CHECK ((backordered >= 0)),
  constraint sub_order_line_cancelled_check CHECK ((cancelled >= 0)),
  constraint sub_order_line_changed_check CHECK ((changed >= 0)),
  constraint sub_order_line_check CHECK ((total = (unit_cost * quantity))),
  constraint sub_order_line_check1 CHECK ((((((accepted + changed) + backordered) + rejected) + unanswered) = quantity)),
  constraint sub_order_line_check2 CHECK ((received <= shipped)),
  constraint sub_order_line_quantity_check CHECK ((quantity > 0)),
  constraint sub_order_line_received_check CHECK ((received >= 0)),
  constraint sub_order_line_rejected_check CHECK ((rejected >= 0)),
  constraint sub_order_line_shipped_check CHECK ((shipped >= 0)),
  constraint sub_order_line_unanswered_check CHECK ((unanswered >= 0)),
  constraint sub_order_line_unit_cost_check CHECK ((unit_cost >= 0)),
  constraint sub_order_line_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint sub_order_line_supplier_id_sub_order_id_fkey FOREIGN KEY (supplier_id, sub_order_id) REFERENCES sub_order(supplier_id, id),
  constraint sub_order_line_pkey PRIMARY KEY (supplier_id, id),
  constraint sub_order_line_id_key UNIQUE (id)
);
CREATE INDEX sub_order_line_account ON public.sub_order_line USING btree (account_id, order_line_id);
CREATE INDEX sub_order_line_booked ON public.sub_order_line USING btree (supplier_id, item_id) WHERE ((shipped + GREATEST(rejected, cancelled)) < quantity);
CREATE INDEX sub_order_line_sub_order ON public.sub_order_line USING btree (supplier_id, sub_order_id, "position");
alter table sub_order_line enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant select, update to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: supplier';

create table supplier (
  id uuid not null,
  organisation_id uuid not null,
  code text not null,
  name text not null,
  status text not null default 'active'::text,
  currency character(3) not null,
  answer_hours integer not null default 24,
  transit_days integer not null default 2,
  order_email text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint supplier_answer_hours_check CHECK (((answer_hours >= 1) AND (answer_hours <= 720))),
  constraint supplier_code_check CHECK ((code ~ '^[A-Z0-9]{2,8}$'::text)),
  constraint supplier_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text]))),
  constraint supplier_transit_days_check CHECK (((transit_days >= 0) AND (transit_days <= 90))),
  constraint supplier_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint supplier_pkey PRIMARY KEY (id),
  constraint supplier_code_key UNIQUE (code)
);
alter table supplier enable row level security, force;
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((id = app_supplier())) with check ((id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: supplier (its id is the owner)';

create table supplier_offer (
  supplier_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  currency character(3) not null,
  unit_cost bigint not null,
  lead_days integer not null,
  minimum_quantity integer not null default 1,
  multiple integer not null default 1,
  daily_capacity integer,
  preference integer not null default 100,
  status text not null default 'active'::text,
  valid daterange not null,
  version integer not null default 1,
  constraint supplier_offer_daily_capacity_check CHECK ((daily_capacity > 0)),
  constraint supplier_offer_lead_days_check CHECK (((lead_days >= 0) AND (lead_days <= 730))),
  constraint supplier_offer_minimum_quantity_check CHECK (((minimum_quantity >= 1) AND (minimum_quantity <= 1000000))),
  constraint supplier_offer_multiple_check CHECK (((multiple >= 1) AND (multiple <= 1000000))),
  constraint supplier_offer_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text]))),
  constraint supplier_offer_unit_cost_check CHECK ((unit_cost >= 0)),
  constraint supplier_offer_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint supplier_offer_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier(id),
  constraint supplier_offer_pkey PRIMARY KEY (supplier_id, id),
  constraint supplier_offer_id_key UNIQUE (id),
  constraint supplier_offer_supplier_id_item_id_valid_excl EXCLUDE USING gist (supplier_id WITH =, item_id WITH =, valid WITH &&) WHERE ((status = 'active'::text))
);
CREATE INDEX supplier_offer_item ON public.supplier_offer USING btree (item_id) WHERE (status = 'active'::text);
alter table supplier_offer enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using ((supplier_id = app_supplier())) with check ((supplier_id = app_supplier()));
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: supplier';

create table system_test (
  account_id uuid not null,
  product_unit_id uuid not null,
  id uuid not null,
  passed boolean not null,
  note text not null default ''::text,
  tested_by uuid,
  tested_at timestamp with time zone not null,
  constraint system_test_account_id_product_unit_id_fkey FOREIGN KEY (account_id, product_unit_id) REFERENCES product_unit(account_id, id),
  constraint system_test_tested_by_fkey FOREIGN KEY (tested_by) REFERENCES person(id),
  constraint system_test_pkey PRIMARY KEY (account_id, id)
);
CREATE INDEX system_test_unit ON public.system_test USING btree (account_id, product_unit_id, tested_at);
alter table system_test enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account, kept from the customer';

create table task (
  account_id uuid not null,
  order_id uuid not null,
  line_id uuid not null,
  id uuid not null,
  kind text not null,
  sequence integer not null,
  starts_on date not null,
  due_on date not null,
  state text not null default 'planned'::text,
  done_at timestamp with time zone,
  done_by uuid,
  constraint task_check CHECK ((starts_on <= due_on)),
  constraint task_kind_check CHECK ((kind = ANY (ARRAY['kitting'::text, 'assembly'::text, 'conversion'::text, 'inspection'::text, 'system_test'::text, 'delivery'::text]))),
  constraint task_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'started'::text, 'done'::text, 'cancelled'::text]))),
  constraint task_account_id_line_id_fkey FOREIGN KEY (account_id, line_id) REFERENCES sales_order_line(account_id, id),
  constraint task_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint task_done_by_fkey FOREIGN KEY (done_by) REFERENCES person(id),
  constraint task_pkey PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX task_node ON public.task USING btree (id);
CREATE INDEX task_order ON public.task USING btree (account_id, order_id, line_id, sequence);
CREATE INDEX task_queue ON public.task USING btree (state, due_on, id);
alter table task enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account, kept from the customer';

create table tax_rate (
  country character(2) not null,
  category text not null default 'standard'::text,
  basis_points integer not null,
  valid daterange not null,
  constraint tax_rate_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000))),
  constraint tax_rate_country_category_valid_excl EXCLUDE USING gist (country WITH =, category WITH =, valid WITH &&)
);
alter table tax_rate enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';

create table throttle (
  subject text not null,
  attempts integer not null,
  window_ends_at timestamp with time zone not null,
  constraint throttle_pkey PRIMARY KEY (subject)
);
alter table throttle enable row level security, force;
create policy identity for * to <prefix>_identity using (true) with check (true);
grant delete, insert, select, update to <prefix>_identity;
comment is 'owner: identity';

create table unit (
  account_id uuid not null,
  id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  version integer not null default 1,
  constraint unit_check CHECK ((parent_id <> id)),
  constraint unit_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint unit_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint unit_account_id_parent_id_fkey FOREIGN KEY (account_id, parent_id) REFERENCES unit(account_id, id),
  constraint unit_pkey PRIMARY KEY (account_id, id),
  constraint unit_account_id_code_key UNIQUE (account_id, code)
);
alter table unit enable row level security, force;
create policy customer for * to <prefix>_customer using ((account_id = app_account())) with check ((account_id = app_account()));
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant insert, select, update to <prefix>_customer;
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: account';

create table work_exception (
  id uuid not null,
  kind text not null,
  account_id uuid not null,
  order_id uuid not null,
  line_id uuid,
  item_id uuid,
  supplier_id uuid,
  sub_order_line_id uuid,
  product_unit_id uuid,
  quantity integer not null,
  detail jsonb not null default '{}'::jsonb,
  state text not null default 'open'::text,
  owner_membership_id uuid,
  opened_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  resolved_by uuid,
  resolution text,
  version integer not null default 1,
  needed integer,
  constraint work_exception_check CHECK (((needed >= 0) AND (needed <= quantity))),
  constraint work_exception_kind_check CHECK ((kind = ANY (ARRAY['unanswered'::text, 'rejected'::text, 'shortfall'::text, 'late'::text, 'no_candidate'::text, 'test_failed'::text]))),
  constraint work_exception_quantity_check CHECK ((quantity > 0)),
  constraint work_exception_resolution_check CHECK ((resolution = ANY (ARRAY['awarded'::text, 'date_moved'::text, 'date_accepted'::text, 'retested'::text, 'cancelled'::text, 'answered'::text, 'received'::text, 'covered'::text]))),
  constraint work_exception_state_check CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text]))),
  constraint work_exception_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES sales_order(account_id, id),
  constraint work_exception_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint work_exception_owner_membership_id_fkey FOREIGN KEY (owner_membership_id) REFERENCES membership(id),
  constraint work_exception_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES person(id),
  constraint work_exception_sub_order_line_id_fkey FOREIGN KEY (sub_order_line_id) REFERENCES sub_order_line(id),
  constraint work_exception_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier(id),
  constraint work_exception_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX work_exception_one_open ON public.work_exception USING btree (kind, sub_order_line_id) WHERE ((state = 'open'::text) AND (sub_order_line_id IS NOT NULL));
CREATE INDEX work_exception_order ON public.work_exception USING btree (account_id, order_id);
CREATE INDEX work_exception_queue ON public.work_exception USING btree (state, opened_at, id);
alter table work_exception enable row level security, force;
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant delete, insert, select, update to <prefix>_seller;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: seller';

create table working_calendar (
  id uuid not null,
  code text not null,
  name text not null,
  weekdays smallint[] not null,
  constraint working_calendar_weekdays_check CHECK (((cardinality(weekdays) >= 1) AND (cardinality(weekdays) <= 7))),
  constraint working_calendar_pkey PRIMARY KEY (id),
  constraint working_calendar_code_key UNIQUE (code)
);
alter table working_calendar enable row level security, force;
create policy customer for * to <prefix>_customer using (true) with check (true);
create policy identity for * to <prefix>_identity using (true) with check (true);
create policy seller for * to <prefix>_seller using (true) with check (true);
create policy supplier for * to <prefix>_supplier using (true) with check (true);
create policy worker for * to <prefix>_worker using (true) with check (true);
grant select to <prefix>_customer;
grant select to <prefix>_identity;
grant delete, insert, select, update to <prefix>_seller;
grant select to <prefix>_supplier;
grant delete, insert, select, update to <prefix>_worker;
comment is 'owner: shared';
