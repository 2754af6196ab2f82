SELECT 1 FROM sys.dba_tab_partitions WHERE 1 = 0
