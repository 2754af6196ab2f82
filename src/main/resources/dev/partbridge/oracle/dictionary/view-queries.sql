SELECT text,
       view_name AS name
  FROM {P}_views
 WHERE owner = :owner
 ORDER BY view_name
