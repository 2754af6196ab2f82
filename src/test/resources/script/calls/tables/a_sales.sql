create table &owner..sales (&owner._id number, day date, kind varchar2(9) default 'K&2')
tablespace &1 partition by range (day) (
  partition p&2 values less than (date '&2.-01-01') tablespace &1._&2,
  partition p_max values less than (maxvalue) fizzy
);
