SELECT column_expression,
       index_owner,
       index_name,
       column_position
  FROM {P}_ind_expressions
 WHERE table_owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY index_owner, index_name, column_position
