WITH RECURSIVE plan(json) AS (SELECT ?::jsonb), node(n, under) AS (
  SELECT json -> 0 -> 'Plan', false FROM plan
  UNION ALL
  SELECT child, under OR n ->> 'Node Type' IN ('Append', 'Merge Append')
  FROM node, jsonb_array_elements(n -> 'Plans') AS child
)
SELECT count(*) FILTER (WHERE under), count(*) FILTER (WHERE NOT under)
FROM node WHERE n ->> 'Node Type' IN ('Hash Join', 'Merge Join', 'Nested Loop')
