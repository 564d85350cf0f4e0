-- What a saved configuration was called when it was requested; null where a line came from none. A document keeps it whatever becomes of the configuration.
alter table request_line add column configuration_name text check (length(configuration_name) between 1 and 120);
alter table sales_order_line add column configuration_name text check (length(configuration_name) between 1 and 120);

-- Every page counts the orders of its account that are in danger.
create index sales_order_at_risk on sales_order (account_id, expected_date, id) where at_risk;
