SELECT name,
       column_name
  FROM {P}_subpart_key_columns
 WHERE owner = :owner
   AND TRIM(object_type) = 'TABLE'
   AND name NOT LIKE 'BIN$%'
 ORDER BY name, column_position
