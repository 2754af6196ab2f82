SELECT owner,
       index_name,
       partitioning_type,
       partition_count,
       locality,
       def_tablespace_name
  FROM {P}_part_indexes
 WHERE owner = :owner
 ORDER BY owner, index_name
