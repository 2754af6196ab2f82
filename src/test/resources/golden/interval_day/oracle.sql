create table clicks (id number(10) not null, at timestamp(3) not null)
partition by range (at) interval (numtodsinterval(1, 'DAY')) store in (ts_a, ts_b)
(partition c_start values less than (timestamp '2024-02-28 00:00:00'));
insert into clicks (id, at) values (1, timestamp '2024-02-27 23:59:59.999');
insert into clicks (id, at) values (2, timestamp '2020-01-01 00:00:00');
