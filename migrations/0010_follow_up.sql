-- A sub-order is called by its supplier's code and a number that tells nothing: an order's number would tell one customer from another, a
-- running one how much others are asked for. Taken from a sequence, so that orders placed at once do not wait for each other; the factor has
-- no common divisor with 10, so that numbers of up to eight digits never meet.
create sequence sub_order_number;
create function next_sub_order_number() returns text language sql volatile as $$
  select 'S' || lpad((nextval('sub_order_number') * 61803399 % 100000000)::text, 8, '0')
$$;
do $$
begin
  execute format('grant usage on sequence sub_order_number to %I', current_setting('app.role_prefix') || '_seller');
end $$;

-- Half-way to the deadline an unanswered sub-order is reminded of once; null once that is done, or when there is nothing to remind of.
alter table sub_order add column remind_at timestamptz;
create index sub_order_reminder on sub_order (remind_at, id) where status = 'dispatched' and remind_at is not null;

-- The life cycle of a sub-order, as the core knows it: nothing leaves the graph, whoever writes.
create function sub_order_step() returns trigger language plpgsql as $$
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
end $$;
create trigger sub_order_step before update of status on sub_order for each row
  when (old.status is distinct from new.status) execute function sub_order_step();
alter table work_exception drop constraint work_exception_resolution_check;
alter table work_exception add constraint work_exception_resolution_check
  check (resolution in ('awarded', 'date_moved', 'date_accepted', 'retested', 'cancelled', 'answered', 'received'));
create index sub_order_received on sub_order (received_at, id) where status = 'received';

alter table supplier no force row level security;
alter table sub_order no force row level security;
update sub_order s set number = p.code || '-' || next_sub_order_number() from supplier p where p.id = s.supplier_id;
do $$
begin
  if exists (select from sub_order s join supplier p on p.id = s.supplier_id where s.number not like p.code || '-S%') then
    raise exception 'a sub-order has kept its order''s number';
  end if;
end $$;
alter table supplier force row level security;
alter table sub_order force row level security;

-- The day, in the seller's zone, on which an open order was last looked at again: dates slip by the mere passing of time.
alter table sales_order add column refreshed_on date;
create index sales_order_to_refresh on sales_order (refreshed_on, id) where stage not in ('delivered', 'cancelled');
comment on index sales_order_to_refresh is 'exception to owner-first: the worker runs over all accounts';

-- When placing the order of an authorised request is tried again by itself; null when that is not due.
alter table request add column place_again_at timestamptz;
create index request_place_again on request (place_again_at, id) where status = 'placement_failed';
create index request_stalled on request (submitted_at, id) where status in ('pending', 'placement_failed');

-- Whoever may no longer approve is taken off the steps that are open; the audit trail keeps their names.
do $$
begin
  execute format('grant delete on approval_candidate to %I', current_setting('app.role_prefix') || '_customer');
end $$;

-- A notice that is withdrawn keeps its lines and tells why; its serial numbers are free again.
alter table ship_notice add column voided_at timestamptz;
alter table ship_notice add column void_reason text check (length(void_reason) between 1 and 500);
do $$
begin
  execute format('grant delete on component_serial to %I', current_setting('app.role_prefix') || '_supplier');
end $$;
