-- Who may touch a row is written once, here, and used by every table.
-- The parties are database roles <prefix>_customer, _supplier, _seller, _worker and _identity, made by the migrate step;
-- a unit of work takes one of them and names its owner in app.account_id, app.supplier_id or app.organisation_id.
create extension if not exists btree_gist;

create function app_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
create function app_supplier() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.supplier_id', true), '')::uuid $$;
create function app_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

-- Gives one party the privileges on a table, for the rows that the predicate names.
create function allow(tbl regclass, party text, privileges text, predicate text default 'true') returns void language plpgsql as $$
declare
  role_name text := current_setting('app.role_prefix') || '_' || party;
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('grant %s on %s to %I', privileges, tbl, role_name);
  execute format('create policy %I on %s for all to %I using (%s) with check (%s)', party, tbl, role_name, predicate, predicate);
end $$;

-- Owner kind account: the customer sees its own rows, the seller and the worker all.
create function own_by_account(tbl regclass, customer_privileges text) returns void language plpgsql as $$
begin
  perform allow(tbl, 'customer', customer_privileges, 'account_id = app_account()');
  perform allow(tbl, 'seller', 'select, insert, update, delete');
  perform allow(tbl, 'worker', 'select, insert, update, delete');
  execute format('comment on table %s is %L', tbl, 'owner: account');
end $$;

-- Owner kind supplier. No table that is granted to a supplier has a sell-side column.
create function own_by_supplier(tbl regclass, supplier_privileges text) returns void language plpgsql as $$
begin
  perform allow(tbl, 'supplier', supplier_privileges, 'supplier_id = app_supplier()');
  perform allow(tbl, 'seller', 'select, insert, update, delete');
  perform allow(tbl, 'worker', 'select, insert, update, delete');
  execute format('comment on table %s is %L', tbl, 'owner: supplier');
end $$;

create function own_by_seller(tbl regclass) returns void language plpgsql as $$
begin
  perform allow(tbl, 'seller', 'select, insert, update, delete');
  perform allow(tbl, 'worker', 'select, insert, update, delete');
  execute format('comment on table %s is %L', tbl, 'owner: seller');
end $$;

-- Owner kind shared: facts that every party may read and the seller keeps.
create function share(tbl regclass) returns void language plpgsql as $$
begin
  perform allow(tbl, 'customer', 'select');
  perform allow(tbl, 'supplier', 'select');
  perform allow(tbl, 'identity', 'select');
  perform own_by_seller(tbl);
  execute format('comment on table %s is %L', tbl, 'owner: shared');
end $$;

create function own_by_identity(tbl regclass, privileges text default 'select, insert, update') returns void language plpgsql as $$
begin
  perform allow(tbl, 'identity', privileges);
  execute format('comment on table %s is %L', tbl, 'owner: identity');
end $$;

do $$
begin
  execute format('grant usage on schema public to %1$I_customer, %1$I_supplier, %1$I_seller, %1$I_worker, %1$I_identity', current_setting('app.role_prefix'));
end $$;
