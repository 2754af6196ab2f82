SELECT table_name AS name
  FROM {P}_external_tables
 WHERE owner = :owner
 ORDER BY table_name
