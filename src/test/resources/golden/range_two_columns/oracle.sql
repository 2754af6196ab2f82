create table budget (
  id     number(8) not null,
  year   number(4) not null,
  region varchar2(10) not null,
  amount number(12,2) default 0 not null
)
partition by range (year, region) (
  partition b2020_low values less than (2020, 'M'),
  partition b2020     values less than (2020, maxvalue),
  partition b2021_low values less than (2021, 'M'),
  partition b_rest    values less than (maxvalue, maxvalue)
);
insert into budget (id, year, region, amount) values (1, 2019, 'Z', 10.5);
insert into budget (id, year, region, amount) values (2, 2020, 'A', 0);
insert into budget (id, year, region, amount) values (3, 2020, 'M', -1);
insert into budget (id, year, region, amount) values (4, 2020, 'Zebra', 2);
insert into budget (id, year, region, amount) values (5, 2021, 'A', 3);
insert into budget (id, year, region, amount) values (6, 2021, 'M', 4);
insert into budget (id, year, region, amount) values (7, 2999, 'A', 5);
