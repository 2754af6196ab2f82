SELECT high_bound,
       table_name,
       subpartition_name,
       tablespace_name
  FROM {P}_subpartition_templates
 WHERE user_name = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY table_name, subpartition_position
