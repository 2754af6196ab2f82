-- changes with TRUNCATE and MOVE, so it is read right before the rows
SELECT DATA_OBJECT_ID
FROM ALL_OBJECTS
WHERE OWNER = ? AND OBJECT_NAME = ? AND OBJECT_TYPE = ? AND NVL(SUBOBJECT_NAME, ' ') = ?
