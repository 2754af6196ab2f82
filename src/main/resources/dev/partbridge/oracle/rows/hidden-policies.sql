-- virtual private database and label security, which is built on it; column masks are policies too
SELECT OBJECT_NAME, POLICY_NAME, PF_OWNER
FROM ALL_POLICIES
WHERE OBJECT_OWNER = ? AND NVL(SEL, 'YES') <> 'NO' AND NVL(ENABLE, 'YES') <> 'NO'
ORDER BY OBJECT_NAME, POLICY_NAME
