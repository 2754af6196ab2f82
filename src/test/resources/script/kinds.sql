-- every kind of partitioning, and what is not converted
create table t_interval (d date, n number) partition by range (d) interval (numtoyminterval(1, 'MONTH')) store in (ts1, ts2)
 (partition p0 values less than (date '2020-01-01'));
create table t_hash (n number) partition by hash (n) partitions 4 store in (a, b);
create table t_hash_named (n number) partition by hash (n) (partition h1 tablespace a, partition h2);
create table t_system (n number) partition by system (partition a, partition b);
create table t_composite (d date, r varchar2(5)) partition by range (d) subpartition by list (r)
  subpartition template (subpartition x values ('A'), subpartition y values (default))
  (partition p1 values less than (date '2020-01-01') (subpartition p1_x values ('A')), partition p2 values less than (maxvalue));
create table t_auto (r varchar2(5)) partition by list (r) automatic (partition p1 values ('A'));
create table t_multi (a number, b number) partition by list (a, b) (partition p1 values ((1, 2), (3, 4)));
create table t_consistent (n number) partition by consistent hash (n) partitions auto tablespace set ts1;
create table t_iot (n number primary key, m number) organization index pctthreshold 10 including m overflow tablespace x;
create global temporary table t_temp (n number) on commit preserve rows;
create table t_ext (n number) organization external (type oracle_loader default directory d location ('a.csv')) reject limit unlimited;
create table t_obj of person_t;
create table t_query as select * from dual;
-- several columns, names that are no reserved words, values of all kinds
create table t_tuple (year number(4), status varchar2(3), "value" raw(2), type char(1))
  partition by range (year, status) (
    partition p1 values less than (2020, q'[M]'),
    partition p2 values less than ('2020', 'O''K'),
    partition p3 values less than (2.020E3, maxvalue),
    partition p4 values less than (maxvalue, maxvalue));
create table t_times (d timestamp(3)) partition by range (d) (
    partition p1 values less than (timestamp '2020-01-01 10:00:00.5'),
    partition p2 values less than (to_timestamp('02/03/21 04.05.06,789 PM', 'DD/MM/RR HH12.MI.SSXFF AM')),
    partition p3 values less than (to_date('20220101', 'YYYYMMDD')),
    partition p4 values less than (TO_DATE(' 2023-05-06 07:08:09', 'SYYYY-MM-DD HH24:MI:SS', 'NLS_CALENDAR=GREGORIAN')),
    partition p5 values less than ('01-JAN-2024'),
    partition p6 values less than ('01-feb-25'));
create table t_numbers (n number) partition by list (n) (
    partition p1 values (1, -2, +3.50, .5, '10'), partition p2 values (null, ''), partition p3 values (default));
create table t_child (id number, pid number not null, constraint fk foreign key (pid) references t_parent on delete cascade)
  partition by reference (fk) (partition c1 tablespace x, partition c2);
