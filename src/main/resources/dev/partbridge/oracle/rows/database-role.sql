-- open to every session, since 11.2
SELECT SYS_CONTEXT('USERENV', 'DATABASE_ROLE') FROM DUAL
