-- Exceptions to owner-first: receiving has the paper in hand, which names a delivery or its parcel and says nothing of whose it is.
create index ship_notice_number on ship_notice (upper(number));
create index ship_notice_tracking on ship_notice (upper(tracking)) where tracking <> '';
