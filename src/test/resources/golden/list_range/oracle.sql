create table stock (id number(8) not null, site varchar2(5) not null, qty number(8) not null)
partition by list (site) subpartition by range (qty)
( partition s_north values ('N1', 'N2')
  ( subpartition n_low values less than (100), subpartition n_high values less than (maxvalue) )
, partition s_south values ('S1')
  ( subpartition s_low values less than (0), subpartition s_mid values less than (1000), subpartition s_high values less than (maxvalue) )
);
insert into stock (id, site, qty) values (1, 'N1', 99);
insert into stock (id, site, qty) values (2, 'N2', 100);
insert into stock (id, site, qty) values (3, 'S1', -1);
insert into stock (id, site, qty) values (4, 'S1', 0);
insert into stock (id, site, qty) values (5, 'S1', 1000);
