create table &owner..h (a number) partition by hash (a) partitions &copies;
@@items.tab
