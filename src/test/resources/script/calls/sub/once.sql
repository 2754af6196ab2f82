create table once (a number);
