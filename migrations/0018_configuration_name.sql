-- What a saved configuration was called when it was requested; null where a line came from none. A document keeps it whatever becomes of the configuration.
alter table request_line add column configuration_name text check (length(configuration_name) between 1 and 120);
alter table sales_order_line add column configuration_name text check (length(configuration_name) between 1 and 120);
