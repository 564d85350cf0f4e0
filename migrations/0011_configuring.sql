-- A line may be wanted on a day of its own; without one the document's day counts.
alter table cart_line add column requested_date date;
alter table request_line add column requested_date date;
alter table sales_order_line add column requested_date date;

-- What one unit cost when the configuration was saved, in minor units of the account's currency; null when it was not complete.
alter table configuration add column saved_unit_price bigint;
