SELECT mview_name AS name,
       container_name AS container
  FROM {P}_mviews
 WHERE owner = :owner
 ORDER BY mview_name
