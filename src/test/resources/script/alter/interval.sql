create table by_month (d date) partition by range (d) interval (numtoyminterval(1, 'month')) (partition p0 values less than (date '2024-01-01'), partition p1 values less than (date '2024-02-01'));
alter table by_month split partition p1 at (date '2024-01-15') into (partition p1a, partition p1b);
alter table by_month drop partition p0;
-- May had grown: the point from which intervals are counted moves to June
create table split_grown (d date) partition by range (d) interval (numtoyminterval(1, 'month')) (partition p0 values less than (date '2007-01-01'));
alter table split_grown split partition for (date '2007-05-01') at (date '2007-05-15');
-- VLDB and Partitioning Guide, Merging Interval Partitions
create table transactions (id number, transaction_date date, value number) partition by range (transaction_date) interval (numtodsinterval(1, 'DAY'))
  (partition p_before_2007 values less than (to_date('01-JAN-2007', 'dd-MON-yyyy')));
alter table transactions merge partitions for (to_date('15-JAN-2007', 'dd-MON-yyyy')), for (to_date('16-JAN-2007', 'dd-MON-yyyy'));
create table first_grown (n number) partition by range (n) interval (10) (partition p0 values less than (100));
alter table first_grown merge partitions p0, for (105) into partition p1;
alter table first_grown drop partition for (200);
alter table first_grown truncate partition for (300);
alter table first_grown move partition for (300) tablespace elsewhere;
create table to_interval (n number) partition by range (n) (partition p1 values less than (10), partition p2 values less than (20));
alter table to_interval set interval (5);
alter table to_interval set store in (t1, t2);
create table no_interval (n number) partition by range (n) interval (5) (partition p1 values less than (10));
alter table no_interval set interval ();
alter table no_interval add partition p2 values less than (20);
create table other_interval (d timestamp) partition by range (d) interval (interval '1' day) (partition p1 values less than (timestamp '2024-01-01 00:00:00'));
alter table other_interval set interval (interval '1' month);
-- refused
alter table by_month drop partition p1b;
alter table by_month add partition p9 values less than (date '2030-01-01');
alter table transactions merge partitions for (date '2007-02-01'), for (date '2007-02-03');
alter table split_grown split partition for (date '2007-08-05') at (date '2007-07-15');
alter table to_interval set interval (numtodsinterval(1, 'day'));
create table with_max (n number) partition by range (n) (partition p1 values less than (maxvalue));
alter table with_max set interval (10);
create table listed (n number) partition by list (n) (partition p1 values (1));
alter table listed set interval (10);
alter table first_grown rename partition for (999) to px;
create table late (d date) partition by range (d) (partition p values less than (date '2024-01-31'));
alter table late set interval (numtoyminterval(1, 'month'));
