SELECT owner,
       constraint_name,
       column_name
  FROM {P}_cons_columns
 WHERE owner = :owner
   AND table_name NOT LIKE 'BIN$%'
 ORDER BY constraint_name, position
