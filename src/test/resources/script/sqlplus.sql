REM ------------------------------------------------------
create table after_ruler (a number)
/
SET DEFINE OFF
set linesize 200 -
pagesize 0
PROMPT creating; it's fine
SPOOL out.log
@other.sql
@@sub/other 1 2
whenever sqlerror exit
exec dbms_stats.gather_table_stats('A', 'B');
create or replace procedure p as
  v varchar2(10) := 'x;
/';
begin
  execute immediate 'create table dynamic (a number)';
end;
/
begin null; end;
/
create /* ; */ or replace -- ;
  package pk as
  x number;
end;
/
create or replace type t as object (a number);
create table after_type (a number, b varchar2(20) default 'a;b -- c /* d */' not null) /* ; */ -- ; '
;
declare x number; begin
  execute immediate 'drop table y';
end;
/

create or replace force view v as select a, ';' b from after_type;
comment on table v is 'a view';
grant select,
create table to someone;
create or replace public synonym s for after_type;
create materialized view mv as select 1 x from dual;
drop table old purge;
alter session set current_schema = app;
commit;
alter table after_type add constraint ck check (b <> q'{it's;}') disable;
alter table after_type enable novalidate constraint ck;
alter table after_type modify b varchar2(30) null;
alter table after_type add c date default sysdate + interval '1' day(3) - 1 not null;
alter table after_type enable row movement nologging;
create sequence down increment by -1 start with -5 maxvalue -5 minvalue -100 cycle cache 5 order;
create bitmap index bx on after_type (a);
create index rx on after_type (b) reverse tablespace x;
create index dx on after_type (b) indextype is ctxsys.context parameters ('lexer l');
alter table after_type modify constraint ck disable;
run
exit
