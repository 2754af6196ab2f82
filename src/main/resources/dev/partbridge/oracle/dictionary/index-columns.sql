SELECT index_owner,
       index_name,
       column_name,
       column_position,
       descend
  FROM {P}_ind_columns
 WHERE table_owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY index_owner, index_name, column_position
