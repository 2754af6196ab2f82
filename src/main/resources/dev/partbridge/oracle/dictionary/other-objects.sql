SELECT object_type,
       object_name
  FROM {P}_objects
 WHERE owner = :owner
   AND object_type IN ('VIEW', 'TRIGGER', 'PROCEDURE', 'FUNCTION', 'PACKAGE', 'TYPE', 'SYNONYM', 'CLUSTER', 'DATABASE LINK')
   AND object_name NOT LIKE 'BIN$%'
 ORDER BY object_type, object_name
