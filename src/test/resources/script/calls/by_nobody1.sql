@by_nobody2
create table alone (a number);
