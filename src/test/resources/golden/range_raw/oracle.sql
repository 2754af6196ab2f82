create table device (id number(5) not null, mac raw(6) not null)
partition by range (mac) (
  partition p_low  values less than (hextoraw('7F')),
  partition p_mid  values less than ('A000'),
  partition p_high values less than (maxvalue));
insert into device (id, mac) values (1, hextoraw('00'));
insert into device (id, mac) values (2, hextoraw('7EFFFFFFFFFF'));
insert into device (id, mac) values (3, hextoraw('7F'));
insert into device (id, mac) values (4, hextoraw('9FFF'));
insert into device (id, mac) values (5, hextoraw('A000'));
insert into device (id, mac) values (6, hextoraw('FFFFFFFFFFFF'));
