create table t (n number, c varchar2(10)) partition by range (n) (partition p1 values less than (10), partition p2 values less than (20));
create table u (n number, c varchar2(10));
create table v (n number);
create table w (n number);
-- nothing stands before these
truncate table t;
alter table t truncate partition p1;
insert into t values (1, 'a');
insert into t values (2, 'b');
insert all into u values (1, 'x') into v (n) values (2) select * from dual;
truncate table t reuse storage;
alter table t truncate partition p2;
alter table t exchange partition p1 with table u;
alter table t drop partition p1;
alter table u move including rows where n > 1;
alter table v rename to v2;
drop table v2;
create table v2 (n number);
insert into w values (1);
drop table w;
truncate table nowhere;
-- rows that are not read are not taken away either
create table x (n number) partition by range (n) (partition p1 values less than (10));
insert into x select n from t where n < 3;
alter table x truncate partition p1;
