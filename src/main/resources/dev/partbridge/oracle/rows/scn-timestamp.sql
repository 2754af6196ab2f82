-- the SCN of about three seconds ago or less
SELECT TIMESTAMP_TO_SCN(SYSTIMESTAMP) FROM DUAL
