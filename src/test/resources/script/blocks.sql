begin
  execute immediate 'create table app.t (
    a number,
    b varchar2(20) default ''it''''s; ok'' not null fuzzy,
    c date)
    partition by range (c) (partition p1 values less than (date ''2024-01-01''))';
exception when others then if sqlcode = -955 then null; else raise; end if;
end;
/
declare
  n number;
begin
  select count(*) into n from user_indexes where index_name = 'I';
  if n = 0 then
    execute immediate ('create index i ' || q'[on app.t (b)]' || chr(10) || 'tablespace x');
  end if;
  execute immediate 'alter table app.t add constraint u unique (a) using index local;';
  execute immediate 'comment on column app.t.a is ''it''''s''';
  execute immediate 'insert into app.t values (:1)' using 1;
  execute immediate 'begin execute immediate ''create table inner_one (a number)''; end;';
  execute immediate 'alter table app.t add partition ' || n || ' values less than (maxvalue)';
  dbms_utility.exec_ddl_statement('create table by_package (a number)');
end;
/
create or replace procedure grow as
begin
  execute immediate 'create table not_now (a number)';
  execute immediate 'alter table app.t drop partition p1';
end;
/
begin execute immediate 'create table broken (a number'; end;
/
begin execute immediate 'create table vars (a number default &x)'; end;
/
begin null; end;
/
create table last_one (a number);
