-- the table of this name, first, with its partitions or inheritance children, any depth
WITH RECURSIVE family (oid, depth) AS (
  SELECT c.oid, 0
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname::text || chr(10) || c.relname::text = ANY (?) AND c.relkind IN ('r', 'p')
  UNION
  SELECT i.inhrelid, f.depth + 1
  FROM family f
  JOIN pg_catalog.pg_inherits i ON i.inhparent = f.oid
       AND NOT i.inhdetachpending -- 14+
)
SELECT oid FROM family ORDER BY depth
