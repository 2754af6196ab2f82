SELECT query AS text,
       mview_name AS name
  FROM {P}_mviews
 WHERE owner = :owner
 ORDER BY mview_name
