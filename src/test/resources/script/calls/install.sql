REM the way DBAs write it
SET DEFINE ON ECHO OFF
DEFINE ts = users
define Owner='APP'
def day = "2024-01-01";
ACCEPT copies NUMBER DEFAULT 4 PROMPT 'How many? '
accept who prompt 'Who? '
@tables/a_sales &ts 2025
@@tables/hash.sql
START tables\items.tab
@sub/install
@install
@missing.sql
@../outside.sql
@?/rdbms/admin/utlxplan
@&nowhere
create index &owner..sales_ix on &&OWNER..sales (&owner._id) tablespace &ts;
comment on table &owner..sales is 'Research & Development';
set define off
comment on column app.sales.day is 'Research & Development';
set define '^' escape on
comment on column app.sales.app_id is '^owner &owner \^owner';
set scan off
comment on column app.sales.kind is '^owner';
set scan on
define create = "create table by_value (a number); create table by_value_2 (a number)"
&create;
create table lost (a number default &who, b varchar2(10) default '&who', c varchar2(3) default '&5');
undefine ts
create table last_one (
  a number -- &not_read
) tablespace &ts;
