-- The seller's list of parcels, shipped last first, across all customers and whatever their state.
create index shipment_newest on shipment (shipped_at, id);
