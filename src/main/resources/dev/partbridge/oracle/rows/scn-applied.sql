-- COMMENTS is documented as the SCN of the last redo that was applied, and seen as "SCN: 253874835"
SELECT COMMENTS FROM V$RECOVERY_PROGRESS WHERE ITEM = 'Last Applied Redo' ORDER BY START_TIME DESC
