create table names (id number(5) not null, name varchar2(20) not null)
partition by range (name)
(partition a_m values less than ('N'), partition n_z values less than ('['), partition small values less than (maxvalue));
insert into names (id, name) values (1, 'Anna');
insert into names (id, name) values (2, 'Müller');
insert into names (id, name) values (3, 'N');
insert into names (id, name) values (4, 'Zoe');
insert into names (id, name) values (5, 'anna');
insert into names (id, name) values (6, 'Ödön');
insert into names (id, name) values (7, 'O''Brien');
