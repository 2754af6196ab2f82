-- slow for a whole schema, so asked for one segment only; USER_EXTENTS has neither file nor block
SELECT RELATIVE_FNO, BLOCK_ID, BLOCKS
FROM DBA_EXTENTS
WHERE OWNER = ? AND SEGMENT_NAME = ? AND SEGMENT_TYPE = ? AND NVL(PARTITION_NAME, ' ') = ?
