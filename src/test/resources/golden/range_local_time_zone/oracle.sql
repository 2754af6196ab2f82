create table logins (id number(10) not null, at timestamp(0) with local time zone not null)
partition by range (at) (
  partition l1 values less than (timestamp '2024-01-01 00:00:00 +00:00'),
  partition l2 values less than (timestamp '2024-07-01 02:00:00 +02:00'));
insert into logins (id, at) values (1, timestamp '2023-12-31 23:59:59 +00:00');
insert into logins (id, at) values (2, timestamp '2024-01-01 00:00:00 +00:00');
insert into logins (id, at) values (3, timestamp '2024-01-01 00:30:00 +01:00');
insert into logins (id, at) values (4, timestamp '2024-06-30 23:59:59 +00:00');
