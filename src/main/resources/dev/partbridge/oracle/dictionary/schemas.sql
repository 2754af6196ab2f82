SELECT owner,
       COUNT(*) AS table_count
  FROM {P}_tables
 WHERE nested = 'NO'
   AND secondary = 'N'
   AND NVL(dropped, 'NO') = 'NO'
   AND (iot_type IS NULL OR iot_type = 'IOT')
   AND table_name NOT LIKE 'BIN$%'
   AND owner NOT IN (SELECT username FROM all_users WHERE oracle_maintained = 'Y') -- since 12.1
 GROUP BY owner
 ORDER BY owner
