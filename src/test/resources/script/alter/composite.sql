create table template_list (d date, c varchar2(1)) partition by range (d) subpartition by list (c)
  subpartition template (subpartition a values ('A') tablespace ta, subpartition other values (default))
  (partition p1 values less than (date '2024-01-01'), partition p2 values less than (date '2025-01-01'));
alter table template_list add partition p3 values less than (date '2026-01-01');
alter table template_list add partition p4 values less than (date '2027-01-01') (subpartition p4_x values ('X'), subpartition p4_rest values (default));
alter table template_list split partition p3 at (date '2025-07-01') into (partition p3a, partition p3b);
alter table template_list split partition p2 at (date '2024-07-01');
alter table template_list set subpartition template (subpartition x values ('X'), subpartition y values (default));
alter table template_list add partition p5 values less than (date '2028-01-01');
alter table template_list merge partitions p3a, p3b into partition p3;
alter table template_list set subpartition template ();
alter table template_list add partition p6 values less than (date '2029-01-01');
create table own_names (d date, c varchar2(1)) partition by range (d) subpartition by list (c)
  (partition p1 values less than (date '2024-01-01') (subpartition p1_a values ('A'), subpartition odd values ('O')));
alter table own_names split partition p1 at (date '2023-01-01') into (partition q1, partition q2);
create table subs (d date, c varchar2(1)) partition by range (d) subpartition by list (c)
  (partition p1 values less than (date '2024-01-01') (subpartition s1 values ('A', 'B'), subpartition s2 values ('C'), subpartition s3 values (default) tablespace t3),
   partition p2 values less than (date '2025-01-01') (subpartition u1 values ('A'), subpartition u2 values ('B')));
alter table subs split subpartition s3 values ('D') into (subpartition s3d, subpartition s3) update indexes;
alter table subs merge subpartitions s1, s2 into subpartition s12 tablespace t12;
alter table subs modify partition p2 add subpartition u3 values ('C');
alter table subs modify partition for (date '2024-06-01') add subpartition u4 values ('D'), subpartition u5 values ('E');
alter table subs modify subpartition u1 add values ('X');
alter table subs modify subpartition s12 drop values ('B');
alter table subs modify subpartition for (date '2024-06-01', 'X') drop values ('A');
alter table subs drop subpartition u2;
alter table subs drop subpartitions u4, for (date '2024-06-01', 'E') update indexes;
alter table subs rename subpartition s3d to d_only;
alter table subs move subpartition u3 tablespace t_new;
alter table subs truncate subpartition u3;
create table swap (d date, c varchar2(1));
alter table subs exchange subpartition u3 with table swap with validation;
create table range_range (a number, b number) partition by range (a) subpartition by range (b)
  (partition p1 values less than (10) (subpartition s1 values less than (5), subpartition s2 values less than (maxvalue)));
alter table range_range split subpartition s2 at (8) into (subpartition s2, subpartition s3);
alter table range_range merge subpartitions s1, s2 into subpartition s12;
alter table range_range add partition p2 values less than (20);
alter table range_range add partition p3 values less than (30) (subpartition s4 values less than (7));
alter table range_range modify partition p3 add subpartition s5 values less than (9);
create table list_hash (c varchar2(1), n number) partition by list (c) subpartition by hash (n) subpartitions 2
  (partition p1 values ('A', 'B'), partition p2 values ('C', 'X') subpartitions 3, partition p3 values ('D') (subpartition h1, subpartition h2));
alter table list_hash add partition p4 values ('E');
alter table list_hash add partition p5 values ('F') subpartitions 3 store in (t1, t2);
alter table list_hash split partition p2 values ('C') into (partition p2a, partition p2b);
alter table list_hash split partition p1 values ('A') into (partition p1a subpartitions 4, partition p1b (subpartition k1, subpartition k2));
alter table list_hash modify partition p3 add subpartition h3 tablespace th;
alter table list_hash modify partition p3 coalesce subpartition;
alter table list_hash modify partition p4 add subpartition;
alter table list_hash merge partitions p4, p5 into partition p45;
alter table list_hash merge partitions p1a, p1b into partition p1 subpartitions 3;
alter table list_hash set subpartition template 4;
alter table list_hash add partition p9 values ('Z');
create table auto_below (a number, c varchar2(1)) partition by range (a) subpartition by list (c) (partition p1 values less than (10) (subpartition s1 values ('A')));
alter table auto_below set subpartitioning automatic;
