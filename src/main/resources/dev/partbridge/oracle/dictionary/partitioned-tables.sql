SELECT table_name,
       partitioning_type,
       subpartitioning_type,
       def_subpartition_count,
       status,
       def_tablespace_name,
       ref_ptn_constraint_name,
       t.interval
     , autolist -- since 12.2
     , interval_subpartition -- since 12.2
     , autolist_subpartition -- since 12.2
  FROM {P}_part_tables t
 WHERE owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name
