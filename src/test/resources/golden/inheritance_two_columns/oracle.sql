create table budget (id number(8) not null, year number(4) not null, region varchar2(10))
partition by range (year, region) (
  partition b1 values less than (2020, 'M'), partition b2 values less than (2020, maxvalue), partition b3 values less than (maxvalue, maxvalue));
insert into budget (id, year, region) values (1, 2019, 'Z');
insert into budget (id, year, region) values (2, 2020, 'A');
insert into budget (id, year, region) values (3, 2020, 'M');
insert into budget (id, year, region) values (4, 2021, 'A');
