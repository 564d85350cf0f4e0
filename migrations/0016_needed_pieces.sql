-- Of the pieces that an entry of the queue is about, those that the order needs; null: all. The others are surplus that lots forced.
alter table work_exception add column needed int check (needed between 0 and quantity);
-- `covered`: the order has enough without the pieces.
alter table work_exception drop constraint work_exception_resolution_check;
alter table work_exception add constraint work_exception_resolution_check
  check (resolution in ('awarded', 'date_moved', 'date_accepted', 'retested', 'cancelled', 'answered', 'received', 'covered'));

-- The day for which pieces were accepted: the line's day when the answer was given, whatever it is due later.
alter table sub_order_answer add column accepted_date date;
alter table sub_order_line no force row level security;
alter table sub_order_answer no force row level security;
update sub_order_answer a set accepted_date = l.due_date from sub_order_line l
  where l.supplier_id = a.supplier_id and l.id = a.sub_order_line_id and a.accepted > 0;
alter table sub_order_line force row level security;
alter table sub_order_answer force row level security;
