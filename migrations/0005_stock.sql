-- Stock of the seller's control centre. Rows are locked in item order; reserved never exceeds what is on hand.
create table stock (
  item_id uuid primary key references item,
  on_hand int not null default 0 check (on_hand >= 0),
  reserved int not null default 0 check (reserved >= 0),
  version int not null default 1,
  check (reserved <= on_hand)
);
select own_by_seller('stock');
