create table good_1 (a number);
create table broken (
  a number,
  b number default,
  c number
);
create table good_2 (a number);
crate table x (a number);
comment on table good_2 is 'never closed;
create table good_3 (a number, b varchar2(10);
create table good_4 (a number) sparkling water (x) pctfree 10 partition by range (a) (partition p values less than (1) fizzy);
create table good_5 (a number b number);
create table twice (a number);
create table twice (b number);
create table ranges (d date) partition by range (d) (
  partition p1 values less than (date '2021-01-01'),
  partition p2 values less than (date '2020-01-01'),
  partition p2 values less than (date '2022-02-30'));
create table downward (n number) partition by range (n) (
  partition p1 values less than (20), partition p2 values less than (10), partition p1 values less than (10));
create table lists (c varchar2(2)) partition by list (c) (partition p1 values ('A', 'B'), partition p2 values ('B'));
create table by_text (d date) partition by range (d) (partition p1 values less than ('2020-01-01'));
create table by_expression (n number) partition by range (n) (partition p1 values less than (10 * 2));
create table by_day (d date) partition by range (d) (partition p1 values less than (to_date('1', 'DD')));
create table wrong_names (a number, constraint pk primary key (b)) partition by range (c) (partition p values less than (1));
create index ix on wrong_names (d);
create index ix2 on nowhere (d);
alter table good_1 split partition p at (5) into (partition a, partition b);
alter table good_1 add partition p5 values less than (5);
alter table nowhere add (x number);
create table vars (a &type, b number);
insert into good_1 values (1);
insert into good_1 (a) values (2);
delete from other where a = 1;
comment on column good_1.zz is 'x';
create table last_one (a number);
