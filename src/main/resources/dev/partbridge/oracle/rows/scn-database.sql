-- on a physical standby the SCN up to which its redo is applied; NULL while it is not open
SELECT CURRENT_SCN FROM V$DATABASE
