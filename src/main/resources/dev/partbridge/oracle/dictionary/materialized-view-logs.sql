SELECT log_table AS name
  FROM {P}_mview_logs
 WHERE log_owner = :owner
 ORDER BY log_table
