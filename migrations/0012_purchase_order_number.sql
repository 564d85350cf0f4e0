-- One purchase order number however it is written. Kept beside it, since under row-level security an index serves a comparison of
-- columns, but not one of a function that is not declared leakproof, as upper is not.
alter table request add column po_key text not null generated always as (upper(po_number)) stored;
drop index request_po_number;
create unique index request_po_number on request (account_id, po_key) where status in ('pending', 'authorised', 'placed', 'placement_failed');
