@by_nobody1
create table alone2 (a number);
