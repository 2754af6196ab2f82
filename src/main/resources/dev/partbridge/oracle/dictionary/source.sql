SELECT name,
       type,
       line,
       text
  FROM {P}_source
 WHERE owner = :owner
   AND type IN ('FUNCTION', 'PROCEDURE', 'PACKAGE', 'PACKAGE BODY', 'TRIGGER', 'TYPE BODY')
   AND name NOT LIKE 'BIN$%'
 ORDER BY name, type, line
