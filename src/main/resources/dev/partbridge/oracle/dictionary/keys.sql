-- of partitions, of tables and of indexes, and of subpartitions
SELECT TRIM(object_type) AS kind,
       name,
       column_name,
       column_position
  FROM {P}_part_key_columns
 WHERE owner = :owner
   AND name NOT LIKE 'BIN$%'
UNION ALL
SELECT 'BELOW',
       name,
       column_name,
       column_position
  FROM {P}_subpart_key_columns
 WHERE owner = :owner
   AND TRIM(object_type) = 'TABLE'
   AND name NOT LIKE 'BIN$%'
 ORDER BY 1, 2, 4
